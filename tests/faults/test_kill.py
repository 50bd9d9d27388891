"""SIGKILL at every commit and at many random moments: afterwards everything is there once, and as if nothing had been.

The work is real: files dropped in a watched folder are sealed, decoded, transcribed with Whisper tiny.en in several
windows, and get their speakers. The oracle (helpers/oracle.py) is the same for every fault.
"""

from __future__ import annotations

import random
import time
from collections.abc import Mapping
from pathlib import Path

import psutil
import pytest

from helpers.clips import clip
from helpers.oracle import Result, results
from helpers.runs import Place, kill_tree

pytestmark = [pytest.mark.models, pytest.mark.timeout(900)]

RANDOM_KILLS = 50


def drop(place: Path) -> None:
    """Two recordings of several windows each; the second also under another name."""
    clip(place / "first.wav", 0, 24)
    clip(place / "second.wav", 30, 18)
    clip(place / "second again.wav", 30, 18)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, Result], list[str]]:
    """What the work comes to, and every unit of work it takes, when nothing interferes."""
    place = Place.make(tmp_path_factory.mktemp("undisturbed"))
    drop(place.dropped)
    run = place.run()
    assert run.code == 0, run.err
    return results(place.vault), run.done


def test_a_kill_around_every_kind_of_commit_changes_nothing(
    undisturbed: tuple[Mapping[str, Result], list[str]], tmp_path: Path
) -> None:
    """One vault, and a process that dies inside and right after the first commit of each action, in their order."""
    wanted, done = undisturbed
    place = Place.make(tmp_path / "commits")
    drop(place.dropped)
    struck = []
    for action in dict.fromkeys(done):
        for option in ("--die-in", "--die-after"):
            killed = place.run(option, f"{action}:1")
            assert killed.code in (-9, 0), f"{option} {action}: {killed.err}"
            struck.append(killed.code == -9)

    resumed = place.run()

    assert resumed.code == 0, resumed.err
    assert results(place.vault) == wanted
    assert sum(struck) >= 0.7 * len(struck), "most kills never struck: this test would show little"


def test_random_kills_of_parent_and_children_change_nothing(
    undisturbed: tuple[Mapping[str, Result], list[str]], tmp_path: Path
) -> None:
    wanted, _ = undisturbed
    chance = random.Random(20_261)
    place = Place.make(tmp_path / "random")
    drop(place.dropped)
    kills, dropped = 0, 0
    while kills < RANDOM_KILLS:
        worker = place.fork()
        try:
            time.sleep(chance.uniform(0.1, 3.0))  # most of it at work: it was loaded before it was forked
            kills += _kill_something(worker.pid, chance)
        finally:
            kill_tree(worker.pid)
            worker.end()
        if kills // 10 > dropped:
            dropped += 1
            clip(place.dropped / f"more {dropped}.wav", 50 + 10 * dropped, 6)

    resumed = place.run()

    assert resumed.code == 0, resumed.err
    found = results(place.vault)
    assert {sha: found[sha] for sha in wanted} == dict(wanted)
    assert len(found) == len(wanted) + dropped


def _kill_something(pid: int, chance: random.Random) -> int:
    """Kill a child and then, a moment later, the parent; or the parent alone. Returns how many were killed."""
    try:
        children = psutil.Process(pid).children(recursive=True)
        if children and chance.random() < 0.5:
            chance.choice(children).kill()
            time.sleep(chance.uniform(0.0, 1.0))
            psutil.Process(pid).kill()
            return 2
        psutil.Process(pid).kill()
    except psutil.NoSuchProcess:
        return 0
    return 1
