"""What people ask of the queue, and that it is still asked after a restart."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from earwitness_core.errors import LeaseLost, NotFound
from earwitness_core.ids import JobId
from earwitness_core.jobs import Backoff, Claimed, JobSpec, JobState, Leases, Queue
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.clocks import SetClock
from helpers.jobs import add_job, add_jobs, add_source
from helpers.vaults import make_vault, reopen

LANES = ("heavy", "light")
KINDS = ("work", "later")


def claim(vault: Vault, owner: str = "me", lanes: tuple[str, ...] = LANES) -> Claimed | None:
    return Leases(vault).claim(owner, lanes, KINDS)


def must_claim(vault: Vault, owner: str = "me") -> Claimed:
    claimed = claim(vault, owner)
    assert claimed is not None
    return claimed


def state(queue: Queue, job: JobId) -> JobState:
    return queue.job(job).state


def test_a_job_added_twice_is_one_job(vault: Vault, queue: Queue) -> None:
    source = add_source(vault)
    first = add_job(vault, queue, source_id=source, facts={"n": 1})
    second = add_job(vault, queue, source_id=source, facts={"n": 2})
    other = add_job(vault, queue, "later", source_id=source)

    assert first == second != other
    assert queue.job(first).facts == {"n": 1}
    assert [job.id for job in queue.jobs(source=source)] == [first, other]


def test_several_jobs_are_added_in_one_go_as_they_would_be_one_by_one(vault: Vault, queue: Queue) -> None:
    first, second, third = (add_source(vault, f"Source {number}") for number in range(3))
    there = add_job(vault, queue, source_id=first, facts={"n": 1})
    specs = [JobSpec("work", first), JobSpec("work", second, rest_ms=5_000), JobSpec("work", third)]
    with vault.write(actor="tester", action="test") as unit:
        now_ms = unit.now_ms
        jobs = queue.add_all(unit, [*specs, JobSpec("work", third)])
        assert queue.add_all(unit, []) == []

    assert jobs[0] == there and len(set(jobs)) == 3
    assert [queue.job(job).source_id for job in jobs] == [first, second, third]
    assert [queue.job(job).run_after_ms for job in jobs] == [0, now_ms + 5_000, 0]
    with vault.write(actor="tester", action="test") as unit:
        assert queue.add_all(unit, specs, again=True) == jobs
    assert queue.job(there).facts == {}


def test_a_job_is_added_with_the_data_it_is_about_or_not_at_all(vault: Vault, queue: Queue) -> None:
    with pytest.raises(LookupError), vault.write(actor="tester", action="add") as unit:
        queue.add(unit, JobSpec("work"))
        raise LookupError

    assert queue.jobs() == []


def test_jobs_without_a_source_are_each_their_own(vault: Vault, queue: Queue) -> None:
    assert add_job(vault, queue) != add_job(vault, queue)


def test_a_done_job_can_be_done_again_with_other_facts(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue, key="k", facts={"speakers": None})
    Leases(vault).finish(must_claim(vault))
    assert add_job(vault, queue, key="k") == job
    assert state(queue, job) is JobState.DONE

    assert add_job(vault, queue, key="k", facts={"speakers": 2}, again=True) == job

    again = must_claim(vault).job
    assert (again.facts, again.checkpoint, again.progress) == ({"speakers": 2}, {}, 0.0)


def test_starting_a_running_job_over_takes_its_lease(vault: Vault, queue: Queue) -> None:
    add_job(vault, queue, key="k")
    first = must_claim(vault)
    add_job(vault, queue, key="k", again=True)
    second = must_claim(vault)

    with pytest.raises(LeaseLost):
        Leases(vault).finish(first)
    Leases(vault).finish(second)


def test_a_cancelled_job_that_is_added_is_started_again(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue, key="k")
    queue.cancel(job)
    add_job(vault, queue, key="k")

    assert state(queue, job) is JobState.READY


def test_higher_priority_goes_first_then_the_older(vault: Vault, queue: Queue) -> None:
    low, old, new = (add_job(vault, queue, key=key, priority=p) for key, p in (("l", -1), ("o", 0), ("n", 0)))
    urgent = add_job(vault, queue, key="u", priority=5)
    queue.prioritise(new, 7)

    assert [must_claim(vault).job.id for _ in range(4)] == [new, urgent, old, low]
    assert claim(vault) is None


def test_lanes_and_kinds_keep_to_themselves(vault: Vault, queue: Queue) -> None:
    heavy = add_job(vault, queue, key="h")
    light = add_job(vault, queue, key="l", lane="light")
    add_job(vault, queue, "unknown", key="u")

    claimed = [claim(vault, lanes=("light",)), claim(vault, lanes=("light",)), claim(vault), claim(vault)]

    assert [one.job.id if one else None for one in claimed] == [light, None, heavy, None]


def test_a_job_waits_for_the_one_before_it(vault: Vault, queue: Queue) -> None:
    first = add_job(vault, queue, key="first")
    second = add_job(vault, queue, "later", key="second", after=first)
    assert state(queue, second) is JobState.WAITING

    Leases(vault).finish(must_claim(vault))

    assert state(queue, second) is JobState.READY
    third = add_job(vault, queue, "later", key="third", after=first)
    assert state(queue, third) is JobState.READY


@pytest.mark.parametrize("how", ["attention", "cancelled"])
def test_what_comes_after_a_failure_waits_for_the_retry(vault: Vault, queue: Queue, how: str) -> None:
    first = add_job(vault, queue, key="first")
    second = add_job(vault, queue, "later", key="second", after=first)
    claimed = must_claim(vault)
    if how == "cancelled":
        queue.cancel(first)
    Leases(vault).fail(claimed, Outcome.UNREADABLE)
    assert (state(queue, first), state(queue, second)) == (how, JobState.WAITING)

    queue.retry(first)
    Leases(vault).finish(must_claim(vault))

    assert state(queue, second) is JobState.READY


def test_a_paused_job_is_not_run_until_it_is_resumed(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue)
    assert queue.pause(job).state is JobState.PAUSED
    assert claim(vault) is None

    assert queue.resume(job).state is JobState.READY
    assert must_claim(vault).job.id == job


def test_a_waiting_job_waits_on_after_a_pause(vault: Vault, queue: Queue) -> None:
    first = add_job(vault, queue, key="first")
    second = add_job(vault, queue, "later", key="second", after=first)
    queue.pause(second)
    assert queue.resume(second).state is JobState.WAITING

    queue.pause(second)
    Leases(vault).finish(must_claim(vault))
    assert state(queue, second) is JobState.PAUSED
    assert queue.resume(second).state is JobState.READY


@pytest.mark.parametrize(("asked", "state_then"), [("pause", JobState.PAUSED), ("cancel", JobState.CANCELLED)])
def test_what_is_asked_of_a_running_job_happens_when_it_is_given_back(
    vault: Vault, queue: Queue, asked: str, state_then: JobState
) -> None:
    job = add_job(vault, queue)
    claimed = must_claim(vault)
    getattr(queue, asked)(job)
    assert (queue.job(job).state, queue.job(job).wanted) == (JobState.RUNNING, asked)

    assert Leases(vault).release(claimed).state is state_then
    assert queue.job(job).wanted is None


def test_a_pause_that_is_taken_back_in_time_changes_nothing(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue)
    claimed = must_claim(vault)
    queue.pause(job)
    queue.resume(job)

    assert Leases(vault).release(claimed).state is JobState.READY


def test_a_job_that_was_done_before_it_heard_of_the_pause_is_done(vault: Vault, queue: Queue) -> None:
    job = add_job(vault, queue)
    claimed = must_claim(vault)
    queue.pause(job)
    Leases(vault).finish(claimed)

    assert state(queue, job) is JobState.DONE
    assert queue.pause(job).state is JobState.DONE
    assert queue.cancel(job).state is JobState.DONE


def test_pausing_everything_survives_a_restart(tmp_path: Path, clock: SetClock) -> None:
    with make_vault(tmp_path, clock=clock) as vault:
        queue = Queue(vault)
        both = set(add_jobs(vault, queue, 2))
        runs = must_claim(vault)  # whichever: two of the same millisecond have no order
        queue.pause(runs.job.id)
        queue.pause_all()
        folder = vault.folder

    with reopen(folder, clock=clock) as vault:
        queue = Queue(vault)
        Leases(vault).reclaim("the next")
        assert queue.is_paused
        assert claim(vault) is None
        queue.resume_all()
        assert not queue.is_paused
        assert must_claim(vault).job.id in both - {runs.job.id}
        assert queue.job(runs.job.id).state is JobState.PAUSED


def test_cancelling_everything_leaves_only_what_is_done(vault: Vault, queue: Queue) -> None:
    add_jobs(vault, queue, 5)
    Leases(vault).finish(must_claim(vault))
    running = must_claim(vault)

    assert queue.cancel_all() == 4
    Leases(vault).release(running)

    assert sorted(job.state for job in queue.jobs()) == ["cancelled"] * 4 + ["done"]


def test_an_unknown_job_is_not_found(queue: Queue) -> None:
    with pytest.raises(NotFound):
        queue.pause(JobId("nothing"))


def test_a_failure_that_may_pass_is_tried_again_after_a_rest(vault: Vault, queue: Queue, clock: SetClock) -> None:
    add_job(vault, queue)
    failed = Leases(vault).fail(must_claim(vault), Outcome.ENGINE_CRASHED, "(SIGSEGV)")

    assert (failed.state, failed.attempt, failed.outcome) == (JobState.READY, 1, "engine-crashed")
    assert claim(vault) is None
    clock.set_off_by(hours=1)
    assert claim(vault) is not None


def test_rests_double_and_end_with_a_person(vault: Vault, queue: Queue, clock: SetClock) -> None:
    job = add_job(vault, queue)
    leases = Leases(vault, backoff=Backoff(first_ms=60_000, longest_ms=200_000), chance=lambda: 1.0)
    rests = []
    for hour in range(1, 6):
        clock.set_off_by(hours=hour)
        claimed = must_claim(vault)
        now = clock.now_ms()
        failed = leases.fail(claimed, Outcome.TIMED_OUT)
        rests.append(round((failed.run_after_ms - now) / 1000))

    assert rests[:4] == [60, 120, 200, 200]
    assert [job.id for job in queue.attention()] == [job]


@pytest.mark.parametrize("attempt", range(1, 12))
@pytest.mark.parametrize("chance", [0.0, 0.3, 1.0])
def test_a_rest_is_never_long_and_never_nothing(attempt: int, chance: float) -> None:
    backoff = Backoff()
    rest = backoff.rest_ms(attempt, chance=lambda: chance)

    assert 1_000 <= rest <= backoff.horizon_ms


def test_a_full_disk_is_no_attempt(vault: Vault, queue: Queue, clock: SetClock) -> None:
    add_job(vault, queue)
    for hour in range(1, 20):
        clock.set_off_by(hours=hour)
        failed = Leases(vault).fail(must_claim(vault), Outcome.DISK_FULL)
        assert (failed.state, failed.attempt) == (JobState.READY, 0)
        assert 0 < failed.run_after_ms - clock.now_ms() <= 30_000


@pytest.mark.parametrize("outcome", [Outcome.UNREADABLE, Outcome.NO_AUDIO, Outcome.MODEL_MISSING, Outcome.BUG])
def test_a_failure_that_stays_is_on_the_attention_list_until_it_is_retried(
    vault: Vault, queue: Queue, outcome: Outcome
) -> None:
    job = add_job(vault, queue)
    Leases(vault).fail(must_claim(vault), outcome, "(why)")
    (listed,) = queue.attention()
    assert (listed.id, listed.outcome, listed.detail) == (job, outcome, "(why)")

    assert queue.retry(job).attempt == 0

    assert queue.attention() == []
    assert must_claim(vault).job.id == job


def test_retrying_all_takes_what_failed_and_what_rests(vault: Vault, queue: Queue) -> None:
    add_jobs(vault, queue, 4)
    for outcome in (Outcome.UNREADABLE, Outcome.BUG, Outcome.DISK_FULL):
        Leases(vault).fail(must_claim(vault), outcome)

    assert queue.retry_all() == 3
    assert len([claim(vault) for _ in range(4)]) == 4
    assert claim(vault) is None


def test_the_attention_list_is_exported_with_words_for_a_person(vault: Vault, queue: Queue) -> None:
    """A title is text in a spreadsheet, also one that looks like a formula or holds a line break."""
    for title in ("=HYPERLINK(1)", "Zeuge\n„Müller“, 2"):
        add_job(vault, queue, source_id=add_source(vault, title))
        Leases(vault).fail(must_claim(vault), Outcome.NO_AUDIO, "half \ud83d surrogate")

    rows = list(csv.DictReader(io.StringIO(queue.export_attention(), newline="")))

    assert [row["title"] for row in rows] == ["'=HYPERLINK(1)", "Zeuge\n„Müller“, 2"]
    assert {row["says"] for row in rows} == {Outcome.NO_AUDIO.says}
    assert {row["detail"] for row in rows} == {"half ? surrogate"}
    assert all(row["since"].endswith("+00:00") for row in rows)


def test_two_claims_never_get_the_same_job(vault: Vault, queue: Queue) -> None:
    add_jobs(vault, queue, 3)
    claims = [must_claim(vault, owner) for owner in ("a", "b", "a")]

    assert len({one.job.id for one in claims}) == len({one.token for one in claims}) == 3
    assert claim(vault) is None


@pytest.mark.parametrize("act", ["finish", "fail", "release"])
def test_whoever_lost_the_lease_changes_nothing(vault: Vault, queue: Queue, act: str) -> None:
    job = add_job(vault, queue)
    leases = Leases(vault)
    stale = must_claim(vault, "dead")
    assert leases.reclaim("alive") == 1
    must_claim(vault, "alive")
    before = queue.job(job)

    arguments = (Outcome.BUG,) if act == "fail" else ()
    with pytest.raises(LeaseLost):
        getattr(leases, act)(stale, *arguments)

    assert queue.job(job) == before


def test_a_job_is_finished_once(vault: Vault, queue: Queue) -> None:
    add_job(vault, queue)
    claimed = must_claim(vault)
    Leases(vault).finish(claimed)

    with pytest.raises(LeaseLost):
        Leases(vault).finish(claimed)


def test_what_ran_for_a_dead_owner_is_put_back_as_it_was_asked(vault: Vault, queue: Queue) -> None:
    add_jobs(vault, queue, 4)
    plain, paused, cancelled = (must_claim(vault, "dead").job.id for _ in range(3))
    own = must_claim(vault, "me").job.id
    queue.pause(paused)
    queue.cancel(cancelled)

    assert Leases(vault).reclaim("me") == 3

    states = [state(queue, job) for job in (plain, paused, cancelled, own)]
    assert states == [JobState.READY, JobState.PAUSED, JobState.CANCELLED, JobState.RUNNING]


@pytest.mark.parametrize("hours", [-24 * 365, -1, 1, 24 * 365])
def test_a_clock_that_is_set_keeps_no_job_from_running(
    vault: Vault, queue: Queue, clock: SetClock, hours: float
) -> None:
    """Neither a job that rests, nor one that ran when the program died."""
    add_jobs(vault, queue, 2)
    Leases(vault).fail(must_claim(vault), Outcome.ENGINE_CRASHED)
    must_claim(vault, "dead")

    clock.set_off_by(hours=hours)
    Leases(vault).reclaim("me")

    assert claim(vault) is not None
    assert claim(vault) is not None


def test_jobs_go_with_their_source(vault: Vault, queue: Queue) -> None:
    source = add_source(vault)
    before = add_job(vault, queue, source_id=source)
    after = add_job(vault, queue, "later", key="other", after=before)
    claimed = must_claim(vault)
    with vault.write(actor="tester", action="source.delete") as unit:
        unit.session.delete(unit.session.get(SourceRow, source))

    with pytest.raises(LeaseLost):
        Leases(vault).finish(claimed)
    Leases(vault).reclaim("me")  # a job that waited for one that is gone waits no longer
    assert state(queue, after) is JobState.READY
