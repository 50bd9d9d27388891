"""What may happen with a source of this vault: its label, and every policy that binds it, put to the one decision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound
from earwitness_core.model import Label
from earwitness_core.privacy.policy.book import Standing, standing
from earwitness_core.privacy.policy.decision import combined, decide, strictness
from earwitness_core.privacy.policy.labels import label_of
from earwitness_core.privacy.policy.model import Decision, Destination, Endpoint, Place, Policy, Purpose, Unlisted
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow


@dataclass(frozen=True, slots=True)
class Answer:
    """What may happen, and what each policy in force says to it."""

    purpose: Purpose
    destination: Destination
    label: Label
    decision: Decision
    each: tuple[tuple[Standing, Decision], ...]

    @property
    def decided_by(self) -> Standing:
        """The policy whose word the decision is."""
        return next(
            one
            for one, decision in self.each
            if decision.rule == self.decision.rule and strictness(decision)[0] == strictness(self.decision)[0]
        )


class Permissions:
    """Asked by whoever gives something away, before it does."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def decide(self, purpose: Purpose, destination: Destination, source_id: str) -> Decision:
        """What may happen with a source. Raises NotFound, and PolicyRefused when a policy cannot be read."""
        return self.answer(purpose, destination, source_id).decision

    def export(self, source_id: str) -> Decision:
        """Whether it may be written to a file, and how redacted."""
        return self.decide(Purpose.EXPORT, Place.FILE, source_id)

    def answer(self, purpose: Purpose, destination: Destination, source_id: str) -> Answer:
        """The decision with what every policy says."""
        with self._vault.read() as session:
            return _answer(purpose, destination, label_of(session, source_id), _binding(session, source_id))

    def explain(self, source_id: str, purpose: Purpose | None = None, host: str | None = None) -> list[Answer]:
        """What may happen with a source: for each purpose, to each destination there is, or to one host."""
        with self._vault.read() as session:
            label, policies = label_of(session, source_id), _binding(session, source_id)
        return _explained(label, policies, purpose, host)

    def explain_label(
        self, label: Label, project_id: str | None = None, purpose: Purpose | None = None, host: str | None = None
    ) -> list[Answer]:
        """As `explain`, for any source of a project that had this label; without one, under the vault's policy."""
        with self._vault.read() as session:
            policies = standing(session, project_id)
        return _explained(label, policies, purpose, host)

    def policies(self, source_id: str) -> tuple[Policy, ...]:
        """All policies that bind a source, for limits that are no decision: size, minutes of an approval."""
        with self._vault.read() as session:
            return tuple(one.policy for one in _binding(session, source_id))


def _binding(session: Session, source_id: str) -> tuple[Standing, ...]:
    source = session.get(SourceRow, source_id)
    if source is None:
        raise NotFound(what="source", name=source_id)
    return standing(session, source.project_id)


def _explained(label: Label, policies: Sequence[Standing], purpose: Purpose | None, host: str | None) -> list[Answer]:
    purposes = [purpose] if purpose else [one for one in Purpose if one is not Purpose.MODELS]
    return [
        _answer(one, destination, label, policies)
        for one in purposes
        for destination in ([_named(host, policies)] if host else _destinations(one, policies))
    ]


def _answer(purpose: Purpose, destination: Destination, label: Label, policies: Sequence[Standing]) -> Answer:
    each = tuple((one, decide(purpose, _as_listed(destination, one.policy), label, one.policy)) for one in policies)
    return Answer(purpose, destination, label, combined(decision for _, decision in each), each)


def _as_listed(destination: Destination, policy: Policy) -> Destination:
    """A policy's own entry for an address: one may say more or less about it than another."""
    return destination if isinstance(destination, Place) else policy.destination(destination.host, destination.port)


def _named(host: str, policies: Sequence[Standing]) -> Destination:
    name, _, port = host.partition(":")
    return Unlisted(name.lower(), int(port) if port.isdigit() else 443)


def _destinations(purpose: Purpose, policies: Sequence[Standing]) -> list[Destination]:
    """Where something could go for this purpose: what a policy lists, else what there is in any case."""
    if purpose is Purpose.EXPORT:
        return [Place.FILE]
    listed: dict[tuple[str, int], Endpoint] = {}
    for one in policies:
        for endpoint in one.policy.endpoints:
            if purpose in endpoint.purposes:
                listed.setdefault((endpoint.host, endpoint.port), endpoint)
    return [Place.TEAM, *listed.values()]
