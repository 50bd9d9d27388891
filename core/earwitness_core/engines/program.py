"""One run of a program of this machine, as a child without rights (walled.py): bytes in, bytes out, no files.

Promises: it ends with what the program said, or one typed error; within about 0.2 s of being asked to stop; nothing
of it is left running. The walls are Linux's; elsewhere there are only the limits.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, cast

from earwitness_core.engines.engine import never
from earwitness_core.engines.limits import Limits, TreeMemory
from earwitness_core.engines.process import child_environment, kill_tree, nursery
from earwitness_core.errors import Cancelled, EngineCrashed, EngineFailed, EngineOutOfMemory, EngineTimedOut

_LOOK_SECONDS = 0.05
_PIECE = 1 << 16


def run_program(
    program: str,
    arguments: Sequence[str],
    *,
    limits: Limits,
    given: bytes = b"",
    most_bytes: int = 16 << 20,
    environment: Mapping[str, str] | None = None,
    stopping: Callable[[], bool] = never,
) -> bytes:
    """What the program writes to its output. Raises EngineCrashed (also for saying too much), EngineTimedOut,
    EngineOutOfMemory, Cancelled.
    """
    command = [*_command(limits), str(Path(program).absolute()), *arguments]
    process = nursery.submit(_start, command, dict(environment or {})).result()
    said, too_much = bytearray(), threading.Event()

    def hear() -> None:
        out = cast(IO[bytes], process.stdout)
        with contextlib.suppress(OSError, ValueError):
            while piece := out.read(_PIECE):
                said.extend(piece)
                if len(said) > most_bytes:
                    too_much.set()
                    return

    def tell() -> None:
        into = cast(IO[bytes], process.stdin)
        with contextlib.suppress(OSError, ValueError):
            into.write(given)
        with contextlib.suppress(OSError, ValueError):
            into.close()

    threads = [threading.Thread(target=work, name=f"program-{process.pid}", daemon=True) for work in (hear, tell)]
    for thread in threads:
        thread.start()
    try:
        trouble = _watched(process, limits, stopping, too_much)
    finally:
        kill_tree(process.pid)
        process.wait()
        for thread in threads:
            thread.join(timeout=5)
        for pipe in (process.stdin, process.stdout):
            with contextlib.suppress(OSError, ValueError):
                cast(IO[bytes], pipe).close()
    if trouble is not None:
        raise trouble
    if process.returncode != 0:
        raise EngineCrashed(f"({Path(program).stem} ended with {process.returncode})")
    return bytes(said)


def _watched(
    process: subprocess.Popen[bytes], limits: Limits, stopping: Callable[[], bool], too_much: threading.Event
) -> EngineFailed | Cancelled | None:
    """Wait for its end; what had to be ended, and why."""
    memory, deadline = TreeMemory(process.pid), time.monotonic() + limits.seconds_per_call
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_LOOK_SECONDS)
            return None
        if stopping():
            return Cancelled()
        if too_much.is_set():
            return EngineCrashed("(it said more than it can have read)")
        if time.monotonic() > deadline:
            return EngineTimedOut()
        if memory.now_bytes() > limits.memory_bytes:
            return EngineOutOfMemory(f"(over {limits.memory_bytes >> 20} MiB)")


def _command(limits: Limits) -> list[str]:
    """How this program becomes another one. A frozen program has to look for --engine-program in its argv."""
    start = (
        [sys.executable, "--engine-program"]
        if getattr(sys, "frozen", False)
        else [sys.executable, "-P", "-m", "earwitness_core.engines.walled"]
    )
    return [*start, str(limits.memory_bytes), str(max(1, round(limits.seconds_per_call)))]


def _start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        env=child_environment(os.environ) | environment,
        cwd=Path(sys.executable).anchor,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
