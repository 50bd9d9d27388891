"""Answers the real file choosers of Qt as a person does: types a path, and Enter."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

_LOOK_MS = 20


@contextmanager
def choosing(path: Path | None) -> Iterator[list[str]]:
    """Whatever chooser opens meanwhile is given this path; None: Escape. The titles and proposals of those seen."""
    seen: list[str] = []
    looks = QTimer()
    looks.setInterval(_LOOK_MS)
    looks.timeout.connect(lambda: _answer(path, seen))
    looks.start()
    try:
        yield seen
    finally:
        looks.stop()


def _answer(path: Path | None, seen: list[str]) -> None:
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, QFileDialog):
        return
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    seen.append(f"{dialog.windowTitle()}: {field.text()}")
    if path is None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        field.setText(str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
