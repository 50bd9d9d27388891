"""Which screens there are, and what each is made of. The first one is what a person sees behind the door."""

from __future__ import annotations

from earwitness_desktop.viewmodels.session import State
from earwitness_desktop.views.main_window import Door, Make
from earwitness_desktop.views.unlock import UnlockView

DOORS: dict[State, Door] = {State.LOCKED: UnlockView}

SCREENS: dict[str, Make] = {}
