"""A secret that is typed: hidden, until the person wants to see it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.secret_line import SecretLine
from earwitness_desktop.widgets.words import set_named, tool


class SecretField(QWidget):
    """A line without echo and an eye beside it. What it holds is never offered to input methods' memory."""

    changed = Signal(str)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = SecretLine()
        self.line.setPlaceholderText(name)
        self.line.setAccessibleName(name)
        hints = ("ImhHiddenText", "ImhSensitiveData", "ImhNoPredictiveText", "ImhNoAutoUppercase")
        set_named(self.line, inputMethodHints="|".join(hints))
        self.eye = tool("eye", self.tr("Show what is typed"), checkable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look_of().px(SPACE.tight))
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.setFocusProxy(self.line)
        self.eye.toggled.connect(lambda shown: self.line.hide_letters(not shown))
        self.line.changed.connect(self.changed)
        self.line.returnPressed.connect(self.entered)

    @property
    def text(self) -> str:
        return self.line.secret

    def clear(self) -> None:
        """Nothing typed, nothing to undo, and hidden again."""
        self.line.clear()
        self.eye.setChecked(False)
