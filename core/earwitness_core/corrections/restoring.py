"""The way back: what has to change so that the current text is that of an earlier revision. Nothing is taken away."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.model import TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.texts.revising import Change, Draft
from earwitness_core.texts.rows import current
from earwitness_core.vault.schema import SegmentRow


def changes_back_to(session: Session, transcript_id: str, revision: int) -> list[Change]:
    """What came since goes, what was there comes again; what is in both is not touched."""
    gone = session.scalars(
        select(SegmentRow)
        .where(SegmentRow.transcript_id == transcript_id, SegmentRow.until > revision, SegmentRow.since <= revision)
        .order_by(SegmentRow.ordinal)
    ).all()
    come = session.scalars(current(transcript_id).where(SegmentRow.since > revision)).all()
    again = {row.ordinal: row for row in come}
    same = {row.id for row in gone if row.ordinal in again and _are_same(row, again[row.ordinal])}
    kept = {row.ordinal for row in gone if row.id in same}
    gone = [row for row in gone if row.id not in same]
    come = [row for row in come if row.ordinal not in kept]
    ordinals = [row.ordinal for row in (*gone, *come)]
    stayed = session.scalars(
        select(SegmentRow.ordinal)
        .where(
            SegmentRow.transcript_id == transcript_id,
            SegmentRow.until.is_(None),
            SegmentRow.since <= revision,
            SegmentRow.ordinal.between(min(ordinals, default=0), max(ordinals, default=0)),
        )
        .order_by(SegmentRow.ordinal)
    ).all()
    stayed = sorted({*stayed, *kept})
    regions: defaultdict[int, tuple[list[SegmentRow], list[Draft]]] = defaultdict(lambda: ([], []))
    for row in come:
        regions[bisect_left(stayed, row.ordinal)][0].append(row)
    for row in gone:
        regions[bisect_left(stayed, row.ordinal)][1].append(_again(row))
    return [Change(tuple(old), tuple(new)) for _, (old, new) in sorted(regions.items())]


def _are_same(one: SegmentRow, other: SegmentRow) -> bool:
    """What was undone before and came back is not brought back once more; who says it is as known now."""
    return (one.text, one.words, one.start_ms, one.end_ms) == (other.text, other.words, other.start_ms, other.end_ms)


def first_closed(session: Session, transcript_id: str, revision: int) -> int | None:
    """The earliest revision that closed something of what was there in this one; None when nothing is to come back."""
    return session.scalars(
        select(SegmentRow.until)
        .where(SegmentRow.transcript_id == transcript_id, SegmentRow.until > revision)
        .order_by(SegmentRow.until)
        .limit(1)
    ).first()


def _again(row: SegmentRow) -> Draft:
    return Draft(
        text=row.text,
        time=TimeSpan(row.start_ms, row.end_ms),
        words=unpack_words(row.words, row.text, char_start=0, start_ms=row.start_ms),
        speaker_id=row.speaker_id,
        by_speaker=row.by_speaker,
        ordinal=row.ordinal,
    )
