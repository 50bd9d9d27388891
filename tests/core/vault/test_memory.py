"""A process with an open vault keeps its memory to itself, and so does every engine."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from earwitness_core.engines import Engine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="dumps are forbidden by the kernel on Linux")

_OPENED = """
import ctypes, resource, sys
from pathlib import Path
libc = ctypes.CDLL(None)
before = libc.prctl(3, 0, 0, 0, 0)
from helpers.vaults import make_vault, reopen
if sys.argv[2] == "made":
    make_vault(Path(sys.argv[1])).close()
else:
    reopen(Path(sys.argv[1]) / "test.earwitness").close()
print(before, libc.prctl(3, 0, 0, 0, 0), resource.getrlimit(resource.RLIMIT_CORE)[0])
"""


def _told(place: Path, way: str, **environment: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _OPENED, str(place), way],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_who_opens_or_makes_a_vault_cannot_be_dumped_or_looked_into(tmp_path: Path) -> None:
    """PR_GET_DUMPABLE (3): 1 before, 0 after; and no core file, for it and what it starts."""
    assert _told(tmp_path, "made") == ["1", "0", "0"]
    assert _told(tmp_path, "opened") == ["1", "0", "0"]


def test_it_can_be_left_out_for_debugging(tmp_path: Path) -> None:
    assert _told(tmp_path, "made", EARWITNESS_DUMPABLE="1")[1] == "1"


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can become another one")
def test_another_program_of_this_person_cannot_read_its_environment_or_memory(tmp_path: Path) -> None:
    """As somebody without rights, since the superuser may read everything: /proc belongs to root then."""
    code = (
        "import ctypes, os, sys\n"
        "if sys.argv[1] == 'hidden': ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)\n"
        "print(os.stat('/proc/self/mem').st_uid, flush=True)\n"
    )
    owners = {
        way: subprocess.run(
            ["/usr/bin/env", "python3", "-I", "-c", code, way],
            user=65534,
            capture_output=True,
            text=True,
            check=False,
            cwd="/",
        ).stdout.strip()
        for way in ("hidden", "open")
    }
    if not owners["open"]:
        pytest.skip("nobody cannot start a Python here")

    assert owners == {"hidden": "0", "open": "65534"}


def test_an_engine_cannot_be_dumped_either() -> None:
    with Engine("helpers.engine_children:dumpable") as engine:
        assert engine.call("tell") == [0, 0]


def test_this_process_may_still_be_killed_and_its_children_counted() -> None:
    """What the runner and the engines' watch rely on."""
    assert resource.getrlimit(resource.RLIMIT_CORE)[0] >= 0
    with Engine("helpers.engine_children:dumpable") as engine:
        engine.call("tell")
        assert engine.peak_memory_bytes > 1_000_000
