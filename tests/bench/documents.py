"""A thousand text documents dropped into a watched folder: taken, checked, read and indexed, until all is at rest.

python tests/bench/documents.py [COUNT]     one run, with a profile of the slowest parts if PROFILE is set
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from earwitness_core.desk import Desk
from earwitness_core.intake import Scanner
from earwitness_core.model import Destination
from earwitness_core.vault import create_vault
from harness import Figure, TreePeak

_WORDS = (
    *("harbour", "invoice", "supervisor", "signature", "transport", "container", "manifest", "Monday", "pilot"),
    *("weather", "contract", "supplier", "payment", "witness", "statement", "meeting", "office", "folder", "letter"),
)
_SETTLES_S = 5.0  # what the intake waits for quiet files; it is in every run and no work


def document(number: int) -> bytes:
    """About 2,000 letters in six paragraphs, each content once."""
    chance = random.Random(number)
    paragraphs = [" ".join(chance.choices(_WORDS, k=50)) for _ in range(6)]
    return f"Document {number}\n\n".encode() + "\n\n".join(paragraphs).encode()


def one_run(count: int) -> tuple[float, int]:
    """Seconds from the first look at the folder to rest, and the highest memory of all processes together."""
    with tempfile.TemporaryDirectory(prefix="earwitness-bench-") as place:
        folder = Path(place) / "dropped"
        folder.mkdir()
        for number in range(count):
            (folder / f"{number:05}.txt").write_bytes(document(number))
        vault = create_vault(Path(place) / "bench.earwitness", "correct horse battery staple seven").vault
        with Desk(vault, scanner=Scanner()) as desk:
            project = desk.library.add_project("Bench")
            desk.intake.watch(folder, Destination(project.id))
            with TreePeak().watching() as peak:
                started = time.perf_counter()
                with desk.working() as working:
                    working.wait_until_idle(1800)
                seconds = time.perf_counter() - started
            sources = desk.library.sources()
            found = desk.search.find("harbour", limit=1).total
            assert len(sources) == count
            assert all(source.state == "ready" for source in sources)
            assert found > count
            return seconds, peak.bytes


def figures(*, runs: int = 3, count: int = 1_000) -> list[Figure]:
    """Documents a second, the settling time counted as well; and memory against a run of a tenth."""
    policy = "on" if Scanner().health().available else "off"
    taken = [one_run(count) for _ in range(runs)]
    speeds = [count / seconds for seconds, _ in taken]
    value = statistics.median(speeds)
    _, least = one_run(count // 10)
    peak = max(memory for _, memory in taken)
    note = f"virus scan {policy}; {_SETTLES_S:.0f} s of settling are in it"
    name = f"{count:,} text documents, dropped to found".replace(",", " ")
    return [
        Figure(name, value, "documents/s", target=">= 20", met=value >= 20, runs=speeds, note=note),
        Figure(
            "peak memory, all documents / a tenth", peak / 2**20, "MiB", least / 2**20, "<= 1.3", peak / least <= 1.3
        ),
    ]


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    if os.environ.get("PROFILE"):
        import cProfile
        import pstats

        profile = cProfile.Profile()
        profile.enable()
        took, memory = one_run(wanted)
        profile.disable()
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)
    else:
        took, memory = one_run(wanted)
    print(f"{wanted} documents in {took:.1f} s: {wanted / took:.1f}/s, {memory / 2**20:.0f} MiB")
