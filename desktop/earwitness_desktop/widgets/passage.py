"""One passage to read: what was said before it, itself with its hits marked, and what comes after."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from earwitness_desktop.look import TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import follow_look

Part = tuple[str, Sequence[tuple[str, bool]], bool]  # who, pieces of text, whether it is the passage itself


class PassageView(QTextEdit):
    """Read only; selectable by keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._parts: Sequence[Part] = ()
        follow_look(self, self._paint)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these, one paragraph each."""
        self._parts = parts
        self._paint()

    def _paint(self) -> None:
        look = look_of()
        self.clear()
        cursor = QTextCursor(self.document())
        for number, (who, pieces, itself) in enumerate(self._parts):
            if number:
                cursor.insertBlock()
                cursor.insertBlock()
            plain = QTextCharFormat()
            plain.setFont(look.font(TYPE.reading if itself else TYPE.body))
            plain.setForeground(look.colour("text" if itself else "quiet"))
            name = QTextCharFormat(plain)
            name.setFont(look.font(TYPE.small, bold=True))
            name.setForeground(look.colour("quiet"))
            hit = QTextCharFormat(plain)
            hit.setBackground(look.colour("hit"))
            if who:
                cursor.insertText(who, name)
                cursor.insertBlock()
            for text, is_hit in pieces:
                cursor.insertText(text, hit if is_hit else plain)
        self.moveCursor(QTextCursor.MoveOperation.Start)
