"""From one difference to the next by keys: the text, the sound and the comparison go there together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from earwitness_core.corrections import Comparison
from earwitness_desktop.script import Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.views.source.comparison import Change, changes_of
from earwitness_desktop.views.source.side import SourceSide
from earwitness_desktop.widgets.player import Player
from earwitness_desktop.widgets.transcript import TranscriptView


class Comparing(QObject):
    """Walks what differs from the machine's words."""

    said = Signal(str)  # a line worth telling

    def __init__(
        self, editing: Editing, text: TranscriptView, player: Player, side: SourceSide, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._text, self._player, self._side = text, player, side
        self._changes: list[Change] | None = None
        self._at: int | None = None
        self._left_at: Place | None = None  # where the last step put the caret
        self._wanted = 0  # a step that waits for the answer
        self._editing = editing
        editing.compared.connect(self._know)

    def forget(self) -> None:
        """Another text, or the same one otherwise."""
        self._changes, self._at, self._left_at, self._wanted = None, None, None, 0

    def renew(self) -> None:
        """The text was corrected: what was known differs is not so any more."""
        self._changes, self._at = None, None
        if self._side.panel == "compare":
            self._editing.compare()

    def step(self, by: int) -> None:
        """To the next difference from the caret, or the one before; from the end to the beginning."""
        if self._side.panel != "compare":
            self._wanted = by
            self._side.toggle("compare")  # whoever fills it asks
        elif self._changes is None:
            self._wanted = by
            self._editing.compare()
        elif self._changes:
            self._at = self._next(self._changes, by)
            self._go(self._changes[self._at], self._at)

    def _know(self, lines: Sequence[Comparison]) -> None:
        self._changes, self._at = changes_of(lines), None
        self._side.show_comparison(lines)
        wanted, self._wanted = self._wanted, 0
        if wanted and self._changes:
            self.step(wanted)
        elif wanted:
            self.said.emit(self.tr("Nothing was changed: these are the machine's words."))

    def _next(self, changes: Sequence[Change], by: int) -> int:
        if self._at is not None and self._text.caret == self._left_at:
            return (self._at + by) % len(changes)
        here_ms = self._text.script.ms_at(self._text.caret) if len(self._text.script) else 0
        later = sum(one.time.start_ms < here_ms for one in changes)  # how many lie before the caret
        return (later if by > 0 else later - 1) % len(changes)

    def _go(self, change: Change, at: int) -> None:
        script, text = self._text.script, self._text
        row = script.row_at(change.time.start_ms)
        if row is None:
            return
        text.follow(False)
        first, end = self._words(change, row) or (self._place(row, change.time.start_ms),) * 2
        text.select(end, first)
        text.go_to(first, choose=first != end)
        self._left_at = text.caret
        self._player.seek(change.time.start_ms)
        self._side.show_change(at)

    def _words(self, change: Change, row: int) -> tuple[Place, Place] | None:
        """Where what came stands: in the row that sounds then, or the one before, whose last words may take no time."""
        script, after = self._text.script, change.after.split()
        for one in (row, row - 1):
            words = script.rows[one].words if one >= 0 else ()
            spans = [
                script.within(one, word)
                for word in words
                if change.time.start_ms <= word.time.start_ms <= change.time.end_ms and word.text in after
            ]
            if spans:
                return Place(one, spans[0].start), Place(one, spans[-1].end)
        return None

    def _place(self, row: int, ms: int) -> Place:
        found = self._text.script.word_at(ms)
        return Place(row, found[1].start if found else 0)
