"""A table of the vault that grows as it is scrolled: a page at a time, read in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_desktop.viewmodels.session import OpenDesk

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
PAGE = 100


@dataclass(frozen=True, slots=True)
class _Page(Generic[Row]):
    turn: int
    is_first: bool
    rows: list[Row]
    told: list[tuple[str, ...]]
    is_last: bool


class Pages(QAbstractTableModel, Generic[Row]):
    """Rows of values, told in words by `tell`: a text for each column. `ItemDataRole.UserRole` gives the value."""

    failed = Signal(object)  # EarwitnessError
    filled = Signal()  # a page has come

    def __init__(
        self,
        desk: OpenDesk,
        heads: Sequence[str],
        read: Callable[[Sequence[Row], int], Sequence[Row]],
        tell: Callable[[Row], Sequence[str]],
        parent: QObject | None = None,
    ) -> None:
        """`read` gets the rows that are there and how many more are wanted; fewer than that are the end."""
        super().__init__(parent)
        self._desk, self._heads, self._read, self._tell = desk, tuple(heads), read, tell
        self._rows: list[Row] = []
        self._told: list[tuple[str, ...]] = []
        self._is_whole, self._turn, self._reading = False, 0, False

    def again(self) -> None:
        """Begin anew with the first page."""
        self._begin(PAGE)

    def refresh(self) -> None:
        """Read anew as many rows as there are."""
        self._begin(max(PAGE, len(self._rows)))

    def drop(self, at: int) -> None:
        """Take one row away that is about to go."""
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at], self._told[at]
        self.endRemoveRows()

    def forget(self) -> None:
        """Keep nothing of the vault."""
        self._turn += 1
        self._is_whole = True
        self.beginResetModel()
        self._rows, self._told = [], []
        self.endResetModel()

    def row(self, at: int) -> Row | None:
        """The value of a row; None where there is none."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._told[index.row()][index.column()]
        if role == Qt.ItemDataRole.UserRole:
            return self._rows[index.row()]
        return None

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return self._heads[section]
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 -- Qt's name
        return not parent.isValid() and not self._is_whole and not self._reading and bool(self._rows)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 -- Qt's name
        if self.canFetchMore(parent):
            self._ask(tuple(self._rows), PAGE)

    def _begin(self, wanted: int) -> None:
        self._turn += 1
        self._is_whole = False
        self._ask((), wanted)

    def _ask(self, known: tuple[Row, ...], wanted: int) -> None:
        self._reading = True
        turn = self._turn

        def read() -> _Page[Row]:
            rows = list(self._read(known, wanted))
            return _Page(turn, not known, rows, [tuple(self._tell(row)) for row in rows], len(rows) < wanted)

        self._desk.background.read(read, self._take, failed=self._fail)

    def _take(self, page: _Page[Row]) -> None:
        if page.turn != self._turn:
            return  # a page of what was asked before
        rows, told = page.rows, page.told
        self._reading, self._is_whole = False, page.is_last
        if page.is_first:
            self.beginResetModel()
            self._rows, self._told = rows, told
            self.endResetModel()
        elif rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self._told += told
            self.endInsertRows()
        self.filled.emit()

    def _fail(self, problem: EarwitnessError) -> None:
        self._reading = False
        self.failed.emit(problem)
