"""The picture of a recording that has one. Made when the first picture comes: most sources have none.

Qt's own widget, as it has the graphics card draw the frames: turned into images by this thread, those of a camera would
cost more than a stall may last.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.player import Player

_LEAST, _MOST = 90, 280  # pixels at 100 % text


class Picture(QWidget):
    """Hidden while there is none."""

    changed = Signal()  # whether there is one

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._video: QVideoWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(self.tr("Picture"))
        player.has_picture.connect(self._show)
        self.set_room(0)
        self.hide()

    @property
    def is_seen(self) -> bool:
        return not self.isHidden()

    def image(self) -> QImage:
        """The frame that is seen; a null image while there is none."""
        return QImage() if self._video is None else self._video.videoSink().videoFrame().toImage()

    def set_room(self, height: int) -> None:
        """It takes a third of so many pixels, within bounds: the text is what is worked on."""
        look = look_of()
        self.setFixedHeight(max(look.px(_LEAST), min(look.px(_MOST), height // 3)))

    def _show(self, there_is: bool) -> None:
        if there_is and self._video is None:
            self._video = QVideoWidget()
            self._video.setAccessibleName(self.accessibleName())
            self._column.addWidget(self._video)
            self._player.show_picture_in(self._video)
        elif not there_is and self._video is not None:
            self._video.videoSink().setVideoFrame(QVideoFrame())  # else the last one stays until the next film
        self.setVisible(there_is)
        self.changed.emit()
