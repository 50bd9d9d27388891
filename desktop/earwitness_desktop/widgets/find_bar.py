"""A line to look for words in what is open. Knows not where; says what is typed and which way to go."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import label, tool

_PAUSE_MS = 120


class FindBar(QWidget):
    """Hidden until it is opened; Enter goes on, Shift+Enter back, Esc closes."""

    looked_for = Signal(str)
    stepped = Signal(int)  # 1 on, -1 back
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Find in this text"))
        self.words.setAccessibleName(self.tr("Find in this text"))
        self.words.setMaximumWidth(look_of().px(360))
        self.count = label("", "quiet")
        self.back = tool("up", self.tr("Previous hit"))
        self.on = tool("down", self.tr("Next hit"))
        self.close_button = tool("close", self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look_of().px(SPACE.small))
        row.addWidget(self.words, 1)
        for part in (self.count, self.back, self.on, self.close_button):
            row.addWidget(part)
        row.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._look)
        self.words.textChanged.connect(lambda _: self._soon.start())
        self.on.clicked.connect(lambda: self.step(1))
        self.back.clicked.connect(lambda: self.step(-1))
        self.close_button.clicked.connect(self.shut)
        self.hide()

    def open(self, words: str = "") -> None:
        """Ask, beginning with these words."""
        if words:
            self.words.setText(words)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self._look()

    def shut(self) -> None:
        """Look for nothing any more."""
        if not self.isHidden():
            self.hide()
            self._soon.stop()
            self.closed.emit()

    def step(self, by: int) -> None:
        """To another hit; first look for what was typed last."""
        if self._soon.isActive():
            self._look()
        else:
            self.stepped.emit(by)

    def show_count(self, current: int | None, count: int) -> None:
        """Which hit is in front, from 0, of how many."""
        if not self.words.text():
            self.count.setText("")
        elif current is None:
            self.count.setText(self.tr("Nothing found"))
        else:
            self.count.setText(self.tr("{0} of {1}").format(current + 1, count))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        self._soon.stop()
        self.looked_for.emit(self.words.text())
