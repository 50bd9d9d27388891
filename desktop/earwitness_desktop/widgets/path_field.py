"""A place on the disk: typed, or chosen in the system's own chooser."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import button


class Wanted(StrEnum):
    """What is chosen: a folder or file that is there, or a file to be made."""

    FOLDER = "folder"
    FILE = "file"
    NEW_FILE = "new-file"


class PathField(QWidget):
    """A line and a button. `changed` comes with the path, or None while there is none."""

    changed = Signal(object)

    def __init__(self, name: str, wanted: Wanted, *, kinds: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted, self._kinds, self._name = wanted, kinds, name
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.browse = button(self.tr("Choose…"), icon="folder")
        self.browse.setAccessibleName(self.tr("Choose: %1").replace("%1", name))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look_of().px(SPACE.small))
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(lambda _: self.changed.emit(self.path))
        self.browse.clicked.connect(self._choose)

    @property
    def path(self) -> Path | None:
        """As typed, with ~ as the person's own folder."""
        text = self.line.text().strip()
        return Path(text).expanduser() if text else None

    @path.setter
    def path(self, path: Path | None) -> None:
        self.line.setText(str(path) if path else "")
        self.line.setCursorPosition(0)

    def _choose(self) -> None:
        start = str(self.path or Path.home())
        if self._wanted is Wanted.FOLDER:
            chosen = QFileDialog.getExistingDirectory(self, self._name, start)
        elif self._wanted is Wanted.FILE:
            chosen, _ = QFileDialog.getOpenFileName(self, self._name, start, self._kinds)
        else:
            chosen, _ = QFileDialog.getSaveFileName(self, self._name, start, self._kinds)
        if chosen:
            self.path = Path(chosen)
