"""Plays sealed sound: where it is, how fast, in a loop; a little back when it goes on after a pause, as pedals do.

The one module that holds Qt's player. Positions are milliseconds from the start of the recording.
"""

from __future__ import annotations

from PySide6.QtCore import QIODevice, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtWidgets import QWidget

from earwitness_core.model import TimeSpan
from earwitness_desktop.widgets.sealed_device import SealedDevice, Sound

SPEEDS = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
BACK_ON_PLAY_MS = 800  # about a word or two: what was said just before the foot left the pedal
_BEAT_MS = 40  # a word lasts 200 ms and more: it is never lit later than a fifth of that
_PLAYING = QMediaPlayer.PlaybackState.PlayingState
_LOADED = (QMediaPlayer.MediaStatus.LoadedMedia, QMediaPlayer.MediaStatus.BufferedMedia)


class _Orders(QObject):
    """What Qt's player is told, as signals: with the interpreter's lock let go, which a call of its slot would hold.

    It waits for threads of its own, and these for that lock: to read the sound, or to say that there is no sound card.
    Called directly, `stop` waited for ever, and with it the window (reproduced in 3 of 3 runs; as signals in none).
    """

    play = Signal()
    pause = Signal()
    stop = Signal()
    open = Signal(QIODevice, QUrl)
    empty = Signal(QUrl)
    go_to = Signal("qlonglong")  # type: ignore[arg-type]  # ms; the stubs know no type of C++
    speed = Signal(float)

    def __init__(self, player: QMediaPlayer) -> None:
        super().__init__(player)
        self.play.connect(player.play)
        self.pause.connect(player.pause)
        self.stop.connect(player.stop)
        self.open.connect(player.setSourceDevice)
        self.empty.connect(player.setSource)
        self.go_to.connect(player.setPosition)
        self.speed.connect(player.setPlaybackRate)


class Player(QObject):
    """One sound at a time. `moved` comes with every step of the position, played or set."""

    moved = Signal(int)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    loop_changed = Signal(object)  # TimeSpan or None
    has_picture = Signal(bool)
    asked = Signal()  # somebody wants to hear what is held
    broke = Signal()  # the sound cannot be played

    def __init__(self, parent: QObject | None = None, *, back_on_play_ms: int = BACK_ON_PLAY_MS) -> None:
        super().__init__(parent)
        self._back_on_play_ms = back_on_play_ms
        self._device: SealedDevice | None = None
        self._loop: TimeSpan | None = None
        self._speed = 1.0
        self._wanted_ms: int | None = None  # set before the sound was ready, or not yet reported by it
        self._paused_here = False
        self._is_held = self._is_asked = False
        self._player = QMediaPlayer(self)
        self._orders = _Orders(self._player)
        self._output = QAudioOutput(self)
        self._player.setAudioOutput(self._output)
        self._player.setPitchCompensation(True)  # the default of some of Qt's backends only
        self._player.mediaStatusChanged.connect(self._follow_status)
        self._player.playbackStateChanged.connect(self._follow_state)
        self._player.hasVideoChanged.connect(self.has_picture)
        self._player.errorOccurred.connect(lambda *_: self.broke.emit())
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._tick)

    def load(self, sound: Sound, name: str = "", *, held: bool = False) -> None:
        """Have this sound ready. `name` is a file name: its ending helps where the bytes leave a doubt.

        A place that was asked for while there was no sound is where it begins. What is `held` is silent until it is let
        go; when somebody wants to hear it, `asked` comes.
        """
        early_ms = None if self.is_loaded else self._wanted_ms
        self.unload()
        self._wanted_ms, self._is_held = early_ms, held
        self._device = SealedDevice(sound, self)
        self._orders.open.emit(self._device, QUrl.fromLocalFile(_neutral(name)))
        self._orders.speed.emit(self._speed)

    def unload(self) -> None:
        """Be silent and let go of the sound."""
        self._beat.stop()
        self._wanted_ms, self._paused_here = None, False
        self._is_held = self._is_asked = False
        self.loop(None)
        if self._device is not None:
            self._orders.stop.emit()
            self._orders.empty.emit(QUrl())
            self._device.shut()
            self._device.deleteLater()
            self._device = None

    def show_picture_in(self, widget: QWidget | None) -> None:
        """Where the picture goes, if there is one."""
        self._player.setVideoOutput(widget)  # type: ignore[arg-type]  # a QVideoWidget; the stubs want a QObject

    @property
    def is_loaded(self) -> bool:
        return self._device is not None

    @property
    def is_playing(self) -> bool:
        return self._player.playbackState() is _PLAYING

    @property
    def position_ms(self) -> int:
        """Where it is, or is about to be."""
        return self._player.position() if self._wanted_ms is None else self._wanted_ms

    @property
    def duration_ms(self) -> int:
        return self._player.duration()

    @property
    def speed(self) -> float:
        return self._speed

    @property
    def loop_span(self) -> TimeSpan | None:
        return self._loop

    @property
    def keeps_pitch(self) -> bool:
        """Whether a voice stays as high as it is when it is played slower or faster."""
        return self._player.pitchCompensation()

    def play(self) -> None:
        """Go on; from a little before where it was paused."""
        if self._device is None:
            return
        if self._is_held:
            if not self._is_asked:
                self._is_asked = True
                self.asked.emit()
            return
        if self._paused_here:
            self._put(self.position_ms - self._back_on_play_ms)
        self._paused_here = False
        self._orders.play.emit()

    def let_go(self) -> None:
        """It may sound now; it does, if somebody wanted to hear it meanwhile."""
        is_asked, self._is_held, self._is_asked = self._is_asked, False, False
        if is_asked:
            self.play()

    def pause(self) -> None:
        self._is_asked = False
        if not self._is_held:
            self._orders.pause.emit()
            self._paused_here = True

    def toggle(self) -> None:
        """Play or pause."""
        self.pause() if self.is_playing or self._is_asked else self.play()

    def play_from(self, ms: int) -> None:
        """Play from exactly there."""
        self.seek(ms)
        self.play()

    def seek(self, ms: int) -> None:
        """Be there; playing goes on, or stays paused."""
        self._paused_here = False
        if self._loop is not None and not self._loop.start_ms <= ms < self._loop.end_ms:
            self.loop(None)
        self._put(ms)

    def skip(self, by_ms: int) -> None:
        """Be so much later, or earlier."""
        self.seek(self.position_ms + by_ms)

    def set_speed(self, speed: float) -> None:
        """From half to twice as fast."""
        self._speed = min(SPEEDS[-1], max(SPEEDS[0], speed))
        self._orders.speed.emit(self._speed)
        self.speed_changed.emit(self._speed)

    def step_speed(self, by: int) -> None:
        """To the next slower or faster of SPEEDS."""
        nearest = min(range(len(SPEEDS)), key=lambda at: abs(SPEEDS[at] - self._speed))
        self.set_speed(SPEEDS[min(len(SPEEDS) - 1, max(0, nearest + by))])

    def loop(self, span: TimeSpan | None) -> None:
        """Play this again and again; None ends it."""
        if span != self._loop:
            self._loop = span
            self.loop_changed.emit(span)

    def _put(self, ms: int) -> None:
        end_ms = self._player.duration()
        ms = max(0, min(ms, end_ms) if end_ms > 0 else ms)
        self._wanted_ms = ms
        if self._player.mediaStatus() is not QMediaPlayer.MediaStatus.LoadingMedia:
            self._orders.go_to.emit(ms)
            self._settle()
        self.moved.emit(ms)

    def _settle(self) -> None:
        if self._wanted_ms is not None and abs(self._player.position() - self._wanted_ms) < 2 * _BEAT_MS:
            self._wanted_ms = None

    def _tick(self) -> None:
        self._settle()
        at = self.position_ms
        if self._loop is not None and at >= self._loop.end_ms:
            self._put(self._loop.start_ms)
        elif self._wanted_ms is None:
            self.moved.emit(at)

    def _follow_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status in _LOADED and self._wanted_ms is not None:
            self._orders.go_to.emit(self._wanted_ms)
            self._settle()

    def _follow_state(self, state: QMediaPlayer.PlaybackState) -> None:
        if state is _PLAYING:
            self._beat.start()
        else:
            self._beat.stop()
            self.moved.emit(self.position_ms)
        self.playing_changed.emit(state is _PLAYING)


def _neutral(name: str) -> str:
    """Only the ending: a name of a source stands in no log of a media library."""
    return f"sound.{name.rpartition('.')[2].lower()}" if "." in name else "sound"
