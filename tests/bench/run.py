"""`make bench`: every figure, as a table on the screen and in build/bench.json, where each suite replaces its own.

    python tests/bench/run.py [--only NAME ...] [--runs N] [--short]

`make bench ONLY=search` runs one suite (`ONLY="unlock search"` two). Each figure's target stands where it is measured.
`--short` leaves out what takes more than a few minutes (a million segments, 10 GB, the queue of ten, three hours).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

import care
import corrections
import documents
import findings
import hybrid
import identifiers
import inbox
import many_sources
import meaning
import pipeline
import search_scale
import speakers_stage
import trail
import unlock
import window_idle
import window_library
import window_source
import window_start
from harness import Figure, save, table

RESULT = Path(__file__).parents[2] / "build" / "bench.json"


def main() -> None:
    asked = _arguments()
    suites: dict[str, Callable[[], list[Figure]]] = {
        "unlock": unlock.figures,
        "start": window_start.figures,
        "storage": search_scale.storage_figures,
        "corrections": corrections.figures,
        "pipeline": lambda: pipeline.against_direct_calls(runs=asked.runs),
        "documents": lambda: documents.figures(runs=asked.runs),
        "trail": lambda: trail.figures(runs=asked.runs),
        "speakers": lambda: speakers_stage.figures(runs=asked.runs),
        "findings": lambda: findings.figures(asked.data),
        "identifiers": lambda: identifiers.figures(asked.data),
        "meaning": meaning.figures,  # by DATA=folder of QMSum meetings; without it says so
    }
    if not asked.short:
        suites |= {
            "care": lambda: care.figures(runs=asked.runs),
            "search": lambda: search_scale.figures(data=asked.data),
            "inbox": inbox.figures,
            "window-source": window_source.figures,
            "many-sources": many_sources.figures,
            "window-library": window_library.figures,
            "idle": window_idle.figures,
            "memory": pipeline.memory_and_first_text,
            "hybrid": lambda: hybrid.figures(runs=asked.runs),
            "queue": lambda: pipeline.queue_of_ten(runs=1),
        }
    unknown = set(asked.only) - set(suites)
    if unknown:
        sys.exit(f"there is no suite {', '.join(sorted(unknown))}; there are {', '.join(suites)}")
    figures: list[Figure] = []
    for name, suite in suites.items():
        if asked.only and name not in asked.only:
            continue
        print(f"measuring {name} …", flush=True)
        taken = suite()
        save(name, taken, RESULT)
        figures += taken
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n\n{table(figures)}\n\n{_verdict(figures)}")


def _verdict(figures: list[Figure]) -> str:
    judged = [one for one in figures if one.met is not None]
    missed = [one.name for one in judged if not one.met]
    said = f"{len(judged) - len(missed)} of {len(judged)} targets met"
    return said + (f"; missed: {', '.join(missed)}" if missed else "") + f". {RESULT.name} is in build/"


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--data", type=Path, help="a folder of texts whose words the made-up segments are to have")
    parser.add_argument("--short", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
