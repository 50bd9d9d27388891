"""Text for places that know only lines and columns. Nothing is reworded; only what cannot be shown is left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from earwitness_core.model import SpeakerInfo

_JOINER = "\u200d"
_NEVER_FIRST = {_JOINER, "\ufe0e", "\ufe0f", "\u20e3", *map(chr, range(0x1F3FB, 0x1F400))}
_RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_NAME_BYTES = 200


def clean(text: str) -> str:
    """The text on one line: white space and line ends as single spaces, control characters gone."""
    shown = "".join(" " if one.isspace() else one for one in text if one.isspace() or _printable(one))
    return " ".join(shown.split())


def name_of(speaker: SpeakerInfo) -> str:
    """A speaker's name on one line; one that cannot be shown gives way to the number."""
    return clean(speaker.shown) or f"Speaker {speaker.ordinal}"


def _printable(one: str) -> bool:
    return unicodedata.category(one) not in ("Cc", "Cs")


def columns(text: str) -> int:
    """Columns a text takes: one per code point, two for East Asian wide ones; marks and joiners count too."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def pieces_of(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run without white space."""
    return ((match.start(), match.end()) for match in re.finditer(r"\S+", text))


def fold(text: str, width: int) -> list[str]:
    """Parts of at most `width` columns, cut at spaces where there are any, and not inside one visible character."""
    parts: list[str] = []
    while columns(text) > width:
        cut = _cut(text, width)
        parts.append(text[:cut].strip())
        text = text[cut:].strip()
    return [part for part in [*parts, text] if part]


def _cut(text: str, width: int) -> int:
    fitting = 0
    taken = 0
    for one in text:
        taken += columns(one)
        if taken > width:
            break
        fitting += 1
    space = text.rfind(" ", 1, fitting + 1)
    if space > 0:
        return space
    at = fitting
    while at > 1 and (_continues(text[at]) or text[at - 1] == _JOINER):
        at -= 1
    # One visible character wider than a line does not exist outside of tests; it is cut where the line ends.
    return at if at > 1 else max(1, fitting)


def _continues(one: str) -> bool:
    return one in _NEVER_FIRST or unicodedata.combining(one) > 0


def file_name(title: str, suffix: str) -> str:
    """A name that every desktop system takes: no separators, no reserved words, at most 200 bytes before the suffix."""
    name = re.sub(r'[\\/:*?"<>|]', "_", clean(title)).strip(" .")
    name = name.encode()[:_LONGEST_NAME_BYTES].decode(errors="ignore").strip(" .")
    if not name or _RESERVED.match(name):
        name = f"transcript {name}".strip()
    return f"{name}.{suffix}"


def place(page: int | None, paragraph: int) -> str:
    """Where a paragraph stands in its document: p. 2 ¶ 17. Paragraphs count through the whole document."""
    return f"p. {page} ¶ {paragraph}" if page is not None else f"¶ {paragraph}"


def clock(ms: int, decimal: str) -> str:
    """Hours, minutes, seconds, milliseconds; the hours grow beyond two digits where they must."""
    seconds, millis = divmod(ms, 1000)
    return f"{hours(seconds)}{decimal}{millis:03}"


def hours(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
