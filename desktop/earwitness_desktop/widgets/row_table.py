"""A table that paints whole rows: for lists as long as a vault, in which one moves fast.

Qt asks a model ten times for each cell and paints each by the style sheet: with eight columns a page of a screen took
a tenth of a second of Python. Here a row is asked for once, and its cells are texts (decision 0188). Choosing, keys,
headings, scrolling and what a screen reader hears are QTableView's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.measures import CELL_MARGIN
from earwitness_desktop.look.style import Look, look_of
from earwitness_desktop.roles import RowCells
from earwitness_desktop.widgets.cells import calm, paint_bar
from earwitness_desktop.widgets.words import follow_look

_ICON = 18  # pixels at 100 % text
_MOST_ELIDED = 10_000


class _Column(NamedTuple):
    """A column that is seen: where it lies in the viewport, and how its texts stand in it."""

    number: int
    left: int
    width: int
    flags: int


class RowTable(QTableView):
    """`cells` gives what stands in a row, or None while it is still being read."""

    def __init__(self, name: str, cells: Callable[[int], RowCells | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._elided: dict[tuple[str, int], str] = {}
        calm(self, name)
        follow_look(self, self._forget_texts)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        model, seen = self.model(), event.rect()
        first = self.rowAt(seen.top())
        if model is None or first < 0:
            return
        last = self.rowAt(seen.bottom())
        last = last if last >= 0 else model.rowCount() - 1
        with QPainter(self.viewport()) as painter:
            painter.setLayoutDirection(self.layoutDirection())
            painter.setFont(self.font())
            brush = _Brush(painter, look_of(), self._columns(seen), self.fontMetrics(), self._elided)
            chosen = self.selectionModel()
            for row in range(first, last + 1):
                room = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
                if chosen.isRowSelected(row, QModelIndex()):
                    painter.fillRect(room, brush.look.colour("accent_soft"))
                brush.row(room, self._cells(row))
            self._show_focus(painter)

    def _columns(self, seen: QRect) -> list[_Column]:
        header, model, found = self.horizontalHeader(), self.model(), []
        for visual in range(header.count()):
            number = header.logicalIndex(visual)
            left, width = header.sectionViewportPosition(number), header.sectionSize(number)
            if not header.isSectionHidden(number) and left <= seen.right() and left + width > seen.left():
                aligned = int(model.index(0, number).data(Qt.ItemDataRole.TextAlignmentRole))
                found.append(_Column(number, left, width, aligned | Qt.TextFlag.TextSingleLine.value))
        return found

    def _show_focus(self, painter: QPainter) -> None:
        index = self.currentIndex()
        if index.isValid() and self.hasFocus():
            row, pen = index.row(), QPen(look_of().colour("focus"), 2)
            painter.setPen(pen)
            room = QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))
            painter.drawRect(room.adjusted(1, 1, -1, -1))

    def _forget_texts(self) -> None:
        self._elided.clear()
        self.viewport().update()


class _Brush:
    """Paints the rows of one paint event."""

    def __init__(
        self,
        painter: QPainter,
        look: Look,
        columns: list[_Column],
        metrics: QFontMetrics,
        elided: dict[tuple[str, int], str],
    ) -> None:
        self.look = look
        self._painter, self._columns, self._metrics, self._elided = painter, columns, metrics, elided
        self._colours: dict[str, QColor] = {}
        self._margin, self._side = look.px(SPACE.small) + CELL_MARGIN, look.px(_ICON)
        if len(elided) > _MOST_ELIDED:
            elided.clear()

    def row(self, room: QRect, cells: RowCells | None) -> None:
        for column in self._columns:
            left, width = column.left + self._margin, column.width - 2 * self._margin
            text, tone = ("…" if column.number == 0 else "", "quiet") if cells is None else cells.at(column.number)
            if cells is not None and column.number == 0 and cells.icon:
                left, width = self._icon(cells.icon, QRect(left, room.top(), width, room.height()))
            if cells is not None and column.number == cells.bar and cells.progress >= 0:
                paint_bar(self._painter, QRect(column.left, room.top(), column.width, room.height()), cells.progress)
            if text and width > 0:
                self._painter.setPen(self._colour(tone))
                shown = self._fitting(text, width)
                self._painter.drawText(left, room.top(), width, room.height(), column.flags, shown)

    def _icon(self, name: str, room: QRect) -> tuple[int, int]:
        """Paint it at the beginning; what is left of the room."""
        mirrored = self._painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = room.right() - self._side + 1 if mirrored else room.left()
        at = QRect(left, room.top() + (room.height() - self._side) // 2, self._side, self._side)
        self.look.icon(name, "quiet").paint(self._painter, at)
        taken = self._side + self._margin
        return room.left() + (0 if mirrored else taken), room.width() - taken

    def _colour(self, tone: str) -> QColor:
        colour = self._colours.get(tone)
        if colour is None:
            colour = self._colours[tone] = self.look.colour(tone or "text")
        return colour

    def _fitting(self, text: str, width: int) -> str:
        shown = self._elided.get((text, width))
        if shown is None:
            shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            self._elided[text, width] = shown
        return shown
