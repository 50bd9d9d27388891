"""A Word document read back: what stands in the very file that would be written, for whoever looks at it before."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

HEAD, TITLE, FACT, TEXT = "head", "title", "fact", "text"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a line that look the same. `marked`: highlighted, as doubtful places are."""

    text: str
    bold: bool = False
    small: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, or a row of the table of facts. `kind`: head (on every page), title, fact or text."""

    kind: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.pieces)


def read_back(content: bytes) -> tuple[Line, ...]:
    """The lines of a document that this program wrote, in the order in which they are read."""
    import docx  # here: lxml is slow to load

    return tuple(one for one in _lines(docx.Document(io.BytesIO(content))) if one.text.strip())


def _lines(document: Any) -> Iterator[Line]:
    for paragraph in document.sections[0].header.paragraphs:
        yield Line(HEAD, _pieces(paragraph))
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                name, value = (cell.paragraphs[0].text for cell in row.cells[:2])
                yield Line(FACT, (Piece(f"{name}  ", small=True), Piece(value, small=True)))
        else:
            yield Line(TITLE if part.style.name == "Title" else TEXT, _pieces(part))


def _pieces(paragraph: Any) -> tuple[Piece, ...]:
    return tuple(
        Piece(run.text, bool(run.bold), run.font.size is not None, run.font.highlight_color is not None)
        for run in paragraph.runs
        if run.text
    )
