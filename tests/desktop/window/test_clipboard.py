"""What was copied out of a vault is gone when it is locked, and nothing else: under a real X server, off screen Qt does
not tell whose the clipboard is.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.displays import x_server

TESTS = Path(__file__).parents[2]


@pytest.fixture
def display() -> Iterator[str]:
    with x_server() as made:
        yield made.name


def _child(display: str, whose: str, place: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "EARWITNESS_STATE": str(place / "state")}
    place.mkdir()
    return subprocess.Popen(
        [sys.executable, "-m", "helpers.clipboard_child", whose, str(place)],
        cwd=TESTS,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_copied_quote_is_gone_with_the_lock(display: str, tmp_path: Path) -> None:
    out, err = _child(display, "ours", tmp_path / "ours").communicate(timeout=100)
    assert out.splitlines()[-1:] == ["left: "], err[-2000:]


def test_what_another_program_copied_stays(display: str, tmp_path: Path) -> None:
    other = _child(display, "hold", tmp_path / "hold")
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    out, err = _child(display, "theirs", tmp_path / "theirs").communicate(timeout=100)
    other.communicate(timeout=30)
    assert out.splitlines()[-1:] == ["left: theirs"], err[-2000:]
