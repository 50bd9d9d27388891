"""Following the sound: the word that sounds is lit and kept in sight, until the person looks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.widgets.transcript.painter import Shown
from earwitness_desktop.widgets.transcript.sheet import Sheet
from earwitness_desktop.widgets.words import button


class Following(QObject):
    """While it does not follow, a button that leads back floats over the end of the page."""

    changed = Signal(bool)

    def __init__(self, sheet: Sheet, shown: Shown, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._sheet, self._shown, self._area = sheet, shown, area
        self._follows = self._can_play = True
        self.button = button(self.tr("Follow the sound"), icon="down", parent=area)
        self.button.clicked.connect(lambda: self.follow(True))
        self.button.hide()

    @property
    def is_on(self) -> bool:
        return self._follows

    @property
    def can_play(self) -> bool:
        """Whether there is a sound."""
        return self._can_play

    def set_playable(self, can: bool) -> None:
        self._can_play = can

    def follow(self, follows: bool) -> None:
        """Keep what sounds in sight, from now on or no more."""
        if follows != self._follows:
            self._follows = follows
            self.offer()
            self.changed.emit(follows)
        if follows and self._shown.sounding is not None:
            self._sheet.bring_into_sight(self._shown.sounding[0])

    def at(self, ms: int) -> None:
        """It sounds here now."""
        found = self._sheet.script.word_at(ms) if len(self._sheet.script) else None
        before = self._shown.sounding
        if found == before:
            return
        self._shown.sounding = found
        for one in (before, found):
            if one is not None and one[0] < len(self._sheet.column):
                self._sheet.update_row(one[0])
        if found is not None and self._follows and (before is None or before[0] != found[0]):
            self._sheet.bring_into_sight(found[0])

    def offer(self) -> None:
        """Show the way back to the sound, or take it away."""
        area, made = self._area, self.button
        made.setVisible(not self._follows and self._can_play and self._shown.sounding is not None)
        made.adjustSize()
        x = (area.viewport().width() - made.width()) // 2
        made.move(x, area.height() - made.height() - look_of().px(SPACE.usual))
