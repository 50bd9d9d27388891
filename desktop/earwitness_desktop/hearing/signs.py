"""What every system's ear has in common."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Locks(QObject):
    """`locking` comes when the screen is locked and before the machine sleeps."""

    locking = Signal()
