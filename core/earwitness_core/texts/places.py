"""Anchors while the text under them changes: the same cut otherwise, corrected, or made anew."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.anchors import Quote, TextMap
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.texts.alignment import PositionMap
from earwitness_core.texts.carrying import carry
from earwitness_core.texts.layout import Layout, Spot
from earwitness_core.texts.rows import current, segment_at
from earwitness_core.vault.schema import AnchorRow, SegmentRow

# A longer passage stays the passage whatever is corrected within it; only its ends move.
_LONG_SEGMENTS = 50
# Two engines put a word within half a second of each other; cuts and pauses may move a segment by several.
_REACH_MS = 10_000
_TOGETHER_MS = 120_000


@contextmanager
def settled(session: Session, transcript_id: str) -> Iterator[None]:
    """Keep the anchors of a transcript where they are while its text is cut into other segments."""
    held = session.scalars(select(AnchorRow).where(AnchorRow.transcript_id == transcript_id)).all()
    layout = Layout.of(session, transcript_id) if held else None
    spans = [span_of(row, layout) for row in held] if layout else []
    yield
    if layout:
        session.flush()
        layout = Layout.of(session, transcript_id)
        for row, span in zip(held, spans, strict=True):
            put(row, span, layout)


def span_of(row: AnchorRow, layout: Layout) -> TextSpan:
    """Where an anchor is now."""
    start = layout.position(Spot(row.start_ordinal, row.start_offset))
    return TextSpan(start, max(start, layout.position(Spot(row.end_ordinal, row.end_offset))))


def put(row: AnchorRow, span: TextSpan, layout: Layout) -> None:
    """Have an anchor stand at a range of the current text."""
    row.start_ordinal, row.start_offset = layout.spot(span.start)
    row.end_ordinal, row.end_offset = (
        layout.spot(span.end, is_end=True) if span.start < span.end else (row.start_ordinal, row.start_offset)
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Some consecutive segments, counted from the first one's start."""

    segments: tuple[Segment, ...]
    layout: Layout
    text: str

    @classmethod
    def of(cls, rows: Sequence[SegmentRow]) -> Window:
        layout = Layout((row.ordinal, len(row.text)) for row in rows)
        segments = tuple(segment_at(row, start) for row, start in zip(rows, layout.starts, strict=True))
        return cls(segments, layout, " ".join(row.text for row in rows))


@contextmanager
def carry_over(
    session: Session, transcript_id: str, first: int, last: int, *, moves_alone: bool = False
) -> Iterator[None]:
    """Carry the anchors that touch the segments from ordinal `first` to `last` over what the block does to them.

    All others move by themselves. `moves_alone`: segments come or go altogether, so the neighbours are looked at, too.
    """
    if moves_alone:
        first, last = _with_neighbours(session, transcript_id, first, last)
    touched = session.scalars(
        select(AnchorRow).where(
            AnchorRow.transcript_id == transcript_id, AnchorRow.start_ordinal <= last, AnchorRow.end_ordinal >= first
        )
    ).all()
    if not touched:
        yield
        return
    short = [row for row in touched if not _is_long(session, row, first, last)]
    low = min([first, *(row.start_ordinal for row in short)])
    high = max([last, *(row.end_ordinal for row in short)])
    before = _window(session, transcript_id, low, high)
    spans = {row.id: span_of(row, before.layout) for row in touched}
    yield
    session.flush()
    after = _window(session, transcript_id, low, high)
    moved = PositionMap.between(before.text, after.text)
    for row in touched:
        if row in short:
            _carry(row, spans[row.id], moved, after)
        else:
            _carry_ends(row, spans[row.id], moved, after, (low, high))


def carry_to(session: Session, source_id: str, transcript_id: str) -> None:
    """Carry all anchors of a source over to another transcript of it, which is complete.

    The sound is the same, so words are compared with those said about the same time; text without times as a whole.
    """
    moving = select(AnchorRow).where(AnchorRow.source_id == source_id, AnchorRow.transcript_id != transcript_id)
    by_transcript: dict[str, list[AnchorRow]] = {}
    for row in session.scalars(moving.order_by(AnchorRow.start_ms)).all():
        by_transcript.setdefault(row.transcript_id, []).append(row)
    new = _Timed(session.scalars(current(transcript_id)).all()) if by_transcript else None
    for old_id, own in by_transcript.items():
        old = _Timed(session.scalars(current(old_id)).all())
        layout = Layout.of(session, old_id)
        for cluster in _clusters(own):
            time = TimeSpan(cluster[0].start_ms - _REACH_MS, max(row.end_ms for row in cluster) + _REACH_MS)
            spans = [span_of(row, layout) for row in cluster]
            before, start = old.around(time, layout, spans)
            after, _ = new.around(time) if new else (Window.of(()), 0)
            moved = PositionMap.between(before.text, after.text)
            for row, span in zip(cluster, spans, strict=True):
                row.transcript_id = transcript_id
                _carry(row, TextSpan(span.start - start, span.end - start), moved, after)
    session.flush()


class _Timed:
    """The segments of a transcript, to be had by time."""

    def __init__(self, rows: Sequence[SegmentRow]) -> None:
        self._rows = rows
        self._latest_ends = list(accumulate((row.end_ms for row in rows), max))
        self._earliest_starts = list(accumulate((row.start_ms for row in reversed(rows)), min))[::-1]

    def around(
        self, time: TimeSpan, layout: Layout | None = None, spans: Sequence[TextSpan] = ()
    ) -> tuple[Window, int]:
        """What sounds in a time, and with a layout what stands at the spans; never nothing, if there is anything.

        Returns it with where it begins in its transcript, as the layout has it.
        """
        first = bisect_right(self._latest_ends, time.start_ms)
        last = bisect_left(self._earliest_starts, time.end_ms)
        first, last = min(first, max(0, len(self._rows) - 1)), max(last, min(first, len(self._rows) - 1) + 1)
        if layout is not None and layout.starts:
            for span in spans:
                first = min(first, layout.index(span.start))
                last = max(last, layout.index(max(span.start, span.end - 1)) + 1)
        start = layout.starts[first] if layout is not None and layout.starts else 0
        return Window.of(self._rows[first:last]), start


def _clusters(held: Sequence[AnchorRow]) -> Iterator[list[AnchorRow]]:
    """Anchors near each other in time, compared once for all of them; never so many that comparing takes long."""
    group: list[AnchorRow] = []
    end_ms = 0
    for row in held:
        if group and (row.start_ms - end_ms > 2 * _REACH_MS or row.start_ms - group[0].start_ms > _TOGETHER_MS):
            yield group
            group = []
        end_ms = max(end_ms, row.end_ms) if group else row.end_ms
        group.append(row)
    if group:
        yield group


def _carry(row: AnchorRow, span: TextSpan, moved: PositionMap, after: Window) -> None:
    found = carry(span, Quote(row.exact, row.prefix, row.suffix), moved, after.text)
    row.state = found.state
    put(row, found.span, after.layout)
    if found.state != "lost":
        time = TextMap.of(after.segments).time_of(found.span)
        row.start_ms, row.end_ms = time.start_ms, time.end_ms


def _carry_ends(row: AnchorRow, span: TextSpan, moved: PositionMap, after: Window, within: tuple[int, int]) -> None:
    if within[0] <= row.start_ordinal <= within[1]:
        row.start_ordinal, row.start_offset = after.layout.spot(moved.start(span.start))
    if within[0] <= row.end_ordinal <= within[1]:
        row.end_ordinal, row.end_offset = after.layout.spot(moved.end(span.end), is_end=True)


def _is_long(session: Session, row: AnchorRow, first: int, last: int) -> bool:
    if row.start_ordinal >= first and row.end_ordinal <= last:
        return False
    count = (
        select(func.count())
        .select_from(SegmentRow)
        .where(
            SegmentRow.transcript_id == row.transcript_id,
            SegmentRow.until.is_(None),
            SegmentRow.ordinal.between(row.start_ordinal, row.end_ordinal),
        )
    )
    return (session.scalar(count) or 0) > _LONG_SEGMENTS


def _window(session: Session, transcript_id: str, low: int, high: int) -> Window:
    return Window.of(session.scalars(current(transcript_id).where(SegmentRow.ordinal.between(low, high))).all())


def _with_neighbours(session: Session, transcript_id: str, first: int, last: int) -> tuple[int, int]:
    own = SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None)
    before = session.scalar(select(func.max(SegmentRow.ordinal)).where(*own, SegmentRow.ordinal < first))
    after = session.scalar(select(func.min(SegmentRow.ordinal)).where(*own, SegmentRow.ordinal > last))
    return (first if before is None else before), (last if after is None else after)
