"""Who runs what: a job is claimed by a token, and only its holder can store, finish or fail.

A lease is not a span of time. The clock of a laptop jumps and stands still, so nothing here expires by it: a job is
somebody's as long as its row carries his token. Only the holder of the vault's runner lock claims; when a process dies,
the system frees the lock, and the next runner takes all tokens that are not its own away (`reclaim`). A run that lost
its token (its job was started over, its source deleted) notices at its next transaction: LeaseLost, and nothing of that
transaction happens. `lease_until_ms` is only for showing that a runner is alive.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, exists, func, or_, select, true, update
from sqlalchemy.orm import Session, aliased

from earwitness_core.errors import LeaseLost
from earwitness_core.ids import new_id
from earwitness_core.jobs.holding import all_paused, let_through
from earwitness_core.jobs.moves import give_up, set_off
from earwitness_core.jobs.spec import Backoff, JobInfo, JobState, job_info
from earwitness_core.outcomes import Outcome, Retry
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow

RUNNER = "runner"
LEASE_MS = 60_000
_LONGEST_DETAIL = 1000


@dataclass(frozen=True, slots=True)
class Claimed:
    """A job and the token that makes it ours; every claim has its own."""

    job: JobInfo
    token: str


class Leases:
    """The runner's side of the queue."""

    def __init__(
        self, vault: Vault, *, backoff: Backoff | None = None, chance: Callable[[], float] = random.random
    ) -> None:
        self.vault = vault
        self._backoff = backoff or Backoff()
        self._chance = chance

    def claim(self, owner: str, lanes: Collection[str], kinds: Collection[str]) -> Claimed | None:
        """Take the next job of these lanes and kinds: highest priority, then oldest. None when nothing is due."""
        with self.vault.read() as session:
            if not self._has_due(session, lanes, kinds):
                return None  # the usual answer, and it takes no turn at writing
        with self.vault.write(actor=RUNNER, action="job.claim") as unit:
            row = self._next(unit.session, lanes, kinds)
            if row is None:
                return None
            row.state = JobState.RUNNING
            row.lease_owner = f"{owner}/{new_id()}"
            row.lease_until_ms = unit.now_ms + LEASE_MS
            row.started_ms = row.started_ms or unit.now_ms
            row.finished_ms = None
            return Claimed(job_info(row), row.lease_owner)

    def rest_s(self, lanes: Collection[str], kinds: Collection[str], *, least: float, most: float) -> float:
        """For whoever found no job that is due: seconds until the next one has rested after its failure."""
        earliest = select(func.min(JobRow.run_after_ms)).where(
            JobRow.state == JobState.READY, JobRow.lane.in_(lanes), JobRow.kind.in_(kinds)
        )
        with self.vault.read() as session:
            after_ms = None if all_paused(session) else session.scalar(earliest)
        return most if after_ms is None else min(most, max(least, (after_ms - self.vault.clock.now_ms()) / 1000))

    def held(self, session: Session, claimed: Claimed) -> JobRow:
        """The row of a job that is ours, inside a transaction. LeaseLost when it is not any more."""
        row = session.get(JobRow, claimed.job.id)
        if row is None or row.state != JobState.RUNNING or row.lease_owner != claimed.token:
            raise LeaseLost
        return row

    def asked(self, owner: str) -> dict[str, str | None]:
        """What is asked of each job this owner runs, by token: "pause", "cancel" or None. Missing: it is not ours."""
        mine = (JobRow.state == JobState.RUNNING) & JobRow.lease_owner.startswith(f"{owner}/")
        with self.vault.read() as session:
            everything = "pause" if all_paused(session) else None
            rows = session.execute(select(JobRow.lease_owner, JobRow.wanted).where(mine))
            return {row.lease_owner: row.wanted or everything for row in rows if row.lease_owner}

    def beat(self, owner: str) -> None:
        """Show that this owner lives."""
        mine = (JobRow.state == JobState.RUNNING) & JobRow.lease_owner.startswith(f"{owner}/")
        with self.vault.write(actor=RUNNER, action="job.beat") as unit:
            unit.session.execute(update(JobRow).where(mine).values(lease_until_ms=unit.now_ms + LEASE_MS))

    def finish(self, claimed: Claimed) -> None:
        """Done; what waited for it is ready. LeaseLost when it is not ours, or done already."""
        with self.vault.write(actor=RUNNER, action="job.done") as unit:
            self.finish_in(unit, claimed)

    def finish_in(self, unit: UnitOfWork, claimed: Claimed) -> None:
        """Done, in the transaction that stores its result."""
        row = self.held(unit.session, claimed)
        row.state, row.outcome, row.detail = JobState.DONE, Outcome.DONE, None
        row.progress, row.attempt, row.finished_ms = 1.0, 0, unit.now_ms
        row.wanted = row.lease_owner = row.lease_until_ms = None
        unit.session.flush()
        for waiting in unit.session.scalars(select(JobRow).where(JobRow.after == row.id, JobRow.state == "waiting")):
            waiting.state = JobState.READY

    def fail(self, claimed: Claimed, outcome: Outcome, detail: str = "") -> JobInfo:
        """The attempt ended so: rest and try again, or wait for a person, as the outcome says."""
        with self.vault.write(actor=RUNNER, action="job.failed") as unit:
            row = self.held(unit.session, claimed)
            if row.wanted == "cancel" or outcome is Outcome.CANCELLED:
                give_up(row, unit.now_ms)
                return job_info(row)
            wanted = row.wanted
            row.outcome, row.detail = outcome, _storable(detail)
            if self._is_tried_again(row, outcome):
                row.run_after_ms = unit.now_ms + self._rest_ms(row, outcome)
                set_off(unit.session, row)
                row.state = JobState.PAUSED if wanted == "pause" else row.state
            else:
                row.state, row.finished_ms = JobState.ATTENTION, unit.now_ms
                row.wanted = row.lease_owner = row.lease_until_ms = None
            return job_info(row)

    def release(self, claimed: Claimed, *, rest_ms: int = 0) -> JobInfo:
        """Give it back unfinished, at its last checkpoint: paused or cancelled when that was asked, else ready."""
        with self.vault.write(actor=RUNNER, action="job.release") as unit:
            row = self.held(unit.session, claimed)
            row.run_after_ms = unit.now_ms + rest_ms if rest_ms else row.run_after_ms
            _put_back(unit, row)
            return job_info(row)

    def reclaim(self, owner: str) -> int:
        """Put back what runs for anybody else; only for the holder of the runner lock. Says how many."""
        with self.vault.write(actor=RUNNER, action="job.reclaim") as unit:
            running = unit.session.scalars(select(JobRow).where(JobRow.state == JobState.RUNNING)).all()
            stale = [row for row in running if not (row.lease_owner or "").startswith(f"{owner}/")]
            for row in stale:
                _put_back(unit, row)
            unit.session.flush()
            # The job before it may be done, or gone with its source.
            before = aliased(JobRow)
            held_up = exists().where(before.id == JobRow.after, before.state != JobState.DONE)
            for row in unit.session.scalars(select(JobRow).where(JobRow.state == JobState.WAITING, ~held_up)):
                set_off(unit.session, row)
            return len(stale)

    def is_idle(self, kinds: Collection[str]) -> bool:
        """Nothing of these kinds runs or is going to, unless somebody adds, resumes or retries."""
        with self.vault.read() as session:
            is_left = JobRow.state == "running"
            if not all_paused(session):
                is_left |= (JobRow.state == "ready") & _let(session)
            query = select(JobRow.id).where(is_left, JobRow.kind.in_(kinds)).limit(1)
            return session.scalars(query).first() is None

    def _has_due(self, session: Session, lanes: Collection[str], kinds: Collection[str]) -> bool:
        return (
            not all_paused(session) and session.scalars(self._due(session, lanes, kinds).limit(1)).first() is not None
        )

    def _next(self, session: Session, lanes: Collection[str], kinds: Collection[str]) -> JobRow | None:
        if all_paused(session):
            return None
        first = self._due(session, lanes, kinds).order_by(JobRow.priority.desc(), JobRow.created_ms, JobRow.id).limit(1)
        found = session.scalars(first).first()
        return None if found is None else session.get(JobRow, found)

    def _due(self, session: Session, lanes: Collection[str], kinds: Collection[str]) -> Select[str]:
        """The ids of what could be run now; whole rows would make sorting a long queue ten times as dear."""
        return select(JobRow.id).where(
            JobRow.state == JobState.READY,
            JobRow.lane.in_(lanes),
            JobRow.kind.in_(kinds),
            self._is_due(),
            _let(session),
        )

    def _is_due(self) -> ColumnElement[bool]:
        now = self.vault.clock.now_ms()
        return or_(JobRow.run_after_ms <= now, JobRow.run_after_ms > now + self._backoff.horizon_ms)

    def _is_tried_again(self, row: JobRow, outcome: Outcome) -> bool:
        if outcome is Outcome.DISK_FULL:
            return True
        row.attempt += 1
        return outcome.retry is Retry.BACKOFF and row.attempt < self._backoff.attempts

    def _rest_ms(self, row: JobRow, outcome: Outcome) -> int:
        if outcome is Outcome.DISK_FULL:
            return self._backoff.full_disk_rest_ms(chance=self._chance)
        return self._backoff.rest_ms(row.attempt, chance=self._chance)


def _let(session: Session) -> ColumnElement[bool]:
    """Whether a job is among those that are run at all at present."""
    let = let_through(session)
    return true() if let is None else JobRow.source_id.in_(let)


def _storable(detail: str) -> str | None:
    """Half a surrogate from a foreign message must not keep an end from being recorded."""
    return detail[:_LONGEST_DETAIL].encode("utf-8", "replace").decode() or None


def _put_back(unit: UnitOfWork, row: JobRow) -> None:
    wanted = row.wanted
    if wanted == "cancel":
        give_up(row, unit.now_ms)
        return
    set_off(unit.session, row)
    if wanted == "pause":
        row.state = JobState.PAUSED
