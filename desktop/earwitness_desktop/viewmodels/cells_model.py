"""A table whose rows are known as wholes (roles.RowCells): answers all that views and screen readers ask of a cell.

Whoever derives says how many rows there are (`rowCount`), what stands in one (`cells`) and by what it is known.
"""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from earwitness_desktop.roles import ICON, ID, NO_PROGRESS, PROGRESS, TONE, RowCells

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
NOT_YET = "…"  # where something is still being read
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter)
_START, _END = _MIDDLE | int(Qt.AlignmentFlag.AlignLeft), _MIDDLE | int(Qt.AlignmentFlag.AlignRight)


class CellsModel(QAbstractTableModel):
    """One row, one answer; its cells are told from it."""

    numbers: frozenset[int] = frozenset()  # the columns whose texts end where the column ends

    @cached_property
    def headings(self) -> list[str]:
        """The columns, in the person's words."""
        raise NotImplementedError

    def cells(self, row: int) -> RowCells | None:
        """What stands in a row; None while it is still being read."""
        raise NotImplementedError

    def known(self, row: int) -> str:
        """The id of a row."""
        raise NotImplementedError

    def tip(self, row: int, column: int) -> str:
        """What is said of a cell when somebody stays on it."""
        cells = self.cells(row)
        return cells.texts[column] if cells is not None else ""

    def columnCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self.headings)

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role == ID:
            return self.known(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _END if column in self.numbers else _START
        cells = self.cells(row)
        if role in (ICON, TONE, PROGRESS):
            return _sign(cells, column, role)
        if cells is None:
            return NOT_YET if column == 0 and role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return cells.texts[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            nothing = self.tr("nothing")  # by itself: what collects the texts does not look into an f-string
            return f"{self.headings[column]}: {cells.texts[column] or nothing}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tip(row, column)
        return None

    def show_anew(self, first: int, last: int) -> None:
        """These rows are others now."""
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))


def _sign(cells: RowCells | None, column: int, role: int) -> object:
    if role == ICON:
        return cells.icon if cells is not None and column == 0 else ""
    if role == TONE:
        return cells.tones[column] if cells is not None else "quiet"
    return cells.progress if cells is not None and column == cells.bar else NO_PROGRESS
