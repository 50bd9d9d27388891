"""kill -9 at every step of a claim: after the next start each file is in the vault once, and nothing is left over."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import pytest

from earwitness_core.intake import Watcher
from helpers.intake_child import STEPS as PLACES
from helpers.intake_child import exit_code_of
from helpers.intakes import Bench, patient
from helpers.media import wav
from helpers.vaults import make_vault, reopen
from helpers.waiting import wait_until

CONTENTS = [wav(0.2, seed=number) for number in range(2)]


def killed(vault: Path, drop: Path, step: str, when: str, number: int) -> None:
    assert exit_code_of(vault, drop, step, when, number) == -signal.SIGKILL, f"{step} was not reached"


def fill(drop: Path) -> None:
    for number, content in enumerate(CONTENTS):
        (drop / f"{number}.wav").write_bytes(content)


def finish_and_check(place: Path, drop: Path) -> None:
    """A new process: the runner's sweep, then the watcher until nothing is left."""
    with reopen(place / "test.earwitness") as vault:
        vault.blobs.sweep()
        bench = Bench(vault, settings=patient(settle_s=0.05))
        bench.watch(drop, after="move")
        with Watcher(bench.intake) as watcher:
            wait_until(lambda: watcher.is_idle and not list(drop.glob("*.wav")))
        bench.require_whole(*CONTENTS)
        assert len(bench.provenance()) == len(CONTENTS)
        verdicts = bench.intake.verdicts()
        assert {verdict.state for verdict in verdicts} == {"accepted"}
        assert all(verdict.moved for verdict in verdicts)
    assert sorted(path.read_bytes() for path in (drop / "processed").iterdir()) == sorted(CONTENTS)


# After one step is before the next, but where the disk has changed or a function's end does something.
TWO_SIDED = (
    "notice",
    "write blob",
    "finish blob",
    "commit",
    "accept",
    "claim",
    "link",
    "unlink",
    "move",
    "record move",
)
STEPS = [(step, "before") for step in PLACES] + [(step, "after") for step in TWO_SIDED]


@pytest.mark.parametrize(("step", "when"), STEPS)
def test_killed_at_this_step_every_file_is_taken_exactly_once(tmp_path: Path, drop: Path, step: str, when: str) -> None:
    fill(drop)
    make_vault(tmp_path).close()
    number = {"look": 4, "commit": 4, "record move": 1}.get(step, 2)

    killed(tmp_path / "test.earwitness", drop, step, when, number)

    finish_and_check(tmp_path, drop)


def test_killed_again_and_again_every_file_is_taken_exactly_once(tmp_path: Path, drop: Path) -> None:
    fill(drop)
    make_vault(tmp_path).close()
    luck = random.Random(20)

    for step, when in luck.sample(STEPS[3:18], 6):
        killed(tmp_path / "test.earwitness", drop, step, when, 1)

    finish_and_check(tmp_path, drop)
