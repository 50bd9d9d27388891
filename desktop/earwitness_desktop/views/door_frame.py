"""What every screen before the vault stands on: the middle of the ground, scrolled where the window is small."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import follow_look


class DoorFrame(QWidget):
    """Holds one part in the middle, so wide at most; never wider than the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.area, 1)

    def forget(self) -> None:
        """The vault closes while this is in front: show no secret any more."""

    def place(self, part: QWidget, widest: int) -> None:
        """Put the part in the middle. `widest` is in pixels at 100 % text."""
        look = look_of()
        ground = QWidget()
        ground.setProperty("role", "ground")
        ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
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
