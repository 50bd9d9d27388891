"""What every benchmark shares: fair repetition, memory of a process tree, the table, and build/bench.json.

A figure is the median of several runs. A ratio is taken against a baseline measured in the same run, alternating with
it, so that a busy machine slows both.
"""

from __future__ import annotations

import json
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil


@dataclass
class Figure:
    """One line of the table. `ratio` is value over baseline; `met` says whether the target is reached."""

    name: str
    value: float
    unit: str
    baseline: float | None = None
    target: str = ""
    met: bool | None = None
    runs: list[float] = field(default_factory=list)
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return None if not self.baseline else self.value / self.baseline


def median_seconds(work: Callable[[], object], *, runs: int = 3) -> tuple[float, list[float]]:
    """Median wall seconds of `work`, and all of them."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken), taken


def plain_loop_s() -> float:
    """What ten million additions in a plain Python loop take here and now: how much of the machine one has."""
    started, summed = time.perf_counter(), 0
    for number in range(10_000_000):
        summed += number
    return time.perf_counter() - started


def alternate(
    ours: Callable[[], float], theirs: Callable[[], float], *, runs: int = 3
) -> tuple[list[float], list[float]]:
    """Run both in turn, so that noise falls on both; each returns its own figure."""
    first, second = [], []
    for _ in range(runs):
        first.append(ours())
        second.append(theirs())
    return first, second


class TreePeak:
    """The highest resident memory of this process and all its children together, sampled 20 times a second."""

    def __init__(self) -> None:
        self.bytes = 0

    @contextmanager
    def watching(self) -> Iterator[TreePeak]:
        done = threading.Event()
        thread = threading.Thread(target=self._sample, args=(done,), daemon=True)
        thread.start()
        try:
            yield self
        finally:
            done.set()
            thread.join()

    def _sample(self, done: threading.Event) -> None:
        me = psutil.Process()
        while not done.wait(0.05):
            total = 0
            for process in [me, *me.children(recursive=True)]:
                try:
                    total += process.memory_info().rss
                except psutil.Error:
                    continue
            self.bytes = max(self.bytes, total)


def table(figures: list[Figure]) -> str:
    """The figures as aligned text."""
    rows = [("figure", "value", "unit", "baseline", "ratio", "target", "met")]
    for f in figures:
        rows.append(
            (
                f.name,
                f"{f.value:.3g}" if abs(f.value) < 1000 else f"{f.value:,.0f}",
                f.unit,
                "" if f.baseline is None else f"{f.baseline:.3g}",
                "" if f.ratio is None else f"{f.ratio:.2f}",
                f.target,
                {True: "yes", False: "NO", None: ""}[f.met],
            )
        )
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)


def save(suite: str, figures: list[Figure], path: Path) -> None:
    """The figures of a suite as JSON, ratios included, in place of its former ones; those of other suites stay."""
    path.parent.mkdir(parents=True, exist_ok=True)
    measured = datetime.now(UTC).isoformat(timespec="seconds")
    mine = [{"suite": suite, "measured": measured} | asdict(f) | {"ratio": f.ratio} for f in figures]
    others = [one for one in _kept(path) if one.get("suite") not in (suite, None)]
    fresh = path.with_suffix(".part")
    fresh.write_text(json.dumps([*others, *mine], indent=1) + "\n")
    fresh.replace(path)


def _kept(path: Path) -> list[dict[str, Any]]:
    try:
        kept: list[dict[str, Any]] = json.loads(path.read_text())
    except (OSError, ValueError):
        return []
    return kept
