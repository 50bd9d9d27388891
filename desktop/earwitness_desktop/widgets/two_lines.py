"""A list whose rows have two lines: what it is, and where. The second line is quiet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of

Index = QModelIndex | QPersistentModelIndex


class TwoLines(QStyledItemDelegate):
    """Paints the first and the second line of an item's text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 -- Qt's name
        look = look_of()
        high = option.fontMetrics.height()
        return QSize(look.px(160), round(high * (1 + TYPE.small)) + 2 * look.px(SPACE.small))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        look = look_of()
        first, _, second = str(index.data() or "").partition("\n")
        option.text = ""
        style = option.widget.style() if option.widget else QApplication.style()
        painter.save()  # a style sheet's item leaves its clip behind
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.restore()
        room = option.rect.adjusted(look.px(SPACE.usual), look.px(SPACE.small), -look.px(SPACE.usual), 0)
        painter.save()
        for text, scale, colour in ((first, TYPE.body, "text"), (second, TYPE.small, "quiet")):
            painter.setFont(look.font(scale))
            painter.setPen(look.colour(colour))
            high = painter.fontMetrics().height()
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            box = QRect(room.left(), room.top(), room.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, shown)
            room.setTop(room.top() + high)
        painter.restore()
