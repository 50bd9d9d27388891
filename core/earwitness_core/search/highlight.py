"""Which code points of a text a query matches, and which part of a long text to show.

FTS5 itself is asked, so that what is marked is what was found. Not at the index: there it would look every prefix up
again for every hit. The few texts of a page go through an index of their own, which lives in memory only.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping, Sequence

import sqlcipher3.dbapi2

from earwitness_core.model import TextSpan
from earwitness_core.vault.schema.search import TOKENIZER

# Noncharacters (Unicode §23.7): a text that holds them all the same gets a space, which separates words as they do.
_BEGIN, _END = "\ufdd0", "\ufdd1"
_UNMARKED = str.maketrans({_BEGIN: " ", _END: " ", "\0": " "})  # FTS5 takes NUL for the end of the text
_WORD = re.compile(r"\S+")
SHOWN_WORDS = 32
_LEAD_WORDS = 8


class Highlighter:
    """Finds matches in texts. May be used from any thread."""

    def __init__(self, tokenizer: str = TOKENIZER) -> None:
        """The tokenizer is that of the index whose matches are to be marked."""
        self._turn = threading.Lock()
        self._memory = sqlcipher3.dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._memory.execute(f"CREATE VIRTUAL TABLE shown USING fts5 (text, tokenize = '{tokenizer}')")

    def matches(self, match: str, texts: Mapping[int, str]) -> dict[int, tuple[TextSpan, ...]]:
        """The ranges of each text that the FTS5 expression matches, in order; none for a text that it does not."""
        with self._turn:
            self._memory.execute("BEGIN")
            try:
                rows = [(key, text.translate(_UNMARKED)) for key, text in texts.items()]
                self._memory.executemany("INSERT INTO shown (rowid, text) VALUES (?, ?)", rows)
                marked = self._memory.execute(_MARKED, (_BEGIN, _END, match)).fetchall()
            finally:
                self._memory.execute("ROLLBACK")
        return {key: tuple(_ranges(text)) for key, text in marked}


_MARKED = "SELECT rowid, highlight(shown, 0, ?, ?) FROM shown WHERE shown MATCH ?"


def _ranges(marked: str) -> list[TextSpan]:
    found, begin = [], 0
    for i, mark in enumerate(re.finditer(f"[{_BEGIN}{_END}]", marked)):
        at = mark.start() - i  # the marks before it are not in the text
        if mark[0] == _BEGIN:
            begin = at
        else:
            found.append(TextSpan(begin, at))
    return found


def shown_part(text: str, matches: Sequence[TextSpan]) -> TextSpan:
    """The part of a text that shows the most of its matches, in at most SHOWN_WORDS words; all of a short text."""
    words = [(word.start(), word.end()) for word in _WORD.finditer(text)]
    if len(words) <= SHOWN_WORDS:
        return TextSpan(0, len(text))
    starts = [max(0, sum(end <= match.start for _, end in words) - _LEAD_WORDS) for match in matches] or [0]
    parts = []
    for start in starts:
        first = min(start, len(words) - SHOWN_WORDS)
        parts.append(TextSpan(words[first][0], words[first + SHOWN_WORDS - 1][1]))
    return max(parts, key=lambda part: sum(part.start <= match.start and match.end <= part.end for match in matches))
