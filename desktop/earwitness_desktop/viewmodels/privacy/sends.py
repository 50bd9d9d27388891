"""What waits for a word before it leaves, what ever left, and the proof of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import NotFound
from earwitness_core.privacy.egress.approvals import Approval
from earwitness_core.privacy.egress.records import Sent, Total
from earwitness_desktop.viewmodels.fresh import Fresh
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.viewmodels.session import OpenDesk

SHOWN_BYTES = 200_000  # of a payload; the rest is written to a file on demand, not painted


@dataclass(frozen=True, slots=True)
class Request:
    """What would leave, byte by byte as far as it is text; `payload` is None where a source was erased meanwhile."""

    approval: Approval
    payload: bytes | None
    titles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sends:
    total: Total
    requests: tuple[Request, ...]


class SendsModel(Fresh):
    """`sends` is None until it was read; `ledger` are the rows, the newest first."""

    decided = Signal(object)  # Approval
    proved = Signal(object)  # Proof
    opened = Signal(object)  # the id of a row, and its bytes or None

    def __init__(self, desk: OpenDesk, tell: Callable[[Sent], Sequence[str]], heads: Sequence[str], parent: QObject):
        super().__init__(desk, lambda: _read(desk), ("egress", "egress_approval", "egress_payload"), parent)
        ledger = desk.desk.egress.ledger
        self.ledger: Pages[Sent] = Pages(desk, heads, lambda known, wanted: ledger.list(wanted, len(known)), tell, self)
        self.ledger.failed.connect(self.failed)
        self.changed.connect(self.ledger.refresh)

    @property
    def sends(self) -> Sends | None:
        return self.value if isinstance(self.value, Sends) else None

    def forget(self) -> None:
        super().forget()
        self.ledger.forget()

    def approve(self, request: Request) -> None:
        """Let exactly these bytes go, once."""
        egress = self._desk.desk.egress
        self._desk.background.write(lambda: egress.approve(request.approval.id), self.decided, failed=self.failed)

    def refuse(self, request: Request, reason: str) -> None:
        """They do not go."""
        approvals = self._desk.desk.egress.approvals
        self._desk.background.write(
            lambda: approvals.refuse(request.approval.id, reason), self.decided, failed=self.failed
        )

    def open(self, sent: Sent) -> None:
        """Ask for the bytes that went; `opened` comes with them."""
        self._desk.background.read(lambda: (sent.id, _payload(self._desk, sent.id)), self.opened, failed=self.failed)

    def prove(self) -> None:
        """Compare every payload with the hash on record; `proved` comes."""
        self._desk.background.read(self._desk.desk.egress.ledger.verify, self.proved, failed=self.failed)


def _read(open_desk: OpenDesk) -> Sends:
    desk = open_desk.desk
    desk.egress.note_blocked()
    waiting = desk.egress.approvals.list()
    titles = desk.library.titles({source for one in waiting for source in one.sources})
    requests = [
        Request(one, _payload(open_desk, one.id), tuple(titles.get(source, "") for source in one.sources))
        for one in waiting
    ]
    return Sends(desk.egress.ledger.total(), tuple(requests))


def _payload(open_desk: OpenDesk, owner: str) -> bytes | None:
    try:
        return open_desk.desk.egress.ledger.payload(owner)
    except NotFound:
        return None
