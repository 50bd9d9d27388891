"""Where in a text something may be dictated at all. Everything else is not looked at again.

One pass over the words, one look into a table for each. A stretch is worth reading when words that say digits, letters
or signs stand close together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.figures import is_figure, is_month_or_sign
from earwitness_core.privacy.findings.spoken.lexicon import Language, language
from earwitness_core.privacy.findings.words import Words

_NEAR = 7  # words between two that count; a correction or a "yes" of the other speaker fits in
_BEFORE, _AFTER = 26, 12  # words of context
_ENOUGH = 3
_LONGEST = 400  # words of one island
_ARTICLES = frozenset({"un", "une", "una", "ein", "eine", "een"})  # rarely a digit, but a digit
_DOTS = frozenset({"dot", "punkt", "punto", "punt", "point"})
# Signs that are oftener other words.
_OFTEN_OTHERS = (
    "et",
    "add",
    "ad",
    "moins",
    "mas",
    "min",
    "plus",
    "minus",
    "a",
    "durch",
    "barre",
    "barra",
    "the",
    "dos",
)
_KNOWN_WORDS = 60_000


@dataclass(frozen=True, slots=True)
class Island:
    """Words `first` to `last` of a text, those of them that count, and how much speaks for each language."""

    first: int
    last: int
    places: tuple[int, ...]
    is_plain: bool  # nothing counts but figures, months and signs
    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Met:
    """What a word counts for in each language, and in the likeliest; an ending (com) counts behind a dot only."""

    weights: Mapping[str, float]
    most: float
    is_ending: bool
    is_plain: bool  # a figure, a month or a sign, which alone says nothing


class _Hit(NamedTuple):
    """The place of a word, and what it counts for."""

    place: int
    weights: Mapping[str, float]
    is_plain: bool


@cache
def _tables(codes: tuple[str, ...]) -> dict[str, dict[str, float]]:
    return {code: _weights(language(code)) for code in codes}


def _weights(lexicon: Language) -> dict[str, float]:
    found: dict[str, float] = dict.fromkeys(lexicon.months, 1)
    found.update(dict.fromkeys(lexicon.ordinals, 1))
    found.update({word: 0.5 if word in _ARTICLES else 1 for word in lexicon.numbers})
    for word in lexicon.alphabet.firsts():
        found.setdefault(word, 1)
    for word in lexicon.symbols.firsts():
        found[word] = 2 if word in _DOTS else 1
    for word in _OFTEN_OTHERS:
        if word not in lexicon.numbers:
            found.pop(word, None)
    for word in (*NAMES.glued, "www", "arobase", "arrobase", "arroba", "apenstaartje", "apestaartje", "klammeraffe"):
        found[word] = 3
    return found


class Finder:
    """Finds islands; keeps what words it has met count for, up to a bound."""

    def __init__(self) -> None:
        self._met: dict[tuple[str, ...], dict[str, _Met | None]] = {}

    def find(self, words: Words, codes: tuple[str, ...]) -> Iterator[Island]:
        """Islands in order, none overlapping another."""
        yield from _islands(len(words.spans), list(self._hits(words, codes)), codes)

    def _hits(self, words: Words, codes: tuple[str, ...]) -> Iterator[_Hit]:
        met = self._met.setdefault(codes, {})
        if len(met) > _KNOWN_WORDS:
            met.clear()
        counted: dict[str, _Met] = {}
        for spelled, word in words.folded.items():
            if word not in met:
                met[word] = _weighed(word, codes)
            if found := met[word]:
                counted[spelled] = found
        behind_sign = -1
        for place in words.places(counted.keys()):
            found = counted[words.spelled[place]]
            weights, most, is_plain = found.weights, found.most, found.is_plain
            if found.is_ending:
                start = words.spans[place][0]
                if behind_sign == place or words.text[start - 1 : start] == ".":  # dot com, or gmail.com
                    more = 1 if behind_sign == place else 2
                    weights = {code: weights.get(code, 0) + more for code in codes}
                    most, is_plain = max(weights.values()), False
            if weights:
                yield _Hit(place, weights, is_plain)
                behind_sign = place + 1 if most > 1 else -1


def _weighed(word: str, codes: tuple[str, ...]) -> _Met | None:
    shape = _shape(word)
    weights = {}
    for code, table in _tables(codes).items():
        weight = table.get(word, 0) or shape or _compound(word, language(code))
        if weight:
            weights[code] = weight
    is_ending = word in NAMES.endings
    is_plain = bool(weights) and (is_figure(word) or is_month_or_sign(word, codes))
    return _Met(weights, max(weights.values(), default=0), is_ending, is_plain) if weights or is_ending else None


def _shape(word: str) -> int:
    """Digits and single letters."""
    if word[0].isdigit() or word[-1].isdigit():
        return 2 if len(word) > 2 else 1
    return 1 if len(word) == 1 and word not in "aioyeust" else 0


def _compound(word: str, lexicon: Language) -> int:
    """Words made of numbers."""
    return 2 if len(word) > 6 and word not in lexicon.numbers and lexicon.number_parts(word) else 0


def _islands(size: int, hits: Sequence[_Hit], codes: tuple[str, ...]) -> Iterator[Island]:
    begin = 0
    while begin < len(hits):
        end = begin
        totals = dict.fromkeys(codes, 0.0)
        while True:
            for code, weight in hits[end].weights.items():
                totals[code] += weight
            end += 1
            if end >= len(hits) or hits[end].place - hits[end - 1].place > _NEAR:
                break
            if hits[end].place - hits[begin].place > _LONGEST:
                break
        if max(totals.values()) >= _ENOUGH:
            first, last = max(hits[begin].place - _BEFORE, 0), min(hits[end - 1].place + _AFTER, size - 1)
            places = tuple(hit.place for hit in hits[begin:end])
            yield Island(first, last, places, all(hit.is_plain for hit in hits[begin:end]), totals)
        begin = end
