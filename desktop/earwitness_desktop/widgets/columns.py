"""Cards beside one another where there is room, below one another where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of


class Columns(QWidget):
    """Lays its parts out in as many columns of `wanted` width as fit, at most `most`."""

    def __init__(
        self, parts: Sequence[QWidget], wanted: int = 300, most: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._wanted, self._most, self._columns = tuple(parts), wanted, most, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(look_of().px(SPACE.usual))
        self._lay(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        super().resizeEvent(event)
        self._lay(max(1, min(self._most, event.size().width() // look_of().px(self._wanted))))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As narrow as one column: two are a choice, no need."""
        hint = super().minimumSizeHint()
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, hint.height())

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, part in enumerate(self._parts):
            is_alone = at == len(self._parts) - 1 and at % columns == 0  # in the last row: as wide as all
            self._grid.addWidget(part, at // columns, at % columns, 1, columns if is_alone else 1)
        for at in range(self._most):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
