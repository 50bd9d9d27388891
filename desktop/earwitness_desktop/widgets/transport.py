"""The player's bar: play and skip, where it is, how fast, again and again. Drives a `Player`, knows no vault."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.elided import ElidedLabel
from earwitness_desktop.widgets.player import SPEEDS, Player
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.words import name_box, tool, wear

SKIP_MS = 5_000


class Transport(QWidget):
    """Shows a player and works it."""

    def __init__(self, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look = look_of()
        self._player = player
        self._length_ms = 0
        self.back = tool("skip-back", self.tr("Back 5 seconds"))
        self.play = tool("play", self.tr("Play"))
        self.on = tool("skip-on", self.tr("On 5 seconds"))
        self.time = ElidedLabel("0:00", "quiet")
        self.time.setAccessibleName(self.tr("Time"))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Position"))
        self.slider.setMinimumWidth(look.px(40))
        self.slider.setPageStep(30_000)
        self.slider.setSingleStep(SKIP_MS)
        self.speed = self._speeds()
        self.loop = tool("loop", self.tr("Repeat what is chosen"), checkable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE.small))
        for part in (self.back, self.play, self.on):
            row.addWidget(part)
        row.addWidget(self.slider, 1)
        row.addWidget(self.time)
        row.addWidget(self.loop)
        row.addWidget(self.speed)
        self.back.clicked.connect(lambda: player.skip(-SKIP_MS))
        self.on.clicked.connect(lambda: player.skip(SKIP_MS))
        self.play.clicked.connect(player.toggle)
        self.slider.sliderMoved.connect(player.seek)
        self.slider.actionTriggered.connect(lambda _: player.seek(self.slider.sliderPosition()))
        self.speed.activated.connect(lambda at: player.set_speed(SPEEDS[at]))
        player.moved.connect(self._show_time)
        player.playing_changed.connect(self._show_playing)
        player.speed_changed.connect(self._show_speed)
        player.loop_changed.connect(lambda span: self.loop.setChecked(span is not None))

    def set_length(self, ms: int) -> None:
        """How long the sound is."""
        self._length_ms = max(0, ms)
        self.slider.setRange(0, self._length_ms)
        self._show_time(self._player.position_ms)

    def _show_time(self, ms: int) -> None:
        if not self.slider.isSliderDown():
            self.slider.blockSignals(True)
            self.slider.setValue(ms)
            self.slider.blockSignals(False)
        shown = f"{clock(ms)} / {clock(self._length_ms)}"
        if shown != self.time.text():
            self.time.setText(shown)

    def _show_playing(self, plays: bool) -> None:
        name = self.tr("Pause") if plays else self.tr("Play")
        wear(self.play, "pause" if plays else "play")
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)

    def _show_speed(self, speed: float) -> None:
        self.speed.setCurrentIndex(min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - speed)))

    def _speeds(self) -> QComboBox:
        made = QComboBox()
        name_box(made, self.tr("Speed"))
        if self._player.keeps_pitch:
            made.setToolTip(self.tr("Speed; the voice stays as high as it is"))
        else:
            made.setToolTip(self.tr("Speed"))
        for speed in SPEEDS:
            made.addItem(f"{QLocale().toString(speed, 'f', 2 if speed * 10 % 1 else 1)}×")
        made.setCurrentIndex(SPEEDS.index(1.0))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.setMinimumContentsLength(5)
        return made
