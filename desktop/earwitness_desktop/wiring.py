"""Which screens there are, and what each is made of. The first one is what a person sees behind the door."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from earwitness_desktop.viewmodels.session import OpenDesk, Session, State
from earwitness_desktop.views.door_frame import DoorFrame
from earwitness_desktop.views.unlock import UnlockView

if TYPE_CHECKING:
    from earwitness_desktop.views.main_window import Door, Make
    from earwitness_desktop.views.screen import Screen


def _first_run(session: Session) -> DoorFrame:
    from earwitness_desktop.views.first_run import FirstRunView  # here: most starts go to the door of a vault

    return FirstRunView(session)


DOORS: dict[State, Door] = {State.LOCKED: UnlockView, State.NEW: _first_run}


def _screen(module: str, name: str) -> Make:
    """A screen that is loaded when it is first shown: the door needs none (decision 0174)."""

    def make(desk: OpenDesk) -> Screen:
        made: Screen = getattr(import_module(f"earwitness_desktop.views.{module}"), name)(desk)
        return made

    return make


SCREENS: dict[str, Make] = {
    "library": _screen("library.screen", "LibraryScreen"),
    "source": _screen("source", "SourceScreen"),
    "search": _screen("search.screen", "SearchScreen"),
    "queue": _screen("queue.screen", "QueueScreen"),
    "privacy": _screen("privacy.screen", "PrivacyScreen"),
    "settings": _screen("settings", "SettingsScreen"),
}
