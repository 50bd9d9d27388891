"""The window: at the door a screen for what is not open yet, behind it the rail and the screens of an open vault."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from earwitness_desktop.actions import Actions, Command
from earwitness_desktop.viewmodels.preferences import Preferences, kept
from earwitness_desktop.viewmodels.session import OpenDesk, Session, State
from earwitness_desktop.views.door_frame import DoorFrame
from earwitness_desktop.widgets.stack import Stack

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from earwitness_desktop.views.screen import Screen

Door = Callable[[Session], DoorFrame]
Make = Callable[[OpenDesk], "Screen"]
_ABOVE = ["go.library", "go.source", "go.search", "go.queue", "go.privacy"]
_BELOW = ["go.settings", "vault.lock"]


class MainWindow(QMainWindow):
    """Shows the session. Screens are made when they are first asked for, and gone when the vault closes."""

    lock_wanted = Signal()
    quit_wanted = Signal()  # it was closed
    end_wanted = Signal()  # the person wants the program to end
    painted = Signal()  # once, when the first door is seen: what takes time begins then

    def __init__(self, session: Session, doors: dict[State, Door], screens: dict[str, Make]) -> None:
        super().__init__()
        self.setWindowTitle("Earwitness")  # never a title of a vault: it stands in lists of windows and screenshots
        self.resize(1240, 820)
        self.setMinimumSize(720, 480)
        self._session, self._doors, self._makers = session, doors, screens
        self.commands = Actions(parent=self)
        self._actions: dict[str, QAction] = {}
        self.commands.changed.connect(self._follow_command)
        self._screens: dict[str, Screen] = {}
        self._front: Screen | None = None
        self._open: OpenDesk | None = None
        self._at_door: tuple[State, Path | None] | None = None
        self._is_painted = False
        self._stack = Stack()
        self.setCentralWidget(self._stack)
        self._offer_commands()
        session.state_changed.connect(self._follow)
        session.opened.connect(self._enter)
        session.closing.connect(self.leave)
        self._settings = kept()
        self._place_again()
        self._follow(session.state)

    def go(self, name: str, what: object = None) -> None:
        """Bring a screen to the front ("library"), and let it show something."""
        if self._open is None or name not in self._makers:
            return
        screen = self._screens.get(name) or self._make(name)
        if screen is not self._front:
            if self._front is not None:
                self._front.release(self.commands)
            self._pages.setCurrentWidget(screen)
            self._front = screen
            self._rail.mark(f"go.{name}")
            screen.bind(self.commands)
        if what is not None:
            screen.show_what(what)

    def use_pedal(self, preferences: Preferences) -> None:
        """The keys of the person's foot pedal, from now on."""
        from earwitness_desktop.viewmodels.pedal import pedal_keys  # here: the door needs no pedal

        self.commands.use_keys(pedal_keys(preferences))

    def page(self, name: str) -> Screen | None:
        """A screen that was made already."""
        return self._screens.get(name)

    def leave(self) -> None:
        """Take everything of the vault off the window."""
        if self._front is not None:
            self._front.release(self.commands)
            self._front = None
        for screen in self._screens.values():
            screen.forget()
        door = self._stack.currentWidget()
        if isinstance(door, DoorFrame):
            door.forget()
        self._screens.clear()
        self._open = self._at_door = None
        self._show_only(QWidget())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 -- Qt's name
        """The window goes; whether the program goes with it, the program decides."""
        self._settings.setValue("window", self.saveGeometry())
        event.ignore()
        self.quit_wanted.emit()

    def _follow(self, state: State) -> None:
        """The door of a state; while a vault is being opened or made, the door that was there stays."""
        door, wanted = self._doors.get(state), (state, self._session.folder)
        if door is not None and wanted != self._at_door:
            self._at_door = wanted
            made = door(self._session)
            made.painted.connect(self._tell_painted)
            self._show_only(made)
            made.setFocus()

    def _tell_painted(self) -> None:
        if not self._is_painted:
            self._is_painted = True
            self.painted.emit()

    def _enter(self, desk: OpenDesk) -> None:
        from earwitness_desktop.views.rail import Rail  # here: the door has none

        self._open, self._at_door = desk, None
        self.use_pedal(Preferences())
        inside = QWidget()
        inside.setProperty("role", "ground")
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        above = [one for one in _ABOVE if one.removeprefix("go.") in self._makers]
        below = [one for one in _BELOW if not one.startswith("go.") or one.removeprefix("go.") in self._makers]
        self._rail = Rail(self.commands, above, below)
        self._rail.chosen.connect(self.commands.do)
        self._pages = Stack()
        row.addWidget(self._rail)
        row.addWidget(self._pages, 1)
        self._show_only(inside)
        for name in self._makers:
            self.commands.bind(f"go.{name}", partial(self.go, name), lambda: self._open is not None)
        self.go(next(iter(self._makers), ""))

    def _make(self, name: str) -> Screen:
        assert self._open is not None, "screens are of an open vault"
        screen = self._makers[name](self._open)
        screen.asked_for.connect(self.go)
        self._screens[name] = screen
        self._pages.addWidget(screen)
        return screen

    def _show_only(self, widget: QWidget) -> None:
        while old := self._stack.currentWidget():
            self._stack.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def _follow_command(self, wanted: str) -> None:
        """What somebody answers has its keys; what nobody answers leaves them to another screen."""
        if self.commands.is_bound(wanted) and wanted not in self._actions:
            self._actions[wanted] = self._action(self.commands.command(wanted))
        if wanted in self._actions:
            self._actions[wanted].setEnabled(self.commands.is_bound(wanted))
            self._actions[wanted].setShortcuts(_keys(self.commands.command(wanted)))

    def _offer_commands(self) -> None:
        self.commands.bind("vault.lock", self.lock_wanted.emit, lambda: self._session.open_desk is not None)
        self.commands.bind("window.palette", self._show_palette, lambda: self._open is not None)
        self.commands.bind("export.open", self._export, lambda: self._open is not None)
        self.commands.bind("window.quit", self.end_wanted.emit)

    def _action(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setShortcuts(_keys(command))
        action.triggered.connect(partial(self.commands.do, command.id))
        self.addAction(action)
        return action

    def _export(self) -> None:
        self.go("privacy", ("export", self._front.chosen_sources() if self._front is not None else []))

    def _show_palette(self) -> None:
        from earwitness_desktop.widgets.command_palette import CommandPalette  # here: the door needs no fuzzy search

        can = [command for command in self.commands if self.commands.is_enabled(command.id)]
        palette = CommandPalette(can, self)
        palette.chosen.connect(self.commands.do)
        palette.finished.connect(palette.deleteLater)
        palette.open()

    def _place_again(self) -> None:
        placed = self._settings.value("window")
        if isinstance(placed, QByteArray):
            self.restoreGeometry(placed)


def _keys(command: Command) -> list[QKeySequence]:
    return [QKeySequence(keys) for keys in command.shortcut.split("; ")] if command.shortcut else []
