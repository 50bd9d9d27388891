"""Keeps the memory of a process that has a vault open to itself: no dump of it, and no look into it.

On Linux other programs of this person can then neither attach to the process nor read its memory, its environment or
its open files, and a crash leaves no core file, be it on disk or with a collector of crashes. That holds until the
process ends; a program it starts begins anew. Elsewhere core files are forbidden, and no more. It hinders, and does
not stop, somebody who can act as you (core/docs/threat-model.md, T4).

EARWITNESS_DUMPABLE=1 leaves it out, for who has to debug: a debugger, py-spy or perf then works again.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import sys

_PR_SET_DUMPABLE = 4


def keep_to_ourselves() -> None:
    """Never fails: a system that has none of it is used as it is."""
    if os.environ.get("EARWITNESS_DUMPABLE") == "1":
        return
    forbid_core_files()
    if sys.platform == "linux":
        zero = ctypes.c_ulong(0)
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, zero, zero, zero, zero)


def forbid_core_files() -> None:
    """For this process and those it starts. A collector (core_pattern with a pipe) may not care; dumpable does."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
