"""Plain text in any encoding: paragraphs by blank lines, lines that were wrapped joined, pages by form feeds.

A block of lines is one paragraph where it looks wrapped: all lines but the last nearly as long as the longest. Else
each line is one, as in lists, tables, logs and minutes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from earwitness_core.documents.encoding import PIECE, encoding_of, lines_of
from earwitness_core.documents.paragraphs import Paragraph

_WRAPPED_FROM, _WRAPPED_TO = 40, 140  # columns of a line that a program may have wrapped
_RAGGED = 0.7  # of the longest: how short a wrapped line may be
_LONGEST_BLOCK = 1_000  # lines; a block without end is given in parts
_LIST = ("- ", "* ", "• ", "– ", "> ")


def read_plain(file: BinaryIO) -> Iterator[Paragraph]:
    encoding = encoding_of(file)
    has_pages = _has_form_feed(file)
    yield from paragraphs_of(lines_of(file, encoding), has_pages=has_pages)


def paragraphs_of(lines: Iterable[str], *, has_pages: bool = False) -> Iterator[Paragraph]:
    page = 1 if has_pages else None
    block: list[str] = []
    for line in lines:
        parts = line.split("\f") if has_pages else [line]
        for number, part in enumerate(parts):
            if number and page is not None:
                yield from _block(block, page)
                block, page = [], page + 1
            if not part.strip() or len(block) >= _LONGEST_BLOCK:
                yield from _block(block, page)
                block = []
            if part.strip():
                block.append(part)
    yield from _block(block, page)


def _has_form_feed(file: BinaryIO) -> bool:
    """As a byte: in UTF-16 it may stand within another letter, which costs a page number and no text."""
    file.seek(0)
    found = False
    while not found and (piece := file.read(PIECE)):
        found = b"\f" in piece
    file.seek(0)
    return found


def _block(lines: list[str], page: int | None) -> Iterator[Paragraph]:
    if _is_wrapped(lines):
        yield Paragraph(" ".join(line.strip() for line in lines), page)
    else:
        yield from (Paragraph(line, page) for line in lines)


def _is_wrapped(lines: list[str]) -> bool:
    lengths = [len(line.rstrip()) for line in lines]
    if len(lines) < 2 or not _WRAPPED_FROM <= max(lengths) <= _WRAPPED_TO:
        return False
    if any(line.lstrip().startswith(_LIST) or "\t" in line.strip() for line in lines[1:]):
        return False
    return min(lengths[:-1]) >= max(lengths) * _RAGGED
