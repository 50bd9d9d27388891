"""The whole way of a recording against faster-whisper called directly, on the same speech in the same run."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from harness import Figure
from material import speech_file

HERE = Path(__file__).parent
MINUTE = 60


def run(kind: str, *paths: Path) -> dict[str, Any]:
    """One run in its own process (one_run.py)."""
    command = [sys.executable, str(HERE / "one_run.py"), kind, *map(str, paths)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def against_direct_calls(*, runs: int) -> list[Figure]:
    """Ours against the same settings, and against plain defaults; alternating."""
    ten = speech_file(10 * MINUTE)
    taken: dict[str, list[float]] = {"ours": [], "bare": [], "plain": []}
    for _ in range(runs):
        for kind, seconds in taken.items():
            seconds.append(run(kind, ten)["seconds"])
    ours, bare, plain = (statistics.median(taken[kind]) for kind in ("ours", "bare", "plain"))
    return [
        Figure("pipeline, 10 min / same engine bare", ours, "s", bare, "<= 1.10", ours / bare <= 1.10, taken["ours"]),
        Figure("pipeline, 10 min / plain defaults", ours, "s", plain, "< 1", ours < plain, taken["ours"]),
    ]


def queue_of_ten(*, runs: int) -> list[Figure]:
    """Ten files of ten minutes at once."""
    files = [speech_file(10 * MINUTE, part=part) for part in range(10)]
    speeds = [100 * MINUTE / run("ours", *files)["seconds"] for _ in range(runs)]
    value = statistics.median(speeds)
    return [Figure("queue of ten 10 min files", value, "x real time", target=">= 20", met=value >= 20, runs=speeds)]


def memory_and_first_text(*, long_hours: int = 3) -> list[Figure]:
    """Peak of parent and engines together, for ten minutes and for hours; and when the first text is stored."""
    short = run("ours", speech_file(10 * MINUTE))
    hour = run("ours", speech_file(60 * MINUTE))
    long = run("ours", speech_file(long_hours * 60 * MINUTE))
    mib = 2**20
    peak, least = long["peak_bytes"] / mib, short["peak_bytes"] / mib
    return [
        Figure(f"peak memory, {long_hours} h / 10 min", peak, "MiB", least, "<= 1.15", peak / least <= 1.15),
        Figure("peak memory, parent and engines", peak, "MiB", target="<= 1536", met=peak <= 1536),
        Figure("first text of a 1 h file", hour["first_s"], "s", target="<= 60", met=hour["first_s"] <= 60),
        Figure(f"pipeline, {long_hours} h", long_hours * 3600 / long["seconds"], "x real time"),
    ]
