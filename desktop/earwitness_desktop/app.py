"""The Qt program: one application, one window, one vault. `python -m earwitness_desktop.app [VAULT]`.

Locking replaces the process, because Python cannot wipe its memory: views gone, engines ended, then a fresh start at
the door of the same vault (DESIGN §5).
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from earwitness_core import logs
from earwitness_core.paths import state_folder
from earwitness_core.privacy.egress.guard import guard
from earwitness_desktop import crashes
from earwitness_desktop.look import Look
from earwitness_desktop.qt_messages import log_message
from earwitness_desktop.viewmodels.session import Session
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.wiring import DOORS, SCREENS

_LOCKED_AGAIN = "--locked-again"


class Program:
    """The window over a session, and the ways out: lock, quit."""

    def __init__(self, app: QApplication, folder: Path | None) -> None:
        self._app = app
        self.look = Look(app)
        self.session = Session(folder)
        self.window = MainWindow(self.session, DOORS, SCREENS)
        self._fresh_start = False
        self.session.opened.connect(lambda desk: desk.start_work())
        self.window.lock_wanted.connect(self.lock)
        self.window.quit_wanted.connect(self.quit)
        self.window.show()

    def lock(self) -> None:
        """End this process and begin a new one at the door of the same vault."""
        self._fresh_start = True
        self.quit()

    def quit(self) -> None:
        """Views gone, jobs stopped at their last commit, engines ended; then the end of the program."""
        self.window.hide()
        self.session.shut_down()
        self._app.quit()

    @property
    def again(self) -> list[str] | None:
        """The command that starts it anew, when it was locked."""
        if not self._fresh_start or self.session.folder is None:
            return None
        return [*_myself(), str(self.session.folder), _LOCKED_AGAIN]


def main(arguments: list[str] | None = None) -> int:
    """Run the program until its window is closed. Exit code 0, or what the platform says."""
    guard.install()
    logs.set_up(state_folder())
    crashes.install(state_folder())
    qInstallMessageHandler(log_message)
    given = sys.argv[1:] if arguments is None else arguments
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Earwitness")
    app.setOrganizationName("Earwitness")
    app.setQuitOnLastWindowClosed(False)
    folders = [one for one in given if not one.startswith("-")]
    program = Program(app, Path(folders[0]) if folders else None)
    _hear_signals(program)
    code = app.exec()
    if program.again is not None:
        _replace(program.again)
    return code


def _myself() -> list[str]:
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "earwitness_desktop.app"]


def _replace(command: list[str]) -> None:
    """On Windows a process cannot become another one; there the new one is started and this one ends."""
    if sys.platform == "win32":
        subprocess.Popen(command, close_fds=True)
    else:
        os.execv(command[0], command)  # noqa: S606 -- our own program, no shell


def _hear_signals(program: Program) -> None:
    """Ctrl-C and a request to end close it as the window does. Python hears signals only between its own steps."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: program.quit())
    beat = QTimer(program.window)
    beat.timeout.connect(lambda: None)
    beat.start(500)


if __name__ == "__main__":
    sys.exit(main())
