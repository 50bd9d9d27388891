"""The program as a process: it starts at the door without the core, hears a second start, and ends when asked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.system.single import call_first
from helpers.windows import make_closed, wait_for

_LOADED = """
import os, sys
from pathlib import Path
from earwitness_desktop import app

def told():
    made = {f"{module}.{name}" for module, name in (("QtCore", "Qt"), ("QtWidgets", "QStyle"))
            if name in vars(sys.modules[f"PySide6.{module}"])}
    print(sorted(({heavy} & set(sys.modules)) | made), flush=True)
    os._exit(0)

qt = app.QApplication(app.in_fusion("earwitness"))
app.speak(qt, "system")
app.lay_out(qt, "system")
assert not app.may_be_there()
program = app.Program(qt, Path(sys.argv[1]))
program.window.painted.connect(told)
qt.exec()
"""
_HEAVY = {
    *("sqlalchemy", "numpy", "cryptography", "rapidfuzz", "keyring", "psutil", "earwitness_core.vault"),
    *("earwitness_core.desk", "PySide6.QtNetwork", "PySide6.QtDBus", "PySide6.QtMultimedia"),
    *("earwitness_desktop.system.tray", "earwitness_desktop.system.autolock"),
    *("socket", "pickle", "subprocess", "platform", "logging.handlers", "concurrent.futures", "importlib.resources"),
    *("dataclasses", "hashlib", "datetime", "earwitness_desktop.views.rail", "earwitness_desktop.views.first_run"),
}
_LEFT = """
import sys
from pathlib import Path
from earwitness_desktop import app

qt = app.QApplication(app.in_fusion("earwitness"))
program = app.Program(qt, Path(sys.argv[1]))
program.window.painted.connect(lambda: app.QTimer.singleShot(50, program.quit))
qt.exec()
print("sqlalchemy.util" in sys.modules, "earwitness_core.desk" in sys.modules)
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
def test_the_door_loads_nothing_that_it_does_not_show(tmp_path: Path) -> None:
    """Decisions 0174 and 0187: what a person waits for at the door is Qt, and hardly anything else."""
    closed = make_closed(tmp_path)
    told = _child(_LOADED.replace("{heavy}", repr(_HEAVY)), closed.folder, tmp_path)
    assert told.stdout.strip() == "[]", told.stderr[-400:]


@pytest.mark.timeout(120)
def test_who_leaves_at_the_door_does_not_wait_for_the_core(tmp_path: Path) -> None:
    """It is being loaded in a thread, which ends after the room it is in."""
    closed = make_closed(tmp_path)
    told = _child(_LEFT, closed.folder, tmp_path)
    assert told.stdout.strip() == "True False", told.stderr[-400:]


def _child(script: str, folder: Path, place: Path) -> subprocess.CompletedProcess[str]:
    state = {"XDG_CONFIG_HOME": str(place), "EARWITNESS_STATE": str(place / "state")}
    surroundings = state | {"QT_QPA_PLATFORM": "offscreen", "LANG": "de_AT.UTF-8", "LC_ALL": "", "LANGUAGE": ""}
    return subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        env=os.environ | surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
