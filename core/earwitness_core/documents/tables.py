"""Where text goes while a document is walked: into the paragraph, cell or note that is open. Pure.

A row of a table is one paragraph, its cells parted by " | ". Paragraphs inside paragraphs (text boxes) come before the
one they stand in. Notes, comments and deleted text come after it, with a word in brackets that says what they are.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

CELLS = " | "


@dataclass(slots=True)
class _Row:
    cells: list[str] = field(default_factory=list)
    cell: list[str] | None = None


class Flow:
    """Collects text; `take` gives what is complete."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._open: list[list[str]] = []  # paragraphs, the innermost last
        self._rows: list[_Row] = []
        self._after: list[str] = []

    def write(self, text: str) -> None:
        """Text of the innermost open paragraph; outside of any it is layout, and dropped."""
        if self._open:
            self._open[-1].append(text)

    def begin(self) -> None:
        self._open.append([])

    def end(self) -> None:
        if not self._open:
            return
        self._put("".join(self._open.pop()))
        if not self._open:
            after, self._after = self._after, []
            for text in after:
                self._put(text)

    def note(self, text: str) -> None:
        """A paragraph of its own after the one that is open."""
        if self._open:
            self._after.append(text)
        else:
            self._put(text)

    def begin_row(self) -> None:
        self._rows.append(_Row())

    def begin_cell(self) -> None:
        if self._rows:
            self._rows[-1].cell = []

    def end_cell(self) -> None:
        if self._rows and (row := self._rows[-1]).cell is not None:
            row.cells.append(" ".join(part for part in row.cell if part.strip()))
            row.cell = None

    def end_row(self) -> None:
        if not self._rows:
            return
        cells = self._rows.pop().cells
        while cells and not cells[-1].strip():
            cells.pop()
        self._put(CELLS.join(" ".join(cell.split()) for cell in cells))

    def take(self) -> Iterator[str]:
        """What is complete so far."""
        done, self._done = self._done, []
        yield from done

    def close(self) -> Iterator[str]:
        """What is left when the document ends in the middle of something."""
        while self._open:
            self.end()
        while self._rows:
            self.end_cell()
            self.end_row()
        yield from self.take()

    def _put(self, text: str) -> None:
        if not text.strip():
            return
        if self._rows and (cell := self._rows[-1].cell) is not None:
            cell.append(text)
        else:
            self._done.append(text)
