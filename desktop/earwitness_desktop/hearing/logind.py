"""Linux: logind holds sleep off as long as somebody has a descriptor of its open."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

_LOGIN = "org.freedesktop.login1"


class LogindHold(QObject):
    """A lock of logind on sleep. `bus` is the system's, but for tests with a bus of their own."""

    def __init__(self, parent: QObject | None = None, *, bus: QDBusConnection | None = None) -> None:
        super().__init__(parent)
        self._bus = bus if bus is not None else QDBusConnection.systemBus()
        self._asking: QDBusPendingCallWatcher | None = None
        self._held: QDBusUnixFileDescriptor | None = None
        self._wanted = False

    def take(self) -> None:
        """Ask for the lock; where there is no logind, or it says no, the machine sleeps as it always does."""
        self._wanted = True
        if self._held is None and self._asking is None and self._bus.isConnected():
            call = QDBusMessage.createMethodCall(_LOGIN, "/org/freedesktop/login1", f"{_LOGIN}.Manager", "Inhibit")
            call.setArguments(["sleep", "Earwitness", "Transcribing", "block"])
            self._asking = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
            self._asking.finished.connect(self._answered)

    def let_go(self) -> None:
        """Close the descriptor, which is the lock."""
        self._wanted = False
        if self._held is not None:
            os.close(self._held.takeFileDescriptor())
            self._held = None

    def _answered(self, asked: QDBusPendingCallWatcher) -> None:
        given = asked.reply().arguments()
        asked.deleteLater()
        self._asking = None
        if given and isinstance(given[0], QDBusUnixFileDescriptor) and given[0].isValid():
            self._held = given[0]
            if not self._wanted:
                self.let_go()
