"""The book of a vault's policies: which are in force, which were, who set them and why. Nothing in it is rewritten.

A policy comes in by a person. One that allows more than the one before, or is older than one that was here, needs a
reason; where a key is pinned, one without its signature is refused. The file it came from is looked at and not
followed: what somebody changed there counts once a person has accepted it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, PolicyOlder, PolicyRefused, PolicyWeaker
from earwitness_core.privacy.policy import machine
from earwitness_core.privacy.policy.compare import Weaker, weaker_cells
from earwitness_core.privacy.policy.document import Document, read
from earwitness_core.privacy.policy.keys import require_signed
from earwitness_core.privacy.policy.model import Network, Policy, VirusScan
from earwitness_core.privacy.policy.presets import DEFAULT, preset
from earwitness_core.privacy.policy.signing import Signature
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import PolicyRow, ProjectRow

MACHINE, VAULT, PROJECT = "machine", "vault", "project"
_parsed = lru_cache(maxsize=16)(read)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the book. `document` is None where a project's policy was lifted."""

    number: int
    project_id: str | None
    name: str
    version: int
    sha256: str
    document: Document | None
    signer: str | None
    file: str | None
    weaker: tuple[str, ...]
    actor: str
    reason: str
    set_ms: int


@dataclass(frozen=True, slots=True)
class Standing:
    """A policy in force. `scope`: machine, vault or project; `entry` is None for the machine's and the default."""

    scope: str
    document: Document
    entry: Entry | None = None

    @property
    def policy(self) -> Policy:
        return self.document.policy


class PolicyBook:
    """The policies of one vault."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def in_force(self, project_id: str | None = None) -> tuple[Standing, ...]:
        """All policies that bind a project, or the whole vault: the machine's, the vault's, the project's.

        Something may happen when each of them lets it. Raises PolicyRefused when one of them cannot be read.
        """
        with self._vault.read() as session:
            return standing(session, project_id)

    def set(
        self,
        document: Document,
        *,
        reason: str = "",
        project_id: str | None = None,
        file: str | None = None,
        signature: Signature | None = None,
        pin: str | None = None,
        older: bool = False,
    ) -> tuple[Weaker, ...]:
        """Put a policy in force, for the vault or beside it for a project; what it allows more than before.

        `file` is looked at from now on; `pin` is the fingerprint that the signer told. Raises PolicyWeaker,
        PolicyOlder, PolicyUntrusted, PolicyRefused, NotFound; then nothing has changed.
        """
        with self._vault.write(actor=self._actor, action="policy.set", reason=reason) as unit:
            session = unit.session
            if project_id is not None and session.get(ProjectRow, project_id) is None:
                raise NotFound(what="project", name=project_id)
            require_signed(unit, document, signature, pin)
            before = _last(session, project_id)
            if before is not None and before.document == document.content and before.file == file:
                return ()
            _require_newer(session, document, project_id, may=older and bool(reason.strip()))
            weaker = _weaker(before, document, project_id)
            if weaker and not reason.strip():
                raise PolicyWeaker(first=_first(weaker), weaker=weaker)
            session.add(
                PolicyRow(
                    project_id=project_id,
                    name=document.policy.name,
                    version=document.policy.version,
                    document=document.content,
                    sha256=document.sha256,
                    signer=signature.fingerprint if signature else None,
                    signature=signature.value if signature else None,
                    file=file,
                    weaker=[str(one) for one in weaker],
                    actor=self._actor,
                    reason=reason.strip(),
                    set_ms=unit.now_ms,
                )
            )
        self.mark_network()
        return weaker

    def lift(self, project_id: str, reason: str) -> None:
        """A project has no policy of its own any more; the vault's stays. Needs a reason."""
        with self._vault.write(actor=self._actor, action="policy.lift", reason=reason) as unit:
            before = _last(unit.session, project_id)
            if before is None or before.document is None:
                raise NotFound("This project has no policy of its own.", next_step="`earwitness policy show`")
            if not reason.strip():
                raise PolicyWeaker(first=f"{before.name} would not bind this project any more.", weaker=())
            unit.session.add(
                PolicyRow(
                    project_id=project_id,
                    name=before.name,
                    version=before.version,
                    document=None,
                    sha256=before.sha256,
                    weaker=[f"{before.name} does not bind it any more"],
                    actor=self._actor,
                    reason=reason.strip(),
                    set_ms=unit.now_ms,
                )
            )
        self.mark_network()

    def history(self) -> list[Entry]:
        """Every policy that was ever set here, for the vault or a project, oldest first."""
        with self._vault.read() as session:
            return [_entry(row) for row in session.scalars(select(PolicyRow).order_by(PolicyRow.number))]

    def every(self) -> list[Standing]:
        """All that is in force anywhere in the vault: the vault's, then those of projects."""
        with self._vault.read() as session:
            scopes = session.scalars(select(PolicyRow.project_id).distinct().where(PolicyRow.project_id.is_not(None)))
            own = [one for scope in sorted(filter(None, scopes)) for one in standing(session, scope)[-1:]]
            return [*standing(session), *(one for one in own if one.scope == PROJECT)]

    def virus_scan(self) -> VirusScan:
        """What every policy in force anywhere here asks of the scanner; required where one cannot be read."""
        try:
            return min((one.policy.virus_scan for one in self.every()), key=lambda one: one.rank)
        except PolicyRefused:
            return VirusScan.REQUIRED

    def mark_network(self) -> None:
        """Let every process of this person know whether a policy here forbids the network, this one for good."""
        try:
            forbids = [one for one in self.every() if one.policy.network is Network.NEVER]
        except PolicyRefused as unreadable:  # it may forbid the network
            machine.close_network(unreadable.sentence)
            return
        machine.mark_vault(self._vault.id, never=bool(forbids))
        if forbids:
            machine.close_network(f"The policy {forbids[0].policy.name} lets nothing on this machine use a network.")


def standing(session: Session, project_id: str | None = None) -> tuple[Standing, ...]:
    """As PolicyBook.in_force, in an open session."""
    found = []
    if (here := machine.machine_policy()) is not None:
        found.append(Standing(MACHINE, here))
    row = _last(session, None)
    found.append(_standing(VAULT, row) if row else Standing(VAULT, preset(DEFAULT)))
    own = _last(session, project_id) if project_id is not None else None
    if own is not None and own.document is not None:
        found.append(_standing(PROJECT, own))
    return tuple(found)


def _standing(scope: str, row: PolicyRow) -> Standing:
    entry = _entry(row)
    assert entry.document is not None
    return Standing(scope, entry.document, entry)


def _last(session: Session, project_id: str | None) -> PolicyRow | None:
    query = select(PolicyRow).where(PolicyRow.project_id.is_not_distinct_from(project_id))
    return session.scalars(query.order_by(PolicyRow.number.desc()).limit(1)).first()


def _weaker(before: PolicyRow | None, document: Document, project_id: str | None) -> tuple[Weaker, ...]:
    """Against what was in force in the same scope. A project's first one stands beside the vault's: never weaker."""
    if before is not None and before.document is not None:
        return weaker_cells(_parsed(before.document).policy, document.policy)
    return weaker_cells(preset(DEFAULT).policy, document.policy) if project_id is None else ()


def _require_newer(session: Session, document: Document, project_id: str | None, *, may: bool) -> None:
    """An older version does not come back unnoticed, nor another document as one that is known."""
    name, version = document.policy.name, document.policy.version
    same = select(PolicyRow).where(PolicyRow.project_id.is_not_distinct_from(project_id), PolicyRow.name == name)
    newest = session.scalar(select(func.max(same.subquery().c.version)))
    if newest is None or version > newest or may:
        return
    if version < newest:
        raise PolicyOlder(version=version, name=name, newest=newest)
    known = session.scalars(same.where(PolicyRow.version == version))
    if document.sha256 not in {row.sha256 for row in known}:
        raise PolicyRefused(
            f"Version {version} of {name} is known here, and it is not this document.",
            next_step=f"Write version = {version + 1} in it, or a name of its own.",
        )


def _first(weaker: tuple[Weaker, ...]) -> str:
    more = f"; and {len(weaker) - 1} more" if len(weaker) > 1 else ""
    return f"{weaker[0]}{more}."


def _entry(row: PolicyRow) -> Entry:
    return Entry(
        row.number,
        row.project_id,
        row.name,
        row.version,
        row.sha256,
        _parsed(row.document) if row.document is not None else None,
        row.signer,
        row.file,
        tuple(row.weaker),
        row.actor,
        row.reason,
        row.set_ms,
    )
