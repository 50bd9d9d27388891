"""The outline of a sound with a lane of speakers under it. A click goes there, a drag chooses what is repeated.

Keys: left and right go 5 s, + and - zoom, Home and End go to the ends. The wheel zooms where the pointer is.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from earwitness_core.model import TimeSpan
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.times import clock
from earwitness_desktop.widgets.words import follow_look

_STEP_MS = 5_000
_CLOSEST_MS = 4_000  # across the widget
_ZOOM = 1.6
_DRAG_PX = 5

Turn = tuple[int, int, int]  # from, to, the speaker's number


class Waveform(QWidget):
    """Knows loudness, turns and a position; `sought` and `chosen` tell what the person wants."""

    sought = Signal(int)
    chosen = Signal(object)  # TimeSpan

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._peaks: npt.NDArray[np.uint8] = np.zeros(0, np.uint8)
        self._step_ms = 40
        self._turns: list[Turn] = []
        self._begun: list[int] = []
        self._length_ms = self._at_ms = self._from_ms = 0
        self._shown_ms = 0  # across the widget; 0: all of it
        self._loop: TimeSpan | None = None
        self._pressed: float | None = None
        self._drawn: QPixmap | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Outline of the sound"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_look(self, self._anew)

    def clear(self) -> None:
        """Of no sound."""
        self._peaks = np.zeros(0, np.uint8)
        self._turns, self._begun, self._loop = [], [], None
        self._length_ms = self._at_ms = self._from_ms = self._shown_ms = 0
        self._anew()

    def set_length(self, ms: int) -> None:
        if ms != self._length_ms:
            self._length_ms = max(0, ms)
            self._anew()

    def show_outline(self, peaks: bytes, step_ms: int) -> None:
        """A byte of loudness for every step."""
        self._peaks, self._step_ms = np.frombuffer(peaks, np.uint8), step_ms
        self._anew()

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """Who speaks when, by the beginning."""
        if (turns := sorted(turns)) == self._turns:
            return  # after a correction: who speaks when is mostly as before
        self._turns = turns
        self._begun = [turn[0] for turn in self._turns]
        self._anew()

    def show_loop(self, span: TimeSpan | None) -> None:
        self._loop = span
        self.update()

    def show_position(self, ms: int) -> None:
        """It sounds here; zoomed in, the page turns with it."""
        before, self._at_ms = self._x(self._at_ms), ms
        self.setAccessibleDescription(clock(ms))
        if self._shown_ms and not self._from_ms <= ms < self._from_ms + self._span_ms and self._pressed is None:
            self._look_at(ms - self._span_ms // 10)
            return
        for x in (before, self._x(ms)):
            self.update(round(x) - 3, 0, 6, self.height())

    @property
    def seen(self) -> TimeSpan:
        """What is seen."""
        return TimeSpan(self._from_ms, self._from_ms + self._span_ms)

    def zoom(self, factor: float, around_ms: int | None = None) -> None:
        """See so many times less, or more; the moment stays where it is."""
        if self._length_ms <= _CLOSEST_MS:
            return
        around = self._at_ms if around_ms is None else around_ms
        share = (around - self._from_ms) / max(1, self._span_ms)
        share = share if 0 <= share <= 1 else 0.5
        wanted = round(self._span_ms / factor)
        self._shown_ms = 0 if wanted >= self._length_ms else max(_CLOSEST_MS, wanted)
        self._look_at(round(around - share * self._span_ms))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        look = look_of()
        painter = QPainter(self)
        if self._drawn is None:
            self._drawn = self._draw()
        painter.drawPixmap(0, 0, self._drawn)
        if self._loop is not None:
            left, right = self._x(self._loop.start_ms), self._x(self._loop.end_ms)
            ground = QColor(look.colour("accent"))
            ground.setAlphaF(0.18)
            painter.fillRect(QRectF(left, 0, max(1.0, right - left), self.height()), ground)
        x = self._x(self._at_ms)
        painter.fillRect(QRectF(x - 1, 0, 2, self.height()), look.colour("accent"))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        self._anew()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        if event.button() is Qt.MouseButton.LeftButton and self._length_ms:
            self._pressed = event.position().x()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        if self._pressed is not None and abs(event.position().x() - self._pressed) >= _DRAG_PX:
            first, last = sorted((self._ms(self._pressed), self._ms(event.position().x())))
            self.show_loop(TimeSpan(first, last))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 -- Qt's name
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            return
        if abs(event.position().x() - pressed) < _DRAG_PX:
            self.sought.emit(self._ms(event.position().x()))
        elif self._loop is not None:
            self.chosen.emit(self._loop)
            self.sought.emit(self._loop.start_ms)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 -- Qt's name
        turned = event.angleDelta()
        if abs(turned.x()) > abs(turned.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._look_at(self._from_ms - (turned.x() or turned.y()) * self._span_ms // 1_200)
        elif turned.y():
            self.zoom(_ZOOM if turned.y() > 0 else 1 / _ZOOM, self._ms(event.position().x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 -- Qt's name
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.sought.emit(max(0, self._at_ms + (_STEP_MS if key == Qt.Key.Key_Right else -_STEP_MS)))
        elif key == Qt.Key.Key_Home:
            self.sought.emit(0)
        elif key == Qt.Key.Key_End:
            self.sought.emit(self._length_ms)
        elif event.text() in ("+", "-"):
            self.zoom(_ZOOM if event.text() == "+" else 1 / _ZOOM)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 -- Qt's name
        self.update()
        super().focusOutEvent(event)

    @property
    def _span_ms(self) -> int:
        return self._shown_ms or self._length_ms

    def _look_at(self, from_ms: int) -> None:
        self._from_ms = max(0, min(from_ms, self._length_ms - self._span_ms))
        self._anew()

    def _x(self, ms: int) -> float:
        return (ms - self._from_ms) / max(1, self._span_ms) * self.width()

    def _ms(self, x: float) -> int:
        return max(0, min(self._length_ms, round(self._from_ms + x / max(1, self.width()) * self._span_ms)))

    def _anew(self) -> None:
        self._drawn = None
        self.setFixedHeight(look_of().px(72))
        self.update()

    def _draw(self) -> QPixmap:
        """Outline and lane; a picture, so that a moving position costs two thin strips."""
        look, ratio = look_of(), self.devicePixelRatioF()
        made = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(look.colour("surface"))
        painter = QPainter(made)
        lane = look.px(8)
        middle = (self.height() - lane - look.px(4)) / 2
        loudest = self._columns(self.width())
        painter.setPen(QPen(look.colour("quiet"), 1))
        if len(self._peaks):
            halves = np.maximum(0.5, loudest / 255 * (middle - 2)).tolist()
            painter.drawLines([QLineF(x + 0.5, middle - half, x + 0.5, middle + half) for x, half in enumerate(halves)])
        else:
            painter.drawLine(QLineF(0, middle, self.width(), middle))
        self._draw_lane(painter, self.height() - lane, lane)
        painter.end()
        return made

    def _columns(self, width: int) -> npt.NDArray[np.uint8]:
        """The loudest moment under each pixel."""
        if not len(self._peaks) or not self._span_ms or width <= 0:
            return np.zeros(max(0, width), np.uint8)
        edges = (self._from_ms + np.arange(width + 1) * (self._span_ms / width)) / self._step_ms
        first = np.clip(edges[:-1].astype(np.int64), 0, len(self._peaks) - 1)
        inside = edges[:-1] < len(self._peaks)
        found = np.maximum.reduceat(self._peaks, first)  # where two pixels share a step, that step
        return np.where(inside, found, 0).astype(np.uint8)

    def _draw_lane(self, painter: QPainter, top: int, height: int) -> None:
        colours = look_of().palette.speakers
        at = max(0, bisect_right(self._begun, self._from_ms) - 50)
        end_ms, done = self._from_ms + self._span_ms, -1.0
        for start, end, number in self._turns[at:]:
            if start > end_ms:
                break
            left, right = self._x(start), self._x(end)
            if right <= done + 0.5:  # thousands of turns on a pixel are one
                continue
            painter.fillRect(
                QRectF(max(left, done), top, max(1.0, right - left), height),
                QColor(colours[(number - 1) % len(colours)]),
            )
            done = right
