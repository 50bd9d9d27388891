"""A program that emits more signals than Python has references to `True` goes on."""

from __future__ import annotations

import subprocess
import sys

import pytest

_EMITS = """
from PySide6.QtCore import QObject, Signal
{first}
class Bell(QObject):
    rung = Signal()
bell = Bell()
for _ in range(20_000):
    bell.rung.emit()
print("alive")
"""


def _run(first: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _EMITS.format(first=first)], capture_output=True, text=True, timeout=60
    )


def test_a_window_outlives_twenty_thousand_signals() -> None:
    assert _run("import earwitness_desktop.jobs").stdout == "alive\n"


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there True is immortal")
def test_the_workaround_is_still_needed() -> None:
    """Fails with the PySide6 that counts right: then qt_bools can go."""
    assert "bool_dealloc" in _run("").stderr
