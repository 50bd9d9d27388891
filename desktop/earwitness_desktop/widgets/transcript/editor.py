"""An editor over one row of a transcript. Counts in code points outwards; Qt's UTF-16 units stay in here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from earwitness_core.anchors import from_utf16, to_utf16


class RowEditor(QPlainTextEdit):
    """Enter commits, Esc leaves, Ctrl+Enter splits at the cursor. `grew` comes when it wants another height."""

    committed = Signal(str)
    left = Signal()
    split_wanted = Signal(str, int)  # the text, and the code point of the cursor
    typed = Signal(str)
    grew = Signal()

    def __init__(self, text: str, offset: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Text of this segment"))
        self.setProperty("role", "row")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setPlainText(text)
        self.put_cursor(offset)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.grew.emit())
        self.textChanged.connect(lambda: self.typed.emit(self.text))

    @property
    def text(self) -> str:
        """What stands there. Not `toPlainText`: that makes plain blanks of those that do not break."""
        return self.document().toRawText().replace("\u2029", "\n")

    @property
    def offset(self) -> int:
        """The code point that the cursor is before."""
        return from_utf16(self.text, self.textCursor().position())

    def put_cursor(self, offset: int) -> None:
        """Put the cursor before a code point."""
        text = self.text
        cursor = self.textCursor()
        cursor.setPosition(to_utf16(text, max(0, min(offset, len(text)))))
        self.setTextCursor(cursor)

    def choose(self, start: int, end: int) -> None:
        """Choose a range of code points: what is typed next replaces it."""
        text, cursor = self.text, self.textCursor()
        cursor.setPosition(to_utf16(text, start))
        cursor.setPosition(to_utf16(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def sizeHint(self) -> QSize:  # noqa: N802 -- Qt's name
        """As high as its lines; QPlainTextEdit counts its document in lines, not pixels."""
        lines = max(1, round(self.document().size().height()))
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin()) + 3)
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.split_wanted.emit(self.text, self.offset)
            elif not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.committed.emit(self.text)
        else:
            super().keyPressEvent(event)
