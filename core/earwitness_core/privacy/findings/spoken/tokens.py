"""Words of a text with their places, and the one form in which they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# A French article is a word of its own (`l'arobase`); other apostrophes are inside a word (`driver's`). Marks that
# combine belong to the letter before them.
WORD = re.compile(
    r"(?:qu|[cdjlmnst])['’](?=\w)|[^\W_][^\W_\u0300-\u036f]*(?:[\u0300-\u036f'’](?=\w|[\u0300-\u036f])"
    r"[^\W_]*|[\u0300-\u036f])*",
    re.IGNORECASE,
)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case, without accents: `FÜNF` and `fünf`, composed or not, are `funf`."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.lower().replace("’", "'").replace("ß", "ss"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def words(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase of the lexicon."""
    return tuple(fold(found.group()) for found in WORD.finditer(phrase))


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word at a half-open range of code points; `gap` is what stands before it."""

    word: str
    start: int
    end: int
    line: int
    gap: str


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words of `text[start:end]`; lines are counted from there."""
    line, before = 0, start
    for found in WORD.finditer(text, start, end):
        gap = text[before : found.start()]
        line += gap.count("\n")
        yield Token(fold(found.group()), found.start(), found.end(), line, gap)
        before = found.end()
