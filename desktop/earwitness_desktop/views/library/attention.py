"""What needs a person, with the next step of each; one or all are tried again, or left as they are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from earwitness_desktop.viewmodels.attention import AttentionViewModel, Matter
from earwitness_desktop.views.library.listed import ListedPage
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.more import MoreLine
from earwitness_desktop.widgets.words import button


class AttentionPage(QWidget):
    """`opened` comes with a source."""

    opened = Signal(str)

    def __init__(self, model: AttentionViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.retry, self.let_be = button(self.tr("Try again"), icon="retry"), button(self.tr("Let it be"))
        self.retry_all, self.export = (
            button(self.tr("Try all again")),
            button(self.tr("Export the list…"), icon="export"),
        )
        self.page = ListedPage(
            self.tr("Needs you"),
            model.rows,
            EmptyState("check", self.tr("Nothing needs you"), self.tr("What fails or is not taken stands here.")),
            for_chosen=(self.retry, self.let_be),
            for_all=(self.retry_all, self.export),
        )
        self.more = MoreLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addWidget(self.more)
        self.retry.clicked.connect(lambda: model.retry(self.chosen()))
        self.let_be.clicked.connect(lambda: model.let_be(self.chosen()))
        self.retry_all.clicked.connect(model.retry_all)
        self.export.clicked.connect(self.ask_where)
        self.page.opened.connect(self._open)
        model.changed.connect(self._count)
        self._count()

    def chosen(self) -> list[Matter]:
        """What is chosen."""
        return [one for one in map(self._model.matter, self.page.chosen()) if one is not None]

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        self._model.wake()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        self._model.sleep()

    def ask_where(self) -> None:
        """Let the person choose a file for the list."""
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export the list"), "attention.csv", "CSV (*.csv)")
        if chosen:
            self._model.export(Path(chosen))

    def _open(self, known: str) -> None:
        matter = self._model.matter(known)
        if matter is not None and matter.source:
            self.opened.emit(matter.source)

    def _count(self) -> None:
        self.more.show_count(self._model.more)
