"""How long a passphrase holds, as a bar and in words. It is told what was estimated; it estimates nothing."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.words import label

_FULL = 5
_YEAR_S = 31_557_600.0
# Guesses in a second of somebody who owns many machines: one guess at our cost takes one of them about a second.
GUESSES_PER_SECOND = 10_000.0
_COLOURS = ("bad", "bad", "bad", "warn", "good", "good")


class StrengthBar(QWidget):
    """Five fields and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Fields()
        self.words = label("", "small", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look_of().px(SPACE.tight))
        column.addWidget(self._bar)
        column.addWidget(self.words)
        self.clear()

    def clear(self) -> None:
        """Nothing is typed."""
        self._bar.show_fields(0)
        self.words.setText(self.tr("Four or more unrelated words hold best."))

    def show_strength(self, score: int, guesses_log10: float, why: str) -> None:
        """`score` from 0 to 4, of which 4 is enough; `why` is what makes it easy, in a few words."""
        self._bar.show_fields(score + 1)
        seconds = 10 ** min(guesses_log10, 40) / 2 / GUESSES_PER_SECOND
        said = self.tr("Somebody with many machines guesses it in about %1.").replace("%1", self._lasting(seconds))
        if score < _FULL - 1:
            said = self.tr("Not enough yet (%1).").replace("%1", why) + " " + said
        self.words.setText(said)
        self.setAccessibleName(said)

    def _lasting(self, seconds: float) -> str:
        if seconds < 60:
            return self.tr("a minute")
        if seconds < 86_400:
            return self.tr("%n hour(s)", "", max(1, round(seconds / 3600)))
        if seconds < _YEAR_S:
            return self.tr("%n day(s)", "", round(seconds / 86_400))
        years = seconds / _YEAR_S
        if years < 1e6:
            return self.tr("%1 years").replace("%1", QLocale().toString(round(years)))
        return self.tr("more than a million years")


class _Fields(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._full = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look_of().changed.connect(self.update)
        self.setFixedHeight(look_of().px(6))

    def show_fields(self, full: int) -> None:
        self._full = full
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 -- Qt's name
        look = look_of()
        gap = look.px(SPACE.tight)
        wide = (self.width() - gap * (_FULL - 1)) / _FULL
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for at in range(_FULL):
                painter.setBrush(look.colour(_COLOURS[self._full] if at < self._full else "line"))
                painter.drawRoundedRect(QRectF(at * (wide + gap), 0, wide, self.height()), 3, 3)
