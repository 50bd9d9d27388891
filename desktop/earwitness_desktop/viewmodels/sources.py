"""The sources of a vault as a table: as long as the vault, in memory only where somebody looks.

All ids of what is shown come in one string (library.browse), lines by pages of a hundred as a view asks for them. A
line that changed is read again in place; a list that changed is another list, and `shown` tells who keeps a selection.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from earwitness_core.ids import SourceId
from earwitness_core.library.browsing import Line, Order, Shelf, Wish
from earwitness_core.library.order import Ordered
from earwitness_core.model import Changes
from earwitness_desktop.roles import ICON, ID, NO_PROGRESS, PROGRESS, TONE
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.session import OpenDesk

_PAGE = 100
_PAGES_KEPT = 80
_LINES_OF = ("job", "transcript", "speaker", "turn")  # what changes a line, and no list
_LISTS_OF = ("source", "project")
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns, in order."""

    TITLE = 0
    PROJECT = 1
    LENGTH = 2
    MOMENT = 3
    LANGUAGE = 4
    SPEAKERS = 5
    LABEL = 6
    STATE = 7


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


class SourcesModel(QAbstractTableModel):
    """What a wish shows of the shelf."""

    shown = Signal(object)  # Shelf: another list is there, or the same one counted anew
    failed = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wish = Wish()
        self._ids = Ordered()
        self._pages: OrderedDict[int, list[Line | None]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: dict[int, None] = {}  # the latest last
        self._asked: set[int] = set()
        self._browsing = False
        self._again = False
        self._age = 0  # of the list: lines that were asked for an older one are dropped
        self._over = False
        self._fetch = self._timer(0, self._ask_for_pages)
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
        page, at = divmod(row, _PAGE)
        if page not in self._pages or page in self._stale:
            self._want(page)
        found = self._pages.get(page)
        if found is None:
            return None
        self._pages.move_to_end(page)
        return found[at] if at < len(found) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heading(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == ID:
            return self._ids[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGNED[column]
        if role == PROGRESS:
            return NO_PROGRESS
        line = self.line(index.row())
        if role == ICON:
            return saying.kind_icon(line.kind) if line and column is Column.TITLE else ""
        if role == TONE:
            return (
                "" if column is Column.TITLE else saying.tone_of(line) if line and column is Column.STATE else "quiet"
            )
        if line is None:
            return saying.NOT_YET if column is Column.TITLE and role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[column](line)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heading(column)}: {_TEXTS[column](line) or self.tr('nothing')}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(line, column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Ask for the same sources in another order."""
        descending = order is Qt.SortOrder.DescendingOrder
        if 0 <= column < len(Column):
            self.show(replace(self._wish, order=_ORDERS[Column(column)], descending=descending))

    def forget(self) -> None:
        """Hold nothing any more."""
        for timer in (self._fetch, self._look, self._touch):
            timer.stop()
        self._over = True
        self._take(Shelf(Ordered(), {}))

    def _heading(self, column: Column) -> str:
        return {
            Column.TITLE: self.tr("Title"),
            Column.PROJECT: self.tr("Project"),
            Column.LENGTH: self.tr("Length"),
            Column.MOMENT: self.tr("When"),
            Column.LANGUAGE: self.tr("Language"),
            Column.SPEAKERS: self.tr("Speakers"),
            Column.LABEL: self.tr("Label"),
            Column.STATE: self.tr("State"),
        }[column]

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
        self._age += 1
        self._asked.clear()
        if shelf.ids == self._ids:
            self._mark_stale()
        else:
            self.beginResetModel()
            self._ids = shelf.ids
            self._pages.clear()
            self._stale.clear()
            self._wanted.clear()
            self.endResetModel()
        self.shown.emit(shelf)

    def _mark_stale(self) -> None:
        """Read the lines again that somebody looks at; until they are here the old ones stand."""
        self._stale = set(self._pages)
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))

    def _want(self, page: int) -> None:
        if page not in self._asked:
            self._wanted.pop(page, None)
            self._wanted[page] = None
            if not self._fetch.isActive():
                self._fetch.start()

    def _ask_for_pages(self) -> None:
        for page in [*self._wanted][-3:]:  # more are passed by when somebody scrolls fast
            self._asked.add(page)
            self._stale.discard(page)
            self._ask_for(page, self._age)
        self._wanted.clear()

    def _ask_for(self, page: int, age: int) -> None:
        ids: list[SourceId] = self._ids[page * _PAGE : (page + 1) * _PAGE]

        def done(lines: list[Line]) -> None:
            if age == self._age:
                self._asked.discard(page)
                by_id = {line.id: line for line in lines}
                self._keep(page, [by_id.get(one) for one in ids])

        def failed(problem: object) -> None:
            self._asked.discard(page)
            self.failed.emit(problem)

        self._desk.background.read(lambda: self._desk.desk.library.lines(ids), done, failed=failed)

    def _keep(self, page: int, lines: list[Line | None]) -> None:
        self._pages[page] = lines
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first, last = page * _PAGE, min(len(self._ids), (page + 1) * _PAGE) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

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


_TEXTS: dict[Column, Callable[[Line], str]] = {  # one table for all cells: it is asked for each that is painted
    Column.TITLE: lambda line: line.title,
    Column.PROJECT: lambda line: line.project,
    Column.LENGTH: lambda line: saying.length_text(line.duration_ms, line.pages),
    Column.MOMENT: lambda line: saying.moment_text(line.recorded_ms or line.created_ms),
    Column.LANGUAGE: lambda line: saying.language_text(line.language),
    Column.SPEAKERS: lambda line: saying.speakers_text(line.speakers, line.speaker_count),
    Column.LABEL: lambda line: saying.label_text(line.label),
    Column.STATE: saying.standing_text,
}


def _tip(line: Line, column: Column) -> str:
    if column is Column.MOMENT:
        return saying.whole_moment_text(line.recorded_ms or line.created_ms)
    if column is Column.TITLE:
        return f"{line.title}\n{saying.kind_text(line.kind)}, {saying.size_text(line.size_bytes)}"
    return _TEXTS[column](line)
