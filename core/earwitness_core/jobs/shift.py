"""The threads of a runner from one start to its stop: workers that run handlers, and a watch on what is asked of them.

A worker outlives every error of a handler and of the vault; the end of a job is recorded as soon as the disk takes it.
"""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence

from earwitness_core.errors import (
    Cancelled,
    DiskFull,
    EarwitnessError,
    LeaseLost,
    ModelRefused,
    Typed,
    VaultBusy,
    code_place,
)
from earwitness_core.ids import JobId, new_id
from earwitness_core.jobs.leases import Claimed, Leases
from earwitness_core.jobs.ticket import Handler, Ticket
from earwitness_core.outcomes import Outcome

log = logging.getLogger(__name__)

# Commits of this process wake us at once; those of others are seen this often, by the database's files.
LOOK_SECONDS = 0.5
# With nothing due, no thread asks the queue more often than this: three that did every half second were 2 % of a core.
_REST_SECONDS = 10.0
_HEAVY = "heavy"
_BEAT_SECONDS = 20.0
_CHORES_SECONDS = 60.0
_RECORD_SECONDS = (0.5, 30.0)  # between tries at recording an end, doubling
# A handler that stops though nobody asked (its engine was closed under it) must not spin.
_REST_AFTER_UNASKED_STOP_MS = 1_000


class News:
    """Wakes whoever waits; a count makes sure that news between a look and the wait are not missed."""

    def __init__(self) -> None:
        self.count = 0
        self._changed = threading.Condition()

    def tell(self) -> None:
        with self._changed:
            self.count += 1
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> None:
        """Until there is news since `seen`, at most for `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self.count != seen, timeout=seconds)


class Shift:
    """Never started twice: a thread left behind by one shift cannot be taken for one of the next."""

    def __init__(
        self,
        leases: Leases,
        handlers: Mapping[str, Handler],
        lanes: Sequence[str],
        *,
        owner: str,
        news: News,
        chores: Callable[[], None] = lambda: None,
        rests: Callable[[], bool] = lambda: False,
    ) -> None:
        self._leases = leases
        self._handlers = handlers
        self._kinds = tuple(handlers)
        self._owner = owner
        self._news = news
        self._chores = chores
        self._rests = rests
        self._stops = threading.Event()
        self._pulse: tuple[int, ...] = ()
        self._tickets: dict[str, Ticket] = {}
        self._threads = [threading.Thread(target=self._watch, name="jobs-watch", daemon=True)]
        for number, lane in enumerate(lanes):
            name = f"jobs-{lane}-{number}"
            self._threads.append(threading.Thread(target=self._work, args=(lane,), name=name, daemon=True))

    def start(self) -> None:
        self._pulse = self._leases.vault.pulse()  # before the first look for a job
        for thread in self._threads:
            thread.start()

    def stop(self, timeout: float) -> int:
        """Ask everything to stop; says how many threads did not within `timeout` seconds."""
        self._stops.set()
        self._news.tell()
        deadline = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return sum(thread.is_alive() for thread in self._threads)

    @property
    def running(self) -> list[JobId]:
        return [ticket.job.id for ticket in tuple(self._tickets.values())]

    def _work(self, lane: str) -> None:
        while not self._stops.is_set():
            seen = self._news.count
            if lane == _HEAVY and self._rests():
                self._news.wait(seen, LOOK_SECONDS)
                continue
            try:
                claimed = self._leases.claim(self._owner, (lane,), self._kinds)
            except Exception as error:  # noqa: BLE001 — a full disk or a busy vault ends; the thread must not
                log.warning("no claim", extra={"error": type(error).__name__})
                self._stops.wait(LOOK_SECONDS)
                continue
            if claimed is None:
                self._news.wait(seen, self._rest_s(lane))
            else:
                self._run(claimed)

    def _rest_s(self, lane: str) -> float:
        """How long there is nothing to do, unless there is news; a clock that is set may make it less."""
        try:
            return self._leases.rest_s((lane,), self._kinds, least=LOOK_SECONDS, most=_REST_SECONDS)
        except Exception:  # noqa: BLE001 — told by the claim that follows
            return LOOK_SECONDS

    def _run(self, claimed: Claimed) -> None:
        ticket = Ticket(self._leases, claimed, self._stops.is_set)
        self._tickets[claimed.token] = ticket
        start = time.monotonic()
        try:
            ended = self._attempt(ticket)
            facts = {"job": claimed.job.id, "kind": claimed.job.kind, "seconds": round(time.monotonic() - start, 3)}
            log.info("job ended", extra=facts | {"outcome": ended[0].value if ended else "stopped"})
            if not ticket.is_done:
                self._record(claimed, ticket, ended)
        except LeaseLost:
            log.info("job taken over", extra={"job": claimed.job.id})
        finally:
            del self._tickets[claimed.token]
            self._news.tell()

    def _attempt(self, ticket: Ticket) -> tuple[Outcome, str] | None:
        """How the handler ended; None when it was stopped. LeaseLost passes."""
        try:
            self._handlers[ticket.job.kind](ticket)
        except LeaseLost:
            raise
        except Cancelled:
            return None
        except EarwitnessError as error:
            return _ending(error)
        except BaseException as error:  # noqa: BLE001 — a worker thread outlives whatever its handler throws
            if ticket.stopping():
                return None  # what is torn down around a handler makes it fail in its own ways
            return _ending(error)
        return Outcome.DONE, ""

    def _record(self, claimed: Claimed, ticket: Ticket, ended: tuple[Outcome, str] | None) -> None:
        """Write the end down, however long the disk is full; given up only when the program ends."""
        patience, longest = _RECORD_SECONDS
        while True:
            try:
                if ended is None:
                    self._leases.release(claimed, rest_ms=0 if ticket.stopping() else _REST_AFTER_UNASKED_STOP_MS)
                elif ended[0] is Outcome.DONE:
                    self._leases.finish(claimed)
                else:
                    self._leases.fail(claimed, *ended)
                return
            except LeaseLost:
                raise
            except Exception as error:  # noqa: BLE001
                log.warning("end of job not recorded", extra={"job": claimed.job.id, "error": type(error).__name__})
            if self._stops.wait(patience):
                return  # the next runner finds it running for nobody and puts it back
            patience = min(longest, patience * 2)

    def _watch(self) -> None:
        """Pass on what is asked of the running jobs, wake the workers at a commit, and show that we live."""
        beaten = looked = time.monotonic()
        while not self._stops.is_set():
            before, self._pulse = self._pulse, self._leases.vault.pulse()
            if self._pulse != before:
                self._news.tell()  # somebody has committed, here or elsewhere
            seen = self._news.count
            try:
                self._pass_on()
                if self._tickets and time.monotonic() - beaten > _BEAT_SECONDS:
                    beaten = time.monotonic()
                    self._leases.beat(self._owner)
                if time.monotonic() - looked > _CHORES_SECONDS:
                    looked = time.monotonic()
                    do_chores(self._chores)
            except Exception as error:  # noqa: BLE001
                log.warning("no look at the queue", extra={"error": type(error).__name__})
            self._news.wait(seen, LOOK_SECONDS)

    def _pass_on(self) -> None:
        tickets = dict(self._tickets)  # before the look: a job claimed after it must not seem lost
        if tickets:
            asked = self._leases.asked(self._owner)
            rests = self._rests()
            for token, ticket in tickets.items():
                wanted = asked.get(token, "lost")
                ticket.ask("pause" if wanted is None and rests and ticket.job.lane == _HEAVY else wanted)


def do_chores(chores: Callable[[], None]) -> None:
    """Whatever goes wrong in it, jobs that are there are run."""
    try:
        chores()
    except Exception as error:  # noqa: BLE001
        log.warning("chores not done", extra={"error": type(error).__name__, "place": code_place(error)})


def _ending(error: BaseException) -> tuple[Outcome, str]:
    """The outcome of a job whose handler raised this. A bug gets an id, and a place instead of its text."""
    match error:
        case Typed():
            return error.outcome, error.detail
        case DiskFull():
            return Outcome.DISK_FULL, ""
        case OSError(errno=errno.ENOSPC):
            return Outcome.DISK_FULL, ""
        case ModelRefused():
            return Outcome.MODEL_MISSING, str(error)
        case VaultBusy():
            return Outcome.TIMED_OUT, str(error)
        case MemoryError():
            return Outcome.OUT_OF_MEMORY, ""
    bug, what, place = new_id()[-12:], type(error).__name__, code_place(error)
    log.error("job failed by a bug", extra={"bug": bug, "error": what, "place": place})
    return Outcome.BUG, f"{bug} ({what} at {place})"
