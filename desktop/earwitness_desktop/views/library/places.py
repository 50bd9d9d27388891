"""The side of the library: where to look (all, a project, what needs you, the trash), and by what to filter."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QHBoxLayout, QListView, QTreeView, QVBoxLayout, QWidget

from earwitness_core.model import Label
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ID
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.library import FACETS, LibraryViewModel
from earwitness_desktop.widgets.cells import Cells, add_group, item, tree
from earwitness_desktop.widgets.words import button, label, tool

ALL, ATTENTION, TRASH = "all", "attention", "trash"


class Places(QWidget):
    """`chosen` comes with ALL, ATTENTION, TRASH or the id of a project."""

    chosen = Signal(str)
    project_wanted = Signal()
    menu_wanted = Signal(str, QPoint)  # on which project, and where on the screen

    def __init__(self, model: LibraryViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._model = model
        self.places = QListView()
        self.places.setAccessibleName(self.tr("Places"))
        self.places.setItemDelegate(Cells(self.places))
        self.places.setProperty("role", "side")
        self.places.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.places.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.places.customContextMenuRequested.connect(self._ask_for_menu)
        self._rows = QStandardItemModel(self)
        self.places.setModel(self._rows)
        self.add = tool("add", self.tr("New project"))
        self.add.clicked.connect(self.project_wanted)
        self.filters = tree(self.tr("Filters"))
        self.filters.setProperty("role", "side")
        self.filters.setRootIsDecorated(False)
        self.filters.setItemsExpandable(False)
        self.filters.setIndentation(0)
        self.filters.setSelectionMode(QTreeView.SelectionMode.SingleSelection)
        self.filters.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._facets = QStandardItemModel(self)
        self.filters.setModel(self._facets)
        self.clear = button(self.tr("Show all"), "link")
        self.clear.clicked.connect(model.keep_all)
        head, filters = QHBoxLayout(), QHBoxLayout()
        head.addWidget(label(self.tr("Places"), "small"), 1)
        head.addWidget(self.add)
        filters.addWidget(label(self.tr("Filters"), "small"), 1)
        filters.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(SPACE.tight))
        column.addLayout(head)
        column.addWidget(self.places, 2)
        column.addLayout(filters)
        column.addWidget(self.filters, 3)
        self._filling = False
        self._facets.itemChanged.connect(self._checked)
        self.places.selectionModel().currentChanged.connect(self._choose)
        model.projects_changed.connect(self.show_places)
        model.needs_changed.connect(self.show_places)
        model.counts_changed.connect(self.show_facets)
        self._place = ALL
        self.show_places()
        self.show_facets()

    @property
    def place(self) -> str:
        """What is chosen."""
        return self._place

    def go(self, place: str) -> None:
        """Choose a place."""
        for row in range(self._rows.rowCount()):
            if self._rows.item(row).data(ID) == place:
                self.places.setCurrentIndex(self._rows.index(row, 0))

    def show_places(self) -> None:
        """Show the places there are now."""
        model = self._model
        rows = [(ALL, self.tr("All sources"), model.total, "library")]
        rows += [(one.id, one.name, one.sources, "folder") for one in model.projects]
        rows += [
            (ATTENTION, self.tr("Needs you"), model.needs_you, "warn"),
            (TRASH, self.tr("Trash"), model.in_trash, "trash"),
        ]
        self._filling = True
        self._rows.setRowCount(len(rows))
        for number, (place, name, count, icon) in enumerate(rows):
            shown = item(_counted(name, count), icon, known=place, tip=name)
            shown.setData(self.tr("{name}, {count} in it").format(name=name, count=count), _SPOKEN)
            self._rows.setItem(number, 0, shown)
        known = [row[0] for row in rows]
        self._place = self._place if self._place in known else ALL
        self.places.setCurrentIndex(self._rows.index(known.index(self._place), 0))
        self._filling = False

    def show_facets(self) -> None:
        """Show by what can be filtered now, with how many sources each leaves."""
        self._filling = True
        self._facets.clear()
        for facet in FACETS:
            counts = self._model.counts.get(facet, {})
            kept = self._model.kept(facet)
            values = sorted({*(value for value, count in counts.items() if count), *kept}, key=_ranked(facet, counts))
            if len(values) > 1 or kept:
                shown = (self._value(facet, value, counts.get(value, 0), value in kept) for value in values)
                add_group(self._facets, self._heading(facet), shown)
        self.clear.setVisible(self._model.is_filtered)
        self._filling = False

    def _heading(self, facet: str) -> QStandardItem:
        names = {
            "kind": self.tr("Kind"),
            "state": self.tr("State"),
            "language": self.tr("Language"),
            "label": self.tr("Label"),
        }
        return item(names[facet], tone="quiet", known=("", ""))

    def _value(self, facet: str, value: str, count: int, checked: bool) -> QStandardItem:
        told: dict[str, Callable[[str], str]] = {
            "kind": saying.kind_text,
            "state": saying.state_text,
            "label": saying.label_text,
            "language": lambda code: saying.language_text(code) or self.tr("Not known"),
        }
        says = told[facet](value)
        made = item(_counted(says, count), known=(facet, value), tip=says)
        made.setCheckable(True)
        made.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        return made

    def _checked(self, changed: QStandardItem) -> None:
        if not self._filling:
            facet, value = changed.data(ID)
            self._model.keep(facet, value, changed.checkState() is Qt.CheckState.Checked)

    def _choose(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._filling and now.isValid():
            self._place = str(now.data(ID))
            self.chosen.emit(self._place)

    def _ask_for_menu(self, at: QPoint) -> None:
        index = self.places.indexAt(at)
        if index.isValid() and index.data(ID) not in (ALL, ATTENTION, TRASH):
            self.menu_wanted.emit(index.data(ID), self.places.viewport().mapToGlobal(at))


_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def _counted(name: str, count: int) -> str:
    return f"{name}  ·  {saying.number_text(count)}" if count else name


def _ranked(facet: str, counts: Mapping[str, int]) -> Callable[[str], tuple[int, str]]:
    """Labels by how sensitive they are; everything else the most frequent first."""
    if facet == "label":
        return lambda value: (Label(value).rank, value)
    return lambda value: (-counts.get(value, 0), value)
