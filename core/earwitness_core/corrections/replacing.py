"""A misheard name in all its places: whole words, whatever their case, and what is to stand there. Pure.

`lindvist` finds Lindvist and LINDVIST, not Lindvists; several words are found over any white space between them. The
replacement stands as it was typed when it has a capital of its own; else it takes over the case of what it replaces.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from earwitness_core.errors import CorrectionRefused
from earwitness_core.ids import SourceId
from earwitness_core.model import Segment, TextSpan

_AROUND = 40


@dataclass(frozen=True, slots=True)
class Match:
    """A place where the replacement would stand; `span` counts from its segment's start."""

    source_id: SourceId
    source_title: str
    segment: Segment
    span: TextSpan
    after: str

    @property
    def before(self) -> str:
        return self.segment.text[self.span.start : self.span.end]

    @property
    def around(self) -> tuple[str, str]:
        """Some text on either side."""
        text = self.segment.text
        return text[max(0, self.span.start - _AROUND) : self.span.start], text[self.span.end : self.span.end + _AROUND]

    @property
    def at_ms(self) -> int:
        """When it is said."""
        start = self.segment.span.start + self.span.start
        words = (word.time.start_ms for word in self.segment.words if word.span.end > start)
        return next(words, self.segment.time.start_ms)


class Wrong:
    """What is looked for. Raises CorrectionRefused when there is no word in it."""

    def __init__(self, wrong: str, right: str, *, match_case: bool = False) -> None:
        if not any(sign.isalnum() for sign in wrong):
            raise CorrectionRefused("There is no word to look for.", next_step="Give the word as it was misheard.")
        self._right = " ".join(right.split())
        self._match_case = match_case
        forms = dict.fromkeys(unicodedata.normalize(form, wrong) for form in ("NFC", "NFD"))
        pattern = "|".join(r"\s+".join(re.escape(part) for part in form.split()) for form in forms)
        self._pattern = re.compile(pattern, 0 if match_case else re.IGNORECASE)

    def places(self, text: str) -> Iterator[tuple[TextSpan, str]]:
        """Each range that is wrong, and what is to stand there. What is right already is none."""
        for found in self._pattern.finditer(text):
            if not _is_whole(text, found.start(), found.end()):
                continue
            after = self._right if self._match_case else _like(found[0], self._right)
            if after != found[0]:
                yield TextSpan(*found.span()), after


def _like(found: str, right: str) -> str:
    letters = [sign for sign in found if sign.isalpha()]
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return right.upper()
    if right != right.lower() or not letters or not letters[0].isupper():
        return right
    return right[:1].upper() + right[1:]


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (_in_word(text, start - 1) and _in_word(text, start)) and not (
        _in_word(text, end - 1) and _in_word(text, end)
    )


def _in_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_" or unicodedata.combining(text[at]) > 0)
