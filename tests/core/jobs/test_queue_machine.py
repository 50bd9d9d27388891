"""Any order of everything that can be asked of the queue: no job is lost, none has two owners, none is done twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete

from earwitness_core.errors import LeaseLost
from earwitness_core.ids import JobId
from earwitness_core.jobs import Backoff, Claimed, JobInfo, JobSpec, JobState, Leases, Queue
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import JobRow, SettingRow
from helpers.clocks import StillClock
from helpers.vaults import make_vault

BACKOFF = Backoff(first_ms=1000, longest_ms=4000, attempts=3)
ENDS = (Outcome.ENGINE_CRASHED, Outcome.DISK_FULL, Outcome.UNREADABLE, Outcome.TIMED_OUT)


class QueueMachine(RuleBasedStateMachine):
    """The model knows which claims are good and what was finished; the queue must agree."""

    vault: Vault
    clock: StillClock
    jobs = Bundle("jobs")
    claims = Bundle("claims")

    def __init__(self) -> None:
        super().__init__()
        with self.vault.write(actor="tester", action="clear") as unit:
            unit.session.execute(delete(JobRow))
            unit.session.execute(delete(SettingRow))
        self.queue = Queue(self.vault)
        self.leases = Leases(self.vault, backoff=BACKOFF)
        self.owners = 0
        self.good: dict[str, JobId] = {}  # tokens whose lease holds
        self.done: dict[JobId, int] = {}
        self.added: set[JobId] = set()
        self.paused = False

    @initialize(target=jobs)
    def begin(self) -> Any:
        return multiple(*[self._added(JobSpec("work", key=key)) for key in "abc"])

    @rule(target=jobs, key=st.sampled_from("abcd"), priority=st.integers(-1, 1))
    def add(self, key: str, priority: int) -> JobId:
        return self._added(JobSpec("work", key=key, priority=priority))

    @rule(target=jobs, key=st.sampled_from("uv"), before=jobs)
    def add_after(self, key: str, before: JobId) -> JobId:
        return self._added(JobSpec("work", key=key, after=before))

    def _added(self, spec: JobSpec) -> JobId:
        with self.vault.write(actor="tester", action="add") as unit:
            job = self.queue.add(unit, spec)
        self.added.add(job)
        return job

    @rule(job=jobs)
    def do_again(self, job: JobId) -> None:
        spec = JobSpec("work", key=self.queue.job(job).key)
        with self.vault.write(actor="tester", action="again") as unit:
            assert self.queue.add(unit, spec, again=True) == job
        self.done.pop(job, None)
        self.good = {token: held for token, held in self.good.items() if held != job}

    @rule(target=claims)
    def claim(self) -> Any:
        ready = [job for job in self.queue.jobs(state="ready") if self._due(job)]
        claimed = self.leases.claim(f"owner{self.owners}", ("heavy",), ("work",))
        if claimed is None:
            assert self.paused or not ready
            return multiple()
        assert not self.paused
        assert claimed.job.priority == max(job.priority for job in ready)
        assert claimed.job.id not in self.good.values()
        assert claimed.token not in self.good
        self.good[claimed.token] = claimed.job.id
        return claimed

    def _due(self, job: JobInfo) -> bool:
        ahead_ms = job.run_after_ms - self.clock.now_ms()
        return ahead_ms <= 0 or ahead_ms > BACKOFF.horizon_ms

    @rule()
    def work_off(self) -> None:
        """The usual: claimed and done."""
        for claimed in self._claims():
            self.finish(claimed)

    @rule(outcomes=st.lists(st.sampled_from(ENDS), min_size=1, max_size=4))
    def try_in_vain(self, outcomes: list[Outcome]) -> None:
        for outcome in outcomes:
            for claimed in self._claims():
                self.fail(claimed, outcome)

    @rule(claimed=claims)
    def come_late(self, claimed: Claimed) -> None:
        """A run that outlived its lease ends while another has the job."""
        self.restart()
        self._claims()
        with self._expected(claimed):
            self.leases.fail(claimed, Outcome.UNREADABLE)

    def _claims(self) -> list[Claimed]:
        claimed = self.claim()
        return [claimed] if isinstance(claimed, Claimed) else []

    @rule(claimed=consumes(claims))
    def finish(self, claimed: Claimed) -> None:
        with self._expected(claimed):
            self.leases.finish(claimed)
            self.done[claimed.job.id] = self.done.get(claimed.job.id, 0) + 1
        self.good.pop(claimed.token, None)

    @rule(claimed=consumes(claims), outcome=st.sampled_from(ENDS))
    def fail(self, claimed: Claimed, outcome: Outcome) -> None:
        with self._expected(claimed):
            ended = self.leases.fail(claimed, outcome)
            assert ended.attempt <= BACKOFF.attempts
            assert ended.attempt < BACKOFF.attempts or ended.state in (JobState.ATTENTION, JobState.CANCELLED)
            self.clock.offset_ms += BACKOFF.horizon_ms  # rested
        self.good.pop(claimed.token, None)

    @rule(claimed=consumes(claims))
    def release(self, claimed: Claimed) -> None:
        with self._expected(claimed):
            self.leases.release(claimed)
        self.good.pop(claimed.token, None)

    def _expected(self, claimed: Claimed) -> pytest.RaisesExc[LeaseLost] | _Nothing:
        """A good token works, any other is refused."""
        return _Nothing() if claimed.token in self.good else pytest.raises(LeaseLost)

    @rule(job=jobs, act=st.sampled_from(["pause", "resume", "resume", "cancel", "retry", "retry"]))
    def ask(self, job: JobId, act: str) -> None:
        before = self.queue.job(job)
        after: JobInfo = getattr(self.queue, act)(job)
        if act == "resume":
            assert after.state is not JobState.PAUSED
        if act == "retry":
            assert after.state not in (JobState.ATTENTION, JobState.CANCELLED)
        if act == "cancel":
            assert after.state in (JobState.CANCELLED, JobState.DONE) or after.wanted == "cancel"
        if before.state is JobState.RUNNING:
            assert after.state is JobState.RUNNING

    @rule(act=st.sampled_from(["retry", "pause", "pause and resume", "resume", "cancel"]))
    def ask_all(self, act: str) -> None:
        if act == "cancel":
            self.queue.cancel_all()
        elif act == "retry":
            self.queue.retry_all()
            assert self.queue.attention() == []
        if "pause" in act:
            self.queue.pause_all()
            self.paused = True
            assert self._claims() == []
        if "resume" in act:
            self.queue.resume_all()
            self.paused = False

    @rule(hours=st.sampled_from([-2000.0, -1.0, 0.0, 1.0, 2000.0]))
    def set_clock(self, hours: float) -> None:
        self.clock.set_off_by(hours=hours)

    @rule()
    def restart(self) -> None:
        """The process died: a new owner puts everything back."""
        self.owners += 1
        assert self.leases.reclaim(f"owner{self.owners}") == len(self.good)
        self.good.clear()
        assert self.queue.jobs(state="running") == []

    @invariant()
    def nothing_is_lost_doubled_or_stuck(self) -> None:
        jobs = {job.id: job for job in self.queue.jobs()}
        of: dict[str, list[JobId]] = {state: [] for state in JobState}
        for job in jobs.values():
            of[job.state].append(job.id)

        assert set(jobs) == self.added, "lost"
        assert sorted(of["running"]) == sorted(self.good.values()), "not owned exactly once"
        assert set(of["done"]) == set(self.done), "done without having been, or undone"
        assert all(times == 1 for times in self.done.values()), "done twice"
        for waiting in of["waiting"]:
            before = jobs[waiting].after
            assert before is not None, "waits for nothing"
            assert jobs[before].state is not JobState.DONE, "waits for what is done"

    def teardown(self) -> None:
        """Left alone, everything that nobody stopped comes to its end."""
        self.queue.resume_all()
        self.leases.reclaim("the last")
        self.clock.set_off_by(hours=0)
        self.queue.retry_all()
        while (claimed := self.leases.claim("the last", ("heavy",), ("work",))) is not None:
            self.leases.finish(claimed)
        assert self.queue.jobs(state="ready") == self.queue.jobs(state="running") == []


class _Nothing:
    def __enter__(self) -> None: ...

    def __exit__(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def place() -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        yield Path(folder)


def test_the_queue_keeps_its_promises_in_any_order(place: Path) -> None:
    QueueMachine.clock = StillClock()
    with make_vault(place, clock=QueueMachine.clock) as vault:
        QueueMachine.vault = vault
        run_state_machine_as_test(
            QueueMachine,
            settings=settings(
                max_examples=40,
                stateful_step_count=30,
                deadline=None,
                suppress_health_check=[HealthCheck.too_slow],
            ),
        )
