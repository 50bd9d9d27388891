"""Rows of what a search found: a snippet with its hits marked, and under it where it is. By roles.py."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import HEADING, META, PIECES

_Index = QModelIndex | QPersistentModelIndex
_LINES = 2  # of a snippet
_WIDER = 1.1  # hits are set in bold


class PassageCells(QStyledItemDelegate):
    """Paints headings and hits."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 -- Qt's name
        look = look_of()
        line = option.fontMetrics.height()
        if index.data(HEADING):
            return QSize(0, round(line * TYPE.heading) + look.px(SPACE.wide))
        room = self._view.viewport().width() - 2 * look.px(SPACE.usual)
        lines = 1 if option.fontMetrics.horizontalAdvance(str(index.data())) * _WIDER < room else _LINES
        return QSize(0, round(line * (lines + TYPE.small)) + look.px(SPACE.wide))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look = look_of()
        painter.save()
        room = option.rect.adjusted(look.px(SPACE.usual), look.px(SPACE.small), -look.px(SPACE.usual), 0)
        if index.data(HEADING):
            self._heading(painter, room, index)
        else:
            self._ground(painter, option)
            self._hit(painter, room, index)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look = look_of()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, look.colour("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("focus"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _heading(self, painter: QPainter, room: QRect, index: _Index) -> None:
        look = look_of()
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("text"))
        title, meta = str(index.data()), str(index.data(META))
        painter.setFont(look.font(TYPE.small))
        meta_width = painter.fontMetrics().horizontalAdvance(meta)
        painter.setPen(look.colour("quiet"))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), meta)
        painter.setFont(look.font(bold=True))
        painter.setPen(look.colour("text"))
        left = room.adjusted(0, 0, -meta_width - look.px(SPACE.usual), 0)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, left.width())
        painter.drawText(left, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.setPen(look.colour("line"))
        painter.drawLine(room.bottomLeft(), room.bottomRight())

    def _hit(self, painter: QPainter, room: QRect, index: _Index) -> None:
        look = look_of()
        layout = marked(index.data(PIECES))
        height = _lay_out(layout, room.width(), _LINES)
        painter.setPen(look.colour("text"))
        layout.draw(painter, QPointF(room.topLeft()))
        painter.setFont(look.font(TYPE.small))
        painter.setPen(look.colour("quiet"))
        under = room.adjusted(0, round(height) + look.px(SPACE.hair), 0, 0)
        painter.drawText(under, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), str(index.data(META)))


def marked(pieces: Sequence[tuple[str, bool]]) -> QTextLayout:
    """A text whose hits have their ground."""
    look = look_of()
    layout = QTextLayout("".join(text for text, _ in pieces), look.font())
    ground = QTextCharFormat()
    ground.setBackground(look.colour("hit"))
    ground.setFontWeight(600)
    formats, at = [], 0
    for text, is_hit in pieces:
        units = len(text.encode("utf-16-le")) // 2  # Qt counts UTF-16
        if is_hit:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = at, units, ground
            formats.append(part)
        at += units
    layout.setFormats(formats)
    return layout


def passage_list(name: str, parent: QWidget | None = None) -> QListView:
    """A list of headings and hits."""
    made = QListView(parent)
    made.setAccessibleName(name)
    made.setItemDelegate(PassageCells(made))
    made.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    made.setResizeMode(QListView.ResizeMode.Adjust)
    made.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    return made


def _lay_out(layout: QTextLayout, width: int, lines: int) -> float:
    """At most so many lines; the height of what was laid out."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    height = 0.0
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return height
