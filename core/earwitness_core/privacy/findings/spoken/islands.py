"""Where in a text something may be dictated at all. Everything else is not looked at again.

One pass over the words, one look into a table for each. A stretch is worth reading when words that say digits, letters
or signs stand close together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.lexicon import Language, language
from earwitness_core.privacy.findings.spoken.tokens import WORD, fold

_NEAR = 7  # words between two that count; a correction or a "yes" of the other speaker fits in
_BEFORE, _AFTER = 26, 12  # words of context
_ENOUGH = 3
_LONGEST = 400  # words of one island
_ARTICLES = frozenset({"un", "une", "una", "ein", "eine", "een"})  # rarely a digit, but a digit
_DOTS = frozenset({"dot", "punkt", "punto", "punt", "point"})
_KNOWN_WORDS = 60_000


@dataclass(frozen=True, slots=True)
class Island:
    """A half-open range of code points, and how much speaks for each language."""

    start: int
    end: int
    weights: Mapping[str, float]


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
    for word in (
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
    ):
        if word not in lexicon.numbers:
            found.pop(word, None)
    for word in (*NAMES.glued, "www", "arobase", "arrobase", "arroba", "apenstaartje", "apestaartje", "klammeraffe"):
        found[word] = 3
    return found


class Finder:
    """Finds islands; keeps what words it has met count for, up to a bound."""

    def __init__(self) -> None:
        self._met: dict[tuple[tuple[str, ...], str], Mapping[str, float]] = {}

    def find(self, text: str, codes: tuple[str, ...]) -> Iterator[Island]:
        """Islands in order, none overlapping another."""
        met = self._met
        spans: list[tuple[int, int]] = []
        hits: list[tuple[int, Mapping[str, float]]] = []
        before_dot = False
        for place, found in enumerate(WORD.finditer(text)):
            word = found.group()
            weight = met.get((codes, word))
            if weight is None:
                weight = self._weigh(word, codes)
            spans.append(found.span())
            start = found.start()
            if (before_dot or text[start - 1 : start] == ".") and fold(word) in NAMES.endings:  # dot com, or gmail.com
                weight = {code: weight.get(code, 0) + (1 if before_dot else 2) for code in codes}
            before_dot = False
            if weight:
                hits.append((place, weight))
                before_dot = max(weight.values()) > 1
        yield from _islands(spans, hits, codes)

    def _weigh(self, word: str, codes: tuple[str, ...]) -> Mapping[str, float]:
        if len(self._met) > _KNOWN_WORDS:
            self._met.clear()
        folded = fold(word)
        weights = {}
        for code, table in _tables(codes).items():
            weight = table.get(folded, 0) or _shape(folded, language(code))
            if weight:
                weights[code] = weight
        self._met[codes, word] = weights
        return weights


def _shape(word: str, lexicon: Language) -> int:
    """Digits, single letters, words made of numbers."""
    if word[0].isdigit() or word[-1].isdigit():
        return 2 if len(word) > 2 else 1
    if len(word) == 1:
        return 0 if word in "aioyeust" else 1
    if len(word) > 6 and word not in lexicon.numbers and lexicon.number_parts(word):
        return 2
    return 0


def _islands(
    spans: list[tuple[int, int]], hits: list[tuple[int, Mapping[str, float]]], codes: tuple[str, ...]
) -> Iterator[Island]:
    begin = 0
    while begin < len(hits):
        end = begin
        totals = dict.fromkeys(codes, 0.0)
        while True:
            for code, weight in hits[end][1].items():
                totals[code] += weight
            end += 1
            if end >= len(hits) or hits[end][0] - hits[end - 1][0] > _NEAR:
                break
            if hits[end][0] - hits[begin][0] > _LONGEST:
                break
        if max(totals.values()) >= _ENOUGH:
            first = max(hits[begin][0] - _BEFORE, 0)
            last = min(hits[end - 1][0] + _AFTER, len(spans) - 1)
            yield Island(spans[first][0], spans[last][1], totals)
        begin = end
