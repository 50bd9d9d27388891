"""The command line with something going wrong in it, for real.

`bug`: searching fails with an error that quotes what was asked. `deaths`: the first engine dies of a fault in native
code, then, when words of a recording are on disk, so does the program itself.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Sequence
from typing import Any

import psutil

from earwitness_core.model import Changes


def bug() -> None:
    from earwitness_core.search import Search

    def broken(self: object, query: str, *rest: Any, **more: Any) -> None:
        raise ValueError(f"could not read {query}")

    Search.find = Search.seek = broken  # type: ignore[method-assign,assignment]  # what a bug would do


def deaths() -> None:
    from earwitness_core.desk import Desk

    begin = Desk.__init__

    def begun(self: Desk, *given: Any, **more: Any) -> None:
        begin(self, *given, **more)
        self.vault.subscribe(_die)

    Desk.__init__ = begun  # type: ignore[method-assign]
    threading.Thread(target=_kill_the_first_engine, daemon=True).start()


def _die(changes: Changes) -> None:
    if changes.action == "transcript.window":
        os.kill(os.getpid(), signal.SIGSEGV)  # as a fault in native code would


def _kill_the_first_engine() -> None:
    me = psutil.Process()
    while not (engines := me.children()):
        time.sleep(0.02)
    os.kill(engines[0].pid, signal.SIGSEGV)


def run(mishap: str, folder: str, words: Sequence[str]) -> None:
    """The command line as it begins, in a process of its own (loaded.py), from a folder."""
    os.chdir(folder)
    sys.argv = ["earwitness", *words]
    if mishap != "none":
        {"bug": bug, "deaths": deaths}[mishap]()
    from earwitness_desktop.entry import main as earwitness

    earwitness()
