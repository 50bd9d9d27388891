"""Hundreds of files dropped into a watched folder at once: how long until all are in, in what memory, and who waits.

    python tests/bench/inbox.py [FILES]

Runs the watcher as `earwitness watch` does, beside what the screen asks for at every look; no job is run.
"""

from __future__ import annotations

import argparse
import itertools
import os
import tempfile
import time
from pathlib import Path

import psutil

from earwitness_core.desk import Desk
from earwitness_core.model import Changes, Destination, SpeechChoice
from earwitness_core.vault import create_vault
from harness import Figure
from many_sources import recording

_LOOK_S = 0.4


def figures(files: int = 500) -> list[Figure]:
    """From the drop to the last verdict."""
    with tempfile.TemporaryDirectory() as root:
        place = Path(root)
        (place / "dropped").mkdir()
        with Desk(create_vault(place / "bench.earwitness", "marble otter canal vinegar").vault) as desk:
            return _measure(desk, place / "dropped", files)


def _measure(desk: Desk, dropped: Path, files: int) -> list[Figure]:
    project = desk.library.add_project("Bench").id
    desk.intake.watch(dropped, Destination(project, SpeechChoice()))
    taken: list[float] = []
    seen: set[str] = set()

    def hear(changes: Changes) -> None:
        if changes.action == "source.take":
            taken.append(time.perf_counter())
        seen.update(changes.of("inbox"))

    desk.vault.subscribe(hear)
    me, looks, most_bytes = psutil.Process(), [0.0], 0
    before = me.memory_info().rss
    with desk.watcher():
        started, busy = time.perf_counter(), time.process_time()
        for number in range(files):
            recording(dropped / f"file {number}.wav")
        while len(taken) < files:
            time.sleep(_LOOK_S)
            looking = time.perf_counter()
            ids = {seen.pop() for _ in range(len(seen))}
            desk.intake.verdicts_of(ids)
            desk.queue.jobs(limit=100)
            looks.append(time.perf_counter() - looking)
            most_bytes = max(most_bytes, me.memory_info().rss)
    busy_ms = 1000 * (time.process_time() - busy) / files
    gaps = [later - earlier for earlier, later in itertools.pairwise(taken)]
    name = f"{files:,} files at once"
    return [
        Figure(f"{name}, all taken", taken[-1] - started, "s", note=f"{files / (taken[-1] - taken[0]):.0f} a second"),
        Figure(f"{name}, first taken", taken[0] - started, "s", note="5 s of them to settle, from the last change on"),
        Figure(f"{name}, processor", busy_ms, "ms", note="for each file, the screen's looks included"),
        Figure(f"{name}, longest wait between two", max(gaps), "s"),
        Figure(
            f"{name}, longest look of the screen",
            max(looks),
            "s",
            note=f"{len(looks)} looks, load {os.getloadavg()[0]:.0f}",
        ),
        Figure(f"{name}, memory", (most_bytes - before) / 2**20, "MiB", note="beside what the program needs anyway"),
    ]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("files", type=int, nargs="?", default=500)
    for figure in figures(asked.parse_args().files):
        print(figure.name, f"{figure.value:.3g}", figure.unit, figure.note)


if __name__ == "__main__":
    main()
