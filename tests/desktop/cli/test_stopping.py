"""A wish to stop is heard between two steps; what a hang-up means depends on who is asked."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from earwitness_desktop.cli.stopping import until_asked


@pytest.fixture
def interruptible() -> Iterator[None]:
    """A program that was started in the background ignores Ctrl-C, and so would this test."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_any_of_the_three_asks_to_stop_and_is_given_back_afterwards(number: signal.Signals) -> None:
    before = signal.getsignal(number)
    with until_asked() as asked:
        os.kill(os.getpid(), number)
        assert asked.is_set()

    assert signal.getsignal(number) is before


def test_a_hang_up_can_mean_something_else_and_stops_nothing() -> None:
    heard: list[str] = []
    with until_asked(on_hangup=lambda: heard.append("again")) as asked:
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGHUP)

        assert heard == ["again", "again"]
        assert not asked.is_set()


def test_a_second_wish_interrupts_as_usual(interruptible: None) -> None:
    with pytest.raises(KeyboardInterrupt), until_asked() as asked:
        os.kill(os.getpid(), signal.SIGINT)
        assert asked.is_set()
        os.kill(os.getpid(), signal.SIGINT)
