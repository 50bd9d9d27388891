"""File names as text: kept without loss, and shown without harm.

A name on disk is bytes on POSIX and UTF-16 on Windows, and neither promises to be Unicode. Python holds what is not as
lone surrogates, which neither a database nor a screen takes. Stored, each of them becomes U+FDD0 (a noncharacter,
Unicode 23.7, for internal use) and four hexadecimal digits; U+FDD0 itself is written the same way. So `load` gives
back exactly the name that is on disk, whatever it is.
"""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

_MARK = "\ufdd0"
_TO_ESCAPE = re.compile(f"[\ud800-\udfff{_MARK}]")
_ESCAPED = re.compile(f"{_MARK}([0-9a-f]{{4}})")
_LONGEST_TITLE = 200
# Seen by nobody, they make two names look alike, or hide an ending. Joiners stay: emoji and scripts need them.
_UNSEEN = "\u00ad\u200b\u200e\u200f\u061c\u2060\ufeff"


def store(path: str | os.PathLike[str]) -> str:
    """A path as text that a database can hold."""
    return _TO_ESCAPE.sub(lambda match: f"{_MARK}{ord(match.group()):04x}", os.fspath(path))


def load(stored: str) -> Path:
    """The path that `store` was given."""
    return Path(_ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), stored))


def shown(path: str | os.PathLike[str]) -> str:
    """The last part of a path for a person: one line, nothing unseen in it, undecodable bytes as U+FFFD."""
    name = os.path.basename(os.fspath(path))  # noqa: PTH119  Path would have to be built for each of thousands
    return "".join(_printable(character) for character in name if character not in _UNSEEN)


def title(path: str | os.PathLike[str]) -> str:
    """The title of a source that had this path: its shown name without the ending."""
    stem, dot, ending = shown(path).rpartition(".")
    whole = stem if stem.strip() and 0 < len(ending) <= 8 and dot else shown(path)
    return " ".join(whole.split())[:_LONGEST_TITLE] or "Untitled"


def _printable(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs" or character == _MARK:
        return "\ufffd"
    # Control characters break lines, bidirectional overrides and isolates show another name than the one on disk.
    if category in ("Cc", "Zl", "Zp") or character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069":
        return " "
    return character
