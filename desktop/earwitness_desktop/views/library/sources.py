"""The table of sources: sorted by a click on a heading, filtered as one types, filled by dropping files on it."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from earwitness_core.ids import SourceId
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ID
from earwitness_desktop.viewmodels.library import LibraryViewModel
from earwitness_desktop.viewmodels.sources import Column
from earwitness_desktop.widgets.cells import fit
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.row_table import RowTable
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import follow_look

_WIDTHS = {  # in characters; what is narrow stays narrow, the title takes the rest
    Column.PROJECT: 15,
    Column.LENGTH: 9,
    Column.MOMENT: 13,
    Column.LANGUAGE: 11,
    Column.SPEAKERS: 15,
    Column.LABEL: 12,
    Column.STATE: 17,
}
_FIRST_TO_GO = (Column.LABEL, Column.LANGUAGE, Column.PROJECT, Column.SPEAKERS, Column.LENGTH, Column.MOMENT)
_TITLE_AT_LEAST = 22
_KEPT = 2_000  # sources that stay selected when the list becomes another; beyond it, selecting anew is clearer


class SourcesPage(QWidget):
    """`opened` comes with the source a person wants to see, `menu_wanted` with where on the screen."""

    opened = Signal(str)
    menu_wanted = Signal(QPoint)
    selection_changed = Signal()
    add_wanted = Signal()

    def __init__(self, model: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._model = model
        self._selected: list[SourceId] = []
        self._current: SourceId | None = None
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Filter by title"))
        self.words.setAccessibleName(self.tr("Filter by title"))
        self.words.setClearButtonEnabled(True)
        self.words.textEdited.connect(model.type)
        self.words.installEventFilter(self)
        self.table = self._table()
        self.nothing = EmptyState(
            "library",
            self.tr("Nothing here yet"),
            self.tr(
                "Drop recordings, documents or whole folders here. They are copied into the vault, sealed, and "
                "become text. The originals stay as they are."
            ),
            self.tr("Add files…"),
        )
        self.nothing.acted.connect(self.add_wanted)
        self.no_match = EmptyState(
            "filter", self.tr("No source fits"), self.tr("Nothing has what you filter by."), self.tr("Show all")
        )
        self.no_match.acted.connect(model.keep_all)
        self.stack = Stack()
        for part in (self.table, self.nothing, self.no_match):
            self.stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(SPACE.small))
        column.addWidget(self.words)
        column.addWidget(self.stack, 1)
        model.sources.modelAboutToBeReset.connect(self._remember)
        model.sources.modelReset.connect(self._select_again)
        model.sources.shown.connect(self._shown)
        follow_look(self, self._fit)

    def selected(self) -> list[SourceId]:
        """The sources that are chosen, in the order of the list."""
        return [self._model.sources.ids[row] for row in self._rows()]

    def selected_titles(self) -> list[str]:
        """Titles of what is chosen, as far as they are on the screen."""
        lines = (self._model.sources.line(row) for row in self._rows()[:1])
        return [line.title for line in lines if line is not None]

    @property
    def number(self) -> int:
        """How many are chosen."""
        return sum(part.height() for part in self._parts())

    def select(self, ids: list[SourceId]) -> None:
        """Choose these, as far as they are in the list."""
        model = self._model.sources
        rows = sorted(row for row in map(model.ids.row, ids) if row is not None)
        chosen = QItemSelection()
        for row in rows:
            chosen.select(model.index(row, 0), model.index(row, len(Column) - 1))
        self.table.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if rows:
            self.table.selectionModel().setCurrentIndex(
                model.index(rows[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
            self.table.scrollTo(model.index(rows[0], 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """From the filter, Down goes to the list; in the list, Enter opens."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if watched is self.words and key == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
            if watched is self.table and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.table.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 -- Qt's name
        self._fit_columns()

    def _table(self) -> RowTable:
        made = RowTable(self.tr("Sources"), self._model.sources.cells)
        made.setModel(self._model.sources)
        made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        made.setSortingEnabled(False)
        header = made.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.MOMENT, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(self._model.sources.sort)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(look_of().px(48))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(lambda at: self.menu_wanted.emit(made.viewport().mapToGlobal(at)))
        made.doubleClicked.connect(self._open)
        made.installEventFilter(self)
        made.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        return made

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ID))

    def _rows(self) -> list[int]:
        return sorted({row for part in self._parts() for row in range(part.top(), part.bottom() + 1)})

    def _parts(self) -> list[QItemSelectionRange]:
        """Runs of whole rows."""
        selection = self.table.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return [part for part in parts if part.left() == 0]

    def _remember(self) -> None:
        self._selected = self.selected() if self.number <= _KEPT else []
        index = self.table.currentIndex()
        self._current = index.data(ID) if index.isValid() else None

    def _select_again(self) -> None:
        if self._selected:
            self.select(self._selected)
        elif self._current is not None and (row := self._model.sources.ids.row(self._current)) is not None:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.table.selectionModel().setCurrentIndex(self._model.sources.index(row, 0), flag)
        self.selection_changed.emit()

    def _shown(self) -> None:
        empty = not self._model.sources.ids
        self.stack.setCurrentWidget(
            self.table if not empty else self.no_match if self._model.is_filtered else self.nothing
        )
        self.words.setVisible(not empty or self._model.is_filtered)
        if not self._model.sources.wish.words and not self.words.hasFocus():
            self.words.clear()
        self._fit_columns()

    def _fit(self) -> None:
        fit(self.table)
        self._fit_columns()

    def _fit_columns(self) -> None:
        """What has no room is hidden, the least needed first; nothing is ever cut to a sliver."""
        character = self.table.fontMetrics().horizontalAdvance("0")
        room = self.table.viewport().width() - _TITLE_AT_LEAST * character
        hidden = {Column.PROJECT} if self._model.project is not None else set()
        for column in _FIRST_TO_GO:
            if sum(width for one, width in _WIDTHS.items() if one not in hidden) * character <= room:
                break
            hidden.add(column)
        for column, width in _WIDTHS.items():
            self.table.setColumnHidden(column, column in hidden)
            self.table.setColumnWidth(column, width * character)
