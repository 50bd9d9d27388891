"""The detector of special categories: words of a lexicon, weighed by whether somebody is spoken of.

A word says little by itself. That a person stands beside it, or that something was done by or to somebody
("was diagnosed with"), makes it likely; a ministry, a law or a service beside it makes it general talk.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.categories.lexicon import Entry, Level, Meaning, lexicon
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.languages import LANGUAGES, likely
from earwitness_core.privacy.findings.words import Words, fold

LIKELY = 0.6  # from here on it is about a person, as far as words can tell; below, it asks for a look only
_LEAST = 0.3
_ALONE = {Level.PERSONAL: 0.0, Level.SURE: 0.4, Level.ACT: 0.7}
_OF_A_PERSON = {Level.PERSONAL: 0.35, Level.SURE: 0.6, Level.ACT: 0.85}
_BEHIND_AN_ACT = 0.8
_GENERAL = 0.5  # what is left of a score beside a ministry
_PERSON_BEFORE, _PERSON_AFTER, _ACT_BEFORE, _GENERAL_NEAR = 6, 3, 4, 2  # words
_KNOWN_WORDS = 60_000


@dataclass(frozen=True, slots=True)
class _Row:
    """The words of one line and where they stand; those that mean something by their place in it."""

    words: list[str]
    spans: list[tuple[int, int]]
    meanings: dict[int, Meaning]


class CategoriesDetector:
    """Finds words that point to special categories. Without a known language it is told by frequent words."""

    name = "categories"

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Meaning | None]] = {}

    def find(self, text: str, *, language: str | None = None) -> Sequence[Found]:
        """Spans of the words, in order; two kinds may share one. Scores of `LIKELY` and more are about a person."""
        return self.find_in(Words(text), language=language)

    def find_in(self, words: Words, *, language: str | None = None) -> Sequence[Found]:
        """The same, of words that somebody has already."""
        codes = (language,) if language in LANGUAGES else likely(words)
        found = {one for code in codes for row in _rows(words, self._meanings(words, code)) for one in _in_line(row)}
        return _surest(sorted(found))

    def _meanings(self, words: Words, code: str) -> dict[str, Meaning]:
        """What the spellings of a text mean in a language; nothing for most."""
        known = self._known.setdefault(code, {})
        if len(known) > _KNOWN_WORDS:
            known.clear()
        meanings = {}
        for spelled, word in words.folded.items():
            if word not in known:
                known[word] = lexicon(code).meaning(word)
            if meaning := known[word]:
                meanings[spelled] = meaning
        return meanings


def _rows(words: Words, meanings: Mapping[str, Meaning]) -> Iterator[_Row]:
    """The lines in which a phrase may begin."""
    beyond = 0
    for place in words.places({spelled for spelled, meaning in meanings.items() if meaning.entries}):
        if place < beyond:
            continue
        start = words.spans[place][0]
        newline = words.text.find("\n", start)
        first = bisect_left(words.spans, (words.text.rfind("\n", 0, start) + 1, 0), lo=beyond)
        beyond = bisect_left(words.spans, (newline, 0), lo=place) if newline >= 0 else len(words.spans)
        line = words.spelled[first:beyond]
        meant = {at: meaning for at, word in enumerate(line) if (meaning := meanings.get(word))}
        yield _Row(line, words.spans[first:beyond], meant)


def _in_line(row: _Row) -> Iterator[Found]:
    acts: dict[Kind, int] = {}  # where the last act of a kind ended
    beyond = 0
    for place, meaning in row.meanings.items():
        if place < beyond:
            continue
        taken = 0
        for entry in meaning.entries:
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
        beyond = place + taken


def _continues(entry: Entry, row: _Row, place: int) -> bool:
    if not entry.rest:
        return True
    fits = place + len(entry.rest) < len(row.words)
    return fits and all(form.fits(fold(row.words[at])) for at, form in enumerate(entry.rest, place + 1))


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
