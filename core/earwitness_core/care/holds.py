"""Legal hold: what is held is neither trashed nor erased, by nobody and no rule, until somebody lifts it on record.

The last word is the database's: its triggers refuse what would break a hold, whatever code asks (step 0004).
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Refused, UnderHold
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import HoldRow, ProjectRow, SourceRow

SOURCE, PROJECT = "source", "project"


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold as it stands on record. `lifted_ms` is None while it is in force."""

    id: str
    kind: str
    target_id: str
    reason: str
    actor: str
    placed_ms: int
    lifted_ms: int | None
    lifted_by: str | None
    lifted_reason: str | None


class Holds:
    def __init__(self, vault: Vault, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def place(self, kind: str, target_id: str, reason: str) -> Hold:
        """Hold a source, or everything in a project, what comes later included. Raises NotFound, Refused."""
        reason = _reason(reason)
        with self._vault.write(actor=self._actor, action="hold.place", reason=reason) as unit:
            if unit.session.get(SourceRow if kind == SOURCE else ProjectRow, target_id) is None:
                raise NotFound(what=kind, name=target_id)
            row = HoldRow(kind=kind, target_id=target_id, reason=reason, actor=self._actor, placed_ms=unit.now_ms)
            unit.session.add(row)
            unit.session.flush()
            return _hold(row)

    def lift(self, kind: str, target_id: str, reason: str) -> list[Hold]:
        """End every hold on it. Raises NotFound when there is none, Refused without a reason."""
        reason = _reason(reason)
        with self._vault.write(actor=self._actor, action="hold.lift", reason=reason) as unit:
            query = select(HoldRow).where(
                HoldRow.kind == kind, HoldRow.target_id == target_id, HoldRow.lifted_ms.is_(None)
            )
            rows = unit.session.scalars(query).all()
            if not rows:
                raise NotFound("It is not under hold.", next_step="`earwitness project hold` lists what is.")
            for row in rows:
                row.lifted_ms, row.lifted_by, row.lifted_reason = unit.now_ms, self._actor, reason
            unit.session.flush()
            return [_hold(row) for row in rows]

    def all(self, *, in_force: bool = False) -> list[Hold]:
        """Every hold there ever was, oldest first, or those in force."""
        query = select(HoldRow).order_by(HoldRow.placed_ms, HoldRow.id)
        if in_force:
            query = query.where(HoldRow.lifted_ms.is_(None))
        with self._vault.read() as session:
            return [_hold(row) for row in session.scalars(query)]


def held_by(session: Session, source: SourceRow) -> HoldRow | None:
    """The hold that keeps this source, if any."""
    on_source = (HoldRow.kind == SOURCE) & (HoldRow.target_id == source.id)
    on_project = (HoldRow.kind == PROJECT) & (HoldRow.target_id == source.project_id)
    return session.scalars(select(HoldRow).where(HoldRow.lifted_ms.is_(None), or_(on_source, on_project))).first()


def holds_in_force(session: Session) -> dict[tuple[str, str], str]:
    """The reason of a hold by what it is on: kind and id."""
    rows = session.scalars(select(HoldRow).where(HoldRow.lifted_ms.is_(None)))
    return {(row.kind, row.target_id): row.reason for row in rows}


def require_free(session: Session, source: SourceRow) -> None:
    """Raises UnderHold."""
    hold = held_by(session, source)
    if hold is not None:
        raise UnderHold(what=source.title, reason=hold.reason)


def _reason(reason: str) -> str:
    reason = " ".join(reason.split())
    if not reason:
        raise Refused("A hold needs a reason: it is on record.", next_step="Say why with --reason.")
    return reason


def _hold(row: HoldRow) -> Hold:
    return Hold(
        row.id,
        row.kind,
        row.target_id,
        row.reason,
        row.actor,
        row.placed_ms,
        row.lifted_ms,
        row.lifted_by,
        row.lifted_reason,
    )
