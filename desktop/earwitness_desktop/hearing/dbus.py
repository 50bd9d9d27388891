"""Linux: logind says that the machine goes to sleep or that the session is locked, the screen savers that they came on.

Signals alone; nothing is asked of a bus that is not there. Without an inhibitor the machine may sleep before the lock
is done; then it is done at the moment of waking.
"""

from __future__ import annotations

import os

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from earwitness_desktop.hearing.signs import Locks

_LOGIN = "org.freedesktop.login1"
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver"),
)


class DBusLocks(Locks):
    """`locking` comes with every sign. `system` and `session` are the buses, for tests with buses of their own."""

    def __init__(
        self, parent: QObject, *, system: QDBusConnection | None = None, session: QDBusConnection | None = None
    ) -> None:
        super().__init__(parent)
        system = system or QDBusConnection.systemBus()
        session = session or QDBusConnection.sessionBus()
        self.hears = 0
        if system.isConnected():
            self._hear(system, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "PrepareForSleep", "began")
            if path := session_path():
                self._hear(system, path, f"{_LOGIN}.Session", "Lock", "asked")
        if session.isConnected():
            for interface, at in _SAVERS:
                self._hear(session, at, interface, "ActiveChanged", "began")

    def _hear(self, bus: QDBusConnection, path: str, interface: str, name: str, slot: str) -> None:
        # Any sender: a screen saver is known by its interface, and whoever is on our buses may lock us.
        signature = SLOT(f"{slot}(QDBusMessage)")
        self.hears += bus.connect(  # the stubs want bytes, the binding takes text alone
            "",
            path,
            interface,
            name,
            self,
            signature,  # type: ignore[call-overload]
        )

    @Slot(QDBusMessage)
    def began(self, message: QDBusMessage) -> None:
        """A signal with whether it begins or ends."""
        if message.arguments()[:1] == [True]:
            self.locking.emit()

    @Slot(QDBusMessage)
    def asked(self, _message: QDBusMessage) -> None:
        """A signal that says lock, and nothing else."""
        self.locking.emit()


def session_path() -> str:
    """The object of this session in logind; empty without one."""
    name = os.environ.get("XDG_SESSION_ID", "")
    safe = "".join(
        one if one.isascii() and (one.isalpha() or (one.isdigit() and at)) else f"_{ord(one):02x}"
        for at, one in enumerate(name)
    )
    return f"/org/freedesktop/login1/session/{safe}" if safe else ""
