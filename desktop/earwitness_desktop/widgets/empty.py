"""What a screen shows when there is nothing yet: what it is for, and the one thing to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import button, follow_look, label


class EmptyState(QWidget):
    """An icon, a line, a sentence and a button. `acted` comes with the button."""

    acted = Signal()

    def __init__(self, icon: str, title: str, text: str, act: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        picture = QLabel()
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        follow_look(self, lambda: picture.setPixmap(look.icon(icon, "quiet").pixmap(look.px(48), look.px(48))))
        self.title, self.text = label(title, "heading"), label(text, "quiet", wrap=True)
        for part in (self.title, self.text):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setMaximumWidth(look.px(460))
        column = QVBoxLayout(self)
        column.setSpacing(look.px(SPACE.usual))
        column.addStretch()
        column.addWidget(picture)
        column.addWidget(self.title)
        row = QHBoxLayout()  # not by alignment: the height of a text that wraps is asked for its whole width then
        row.addStretch(1)
        row.addWidget(self.text, 8)
        row.addStretch(1)
        column.addLayout(row)
        if act:
            self.button = button(act, "primary")
            self.button.clicked.connect(self.acted)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
