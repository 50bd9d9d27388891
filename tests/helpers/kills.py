"""Kills at every step: a child that does one thing and dies at its n-th touch of a file, with SIGKILL."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

_TESTS = str(Path(__file__).parent.parent)
_TOUCHES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.truncate", "shutil.rmtree"}
_RUN = (
    "import sys; sys.path.insert(0, {tests!r}); from helpers import kills, care_children as c;"
    "act = c.{name}(*sys.argv[2:]); kills.die_at(int(sys.argv[1])); act(); kills.survived()"
)
_alive = True


def killed_at(step: int, name: str, *arguments: object) -> bool:
    """Run a function of care_children in a child that dies at this step; False when it was done before."""
    command = [sys.executable, "-c", _RUN.format(tests=_TESTS, name=name), str(step), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode == -signal.SIGKILL:
        return True
    assert done.returncode == 0, done.stderr[-2000:]
    return False


def die_at(step: int) -> None:
    """From now on count what touches files: renames, removals, new folders, and files opened to be written."""
    seen = 0

    def hear(event: str, facts: tuple[object, ...]) -> None:
        nonlocal seen
        writes = event == "open" and isinstance(facts[2], int) and facts[2] & (os.O_WRONLY | os.O_RDWR)
        if _alive and (event in _TOUCHES or writes or event == "earwitness.step"):
            seen += 1
            if seen == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hear)


def survived() -> None:
    global _alive
    _alive = False
