"""Looking for words where none of them may be: in files of any kind, by what encodings leave of them."""

from __future__ import annotations

import base64
import io
import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path


def files(root: Path, *, but: Path) -> Iterator[Path]:
    """Every file below a folder, save those in another."""
    for folder, _, names in os.walk(root):
        if not Path(folder).is_relative_to(but):
            yield from (Path(folder) / name for name in names)


def said_in_file(path: Path, words: Iterable[str]) -> list[str]:
    """Which of the words stand in a file or in its name."""
    words = tuple(words)
    return sorted({*said_in(path.read_bytes(), words), *(one for one in words if one in path.name.lower())})


def said_in(content: bytes, words: Iterable[str]) -> list[str]:
    """Which of the words (in small letters) these bytes say, as text, wide text or Base64; in a ZIP, in every part."""
    folded = content.lower()
    found = {one for one in words if any(form in folded for form in (one.encode(), one.encode("utf-16-le")))}
    found |= {one for one in words if any(form in content for form in _base64(one))}
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for part in archive.infolist():
                found |= {*said_in(archive.read(part), words), *said_in(part.filename.encode(), words)}
    return sorted(found)


def _base64(word: str) -> Iterator[bytes]:
    """What stands of a word in Base64, wherever it begins: the letters that its neighbours do not reach into."""
    for shift in range(3):
        coded = base64.b64encode(bytes(shift) + word.encode())
        whole = (shift + len(word)) // 3 * 4
        yield coded[4 if shift else 0 : whole]
