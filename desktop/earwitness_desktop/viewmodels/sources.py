"""The sources of a vault as a table: as long as the vault, in memory only where somebody looks.

All ids of what is shown come in one string (library.browse), lines as a view asks for them (lines.py). A line that
changed is read again in place; a list that changed is another list, and `shown` tells who keeps a selection.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from earwitness_core.ids import SourceId
from earwitness_core.library.browsing import Line, Order, Shelf, Wish
from earwitness_core.library.order import Ordered
from earwitness_core.model import Changes
from earwitness_desktop.roles import RowCells
from earwitness_desktop.viewmodels.cells_model import NOWHERE, CellsModel, Index
from earwitness_desktop.viewmodels.lines import Lines
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.source_cells import Column, Told

__all__ = ["Column", "SourcesModel"]

_LINES_OF = ("job", "transcript", "speaker", "turn")  # what changes a line, and no list
_LISTS_OF = ("source", "project")
_ORDERS = {
    Column.TITLE: Order.TITLE,
    Column.PROJECT: Order.PROJECT,
    Column.LENGTH: Order.LENGTH,
    Column.MOMENT: Order.MOMENT,
    Column.LANGUAGE: Order.LANGUAGE,
    Column.SPEAKERS: Order.SPEAKERS,
    Column.LABEL: Order.LABEL,
    Column.STATE: Order.STATE,
}


class SourcesModel(CellsModel):
    """What a wish shows of the shelf."""

    numbers = frozenset({int(Column.LENGTH)})
    shown = Signal(object)  # Shelf: another list is there, or the same one counted anew
    failed = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wish = Wish()
        self._ids = Ordered()
        self._browsing = False
        self._again = False
        self._over = False
        self._lines = Lines(desk.background, self._read, self)
        self._lines.came.connect(self.show_anew)
        self._lines.failed.connect(self.failed)
        self._look = self._timer(100, self._browse)
        self._touch = self._timer(250, self._mark_stale)
        desk.signals.changed.connect(self._hear)

    @property
    def wish(self) -> Wish:
        """What is asked for."""
        return self._wish

    @property
    def ids(self) -> Ordered:
        """All that is shown, in order."""
        return self._ids

    def show(self, wish: Wish) -> None:
        """Ask for another list; `shown` comes when it is there."""
        self._wish = wish
        self._browse()

    def line(self, row: int) -> Line | None:
        """A line, if it is here; else it is asked for, and `dataChanged` comes."""
        told = self._lines.at(row)
        return told.line if told is not None else None

    def cells(self, row: int) -> RowCells | None:
        """What stands in a row; as with `line`."""
        told = self._lines.at(row)
        return told.cells if told is not None else None

    def known(self, row: int) -> str:
        return self._ids[row]

    def tip(self, row: int, column: int) -> str:
        told = self._lines.at(row)
        return told.tip(Column(column)) if told is not None else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._ids)

    @cached_property
    def headings(self) -> list[str]:
        return [
            self.tr("Title"),
            self.tr("Project"),
            self.tr("Length"),
            self.tr("When"),
            self.tr("Language"),
            self.tr("Speakers"),
            self.tr("Label"),
            self.tr("State"),
        ]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the same sources in another order."""
        descending = order is Qt.SortOrder.DescendingOrder
        if 0 <= column < len(Column):
            self.show(replace(self._wish, order=_ORDERS[Column(column)], descending=descending))

    def forget(self) -> None:
        """Hold nothing any more."""
        for timed in (self._lines, self._look, self._touch):
            timed.stop()
        self._over = True
        self._take(Shelf(Ordered(), {}))

    def _hear(self, changes: Changes) -> None:
        if self._over:
            return
        if any(kind in changes.touched for kind in _LISTS_OF):
            self._look.start()
        elif any(kind in changes.touched for kind in _LINES_OF):
            self._touch.start()

    def _browse(self) -> None:
        if self._browsing:
            self._again = True
            return
        self._browsing, self._again = True, False
        wish = self._wish
        self._desk.background.read(
            lambda: self._desk.desk.library.browse(wish), self._browsed, failed=self._not_browsed
        )

    def _browsed(self, shelf: Shelf) -> None:
        self._browsing = False
        if self._again:
            self._browse()
            return
        self._take(shelf)

    def _not_browsed(self, problem: object) -> None:
        self._browsing = False
        self.failed.emit(problem)

    def _take(self, shelf: Shelf) -> None:
        if shelf.ids == self._ids:
            self._mark_stale()
        else:
            self.beginResetModel()
            self._ids = shelf.ids
            self._lines.begin(shelf.ids)
            self.endResetModel()
        self.shown.emit(shelf)

    def _mark_stale(self) -> None:
        self._lines.age()
        if self._ids:
            self.show_anew(0, len(self._ids) - 1)

    def _read(self, ids: list[SourceId]) -> list[Told | None]:
        by_id = {line.id: Told.of(line) for line in self._desk.desk.library.lines(ids)}
        return [by_id.get(one) for one in ids]

    def _timer(self, ms: int, act: Callable[[], None]) -> QTimer:
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(ms)
        made.timeout.connect(act)
        return made


_ALIGNED = {
    column: int(Qt.AlignmentFlag.AlignVCenter)
    | int(Qt.AlignmentFlag.AlignRight if column is Column.LENGTH else Qt.AlignmentFlag.AlignLeft)
    for column in Column
}
