"""A wish to stop, heard between two steps: Ctrl-C as an exception could fall into the middle of one, or be lost."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_HANGUP = getattr(signal, "SIGHUP", None)  # the terminal is gone; Windows has none


@contextmanager
def until_asked(*, on_hangup: Callable[[], object] | None = None) -> Iterator[threading.Event]:
    """An event that the first SIGINT, SIGTERM or SIGHUP sets; a second one interrupts as usual. For the main thread.

    `on_hangup`: what a SIGHUP does instead, for a service, which has no terminal to lose.
    """
    asked = threading.Event()
    numbers = [signal.SIGINT, signal.SIGTERM, *([_HANGUP] if _HANGUP is not None else [])]
    before = {number: signal.getsignal(number) for number in numbers}

    def hear(number: int, _frame: FrameType | None) -> None:
        if number == _HANGUP and on_hangup is not None:
            on_hangup()
            return
        asked.set()
        _restore()

    def _restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    for number in before:
        signal.signal(number, hear)
    try:
        yield asked
    finally:
        _restore()
