"""A second start finds the first window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from earwitness_desktop.system import single
from earwitness_desktop.system.single import First, call_first
from helpers.windows import wait_for

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from earwitness_desktop.system.single import call_first
app = QCoreApplication([])
sys.exit(0 if call_first(Path(sys.argv[1]) if len(sys.argv) > 1 else None) else 7)
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[First]:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "state"))
    made = First()
    assert made.is_listening
    yield made
    made.close()
    made.deleteLater()


def _second(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _SECOND, *arguments], env=dict(os.environ))


@pytest.mark.parametrize("said", ["", "/home/ann/Häfen und Kähne.earwitness"])
def test_what_a_second_start_was_given_is_heard(first: First, said: str) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    child = _second(*([said] if said else []))
    wait_for(lambda: heard)
    wait_for(lambda: child.poll() is not None)
    assert heard == [said] and child.returncode == 0


def test_without_a_first_there_is_nobody(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "lonely"))
    assert not call_first(None)


def test_what_a_killed_window_left_is_no_obstacle(first: First) -> None:
    again = First()  # the first one is still there by name
    assert again.is_listening
    again.close()
    again.deleteLater()


def test_another_state_is_another_window(first: First, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "other"))
    assert not call_first(None)


def test_whoever_says_too_much_is_cut_off(first: First) -> None:
    heard: list[str] = []
    first.asked.connect(heard.append)
    line = QLocalSocket()
    line.connectToServer(single._name())
    assert line.waitForConnected(1000)
    line.write(b"x" * 100_000)
    line.flush()
    wait_for(lambda: line.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe has no mode")
def test_only_this_person_can_open_the_socket(first: First) -> None:
    path = Path(first._server.fullServerName())
    assert path.stat().st_mode & 0o077 == 0
