"""The window at its door, on real vaults, and a person's hands on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from earwitness_desktop.viewmodels.session import Session
from earwitness_desktop.views.first_run import FirstRunView
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.views.unlock import UnlockView
from earwitness_desktop.widgets.stack import Stack
from earwitness_desktop.wiring import DOORS, SCREENS
from helpers.windows import wait_for

GOOD = "correct horse battery staple 9"
View = TypeVar("View", bound=QWidget)


@contextmanager
def at_the_door(folder: Path | None) -> Iterator[tuple[MainWindow, Session]]:
    """A window that shows the door of a vault, or the first run; shut down afterwards."""
    session = Session(folder)
    window = MainWindow(session, DOORS, SCREENS)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    try:
        yield window, session
    finally:
        session.shut_down()
        window.close()
        window.deleteLater()


def shown(window: MainWindow, kind: type[View]) -> View:
    """What the window shows now; it has to be of this kind."""
    stack = window.centralWidget()
    assert isinstance(stack, Stack)
    widget = stack.currentWidget()
    assert isinstance(widget, kind), type(widget).__name__
    return widget


def first_run(window: MainWindow) -> FirstRunView:
    return shown(window, FirstRunView)


def unlock(window: MainWindow) -> UnlockView:
    return shown(window, UnlockView)


def type_into(widget: QWidget, text: str) -> None:
    """As by hand, into whatever has the focus of the widget."""
    target = widget
    while (proxy := target.focusProxy()) is not None:
        target = proxy
    target.setFocus()
    QTest.keyClicks(target, text)


def make_vault(view: FirstRunView, folder: Path, passphrase: str = GOOD) -> None:
    """From the welcome to the page with the code: some seconds."""
    view.show_page("vault")
    page = view.vault
    page.place.path = folder
    type_into(page.secret, passphrase)
    type_into(page.again, passphrase)
    wait_for(lambda: page.is_ready)
    view.next.click()
    wait_for(lambda: view.page is view.kit, 60)


def keep_code(view: FirstRunView) -> None:
    """Type back the two groups that are asked for."""
    view.show_page("kept")
    groups = view.model.code.split("-")
    page = view.kept
    for line, at in zip(page.groups, view.model.asked, strict=True):
        line.setText(groups[at])
    view.next.click()
