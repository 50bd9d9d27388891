"""What was done to a transcript, what can be undone, and how two revisions differ.

Undo and redo are revisions themselves: the history only ever grows, and what can be undone is read out of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.model import TimeSpan
from earwitness_core.texts.alignment import RUN, word_changes
from earwitness_core.texts.places import Window
from earwitness_core.texts.rows import at_revision
from earwitness_core.vault.schema import CorrectionRow, SegmentRow

_AROUND = 3  # words


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


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of one revision and what stands there in the other. Both empty: the text is only cut otherwise there."""

    time: TimeSpan
    before: str
    after: str
    left: str
    right: str


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


def differences(session: Session, transcript_id: str, old: int, new: int) -> list[Difference]:
    """How the text of two revisions differs, in order."""
    before = session.scalars(at_revision(transcript_id, old)).all()
    after = session.scalars(at_revision(transcript_id, new)).all()
    return [one for left, right in _regions(before, after) for one in _compared(Window.of(left), Window.of(right))]


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


def _regions(
    before: Sequence[SegmentRow], after: Sequence[SegmentRow]
) -> Iterator[tuple[list[SegmentRow], list[SegmentRow]]]:
    """What lies between segments that both have."""
    shared = {row.id for row in before} & {row.id for row in after}
    lefts, rights = _between(before, shared), _between(after, shared)
    yield from ((left, right) for left, right in zip(lefts, rights, strict=True) if left or right)


def _between(rows: Iterable[SegmentRow], shared: set[int]) -> list[list[SegmentRow]]:
    regions: list[list[SegmentRow]] = [[]]
    for row in rows:
        if row.id in shared:
            regions.append([])
        else:
            regions[-1].append(row)
    return regions


def _compared(old: Window, new: Window) -> Iterator[Difference]:
    changes = word_changes(old.text, new.text)
    if not changes and [one.text for one in old.segments] != [one.text for one in new.segments]:
        yield Difference((old.segments or new.segments)[0].time, "", "", "", "")
    for change in changes:
        where, span = (old, change.old) if change.before else (new, change.new)
        words = [word for one in where.segments for word in one.words if word.span.overlaps(span)]
        touched = [one.time for one in where.segments if one.span.overlaps(span)] or [(where.segments)[0].time]
        times = [word.time for word in words] or touched
        yield Difference(
            time=TimeSpan(min(one.start_ms for one in times), max(one.end_ms for one in times)),
            before=change.before,
            after=change.after,
            left=_last_words(new.text[: change.new.start]),
            right=_first_words(new.text[change.new.end :]),
        )


def _last_words(text: str) -> str:
    found = list(RUN.finditer(text[-200:]))[-_AROUND:]
    return text[-200:][found[0].start() :].strip() if found else ""


def _first_words(text: str) -> str:
    found = list(RUN.finditer(text[:200]))[:_AROUND]
    return text[: found[-1].end()].strip() if found else ""
