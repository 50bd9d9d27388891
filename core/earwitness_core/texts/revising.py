"""A revision of a transcript: rows closed, rows added, a line in its history, anchors carried; in one unit of work.

An edit costs what it changes: no other row is written. Every earlier revision stays readable. What a correction is, and
who may make it, is for the features that call this.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import CorrectionRefused
from earwitness_core.model import TimeSpan, Word
from earwitness_core.packing import pack_words
from earwitness_core.texts.order import between, spread
from earwitness_core.texts.places import carry_over
from earwitness_core.texts.rows import current, shift_before
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import CorrectionRow, SegmentRow, TextShiftRow, TranscriptRow


@dataclass(frozen=True, slots=True)
class Draft:
    """A segment to be. The words' positions count from its own start; `ordinal` is given where it is to be restored."""

    text: str
    time: TimeSpan
    words: tuple[Word, ...] = ()
    speaker_id: str | None = None
    by_speaker: bool = False
    ordinal: int | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """Current neighbours in order, and what stands in their place. Without old ones all drafts have ordinals."""

    old: tuple[SegmentRow, ...]
    new: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """What the history keeps of a revision."""

    kind: str
    facts: Mapping[str, Any]
    target: int | None = None
    model_id: str | None = None
    model_sha256: str | None = None
    actor: str | None = None  # None: of the unit of work


def require_complete(session: Session, transcript_id: str) -> TranscriptRow:
    """The transcript's row. A text that still grows at its end, or that is shown no more, is not corrected."""
    row = session.get_one(TranscriptRow, transcript_id)
    if row.state == "partial":
        raise CorrectionRefused(
            "This transcript is still being made.",
            next_step="Correct it when it is complete; `earwitness jobs` says when.",
        )
    if row.state != "complete":
        raise CorrectionRefused(
            "There is a newer version of this transcript.", next_step="Read it again and correct the newer one."
        )
    return row


def revise(unit: UnitOfWork, transcript_id: str, changes: Sequence[Change], record: Record) -> int:
    """Make the next revision; the number of it. Changes do not overlap."""
    session = unit.session
    transcript = require_complete(session, transcript_id)
    revision = transcript.revision + 1
    for change in changes:
        _apply(session, transcript, change, revision)
    session.add(
        CorrectionRow(
            transcript_id=transcript_id,
            revision=revision,
            kind=record.kind,
            target=record.target,
            facts=dict(record.facts),
            model_id=record.model_id,
            model_sha256=record.model_sha256,
            actor=record.actor or unit.actor,
            created_ms=unit.now_ms,
        )
    )
    transcript.revision = revision
    session.flush()
    return revision


def _apply(session: Session, transcript: TranscriptRow, change: Change, revision: int) -> None:
    ordinals = _ordinals(session, transcript.id, change)
    first = min([*(row.ordinal for row in change.old[:1]), *ordinals[:1]])
    last = max([*(row.ordinal for row in change.old[-1:]), *ordinals[-1:]])
    before = shift_before(session, transcript.id, first)
    at = _start(session, transcript, change, last) - before
    rows = []
    pages = [row.page for row in change.old] or [None]
    for number, (ordinal, draft) in enumerate(zip(ordinals, change.new, strict=True)):
        rows.append(_row(transcript.id, draft, ordinal, at, revision))
        rows[-1].page = pages[min(number, len(pages) - 1)]  # a corrected paragraph stands where it stood
        at += len(draft.text) + 1
    grown = sum(len(draft.text) + 1 for draft in change.new) - sum(len(row.text) + 1 for row in change.old)
    with carry_over(session, transcript.id, first, last, moves_alone=not (change.old and change.new)):
        for row in change.old:
            row.until = revision
        session.add_all(rows)
        _shift(session, transcript.id, first, last, grown)
        transcript.text_length = max(0, _contribution(transcript) + grown - 1)
        session.flush()


def _contribution(transcript: TranscriptRow) -> int:
    """Its length with a space after every segment; none for an empty text."""
    return transcript.text_length + 1 if transcript.text_length else 0


def _ordinals(session: Session, transcript_id: str, change: Change) -> list[int]:
    if all(draft.ordinal is not None for draft in change.new):
        return [draft.ordinal for draft in change.new if draft.ordinal is not None]
    own = [row.ordinal for row in change.old][: len(change.new)]
    missing = len(change.new) - len(own)
    if not missing:
        return own
    behind = select(func.min(SegmentRow.ordinal)).where(
        SegmentRow.transcript_id == transcript_id, SegmentRow.ordinal > own[-1]
    )
    new = between(own[-1], session.scalar(behind), missing)
    if new is None:
        spread(session, transcript_id)
        return _ordinals(session, transcript_id, change)
    return own + new


def _start(session: Session, transcript: TranscriptRow, change: Change, last: int) -> int:
    """Where the change begins: at its first segment, else at the one behind it, else where the next would begin."""
    row = change.old[0] if change.old else None
    row = row or session.scalars(current(transcript.id).where(SegmentRow.ordinal > last).limit(1)).first()
    if row is None:
        return _contribution(transcript)
    return row.char_start + shift_before(session, transcript.id, row.ordinal)


def _row(transcript_id: str, draft: Draft, ordinal: int, char_start: int, revision: int) -> SegmentRow:
    return SegmentRow(
        transcript_id=transcript_id,
        ordinal=ordinal,
        char_start=char_start,
        char_end=char_start + len(draft.text),
        start_ms=draft.time.start_ms,
        end_ms=draft.time.end_ms,
        speaker_id=draft.speaker_id,
        by_speaker=draft.by_speaker,
        since=revision,
        text=draft.text,
        words=pack_words(draft.words, char_start=0, start_ms=draft.time.start_ms) if draft.words else b"",
    )


def _shift(session: Session, transcript_id: str, first: int, last: int, grown: int) -> None:
    """What lies behind `last` moves; what moved within the change before is counted at its end from now on."""
    within = (
        TextShiftRow.transcript_id == transcript_id,
        TextShiftRow.ordinal >= first,
        TextShiftRow.ordinal <= last,
    )
    delta = grown + int(session.scalar(select(func.coalesce(func.sum(TextShiftRow.delta), 0)).where(*within)) or 0)
    session.execute(delete(TextShiftRow).where(*within), execution_options={"synchronize_session": False})
    if delta:
        session.execute(
            TextShiftRow.__table__.insert().values(transcript_id=transcript_id, ordinal=last, delta=delta)  # type: ignore[attr-defined]
        )
