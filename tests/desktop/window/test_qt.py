"""What the window relies on in the PySide6 that is installed."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Signal


class _Speaker(QObject):
    said = Signal(object)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="there True is immortal")
def test_a_signal_gives_no_reference_to_true_away() -> None:
    """PySide6 6.12.0 does: after some hundred signals Python 3.11 ends with "bool_dealloc"."""
    speaker = _Speaker()
    before = sys.getrefcount(True)
    for _ in range(200):
        speaker.said.emit(1)
    assert sys.getrefcount(True) > before - 50
