"""Cells of tables and lists as the look knows them: an icon, a tone, a bar. Reads the roles of `roles.py`."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QTreeView, QWidget

from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ICON, ID, NO_PROGRESS, PROGRESS, TONE

_Index = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """Paints what a model says. `bars` for a model that knows PROGRESS."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:  # noqa: N802 -- Qt's name
        super().initStyleOption(option, index)
        look = look_of()
        name, tone = index.data(ICON), index.data(TONE)
        if name:
            side = look.px(18)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = look.icon(name, "quiet")
            option.decorationSize = QSize(side, side)
        if tone:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText, QPalette.ColorRole.WindowText):
                option.palette.setColor(role, look.colour(tone))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        super().paint(painter, option, index)
        share = float(index.data(PROGRESS))
        if share >= 0:
            paint_bar(painter, option.rect, share)


def paint_bar(painter: QPainter, room: QRect, share: float) -> None:
    """How far something is, from 0 to 1, at the foot of a cell."""
    look = look_of()
    thick, margin = look.px(SPACE.tight), look.px(SPACE.small)
    track = QRect(room.left() + margin, room.bottom() - thick - look.px(3), room.width() - 2 * margin, thick)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("line"))
    painter.drawRoundedRect(track, thick / 2, thick / 2)
    track.setWidth(max(thick, round(track.width() * min(1.0, share))))
    painter.setBrush(look.colour("accent"))
    painter.drawRoundedRect(track, thick / 2, thick / 2)
    painter.restore()


def item(text: str, icon: str = "", *, tone: str = "", known: object = "", tip: str = "") -> QStandardItem:
    """An item that answers all roles; `known` is by what its owner knows it."""
    made = QStandardItem(text)
    for role, value in ((ICON, icon), (TONE, tone), (ID, known), (PROGRESS, NO_PROGRESS)):
        made.setData(value, role)
    made.setToolTip(tip or text)
    return made


def add_group(rows: QStandardItemModel, heading: QStandardItem, values: Iterable[QStandardItem]) -> None:
    """A heading that cannot be chosen, and under it what belongs to it; by ear each says the heading, too."""
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    heading.setFont(look_of().font(TYPE.small, bold=True))
    rows.appendRow(heading)
    for value in values:
        value.setData(f"{heading.text()}: {value.text()}", Qt.ItemDataRole.AccessibleTextRole)
        rows.appendRow(value)


def calm(made: QTableView, name: str) -> None:
    """Rows as wholes, no grid, one height for all, so that a hundred thousand scroll like ten."""
    made.setAccessibleName(name)
    made.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setTabKeyNavigation(False)
    made.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
    made.verticalHeader().hide()
    made.verticalHeader().setSectionResizeMode(made.verticalHeader().ResizeMode.Fixed)
    made.horizontalHeader().setHighlightSections(False)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    fit(made)


def fit(view: QTableView, *, bars: bool = False) -> None:
    """Give rows the height of the text; called again when the look changes."""
    look = look_of()
    line = view.fontMetrics().height()
    view.verticalHeader().setDefaultSectionSize(line + look.px(SPACE.usual if not bars else SPACE.wide))


class _Tree(QTreeView):
    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        """Something is current, and told behind the tree's own name; Qt takes the first row, unless it is a heading."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell_current)

    def _tell_current(self) -> None:
        rows = (self.model().index(row, 0) for row in range(self.model().rowCount()))
        first = next((one for one in rows if one.flags() & Qt.ItemFlag.ItemIsEnabled), QModelIndex())
        current = self.currentIndex() if self.currentIndex().isValid() else first
        for index in (QModelIndex(), current):  # what is current already is not told again
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)


def tree(name: str, parent: QWidget | None = None) -> QTreeView:
    """A tree without branches' lines, rows of one height."""
    made = _Tree(parent)
    made.setAccessibleName(name)
    made.setItemDelegate(Cells(made))
    made.setUniformRowHeights(True)
    made.setHeaderHidden(True)
    made.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
    return made
