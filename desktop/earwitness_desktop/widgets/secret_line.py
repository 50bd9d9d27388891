"""A line that hides what is typed from everybody, the accessibility bus among them.

Qt tells a screen reader each letter that is put into a line, also into one without echo: it is spoken aloud, and every
program of the session can listen (heard with Orca 43 on Qt 6.11). So the line holds a dot for each letter, and the
letters are kept beside it; what goes into a line by a way that is not known here is taken out of it at once.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

DOT = "\N{BLACK CIRCLE}"


class SecretLine(QLineEdit):
    """Hidden at first. Positions in the line are positions in the secret, in code points."""

    changed = Signal(str)  # the secret

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._secret = ""
        self._is_ours = False  # what changes in the line is our doing
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setAcceptDrops(False)
        self.textChanged.connect(self._follow)

    @property
    def secret(self) -> str:
        return self._secret

    @property
    def is_hidden(self) -> bool:
        return self.echoMode() is QLineEdit.EchoMode.Password

    def hide_letters(self, hidden: bool) -> None:
        """Show what was typed, to a screen reader too, or hide it again."""
        if hidden != self.is_hidden:
            self._put("" if hidden else self._secret)
            self.setEchoMode(QLineEdit.EchoMode.Password if hidden else QLineEdit.EchoMode.Normal)
            if hidden:
                self._put(DOT * len(self._secret))

    def add(self, text: str) -> None:
        """Put this in at the caret, in place of what is chosen. What is no letter of a line is a space."""
        text = "".join(sign if sign.isprintable() else " " for sign in text.rstrip("\r\n"))
        start = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
        end = start + len(self.selectedText())
        self._secret = self._secret[:start] + text + self._secret[end:]
        self._is_ours = True
        self.insert(DOT * len(text) if self.is_hidden else text)
        self._is_ours = False
        self.changed.emit(self._secret)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        if not self.is_hidden:
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QClipboard.Mode.Clipboard)
        elif _is_typed(event):
            self.add(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 -- Qt's name
        """Letters that are put together of several keys."""
        if not self.is_hidden:
            super().inputMethodEvent(event)
            return
        if event.replacementLength():
            self.setSelection(self.cursorPosition() + event.replacementStart(), event.replacementLength())
        if event.commitString():
            self.add(event.commitString())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        """The middle button puts in what is chosen elsewhere."""
        from PySide6.QtCore import Qt

        if self.is_hidden and event.button() is Qt.MouseButton.MiddleButton:
            self._paste(QClipboard.Mode.Selection)
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 -- Qt's name
        from PySide6.QtCore import Qt

        menu = self.createStandardContextMenu()
        paste = next((one for one in menu.actions() if one.objectName() == "edit-paste"), None)
        if paste is not None and self.is_hidden:
            paste.triggered.disconnect()
            paste.triggered.connect(lambda: self._paste(QClipboard.Mode.Clipboard))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _paste(self, mode: QClipboard.Mode) -> None:
        self.add(QGuiApplication.clipboard().text(mode))

    def _put(self, text: str) -> None:
        self._is_ours = True
        self.setText(text)
        self._is_ours = False

    def _follow(self, text: str) -> None:
        """What went out of the line goes out of the secret; letters that came into it another way go there."""
        if self._is_ours:
            return
        self._secret = self._followed(text)
        if self.is_hidden and text.strip(DOT):
            self._put(DOT * len(self._secret))
        self.changed.emit(self._secret)

    def _followed(self, text: str) -> str:
        if not self.is_hidden:
            return text
        new = text.strip(DOT)
        if not new:  # dots alone are left; what went stood behind the caret
            at, gone = self.cursorPosition(), len(self._secret) - len(text)
            return self._secret[:at] + self._secret[at + gone :]
        before = text.index(new)
        behind = len(text) - before - len(new)
        return self._secret[:before] + new + self._secret[max(before, len(self._secret) - behind) :]


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key stands for letters, as Qt's own line sees it: with Control, or Control and Shift, it does not."""
    from PySide6.QtCore import Qt  # all of its names are made when the first is used: not before the door is painted

    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    of_the_keyboard = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
    is_command = event.modifiers() & ~of_the_keyboard in (control, control | shift)
    return bool(event.text()) and event.text()[0].isprintable() and not is_command
