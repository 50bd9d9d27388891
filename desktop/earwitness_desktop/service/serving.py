"""What the background service does: watch, take, transcribe, tell its keeper that it is well. Content is not told."""

from __future__ import annotations

import os
import threading
from dataclasses import replace

from earwitness_core.desk import Desk, Working
from earwitness_core.model import Changes
from earwitness_desktop.service.notify import Notifier
from earwitness_desktop.service.state import ServiceState, StateFile

_LOOK_S = 1.0
_SHOW_MS = 30_000  # at the latest; sooner when something changed
# What happens all the time and tells nobody anything.
_NOISE = ("job.claim", "job.beat", "job.release", "job.reclaim", "intake.notice", "intake.wait")


class Serving:
    """One run of the service on an open vault."""

    def __init__(self, desk: Desk, name: str, notifier: Notifier) -> None:
        self._desk = desk
        self._file = StateFile(name)
        self._notifier = notifier
        self._guard = threading.Lock()
        now_ms = desk.vault.clock.now_ms()
        self._state = ServiceState(os.getpid(), now_ms, now_ms)
        self._news = True
        self._done_before = desk.queue.counts().get("done", 0)

    @property
    def state(self) -> ServiceState:
        return self._state

    def run(self, asked: threading.Event, rescan: threading.Event) -> ServiceState:
        """Work until asked to stop; `rescan` walks through the folders once. Raises VaultBusy."""
        unsubscribe = self._desk.vault.subscribe(self._hear)
        try:
            with self._desk.working() as working:
                self._show()
                self._notifier.say("READY=1", self._status())
                while not asked.wait(_LOOK_S):
                    self._look(working, rescan)
                self._notifier.say("STOPPING=1", "STATUS=Stopping; all progress is kept.")
        finally:
            unsubscribe()
            self._state = replace(self._counted(), stopped_ms=self._desk.vault.clock.now_ms())
            self._file.write(self._state)
        return self._state

    def _look(self, working: Working, rescan: threading.Event) -> None:
        if rescan.is_set():
            rescan.clear()
            working.watcher.rescan()
        with self._guard:
            news, self._news = self._news, False
        if news or self._desk.vault.clock.now_ms() - self._state.seen_ms > _SHOW_MS:
            self._show()
        self._notifier.say("WATCHDOG=1", self._status())

    def _show(self) -> None:
        counted = self._counted()
        with self._guard:  # an action that was heard meanwhile stays
            self._state = replace(counted, last_action=self._state.last_action, last_ms=self._state.last_ms)
        self._file.write(self._state)

    def _counted(self) -> ServiceState:
        jobs, files = self._desk.queue.counts(), self._desk.intake.counts()
        return replace(
            self._state,
            seen_ms=self._desk.vault.clock.now_ms(),
            folders=len(self._desk.intake.folders()),
            files_waiting=files.get("settling", 0),
            jobs_waiting=sum(jobs.get(state, 0) for state in ("ready", "running", "waiting")),
            attention=jobs.get("attention", 0) + files.get("attention", 0),
            done=max(0, jobs.get("done", 0) - self._done_before),
        )

    def _status(self) -> str:
        now = self._state
        return (
            f"STATUS=Folders: {now.folders}. Waiting: {now.files_waiting} files, {now.jobs_waiting} jobs. "
            f"Done: {now.done}. Need you: {now.attention}."
        )

    def _hear(self, changes: Changes) -> None:
        if changes.action in _NOISE or changes.action.endswith(".progress"):
            return
        with self._guard:
            self._news = True
            self._state = replace(self._state, last_action=changes.action, last_ms=changes.at_ms)
