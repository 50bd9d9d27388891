"""What every reader gives: paragraphs, tidy and bounded, one after another. Pure.

A paragraph is one line of text without control characters. White space of every kind is one space; what only breaks
words for the eye (soft hyphens, zero-width spaces) is gone, so that a search finds what a reader reads. Nothing else
is changed: no spelling, no form of an accent, no quotation mark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

LONGEST = 4_000  # code points; more is cut at the end of a sentence, so that a hit shows a place and not a book
MOST_PARAGRAPHS = 500_000
MOST_CHARACTERS = 50_000_000  # about 20,000 printed pages

_BREAKERS = "\u00ad\u200b\u2060\ufeff"
# Everything that does not stay as it is: controls (Cc), lone surrogates, invisible breakers, noncharacters.
_UNTIDY = re.compile(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{_BREAKERS}\ufffe\uffff]")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"»”’)\]]*\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of text and its place: a page where the format has pages, a time where it has times."""

    text: str
    page: int | None = None
    start_ms: int = 0
    end_ms: int = 0
    speaker: str | None = None


def tidy(text: str) -> str:
    """The text as one line (see above)."""
    return " ".join(_UNTIDY.sub(_tidied, text).split())


def _tidied(match: re.Match[str]) -> str:
    one = match.group()
    if one in _BREAKERS:
        return ""
    return "\ufffd" if unicodedata.category(one) in ("Cs", "Cn") else " "


def bounded(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Tidy paragraphs that hold something, long ones in pieces. EngineRefused (too-large) when there is no end."""
    count = characters = 0
    for paragraph in paragraphs:
        for piece in _pieces(tidy(paragraph.text)):
            count += 1
            characters += len(piece)
            if count > MOST_PARAGRAPHS or characters > MOST_CHARACTERS:
                raise EngineRefused(
                    Outcome.TOO_LARGE, f"It holds more than {MOST_CHARACTERS // 10**6} million letters."
                )
            yield replace(paragraph, text=piece)


def _pieces(text: str) -> Iterator[str]:
    while len(text) > LONGEST:
        ends = [match.end() for match in _SENTENCE_END.finditer(text, LONGEST // 2, LONGEST)]
        space = text.rfind(" ", LONGEST // 2, LONGEST)
        cut = ends[-1] if ends else space if space > 0 else LONGEST
        yield text[:cut].strip()
        text = text[cut:].strip()
    if text:
        yield text
