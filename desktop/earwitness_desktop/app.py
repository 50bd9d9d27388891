"""The Qt program: one application, one window, one vault. `python -m earwitness_desktop.app [VAULT]`.

Locking replaces the process, because Python cannot wipe its memory: views gone, engines ended, then a fresh start at
the door of the same vault (DESIGN §5).
"""

from __future__ import annotations

import earwitness_desktop.system.plain_import  # noqa: F401 -- first, as it says

# isort: split
import os
import signal
import sys
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from earwitness_core import logs
from earwitness_core.paths import state_folder
from earwitness_core.privacy.egress.guard import guard
from earwitness_desktop.look import Look, in_fusion
from earwitness_desktop.shared import crashes
from earwitness_desktop.shared.known import known_folders, vault_of
from earwitness_desktop.shared.starting import window_command
from earwitness_desktop.system.languages import lay_out, speak
from earwitness_desktop.system.qt_messages import log_message
from earwitness_desktop.system.single import call_first, may_be_there
from earwitness_desktop.viewmodels.preferences import Preferences
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.wiring import DOORS, SCREENS

if TYPE_CHECKING:
    from earwitness_desktop.system.autolock import AutoLock
    from earwitness_desktop.system.awake import Awake
    from earwitness_desktop.system.tray import Tray

LOCKED_AGAIN = "--locked-again"


class Program(QObject):
    """The window over a session, and the ways out: lock, quit."""

    def __init__(self, app: QApplication, folder: Path | None, *, locked_by_hand: bool = False) -> None:
        super().__init__(app)
        self._app = app
        self.preferences = Preferences(self)
        self.look = Look(app, self.preferences.text("look"), self.preferences.number("text"))
        self.session = Session(folder, self)
        self.session.locked_by_hand = locked_by_hand
        self.session.last_crash = crashes.newest_unseen(state_folder())
        self.window = MainWindow(self.session, DOORS, SCREENS)
        self._fresh_start = False
        self._connect()
        self.window.show()

    @cached_property
    def locks(self) -> AutoLock:
        """What locks the vault by itself. The door needs none: it is made when it is first asked for."""
        from earwitness_desktop.system.autolock import AutoLock

        made = AutoLock(self.preferences.number("idle"), self)
        made.due.connect(self.lock)
        self.session.closing.connect(made.rest)
        self.session.made.connect(lambda _: made.watch())
        return made

    @cached_property
    def tray(self) -> Tray:
        """The sign in the tray, and its menu; made when it is first asked for."""
        from earwitness_desktop.system.tray import Tray

        made = Tray(self.session, self.preferences, self)
        made.lock_wanted.connect(self.lock)
        made.quit_wanted.connect(self.quit)
        made.open_wanted.connect(self.come_to_front)
        return made

    @cached_property
    def awake(self) -> Awake:
        """What keeps the machine awake while jobs run."""
        from earwitness_desktop.system.awake import Awake

        made = Awake(self.preferences, self)
        self.session.closing.connect(made.rest)
        return made

    def lock(self) -> None:
        """End this process and begin a new one at the door of the same vault; nothing while none is open."""
        if self.session.open_desk is not None and not self._fresh_start:
            self._fresh_start = True
            self.quit()

    def quit(self) -> None:
        """Views gone, jobs stopped at their last commit, engines ended; then the end of the program."""
        self.locks.rest()
        self.tray.hide()
        self.window.leave()
        self.window.hide()
        empty_clipboard()
        self.session.shut_down()
        self._app.quit()

    def come_to_front(self, path: str = "") -> None:
        """A later start, or the tray: the window in front, at the door of another vault if that was meant."""
        folder = vault_of(Path(path)) if path else None
        if folder is not None and self.session.open_desk is None and folder != self.session.folder:
            self.session.choose(folder)
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @property
    def again(self) -> list[str] | None:
        """The command that starts it anew, when it was locked."""
        if not self._fresh_start or self.session.folder is None:
            return None
        return [*window_command(), str(self.session.folder), LOCKED_AGAIN]

    def _connect(self) -> None:
        self.session.opened.connect(self._opened)
        self.window.lock_wanted.connect(self.lock)
        self.window.quit_wanted.connect(self._closed)
        self.window.end_wanted.connect(self.quit)
        self.window.painted.connect(self._stand_by)
        self.preferences.changed.connect(self._follow)

    def _stand_by(self) -> None:
        """What the door does not show: the lock, the tray, what the system says. Each in a turn of its own, so that
        nobody waits who types already.
        """
        for make in (lambda: self.locks, lambda: self.tray, self._hear_system):
            QTimer.singleShot(0, self, make)

    def _hear_system(self) -> None:
        from earwitness_desktop.system.autolock import system_locks

        heard = system_locks(self)
        if heard is not None:
            heard.locking.connect(self.lock)

    def _opened(self, desk: OpenDesk) -> None:
        self.tray.follow(desk)
        self.awake.follow(desk)
        desk.start_work()
        desk.in_use.connect(self.locks.touch)
        self.locks.watch()

    def _closed(self) -> None:
        """The window was closed: into the tray while there is something to go on with, else the end."""
        if self.tray.keeps_going:
            self.window.hide()
            self.tray.tell_it_stays()
        else:
            self.quit()

    def _follow(self, key: str) -> None:
        if key in ("look", "text"):
            self.look.choose(self.preferences.text("look"), self.preferences.number("text"))
        elif key == "idle":
            self.locks.minutes = self.preferences.number("idle")
        elif key.startswith("pedal"):
            self.window.use_pedal(self.preferences)


def main(arguments: list[str] | None = None) -> int:
    """Run the program until its window is closed. Exit code 0, or what the platform says."""
    guard.install()
    logs.set_up(state_folder())
    crashes.install(state_folder())
    qInstallMessageHandler(log_message)
    given = sys.argv[1:] if arguments is None else arguments
    app = QApplication(in_fusion(sys.argv[0]))
    app.setApplicationName("Earwitness")
    app.setOrganizationName("Earwitness")
    app.setDesktopFileName("earwitness")
    app.setQuitOnLastWindowClosed(False)
    asked = next((Path(one) for one in given if not one.startswith("-")), None)
    if LOCKED_AGAIN not in given and may_be_there() and call_first(asked.absolute() if asked else None):
        return 0
    language = Preferences().text("language")
    speak(app, language)
    lay_out(app, language)
    program = Program(app, _which(asked), locked_by_hand=LOCKED_AGAIN in given)
    program.window.painted.connect(lambda: QTimer.singleShot(0, program, partial(_hear_starts, app, program)))
    _hear_signals(program)
    code = app.exec()
    if program.again is not None:
        _replace(program.again)
    return code


def empty_clipboard() -> None:
    """A copied quote stays no longer than the vault is open; what another program put there is not ours to take."""
    clipboard = QApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()


def _which(asked: Path | None) -> Path | None:
    """The vault that was meant, else the one that was opened last; None for the first run."""
    if asked is not None:
        return vault_of(asked.absolute()) or asked.absolute()
    return next(reversed(known_folders()), None)


def _hear_starts(app: QApplication, program: Program) -> None:
    """From now on a later start finds this window."""
    from earwitness_desktop.system.single import First  # here: the door needs none of Qt's network

    first = First(app)
    first.asked.connect(program.come_to_front)
    app.aboutToQuit.connect(first.close)


def _replace(command: list[str]) -> None:
    """On Windows a process cannot become another one; there the new one is started and this one ends."""
    if sys.platform == "win32":
        import subprocess

        subprocess.Popen(command, close_fds=True)
    else:
        os.execv(command[0], command)  # noqa: S606 -- our own program, no shell


def _hear_signals(program: Program) -> None:
    """Ctrl-C and a request to end close it as the window does. Python hears signals only between its own steps."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: program.quit())
    beat = QTimer(program)
    beat.timeout.connect(partial(int, 0))
    beat.start(1000)


if __name__ == "__main__":
    sys.exit(main())
