"""Words of a line and where they stand. The same cut for training and for finding: offsets are right by construction.

Own, because a tokenizer of one language splits what another keeps ("M.B.", "d'Arc", "O’Brien", "Anne-Marie"), and since
the words of a transcript come without the punctuation that such rules lean on.
"""

from __future__ import annotations

import re

# A run of letters with its combining marks, a run of digits, or one other character. An apostrophe between letters goes
# with what stands before it (d', O', l’), save before a genitive s, so that "Anna's" holds the word "Anna".
WORD = re.compile(
    r"[^\W\d_][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*(?:['’](?=[^\W\d_]{2}))?|\d+|[^\s]",
)


def words(line: str) -> list[tuple[int, int]]:
    """Half-open code-point ranges of the words of `line`, in order; whatever is no white space is in one of them."""
    return [found.span() for found in WORD.finditer(line)]
