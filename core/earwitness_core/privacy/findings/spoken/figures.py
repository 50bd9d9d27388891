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
        not _row_of_four(words, figures)
        and not any(_says_more(words, place, codes) for place in figures)
        and "@" not in words.text[words.spans[first][0] : words.spans[last][1]]
        and _cues(codes).around.isdisjoint(_word(words, place) for place in range(first, last + 1))
    )


def _word(words: Words, place: int) -> str:
    return words.folded[words.spelled[place]]


def _row_of_four(words: Words, figures: Sequence[int]) -> bool:
    """Whether four follow each other; "48.90.248.226" is one, "0-6-1-2" four."""
    row, last = 0, -_IN_THE_NEXT_LINE
    for place in figures:
        between = words.text[words.spans[last][1] : words.spans[place][0]] if row else ""
        near = place - last <= (_IN_THE_NEXT_LINE if "\n" in between else _NEXT)
        if not (row and near):
            row = 1
        elif len(words.spelled[place]) == 1 or any(map(str.isspace, between)):
            row += 1
        last = place
        if row >= _DICTATED:
            return True
    return False


def _says_more(words: Words, place: int, codes: tuple[str, ...]) -> bool:
    near = range(max(0, place - _BESIDE), min(len(words.spans), place + _BESIDE + 1))
    beside = {_word(words, other) for other in near}
    return any(len(word) == 1 and word.isalpha() for word in beside) or not _cues(codes).more.isdisjoint(beside)


@dataclass(frozen=True, slots=True)
class _Cues:
    """Words that say more of a figure beside them, and words that speak of a birth or end an address."""

    more: frozenset[str]
    around: frozenset[str]


@cache
def _cues(codes: tuple[str, ...]) -> _Cues:
    more: set[str] = set()
    around = {*NAMES.providers, *NAMES.generic, *NAMES.glued}
    for one in map(language, codes):
        more.update(one.multiples.firsts(), one.letters.firsts(), one.plurals, one.times)
        around.update(max(form, key=len) for form in one.hints.forms(Kind.BIRTH_DATE.value))
    return _Cues(frozenset(more), frozenset(around))


def _dictates(one: Language, word: str) -> bool:
    first = (one.alphabet, one.letters, one.multiples)
    return word in one.numbers or word in one.ordinals or any(word in phrases.firsts() for phrases in first)
