"""The whole program in this process: its window, its ways out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from earwitness_desktop.app import Program
from earwitness_desktop.look.style import look_of
from earwitness_desktop.viewmodels.session import OpenDesk
from helpers.windows import Closed, wait_for


@contextmanager
def running(folder: Path | None, *, locked_by_hand: bool = False) -> Iterator[Program]:
    """The program as `main` makes it, but for the loop; ended and gone afterwards."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, folder, locked_by_hand=locked_by_hand)
    try:
        yield program
    finally:
        program.quit()
        program.tray.menu.deleteLater()
        program.window.deleteLater()
        program.look.deleteLater()
        program.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        look_of().choose(look_of().wanted)  # the program's style sheet has lost its pictures


def enter(program: Program, closed: Closed) -> OpenDesk:
    """Unlock by the code, and wait until it works."""
    program.session.unlock_with_recovery_code(closed.code)
    wait_for(lambda: program.session.open_desk)
    desk = program.session.open_desk
    assert desk is not None
    wait_for(lambda: desk.is_working)
    return desk
