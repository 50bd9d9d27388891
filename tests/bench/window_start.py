"""From the start of the process until the door can be used, over a bare PySide6 window.

    python tests/bench/window_start.py

Offscreen, in pairs run in turn. *Usable* is when the door of a vault has been painted and its field has the focus; the
bare window is one line to type in, shown and painted, by the least that PySide6 needs for it. Both run from byte code,
as an installed program does. Judged is the processor's time of the process; the clock's stands beside it.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from harness import Figure, table

_RUNS = 11
_MOST = 1.5
_TOLD = """
import atexit, os, sys, time
def told(*_):
    print(time.process_time(), time.time(), flush=True)
    atexit._run_exitfuncs()
    os._exit(0)
"""
_BARE = f"""
{_TOLD}
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLineEdit())
window.show()
app.processEvents()
told()
"""
_OURS = f"""
{_TOLD}
from earwitness_desktop import app
class Timed(app.Program):
    def __init__(self, *given, **named):
        super().__init__(*given, **named)
        self.window.painted.connect(self.look_at)
    def look_at(self):
        assert app.QApplication.focusWidget() is not None
        told()
app.Program = Timed
app.main([])
"""


def figures() -> list[Figure]:
    """Both kinds of time, ours over the bare window's, by the median of all pairs."""
    with tempfile.TemporaryDirectory() as place:
        surroundings = _surroundings(Path(place))
        for script in (_OURS, _BARE):
            _run(script, surroundings)  # writes the byte code
        pairs = [(_run(_OURS, surroundings), _run(_BARE, surroundings)) for _ in range(_RUNS)]
    return [_figure("processor", pairs, 0, judged=True), _figure("by the clock", pairs, 1, judged=False)]


def _figure(name: str, pairs: list[tuple[list[float], list[float]]], which: int, *, judged: bool) -> Figure:
    ours, bare = ([one[which] for one in side] for side in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for mine, theirs in zip(ours, bare, strict=True))
    value, base = statistics.median(ours), statistics.median(bare)
    note = f"median of {len(pairs)} pairs: {ratio:.2f} x"
    target, met = (f"<= {_MOST} x", ratio <= _MOST) if judged else ("", None)
    return Figure(f"start to the door, {name}", value, "ms", base, target, met, runs=ours, note=note)


def _surroundings(place: Path) -> dict[str, str]:
    """A machine on which one vault was opened before."""
    vault = place / "bench.earwitness"
    vault.mkdir()
    (vault / "header").touch()
    (place / "state").mkdir()
    (place / "state" / "vaults.json").write_text(json.dumps({"vaults": [str(vault)]}))
    told = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return told | {
        "QT_QPA_PLATFORM": "offscreen",
        "EARWITNESS_STATE": str(place / "state"),
        "XDG_CONFIG_HOME": str(place / "config"),
        "PYTHONPYCACHEPREFIX": str(place / "bytecode"),
    }


def _run(script: str, surroundings: dict[str, str]) -> list[float]:
    """Milliseconds: of the processor, by the clock."""
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", script], env=surroundings, capture_output=True, text=True, check=True, timeout=60
    )
    busy, ended = map(float, done.stdout.split())
    return [1000 * busy, 1000 * (ended - began)]


if __name__ == "__main__":
    print(table(figures()))
