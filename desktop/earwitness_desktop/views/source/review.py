"""Review by keys, in one pass: to the next doubt or finding, hear it, agree, reject, or correct it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from earwitness_core.model import TimeSpan
from earwitness_desktop.script import FINDING, SUSPECT, Mark, Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.widgets.player import Player
from earwitness_desktop.widgets.transcript import TranscriptView

_BEFORE_MS, _AFTER_MS = 700, 500  # heard around a mark, so that it is heard in its sentence


class Review(QObject):
    """Walks the marks of the text."""

    counted = Signal(object, object)  # the mark under the caret or None; how many of each kind are open

    def __init__(self, editing: Editing, text: TranscriptView, player: Player, parent: QObject) -> None:
        super().__init__(parent)
        self._editing, self._text, self._player = editing, text, player
        self._kind = SUSPECT
        self._stop_ms: int | None = None
        self._left: dict[str, int] = {}
        self._told: tuple[Mark | None, dict[str, int]] | None = None
        text.caret_moved.connect(self.count)
        player.moved.connect(self._stop_behind)

    def step(self, kind: str, by: int) -> None:
        """To the next open mark of a kind, or the one before; from the end to the beginning."""
        script, text = self._text.script, self._text
        if not len(script):
            return
        self._kind = kind
        last = len(script) - 1
        start = Place(0, -1) if by > 0 else Place(last, len(script.rows[last].text) + 1)
        found = next(script.marks_from(text.caret, kind, back=by < 0), None) or next(
            script.marks_from(start, kind, back=by < 0), None
        )
        if found is None:
            self.count()
            return
        row, mark = found
        text.follow(False)
        text.select(Place(row, mark.span.end), Place(row, mark.span.start))
        self.count()
        self.replay()

    def replay(self) -> None:
        """Hear the mark under the caret in its sentence, or the row."""
        if not self._player.is_loaded or not len(self._text.script):
            return
        mark = self.mark()
        time = mark.time if mark is not None and mark.time.end_ms > mark.time.start_ms else self._said()
        self._player.play_from(max(0, time.start_ms - _BEFORE_MS))
        self._stop_ms = time.end_ms + _AFTER_MS

    def agree(self) -> None:
        """It is right as it stands, or is what it is said to be; then the next one."""
        self._decide(self._editing.agree)

    def reject(self) -> None:
        """It is nothing of the kind; a doubt is rejected by agreeing with the text."""
        self._decide(self._editing.reject if (mark := self.mark()) and mark.kind == FINDING else self._editing.agree)

    def mark(self) -> Mark | None:
        """The open mark under the caret; of several, the one of the kind that is reviewed."""
        script, caret = self._text.script, self._text.caret
        if not len(script):
            return None
        here = [
            one
            for one in script.marks.get(script.rows[caret.row].id, ())
            if one.is_open and one.span.start <= caret.offset <= max(one.span.start, one.span.end - 1)
        ]
        return next((one for one in here if one.kind == self._kind), here[0] if here else None)

    def recount(self) -> None:
        """The marks are others: tell how much is left."""
        opened = {SUSPECT: set[str](), FINDING: set[str]()}
        for marks in self._text.script.marks.values():
            for one in marks:
                if one.is_open:
                    opened[one.kind].add(one.id)
        self._left = {kind: len(ids) for kind, ids in opened.items()}
        self._told = None
        self.count()

    def count(self) -> None:
        """Tell which mark is under the caret, if it is another."""
        told = (self.mark(), self._left)
        if told != self._told:
            self._told = told
            self.counted.emit(*told)

    def forget(self) -> None:
        self._kind, self._stop_ms = SUSPECT, None
        self._left, self._told = {}, None

    def _decide(self, decide: object) -> None:
        mark = self.mark()
        if mark is None:
            return
        decide(mark)  # type: ignore[operator]
        self.step(mark.kind, 1)

    def _said(self) -> TimeSpan:
        return self._text.script.rows[self._text.caret.row].time

    def _stop_behind(self, ms: int) -> None:
        """A replay ends behind its mark; whoever seeks elsewhere meanwhile listens on."""
        if self._stop_ms is None or not self._player.is_playing:
            return
        if ms >= self._stop_ms:
            if ms < self._stop_ms + 1_000:
                self._player.pause()
            self._stop_ms = None
