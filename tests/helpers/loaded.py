"""Processes that are copies of one which has loaded the program already and done nothing else.

A test that kills dozens of them would else spend most of its time on imports. Each is a process like any other, with
its own memory, pipes and end; engines are started as ever.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sys
import tempfile
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

_TESTS = Path(__file__).parents[1]
_METHOD = "forkserver" if sys.platform != "win32" else "spawn"
_LOADED = multiprocessing.get_context(_METHOD)
_MODULES = ["pytest", "helpers.worker", "helpers.care_children", "helpers.kills"]


@dataclass(frozen=True)
class Run:
    """How a process ended: its exit code, or the signal below zero, and what it said."""

    code: int
    out: str
    err: str

    @property
    def done(self) -> list[str]:
        """The actions of its units of work, in order (worker.py)."""
        return [line.removeprefix("did ") for line in self.out.splitlines() if line.startswith("did ")]


class Forked:
    """A process that carries out one function; end it."""

    def __init__(self, work: Callable[..., object], *given: Any, environment: Mapping[str, str] | None = None) -> None:
        """`work` is a function of a module; `environment` is all that it has, by default ours."""
        _load()
        self._said = Path(tempfile.mkdtemp(prefix="forked-"))
        surroundings = (dict(environment or os.environ), str(self._said / "out"), str(self._said / "err"))
        self._process: Any = getattr(_LOADED, "Process")(target=_carry_out, args=(*surroundings, work, given))  # noqa: B009
        self._process.start()
        self.pid: int = self._process.pid

    def end(self, timeout: float | None = None) -> Run:
        """Wait for its end. Fails when it does not come to one in time."""
        self._process.join(timeout)
        if stuck := self._process.is_alive():
            kill_tree(self.pid)
            self._process.join()
        out, err = ((self._said / name).read_text() if (self._said / name).exists() else "" for name in ("out", "err"))
        shutil.rmtree(self._said)
        assert not stuck, f"the process is stuck:\n{out[-2000:]}\n{err[-2000:]}"
        return Run(self._process.exitcode, out, err)


def kill_tree(pid: int) -> None:
    """End a process and its children, as a power cut would."""
    try:
        family = [*psutil.Process(pid).children(recursive=True), psutil.Process(pid)]
    except psutil.NoSuchProcess:
        return
    for one in family:
        try:
            one.kill()
        except psutil.NoSuchProcess:
            continue


def _load() -> None:
    """Start the process that others are copies of, once."""
    if _METHOD != "forkserver":
        return
    from multiprocessing import forkserver

    _LOADED.set_forkserver_preload(_MODULES)
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(_TESTS)  # it is told in no other way where they are
    try:
        with warnings.catch_warnings():  # a tree that was killed took Python's tracker of shared memory along
            warnings.filterwarnings("ignore", message="resource_tracker: process died", category=UserWarning)
            forkserver.ensure_running()
    finally:
        del os.environ["PYTHONPATH"]
        if before is not None:
            os.environ["PYTHONPATH"] = before


def _carry_out(environment: dict[str, str], out: str, err: str, work: Callable[..., object], given: Any) -> None:
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None
    signal.signal(signal.SIGINT, signal.default_int_handler)  # the process that was copied ignores it
    for number, place in ((1, out), (2, err)):
        handle = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(handle, number)
        os.close(handle)
    sys.stdout, sys.stderr = (os.fdopen(number, "w", closefd=False) for number in (1, 2))
    work(*given)
