"""Sealed sound as a device that a player can seek in: bytes come out of the blob as they are asked for, to no file."""

from __future__ import annotations

import logging
import threading
from typing import Protocol

from PySide6.QtCore import QIODevice, QObject

from earwitness_core.errors import EarwitnessError

_log = logging.getLogger(__name__)


class Sound(Protocol):
    """Bytes by range, from any thread."""

    @property
    def size_bytes(self) -> int: ...

    def read_at(self, offset: int, length: int, /) -> bytes: ...

    def close(self) -> None: ...


class SealedDevice(QIODevice):
    """A player reads it from threads of its own. After `shut` it is at its end, whoever still holds it."""

    def __init__(self, sound: Sound, parent: QObject) -> None:
        super().__init__(parent)
        self._sound: Sound | None = sound
        self._size = sound.size_bytes
        self._guard = threading.Lock()
        self.open(QIODevice.OpenModeFlag.ReadOnly | QIODevice.OpenModeFlag.Unbuffered)

    def shut(self) -> None:
        """Give the sound back. A read under way ends first."""
        with self._guard:
            sound, self._sound = self._sound, None
        if sound is not None:
            sound.close()

    def size(self) -> int:
        return self._size

    def bytesAvailable(self) -> int:  # noqa: N802 -- Qt's name
        return max(0, self._size - self.pos())

    def readData(self, most: int) -> bytes:  # noqa: N802 -- Qt's name
        with self._guard:
            if self._sound is None:
                return b""
            try:
                return self._sound.read_at(self.pos(), most)
            except (EarwitnessError, OSError, ValueError) as problem:  # a thread of Qt's: nobody above could catch it
                _log.warning("sound not read", extra={"error": type(problem).__name__})
                return b""

    def writeData(self, data: bytes | bytearray | memoryview, length: int) -> int:  # noqa: N802 -- Qt's name
        return -1
