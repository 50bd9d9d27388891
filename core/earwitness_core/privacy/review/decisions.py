"""Decisions that can be taken back: the rows they touch are kept as they were, in the unit of work that changes them.

Undo restores them, last decision first. A row that is gone since, with its source, is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from earwitness_core.errors import Refused
from earwitness_core.privacy.review.finding import BY_RULE, State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.texts import anchoring
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import (
    FindingDecisionRow,
    FindingRow,
    FindingRuleRow,
    PersonNameRow,
    PersonRow,
    SourceRow,
)

_KINDS: dict[str, type[Any]] = {
    row.__tablename__: row for row in (FindingRow, FindingRuleRow, PersonRow, PersonNameRow)
}


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, by whom, when; `count` findings or persons it was about; `undone_ms` None while it holds."""

    id: int
    act: str
    count: int
    actor: str
    at_ms: int
    undone_ms: int | None


class Record:
    """What a decision touches. Rows are given before they change, or after they were made."""

    def __init__(self, unit: UnitOfWork) -> None:
        self._unit = unit
        self._images: dict[tuple[str, object], dict[str, Any] | None] = {}
        self.count = 0

    def keep(self, row: Any) -> None:
        """As it is now; the first time counts."""
        self._images.setdefault(_name(row), _columns(row))

    def made(self, row: Any) -> None:
        self._unit.session.flush()
        self._images.setdefault(_name(row), None)

    @property
    def images(self) -> list[list[Any]]:
        return [[table, key, columns] for (table, key), columns in self._images.items()]


@contextmanager
def recorded(unit: UnitOfWork, project_id: str, act: str) -> Iterator[Record]:
    """A decision; on record at the end of the block. One that touched nothing is none."""
    record = Record(unit)
    yield record
    unit.session.flush()
    if record.images:
        unit.session.add(
            FindingDecisionRow(
                project_id=project_id,
                act=act,
                count=record.count,
                images=record.images,
                actor=unit.actor,
                created_ms=unit.now_ms,
            )
        )


def history(session: Session, project_id: str, limit: int) -> list[Decision]:
    """The last decisions of a project, the newest first."""
    rows = select(FindingDecisionRow).where(FindingDecisionRow.project_id == project_id)
    return [_value(row) for row in session.scalars(rows.order_by(FindingDecisionRow.id.desc()).limit(limit))]


def undo(unit: UnitOfWork, project_id: str) -> Decision:
    """Take back the last decision that holds. Raises Refused when there is none."""
    session = unit.session
    holding = select(FindingDecisionRow).where(
        FindingDecisionRow.project_id == project_id, FindingDecisionRow.undone_ms.is_(None)
    )
    row = session.scalars(holding.order_by(FindingDecisionRow.id.desc()).limit(1)).first()
    if row is None:
        raise Refused("There is no decision to undo.", next_step="`earwitness findings history` lists them.")
    for table, key, columns in reversed(row.images):
        _restore(unit, _KINDS[table], key, columns)
        session.flush()
    row.undone_ms = unit.now_ms
    session.flush()
    return _value(row)


def _restore(unit: UnitOfWork, kind: type[Any], key: object, columns: dict[str, Any] | None) -> None:
    there = unit.session.get(kind, key)
    if columns is None:
        if isinstance(there, PersonRow):  # the number stays taken
            there.name, there.note, there.by_hand = "", "", False
        elif there is not None:
            if isinstance(there, FindingRow):
                anchoring.drop(unit, ANCHOR, there.id)
            if isinstance(there, FindingRuleRow):
                _open_again(unit.session, there)
            unit.session.delete(there)
    elif there is not None:
        for name, value in columns.items():
            setattr(there, name, value)
    elif kind in (PersonNameRow, FindingRuleRow):  # removed by the decision; a finding or person goes with its source
        unit.session.add(kind(**columns))


def _open_again(session: Session, rule: FindingRuleRow) -> None:
    """What was found later and decided by a rule that is gone is open again."""
    sources = select(SourceRow.id).where(SourceRow.project_id == rule.project_id)
    mine = FindingRow.kind == rule.kind, FindingRow.value_key == rule.value_key, FindingRow.actor == BY_RULE
    for row in session.scalars(select(FindingRow).where(*mine, FindingRow.source_id.in_(sources))):
        row.state, row.actor, row.decided_ms = State.SUGGESTED.value, None, None


def _name(row: Any) -> tuple[str, object]:
    return row.__tablename__, row.id


def _columns(row: Any) -> dict[str, Any]:
    return {one.key: getattr(row, one.key) for one in inspect(row).mapper.column_attrs}


def _value(row: FindingDecisionRow) -> Decision:
    return Decision(row.id, row.act, row.count, row.actor, row.created_ms, row.undone_ms)
