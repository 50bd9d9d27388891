"""What the screen shows while no source is open: those that were listened to last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_core.model import SourceInfo
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.widgets.empty import EmptyState
from earwitness_desktop.widgets.words import button, label

_SHOWN = 6


class RecentSources(QWidget):
    """An empty state with a way back to work."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.empty = EmptyState(
            "source",
            self.tr("No source is open"),
            self.tr("Open a recording or a paper from the library, or go on where you were."),
        )
        self.empty.text.setFixedWidth(look_of().px(420))  # so that its height is that of its lines
        self._heading = label(self.tr("Where you were"), "heading")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look_of().px(SPACE.tight))
        column = QVBoxLayout(self)
        column.setSpacing(look_of().px(SPACE.small))
        column.addWidget(self.empty, 3)
        column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._list, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.clear()

    def renew(self, desk: OpenDesk) -> None:
        """Ask for the last ones."""
        desk.background.read(lambda: desk.desk.library.listening.lately(_SHOWN), self._show)

    def clear(self) -> None:
        """Name nothing."""
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._heading.hide()

    def _show(self, sources: Sequence[SourceInfo]) -> None:
        self.clear()
        self._heading.setVisible(bool(sources))
        for one in sources:
            made = button(f"{one.title}  ·  {one.project}".replace("&", "&&"), "link", icon=_icon(one))
            made.clicked.connect(lambda _=False, wanted=one.id: self.chosen.emit(wanted))
            self._column.addWidget(made)


def _icon(source: SourceInfo) -> str:
    if source.kind != "recording":
        return "document"
    return "video" if source.media_type.startswith("video") else "recording"
