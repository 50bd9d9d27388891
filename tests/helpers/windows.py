"""Windows on real vaults, and what a test of them must not leave behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_core.desk import Desk
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from helpers import vaults

PASSPHRASE = "correct horse battery staple 9"
_PATIENCE_S = 3.0
_STAYS = ("engine-nursery",)  # one for the process, from its first engine on (engines/process.py)


@dataclass(frozen=True)
class Closed:
    """A vault that nobody has open: its folder, and the recovery code, which opens it without cost."""

    folder: Path
    code: str


def make_closed(place: Path) -> Closed:
    """An empty vault whose passphrase the product refuses, as its keys cost nothing (helpers/vaults.py)."""
    created = vaults.create(place / "window.earwitness")
    created.vault.close()
    return Closed(created.vault.folder, created.recovery_code)


def make_with_passphrase(place: Path) -> Path:
    """An empty vault that PASSPHRASE opens, with keys as dear as a person's: some seconds."""
    desk, _ = Desk.create(place / "dear.earwitness", PASSPHRASE)
    desk.close()
    return desk.vault.folder


def wait_for(condition: Callable[[], object], seconds: float = 20.0) -> None:
    """Let Qt work until something is so."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.005)


def opened(closed: Closed) -> tuple[Session, OpenDesk]:
    """A session with its vault open; shut it down."""
    session = Session(closed.folder)
    session.unlock_with_recovery_code(closed.code)
    wait_for(lambda: session.open_desk is not None)
    assert session.open_desk is not None
    return session, session.open_desk


def let_go_of_keys() -> None:
    """QTest leaves the Control or Shift of its last key held down; a row chosen next would be added to the others."""
    QTest.keyClick(QWidget(), Qt.Key.Key_Shift)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


def left_over(app: QApplication, before: set[int | None]) -> list[str]:
    """Threads that were not there before, top-level windows and timers that run, after a moment to end."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        threads = [one.name for one in threading.enumerate() if one.ident not in before]
        threads = [one for one in threads if not one.startswith(_STAYS)]
        windows = [type(one).__name__ for one in app.topLevelWidgets()]
        timers = [str(one.interval()) for one in app.findChildren(QTimer) if one.isActive()]
        found = [f"thread {one}" for one in threads] + [f"window {one}" for one in windows]
        found += [f"timer of {one} ms" for one in timers]
        if not found or time.monotonic() > deadline:
            return found
        time.sleep(0.01)
