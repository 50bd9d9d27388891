"""Keeps the machine from falling asleep by itself while jobs run, if the person wants it; on mains power only.

Linux: logind holds sleep off as long as a descriptor is open. Windows: the thread says that the system is required.
macOS: caffeinate, which ends with this process. The screen goes dark and locks all the same, and a lid that is shut
still means sleep (decision 0190). Only Linux has been tried.
"""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from earwitness_core.model import Changes
from earwitness_desktop.viewmodels.preferences import Preferences
from earwitness_desktop.viewmodels.session import OpenDesk

_LOOK_MS = 1000  # jobs come and go in bursts
_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001


class Hold(Protocol):
    """One system's way. Both may be called again without harm."""

    def take(self) -> None: ...

    def let_go(self) -> None: ...


class Awake(QObject):
    """Holds while a job of the vault that it follows runs in this process."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None, *, hold: Hold | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._hold = hold  # made with the first job: the door needs none
        self._desk: OpenDesk | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LOOK_MS)
        self._soon.timeout.connect(self._look)
        preferences.changed.connect(lambda key: self._soon.start() if key == "awake" else None)

    def follow(self, desk: OpenDesk) -> None:
        """A vault was opened."""
        self._desk = desk
        desk.working_changed.connect(lambda _: self._soon.start())
        desk.signals.changed.connect(self._hear)
        self._soon.start()

    def rest(self) -> None:
        """The vault closes: the machine may sleep."""
        self._desk = None
        self._soon.stop()
        self._decide(False)

    def _hear(self, changes: Changes) -> None:
        if "job" in changes.touched and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        desk = self._desk
        if desk is None or not desk.is_working or not self._preferences.switch("awake"):
            return self._decide(False)
        queue, power = desk.desk.queue, desk.desk.power
        desk.background.read(lambda: not power.state().on_battery and queue.count(state="running") > 0, self._decide)
        return None

    def _decide(self, needed: bool) -> None:
        if needed and self._desk is not None:
            self._hold = self._hold or system_hold(self)
            self._hold.take()
        elif self._hold is not None:
            self._hold.let_go()


class WindowsHold:
    """Of the thread that draws, which lives as long as the program."""

    def take(self) -> None:
        self._say(_CONTINUOUS | _SYSTEM_REQUIRED)

    def let_go(self) -> None:
        self._say(_CONTINUOUS)

    def _say(self, state: int) -> None:
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(ctypes.c_uint(state))


class MacHold:
    """caffeinate holds off idle sleep while it runs, and ends with the process that it is told to wait for."""

    def __init__(self) -> None:
        self._running: subprocess.Popen[bytes] | None = None

    def take(self) -> None:
        if self._running is None:
            self._running = subprocess.Popen(["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())])

    def let_go(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            running.terminate()
            running.wait()


class NoHold:
    """Of a system that is not known here."""

    def take(self) -> None:
        """It sleeps as it always does."""

    def let_go(self) -> None:
        """Nothing is held."""


def system_hold(parent: QObject) -> Hold:
    """What holds sleep off here."""
    system = str(sys.platform)
    if system == "linux":
        from earwitness_desktop.hearing.logind import LogindHold

        return LogindHold(parent)
    return WindowsHold() if system == "win32" else MacHold() if system == "darwin" else NoHold()
