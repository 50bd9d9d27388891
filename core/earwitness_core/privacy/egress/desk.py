"""What the desk offers of the one door: the ledger, what waits for a word, and a gate. Loads no network library until
something is to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import VaultRefused
from earwitness_core.ids import SourceId
from earwitness_core.privacy.egress.approvals import Approval, Approvals
from earwitness_core.privacy.egress.guard import guard
from earwitness_core.privacy.egress.ledger import Ledger
from earwitness_core.privacy.egress.machine import MachineList, Visit
from earwitness_core.privacy.egress.records import Total
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.vault import Vault

if TYPE_CHECKING:
    from earwitness_core.privacy.egress.gate import Gate


@dataclass(frozen=True, slots=True)
class Summary:
    """What ever left: content of this vault; and what this machine fetched, or refused, while no vault was open."""

    vault: Total
    machine: list[Visit]


class EgressDesk:
    """The one door, seen from a desk."""

    def __init__(
        self,
        vault: Vault,
        terms: Terms,
        *,
        actor: str,
        readings: Readings | None = None,
    ) -> None:
        """`readings`: where a payload that is looked at is put on record first."""
        self._vault = vault
        self._terms = terms
        self._actor = actor
        self._readings = readings
        self.ledger = Ledger(vault, actor=actor)
        self.approvals = Approvals(vault, actor=actor)
        self.machine = MachineList()
        vault.subscribe(lambda _changes: self.note_blocked())

    def gate(self) -> Gate:
        """The way out for content of this vault, under the policies in force."""
        from earwitness_core.privacy.egress.gate import Gate

        return Gate(self._vault, self._terms, actor=self._actor)

    def payload(self, owner: str) -> bytes:
        """The bytes of a send, or of what waits for a word, for somebody to look at. Raises NotFound."""
        content = self.ledger.payload(owner)
        if self._readings is not None:
            self._readings.note("payload.read", "egress", [owner])
        return content

    def approve(self, approval: str) -> Approval:
        """Let exactly these bytes go, once, for as long as the policies of their sources say; for words that are asked
        in a project, its policy may say less (`Approvals.require`)."""
        asked = self.approvals.find(approval)
        policies = self._terms.binding([SourceId(one) for one in asked.sources])
        return self.approvals.approve(asked.id, minutes=min((one.approval_minutes for one in policies), default=0))

    def summary(self) -> Summary:
        """In numbers, what ever left."""
        self.note_blocked()
        return Summary(self.ledger.total(), self.machine.list())

    def note_blocked(self) -> None:
        """Put on record what the guard refused since it was last asked; after each unit of work, and at the end."""
        if guard.has_news and (attempts := guard.take()):
            self.ledger.blocked(attempts)

    def close(self) -> None:
        """A vault that cannot be written any more leaves it to the machine's list."""
        if not guard.has_news:
            return
        attempts = guard.take()
        try:
            self.ledger.blocked(attempts)
        except VaultRefused:
            self.machine.blocked(attempts)
