"""The source screen: opens a source, and lets sound, text, edits and what stands beside know of each other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from earwitness_core.ids import SourceId
from earwitness_core.model import SourceInfo
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import Place
from earwitness_desktop.viewmodels.editing import Editing
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.source import SourceModel
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.views.source.comparing import Comparing
from earwitness_desktop.views.source.edits import Edits
from earwitness_desktop.views.source.find import Finding
from earwitness_desktop.views.source.head import SourceHead
from earwitness_desktop.views.source.keys import commands_of
from earwitness_desktop.views.source.marking import Marking
from earwitness_desktop.views.source.naming import Naming
from earwitness_desktop.views.source.page import SourcePage
from earwitness_desktop.views.source.recent import RecentSources
from earwitness_desktop.views.source.review import Review
from earwitness_desktop.views.source.sound import SoundRoom
from earwitness_desktop.widgets.elided import ElidedLabel
from earwitness_desktop.widgets.player import Player
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import follow_look

_LANES_AFTER_MS = 400
_LOW, _LOWER = 420, 320  # pixels at 100 % text


class SourceScreen(Screen):
    """`show_what` takes (source id, milliseconds or None)."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Source"), parent)
        self.model = SourceModel(desk, self)
        self.editing = Editing(desk, self)
        self.player = Player(self)
        self._wanted_ms: int | None = None
        self._followed_up: SourceId | None = None
        self._place()
        self.model.rows_replaced.connect(self.text.replaced)  # before anybody else asks the view about its rows
        self._lanes_soon = QTimer(self)
        self._lanes_soon.setSingleShot(True)
        self._lanes_soon.setInterval(_LANES_AFTER_MS)
        self.sound = SoundRoom(desk, self.player, self.page, self)
        self.listening = self.sound.listening
        self.finding = Finding(self.find_bar, self.text, self)
        self.naming = Naming(self.editing, self.text, self)
        self.marking = Marking(self.editing, self.text, self)
        self.edits = Edits(self.editing, self.model, self.text, self.naming, self)
        self.review = Review(self.editing, self.text, self.player, self)
        self.comparing = Comparing(self.editing, self.text, self.player, self.side, self)
        self._hear_model()
        self._hear_parts(desk)
        self.recent.renew(desk)

    def _place(self) -> None:
        self.facts = SourceHead()
        self.page = SourcePage(self.player)
        self.side, self.text = self.page.side, self.page.text
        self.transport, self.waveform = self.page.transport, self.page.waveform
        self.picture, self.find_bar = self.page.picture, self.page.find_bar
        self.recent = RecentSources()
        self.pages = Stack()
        self.pages.addWidget(self.recent)
        self.pages.addWidget(self.page)
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

    def _hear_model(self) -> None:
        model = self.model
        model.opened.connect(self._opened)
        model.closed.connect(self._closed)
        model.info_changed.connect(self._know)
        model.rows_added.connect(self._added)
        model.rows_replaced.connect(lambda *_: self._lanes_soon.start())
        model.marks_changed.connect(self._marked)
        model.speakers_changed.connect(self.text.marked)
        model.speakers_changed.connect(self._lanes_soon.start)
        model.complete.connect(self._complete)
        model.readable.connect(self._follow_up)
        for teller in (model.told, self.editing.refused, self.sound.told):
            teller.connect(self.notice.tell)

    def _hear_parts(self, desk: OpenDesk) -> None:
        self._lanes_soon.timeout.connect(self.sound.show_turns)
        self.sound.in_use.connect(desk.in_use)
        self.sound.lost.connect(self._make_room)
        self.sound.said.connect(lambda said: self.notice.say(said, tone="warn"))
        self.text.speaker_pressed.connect(self.naming.say_number)
        self.text.names_wanted.connect(self.naming.offer)
        self.text.menu_wanted.connect(self._menu)
        for speaker in (self.edits, self.marking):
            speaker.said.connect(lambda said: self.notice.say(said))
        self.side.panel_wanted.connect(self._fill_side)
        self.side.go_wanted.connect(self.jump)
        self.side.restore_wanted.connect(self.editing.restore)
        self.comparing.said.connect(lambda said: self.notice.say(said))
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
        self.model.open(source_id, ms)

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

    def commands(self) -> dict[str, object]:
        return commands_of(self)

    def chosen_sources(self) -> list[str]:
        return [] if self.model.source_id is None else [self.model.source_id]

    def forget(self) -> None:
        """Silent, saved, and empty."""
        self.edits.keep()
        self.editing.end()
        self.sound.end()
        self.model.close()
        self.recent.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        """The text has the room first: the outline goes where the window is low, then the facts."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        look, is_open = look_of(), self.model.info is not None
        self.waveform.setVisible(is_open and self.sound.is_heard and self.height() >= look.px(_LOW))
        self.facts.setVisible(is_open and self.height() >= look.px(_LOWER))
        self.picture.set_room(self.height())

    # what comes of it

    def _opened(self, info: SourceInfo) -> None:
        self._followed_up = None
        self.edits.keep()
        self.editing.end()
        self.finding.forget()
        self.review.forget()
        self.comparing.forget()
        self.pages.setCurrentIndex(1)
        self._show_side(enabled=True)
        self.sound.expect(info, self.model.has_sound)
        self._know(info)
        self.text.show_script(self.model.script)
        self._make_room()
        if self.model.has_sound:
            self._wanted_ms = self.model.place_ms if self._wanted_ms is None else self._wanted_ms
        self.text.setFocus()

    def _follow_up(self) -> None:
        """The text is read already; now its sound and what was typed last."""
        info = self.model.info
        if info is None or self._followed_up == info.id:
            return
        self._followed_up = info.id
        self.editing.begin(info.id)
        if self.model.has_sound:
            self.sound.begin(info, self.model.place_ms)

    def _closed(self) -> None:
        self._followed_up = None
        self.title.setText(self.tr("Source"))
        self.facts.clear()
        self.facts.hide()
        self.side.forget()
        self.text.show_script(self.model.script)
        self.sound.end()
        self.finding.forget()
        self.review.forget()
        self.comparing.forget()
        self._show_side(enabled=False)
        self.pages.setCurrentIndex(0)

    def _know(self, info: SourceInfo) -> None:
        kind = self.tr("Text") if self.model.script.is_document else self.tr("Transcript")
        self.text.setAccessibleName(f"{kind}: {info.title}")
        self.title.setText(info.title)
        self.facts.tell(info)
        self.side.tell_source(info)
        self.sound.set_length(info)
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
        self.sound.show_turns()
        self._fill_side(self.side.panel)

    def _marked(self) -> None:
        self.text.marked()
        self.review.recount()

    def _fill_side(self, panel: str) -> None:
        if self.model.source_id is None:
            return
        if panel == "compare":
            self.comparing.renew()
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
        self.edits.menu(where, self.player.is_loaded, self.marking.menu)
