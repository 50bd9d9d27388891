"""A thousand text documents dropped into a watched folder: taken, checked, read, found by words; then all at rest.

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

from sqlalchemy import func, select

from earwitness_core.desk import Desk
from earwitness_core.intake import Scanner
from earwitness_core.model import Destination
from earwitness_core.vault import create_vault
from earwitness_core.vault.schema import SourceRow
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


def one_run(count: int) -> tuple[float, float, int]:
    """Seconds from the first look at the folder to all found by words, and to rest; the highest memory of all."""
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
                    while not (working.watcher.is_idle and desk.library.count() == count and not _unread(desk)):
                        time.sleep(0.25)
                    by_words = time.perf_counter() - started
                    working.wait_until_idle(1800)
                seconds = time.perf_counter() - started
            sources = desk.library.sources()
            found = desk.search.find("harbour", limit=1).total
            assert len(sources) == count
            assert all(source.state == "ready" for source in sources)
            assert found > count
            return by_words, seconds, peak.bytes


def _unread(desk: Desk) -> int:
    """How many documents have no text yet."""
    with desk.vault.read() as session:
        return session.scalar(select(func.count()).select_from(SourceRow).where(SourceRow.state != "ready")) or 0


def figures(*, runs: int = 3, count: int = 1_000) -> list[Figure]:
    """Documents a second, the settling time counted as well; and memory against a run of a tenth."""
    policy = "on" if Scanner().health().available else "off"
    taken = [one_run(count) for _ in range(runs)]
    speeds = [count / by_words for by_words, _, _ in taken]
    value = statistics.median(speeds)
    rest = statistics.median(count / seconds for _, seconds, _ in taken)
    _, _, least = one_run(count // 10)
    peak = max(memory for _, _, memory in taken)
    note = f"virus scan {policy}; {_SETTLES_S:.0f} s of settling are in it"
    name = f"{count:,} text documents, dropped to found".replace(",", " ")
    return [
        Figure(name, value, "documents/s", target=">= 20", met=value >= 20, runs=speeds, note=note),
        Figure(f"{name} by meaning, too", rest, "documents/s"),
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
        words, took, memory = one_run(wanted)
        profile.disable()
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)
    else:
        words, took, memory = one_run(wanted)
    print(f"{wanted} documents found by words after {words:.1f} s, {wanted / words:.1f}/s")
    print(f"at rest after {took:.1f} s; {memory / 2**20:.0f} MiB")
