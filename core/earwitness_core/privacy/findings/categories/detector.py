"""The detector of special categories: words of a lexicon, weighed by whether somebody is spoken of.

A word says little by itself. That a person stands beside it, or that something was done by or to somebody
("was diagnosed with"), makes it likely; a ministry, a law or a service beside it makes it general talk.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.categories.lexicon import LANGUAGES, Entry, Level, Lexicon, Meaning, lexicon
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.spoken.tokens import WORD, fold

LIKELY = 0.6  # from here on it is about a person, as far as words can tell; below, it asks for a look only
_LEAST = 0.3
_ALONE = {Level.PERSONAL: 0.0, Level.SURE: 0.4, Level.ACT: 0.7}
_OF_A_PERSON = {Level.PERSONAL: 0.35, Level.SURE: 0.6, Level.ACT: 0.85}
_BEHIND_AN_ACT = 0.8
_GENERAL = 0.5  # what is left of a score beside a ministry
_PERSON_BEFORE, _PERSON_AFTER, _ACT_BEFORE, _GENERAL_NEAR = 6, 3, 4, 2  # words
_KNOWN_WORDS = 60_000
_SAMPLE = 4000  # words from which the language is told
_SIMILAR = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    """Words of one line that mean something, by their place in it; and the places of all."""

    words: list[str]
    spans: list[tuple[int, int]]
    meanings: dict[int, Meaning]


class CategoriesDetector:
    """Finds words that point to special categories. Without a known language it is told by frequent words."""

    name = "categories"

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], Meaning | None] = {}

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        """Spans of the words, in order; two kinds may share one. Scores of `LIKELY` and more are about a person."""
        codes = (language,) if language in LANGUAGES else _told(text)
        found = {one for code in codes for one in self._in_language(text, code)}
        return _surest(sorted(found))

    def _in_language(self, text: str, code: str) -> Iterator[Found]:
        words = lexicon(code)
        start = 0
        for line in text.split("\n"):
            if row := self._row(line, start, code, words):
                yield from _in_line(row)
            start += len(line) + 1

    def _row(self, line: str, start: int, code: str, words: Lexicon) -> _Row | None:
        row = _Row([], [], {})
        says_something = False
        for place, found in enumerate(WORD.finditer(line)):
            word = found.group()
            meaning = self._meaning(word, code, words)
            row.words.append(word)
            row.spans.append((start + found.start(), start + found.end()))
            if meaning:
                row.meanings[place] = meaning
                says_something = says_something or bool(meaning.entries)
        return row if says_something else None

    def _meaning(self, word: str, code: str, words: Lexicon) -> Meaning | None:
        key = (code, word)
        if key not in self._known:
            if len(self._known) > _KNOWN_WORDS:
                self._known.clear()
            self._known[key] = words.meaning(fold(word))
        return self._known[key]


def _told(text: str) -> tuple[str, ...]:
    """The languages whose frequent words are most frequent; all of them when there are none."""
    counts = dict.fromkeys(LANGUAGES, 0)
    for _, found in zip(range(_SAMPLE), WORD.finditer(text), strict=False):
        word = fold(found.group())
        for code in LANGUAGES:
            counts[code] += word in lexicon(code).frequent
    most = max(counts.values())
    return tuple(code for code in LANGUAGES if counts[code] >= most * _SIMILAR)


def _in_line(row: _Row) -> Iterator[Found]:
    acts: dict[Kind, int] = {}  # where the last act of a kind ended
    place = 0
    while place < len(row.words):
        meaning = row.meanings.get(place)
        taken = 0
        for entry in meaning.entries if meaning else ():
            size = len(entry.rest) + 1
            if size < taken or not _continues(entry, row, place):
                continue
            score = _score(entry, row, place, size, acts)
            if entry.level is Level.ACT:
                acts[entry.kind] = place + size
            if score >= _LEAST:
                taken = max(taken, size)
                span = row.spans[place][0], row.spans[place + size - 1][1]
                yield Found(*span, entry.kind, score, f"categories/{entry.kind.value}")
        place += max(taken, 1)


def _continues(entry: Entry, row: _Row, place: int) -> bool:
    behind = row.words[place + 1 : place + 1 + len(entry.rest)]
    return len(behind) == len(entry.rest) and all(
        form.fits(fold(word)) for form, word in zip(entry.rest, behind, strict=True)
    )


def _score(entry: Entry, row: _Row, place: int, size: int, acts: dict[Kind, int]) -> float:
    is_of_person = _near(row, place - _PERSON_BEFORE, place + size + _PERSON_AFTER, place, size, person=True)
    score = (_OF_A_PERSON if is_of_person else _ALONE)[entry.level]
    if entry.level is not Level.ACT and place - acts.get(entry.kind, -99) <= _ACT_BEFORE:
        return _BEHIND_AN_ACT
    if _near(row, place - _GENERAL_NEAR, place + size + _GENERAL_NEAR, place, size, person=False):
        score *= _GENERAL
    return round(score, 2)


def _near(row: _Row, first: int, end: int, place: int, size: int, *, person: bool) -> bool:
    """Whether a person, or something general, is named around a phrase."""
    for k in (*range(max(first, 0), place), *range(place + size, min(end, len(row.words)))):
        meaning = row.meanings.get(k)
        if meaning and (meaning.person if person else meaning.general):
            return True
    return False


def _surest(found: Sequence[Found]) -> list[Found]:
    """Of equal spans of one kind the surest."""
    best: dict[tuple[int, int, Kind], Found] = {}
    for one in found:
        key = (one.start, one.end, one.kind)
        if key not in best or one.score > best[key].score:
            best[key] = one
    return sorted(best.values())
