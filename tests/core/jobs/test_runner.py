"""Running jobs: every way a handler can end, stopping in time, and one runner per vault."""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections.abc import Callable

import pytest

from earwitness_core.errors import (
    Cancelled,
    DiskFull,
    EngineCrashed,
    EngineRefused,
    LeaseLost,
    ModelMissing,
    VaultBusy,
)
from earwitness_core.jobs import Backoff, JobState, Queue, Runner, Ticket
from earwitness_core.model import Changes
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SettingRow
from helpers.clocks import SetClock
from helpers.jobs import add_job, add_jobs
from helpers.vaults import reopen
from helpers.waiting import wait_until


def remember(ticket: Ticket) -> None:
    """An effect that counts how often it happened."""
    with ticket.unit("effect") as unit:
        row = unit.session.get(SettingRow, ticket.job.key) or SettingRow(key=ticket.job.key, value=0)
        row.value += 1
        unit.session.merge(row)
        ticket.done(unit)


def wait_for_stop(ticket: Ticket) -> None:
    while True:
        ticket.check()
        time.sleep(0.002)


def effects(vault: Vault) -> dict[str, int]:
    with vault.read() as session:
        return {row.key: row.value for row in session.query(SettingRow) if not row.key.startswith("jobs.")}


def test_all_jobs_are_done_each_once(vault: Vault, queue: Queue) -> None:
    add_jobs(vault, queue, 30)

    assert Runner(vault, {"work": remember}, heavy=3).run_until_idle(30)

    assert set(effects(vault).values()) == {1}
    assert len(effects(vault)) == 30
    assert {job.state for job in queue.jobs()} == {JobState.DONE}
    assert {job.progress for job in queue.jobs()} == {1.0}


def test_a_job_is_at_work_until_all_have_heard_of_its_last_commit(vault: Vault, queue: Queue) -> None:
    """Who hears of it may add the next job; whoever waits for the end must not go home in between."""
    add_job(vault, queue, key="first")
    runner = Runner(vault, {"work": remember})
    idle: list[bool] = []

    def hear(changes: Changes) -> None:
        if changes.action == "effect":
            idle.append(runner.is_idle)

    vault.subscribe(hear)
    assert runner.run_until_idle(30)

    assert idle == [False]


def test_a_handler_that_returns_is_done(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue, facts={"n": 7})
    seen: list[object] = []
    Runner(vault, {"work": lambda ticket: seen.append(ticket.job.facts)}).run_until_idle(30)

    assert (seen, queue.job(job).outcome) == ([{"n": 7}], "done")


def test_a_job_runs_after_the_one_before_it(vault: Vault, queue: Queue) -> None:
    order: list[str] = []
    first = add_job(vault, queue, key="first")
    add_job(vault, queue, "later", key="second", after=first, priority=9)
    handlers = {"work": lambda t: order.append("first"), "later": lambda t: order.append("second")}

    assert Runner(vault, handlers, heavy=2).run_until_idle(30)
    assert order == ["first", "second"]


def test_one_heavy_job_at_a_time_and_light_ones_pass(vault: Vault, queue: Queue) -> None:
    passed = threading.Event()
    together: list[int] = []
    at_once = 0

    def heavy(ticket: Ticket) -> None:
        nonlocal at_once
        at_once += 1
        together.append(at_once)
        assert passed.wait(30)
        at_once -= 1

    for i in range(3):
        add_job(vault, queue, key=f"h{i}")
    add_job(vault, queue, "later", key="l", lane="light")

    assert Runner(vault, {"work": heavy, "later": lambda t: passed.set()}).run_until_idle(30)
    assert together == [1, 1, 1]


@pytest.mark.parametrize(
    ("error", "outcome", "attempts"),
    [
        (EngineRefused(Outcome.NO_AUDIO, "(no stream)"), Outcome.NO_AUDIO, 1),
        (EngineRefused(Outcome.UNREADABLE), Outcome.UNREADABLE, 1),
        (EngineCrashed("(SIGSEGV)"), Outcome.ENGINE_CRASHED, 5),
        (MemoryError(), Outcome.OUT_OF_MEMORY, 5),
        (VaultBusy(), Outcome.TIMED_OUT, 5),
        (ModelMissing(model="whisper-base"), Outcome.MODEL_MISSING, 1),
        (ValueError("canary-text"), Outcome.BUG, 1),
        (SystemExit(3), Outcome.BUG, 1),
        (KeyboardInterrupt(), Outcome.BUG, 1),
        (RecursionError(), Outcome.BUG, 1),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, BaseException) else str(value),
)
def test_every_error_ends_as_its_outcome_and_the_next_job_runs(
    vault: Vault,
    queue: Queue,
    hasty: Backoff,
    caplog: pytest.LogCaptureFixture,
    error: BaseException,
    outcome: Outcome,
    attempts: int,
) -> None:
    caplog.set_level(logging.DEBUG)
    tries = 0

    def fail(ticket: Ticket) -> None:
        nonlocal tries
        tries += 1
        raise error

    job = add_job(vault, queue)
    add_job(vault, queue, "later", key="next")

    assert Runner(vault, {"work": fail, "later": remember}, backoff=hasty).run_until_idle(30)

    ended = queue.job(job)
    assert (ended.state, ended.outcome, ended.attempt, tries) == (JobState.ATTENTION, outcome, attempts, attempts)
    assert effects(vault) == {"next": 1}
    assert "canary" not in caplog.text + str(ended.detail)


def test_a_bug_is_logged_and_listed_under_one_id(vault: Vault, queue: Queue, caplog: pytest.LogCaptureFixture) -> None:
    def bug(ticket: Ticket) -> None:
        raise ValueError("canary-text")

    job = add_job(vault, queue)
    Runner(vault, {"work": bug}).run_until_idle(30)

    (record,) = [record for record in caplog.records if record.levelno == logging.ERROR]
    facts = vars(record)
    assert queue.job(job).detail == f"{facts['bug']} (ValueError at {facts['place']})"
    assert facts["place"].startswith("test_runner.py:")
    assert record.exc_info is None


@pytest.mark.parametrize("error", [DiskFull(), OSError(errno.ENOSPC, "no space")], ids=["vault", "system"])
def test_a_full_disk_is_waited_out(vault: Vault, queue: Queue, hasty: Backoff, error: Exception) -> None:
    """More often than a job is tried for anything else."""
    full = iter(range(7))

    def work(ticket: Ticket) -> None:
        if next(full, None) is not None:
            raise error
        remember(ticket)

    job = add_job(vault, queue)

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert effects(vault) == {queue.job(job).key: 1}
    assert queue.job(job).state is JobState.DONE


def test_an_end_that_cannot_be_stored_is_stored_later(
    vault: Vault, queue: Queue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full just when the job is done: it is not done a second time."""
    runner = Runner(vault, {"work": lambda ticket: runs.append(1)})
    runs: list[int] = []
    full = iter(range(2))
    finish = runner._leases.finish

    def sometimes(claimed: object) -> None:
        if next(full, None) is not None:
            raise DiskFull
        finish(claimed)  # type: ignore[arg-type]

    monkeypatch.setattr(runner._leases, "finish", sometimes)
    job = add_job(vault, queue)

    assert runner.run_until_idle(30)
    assert (runs, queue.job(job).state) == ([1], JobState.DONE)


def test_a_claim_that_fails_is_made_again(vault: Vault, queue: Queue, monkeypatch: pytest.MonkeyPatch) -> None:
    runner = Runner(vault, {"work": remember})
    broken = iter([VaultBusy(), DiskFull(), RuntimeError()])
    claim = runner._leases.claim

    def sometimes(*arguments: object) -> object:
        if (error := next(broken, None)) is not None:
            raise error
        return claim(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(runner._leases, "claim", sometimes)
    add_job(vault, queue, key="k")

    assert runner.run_until_idle(30)
    assert effects(vault) == {"k": 1}


def test_a_job_goes_on_from_its_checkpoint(vault: Vault, queue: Queue, hasty: Backoff) -> None:
    """Three crashes on the way, and no window is done twice."""
    windows: list[int] = []
    crashes = iter([2, 4, 7])
    crash_at = next(crashes)

    def work(ticket: Ticket) -> None:
        nonlocal crash_at
        for window in range(ticket.checkpoint.get("next", 0), 10):
            if window == crash_at:
                crash_at = next(crashes, -1)
                raise EngineCrashed
            windows.append(window)
            with ticket.unit("window") as unit:
                ticket.save(unit, checkpoint={"next": window + 1}, progress=(window + 1) / 10)

    job = add_job(vault, queue)

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert windows == list(range(10))
    assert queue.job(job).state is JobState.DONE


def test_a_job_that_moves_on_may_fail_more_often(vault: Vault, queue: Queue, hasty: Backoff) -> None:
    def work(ticket: Ticket) -> None:
        step = ticket.checkpoint.get("step", 0)
        if step < 8:
            with ticket.unit("step") as unit:
                ticket.save(unit, checkpoint={"step": step + 1}, progress=step / 8)
            raise EngineCrashed

    job = add_job(vault, queue)

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert queue.job(job).state is JobState.DONE


def test_a_job_that_fails_at_the_same_place_each_time_ends(vault: Vault, queue: Queue, hasty: Backoff) -> None:
    """Though it moves on, from the start, in each attempt."""
    starts: list[int] = []

    def work(ticket: Ticket) -> None:
        starts.append(1)
        for share in (0.1, 0.5, 0.8):
            with ticket.unit("step") as unit:
                ticket.save(unit, progress=share)
        raise EngineCrashed

    job = add_job(vault, queue)

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert queue.job(job).state is JobState.ATTENTION
    assert len(starts) <= 6


def test_a_checkpoint_that_was_rolled_back_is_not_believed(vault: Vault, queue: Queue, hasty: Backoff) -> None:
    seen: list[object] = []

    def work(ticket: Ticket) -> None:
        seen.append(dict(ticket.checkpoint))
        if len(seen) == 1:
            with ticket.unit("step") as unit:
                ticket.save(unit, checkpoint={"step": 1})
                raise EngineCrashed

    add_job(vault, queue)

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert seen == [{}, {}]


@pytest.mark.parametrize("act", ["pause", "cancel"])
def test_a_running_job_follows_what_is_asked_of_it(vault: Vault, queue: Queue, act: str) -> None:
    job = add_job(vault, queue)
    state = JobState.PAUSED if act == "pause" else JobState.CANCELLED
    with Runner(vault, {"work": wait_for_stop}) as runner:
        wait_until(lambda: runner.running)
        start = time.monotonic()
        getattr(queue, act)(job)
        wait_until(lambda: queue.job(job).state is state)

        assert time.monotonic() - start < 2
        assert runner.run_until_idle(5)


def test_a_running_job_follows_another_process(vault: Vault, queue: Queue) -> None:
    """What is only in the database, without a word to this process, is seen within a second."""
    job = add_job(vault, queue)
    with Runner(vault, {"work": wait_for_stop}) as runner:
        wait_until(lambda: runner.running)
        listeners, vault._listeners[:] = vault._listeners[:], []
        queue.cancel(job)
        vault._listeners[:] = listeners
        wait_until(lambda: queue.job(job).state is JobState.CANCELLED, seconds=5)


def test_pausing_everything_stops_what_runs_and_resuming_goes_on(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue)
    goes_on = threading.Event()

    def work(ticket: Ticket) -> None:
        if not goes_on.is_set():
            wait_for_stop(ticket)

    with Runner(vault, {"work": work}) as runner:
        wait_until(lambda: runner.running)
        queue.pause_all()
        wait_until(lambda: queue.job(job).state is JobState.READY)
        assert runner.run_until_idle(5)
        goes_on.set()
        queue.resume_all()
        wait_until(lambda: queue.job(job).state is JobState.DONE)


def test_a_job_started_over_stops_the_run_before(vault: Vault, queue: Queue) -> None:
    runs: list[object] = []

    def work(ticket: Ticket) -> None:
        runs.append(ticket.job.facts["n"])
        if ticket.job.facts["n"] == 1:
            wait_for_stop(ticket)

    job = add_job(vault, queue, key="k", facts={"n": 1})
    with Runner(vault, {"work": work}) as runner:
        wait_until(lambda: runs == [1])
        add_job(vault, queue, key="k", facts={"n": 2}, again=True)
        wait_until(lambda: queue.job(job).state is JobState.DONE)

        assert runs == [1, 2]
        assert runner.run_until_idle(5)


def test_stopping_leaves_the_job_for_the_next_start(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue)
    runner = Runner(vault, {"work": wait_for_stop}, heavy=2)
    runner.start()
    wait_until(lambda: runner.running)
    start = time.monotonic()

    assert runner.stop()

    assert time.monotonic() - start < 2
    assert queue.job(job).state is JobState.READY
    assert Runner(vault, {"work": remember}).run_until_idle(30)


@pytest.mark.parametrize("raised", [Cancelled(), RuntimeError("the engine is gone"), OSError(errno.EPIPE, "pipe")])
def test_whatever_a_handler_raises_while_it_is_stopped_is_no_failure(
    vault: Vault, queue: Queue, raised: Exception
) -> None:
    def work(ticket: Ticket) -> None:
        wait_until(ticket.stopping)
        raise raised

    job = add_job(vault, queue)
    runner = Runner(vault, {"work": work})
    runner.start()
    wait_until(lambda: runner.running)

    assert runner.stop()
    assert (queue.job(job).state, queue.job(job).attempt) == (JobState.READY, 0)


def test_a_handler_that_stops_unasked_does_not_spin(vault: Vault, queue: Queue) -> None:
    runs: list[float] = []

    def work(ticket: Ticket) -> None:
        runs.append(time.monotonic())
        if len(runs) < 2:
            raise Cancelled

    add_job(vault, queue)

    assert Runner(vault, {"work": work}).run_until_idle(30)
    assert runs[1] - runs[0] > 0.8


def test_a_deaf_handler_is_left_behind_without_its_lease(vault: Vault, queue: Queue) -> None:
    """Stopping does not wait for it, and what it does afterwards changes nothing."""
    release = threading.Event()
    ended: list[type[BaseException]] = []

    def deaf(ticket: Ticket) -> None:
        release.wait(30)
        try:
            remember(ticket)
        except LeaseLost as lost:
            ended.append(type(lost))
            raise

    add_job(vault, queue, key="k")
    runner = Runner(vault, {"work": deaf})
    runner.start()
    wait_until(lambda: runner.running)
    start = time.monotonic()

    assert not runner.stop(timeout=0.3)
    assert time.monotonic() - start < 2

    second = Runner(vault, {"work": remember})
    assert second.run_until_idle(30)
    release.set()
    wait_until(lambda: ended == [LeaseLost])
    assert effects(vault) == {"k": 1}


def test_a_runner_starts_again_after_its_stop(vault: Vault, queue: Queue) -> None:
    runner = Runner(vault, {"work": remember})
    for i in range(3):
        add_job(vault, queue, key=f"k{i}")
        assert runner.run_until_idle(30)

    assert effects(vault) == {"k0": 1, "k1": 1, "k2": 1}


def test_only_one_runner_works_on_a_vault(vault: Vault) -> None:
    with Runner(vault, {}), pytest.raises(VaultBusy):
        Runner(vault, {}).start()
    with Runner(vault, {}):
        pass


def test_a_start_that_fails_leaves_the_lock_free(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vault.blobs, "sweep", _raise(DiskFull()))
    with pytest.raises(DiskFull):
        Runner(vault, {}).start()

    with vault.runner_lock():
        pass


def test_blobs_of_nobody_are_swept_at_the_start(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    swept: list[int] = []
    monkeypatch.setattr(vault.blobs, "sweep", lambda: swept.append(1) or 0)
    with Runner(vault, {}):
        assert swept == [1]


def test_jobs_without_a_handler_stay_ready(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue, "unknown")

    assert Runner(vault, {"work": remember}).run_until_idle(5)
    assert queue.job(job).state is JobState.READY


def test_waiting_for_the_end_has_its_limit(vault: Vault, queue: Queue) -> None:
    add_job(vault, queue)

    assert not Runner(vault, {"work": wait_for_stop}).run_until_idle(0.2)


def test_a_job_added_while_running_is_picked_up_at_once(vault: Vault, queue: Queue) -> None:
    with Runner(vault, {"work": remember}) as runner:
        assert runner.run_until_idle(5)
        time.sleep(0.02)
        start = time.monotonic()
        job = add_job(vault, queue)
        wait_until(lambda: queue.job(job).state is JobState.DONE)

        assert time.monotonic() - start < 2


def test_a_job_that_another_program_adds_is_seen_by_the_files_of_the_database(vault: Vault, queue: Queue) -> None:
    """It is heard of by no signal here, and no worker asks before ten seconds are over."""
    with Runner(vault, {"work": remember}) as runner, reopen(vault.folder) as other:
        assert runner.run_until_idle(5)
        time.sleep(1.2)  # for the workers to have found nothing
        start = time.monotonic()
        job = add_job(other, Queue(other))
        wait_until(lambda: queue.job(job).state is JobState.DONE)

        assert time.monotonic() - start < 5


def test_setting_the_clock_while_jobs_run_hangs_nothing(
    vault: Vault, queue: Queue, clock: SetClock, hasty: Backoff
) -> None:
    hours = iter([-9000.0, 9000.0, -20000.0, 0.0])

    def work(ticket: Ticket) -> None:
        if (hour := next(hours, None)) is not None:
            clock.set_off_by(hours=hour)
            raise EngineCrashed
        remember(ticket)

    add_job(vault, queue, key="k")

    assert Runner(vault, {"work": work}, backoff=hasty).run_until_idle(30)
    assert effects(vault) == {"k": 1}


def test_no_thread_is_left_behind(vault: Vault, queue: Queue) -> None:
    before = threading.active_count()
    add_jobs(vault, queue, 5)
    Runner(vault, {"work": remember}, heavy=2).run_until_idle(30)

    assert threading.active_count() == before
    assert vault._listeners == []


def _raise(error: Exception) -> Callable[[], int]:
    def work() -> int:
        raise error

    return work
