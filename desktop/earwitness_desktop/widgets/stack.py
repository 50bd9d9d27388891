"""Several widgets in one place, one of them shown.

Not a QStackedWidget: a screen reader says "layered pane" each time the focus comes into one (heard with Orca 43), which
tells nobody anything. Of a plain widget with the same layout it says nothing.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedLayout, QWidget


class Stack(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = QStackedLayout(self)

    def addWidget(self, page: QWidget) -> int:  # noqa: N802 -- as of Qt's stacks
        return self._pages.addWidget(page)

    def removeWidget(self, page: QWidget) -> None:  # noqa: N802 -- as of Qt's stacks
        self._pages.removeWidget(page)

    def currentIndex(self) -> int:  # noqa: N802 -- as of Qt's stacks
        return self._pages.currentIndex()

    def currentWidget(self) -> QWidget | None:  # noqa: N802 -- as of Qt's stacks
        return self._pages.currentWidget()

    def setCurrentIndex(self, at: int) -> None:  # noqa: N802 -- as of Qt's stacks
        self._pages.setCurrentIndex(at)

    def setCurrentWidget(self, page: QWidget) -> None:  # noqa: N802 -- as of Qt's stacks
        self._pages.setCurrentWidget(page)
