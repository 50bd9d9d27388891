"""The picture of a recording that has one. Made when the first picture comes: most sources have none."""

from __future__ import annotations

from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.player import Player


class Picture(QWidget):
    """Hidden while there is none."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._video: QVideoWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Picture"))
        player.has_picture.connect(self._show)
        self.hide()

    def _show(self, there_is: bool) -> None:
        if there_is and self._video is None:
            self._video = QVideoWidget()
            self._video.setFixedHeight(look_of().px(220))
            self._column.addWidget(self._video)
            self._player.show_picture_in(self._video)
        self.setVisible(there_is)
