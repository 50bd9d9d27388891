"""`make bench`: every figure, as a table on the screen and as build/bench.json.

    python tests/bench/run.py [--only NAME ...] [--runs N] [--short]

`--short` leaves out what takes more than a few minutes (the queue of ten, three hours of sound, 10 GB).
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from pathlib import Path

import care
import corrections
import documents
import pipeline
import search_scale
import speakers_stage
import unlock
from harness import Figure, save, table

RESULT = Path(__file__).parents[2] / "build" / "bench.json"


def main() -> None:
    asked = _arguments()
    suites: dict[str, Callable[[], list[Figure]]] = {
        "unlock": unlock.figures,
        "storage": search_scale.storage_figures,
        "corrections": corrections.figures,
        "pipeline": lambda: pipeline.against_direct_calls(runs=asked.runs),
        "documents": lambda: documents.figures(runs=asked.runs),
        "speakers": lambda: speakers_stage.figures(runs=asked.runs),
    }
    if not asked.short:
        suites |= {
            "care": lambda: care.figures(runs=asked.runs),
            "memory": pipeline.memory_and_first_text,
            "queue": lambda: pipeline.queue_of_ten(runs=1),
        }
    figures: list[Figure] = []
    for name, suite in suites.items():
        if asked.only and name not in asked.only:
            continue
        print(f"measuring {name} …", flush=True)
        figures += suite()
        save(figures, RESULT)
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n\n{table(figures)}\n\n{RESULT.name} is in build/")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--short", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
