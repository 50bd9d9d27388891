"""Keeps Python's `True` alive under PySide6 6.12.0, which gives one reference to it away at every `Signal.emit`.

WORKAROUND: Python 3.11 counts the references to `True`; it began with about 600, and after as many signals the program
ended with "bool_dealloc". Since 3.12 the value is immortal and nothing has to be done. The test tells when a PySide6
without the fault makes this needless.
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40  # a thousand signals a second for thirty years


def keep_true() -> None:
    """Own so many references to `True` that nobody can use them up. Once is enough."""
    if sys.version_info < (3, 12) and sys.getrefcount(True) < _PLENTY:
        ctypes.c_ssize_t.from_address(id(True)).value += _PLENTY


keep_true()
