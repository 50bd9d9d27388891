"""kill -9 of a running runner, at chosen and at random moments: after a restart each effect is there exactly once."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.errors import VaultBusy
from earwitness_core.jobs import JobSpec, Queue, Runner
from earwitness_core.vault.schema import MeasuredSpeedRow
from helpers.job_worker import HANDLERS, STEPS
from helpers.vaults import make_vault, reopen
from helpers.waiting import wait_until

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the worker forks")

TESTS = Path(__file__).parents[2]
RANDOM_KILLS = 24


class Nursery:
    """Starts processes that work on a vault, one at a time."""

    def __init__(self) -> None:
        self._popen = subprocess.Popen(
            [sys.executable, "-m", "helpers.job_worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
            env=os.environ | {"PYTHONPATH": str(TESTS)},
        )

    def start(self, folder: Path, order: str) -> int:
        assert self._popen.stdin is not None
        self._popen.stdin.write(json.dumps([str(folder), order]) + "\n")
        return int(self.read())

    def read(self) -> str:
        assert self._popen.stdout is not None
        return self._popen.stdout.readline()

    def close(self) -> None:
        assert self._popen.stdin is not None
        assert self._popen.stdout is not None
        self._popen.stdin.close()
        self._popen.wait(30)
        self._popen.stdout.close()


class Worker:
    """A vault with jobs, and the processes that work on it."""

    def __init__(self, place: Path, jobs: int, nursery: Nursery) -> None:
        with make_vault(place) as vault:
            self.folder = vault.folder
            with vault.write(actor="tester", action="add") as unit:
                queue = Queue(vault)
                for i in range(jobs):
                    first = queue.add(unit, JobSpec("steps", key=f"steps-{i}"))
                    queue.add(unit, JobSpec("once", key=f"once-{i}", after=first, lane="light"))
        self.jobs = jobs
        self._nursery = nursery

    def start(self, order: str = "run") -> int:
        return self._nursery.start(self.folder, order)

    def end(self) -> int:
        """How the process ended: 0 when nothing is left to do, -9 when it was killed."""
        word, code = self._nursery.read().split()
        assert word == "ended"
        return int(code)

    def check(self) -> None:
        """Run what is left; then everything is done, and each effect happened exactly once."""
        with reopen(self.folder) as vault:
            assert Runner(vault, HANDLERS, heavy=2).run_until_idle(60)
            states = Counter(job.state.value for job in Queue(vault).jobs())
            with vault.read() as session:
                effects = Counter((row.kind, row.setting) for row in session.query(MeasuredSpeedRow))
        steps = {(f"steps-{i}", str(step)) for i in range(self.jobs) for step in range(STEPS)}
        assert states == {"done": 2 * self.jobs}
        assert set(effects) == steps | {(f"once-{i}", "0") for i in range(self.jobs)}
        assert set(effects.values()) == {1}


@pytest.fixture
def jobs() -> int:
    return 3


@pytest.fixture(scope="module")
def nursery() -> Iterator[Nursery]:
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
def worker(tmp_path: Path, jobs: int, nursery: Nursery) -> Worker:
    return Worker(tmp_path, jobs, nursery)


@pytest.mark.parametrize("when", ["in", "after"])
@pytest.mark.parametrize("action", ["job.reclaim", "job.claim", "effect", "job.done"])
def test_killed_at_a_transaction(worker: Worker, when: str, action: str) -> None:
    """The first and a later transaction of each kind, before and after its commit."""
    for number in (1,) if action == "job.reclaim" else (1, 2):
        worker.start(f"die {when} {action} {number}")
        assert worker.end() == -signal.SIGKILL

    worker.check()


@pytest.mark.parametrize("jobs", [120])
def test_killed_at_random_moments(worker: Worker) -> None:
    seed = random.randrange(2**32)
    print("seed", seed)  # shown when the test fails
    moments = random.Random(seed)
    hits = 0
    for _ in range(RANDOM_KILLS):
        pid = worker.start()
        time.sleep(moments.uniform(0.0, 0.35))
        with contextlib.suppress(ProcessLookupError):  # a quick machine is done before the last kills
            os.kill(pid, signal.SIGKILL)
        hits += worker.end() == -signal.SIGKILL

    assert hits >= 20
    worker.check()


@pytest.mark.parametrize("jobs", [200])
def test_a_killed_runner_frees_the_vault_at_once(worker: Worker) -> None:
    pid = worker.start()
    with reopen(worker.folder) as vault:
        queue = Queue(vault)
        wait_until(lambda: queue.jobs(state="done"))
        with pytest.raises(VaultBusy), vault.runner_lock():
            pass
        os.kill(pid, signal.SIGKILL)
        assert worker.end() == -signal.SIGKILL

        with vault.runner_lock():
            pass
