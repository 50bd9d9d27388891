"""A document to look at: head, title, facts and paragraphs, as they stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from earwitness_desktop.look import SPACE, TYPE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import follow_look

Part = tuple[str, bool, bool, bool]  # a text; whether it is bold, small, marked
_SIZES = {"title": TYPE.title, "head": TYPE.small, "fact": TYPE.small}


class PaperView(QTextEdit):
    """Read only; selectable by keyboard."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._lines: Sequence[tuple[str, Sequence[Part]]] = ()
        follow_look(self, self._paint)

    def show_lines(self, lines: Sequence[tuple[str, Sequence[Part]]]) -> None:
        """Show these: each with its kind (head, title, fact, text) and its parts."""
        self._lines = lines
        self._paint()

    def _paint(self) -> None:
        look = look_of()
        self.clear()
        self.document().setDocumentMargin(look.px(SPACE.wide))
        cursor = QTextCursor(self.document())
        for number, (kind, parts) in enumerate(self._lines):
            block = QTextBlockFormat()
            block.setBottomMargin(look.px(SPACE.hair if kind == "fact" else SPACE.small))
            if number:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for text, bold, small, marked in parts:
                made = QTextCharFormat()
                size = _SIZES.get(kind, TYPE.small if small else TYPE.body)
                made.setFont(look.font(size, bold=bold or kind == "title"))
                made.setForeground(look.colour("quiet" if small or kind == "head" else "text"))
                if marked:
                    made.setBackground(look.colour("hit"))
                cursor.insertText(text, made)
        self.moveCursor(QTextCursor.MoveOperation.Start)
