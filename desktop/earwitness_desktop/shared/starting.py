"""How the window is started as a process of its own: by the command line, the file manager, or itself after a lock."""

from __future__ import annotations

import sys

WINDOW = "--window"  # to a packaged program, which has no Python to start with `-m`


def window_command() -> list[str]:
    """The program of the window; a vault's folder may follow."""
    if getattr(sys, "frozen", False):
        return [sys.executable, WINDOW]
    return [sys.executable, "-m", "earwitness_desktop.app"]
