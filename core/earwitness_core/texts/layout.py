"""Where the current segments of a transcript lie: absolute positions ⇄ segment and offset, without reading any text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.texts.order import Shifts
from earwitness_core.vault.schema import SegmentRow

_PIECE = 500


class Spot(NamedTuple):
    """So many code points into the segment of this ordinal."""

    ordinal: int
    offset: int


class Layout:
    """Ordinals, starts and lengths of consecutive current segments."""

    def __init__(self, segments: Iterable[tuple[int, int]], *, start: int = 0) -> None:
        """`segments` are (ordinal, length) in order; the first begins at `start`."""
        self.ordinals: list[int] = []
        self.starts: list[int] = []
        self.lengths: list[int] = []
        for ordinal, length in segments:
            self.ordinals.append(ordinal)
            self.starts.append(start)
            self.lengths.append(length)
            start += length + 1

    @classmethod
    def of(cls, session: Session, transcript_id: str) -> Layout:
        """The whole of a transcript."""
        found = session.execute(
            select(SegmentRow.ordinal, SegmentRow.char_start, SegmentRow.char_end)
            .where(SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
            .order_by(SegmentRow.ordinal)
            .execution_options(yield_per=_PIECE)  # as in rows.segments
        )
        rows = list(found)
        if not rows:
            return cls(())
        start = rows[0].char_start + Shifts(session, transcript_id).before(rows[0].ordinal)
        return cls(((row.ordinal, row.char_end - row.char_start) for row in rows), start=start)

    @property
    def end(self) -> int:
        return self.starts[-1] + self.lengths[-1] if self.starts else 0

    def index(self, position: int) -> int:
        """The number of the segment in or before which a position lies, the first being 0."""
        return max(0, bisect_right(self.starts, position) - 1)

    def position(self, spot: Spot) -> int:
        """Where a spot lies. One in a segment that is gone is where the next begins."""
        at = bisect_left(self.ordinals, spot.ordinal)
        if at == len(self.ordinals):
            return self.end
        if self.ordinals[at] != spot.ordinal:
            return self.starts[at]
        return self.starts[at] + min(spot.offset, self.lengths[at] + 1)

    def spot(self, position: int, *, is_end: bool = False) -> Spot:
        """The spot of a position; one between two segments belongs to the one before, the end of a range as well."""
        if not self.starts:
            return Spot(0, 0)
        at = self.index(position)
        if is_end and at and position == self.starts[at]:
            at -= 1
            return Spot(self.ordinals[at], self.lengths[at] + 1)
        return Spot(self.ordinals[at], position - self.starts[at])
