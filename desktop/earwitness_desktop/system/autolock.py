"""When the vault locks by itself: after a time without a key or a movement, with the screen, and before sleep.

Linux is told by D-Bus (logind and the screen savers); Windows by messages to the session, which was written by the
manual and has not run on Windows yet; on macOS only the idle time locks so far (decision 0175).
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from earwitness_desktop.hearing.signs import Locks

_ACTIVE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)
_LOOK_MS = 5000


def _now() -> float:
    """Seconds that also pass while the machine sleeps."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.time() if clock is None else time.clock_gettime(clock)


class AutoLock(QObject):
    """`due` comes when the vault shall be locked. Watch from when a vault is open; 0 minutes: only screen and sleep."""

    due = Signal()

    def __init__(self, minutes: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._last = _now()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)

    def watch(self) -> None:
        """From now on."""
        app = QCoreApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self.touch()
        self._look.start()

    def rest(self) -> None:
        """No more: nothing is open."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._look.stop()

    def touch(self) -> None:
        """Somebody is there: a hand, or a sound that is listened to."""
        self._last = _now()

    def look(self) -> None:
        """Whether the time is over."""
        if self._look.isActive() and self.minutes and _now() - self._last >= self.minutes * 60:
            self.rest()
            self.due.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        """Sees every event and takes none."""
        if event.type() in _ACTIVE:
            self._last = _now()
        return False


def system_locks(parent: QObject) -> Locks | None:
    """What hears that this system locks its screen or goes to sleep; None where nothing can be heard."""
    system = str(sys.platform)
    if system == "linux":
        from earwitness_desktop.hearing.dbus import DBusLocks

        return DBusLocks(parent)
    if system == "win32":
        from earwitness_desktop.hearing.windows import WindowsLocks

        return WindowsLocks(parent)
    return None
