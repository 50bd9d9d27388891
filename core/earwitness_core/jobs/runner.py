"""Runs jobs: the one process that holds the vault's runner lock, with a few threads per lane (shift.py).

Promises: what ran when a process was killed runs again from its last checkpoint; `stop` gives the lock back in time.
Does not interrupt a handler that never looks at its ticket: `stop` leaves its thread behind, and the next start, here
or in another process, takes its lease.
"""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from types import TracebackType

import psutil

from earwitness_core.ids import JobId, new_id
from earwitness_core.jobs.leases import Leases
from earwitness_core.jobs.shift import LOOK_SECONDS, News, Shift, do_chores
from earwitness_core.jobs.spec import Backoff
from earwitness_core.jobs.ticket import Handler
from earwitness_core.model import Changes
from earwitness_core.vault import Vault

log = logging.getLogger(__name__)


class Runner:
    """Runs the jobs whose kind has a handler; others stay ready for a program that knows them."""

    def __init__(
        self,
        vault: Vault,
        handlers: Mapping[str, Handler],
        *,
        heavy: int = 1,
        light: int = 1,
        backoff: Backoff | None = None,
        chores: Callable[[], None] = lambda: None,
        rests: Callable[[], bool] = lambda: False,
    ) -> None:
        """`heavy` and `light` are the threads of each lane: how many of its jobs run at once.

        While `rests` says so the heavy lane does nothing, and what runs in it stops at its last checkpoint (power.py).
        `chores` puts on the queue what has fallen due by itself; it is asked at the start and every minute.
        """
        self._vault = vault
        self._handlers = dict(handlers)
        self._lanes = ["heavy"] * heavy + ["light"] * light
        self._chores = chores
        self._rests = rests
        self._leases = Leases(vault, backoff=backoff)
        self._news = News()
        self._held = ExitStack()
        self._shift: Shift | None = None

    def start(self) -> None:
        """Take the runner lock, put the jobs of dead runners back, and begin. VaultBusy when another process runs."""
        assert self._shift is None, "already started"
        owner = f"{os.getpid()}:{psutil.Process().create_time():.0f}:{new_id()}"
        with ExitStack() as held:
            held.enter_context(self._vault.runner_lock())
            swept = self._vault.blobs.sweep()
            stale = self._leases.reclaim(owner)
            do_chores(self._chores)
            held.callback(self._vault.subscribe(self._hear))
            self._held = held.pop_all()
        log.info("runner started", extra={"put_back": stale, "swept": swept, "workers": len(self._lanes)})
        self._shift = Shift(
            self._leases,
            self._handlers,
            self._lanes,
            owner=owner,
            news=self._news,
            chores=self._chores,
            rests=self._rests,
        )
        self._shift.start()

    def stop(self, timeout: float = 2.0) -> bool:
        """Ask all jobs to stop and give the lock back. False when one did not listen within `timeout` seconds."""
        if self._shift is None:
            return True
        left_behind = self._shift.stop(timeout)
        if left_behind:
            log.warning("jobs left behind", extra={"threads": left_behind})
        self._shift = None
        self._held.close()
        return not left_behind

    def run_until_idle(self, timeout: float | None = None) -> bool:
        """Run until nothing is left to do, retries included, and stop. False after `timeout` seconds.

        A runner that is started already goes on afterwards.
        """
        mine = self._shift is None
        if mine:
            self.start()
        deadline = None if timeout is None else time.monotonic() + timeout
        try:
            while True:
                seen = self._news.count
                if self.is_idle:
                    return True
                if deadline is not None and time.monotonic() > deadline:
                    return False
                self._news.wait(seen, LOOK_SECONDS)
        finally:
            if mine:
                self.stop()

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or is going to, unless somebody adds, resumes or retries.

        A job is at work until its handler has returned: what hears of its last commit may add the next one.
        """
        seen = self._news.count
        return not self.running and self._leases.is_idle(tuple(self._handlers)) and self._news.count == seen

    @property
    def running(self) -> list[JobId]:
        """The jobs this runner works at."""
        return [] if self._shift is None else self._shift.running

    def __enter__(self) -> Runner:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()

    def _hear(self, changes: Changes) -> None:
        if "job" in changes.touched or "setting" in changes.touched:
            self._news.tell()
