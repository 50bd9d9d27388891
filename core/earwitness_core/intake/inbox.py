"""The one code path of all hints: events, start-up scan, rescans and polling only say "look there"; rows decide.

`noticed` may be called from any thread, any number of times, for anything; it only keeps a set of paths. `round`, from
one thread, turns hints into rows, looks at what is due, and hands quiet files to the claimer, a bounded amount at a
time. Nothing that is only in memory is needed after a crash: unfinished rows are settled afresh, so a copy that was
going on during a restart is not taken half.
"""

from __future__ import annotations

import logging
import math
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from earwitness_core.engines import never
from earwitness_core.errors import Cancelled, EarwitnessError, IntakeRefused
from earwitness_core.ids import FolderId, new_id
from earwitness_core.intake import arrivals, rules
from earwitness_core.intake.arrivals import Arrival
from earwitness_core.intake.claim import Claimer
from earwitness_core.intake.folders import MOVE, WatchedFolder, owner
from earwitness_core.intake.ledger import Wanted
from earwitness_core.intake.opened import NotYet, require_regular
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.settling import Identity, Settling
from earwitness_core.intake.verdict import SETTLING
from earwitness_core.logs import log_bug
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault

ACTOR = "intake"
_ROUND_S = 2.0  # then hints get their turn again
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Waiting:
    """A file of the inbox that is not decided yet."""

    row_id: str
    path: str
    folder: WatchedFolder
    settling: Settling
    why: str = ""


class Inbox:
    def __init__(self, vault: Vault, claimer: Claimer, settings: IntakeSettings) -> None:
        self._vault = vault
        self._own_folder = os.path.realpath(vault.folder)
        self._claimer = claimer
        self._settings = settings
        self._guard = threading.Lock()
        self._hints: dict[str, bool] = {}
        self._too_many = False
        self._waiting: dict[str, Waiting] = {}
        self._roots: dict[FolderId, Identity] = {}
        self._to_move: set[str] = set()
        self._at_work = False
        self.folders: Sequence[WatchedFolder] = ()
        self.woken = threading.Event()

    # From any thread.

    def noticed(self, path: str, *, event: bool = False) -> None:
        """Something may be at this path: a file, or a folder to walk. `event`: something just happened to it."""
        with self._guard:
            if len(self._hints) < self._settings.most_hints or path in self._hints:
                self._hints[path] = event or self._hints.get(path, False)
            else:
                self._too_many = True
        self.woken.set()

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing to look at, to wait for, or to move."""
        with self._guard:
            return not (self._hints or self._waiting or self._to_move or self._too_many or self._at_work)

    # From the one thread that works.

    def recover(self) -> None:
        """Take up what an earlier process left: unfinished rows, and originals that were not moved yet."""
        now = self._vault.clock.ticks()
        for found in arrivals.unfinished(self._vault):
            match = owner(self.folders, found.path)
            if match is not None and found.path not in self._waiting:
                waiting = self._wait_for(found.row_id, found.path, match[0])
                waiting.settling.later(now + self._delay_s(found.next_try_ms))
        self._to_move.update(arrivals.not_moved(self._vault, self.folders))

    def present(self, folder: WatchedFolder, root: Identity) -> None:
        """The folder is there: a file that is missing in it now is gone, not unplugged."""
        self._roots[folder.id] = root

    def round(self, stopping: Callable[[], bool] = never) -> float:
        """One round of work; returns after how many seconds something is due again. Raises VaultRefused, Cancelled."""
        self._at_work = True
        try:
            return self._round(stopping)
        finally:
            self._at_work = False

    def _round(self, stopping: Callable[[], bool]) -> float:
        self._forget_unwatched()
        self._arrive()
        began = self._vault.clock.ticks()
        for waiting in self._due(began):
            if stopping() or self._vault.clock.ticks() - began > _ROUND_S:
                break
            self._look(waiting, stopping)
        self._move_aside()
        with self._guard:
            if self._hints or self._too_many:
                return 0.0
        next_look = min((waiting.settling.next_look for waiting in self._waiting.values()), default=math.inf)
        return max(0.0, next_look - self._vault.clock.ticks())

    def _arrive(self) -> None:
        with self._guard:
            hints, self._hints = self._hints, {}
            too_many, self._too_many = self._too_many, False
        if too_many:
            hints.update((folder.root, False) for folder in self.folders if folder.root not in hints)
        try:
            self._enter(self._arrivals(hints))
        except EarwitnessError:
            for path, event in hints.items():
                self.noticed(path, event=event)
            raise

    def _arrivals(self, hints: dict[str, bool]) -> Iterator[Arrival]:
        """What the hints lead to that nobody waits for yet; what is waited for hears of its event."""
        now = self._vault.clock.ticks()
        seen: set[str] = set()  # a file and the folder it lies in may both be hints
        for path, event in hints.items():
            for found, folder in self._files_at(path):
                if found in seen:
                    continue
                seen.add(found)
                waiting = self._waiting.get(found)
                if waiting is None:
                    arrival = arrivals.look_at(found, folder)
                    if arrival is not None:
                        yield arrival
                elif event:
                    waiting.settling.event(now)

    def _files_at(self, path: str) -> Iterator[tuple[str, WatchedFolder]]:
        match = owner(self.folders, path)
        if match is None or self._is_vault(path) or rules.is_skipped(match[1]):
            return
        if not os.path.isdir(path) or os.path.islink(path):  # noqa: PTH112,PTH114
            yield path, match[0]
            return
        others = [each for each in self.folders if each.root.startswith(path)]
        for found in rules.walk(path, below=match[1]):
            inner = owner(others, found) if others else None
            if not self._is_vault(found):
                yield found, (inner or match)[0]

    def _is_vault(self, path: str) -> bool:
        return path == self._own_folder or path.startswith(self._own_folder + os.sep)

    def _enter(self, found: Iterable[Arrival]) -> None:
        for arrival, row_id in arrivals.record(self._vault, found):
            self._wait_for(row_id, arrival.path, arrival.folder)

    def _wait_for(self, row_id: str, path: str, folder: WatchedFolder) -> Waiting:
        settling = Settling(self._settings.settle_s, self._vault.clock.ticks())
        waiting = Waiting(row_id, path, folder, settling)
        with self._guard:
            self._waiting[path] = waiting
        return waiting

    def _forget_unwatched(self) -> None:
        for waiting in [each for each in self._waiting.values() if each.folder not in self.folders]:
            self._done_with(waiting)

    def _done_with(self, waiting: Waiting) -> None:
        with self._guard:
            self._waiting.pop(waiting.path, None)

    def _due(self, now: float) -> list[Waiting]:
        due = [waiting for waiting in self._waiting.values() if waiting.settling.next_look <= now]
        return sorted(due, key=lambda waiting: waiting.settling.next_look)

    def _look(self, waiting: Waiting, stopping: Callable[[], bool]) -> None:
        """Take a sample of the file; if it is quiet, claim it."""
        now = self._vault.clock.ticks()
        wanted = self._wanted(waiting, now)
        try:
            status = os.lstat(waiting.path)
            wanted.identity = Identity.of(status)
            require_regular(status)
        except (FileNotFoundError, NotADirectoryError):
            self._missing(waiting, wanted, now)
            return
        except OSError:  # the device or the network does not answer
            waiting.settling.event(now)
            return
        except IntakeRefused as refused:
            self._claimer.ledger.refuse(wanted, refused.outcome, refused.detail)
            self._done_with(waiting)
            return
        if waiting.settling.look(wanted.identity, now):
            self._claim(waiting, wanted, stopping)

    def _wanted(self, waiting: Waiting, now: float) -> Wanted:
        folder = waiting.folder
        return Wanted(
            path=waiting.path,
            project_id=folder.project_id,
            choice=folder.choice,
            actor=ACTOR,
            origin="watched",
            row_id=waiting.row_id,
            folder_id=folder.id,
            waited_s=waiting.settling.quiet_s(now),
        )

    def _missing(self, waiting: Waiting, wanted: Wanted, now: float) -> None:
        """Gone, if its folder is the one that was there; else the folder is unplugged, and comes back or not."""
        try:
            root = Identity.of(os.stat(waiting.folder.root))  # noqa: PTH116
        except OSError:
            root = None
        known = self._roots.get(waiting.folder.id)
        if root is None or known is None or (root.device, root.inode) != (known.device, known.inode):
            waiting.settling.event(now)
            return
        self._claimer.ledger.refuse(wanted, Outcome.VANISHED)
        self._done_with(waiting)

    def _claim(self, waiting: Waiting, wanted: Wanted, stopping: Callable[[], bool]) -> None:
        try:
            verdict = self._claimer.claim(wanted, stopping)
        except NotYet as wait:
            self._say_why(waiting, wait.why)
            waiting.settling.not_yet(self._vault.clock.ticks())
            return
        except (EarwitnessError, Cancelled):
            waiting.settling.not_yet(self._vault.clock.ticks())
            raise
        except Exception as problem:  # noqa: BLE001  one file must not stop the others
            bug = new_id()
            log_bug(_log, bug, problem)
            verdict = self._claimer.ledger.refuse(wanted, Outcome.BUG, f"({bug})")
        if verdict.state == SETTLING:
            delay = self._claimer.ledger.backoff_s(max(1, verdict.attempt))
            waiting.settling.later(self._vault.clock.ticks() + delay)
            return
        self._done_with(waiting)
        if waiting.folder.after == MOVE and verdict.source_id is not None and verdict.inbox_id is not None:
            self._to_move.add(verdict.inbox_id)

    def _say_why(self, waiting: Waiting, why: str) -> None:
        if why != waiting.why:
            waiting.why = why
            arrivals.say_why(self._vault, waiting.row_id, why)

    def _move_aside(self) -> None:
        rows, self._to_move = self._to_move, set()
        if rows:
            arrivals.move_aside(self._vault, self.folders, rows)

    def _delay_s(self, next_try_ms: int) -> float:
        """Until a stored moment; never longer than a backoff can be, since the clock may have been set back."""
        return min(max(0.0, (next_try_ms - self._vault.clock.now_ms()) / 1000), self._settings.longest_backoff_s)
