"""Islands of figures, months and words for signs alone: they are written, and for the written identifiers to judge.

To read an island is dear, and papers are full of dates and numbers of cases. Fewer than four figures in a row are no
dictation, whatever signs are between; a date in figures counts only where a birth is spoken of (dates.py); and "at"
makes no address without an ending or a provider (addresses.py). So such an island need not be read, unless a word
beside a figure says more of it: a letter, a double, "three times".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.endings import NAMES
from earwitness_core.privacy.findings.spoken.lexicon import Language, language
from earwitness_core.privacy.findings.words import Words

_DICTATED = 4  # figures in a row
_NEXT, _IN_THE_NEXT_LINE = 3, 7  # words to the next figure of a row
_BESIDE = 2  # words beside a figure that may belong to it


def is_figure(word: str) -> bool:
    """Whether a folded word is digits alone."""
    return word.isascii() and word.isdecimal()


def is_month_or_sign(word: str, codes: tuple[str, ...]) -> bool:
    """Whether a folded word names a month or begins a sign, and nothing else to dictate with (November is a letter)."""
    languages = [language(code) for code in codes]
    is_one = any(word in one.months or word in one.symbols.firsts() for one in languages)
    return is_one and not any(_dictates(one, word) for one in languages)


def are_written(words: Words, first: int, last: int, hits: Sequence[int], codes: tuple[str, ...]) -> bool:
    """Whether nothing is said in words `first` to `last`, of which `hits` are figures, months and signs."""
    figures = [place for place in hits if is_figure(_word(words, place))]
    return (
        not _row_of_four(words, figures, codes)
        and not any(_says_more(words, place, codes) for place in figures)
        and "@" not in words.text[words.spans[first][0] : words.spans[last][1]]
        and _cues(codes).around.isdisjoint(_word(words, place) for place in range(first, last + 1))
    )


def _word(words: Words, place: int) -> str:
    return words.folded[words.spelled[place]]


def _row_of_four(words: Words, figures: Sequence[int], codes: tuple[str, ...]) -> bool:
    """Whether four follow each other; "48.90.248.226" is one, "0-6-1-2" four, "12 Mill Road 3 Leeds" two and one."""
    row, last = 0, 0
    for place in figures:
        between = words.text[words.spans[last][1] : words.spans[place][0]] if row else ""
        if not (row and _goes_on(words, last, place, between, codes)):
            row = 1
        elif len(words.spelled[place]) == 1 or any(map(str.isspace, between)):
            row += 1
        last = place
        if row >= _DICTATED:
            return True
    return False


def _goes_on(words: Words, last: int, place: int, between: str, codes: tuple[str, ...]) -> bool:
    """Whether a row may go on at the next figure: in one line no word parts them that means nothing in dictation."""
    if "\n" in between:
        return place - last <= _IN_THE_NEXT_LINE
    return place - last <= _NEXT and all(_may_be_said(words, other, codes) for other in range(last + 1, place))


def _may_be_said(words: Words, place: int, codes: tuple[str, ...]) -> bool:
    """Whether a word may mean something in one of the languages. A bank's does, behind the check digits of an IBAN."""
    word = _word(words, place)
    is_code = len(word) <= 2 or not word.isalpha() or (len(word) == 4 and len(words.spelled[place - 1]) <= 2)
    is_known = word in _cues(codes).said or "igst" in word  # the end of an ordinal in German
    return is_code or is_known or any(language(code).number_parts(word) for code in codes)


def _says_more(words: Words, place: int, codes: tuple[str, ...]) -> bool:
    near = range(max(0, place - _BESIDE), min(len(words.spans), place + _BESIDE + 1))
    beside = {_word(words, other) for other in near}
    return any(len(word) == 1 and word.isalpha() for word in beside) or not _cues(codes).more.isdisjoint(beside)


@dataclass(frozen=True, slots=True)
class _Cues:
    """Words that say more of a figure beside them, that speak of a birth or end an address, that any phrase has."""

    more: frozenset[str]
    around: frozenset[str]
    said: frozenset[str]


@cache
def _cues(codes: tuple[str, ...]) -> _Cues:
    more: set[str] = set()
    said: set[str] = set()
    around = {*NAMES.providers, *NAMES.generic, *NAMES.glued}
    for one in map(language, codes):
        more.update(one.multiples.firsts(), one.letters.firsts(), one.plurals, one.times)
        around.update(max(form, key=len) for form in one.hints.forms(Kind.BIRTH_DATE.value))
        said.update(one.plurals, one.times, one.months, one.ordinals, one.numbers)
        phrases = (one.multiples, one.letters, one.alphabet, one.as_in, one.symbols, one.skips, one.corrections)
        said.update(word for some in phrases for word in some.words)
    return _Cues(frozenset(more), frozenset(around), frozenset(said))


def _dictates(one: Language, word: str) -> bool:
    first = (one.alphabet, one.letters, one.multiples)
    return word in one.numbers or word in one.ordinals or any(word in phrases.firsts() for phrases in first)
