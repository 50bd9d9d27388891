"""The sound of the open source: fetched and played, drawn, followed by the text, and lost without losing the text."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import EarwitnessError, NoSound, SoundErased
from earwitness_core.model import SourceInfo
from earwitness_desktop.viewmodels.listening import Listening
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.source.page import SourcePage
from earwitness_desktop.widgets.player import Player


class SoundRoom(QObject):
    """Connects the player with what shows it."""

    lost = Signal()  # there is none after all
    told = Signal(object)  # EarwitnessError
    said = Signal(str)  # a line of warning
    in_use = Signal()  # somebody listens

    def __init__(self, desk: OpenDesk, player: Player, page: SourcePage, parent: QObject) -> None:
        super().__init__(parent)
        self.player, self._page = player, page
        self.listening = Listening(desk, self)
        self.is_heard = False  # whether there is a sound to show
        self._connect()

    def _connect(self) -> None:
        player, page, listening = self.player, self._page, self.listening
        listening.came.connect(lambda sound, name: player.load(sound, name, held=True))
        player.asked.connect(listening.record)
        listening.recorded.connect(player.let_go)
        listening.refused.connect(self._refused)
        listening.outlined.connect(lambda made: page.waveform.show_outline(made.peaks, made.step_ms))
        listening.told.connect(self._no_sound)
        player.moved.connect(self._moved)
        player.playing_changed.connect(lambda plays: None if plays else listening.keep())
        player.broke.connect(self._broke)
        player.loop_changed.connect(page.waveform.show_loop)
        page.text.play_from.connect(player.play_from)
        page.text.play_or_pause.connect(player.toggle)
        page.transport.loop.clicked.connect(self.repeat)
        page.waveform.sought.connect(player.seek)
        page.waveform.chosen.connect(player.loop)

    def expect(self, info: SourceInfo, has_sound: bool) -> None:
        """Another source, and whether its kind can be heard; the sound itself comes later."""
        self.listening.end()  # first: a player that is stopped is at its beginning
        self.player.unload()
        self._page.waveform.clear()
        self.is_heard = has_sound
        self._page.text.following.set_playable(has_sound)
        self._page.transport.setVisible(has_sound)
        self.set_length(info)

    def begin(self, info: SourceInfo, place_ms: int | None) -> None:
        """Have it ready where it was listened to last."""
        self.listening.begin(info, place_ms)

    def end(self) -> None:
        """Be silent; the place is kept."""
        self.listening.end()
        self.player.unload()
        self._page.waveform.clear()
        self.is_heard = False

    def set_length(self, info: SourceInfo) -> None:
        """As long as the source says it is, else as the player found."""
        length_ms = info.duration_ms or self.player.duration_ms
        self._page.transport.set_length(length_ms)
        self._page.waveform.set_length(length_ms)

    def show_turns(self) -> None:
        """Who speaks when, under the outline."""
        self._page.waveform.show_turns(self._page.text.script.turns())

    def repeat(self) -> None:
        """Repeat what is chosen in the text, or the row of the caret; again: no more."""
        text, player = self._page.text, self.player
        script, chosen = text.script, text.selection
        if player.loop_span is not None or not len(script):
            player.loop(None)
        elif chosen.is_empty:
            player.loop(script.rows[text.caret.row].time)
        else:
            player.loop(script.time_of(chosen.first, chosen.end))
        self._page.transport.loop.setChecked(player.loop_span is not None)
        if player.loop_span is not None:
            player.play_from(player.loop_span.start_ms)

    def _moved(self, ms: int) -> None:
        if self.player.is_playing:
            self.in_use.emit()
        self._page.text.show_sounding(ms)
        self._page.waveform.show_position(ms)
        self.listening.at(ms)

    def _no_sound(self, problem: EarwitnessError) -> None:
        self.is_heard = False
        self._page.transport.hide()
        self._page.text.following.set_playable(False)
        self.lost.emit()
        if not isinstance(problem, (NoSound, SoundErased)):
            self.told.emit(problem)

    def _refused(self, problem: EarwitnessError) -> None:
        """Unheard, as it could not be put on record; the next try may be."""
        self.player.pause()
        self.told.emit(problem)

    def _broke(self) -> None:
        if self.player.is_loaded:
            self.said.emit(self.tr("This sound cannot be played here. Its text and times are whole."))
