"""One window per person: a second start hands its path to the first one, and ends.

A local socket (a Unix socket, or a named pipe) that this person alone can open; nothing of a network. Its name comes
from the state folder, so that two installations with their own state do not meet (decision 0176).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QDir, QObject, Signal

from earwitness_core.paths import state_folder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_PATIENCE_MS = 1000
_LONGEST = 8192  # bytes of a path; more is nobody who belongs here


def may_be_there() -> bool:
    """Whether it is worth while to call. Costs nothing, while Qt's network is a tenth of a bare window's start."""
    return sys.platform == "win32" or Path(QDir.tempPath(), _name()).exists()  # where QLocalServer puts its sockets


def call_first(path: Path | None) -> bool:
    """Ask the window that is there, if there is one, to come to the front and to show a vault."""
    from PySide6.QtNetwork import QLocalSocket

    line = QLocalSocket()
    line.connectToServer(_name())
    if not line.waitForConnected(_PATIENCE_MS):
        return False
    line.write((str(path) if path else "").encode() + b"\n")
    line.flush()
    heard = line.waitForReadyRead(_PATIENCE_MS) and bytes(line.readLine().data()) == b"here\n"
    line.disconnectFromServer()
    return heard


class First(QObject):
    """Hears later starts. `asked` comes with the path they were given, or with nothing."""

    asked = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)
        QLocalServer.removeServer(_name())  # what a killed window left
        self.is_listening = self._server.listen(_name())

    def close(self) -> None:
        """Hear no more; the next start is the first one."""
        self._server.close()

    def _take(self) -> None:
        line = self._server.nextPendingConnection()
        line.readyRead.connect(lambda: self._read(line))
        line.disconnected.connect(line.deleteLater)

    def _read(self, line: QLocalSocket) -> None:
        if not line.canReadLine():
            if line.bytesAvailable() > _LONGEST:
                line.abort()
            return
        said = bytes(line.readLine(_LONGEST).data())
        line.write(b"here\n")
        line.flush()
        self.asked.emit(said.decode("utf-8", "replace").removesuffix("\n"))


def _name() -> str:
    known = QCryptographicHash.hash(str(state_folder()).encode(), QCryptographicHash.Algorithm.Sha256)
    return "earwitness-" + bytes(known.toHex().data()).decode()[:16]
