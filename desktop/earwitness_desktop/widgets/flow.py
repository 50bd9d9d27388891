"""Controls side by side, in as many lines as the width asks for; what may grow takes the room left in its line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of


class Flow(QLayout):
    """Add widgets as to any layout. Follows the reading direction."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(look_of().px(SPACE.small))

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 -- Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 -- Qt's name
        return self._items[at] if 0 <= at < len(self._items) else None

    def takeAt(self, at: int) -> QLayoutItem | None:  # noqa: N802 -- Qt's name
        return self._items.pop(at) if 0 <= at < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 -- Qt's name
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:  # noqa: N802 -- Qt's name
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 -- Qt's name
        return self._lay(QRect(0, 0, width, 0), place=False)

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        shown = self._shown()
        wide = sum(_wanted(one).width() for one in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(wide, max((_wanted(one).height() for one in shown), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 -- Qt's name
        shown = self._shown()
        return QSize(
            max((one.minimumSize().width() for one in shown), default=0),
            max((one.minimumSize().height() for one in shown), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 -- Qt's name
        super().setGeometry(rect)
        self._lay(rect, place=True)

    def _shown(self) -> list[QLayoutItem]:
        return [one for one in self._items if not one.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        room = width
        for item in self._shown():
            needs = min(_wanted(item).width(), width)
            if lines[-1] and needs > room:
                lines.append([])
                room = width
            lines[-1].append(item)
            room -= needs + self.spacing()
        return lines

    def _lay(self, rect: QRect, *, place: bool) -> int:
        """Give each item its place; the height of all lines."""
        top = rect.top()
        for line in self._lines(rect.width()):
            high = max((_wanted(item).height() for item in line), default=0)
            if place:
                self._fill(QRect(rect.left(), top, rect.width(), high), line)
            top += high + self.spacing()
        return max(0, top - rect.top() - self.spacing())

    def _fill(self, rect: QRect, line: list[QLayoutItem]) -> None:
        widths = [min(_wanted(item).width(), rect.width()) for item in line]
        growing = [at for at, item in enumerate(line) if _grows(item)]
        left = rect.width() - sum(widths) - self.spacing() * (len(line) - 1)
        for nth, at in enumerate(growing):
            widths[at] += left // len(growing) + (1 if nth < left % len(growing) else 0)
        owner = self.parentWidget()
        from_right = owner is not None and owner.isRightToLeft()
        x = 0
        for item, width in zip(line, widths, strict=True):
            start = rect.right() + 1 - x - width if from_right else rect.left() + x
            item.setGeometry(QRect(QPoint(start, rect.top()), QSize(width, rect.height())))
            x += width + self.spacing()


def _wanted(item: QLayoutItem) -> QSize:
    return item.sizeHint().expandedTo(item.minimumSize())


def _grows(item: QLayoutItem) -> bool:
    widget = item.widget()
    return widget is not None and widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Expanding
