"""Which passages answer a question: by their words, by their vectors, and both lists made one. Needs numpy.

A list is scored with the neighbours of each passage, since talk about one thing goes on; the two are fused by rank
(reciprocal rank fusion), since their scores have no common measure. Of passages side by side only the best is kept: a
hit shows its neighbours anyway. Decision 0080 has what each of these gains. Equal scores stand in the order of the
vault, so the same vault and question give the same list.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from earwitness_core.search.asking import Ask
from earwitness_core.search.meaning.asking_words import telling
from earwitness_core.search.meaning.memory import Positions, Shelf
from earwitness_core.search.meaning.ranked import K, Ranked
from earwitness_core.search.meaning.vectors import Floats, as_bits, sketch, unpack
from earwitness_core.search.query import Term
from earwitness_core.search.results import Way, Why

# ruff: noqa: S608 - statements are put together from constants; what a person typed is always a parameter

LISTED = 200  # of each list
PROBED = 500  # matches that tell how frequent a word is; counting a common one takes longer than the search
RANKED = 20_000  # matches of words that are scored; bm25 costs about a microsecond each
_WORDS_AROUND = (0.5, 0.25)  # how much of the scores one and two passages away counts
_MEANING_AROUND = (0.2,)
_APART = 2  # passages closer than this to a better one are not listed
_REASONS = 30  # a list is a reason for a hit among its first so many
_NOWHERE = 1 << 40
_SKETCHED = 4  # a sketch is rough: so many times LISTED are looked at in full

Scores = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]


def sought(words: Sequence[str]) -> tuple[str, ...]:
    """The FTS5 expressions of the telling words."""
    return tuple(dict.fromkeys(Term(word).fts() for word in telling(words)))


def rank(
    ask: Ask, shelf: Shelf, words: Sequence[str], question: Floats | None, *, among: Mask | None, floor: float, way: Way
) -> list[Ranked]:
    """All passages that answer, best first. `among` says which may; `question` is its vector, if there is one."""
    none = np.zeros(0, np.int64), np.zeros(0, np.float32)
    by_words, word_scores = none if way == "meaning" else _by_words(ask, shelf, words, among)
    near = _near(ask, shelf, question, among) if question is not None and way != "words" else none[0]
    candidates = np.union1d(by_words, near)
    if not len(candidates):
        return []
    said = _around(shelf, _spread(shelf, by_words, word_scores), candidates, _WORDS_AROUND)
    likeness, meant = np.zeros(len(candidates), np.float32), np.zeros(len(candidates), np.float32)
    if question is not None and way != "words":
        wide = np.unique(np.clip(np.concatenate([candidates - 1, candidates, candidates + 1]), 0, len(shelf.ids) - 1))
        known = _likeness(ask, shelf, wide, question)
        likeness, meant = known[candidates], _around(shelf, known, candidates, _MEANING_AROUND)
    return _fused(shelf, candidates, said, np.where(likeness >= floor, meant, 0))


def _by_words(ask: Ask, shelf: Shelf, words: Sequence[str], among: Mask | None) -> tuple[Positions, Scores]:
    """The best passages by bm25 over the words that are rare enough to be ranked to the end."""
    where, values = _bounds(shelf, among)
    counts = [(_frequency(ask, shelf, word, where, values), word) for word in sought(words)]
    chosen: list[str] = []
    matches = 0.0
    for count, word in sorted(counts):
        if count and (not chosen or matches + count <= RANKED):
            chosen.append(word)
            matches += count
    if not chosen:
        return np.zeros(0, np.int64), np.zeros(0, np.float32)
    statement = f"""
        SELECT id, score FROM (
            SELECT rowid AS id, bm25(passage_fts) AS score FROM passage_fts
            WHERE passage_fts MATCH ?{where} LIMIT {RANKED}
        ) {"" if among is not None else f"ORDER BY score, id LIMIT {2 * LISTED}"}
    """
    rows = ask(statement, " OR ".join(chosen), *values)
    positions = shelf.positions(np.fromiter((row[0] for row in rows), np.int64, len(rows)))
    scores = np.fromiter((-row[1] for row in rows), np.float32, len(rows))
    good = positions >= 0
    good[good] &= shelf.live[positions[good]] if among is None else (shelf.live & among)[positions[good]]
    positions, scores = positions[good], scores[good]
    best = np.lexsort((positions, -scores))[:LISTED]
    return positions[best], scores[best]


def _frequency(ask: Ask, shelf: Shelf, word: str, where: str, values: tuple[int, ...]) -> float:
    """How many passages hold a word; of a common one, as many as the place of its PROBED-th match lets expect."""
    statement = f"SELECT rowid FROM passage_fts WHERE passage_fts MATCH ?{where} LIMIT {PROBED}"
    rows = ask(statement, word, *values)
    if len(rows) < PROBED:
        return len(rows)
    ids = shelf.ids[shelf.by_id]
    low, reached = np.searchsorted(ids, [values[0] if values else 0, rows[-1][0] + 1])
    high = np.searchsorted(ids, values[1] + 1) if values else len(ids)
    return float(PROBED * (high - low) / max(1, reached - low))


def _bounds(shelf: Shelf, among: Mask | None) -> tuple[str, tuple[int, ...]]:
    """The range of the index in which the wanted passages lie: of one source, a small one."""
    if among is None or not among.any():
        return "", ()
    wanted = shelf.ids[among]
    return " AND rowid BETWEEN ? AND ?", (int(wanted.min()), int(wanted.max()))


def _near(ask: Ask, shelf: Shelf, question: Floats, among: Mask | None) -> Positions:
    if not shelf.sketches.shape[1]:
        return np.zeros(0, np.int64)
    near = shelf.nearest(as_bits(sketch(question), 1), among, _SKETCHED * LISTED)
    likeness = _likeness(ask, shelf, near, question)[near]
    return near[np.lexsort((near, -likeness))[:LISTED]]


def _likeness(ask: Ask, shelf: Shelf, positions: Positions, question: Floats) -> Scores:
    """The cosine of each of these passages with the question, by position; 0 for all others."""
    found = np.zeros(len(shelf.ids), np.float32)
    numbers = {int(shelf.vectors[one]): int(one) for one in positions if shelf.vectors[one] >= 0}
    if numbers:
        rows = ask(_VALUES, json.dumps(sorted(numbers)))
        found[[numbers[row[0]] for row in rows]] = unpack([row[1] for row in rows]) @ question
    return found


def _spread(shelf: Shelf, positions: Positions, scores: Scores) -> Scores:
    every = np.zeros(len(shelf.ids), np.float32)
    every[positions] = scores
    return every


def _around(shelf: Shelf, scores: Scores, positions: Positions, shares: Sequence[float]) -> Scores:
    """Scores together with shares of those of the passages around, in the same transcript."""
    total = scores[positions].copy()
    transcripts = shelf.transcripts
    for distance, share in enumerate(shares, start=1):
        for step in (-distance, distance):
            beside = np.clip(positions + step, 0, len(shelf.ids) - 1)
            same = (beside == positions + step) & (transcripts[beside] == transcripts[positions])
            total += np.where(same, share * scores[beside], 0).astype(np.float32)
    return total


def _fused(shelf: Shelf, positions: Positions, said: Scores, meant: Scores) -> list[Ranked]:
    by_words, by_meaning = _places(said, positions), _places(meant, positions)
    scores = _share(by_words) + _share(by_meaning)
    transcripts = shelf.transcripts[positions]
    taken: set[tuple[int, int]] = set()
    found = []
    for i in np.lexsort((positions, -scores)):
        position, transcript = int(positions[i]), int(transcripts[i])
        if scores[i] <= 0 or any((transcript, position + d) in taken for d in range(-_APART, _APART + 1)):
            continue
        taken.add((transcript, position))
        found.append(Ranked(position, float(scores[i]), _why(int(by_words[i]), int(by_meaning[i]))))
    return found


def _places(scores: Scores, positions: Positions) -> npt.NDArray[np.int64]:
    """The place of each in the order of its score, from 0; _NOWHERE for one without a score."""
    places = np.empty(len(scores), np.int64)
    places[np.lexsort((positions, -scores))] = np.arange(len(scores))
    return np.where(scores > 0, places, _NOWHERE)


def _share(places: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    return np.where(places < _NOWHERE, 1 / (K + 1 + places), 0.0)


def _why(by_words: int, by_meaning: int) -> Why:
    if by_words < _REASONS and by_meaning < _REASONS:
        return "both"
    return "words" if by_words <= by_meaning else "meaning"


_VALUES = 'SELECT no, "values" FROM passage_values WHERE no IN (SELECT value FROM json_each(?))'
