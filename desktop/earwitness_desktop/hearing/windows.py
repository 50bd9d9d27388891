"""Windows: the session says that it was locked, the power manager that the machine goes to sleep.

By WTSRegisterSessionNotification and the messages WM_WTSSESSION_CHANGE and WM_POWERBROADCAST. Written by the manual of
the system; it has not run on Windows yet.
"""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

from earwitness_desktop.hearing.signs import Locks

_SESSION_CHANGE, _POWER = 0x02B1, 0x0218
_LOCKED, _SUSPENDS = 0x7, 0x4


class _Message(ctypes.Structure):
    """The head of MSG."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("word", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
    )


class WindowsLocks(Locks):
    """Hears the session and the power manager."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        app = QCoreApplication.instance()
        assert app is not None
        app.installNativeEventFilter(self._filter)
        for window in QGuiApplication.topLevelWindows():
            if sys.platform == "win32":
                ctypes.windll.wtsapi32.WTSRegisterSessionNotification(ctypes.c_void_p(int(window.winId())), 0)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, locks: WindowsLocks) -> None:
        super().__init__()
        self._locks = locks

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> object:  # noqa: N802
        if _text(kind) == b"windows_generic_MSG":
            told = _Message.from_address(int(message))
            if (told.message, told.word) in ((_SESSION_CHANGE, _LOCKED), (_POWER, _SUSPENDS)):
                self._locks.locking.emit()
        return False, 0


def _text(kind: QByteArray | bytes | bytearray | memoryview) -> bytes:
    return bytes(kind.data()) if isinstance(kind, QByteArray) else bytes(kind)
