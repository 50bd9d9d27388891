"""What is seen of an open source: its picture, its outline, the bar of the player, its text, and what stands beside."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.views.source.side import SourceSide
from earwitness_desktop.widgets.find_bar import FindBar
from earwitness_desktop.widgets.picture import Picture
from earwitness_desktop.widgets.player import Player
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transport import Transport
from earwitness_desktop.widgets.waveform import Waveform


class SourcePage(QWidget):
    """Places them; the screen connects them."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self.side = SourceSide()
        self.transport = Transport(player)
        self.picture = Picture(player)
        self.waveform = Waveform()
        self.find_bar = FindBar()
        self.text = TranscriptView()
        paper = QFrame()
        paper.setProperty("role", "card")
        inner = QVBoxLayout(paper)
        inner.setContentsMargins(*(look.px(SPACE.hair),) * 4)
        inner.addWidget(self.text)
        left = QVBoxLayout()
        left.setSpacing(look.px(SPACE.small))
        for part in (self.picture, self.waveform, self.transport, self.find_bar):
            left.addWidget(part)
        left.addWidget(paper, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE.usual))
        row.addLayout(left, 1)
        row.addWidget(self.side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        super().resizeEvent(event)
        self.side.fit(self.width())
