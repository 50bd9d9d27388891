"""Find in the text that is open: the bar asks, the text shows."""

from __future__ import annotations

from PySide6.QtCore import QObject

from earwitness_core.model import TextSpan
from earwitness_desktop.widgets.find_bar import FindBar
from earwitness_desktop.widgets.transcript import TranscriptView


class Finding(QObject):
    """Hits in order, and the one in front; the first is the next one from the caret."""

    def __init__(self, bar: FindBar, text: TranscriptView, parent: QObject) -> None:
        super().__init__(parent)
        self._bar, self._text = bar, text
        self._hits: list[tuple[int, TextSpan]] = []
        self._at: int | None = None
        bar.looked_for.connect(self.look)
        bar.stepped.connect(self.step)
        bar.closed.connect(self._closed)

    def look(self, words: str) -> None:
        """Look for words."""
        self._hits = self._text.script.find(words.strip())
        caret = (self._text.caret.row, self._text.caret.offset)
        later = (at for at, (row, span) in enumerate(self._hits) if (row, span.start) >= caret)
        self._at = next(later, 0) if self._hits else None
        self._show()

    def step(self, by: int) -> None:
        """To the next hit, or the one before; round the ends."""
        if self._bar.isHidden():
            self._bar.open()
        elif self._hits and self._at is not None:
            self._hits = self._text.script.find(self._bar.words.text().strip())  # the text may be another meanwhile
            self._at = (self._at + by) % len(self._hits) if self._hits else None
            self._show()

    def forget(self) -> None:
        """Another text is open."""
        self._hits, self._at = [], None
        self._bar.shut()
        self._bar.words.clear()

    def _show(self) -> None:
        self._text.show_hits(self._hits, self._at)
        self._bar.show_count(self._at, len(self._hits))

    def _closed(self) -> None:
        self._hits, self._at = [], None
        self._text.show_hits([], None)
        self._text.setFocus()
