"""The index asked: how many match, which are best, and where they lie. Bounded, however common the words are.

bm25 costs about a microsecond a match, and a stop word matches half of a vault. So up to RANKED matches are all
ranked; of more, those that hold a rare side of an OR, and then the newest. Where more than SAMPLED matches lie is
taken from a sample spread over the whole index. With filters, which cost more than the match, all is told in one pass.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from typing import Any

from earwitness_core.search.asking import Ask

# ruff: noqa: S608 - statements are put together from constants; what a person typed is always a parameter

RANKED = 20_000
SAMPLED = 2_000
_BANDS = 20
_FEW_PLACES = 200  # up to here it pays to look up where in the index a place's segments lie
_INDEX = "segment_fts MATCH ?"

_PLACES_OF = "SELECT place FROM json_each(?) AS wanted JOIN search_segment ON search_segment.id = wanted.value"


@dataclass(frozen=True, slots=True)
class Counted:
    """Matches in all and by place, and whether each was counted or comes from a sample."""

    total: int
    exact: bool
    by_place: Mapping[int, float]
    places_exact: bool


class Matches:
    """The matches of one FTS5 expression, in the given places or everywhere, as one snapshot has them."""

    def __init__(self, ask: Ask, match: str, *, prefixed: bool, places: set[int] | None = None) -> None:
        self._ask = ask
        self._match = match
        self._prefixed = prefixed
        self._places = places
        self._bounds = self._id_bounds()
        self._few = self._count_up_to(RANKED) if places is None else None
        self._all = self._gathered()
        if self._all is not None:
            self._few = len(self._all)

    @property
    def ranked_all(self) -> bool:
        return self._few is not None

    def best(self, limit: int, offset: int, choices: tuple[str, ...]) -> list[tuple[int, float]]:
        """Segments and scores, best first, equal ones by segment. `choices` are the sides of an OR at the top."""
        if self._all is not None:
            return [(segment, -score) for score, segment, _ in nsmallest(limit + offset, self._all)[offset:]]
        if self.ranked_all:
            return self._ranked(self._match, limit, offset)
        rare = self._rare(choices)
        if not rare:
            return self._newest(self._match, limit, offset)
        whole = limit + offset
        found = self._ranked(f"({rare}) AND ({self._match})", whole, 0)
        if len(found) < whole:
            found += self._newest(f"({self._match}) NOT ({rare})", whole - len(found), 0)
        return found[offset:]

    def count(self, *, by_place: bool = True) -> Counted:
        """How many match and, with `by_place`, where."""
        if self._all is not None:
            return Counted(len(self._all), True, Counter(place for _, _, place in self._all), True)
        if self._few is None and self._places is None and not self._prefixed:
            return self._estimated()  # a prefix would be looked up anew for each band: one long look is shorter
        if self._few is None and self._places is None and by_place:
            return self._counted_and_sampled()
        total = self._few if self._few is not None else self._scalar(f"SELECT count(*) {self._from()}", self._match)
        if not by_place:
            return Counted(total, True, {}, True)
        step = max(1, -(-total // SAMPLED))
        sample = self._by_place(step)
        share = total / max(1, sum(sample.values()))
        return Counted(total, True, {place: count * share for place, count in sample.items()}, step == 1)

    def _from(self, *, placed: bool = False) -> str:
        parts = ["FROM segment_fts"]
        if placed or self._places is not None:
            parts.append("CROSS JOIN search_segment ON search_segment.id = segment_fts.rowid")
        parts.append(f"WHERE {_INDEX}")
        if self._places is not None:
            parts.append("AND search_segment.place IN (SELECT value FROM json_each(?))")
        if self._bounds:
            parts.append(f"AND segment_fts.rowid BETWEEN {self._bounds[0]} AND {self._bounds[1]}")
        return " ".join(parts)

    def _run(self, statement: str, match: str, *more: int) -> list[tuple[Any, ...]]:
        """Rows of a statement that begins with `_from`, followed by what needs `more` values."""
        wanted = () if self._places is None else (json.dumps(sorted(self._places)),)
        return self._ask(statement, match, *wanted, *more)

    def _scalar(self, statement: str, match: str) -> int:
        return int(self._run(statement, match)[0][0])

    def _id_bounds(self) -> tuple[int, int] | None:
        """The first and last segment of the places: the index skips what is outside."""
        if self._places is None or len(self._places) > _FEW_PLACES:
            return None
        marks = ", ".join("?" * len(self._places))
        statement = f"SELECT place, min(id), max(id) FROM search_segment WHERE place IN ({marks}) GROUP BY place"
        rows = self._ask(statement, *sorted(self._places))
        return (min(row[1] for row in rows), max(row[2] for row in rows)) if rows else (0, 0)

    def _gathered(self) -> list[tuple[float, int, int]] | None:
        """Score (lower is better), segment and place of each match where these are few: then one pass tells everything.

        With filters each look at a match costs more than the match; so these are gathered up to RANKED.
        """
        if self._places is None and (self._few is None or self._few > SAMPLED):
            return None
        statement = f"""
            SELECT bm25(segment_fts), segment_fts.rowid, search_segment.place {self._from(placed=True)}
            LIMIT {RANKED + 1}
        """
        rows: list[Any] = self._run(statement, self._match)
        return rows if len(rows) <= RANKED else None

    def _count_up_to(self, most: int, match: str | None = None) -> int | None:
        """The number of matches, None when there are more than `most`."""
        statement = f"SELECT count(*) FROM (SELECT 1 {self._from()} LIMIT {most + 1})"
        found = self._scalar(statement, match or self._match)
        return found if found <= most else None

    def _ranked(self, match: str, limit: int, offset: int) -> list[tuple[int, float]]:
        # Not ORDER BY rank: FTS5's own sorter is slower than SQLite's (1.3 s against 0.5 s for 427,000 matches).
        statement = f"""
            SELECT segment_fts.rowid, bm25(segment_fts) AS score {self._from()}
            ORDER BY score, segment_fts.rowid LIMIT {limit} OFFSET {offset}
        """
        return [(row[0], -row[1]) for row in self._run(statement, match)]

    def _newest(self, match: str, limit: int, offset: int) -> list[tuple[int, float]]:
        """The best of the RANKED newest matches."""
        statement = f"""
            SELECT id, score FROM (
                SELECT segment_fts.rowid AS id, bm25(segment_fts) AS score {self._from()}
                ORDER BY segment_fts.rowid DESC LIMIT {RANKED}
            ) ORDER BY score, id LIMIT {limit} OFFSET {offset}
        """
        return [(row[0], -row[1]) for row in self._run(statement, match)]

    def _rare(self, choices: tuple[str, ...]) -> str:
        if len(choices) < 2:
            return ""
        return " OR ".join(
            choice for choice in choices if self._count_up_to(RANKED // len(choices), choice) is not None
        )

    def _by_place(self, step: int) -> dict[int, int]:
        """Matches by place, of every `step`-th segment."""
        every = f"AND segment_fts.rowid % {step} = 0" if step > 1 else ""
        rows = self._run(f"SELECT search_segment.place {self._from(placed=True)} {every}", self._match)
        return Counter(place for (place,) in rows)  # GROUP BY would sort them, which takes longer

    def _counted_and_sampled(self) -> Counted:
        """The total, and where some of the matches lie, in one pass: finding the matches of a prefix is what costs."""
        every = RANKED // SAMPLED
        statement = f"""
            SELECT count(*), json_group_array(segment_fts.rowid) FILTER (WHERE segment_fts.rowid % {every} = 0)
            {self._from()}
        """
        [(total, segments)] = self._run(statement, self._match)
        sample = Counter(place for (place,) in self._ask(_PLACES_OF, segments))
        share = total / max(1, sum(sample.values()))
        return Counted(total, True, {place: count * share for place, count in sample.items()}, False)

    def _estimated(self) -> Counted:
        """From the first matches in each of some bands of the index; how far they reach tells how dense they are."""
        # Each by itself: asked for both at once SQLite reads the whole table (149 ms of a million segments).
        low, high = self._ask("SELECT (SELECT min(id) FROM search_segment), (SELECT max(id) FROM search_segment)")[0]
        edges = [low + (high + 1 - low) * i // _BANDS for i in range(_BANDS + 1)]
        each = SAMPLED // _BANDS
        statement = f"""
            SELECT segment_fts.rowid, search_segment.place {self._from(placed=True)}
            AND segment_fts.rowid >= ? AND segment_fts.rowid < ? ORDER BY segment_fts.rowid LIMIT {each}
        """
        estimates: defaultdict[int, float] = defaultdict(float)
        for start, end in pairwise(edges):
            rows = self._run(statement, self._match, start, end)
            weight = (end - start) / (rows[-1][0] - start + 1) if len(rows) == each else 1.0
            for _, place in rows:
                estimates[place] += weight
        return Counted(round(sum(estimates.values())), False, dict(estimates), False)
