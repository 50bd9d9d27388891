"""How much an engine may use, and how its use is measured. Measuring never waits and never fails."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one engine. Past one of them its processes are killed and the call fails with its typed outcome."""

    memory_bytes: int = 4096 * _MIB  # resident, of the child and all it started
    seconds_per_call: float = 3600.0  # wall time, from call to result
    start_seconds: float = 120.0  # from spawn to the entry function's return: a cold disk and a large model
    stop_seconds: float = 0.15  # between asking a call to stop and killing its child


class TreeMemory:
    """Resident memory of a process and its descendants; remembers the highest it saw."""

    # Reading one process costs 30 µs, walking all of a desktop's 10 ms: every n-th look walks, at 20 looks a second.
    # Where the kernel's filter stands there is nobody to find.
    _LOOKS_PER_WALK = 100

    def __init__(self, pid: int) -> None:
        self._looks = 0
        self._root: psutil.Process | None = None
        self._below: list[psutil.Process] = []
        self.peak_bytes = 0
        with contextlib.suppress(psutil.Error):
            self._root = psutil.Process(pid)

    def now_bytes(self) -> int:
        """Resident bytes at this moment; 0 when the process is gone."""
        if self._root is None:
            return 0
        if self._looks % self._LOOKS_PER_WALK == 0:
            self._below = _descendants(self._root)
        self._looks += 1
        total = sum(_resident(process) for process in (self._root, *self._below))
        self.peak_bytes = max(self.peak_bytes, total)
        return total


def own_peak_bytes() -> int:
    """The most resident memory this process ever had; 0 where the system does not say.

    Linux: VmHWM, which belongs to this program alone. getrusage's ru_maxrss starts at what the parent had at the fork.
    """
    if sys.platform == "linux":
        lines = Path("/proc/self/status").read_text("ascii", "replace").splitlines()
        return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:")), 0)
    elif sys.platform == "darwin":  # noqa: RET505 — mypy follows the platform only along one chain
        import resource

        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    else:
        memory = psutil.Process().memory_info()
        return int(getattr(memory, "peak_wset", memory.rss))


def system_kills() -> int:
    """How many processes this machine's kernel killed for lack of memory since it started; 0 where it does not say."""
    with contextlib.suppress(OSError, ValueError):
        for line in Path("/proc/vmstat").read_text("ascii").splitlines():
            if line.startswith("oom_kill "):
                return int(line.split()[1])
    return 0


def _descendants(root: psutil.Process) -> list[psutil.Process]:
    try:
        return list(root.children(recursive=True))
    except psutil.Error:
        return []


def _resident(process: psutil.Process) -> int:
    try:
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0
