"""A page of the library that lists rows: a table, what is chosen told in full below, and what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.rows import RowsModel
from earwitness_desktop.widgets.cells import fit
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.row_table import RowTable
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import follow_look, label


class ListedPage(QWidget):
    """`opened` comes with the id of a row; buttons of `for_chosen` are enabled while rows are chosen."""

    opened = Signal(str)

    def __init__(
        self,
        name: str,
        rows: RowsModel,
        nothing: EmptyState,
        *,
        for_chosen: Sequence[QPushButton],
        for_all: Sequence[QPushButton],
        in_full: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look = look_of()
        self._rows, self._for_chosen, self._in_full = rows, for_chosen, in_full
        self.told = label("", "quiet", wrap=True)
        self.table = RowTable(name, rows.cells)
        self.table.setModel(rows)
        self.table.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._menu)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.stack = Stack()
        self.stack.addWidget(self.table)
        self.stack.addWidget(nothing)
        bar = QHBoxLayout()
        for part in for_chosen:
            bar.addWidget(part)
        bar.addStretch(1)
        for part in for_all:
            bar.addWidget(part)
        self._bar = QWidget()
        self._bar.setLayout(bar)
        bar.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(SPACE.small))
        column.addWidget(self._bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.told)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._tell())
        self.table.doubleClicked.connect(lambda index: self.opened.emit(rows.rows[index.row()].known))
        rows.modelReset.connect(self._shown)
        follow_look(self, partial(fit, self.table))
        self._shown()

    def chosen(self) -> list[str]:
        """The ids of the rows that are chosen, in order."""
        rows = sorted({index.row() for index in self.table.selectionModel().selectedRows()})
        return [self._rows.rows[row].known for row in rows]

    def _shown(self) -> None:
        self.stack.setCurrentIndex(0 if self._rows.rowCount() else 1)
        self._bar.setVisible(self._rows.rowCount() > 0)
        self._tell()

    def _tell(self) -> None:
        chosen = self.chosen()
        for part in self._for_chosen:
            part.setEnabled(bool(chosen))
        row = next((one for one in self._rows.rows if chosen and one.known == chosen[0]), None)
        self.told.setText("\n".join(cell for cell in row.cells if cell) if row else "")
        self.told.setVisible(self._in_full and row is not None)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for part in self._for_chosen:
            action = menu.addAction(part.text())
            action.setEnabled(part.isEnabled())
            action.triggered.connect(part.click)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.table.viewport().mapToGlobal(at))
