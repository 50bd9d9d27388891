"""A program of this machine behind walls: it reads and says by pipes, and can do nothing else."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from earwitness_core.engines import Limits, run_program
from earwitness_core.errors import Cancelled, EngineCrashed, EngineOutOfMemory, EngineTimedOut

LIMITS = Limits(memory_bytes=512 << 20, seconds_per_call=20.0)
SH, PYTHON = "/bin/sh", str(Path(sys.executable).resolve())


def test_it_gets_bytes_and_says_bytes() -> None:
    assert (
        run_program(SH, ["-c", "read word; echo heard $word"], limits=LIMITS, given=b"harbour\n") == b"heard harbour\n"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")
@pytest.mark.parametrize(
    "order",
    [
        "exec /bin/ls /",
        "/bin/ls /",
        "echo x > /dev/shm/earwitness-escaped",
    ],
)
def test_it_starts_nothing_and_writes_nothing(order: str) -> None:
    with pytest.raises(EngineCrashed):
        run_program(SH, ["-c", order], limits=LIMITS)
    assert not Path("/dev/shm/earwitness-escaped").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="the walls are Linux's")
def test_it_opens_no_socket() -> None:
    with pytest.raises(EngineCrashed):
        run_program(PYTHON, ["-I", "-c", "import socket; socket.socket()"], limits=LIMITS)
    assert run_program(PYTHON, ["-I", "-c", "print(7)"], limits=LIMITS) == b"7\n"


def test_one_that_does_not_end_is_ended() -> None:
    with pytest.raises(EngineTimedOut):
        run_program(SH, ["-c", "while :; do :; done"], limits=Limits(memory_bytes=512 << 20, seconds_per_call=0.5))


def test_one_that_is_asked_to_stop_stops_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(Cancelled):
        run_program(SH, ["-c", "while :; do :; done"], limits=LIMITS, stopping=lambda: time.monotonic() > started + 0.3)
    assert time.monotonic() - started < 10


def test_one_that_says_too_much_is_ended() -> None:
    with pytest.raises(EngineCrashed, match="more than"):
        run_program(SH, ["-c", "while :; do echo harbour; done"], limits=LIMITS, most_bytes=1 << 16)


def test_one_that_takes_too_much_memory_fails() -> None:
    hungry = ["-I", "-c", "x = bytearray(2 << 30); x[::4096] = b'1' * len(x[::4096]); print(len(x))"]
    with pytest.raises((EngineCrashed, EngineOutOfMemory)):
        run_program(PYTHON, hungry, limits=LIMITS)
