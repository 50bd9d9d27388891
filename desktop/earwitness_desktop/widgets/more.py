"""The line under a list that shows the first of many: how many it leaves out."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget


class MoreLine(QLabel):
    """Hidden where the list leaves out none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "small")
        self.hide()

    def show_count(self, left_out: int) -> None:
        self.setText(self.tr("and %Ln more", "", left_out) if left_out > 0 else "")
        self.setVisible(left_out > 0)
