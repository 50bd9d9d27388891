"""The words of a stretch of text, one after the other, with what stands between them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from earwitness_core.privacy.findings.words import Words


class Token(NamedTuple):
    """A folded word at a half-open range of code points; `gap` is what stands before it in the stretch."""

    word: str
    start: int
    end: int
    line: int
    gap: str


def tokens(words: Words, first: int, last: int) -> Iterator[Token]:
    """Words `first` to `last` of a text; lines are counted from there."""
    line, before = 0, words.spans[first][0]
    for place in range(first, last + 1):
        start, end = words.spans[place]
        gap = words.text[before:start]
        if "\n" in gap:
            line += gap.count("\n")
        yield Token(words.folded[words.spelled[place]], start, end, line, gap)
        before = end


def words_of(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase of the lexicon."""
    words = Words(phrase)
    return tuple(words.folded[word] for word in words.spelled)
