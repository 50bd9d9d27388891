"""The stage that takes the files of a mail: each becomes a source of its own in the mail's project, by the same checks.

A file goes from the parser's child straight into a sealed blob; it is never on disk in the clear. Run again, what was
taken is recognised by its content. Mails that hang on mails are followed to a depth that no correspondence has.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import ExitStack
from typing import Protocol

from sqlalchemy import select

from earwitness_core.documents.stages import Document, document_of
from earwitness_core.engines import Caller
from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.jobs import Handler, Ticket
from earwitness_core.jobs.refusals import marked_on_refusal
from earwitness_core.model import Destination
from earwitness_core.vault import BlobWriter, SealedBlob, Vault
from earwitness_core.vault.schema import ProvenanceRow

log = logging.getLogger(__name__)
DEEPEST = 8  # mails within mails


class Take(Protocol):
    """What takes a sealed file by the checks of the intake (Intake.take_attached)."""

    def __call__(
        self, mail: SourceId, number: int, name: str, sealed: SealedBlob, destination: Destination, *, sent_ms: int
    ) -> object: ...


def make_attachments_handler(vault: Vault, engine: Caller, take: Take) -> Handler:
    """The handler of `attachments` jobs. It goes on after the last file that was decided."""

    def handle(ticket: Ticket) -> None:
        mail = document_of(vault, ticket)
        if _depth(vault, mail.id) >= DEEPEST:
            log.info("attachments too deep", extra={"source": mail.id})
            return
        first = int(ticket.checkpoint.get("taken", 0))
        with marked_on_refusal(ticket, mail.id), vault.blobs.open(mail.blob_id) as file, ExitStack() as stack:
            keep = _Keep(vault, stack, lambda number, name, sealed: _entered(ticket, take, mail, number, name, sealed))
            engine.call("attachments", {"first": first}, source=file, stopping=ticket.stopping, on_item=keep)

    return handle


class _Keep:
    """Seals what comes: a name, pieces, an end; then has it taken."""

    def __init__(self, vault: Vault, stack: ExitStack, entered: Callable[[int, str, SealedBlob], None]) -> None:
        self._vault = vault
        self._stack = stack
        self._entered = entered
        self._name, self._number = "", 0
        self._writer: BlobWriter | None = None

    def __call__(self, item: object) -> None:
        if isinstance(item, dict):
            self._name, self._number = str(item["name"]), int(item["number"])
            self._writer = self._stack.enter_context(self._vault.blobs.create())
        elif isinstance(item, bytes) and self._writer is not None:
            self._writer.write(item)
        elif self._writer is not None:
            sealed, self._writer = self._writer.finish(), None
            self._stack.pop_all().close()
            self._entered(self._number, self._name, sealed)


def _entered(ticket: Ticket, take: Take, mail: Document, number: int, name: str, sealed: SealedBlob) -> None:
    destination = Destination(ProjectId(mail.project_id), mail.choice)
    take(mail.id, number, name, sealed, destination, sent_ms=mail.recorded_ms or 0)
    with ticket.unit("mail.attachment") as unit:
        ticket.save(unit, checkpoint={"taken": number}, progress=number / (mail.attachments + 1))


def _depth(vault: Vault, source_id: SourceId) -> int:
    """On how many mails, one on the other, a source hangs at least."""
    seen, depth, level = {str(source_id)}, 0, [str(source_id)]
    with vault.read() as session:
        while level and depth < DEEPEST:
            asked = select(ProvenanceRow.carrier_id, ProvenanceRow.source_id).where(ProvenanceRow.source_id.in_(level))
            rows = session.execute(asked).all()
            if any(row.carrier_id is None for row in rows):
                return depth  # one of them came by itself
            level = [row.carrier_id for row in rows if row.carrier_id not in seen]
            seen.update(level)
            depth += 1
    return depth
