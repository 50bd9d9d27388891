"""The order of segments: ordinals with gaps, the same order in every revision, and how far each has moved.

Between two segments there may be no number left, as in a transcript that was never cut by a person; then all of its
ordinals, and all that name them, are spread once.
"""

# ruff: noqa: S608 - statements are put together from constants

from __future__ import annotations

import json
from bisect import bisect_left
from itertools import accumulate

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from earwitness_core.vault.schema import TextShiftRow

GAP = 1024  # ten cuts at the same place
_NAMED = (
    ("segment", "ordinal"),
    ("anchor", "start_ordinal"),
    ("anchor", "end_ordinal"),
    ("text_shift", "ordinal"),
)


class Shifts:
    """How far current segments have moved, by ordinal, as one moment of the transcript has it."""

    def __init__(self, session: Session, transcript_id: str) -> None:
        rows = session.execute(
            select(TextShiftRow.ordinal, TextShiftRow.delta)
            .where(TextShiftRow.transcript_id == transcript_id)
            .order_by(TextShiftRow.ordinal)
        ).all()
        self._ordinals = [ordinal for ordinal, _ in rows]
        self._totals = list(accumulate((delta for _, delta in rows), initial=0))

    def before(self, ordinal: int) -> int:
        return self._totals[bisect_left(self._ordinals, ordinal)]


def spread(session: Session, transcript_id: str) -> None:
    """Make room between all segments of a transcript, closed ones included. Rows held by the session are read again."""
    session.flush()
    named = " UNION ".join(f"SELECT {column} AS old FROM {table} WHERE transcript_id = :id" for table, column in _NAMED)
    ordinals = session.execute(text(f"{named} ORDER BY old"), {"id": transcript_id}).scalars().all()
    # Below zero first, since the ordinal is a key of the shifts: no new one may meet an old one.
    below = json.dumps([[old, -1 - GAP * number] for number, old in enumerate(ordinals)])
    for table, column in _NAMED:
        mapped = f"""
            UPDATE {table} SET {column} = spread.new
            FROM (SELECT value ->> 0 AS old, value ->> 1 AS new FROM json_each(:below)) AS spread
            WHERE transcript_id = :id AND {column} = spread.old
        """
        session.execute(text(mapped), {"id": transcript_id, "below": below})
        above = f"UPDATE {table} SET {column} = -1 - {column} WHERE transcript_id = :id AND {column} < 0"
        session.execute(text(above), {"id": transcript_id})
    session.expire_all()


def between(low: int, high: int | None, count: int) -> list[int] | None:
    """So many ordinals above `low` and below `high`, evenly; None when there are not so many."""
    if high is None:
        return [low + GAP * number for number in range(1, count + 1)]
    if high - low - 1 < count:
        return None
    return [low + (high - low) * number // (count + 1) for number in range(1, count + 1)]
