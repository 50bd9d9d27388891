"""What every screen before the vault stands on: the middle of the ground, scrolled where the window is small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import follow_look, set_named

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class DoorFrame(QFrame):
    """Holds one part in the middle, so wide at most; never wider than the window. `painted` comes once, when a person
    sees it: what takes time begins then.
    """

    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        set_named(self.area, focusPolicy="NoFocus", horizontalScrollBarPolicy="ScrollBarAlwaysOff")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.area, 1)

    def forget(self) -> None:
        """The vault closes while this is in front: show no secret any more."""

    def place(self, part: QWidget, widest: int) -> None:
        """Put the part in the middle. `widest` is in pixels at 100 % text."""
        look = look_of()
        ground = _Ground()
        ground.painted.connect(self.painted)
        row = QHBoxLayout(ground)
        middle = QVBoxLayout()
        follow_look(part, lambda: part.setMaximumWidth(look.px(widest)))
        middle.addStretch()
        middle.addWidget(part)
        middle.addStretch()
        row.setContentsMargins(*(look.px(SPACE.wide),) * 4)
        row.addStretch(1)
        row.addLayout(middle, 100)
        row.addStretch(1)
        self.area.setWidget(ground)


class _Ground(QFrame):
    """What is seen around the part. A frame that is covered whole, as those around it are, gets nothing to paint."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # after what stands on it, which is painted next
