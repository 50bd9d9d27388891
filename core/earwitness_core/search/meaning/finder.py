"""A search by words and meaning in one snapshot: filters, ranking, hits. Needs numpy; search.py asks it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import numpy as np

from earwitness_core.search.asking import Ask
from earwitness_core.search.filters import select
from earwitness_core.search.highlight import Highlighter
from earwitness_core.search.meaning.hits import Shower
from earwitness_core.search.meaning.memory import Memory, Positions, Shelf
from earwitness_core.search.meaning.ranked import Ranked
from earwitness_core.search.meaning.ranking import Mask, rank, sought
from earwitness_core.search.meaning.sense import Question
from earwitness_core.search.places import Known
from earwitness_core.search.results import Hit
from earwitness_core.vault.schema.meaning import PASSAGE_BITS

_TOKENIZER = "porter unicode61 remove_diacritics 2"  # of passage_fts


class Answers:
    """The passages that answer a question in one snapshot, best first."""

    def __init__(self, ranked: list[Ranked], shower: Shower, match: str) -> None:
        self.ranked = ranked
        self._shower = shower
        self._match = match

    def hits(self, wanted: Sequence[Ranked]) -> dict[Ranked, Hit]:
        """Those of these passages that are still there."""
        return self._shower.hits(wanted, self._match)

    def by_place(self) -> tuple[Mapping[int, int], Mapping[int, int]]:
        """How many begin in each place, and in how many of them somebody of each place speaks."""
        return self._shower.by_place(self.ranked)


class Finder:
    """Answers of one vault. May be used from any thread."""

    def __init__(self) -> None:
        self._memory = Memory()
        self._highlighter = Highlighter(_TOKENIZER)

    def answers(self, ask: Ask, known: Known, question: Question) -> Answers:
        shelf = self._memory.shelf(ask, question.model_no)
        places = select(question.filters, known)
        vector = None if question.vector is None else np.frombuffer(question.vector, "<f4").astype(np.float32)
        among = None if places is None else _among(ask, shelf, known, places)
        ranked = rank(ask, shelf, question.words, vector, among=among, floor=question.floor, way=question.way)
        shower = Shower(ask, known, shelf, self._highlighter)
        return Answers(ranked, shower, " OR ".join(sought(question.words)))


def _among(ask: Ask, shelf: Shelf, known: Known, places: set[int]) -> Mask:
    """The passages in which somebody speaks whose place passes."""
    wanted: dict[str, set[int]] = {}
    for no in places:
        wanted.setdefault(known.places[no].transcript_id, set()).add(no)
    every: dict[str, int] = {}
    for place in known.places.values():
        if place.transcript_id in wanted:
            every[place.transcript_id] = every.get(place.transcript_id, 0) + 1
    whole = [transcript for transcript, own in wanted.items() if len(own) == every[transcript]]
    partly = [no for transcript, own in wanted.items() if len(own) < every[transcript] for no in own]
    numbers = [no for (no,) in ask(_NUMBERS, json.dumps(whole))] if whole else []
    mask: Mask = np.isin(shelf.ids >> PASSAGE_BITS, np.array(numbers, np.int64))
    if partly:
        mask[_spoken_by(ask, shelf, partly)] = True
    return mask


def _spoken_by(ask: Ask, shelf: Shelf, places: list[int]) -> Positions:
    """The positions of passages in which somebody of these places speaks."""
    wanted = json.dumps(places)
    reach = np.array([_reach(*row) for row in ask(_REACH, wanted)], np.int64).reshape(-1, 3)
    spoken = np.array([no << _ORDER_BITS | ordinal for no, ordinal in ask(_SPOKEN, wanted)], np.int64)
    reach = reach[np.lexsort((reach[:, 1], reach[:, 0]))]
    first = np.searchsorted(reach[:, 1], spoken, side="left")
    last = np.searchsorted(reach[:, 0], spoken, side="right")
    held = {int(i) for low, high in zip(first, last, strict=True) for i in range(low, high)}
    positions = shelf.positions(reach[sorted(held), 2])
    return positions[positions >= 0]


def _reach(passage: int, first: int, last: int) -> tuple[int, int, int]:
    transcript = passage >> PASSAGE_BITS << _ORDER_BITS
    return transcript | first, transcript | last, passage


_ORDER_BITS = 40  # of an ordinal (texts/order.py)
_NUMBERS = "SELECT no FROM passage_state WHERE transcript_id IN (SELECT value FROM json_each(?))"
_REACH = """
    SELECT passage.id, first.ordinal, last.ordinal
    FROM passage
    JOIN segment AS first ON first.id = passage.first_segment
    JOIN segment AS last ON last.id = passage.last_segment
    WHERE passage.transcript_id IN (
        SELECT transcript_id FROM search_place WHERE no IN (SELECT value FROM json_each(?))
    )
"""
_SPOKEN = """
    SELECT passage_state.no, segment.ordinal
    FROM search_segment
    JOIN segment ON segment.id = search_segment.id
    JOIN passage_state ON passage_state.transcript_id = segment.transcript_id
    WHERE search_segment.place IN (SELECT value FROM json_each(?))
"""
