"""Segments of a transcript as values: the current ones, or those of an earlier revision, each with its true place.

A current segment begins at its `char_start` plus the shifts before it (schema/corrections.py). Whoever reads a
transcript from its start adds up lengths instead; that also gives the places of every earlier revision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from earwitness_core.ids import SegmentId, SpeakerId, TranscriptId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.vault.schema import SegmentRow, TextShiftRow, TranscriptRow

_PIECE = 200

# For statements of one's own over `segment`: where a current segment begins.
START_SQL = """segment.char_start + ifnull((
        SELECT sum(delta) FROM text_shift
        WHERE text_shift.transcript_id = segment.transcript_id AND text_shift.ordinal < segment.ordinal
    ), 0)"""


def current_transcript(session: Session, source_id: str) -> TranscriptRow | None:
    """The version of a source that a reader is shown: the newest that no other replaces."""
    return session.scalars(
        select(TranscriptRow)
        .where(TranscriptRow.source_id == source_id, TranscriptRow.state != "superseded")
        .order_by(TranscriptRow.version.desc())
        .limit(1)
    ).first()


def current(transcript_id: str) -> Select[SegmentRow]:
    """The current segments of a transcript, in order."""
    return (
        select(SegmentRow)
        .where(SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
        .order_by(SegmentRow.ordinal)
    )


def at_revision(transcript_id: str, revision: int) -> Select[SegmentRow]:
    """The segments as they were in a revision, in order. Who speaks is as known now where they are still current."""
    return (
        select(SegmentRow)
        .where(
            SegmentRow.transcript_id == transcript_id,
            SegmentRow.since <= revision,
            or_(SegmentRow.until.is_(None), SegmentRow.until > revision),
        )
        .order_by(SegmentRow.ordinal)
    )


def ordinal_at(session: Session, transcript_id: str, ms: int) -> int | None:
    """The ordinal of a current segment that has begun at a moment, the last one if times rise with the order.

    They nearly do, so a bisection finds it with some reads of the index; of ten hours, looking at all would decrypt
    them all.
    """
    places = (SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
    low = session.scalar(select(func.min(SegmentRow.ordinal)).where(*places))
    high = session.scalar(select(func.max(SegmentRow.ordinal)).where(*places))
    if low is None or high is None:
        return None
    while low < high:
        middle = (low + high + 1) // 2
        behind = select(SegmentRow.ordinal, SegmentRow.start_ms).where(*places, SegmentRow.ordinal >= middle)
        ordinal, start_ms = session.execute(behind.order_by(SegmentRow.ordinal).limit(1)).one()
        if start_ms <= ms:
            low = ordinal
        else:
            high = middle - 1
    return low


def shift_before(session: Session, transcript_id: str, ordinal: int) -> int:
    """What a current segment of this ordinal has moved by since its row was written."""
    total = select(func.coalesce(func.sum(TextShiftRow.delta), 0)).where(
        TextShiftRow.transcript_id == transcript_id, TextShiftRow.ordinal < ordinal
    )
    return int(session.scalar(total) or 0)


def segments(
    session: Session,
    transcript_id: str,
    *,
    after: int | None = None,
    revision: int | None = None,
    before: int | None = None,
    limit: int | None = None,
) -> tuple[Segment, ...]:
    """The current segments, or those after an ordinal and before another, or all of a revision; with their words."""
    if revision is not None and revision != session.get_one(TranscriptRow, transcript_id).revision:
        rows = session.scalars(at_revision(transcript_id, revision)).all()
        return tuple(_placed(rows, 0))
    query = current(transcript_id)
    if after is not None:
        query = query.where(SegmentRow.ordinal > after)
    if before is not None:
        query = query.where(SegmentRow.ordinal < before)
    # By pieces: fetched at once, ten hours of rows hold the interpreter for a second, and a window with it.
    found = iter(session.scalars(query.limit(limit).execution_options(yield_per=_PIECE)))
    first = next(found, None)
    if first is None:
        return ()
    start = first.char_start + shift_before(session, transcript_id, first.ordinal)
    return tuple(_placed(chain([first], found), start))


def segments_around(session: Session, transcript_id: str, ms: int, *, above: int, limit: int) -> tuple[Segment, ...]:
    """What is said at a moment, with up to so many current segments above it, `limit` in all."""
    ordinal = ordinal_at(session, transcript_id, ms)
    if ordinal is None:
        return ()
    held = select(SegmentRow.ordinal).where(SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
    before = held.where(SegmentRow.ordinal < ordinal).order_by(SegmentRow.ordinal.desc()).limit(above)
    first = min([ordinal, *session.scalars(before)])
    return segments(session, transcript_id, after=first - 1, limit=limit)


def segment_at(row: SegmentRow, start: int) -> Segment:
    """A row as a value, beginning at this code point of its transcript."""
    return Segment(
        id=SegmentId(row.id),
        transcript_id=TranscriptId(row.transcript_id),
        ordinal=row.ordinal,
        text=row.text,
        span=TextSpan(start, start + len(row.text)),
        time=TimeSpan(row.start_ms, row.end_ms),
        speaker_id=SpeakerId(row.speaker_id) if row.speaker_id else None,
        words=unpack_words(row.words, row.text, char_start=start, start_ms=row.start_ms),
        page=row.page,
    )


def _placed(rows: Iterable[SegmentRow], start: int) -> Iterator[Segment]:
    for row in rows:
        yield segment_at(row, start)
        start += len(row.text) + 1
