"""All commands by their words: type, choose, done. Shows data; knows nothing of what the commands do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from rapidfuzz import fuzz, process, utils

from earwitness_desktop.actions import Command
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.announcing import announce

_NEAR = 55  # of 100, by rapidfuzz's weighted ratio: below, words have little in common
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class CommandPalette(QDialog):
    """Offers commands; `chosen` comes with the id of the one that was taken."""

    chosen = Signal(str)

    def __init__(self, commands: list[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.setWindowTitle(self.tr("All commands"))
        self.setMinimumSize(look.px(520), look.px(380))
        self._commands = commands
        self._asked = QLineEdit()
        self._asked.setPlaceholderText(self.tr("What do you want to do?"))
        self._asked.setAccessibleName(self.tr("What do you want to do?"))
        self._found = QListWidget()
        self._found.setAccessibleName(self.tr("Commands"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(SPACE.usual),) * 4)
        column.addWidget(self._asked)
        column.addWidget(self._found)
        self._asked.textChanged.connect(self._show)
        self._asked.returnPressed.connect(self._take)
        self._found.itemActivated.connect(lambda _: self._take())
        self._asked.installEventFilter(self)
        self._found.installEventFilter(self)
        self._show("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Arrow keys go into the list, and the focus with them, so that a screen reader says the row; letters back."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, text = Qt.Key(event.key()), event.text()
        if watched is self._asked and key in _MOVES:
            return self._pass_to(self._found, event)
        if watched is self._found and (key is Qt.Key.Key_Backspace or (text and text.isprintable())):
            return self._pass_to(self._asked, event)
        return super().eventFilter(watched, event)

    @staticmethod
    def _pass_to(part: QWidget, event: QKeyEvent) -> bool:
        part.setFocus()
        part.event(event)
        return True

    def _show(self, asked: str) -> None:
        self._found.clear()
        for command in self._matching(asked):
            keys = QKeySequence(command.shortcut.split("; ")[0]).toString(QKeySequence.SequenceFormat.NativeText)
            item = QListWidgetItem(f"{command.group_text}: {command.text}" + (f"    {keys}" if keys else ""))
            item.setData(Qt.ItemDataRole.UserRole, command.id)
            self._found.addItem(item)
        self._found.setCurrentRow(0)
        if self._asked.hasFocus() and (first := self._found.item(0)) is not None:
            announce(self._asked, first.text())

    def _matching(self, asked: str) -> list[Command]:
        if not asked.strip():
            return self._commands
        titles = {command.id: f"{command.group_text} {command.text}" for command in self._commands}
        ranked = process.extract(
            asked, titles, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=_NEAR, limit=20
        )
        by_id = {command.id: command for command in self._commands}
        return [by_id[found] for _, _, found in ranked]

    def _take(self) -> None:
        item = self._found.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
