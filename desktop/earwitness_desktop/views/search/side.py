"""The side of the search: searches that are kept, and by what the hits can be narrowed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QMenu, QTreeView, QVBoxLayout, QWidget

from earwitness_core.search.results import Facet, FacetCount
from earwitness_core.search.saved import SavedSearch
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ID
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.search import SearchViewModel
from earwitness_desktop.widgets.cells import Cells, add_group, item, tree
from earwitness_desktop.widgets.words import label

_SHOWN = 8  # values of a facet


class SearchSide(QWidget):
    """`narrowed` comes with a piece of query and whether it shall be in it; the others with a saved search's name."""

    narrowed = Signal(str, bool)
    run_wanted = Signal(str)
    rename_wanted = Signal(str)
    filled = Signal()  # there is something in it, or no longer

    def __init__(self, model: SearchViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._model = model
        self._filling = False
        self.saved = QListView()
        self.saved.setAccessibleName(self.tr("Saved searches"))
        self.saved.setProperty("role", "side")
        self.saved.setItemDelegate(Cells(self.saved))
        self.saved.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.saved.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._searches = QStandardItemModel(self)
        self.saved.setModel(self._searches)
        self.facets = tree(self.tr("Narrow by"))
        self.facets.setProperty("role", "side")
        self.facets.setRootIsDecorated(False)
        self.facets.setItemsExpandable(False)
        self.facets.setIndentation(0)
        self.facets.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._values = QStandardItemModel(self)
        self.facets.setModel(self._values)
        self._saved_title = label(self.tr("Saved searches"), "small")
        self._facets_title = label(self.tr("Narrow by"), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(SPACE.small))
        column.addWidget(self._saved_title)
        column.addWidget(self.saved, 1)
        column.addWidget(self._facets_title)
        column.addWidget(self.facets, 3)
        self.saved.activated.connect(self._run)
        self.saved.clicked.connect(self._run)
        self.saved.customContextMenuRequested.connect(self._menu)
        self._values.itemChanged.connect(self._checked)
        model.saved_changed.connect(self.show_saved)
        model.answered.connect(self.show_facets)
        self.show_saved()
        self.show_facets()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to be chosen: no search is kept, and nothing was found."""
        return not self._model.saved and self._values.rowCount() == 0

    def show_saved(self) -> None:
        """Show the searches that are kept, the pinned ones first."""
        self._searches.clear()
        for one in self._model.saved:
            icon = "bookmark" if one.pinned else "search"
            self._searches.appendRow(item(one.name, icon, known=one.name, tip=one.query))
        for part in (self._saved_title, self.saved):
            part.setVisible(bool(self._model.saved))
        self.filled.emit()

    def show_facets(self) -> None:
        """Show by what the hits can be narrowed now."""
        self._filling = True
        self._values.clear()
        for facet in self._model.facets:
            kept = [one for one in facet.counts if one.query in self._model.query]
            if len(facet.counts) > 1 or kept:
                shown = (self._value(facet, one, one in kept) for one in facet.counts[:_SHOWN])
                add_group(self._values, self._heading(facet), shown)
        for part in (self._facets_title, self.facets):
            part.setVisible(self._values.rowCount() > 0)
        self._filling = False
        self.filled.emit()

    def _heading(self, facet: Facet) -> QStandardItem:
        names = {
            "project": self.tr("Project"),
            "speaker": self.tr("Speaker"),
            "language": self.tr("Language"),
            "month": self.tr("Month"),
            "kind": self.tr("Kind"),
        }
        return item(names[facet.name], tone="quiet", known="")

    def _value(self, facet: Facet, one: FacetCount, checked: bool) -> QStandardItem:
        says = one.value
        if facet.name == "kind":
            says = saying.kind_text(one.value)
        elif facet.name == "language":
            says = saying.language_text(one.value)
        made = item(f"{says}  ·  {saying.number_text(one.count)}", known=one.query, tip=one.query)
        made.setCheckable(True)
        made.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return made

    def _checked(self, changed: QStandardItem) -> None:
        if not self._filling:
            self.narrowed.emit(changed.data(ID), changed.checkState() is Qt.CheckState.Checked)

    def _run(self, index: QModelIndex) -> None:
        self.run_wanted.emit(index.data(ID))

    def _menu(self, at: QPoint) -> None:
        index = self.saved.indexAt(at)
        if not index.isValid():
            return
        saved = next(one for one in self._model.saved if one.name == index.data(ID))
        menu = self.menu_for(saved)
        menu.popup(self.saved.viewport().mapToGlobal(at))

    def menu_for(self, saved: SavedSearch) -> QMenu:
        """What can be done with a saved search."""
        menu = QMenu(self)
        menu.addAction(self.tr("Search again")).triggered.connect(partial(self.run_wanted.emit, saved.name))
        menu.addAction(self.tr("Rename…")).triggered.connect(partial(self.rename_wanted.emit, saved.name))
        pin = self.tr("Unpin") if saved.pinned else self.tr("Keep on top")
        menu.addAction(pin).triggered.connect(lambda: self._model.pin(saved.name, not saved.pinned))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self._model.remove(saved.name))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
