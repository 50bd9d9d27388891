"""The library: places at the side, what lies in them beside it, and everything that can be done with sources."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSplitter, QWidget

from earwitness_core.ids import ProjectId
from earwitness_desktop.actions import Actions
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.library import LibraryViewModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.library.arrivals import ArrivalsCard
from earwitness_desktop.views.library.attention import AttentionPage
from earwitness_desktop.views.library.places import ALL, ATTENTION, TRASH, Places
from earwitness_desktop.views.library.questions import Questions
from earwitness_desktop.views.library.sources import SourcesPage
from earwitness_desktop.views.library.trash import TrashPage
from earwitness_desktop.views.screen import Screen
from earwitness_desktop.widgets.ask_line import AskLine
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.widgets.words import button, follow_look, tool

_WITH_SIDE = 860  # pixels of width at 100 % text below which the side is put away
_ON_SOURCES = (
    "library.open",
    "library.rename",
    "",
    "library.move",
    "library.label",
    "library.hold",
    "library.lift",
    "",
    "library.again",
    "library.speakers",
    "",
    "library.trash",
)


class LibraryScreen(Screen):
    """Sources of a vault. Asks for "source" when one is opened."""

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Library"), parent)
        self.model = LibraryViewModel(desk, self)
        self._actions: Actions | None = None
        self._undo: Callable[[], object] | None = None
        self._side_wanted: bool | None = None
        self.ask = AskLine()
        self.arrivals = ArrivalsCard(self.model.arrivals)
        self.places = Places(self.model)
        self.sources = SourcesPage(self.model)
        self.questions = Questions(self.model, self.sources, self.ask, self)
        self.pages = Stack()
        self.pages.addWidget(self.sources)  # the others when they are first asked for: most starts want sources
        self._place_head()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setProperty("role", "gap")
        self.split.addWidget(self.places)
        self.split.addWidget(self.pages)
        self.split.setStretchFactor(1, 1)
        self.split.setChildrenCollapsible(False)
        follow_look(self.split, self._fit_side)
        for part in (self.ask, self.arrivals):
            self.column.addWidget(part)
        self.column.addWidget(self.split, 1)
        self.setAcceptDrops(True)
        self._connect()

    @cached_property
    def attention(self) -> AttentionPage:
        """What needs a person."""
        made = AttentionPage(self.model.attention)
        made.opened.connect(lambda source: self.asked_for.emit("source", (source, None)))
        self.pages.addWidget(made)
        return made

    @cached_property
    def trash(self) -> TrashPage:
        """What lies in the trash."""
        made = TrashPage(self.model.trashed)
        made.erase_wanted.connect(self.questions.erase)
        self.pages.addWidget(made)
        return made

    def commands(self) -> dict[str, object]:
        some, one = (lambda: self._number() > 0), (lambda: self._number() == 1)
        model, sources, ask = self.model, self.sources, self.questions
        return {
            "library.add": self.add_files,
            "library.add-folder": self.add_folder,
            "library.new-project": ask.new_project,
            "library.filter": sources.words.setFocus,
            "library.open": (self.open_selected, one),
            "library.rename": (ask.title, one),
            "library.move": (ask.move, some),
            "library.label": (ask.label, some),
            "library.hold": (ask.hold, some),
            "library.lift": (ask.lift, some),
            "library.again": (lambda: model.transcribe_again(sources.selected()), some),
            "library.speakers": (lambda: model.find_speakers(sources.selected()), some),
            "library.trash": (lambda: model.trash(sources.selected()), some),
        }

    def bind(self, actions: Actions) -> None:
        self._actions = actions
        super().bind(actions)

    def chosen_sources(self) -> list[str]:
        return [str(one) for one in self.sources.selected()]

    def forget(self) -> None:
        self.ask.put_away()
        self.notice.clear()
        self.model.forget()

    def add_files(self) -> None:
        """Let the person choose files."""
        chosen, _ = QFileDialog.getOpenFileNames(self, self.tr("Add files"))
        self.questions.take([Path(one) for one in chosen])

    def add_folder(self) -> None:
        """Let the person choose a folder, to take all that lies in it."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add a folder"))
        self.questions.take([Path(chosen)] if chosen else [])

    def open_selected(self) -> None:
        self.asked_for.emit("source", (self.sources.selected()[0], None))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 -- Qt's name
        if _paths(event):
            event.acceptProposedAction()
            into = self.model.project.name if self.model.project else self.tr("the vault")
            self.notice.say(self.tr("Let go to take this into {place}.").format(place=into))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 -- Qt's name
        self.notice.clear()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 -- Qt's name
        event.acceptProposedAction()
        self.notice.clear()
        self.questions.take(_paths(event))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 -- Qt's name
        wide = self.width() >= look_of().px(_WITH_SIDE)
        wanted = wide if self._side_wanted is None else self._side_wanted
        self.places.setVisible(wanted)
        self.side.setChecked(wanted)

    def _place_head(self) -> None:
        self.side = tool("filter", self.tr("Places and filters"), checkable=True)
        self.side.clicked.connect(self._toggle_side)
        self.new = button(self.tr("Add…"), "primary", icon="add")
        menu = QMenu(self.new)
        menu.addAction(self.tr("Files…")).triggered.connect(lambda: self.add_files())
        menu.addAction(self.tr("A folder…")).triggered.connect(lambda: self.add_folder())
        self.new.setMenu(menu)
        self.head.insertWidget(0, self.side)
        self.head.addWidget(self.new)

    def _connect(self) -> None:
        model = self.model
        self.places.chosen.connect(self._go)
        self.places.project_wanted.connect(self.questions.new_project)
        self.places.menu_wanted.connect(self._project_menu)
        self.sources.opened.connect(lambda source: self.asked_for.emit("source", (source, None)))
        self.sources.menu_wanted.connect(self._source_menu)
        self.sources.selection_changed.connect(self._tell_commands)
        self.sources.add_wanted.connect(self.add_files)
        model.done.connect(self._tell_done)
        for part in (model.attention, model.trashed):
            part.done.connect(lambda said: self._tell_done(said, None))
            part.failed.connect(self.notice.tell)
        model.failed.connect(self.notice.tell)
        self.notice.acted.connect(self._take_back)

    def _fit_side(self) -> None:
        """As wide as its words are large."""
        px = look_of().px
        self.split.setHandleWidth(px(16))
        self.places.setMinimumWidth(px(150))
        self.split.setSizes([px(210), px(800)])

    def _number(self) -> int:
        """Of the sources that are chosen and seen."""
        return self.sources.number if self.pages.currentWidget() is self.sources else 0

    def _toggle_side(self) -> None:
        self._side_wanted = self.side.isChecked()
        self.places.setVisible(self._side_wanted)

    def _go(self, place: str) -> None:
        if place == ATTENTION:
            self.pages.setCurrentWidget(self.attention)
        elif place == TRASH:
            self.pages.setCurrentWidget(self.trash)
        else:
            self.pages.setCurrentWidget(self.sources)
            self.model.choose_project(None if place == ALL else ProjectId(place))
        self._tell_commands()

    def _tell_done(self, said: str, undo: Callable[[], object] | None) -> None:
        self._undo = undo
        self.notice.say(said, tone="good", act=self.tr("Undo") if undo else "")

    def _take_back(self) -> None:
        undo, self._undo = self._undo, None
        self.notice.clear()
        if undo is not None:
            undo()

    def _tell_commands(self) -> None:
        if self._actions is not None:
            for wanted in filter(None, _ON_SOURCES):
                self._actions.changed.emit(wanted)

    def _source_menu(self, at: QPoint) -> None:
        assert self._actions is not None, "a screen in front is bound"
        menu = QMenu(self)
        for wanted in _ON_SOURCES:
            if not wanted:
                menu.addSeparator()
                continue
            action = menu.addAction(self._actions.command(wanted).text)
            action.setEnabled(self._actions.is_enabled(wanted))
            action.triggered.connect(partial(self._actions.do, wanted))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _project_menu(self, project_id: str, at: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self.questions.project_name(project_id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
