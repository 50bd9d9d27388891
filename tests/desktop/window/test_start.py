"""The program as a process: it starts at the door without the core, hears a second start, and ends when asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.single import call_first
from helpers.windows import make_closed, wait_for

_LOADED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from earwitness_desktop import app
program = app.Program(QApplication([]), Path(sys.argv[1]))
heavy = {"sqlalchemy", "numpy", "earwitness_core.vault", "earwitness_core.desk", "cryptography", "rapidfuzz", "keyring"}
print(sorted(heavy & set(sys.modules)))
"""


@pytest.mark.timeout(180)
def test_a_started_window_hears_a_second_start_and_ends_when_asked(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = make_closed(tmp_path)
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    child = subprocess.Popen(
        [sys.executable, "-m", "earwitness_desktop.app", str(closed.folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    try:
        wait_for(lambda: child.poll() is not None or call_first(closed.folder), 90)
        assert child.poll() is None
        second = subprocess.run([sys.executable, "-m", "earwitness_desktop.app"], timeout=60, check=False)
        assert second.returncode == 0 and child.poll() is None
    finally:
        child.terminate()
    assert child.wait(90) == 0


@pytest.mark.timeout(120)
def test_the_door_loads_nothing_of_the_core(tmp_path: Path) -> None:
    """Decision 0174: what a person waits for at the door is Qt, and nothing else."""
    closed = make_closed(tmp_path)
    told = subprocess.run(
        [sys.executable, "-c", _LOADED, str(closed.folder)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.stdout.strip() == "[]", told.stderr[-400:]
