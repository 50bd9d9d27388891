"""Which screens there are, and what each is made of. The first one is what a person sees behind the door."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from earwitness_desktop.viewmodels.session import Session, State
from earwitness_desktop.views.library.screen import LibraryScreen
from earwitness_desktop.views.main_window import Door, Make
from earwitness_desktop.views.privacy.screen import PrivacyScreen
from earwitness_desktop.views.queue.screen import QueueScreen
from earwitness_desktop.views.search.screen import SearchScreen
from earwitness_desktop.views.source import SourceScreen
from earwitness_desktop.views.unlock import UnlockView


def _first_run(session: Session) -> QWidget:
    from earwitness_desktop.views.first_run import FirstRunView  # here: most starts go to the door of a vault

    return FirstRunView(session)


DOORS: dict[State, Door] = {State.LOCKED: UnlockView, State.NEW: _first_run}

SCREENS: dict[str, Make] = {
    "library": LibraryScreen,
    "source": SourceScreen,
    "search": SearchScreen,
    "queue": QueueScreen,
    "privacy": PrivacyScreen,
}
