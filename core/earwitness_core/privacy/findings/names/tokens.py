"""Words of a text and where they stand. The same cut for training and for finding: offsets are right by construction.

Own, because a tokenizer of one language splits what another keeps ("M.B.", "d'Arc", "O’Brien", "Anne-Marie"), and since
the words of a transcript come without the punctuation that such rules lean on.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Set

from earwitness_core.privacy.findings.names.lexicon import folded
from earwitness_core.privacy.findings.words import Words

# A run of letters with its combining marks, a run of digits, or one other character. An apostrophe between letters goes
# with what stands before it (d', O', l’), save before a genitive s, so that "Anna's" holds the word "Anna".
WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’](?=[^\W\d_]{2}))?|\d+|[^\s]",
)
SHORTEST = 3  # letters; shorter words are initials and particles more often than names


def words(line: str) -> list[tuple[int, int]]:
    """Half-open code-point ranges of the words of `line`, in order; whatever is no white space is in one of them."""
    return [found.span() for found in WORD.finditer(line)]


class NameWords(Words):
    """The words of a text as names are looked for in it. No word goes over the end of a line."""

    def __init__(self, text: str) -> None:
        super().__init__(text, pattern=WORD, folding=folded)
        self.starts = [start for start, _ in self.spans]

    def names(self, folds: Set[str]) -> set[str]:
        """The spellings that are long enough for a name and fold to one of these."""
        return {word for word in self.spellings(folds) if len(word) >= SHORTEST and word[0].isalpha()}

    def lines(self, spellings: Set[str]) -> Iterator[tuple[int, int]]:
        """The lines, without their ends, in which a word is spelled in one of these ways; in order, none twice."""
        beyond = -1
        for place in self.places(spellings):
            start = self.starts[place]
            if start > beyond:
                end = self.text.find("\n", start)
                beyond = len(self.text) if end < 0 else end
                yield self.text.rfind("\n", 0, start) + 1, beyond

    def touching(self, ranges: Iterable[tuple[int, int]]) -> list[int]:
        """Words that any of these ranges of code points overlaps, of those that are long enough for a name."""
        return [place for one in ranges for place in self._in(*one)]

    def _in(self, start: int, end: int) -> list[int]:
        first = max(bisect_right(self.starts, start) - 1, 0)
        found = []
        for place in range(first, len(self.spans)):
            begins, ends = self.spans[place]
            if begins >= end:
                break
            if ends > start and ends - begins >= SHORTEST and self.spelled[place][0].isalpha():
                found.append(place)
        return found
