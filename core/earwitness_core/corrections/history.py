"""What was done to a transcript, and what can be undone.

Undo and redo are revisions themselves: the history only ever grows, and what can be undone is read out of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.vault.schema import CorrectionRow


@dataclass(frozen=True, slots=True)
class Revision:
    """One line of the history. `changes` are the first of `count` places: at_ms, before, after."""

    number: int
    kind: str
    target: int | None
    actor: str
    at_ms: int
    count: int
    changes: tuple[dict[str, Any], ...]
    model_id: str | None
    model_sha256: str | None


def history(session: Session, transcript_id: str) -> list[Revision]:
    """All revisions after 0, in order."""
    return [_revision(row) for row in _rows(session, transcript_id)]


def revision_at(session: Session, transcript_id: str, number: int) -> Revision:
    """One line of the history."""
    return _revision(_row(session, transcript_id, number))


def undoable(session: Session, transcript_id: str) -> tuple[CorrectionRow | None, CorrectionRow | None]:
    """The revision that an undo takes back, and the one that a redo brings again."""
    done: list[int] = []
    undone: list[int] = []
    steps = select(CorrectionRow.revision, CorrectionRow.kind).where(CorrectionRow.transcript_id == transcript_id)
    for revision, kind in session.execute(steps.order_by(CorrectionRow.revision)):
        if kind == "undo":
            undone.append(done.pop())
        elif kind == "redo":
            done.append(undone.pop())
        else:
            done.append(revision)
            undone.clear()
    return (
        _row(session, transcript_id, done[-1]) if done else None,
        _row(session, transcript_id, undone[-1]) if undone else None,
    )


def speaker_edit_of(session: Session, row: CorrectionRow) -> int | None:
    """The speakers' edit that stands behind a correction: that of its last redo, if it was undone meanwhile."""
    redone = select(CorrectionRow).where(
        CorrectionRow.transcript_id == row.transcript_id,
        CorrectionRow.target == row.revision,
        CorrectionRow.kind == "redo",
    )
    latest = session.scalars(redone.order_by(CorrectionRow.revision.desc()).limit(1)).first() or row
    edit = latest.facts.get("edit")
    return None if edit is None else int(edit)


def _rows(session: Session, transcript_id: str) -> Sequence[CorrectionRow]:
    query = select(CorrectionRow).where(CorrectionRow.transcript_id == transcript_id).order_by(CorrectionRow.revision)
    return session.scalars(query).all()


def _row(session: Session, transcript_id: str, number: int) -> CorrectionRow:
    query = select(CorrectionRow).where(CorrectionRow.transcript_id == transcript_id, CorrectionRow.revision == number)
    return session.scalars(query).one()


def _revision(row: CorrectionRow) -> Revision:
    return Revision(
        number=row.revision,
        kind=row.kind,
        target=row.target,
        actor=row.actor,
        at_ms=row.created_ms,
        count=row.facts.get("count", 0),
        changes=tuple(row.facts.get("changes", ())),
        model_id=row.model_id,
        model_sha256=row.model_sha256,
    )
