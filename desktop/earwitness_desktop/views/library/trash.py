"""What lies in the trash: back with it, or erased for good."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_desktop.viewmodels.trash import TrashViewModel
from earwitness_desktop.views.library.listed import ListedPage
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.words import button


class TrashPage(QWidget):
    """`erase_wanted` comes with the ids of what is to be erased: it cannot be undone, and is asked about."""

    erase_wanted = Signal(list)

    def __init__(self, model: TrashViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.put_back, self.erase = (
            button(self.tr("Put back"), icon="restore"),
            button(self.tr("Erase for good…"), "danger"),
        )
        self.empty = button(self.tr("Empty the trash…"), "danger")
        nothing = self.tr("What you move here is in no list and no search, and comes back with all that belongs to it.")
        self.page = ListedPage(
            self.tr("Trash"),
            model.rows,
            EmptyState("trash", self.tr("The trash is empty"), nothing),
            for_chosen=(self.put_back, self.erase),
            for_all=(self.empty,),
            in_full=False,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.put_back.clicked.connect(lambda: model.restore(self.page.chosen()))
        self.erase.clicked.connect(lambda: self.erase_wanted.emit(self.page.chosen()))
        self.empty.clicked.connect(lambda: self.erase_wanted.emit(model.erasable))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        self._model.wake()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        self._model.sleep()
