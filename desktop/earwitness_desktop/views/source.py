"""The source screen: sound, outline and text of one recording, or the pages of one paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from earwitness_core.errors import EarwitnessError, NoSound, SoundErased
from earwitness_core.ids import SourceId
from earwitness_core.model import SourceInfo
from earwitness_desktop.look import SPACE
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import FINDING, SUSPECT, Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.viewmodels.listening import Listening
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.source import SourceModel
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.views.source_edits import Edits
from earwitness_desktop.views.source_find import Finding
from earwitness_desktop.views.source_head import SourceHead
from earwitness_desktop.views.source_recent import RecentSources
from earwitness_desktop.views.source_review import Review
from earwitness_desktop.views.source_side import SourceSide
from earwitness_desktop.widgets.elided import ElidedLabel
from earwitness_desktop.widgets.find_bar import FindBar
from earwitness_desktop.widgets.picture import Picture
from earwitness_desktop.widgets.player import Player
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transport import SKIP_MS, Transport
from earwitness_desktop.widgets.waveform import Waveform
from earwitness_desktop.widgets.words import follow_look

_SMALL_SKIP_MS = 2_000
_LANES_AFTER_MS = 400
_LOW, _LOWER = 420, 320  # pixels at 100 % text


class SourceScreen(Screen):
    """`show_what` takes (source id, milliseconds or None)."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source"), parent)
        self._desk = desk
        self.model = SourceModel(desk, self)
        self.listening = Listening(desk, self)
        self.editing = Editing(desk, self)
        self.player = Player(self)
        self._wanted_ms: int | None = None
        self._followed_up: SourceId | None = None
        self._is_heard = False  # whether there is a sound to show
        self._place()
        self.model.rows_replaced.connect(self.text.replaced)  # before anybody else asks the view about its rows
        self._lanes_soon = QTimer(self)
        self._lanes_soon.setSingleShot(True)
        self._lanes_soon.setInterval(_LANES_AFTER_MS)
        self._lanes_soon.timeout.connect(self._lanes)
        self.finding = Finding(self.find_bar, self.text, self)
        self.edits = Edits(self.editing, self.model, self.text, self)
        self.review = Review(self.editing, self.text, self.player, self)
        self._connect()
        self.recent.renew(desk)

    def _place(self) -> None:
        look = look_of()
        self.facts = SourceHead()
        self.side = SourceSide()
        self.transport = Transport(self.player)
        self.picture = Picture(self.player)
        self.waveform = Waveform()
        self.find_bar = FindBar()
        self.text = TranscriptView()
        self.recent = RecentSources()
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
        desk = QWidget()
        row = QHBoxLayout(desk)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(SPACE.usual))
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.recent)
        self.pages.addWidget(desk)
        for made in self.side.buttons:
            self.head.addWidget(made)
        named = ElidedLabel(self.title.text(), "title")
        self.head.replaceWidget(self.title, named)
        self.head.setStretchFactor(named, 1)
        self.title.deleteLater()
        self.title = named
        self.column.insertWidget(1, self.facts)
        self.column.addWidget(self.pages, 1)
        follow_look(self, self._make_room)
        self.facts.hide()
        self._show_side(enabled=False)

    def _connect(self) -> None:
        model, player, text = self.model, self.player, self.text
        model.opened.connect(self._opened)
        model.closed.connect(self._closed)
        model.info_changed.connect(self._know)
        model.rows_added.connect(self._added)
        model.rows_replaced.connect(lambda *_: self._lanes_soon.start())
        model.marks_changed.connect(self._marked)
        model.speakers_changed.connect(text.marked)
        model.speakers_changed.connect(self._lanes_soon.start)
        model.complete.connect(self._complete)
        model.readable.connect(self._follow_up)
        for teller in (model.told, self.editing.refused):
            teller.connect(self.notice.tell)
        self.listening.came.connect(player.load)
        self.listening.outlined.connect(lambda made: self.waveform.show_outline(made.peaks, made.step_ms))
        self.listening.told.connect(self._no_sound)
        player.moved.connect(self._moved)
        player.playing_changed.connect(lambda plays: None if plays else self.listening.keep())
        player.broke.connect(self._broke)
        player.loop_changed.connect(self.waveform.show_loop)
        text.play_from.connect(player.play_from)
        text.play_or_pause.connect(player.toggle)
        text.speaker_pressed.connect(self.edits.say_number)
        text.names_wanted.connect(self.edits.offer_names)
        text.menu_wanted.connect(self._menu)
        self.transport.loop.clicked.connect(self.repeat)
        self.waveform.sought.connect(player.seek)
        self.waveform.chosen.connect(player.loop)
        self.edits.said.connect(lambda said: self.notice.say(said))
        self.side.panel_wanted.connect(self._fill_side)
        self.side.go_wanted.connect(self.jump)
        self.side.restore_wanted.connect(self.editing.restore)
        self.editing.differs.connect(self.side.show_differences)
        self.editing.remembers.connect(self.side.show_history)
        self.editing.done.connect(lambda _: self._fill_side(self.side.panel))
        self.review.counted.connect(self.side.show_marks)
        self.recent.chosen.connect(lambda source_id: self.show_what((source_id, None)))

    # what other screens and keys ask for

    def show_what(self, what: object) -> None:
        """Show a source, at a moment."""
        if not isinstance(what, tuple):
            return
        source_id, ms = what
        if source_id == self.model.source_id:
            if ms is not None:
                self.jump(ms)
            return
        self._wanted_ms = ms
        self.notice.clear()
        self.model.open(source_id)

    def jump(self, ms: int) -> None:
        """Be at this second, in the sound and in the text."""
        self.player.seek(ms)
        row = self.model.script.row_at(ms)
        if row is None or (row == len(self.model.script) - 1 and not self.model.is_complete):
            self._wanted_ms = ms  # its text has still to come
            return
        self._wanted_ms = None
        found = self.model.script.word_at(ms)
        self.text.follow(True)
        self.text.go_to(Place(row, found[1].start if found else 0))

    def repeat(self) -> None:
        """Repeat what is chosen in the text, or the row of the caret; again: no more."""
        script, chosen = self.model.script, self.text.selection
        if self.player.loop_span is not None or not len(script):
            self.player.loop(None)
        elif chosen.is_empty:
            self.player.loop(script.rows[self.text.caret.row].time)
        else:
            self.player.loop(script.time_of(chosen.first, chosen.end))
        self.transport.loop.setChecked(self.player.loop_span is not None)
        if self.player.loop_span is not None:
            self.player.play_from(self.player.loop_span.start_ms)

    def commands(self) -> dict[str, object]:
        player, text, edits, review = self.player, self.text, self.edits, self.review

        def has_text() -> bool:
            return len(self.model.script) > 0

        def has_sound() -> bool:
            return player.is_loaded

        heard: dict[str, Callable[[], object]] = {
            "sound.play": player.toggle,
            "sound.back": lambda: player.skip(-SKIP_MS),
            "sound.on": lambda: player.skip(SKIP_MS),
            "sound.back-little": lambda: player.skip(-_SMALL_SKIP_MS),
            "sound.on-little": lambda: player.skip(_SMALL_SKIP_MS),
            "sound.slower": lambda: player.step_speed(-1),
            "sound.faster": lambda: player.step_speed(1),
            "sound.repeat": self.repeat,
            "sound.from-here": text.play_here,
            "sound.follow": lambda: text.follow(True),
            "review.replay": review.replay,
        }
        read: dict[str, Callable[[], object]] = {
            "text.find": lambda: self.find_bar.open(text.chosen_text()),
            "text.find-next": lambda: self.finding.step(1),
            "text.find-previous": lambda: self.finding.step(-1),
            "text.copy": text.copy,
            "text.all": text.select_all,
            "text.edit": edits.edit,
            "text.split": edits.split,
            "text.merge": edits.merge,
            "text.undo": self.editing.undo,
            "text.redo": self.editing.redo,
            "text.hear-again": edits.hear_again,
            "text.name": lambda: edits.offer_names(text.caret.row, QPoint()),
            "review.next": lambda: review.step(SUSPECT, 1),
            "review.previous": lambda: review.step(SUSPECT, -1),
            "review.next-finding": lambda: review.step(FINDING, 1),
            "review.previous-finding": lambda: review.step(FINDING, -1),
            "review.agree": review.agree,
            "review.reject": review.reject,
            **{f"source.{panel}": partial(self.side.toggle, panel) for panel in self.side.panels},
        }
        bound: dict[str, object] = {name: (do, has_sound) for name, do in heard.items()}
        return bound | {name: (do, has_text) for name, do in read.items()}

    def forget(self) -> None:
        """Silent, saved, and empty."""
        self.edits.keep()
        self.listening.end()
        self.editing.end()
        self.player.unload()
        self.model.close()
        self.recent.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """The text has the room first: the outline goes where the window is low, then the facts."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        look, is_open = look_of(), self.model.info is not None
        self.waveform.setVisible(is_open and self._is_heard and self.height() >= look.px(_LOW))
        self.facts.setVisible(is_open and self.height() >= look.px(_LOWER))

    # what comes of it

    def _opened(self, info: SourceInfo) -> None:
        self._followed_up = None
        self.edits.keep()
        self.player.unload()
        self.waveform.clear()
        self.finding.forget()
        self.review.forget()
        self.pages.setCurrentIndex(1)
        self._show_side(enabled=True)
        self._know(info)
        self.text.setAccessibleName(self.tr("Text") if self.model.script.is_document else self.tr("Transcript"))
        self.text.show_script(self.model.script)
        has_sound = self.model.has_sound
        self.text.set_playable(has_sound)
        self._is_heard = has_sound
        self.transport.setVisible(has_sound)
        self._make_room()
        self.transport.set_length(info.duration_ms or 0)
        self.waveform.set_length(info.duration_ms or 0)
        self.editing.end()
        self.listening.end()
        if has_sound:
            start_ms = self._wanted_ms if self._wanted_ms is not None else self.model.place_ms
            if start_ms:
                self._wanted_ms = start_ms
        self.text.setFocus()

    def _follow_up(self) -> None:
        """The text is read already; now its sound and what was typed last."""
        info = self.model.info
        if info is None or self._followed_up == info.id:
            return
        self._followed_up = info.id
        self.editing.begin(info.id)
        if self.model.has_sound:
            self.listening.begin(info, self.model.place_ms)

    def _closed(self) -> None:
        self._followed_up = None
        self.title.setText(self.tr("Source"))
        self.facts.clear()
        self.facts.hide()
        self.side.forget()
        self.text.show_script(self.model.script)
        self.waveform.clear()
        self.player.unload()
        self.finding.forget()
        self.review.forget()
        self._show_side(enabled=False)
        self.pages.setCurrentIndex(0)

    def _know(self, info: SourceInfo) -> None:
        self.title.setText(info.title)
        self.facts.tell(info)
        self.side.tell_source(info)
        self.transport.set_length(info.duration_ms or self.player.duration_ms)
        self.waveform.set_length(info.duration_ms or self.player.duration_ms)
        if self.model.has_sound:
            self.listening.draw()

    def _added(self, first: int) -> None:
        self.text.added(first)
        if self._wanted_ms is not None and self.model.script.row_at(self._wanted_ms) is not None:
            self.jump(self._wanted_ms)

    def _complete(self) -> None:
        self._follow_up()
        if self._wanted_ms is not None:
            self.jump(self._wanted_ms)
        self._lanes()
        self._fill_side(self.side.panel)

    def _marked(self) -> None:
        self.text.marked()
        self.review.recount()

    def _lanes(self) -> None:
        self.waveform.show_turns(self.model.script.turns())

    def _moved(self, ms: int) -> None:
        if self.player.is_playing:
            self._desk.in_use.emit()
        self.text.show_sounding(ms)
        self.waveform.show_position(ms)
        self.listening.at(ms)

    def _no_sound(self, problem: EarwitnessError) -> None:
        self._is_heard = False
        self.transport.hide()
        self._make_room()
        self.text.set_playable(False)
        if not isinstance(problem, (NoSound, SoundErased)):
            self.notice.tell(problem)

    def _broke(self) -> None:
        if self.player.is_loaded:
            self.notice.say(
                self.tr("This sound cannot be played here. Its text and times are whole."),
                tone="warn",
            )

    def _fill_side(self, panel: str) -> None:
        if self.model.source_id is None:
            return
        if panel == "compare":
            self.editing.ask_differences()
        elif panel == "history":
            self.editing.ask_history()
        elif panel == "review":
            self.review.recount()

    def _show_side(self, *, enabled: bool) -> None:
        for part in self.side.buttons:
            part.setVisible(enabled)
        self.side.offer_versions(enabled and not self.model.script.is_document)
        if not enabled:
            self.side.shut()

    def _menu(self, where: QPoint) -> None:
        self.edits.menu(where, self.player.is_loaded)
