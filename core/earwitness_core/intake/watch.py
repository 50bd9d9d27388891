"""Watched folders: events, a scan at the start, a rescan every few minutes, and polling where events do not come.

All four only tell the inbox where to look. One thread does everything here: it attends to the folders (new, gone, back
again, replaced), says when to rescan, and works the inbox. The events come from watchdog's threads and cost an entry in
a set. A folder whose events cannot be had (too many folders for the system, a network mount) is polled.
"""

from __future__ import annotations

import logging
import os
import threading
import warnings
from dataclasses import dataclass

from watchdog.events import (
    DirCreatedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from earwitness_core.clock import Clock
from earwitness_core.errors import Cancelled, EarwitnessError
from earwitness_core.ids import FolderId, new_id
from earwitness_core.intake.folders import WatchedFolder
from earwitness_core.intake.inbox import Inbox
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.settling import Identity
from earwitness_core.intake.take import Intake
from earwitness_core.logs import log_bug

_EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    DirCreatedEvent,
    DirMovedEvent,
]
_BREATH_S = 0.05  # between rounds, so that a storm of events becomes a few rounds
_AFTER_TROUBLE_S = 5.0
_log = logging.getLogger(__name__)


def hush_watchdog() -> None:
    """watchdog names watched paths in warnings and log lines; nobody needs them, and they would lie open."""
    warnings.filterwarnings("ignore", module=r"watchdog(\.|$)")
    for name in ("watchdog", "fsevents"):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


@dataclass(slots=True)
class _Attended:
    """A folder that is there: the identity it had when we came, and its watch unless it is polled."""

    folder: WatchedFolder
    root: Identity
    watch: ObservedWatch | None
    next_scan: float


class _Hints(FileSystemEventHandler):
    """Passes paths on. The two names of a move are two hints."""

    def __init__(self, inbox: Inbox) -> None:
        self._inbox = inbox

    def dispatch(self, event: FileSystemEvent) -> None:
        for path in (event.src_path, event.dest_path):
            if path:
                self._inbox.noticed(os.fsdecode(path), event=True)


class Watcher:
    """Works the inbox of one intake in a thread of its own, between `start` and `stop`."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._inbox: Inbox = intake.inbox
        self._settings: IntakeSettings = intake.settings
        self._clock: Clock = intake.clock
        self._hints = _Hints(self._inbox)
        self._observer: BaseObserver | None = None
        self._attended: dict[FolderId, _Attended] = {}
        self._next_attendance = 0.0
        self._rescan = threading.Event()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._settled_in = False

    def start(self) -> None:
        """Begin; what lies in the folders already is found by the first scan."""
        hush_watchdog()
        self._stopping.clear()
        self._settled_in = False
        self._next_attendance = 0.0
        self._thread = threading.Thread(target=self._run, name="earwitness-intake", daemon=True)
        self._thread.start()

    def stop(self, timeout: float = 10.0) -> None:
        """End; a copy into the vault that is going on is dropped, and made anew by the next watcher."""
        self._stopping.set()
        self._inbox.woken.set()
        if self._thread is not None:
            self._thread.join(timeout)
            self._thread = None

    def rescan(self) -> None:
        """Walk through all folders now."""
        self._rescan.set()
        self._inbox.woken.set()

    @property
    def is_idle(self) -> bool:
        """Whether the folders were walked through once, and nothing that was noticed waits to be decided.

        An event takes up to half a second from the system to us. Who wants to be sure of what lies there by now asks
        for a `rescan` first: this is false until that has looked, events or none.
        """
        observer = self._observer
        heard = observer is None or observer.event_queue.empty()
        return self._settled_in and heard and not self._rescan.is_set() and self._inbox.is_idle

    def __enter__(self) -> Watcher:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _run(self) -> None:
        self._observer = _started_observer()
        try:
            self._work()
        finally:
            if self._observer is not None:
                self._observer.stop()
                self._observer.join()
                self._observer = None
            self._attended.clear()

    def _work(self) -> None:
        recovered = False
        while not self._stopping.is_set():
            self._inbox.woken.clear()
            try:
                self._attend()
                if not recovered:
                    self._inbox.recover()
                    recovered = True
                delay = self._inbox.round(self._stopping.is_set)
                self._settled_in = True
            except Cancelled:
                continue
            except EarwitnessError as problem:  # a full disk, an unreachable vault: it may pass
                _log.warning("intake waits", extra={"error": type(problem).__name__})
                delay = self._pause(_AFTER_TROUBLE_S)
            except Exception as problem:  # noqa: BLE001  watching must go on
                log_bug(_log, new_id(), problem)
                delay = self._pause(_AFTER_TROUBLE_S)
            self._stopping.wait(_BREATH_S)
            self._inbox.woken.wait(min(delay, max(0.0, self._next_attendance - self._clock.ticks())))

    def _pause(self, seconds: float) -> float:
        self._stopping.wait(min(seconds, self._settings.longest_backoff_s))
        return 0.0

    def _attend(self) -> None:
        """Look after the folders: those that came, went or were replaced, and those that are due for a scan."""
        now = self._clock.ticks()
        if now >= self._next_attendance:
            self._next_attendance = now + self._settings.presence_s
            self._meet(self._intake.folders())
        asked = self._rescan.is_set()
        for attended in self._attended.values():
            if asked or now >= attended.next_scan:
                attended.next_scan = now + self._interval_s(attended)
                self._inbox.noticed(attended.folder.root)
        if asked:
            self._rescan.clear()

    def _interval_s(self, attended: _Attended) -> float:
        return self._settings.poll_s if attended.watch is None else self._settings.rescan_s

    def _meet(self, folders: list[WatchedFolder]) -> None:
        self._inbox.folders = folders
        wanted = {folder.id: folder for folder in folders}
        for folder_id in [*self._attended]:
            attended = self._attended[folder_id]
            root = _root(attended.folder)
            if wanted.get(folder_id) != attended.folder or root != attended.root or not self._hears(attended):
                self._leave(folder_id)
        for folder in folders:
            root = _root(folder)
            if folder.id not in self._attended and root is not None:
                self._attended[folder.id] = _Attended(folder, root, self._watch(folder), next_scan=0.0)
                self._inbox.present(folder, root)

    def _hears(self, attended: _Attended) -> bool:
        """Whether its watch still lives; watchdog ends one whose folder was removed."""
        if attended.watch is None or self._observer is None:
            return True
        return any(emitter.watch is attended.watch and emitter.is_alive() for emitter in self._observer.emitters)

    def _watch(self, folder: WatchedFolder) -> ObservedWatch | None:
        """Have its events; None where it is to be polled."""
        if self._observer is None or folder.is_polled():
            return None
        try:
            return self._observer.schedule(self._hints, folder.root, recursive=True, event_filter=_EVENTS)
        except OSError as problem:
            _log.warning("folder is polled", extra={"folder": folder.id, "error": type(problem).__name__})
            return None

    def _leave(self, folder_id: FolderId) -> None:
        attended = self._attended.pop(folder_id)
        if attended.watch is not None and self._observer is not None:
            self._observer.unschedule(attended.watch)


def _started_observer() -> BaseObserver | None:
    """None when the system has no watch to give: then all folders are polled."""
    try:
        observer = Observer()
        observer.start()
    except OSError as problem:
        _log.warning("folders are polled", extra={"error": type(problem).__name__})
        return None
    return observer


def _root(folder: WatchedFolder) -> Identity | None:
    """Device and inode of a folder; None while it is not there."""
    try:
        status = os.stat(folder.root)  # noqa: PTH116
    except OSError:
        return None
    whole = Identity.of(status)
    return Identity(whole.device, whole.inode, 0, 0) if folder.is_present else None
