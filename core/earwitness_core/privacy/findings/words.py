"""The words of a text with their places, and the one form in which they are compared.

Each spelling is looked at once: a text has far fewer spellings than words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Set
from functools import lru_cache

# A French article is a word of its own (`l'arobase`); other apostrophes are inside a word (`driver's`). Marks that
# combine belong to the letter before them.
WORD = re.compile(
    r"(?:[Qq][Uu]|[CDJLMNSTcdjlmnst])['’](?=\w)|[^\W_][^\W_\u0300-\u036f]*"
    r"(?:[\u0300-\u036f'’](?=\w|[\u0300-\u036f])[^\W_]*|[\u0300-\u036f])*"
)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """Lower case, without accents: `FÜNF` and `fünf`, composed or not, are `funf`."""
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.lower().replace("’", "'").replace("ß", "ss"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


class Words:
    """Words in order: where they stand (`spans`), how they are `spelled`, and what each spelling is `folded` to."""

    def __init__(self, text: str, *, pattern: re.Pattern[str] = WORD, folding: Callable[[str], str] = fold) -> None:
        self.text = text
        self.spans = [found.span() for found in pattern.finditer(text)]
        self.spelled = [text[start:end] for start, end in self.spans]
        self.folded = {word: folding(word) for word in dict.fromkeys(self.spelled)}

    def spellings(self, folds: Set[str]) -> set[str]:
        """How words are spelled here that fold to one of these."""
        if folds.isdisjoint(self.folded.values()):
            return set()
        return {word for word, fold in self.folded.items() if fold in folds}

    def places(self, spellings: Set[str]) -> list[int]:
        """Which words are spelled in one of these ways, in order."""
        if spellings.isdisjoint(self.folded):
            return []
        return [place for place, word in enumerate(self.spelled) if word in spellings]
