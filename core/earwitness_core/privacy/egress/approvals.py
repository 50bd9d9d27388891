"""A person's word on what would leave: exactly these bytes, to this place, for this purpose, once, for a while."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from earwitness_core.errors import ApprovalNeeded, EgressRefused, NotFound, Refused
from earwitness_core.ids import new_id
from earwitness_core.privacy.egress.ledger import keep_payload
from earwitness_core.privacy.egress.records import Described, Entry, columns, described
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import EgressApprovalRow, EgressPayloadRow

PENDING, APPROVED, REFUSED, USED, EXPIRED = "pending", "approved", "refused", "used", "expired"
_WAITS_MS = 24 * 3_600_000  # for a person to look


@dataclass(frozen=True, slots=True)
class Approval(Described):
    """One request for a person's word. `state`: pending | approved | refused | used | expired."""

    asked_by: str
    asked_ms: int
    expires_ms: int
    state: str
    decided_by: str | None
    decided_ms: int | None


class Approvals:
    """What waits for a person in one vault, and what was said."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def list(self, *, waiting: bool = True) -> Sequence[Approval]:
        """Those that wait for a word, or all, the newest first."""
        now = self._vault.clock.now_ms()
        with self._vault.read() as session:
            rows = session.scalars(select(EgressApprovalRow).order_by(EgressApprovalRow.asked_ms.desc())).all()
        every = [_approval(row, now) for row in rows]
        return [one for one in every if one.state == PENDING] if waiting else every

    def find(self, approval: str) -> Approval:
        """One, by id or the end of it. Raises NotFound."""
        with self._vault.read() as session:
            return _approval(_row(session, approval), self._vault.clock.now_ms())

    def approve(self, approval: str, *, minutes: int) -> Approval:
        """Let exactly these bytes go, once, within so many minutes. Refused unless it waits for a word."""
        return self._decide(approval, APPROVED, minutes=minutes)

    def refuse(self, approval: str, reason: str = "") -> Approval:
        """They do not go; an approval that was not used yet can be taken back this way."""
        return self._decide(approval, REFUSED, reason=reason)

    def require(self, entry: Entry, path: str, body: bytes, *, minutes: int) -> str:
        """The id of an unused approval of exactly this, not older than so many minutes: they are those of all policies
        in force now, which whoever approved may not have known. Raises ApprovalNeeded, with the request on record."""
        since_ms = self._vault.clock.now_ms() - minutes * 60_000
        with self._vault.read() as session:
            found = _matching(session, entry, path, sha256(body).hexdigest(), self._vault.clock.now_ms(), since_ms)
        if found is not None and found.state == APPROVED:
            return found.id
        raise ApprovalNeeded(
            approval=(found.id if found is not None else self._ask(entry, path, body))[-8:], rule="approval"
        )

    def use(self, unit: UnitOfWork, approval: str) -> str:
        """Mark it used, in the unit of work of the send. Raises EgressRefused when it was meanwhile, or is over."""
        row = unit.session.get_one(EgressApprovalRow, approval)
        if row.state != APPROVED or row.expires_ms <= unit.now_ms:
            raise EgressRefused(why="what was allowed was used or is over", rule="approval")
        row.state = USED
        unit.session.flush()
        return approval

    def _ask(self, entry: Entry, path: str, body: bytes) -> str:
        approval = new_id()
        with self._vault.blobs.create() as writer:
            writer.write(body)
            sealed = writer.finish()
        try:
            with self._vault.write(actor=self._actor, action="egress.ask") as unit:
                self._vault.blobs.record(unit, sealed)
                unit.session.add(
                    EgressApprovalRow(
                        **columns(entry, body),
                        id=approval,
                        path=path,
                        asked_by=self._actor,
                        asked_ms=unit.now_ms,
                        expires_ms=unit.now_ms + _WAITS_MS,
                        state=PENDING,
                    )
                )
                unit.session.flush()
                keep_payload(unit, approval, sealed.id, entry.sources)
        except BaseException:
            self._vault.blobs.give_up(sealed)
            raise
        return approval

    def _decide(self, approval: str, state: str, *, minutes: int = 0, reason: str = "") -> Approval:
        action = "egress.approve" if state == APPROVED else "egress.refuse"
        with self._vault.write(actor=self._actor, action=action, reason=reason) as unit:
            row = _row(unit.session, approval)
            now = _approval(row, unit.now_ms).state
            if now != PENDING and not (now == APPROVED and state == REFUSED):
                raise Refused(
                    f"This was {now} already.", next_step="Ask again: `earwitness egress pending` lists what waits."
                )
            if state == APPROVED:
                _require_payload(unit.session, row.id)
                row.expires_ms = unit.now_ms + minutes * 60_000
            row.state, row.decided_by, row.decided_ms, row.reason = state, self._actor, unit.now_ms, reason or None
            unit.session.flush()
            return _approval(row, unit.now_ms)


def _matching(
    session: Session, entry: Entry, path: str, digest: str, now_ms: int, since_ms: int
) -> EgressApprovalRow | None:
    """An approval of these bytes for this place and purpose, before one that still waits."""
    rows = session.scalars(
        select(EgressApprovalRow).where(
            EgressApprovalRow.sha256 == digest,
            EgressApprovalRow.state.in_((PENDING, APPROVED)),
            EgressApprovalRow.expires_ms > now_ms,
            or_(EgressApprovalRow.state == PENDING, EgressApprovalRow.decided_ms > since_ms),
            EgressApprovalRow.host == entry.host,
            EgressApprovalRow.port == entry.port,
            EgressApprovalRow.path == path,
            EgressApprovalRow.purpose == entry.purpose.value,
        )
    ).all()
    return min(rows, key=lambda row: row.state, default=None)  # "approved" before "pending"


def _require_payload(session: Session, approval: str) -> None:
    if session.scalar(select(EgressPayloadRow.id).where(EgressPayloadRow.owner_id == approval).limit(1)) is None:
        raise Refused("A source that it was made of was erased.", next_step="Ask again.")


def _row(session: Session, approval: str) -> EgressApprovalRow:
    query = select(EgressApprovalRow).where(EgressApprovalRow.id.endswith(approval, autoescape=True))
    found = session.scalars(query).all()
    if len(found) != 1:
        raise NotFound(what="request", name=approval)
    return found[0]


def _approval(row: EgressApprovalRow, now_ms: int) -> Approval:
    over = row.state in (PENDING, APPROVED) and row.expires_ms <= now_ms
    return Approval(
        **described(row),
        asked_by=row.asked_by,
        asked_ms=row.asked_ms,
        expires_ms=row.expires_ms,
        state=EXPIRED if over else row.state,
        decided_by=row.decided_by,
        decided_ms=row.decided_ms,
    )
