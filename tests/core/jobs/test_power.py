"""Heavy work on battery, and stopping after the file that is being worked at."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import SimpleNamespace

import pytest

from earwitness_core.ids import JobId
from earwitness_core.jobs import JobSpec, JobState, Leases, OnBattery, Power, Queue, Runner, Ticket
from earwitness_core.vault import Vault
from helpers.conversations import add_source
from helpers.shelf import put_job
from helpers.waiting import wait_until


def battery(percent: float, plugged: bool) -> Callable[[], object]:
    return lambda: SimpleNamespace(percent=percent, power_plugged=plugged)


@pytest.mark.parametrize(
    ("choice", "percent", "plugged", "rests"),
    [
        (OnBattery.WORK, 5, False, False),
        (OnBattery.REST_WHEN_LOW, 29, False, True),
        (OnBattery.REST_WHEN_LOW, 30, False, False),
        (OnBattery.REST_WHEN_LOW, 5, True, False),
        (OnBattery.REST, 99, False, True),
        (OnBattery.REST, 99, True, False),
    ],
)
def test_heavy_work_rests_as_it_is_wanted(
    vault: Vault, choice: OnBattery, percent: float, plugged: bool, rests: bool
) -> None:
    power = Power(vault, actor="tester", battery=battery(percent, plugged))
    power.choose(choice)
    assert power.rests() is rests
    assert Power(vault, actor="other").choice is choice


def test_a_machine_without_a_battery_always_works(vault: Vault) -> None:
    power = Power(vault, actor="tester", battery=lambda: None)
    power.choose(OnBattery.REST)
    assert power.state().percent is None and not power.rests()


def test_unless_somebody_chose_it_rests_when_low(vault: Vault) -> None:
    assert Power(vault, actor="tester").choice is OnBattery.REST_WHEN_LOW


def test_a_runner_at_rest_does_light_work_only_and_goes_on_later(vault: Vault) -> None:
    queue, rests = Queue(vault), threading.Event()
    done: list[str] = []
    rests.set()
    with vault.write(actor="tester", action="test.add") as unit:
        queue.add(unit, JobSpec("big", key="big"))
        queue.add(unit, JobSpec("small", key="small", lane="light"))

    def handle(ticket: Ticket) -> None:
        done.append(ticket.job.kind)

    handlers = {"big": handle, "small": handle}
    with Runner(vault, handlers, rests=rests.is_set):
        wait_until(lambda: done == ["small"])
        assert queue.count(state="ready") == 1
        rests.clear()
        wait_until(lambda: done == ["small", "big"])


def test_what_runs_when_the_rest_begins_goes_back_to_the_queue(vault: Vault) -> None:
    queue, rests, started = Queue(vault), threading.Event(), threading.Event()

    def handle(ticket: Ticket) -> None:
        started.set()
        wait_until(ticket.stopping)
        ticket.check()

    with vault.write(actor="tester", action="test.add") as unit:
        job = queue.add(unit, JobSpec("big", key="big"))
    with Runner(vault, {"big": handle}, rests=rests.is_set):
        assert started.wait(10)
        rests.set()
        wait_until(lambda: queue.job(job).state is JobState.READY)


def test_after_this_file_only_its_own_jobs_are_run(vault: Vault) -> None:
    queue, leases = Queue(vault), Leases(vault)
    one, other = add_source(vault, "one"), add_source(vault, "other")
    running = put_job(vault, one, "transcribe", state="running")
    put_job(vault, one, "speakers")
    put_job(vault, other, "transcribe")
    queue.stop_after_this()
    assert queue.let_through == (one,) and not queue.is_paused
    assert not leases.is_idle(("speakers",)) and leases.is_idle(("decode",))
    claimed = leases.claim("me", ("heavy",), ("transcribe", "speakers"))
    assert claimed is not None and claimed.job.source_id == one
    assert leases.claim("me", ("heavy",), ("transcribe", "speakers")) is None
    leases.finish(claimed)
    assert not queue.is_paused
    queue.cancel(JobId(running))
    leases.reclaim("me")
    assert queue.is_paused and queue.let_through == ()
    queue.resume_all()
    assert leases.claim("me", ("heavy",), ("transcribe", "speakers")) is not None


def test_stopping_after_nothing_is_a_pause(vault: Vault) -> None:
    queue = Queue(vault)
    put_job(vault, add_source(vault), "transcribe")
    queue.stop_after_this()
    assert queue.is_paused


def test_upcoming_jobs_stand_as_they_will_be_done(vault: Vault) -> None:
    queue = Queue(vault)
    ids = [
        put_job(vault, add_source(vault), "transcribe", state=state)
        for state in ("paused", "waiting", "ready", "ready", "running", "done")
    ]
    queue.prioritise(JobId(ids[3]), 1)
    assert [job.id for job in queue.upcoming(10)] == [ids[number] for number in (4, 3, 2, 1, 0)]
    assert len(queue.upcoming(2)) == 2
