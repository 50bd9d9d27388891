"""Rows of a script laid out one under another in a scroll area: where each lies, and which are seen.

Only what is seen is laid out; other heights are guesses. Where a guess gives way, what was seen stays where it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractScrollArea

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.transcript.column import Column
from earwitness_desktop.widgets.transcript.page import Page

_ROUNDS = 6  # a guess is off by a line at most: each round leaves a fraction of what was unknown


class Sheet:
    """The geometry of a view. Rectangles and points are of its viewport."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        self._area = area
        self.script = Script()
        self.column = Column()
        self.page = Page(look_of(), 600)
        self.held_row: int | None = None  # as high as what stands over it, whatever its text needs

    # what is laid out

    def show(self, script: Script) -> None:
        """Another text, from its beginning."""
        self.script = script
        self.column = Column()
        self.added(0)
        self._area.verticalScrollBar().setValue(0)

    def added(self, first: int) -> None:
        """Rows from `first` on are new at the end."""
        end_seen = self._area.verticalScrollBar().value() + self._area.viewport().height()
        is_below = bool(first) and self.column.total > end_seen
        self.column.replace(first, first, self._guesses(first, len(self.script)))
        if is_below:
            self._set_range()  # nothing that is seen has changed
        else:
            self.stretch()

    def replaced(self, first: int, old_end: int, new_end: int, *, caret: int = 0) -> None:
        """Rows `first` to before `new_end` stand where those to before `old_end` stood.

        What is looked at stays where it is: the row of the caret, if it is seen, else the one in the middle.
        """
        bar = self._area.verticalScrollBar()
        middle = bar.value() + self._area.viewport().height() // 2
        is_seen = caret < len(self.column) and self.is_in_sight(caret)
        still = caret if is_seen else max(0, self.column.row_at(middle))
        above_edge = self.column.top(still) - bar.value()
        last = min(new_end + 1, len(self.script))  # the row behind may begin a speaker now, or not any more
        self.column.replace(first, min(old_end + (last - new_end), len(self.column)), self._guesses(first, last))
        if self.held_row is not None:
            self.held_row = moved_row(self.held_row, first, old_end, new_end)
        self._set_range()
        bar.setValue(self.column.top(moved_row(still, first, old_end, new_end)) - above_edge)
        self.measure()
        self._area.viewport().update()

    def set_anew(self) -> None:
        """Width or look are others: everything is set again, and what stood on top stays there."""
        bar = self._area.verticalScrollBar()
        row = self.column.row_at(bar.value()) if len(self.column) else 0
        self.page = Page(look_of(), self._area.viewport().width())
        self.column = Column()
        self.column.replace(0, 0, self._guesses(0, len(self.script)))
        self.stretch()
        if row > 0:
            bar.setValue(self.column.top(row))
        self._area.viewport().update()

    def stretch(self) -> None:
        """The rows are others, or the viewport is: the scroll bar follows."""
        self._area.verticalScrollBar().setPageStep(self._area.viewport().height())
        self._set_range()
        self.measure()
        self._area.viewport().update()

    def measure(self) -> None:
        """Lay out what is on the screen."""
        if not len(self.column):
            return
        bar = self._area.verticalScrollBar()
        for _ in range(_ROUNDS):  # what becomes smaller brings other rows into sight
            top = bar.value()
            seen = range(self.column.row_at(top), self.column.row_at(top + self._area.viewport().height()) + 1)
            still = next((row for row in seen if self.column.is_known(row)), seen.start)
            before = self.column.top(still)
            if not sum(abs(self.measure_row(row)) for row in seen):
                return
            bar.blockSignals(True)
            self._set_range()
            bar.setValue(top + self.column.top(still) - before)
            bar.blockSignals(False)

    def measure_row(self, row: int) -> int:
        """Lay out one row; by how much it is higher than was thought."""
        if row == self.held_row:
            return 0
        return self.column.measure(row, self.page.height(self.script, row))

    # where it lies

    def top(self, row: int) -> int:
        """The upper edge of a row."""
        return self.column.top(row) - self._area.verticalScrollBar().value()

    def row_rect(self, row: int) -> QRect:
        """Where a row's text is."""
        above = self.page.above(begins=self.script.begins(row))
        return QRect(self.page.text_left, self.top(row) + above, self.page.text_width, self.column.height(row) - above)

    def name_rect(self, row: int) -> QRect:
        """Where a row's speaker is named."""
        page = self.page
        top = self.top(row) + page.above(begins=self.script.begins(row))
        if page.is_stacked:
            top -= page.head_height
        width = (page.gutter or page.text_width) - look_of().px(SPACE.small)
        return QRect(page.left, top, width, page.head_height)

    def place_at(self, point: QPoint) -> Place | None:
        """The place under a point."""
        row = self.column.row_at(point.y() + self._area.verticalScrollBar().value())
        if row < 0:
            return None
        rect = self.row_rect(row)
        return Place(row, self.page.offset_at(self.script, row, point.x() - rect.left(), point.y() - rect.top()))

    def rows_in(self, seen: QRect) -> Iterator[tuple[int, int, int]]:
        """The rows in a part of the viewport: which, its upper edge, its height."""
        if not len(self.column):
            return
        row = self.column.row_at(self._area.verticalScrollBar().value() + seen.top())
        while row < len(self.column) and self.top(row) <= seen.bottom():
            yield row, self.top(row), self.column.height(row)
            row += 1

    def is_in_sight(self, row: int) -> bool:
        """Whether all of a row is seen."""
        return self.top(row) >= 0 and self.top(row) + self.column.height(row) <= self._area.viewport().height()

    def bring_into_sight(self, row: int) -> None:
        """A row is wholly seen; if it was not, it comes to a third of the page."""
        if self.is_in_sight(row):
            return
        for _ in range(2):  # laying out what comes into sight moves it
            self._area.verticalScrollBar().setValue(self.column.top(row) - self._area.viewport().height() // 3)
            self.measure()

    def update_row(self, row: int) -> None:
        """Have a row painted again."""
        viewport = self._area.viewport()
        viewport.update(0, self.top(row), viewport.width(), self.column.height(row))

    def _guesses(self, first: int, end: int) -> list[int]:
        rows = range(first, end)
        begins = [self.script.begins(row) for row in rows]
        return self.page.guesses([len(self.script.rows[row].text) for row in rows], begins)

    def _set_range(self) -> None:
        below = look_of().px(SPACE.section)
        bar = self._area.verticalScrollBar()
        bar.setRange(0, max(0, self.column.total + below - self._area.viewport().height()))


def moved_row(row: int, first: int, old_end: int, new_end: int) -> int:
    """Where a row is when those from `first` to before `old_end` gave way to others, to before `new_end`."""
    if row >= old_end:
        return row + new_end - old_end
    return min(row, max(first, new_end - 1)) if row >= first else row
