"""What the window costs while nobody does anything: open, at work, with a watched folder in which nothing happens.

    python tests/bench/window_idle.py

Offscreen, in a process of its own, over the vault of a hundred sources of many_sources.py: the library in front, the
queue empty, the folder walked through. Then the processor's time of the process and of all its children for a minute.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from harness import Figure, table
from many_sources import FEW, opened

_SECONDS = 60
_MOST = 0.01
_CHILD = """
import os, sys, time
from pathlib import Path
from earwitness_desktop import app
import psutil

FOLDER, CODE, SECONDS = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
UNFINISHED = ("running", "ready", "waiting")

def wait(done, seconds):
    ends = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < ends, "it does not come to rest"
        turn(0.5)

def turn(seconds):
    from PySide6.QtCore import QEventLoop
    loop = QEventLoop()
    app.QTimer.singleShot(int(1000 * seconds), loop.quit)
    loop.exec()

def busy():
    me = psutil.Process()
    ended = me.cpu_times().children_user + me.cpu_times().children_system
    return ended + sum(sum(one.cpu_times()[:2]) for one in [me, *me.children(recursive=True)])

qt = app.QApplication(app.in_fusion("earwitness"))
program = app.Program(qt, FOLDER)
app._hear_signals(program)
turn(1)
program.session.unlock_with_recovery_code(CODE)
wait(lambda: program.session.open_desk and program.session.open_desk.is_working, 120)
desk = program.session.open_desk.desk
wait(lambda: desk.queue.count(state=UNFINISHED) == 0, 900)
turn(10)
threads = {one.id: one.user_time + one.system_time for one in psutil.Process().threads()}
before = busy()
turn(SECONDS)
print("busy", busy() - before, flush=True)
import threading
names = {one.native_id: one.name for one in threading.enumerate()}
for one in psutil.Process().threads():
    print("thread", names.get(one.id, "of Qt"), one.user_time + one.system_time - threads.get(one.id, 0), flush=True)
program.quit()
os._exit(0)
"""


def figures() -> list[Figure]:
    """The share of one core."""
    with opened(FEW) as few:
        folder, code = few.folder, few.unlock
    with tempfile.TemporaryDirectory() as place:
        told = subprocess.run(
            [sys.executable, "-c", _CHILD, str(folder), code.code, str(_SECONDS)],
            env=os.environ | _surroundings(Path(place)),
            capture_output=True,
            text=True,
            timeout=1200,
            check=False,
        )
    assert told.returncode == 0, told.stderr[-2000:]
    lines = [line.split() for line in told.stdout.splitlines()]
    share = next(float(words[1]) for words in lines if words[0] == "busy") / _SECONDS
    dear = sorted(((float(words[-1]), " ".join(words[1:-1])) for words in lines if words[0] == "thread"), reverse=True)
    note = "of which " + ", ".join(f"{name} {100 * seconds / _SECONDS:.2f} %" for seconds, name in dear[:4])
    target = f"<= {100 * _MOST:g} %"
    return [Figure("idle with a watched folder", 100 * share, "% core", None, target, share <= _MOST, note=note)]


def _surroundings(place: Path) -> dict[str, str]:
    return {
        "QT_QPA_PLATFORM": "offscreen",
        "EARWITNESS_STATE": str(place / "state"),
        "XDG_CONFIG_HOME": str(place / "config"),
    }


if __name__ == "__main__":
    found = figures()
    print(table(found), found[0].note, sep="\n\n")
