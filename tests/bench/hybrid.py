"""Search by words and meaning at scale: latency and memory in a sealed vault of N segments, five to a passage.

    python tests/bench/hybrid.py 1000000

The text is that of search_scale.py; vectors are made up around two thousand centres, packed and stored as the stage
does it. Questions are four to eight words as common as you like, each made a vector by the real model in its engine
within the time that is measured. Memory is what this process grows by from before its first search, and the engine's.
"""

from __future__ import annotations

import itertools
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from earwitness_core.catalogue import ModelStore
from earwitness_core.jobs import Queue
from earwitness_core.search import Search
from earwitness_core.search.meaning import MeaningRoom
from earwitness_core.search.meaning.rows import SERVING, number_of
from earwitness_core.search.meaning.vectors import pack, sketch
from earwitness_core.vault import Vault, create_vault
from earwitness_core.vault.schema import SettingRow
from earwitness_core.vault.schema.meaning import PASSAGE_BITS
from harness import Figure, table
from search_scale import SEGMENTS_PER_SOURCE, Corpus, fill

SEGMENTS_PER_PASSAGE = 5
MOST_MS, MOST_MB = 80.0, 200.0
_PART = 2_000
_CENTRES = 2_000


def figures(segments: int = 1_000_000, *, questions: int = 150, runs: int = 3) -> list[Figure]:
    """p50 and p95 of the medians of each question, the first search, the memory; the baseline is full text alone."""
    with tempfile.TemporaryDirectory() as place:
        vault = create_vault(Path(place) / "bench.earwitness", "marble otter canal vinegar").vault
        corpus = Corpus(segments)
        with vault:
            fill(vault, corpus)
            passages = _fill_passages(vault, corpus)
            room = MeaningRoom(vault, ModelStore(), Queue(vault))
            room.stage.close()
            _serve(vault, room)
            search = Search(vault, room)
            asked = list(_questions(corpus, questions))
            before = psutil.Process().memory_full_info().uss
            first = _ms(lambda: search.seek(asked[0], facets=False))
            assert search.seek(asked[0]).way == "both", "the model is not here"
            both = [_median(runs, search, question) for question in asked]
            grown = (psutil.Process().memory_full_info().uss - before) / 1e6
            exact = [_median(runs, search, question, exact=True) for question in asked]
            filtered = [_median(runs, search, f"{one} project:{n % 20}") for n, one in enumerate(asked[:40])]
            child = psutil.Process(room.engine_pid).memory_full_info().uss / 1e6 if room.engine_pid else 0.0
            room.close()
    name = f"hybrid, {segments:,} segments, {passages:,} passages"
    p95 = _share(both, 0.95)
    return [
        Figure(f"{name}, p50", _share(both, 0.5), "ms", baseline=_share(exact, 0.5)),
        Figure(f"{name}, p95", p95, "ms", baseline=_share(exact, 0.95), target="<= 80", met=p95 <= MOST_MS),
        Figure(f"{name}, worst", max(both), "ms", baseline=max(exact)),
        Figure(f"{name}, with project:, p95", _share(filtered, 0.95), "ms"),
        Figure(f"{name}, first search", first, "ms", note="engine start and reading of all sketches included"),
        Figure(f"{name}, memory", grown, "MB", target="<= 200", met=grown <= MOST_MB),
        Figure(f"{name}, memory with the engine", grown + child, "MB", target="<= 200", met=grown + child <= MOST_MB),
    ]


def _fill_passages(vault: Vault, corpus: Corpus) -> int:
    """Passages, their index and their vectors, past the stage: it would take an hour to read so much text."""
    made = np.random.default_rng(7)
    centres = made.standard_normal((_CENTRES, 384), np.float32)
    with vault.write(actor="bench", action="bench.model") as unit:
        run = unit.session.connection().exec_driver_sql
        run("UPDATE passage_state SET built = changes")
        numbers: dict[str, int] = dict(run("SELECT transcript_id, no FROM passage_state").fetchall())
        model = number_of(unit, "minilm-l6-v2", _SHA)
        run("UPDATE passage_state SET model_no = ?", (model,))
    count = 0
    rows = enumerate(corpus.rows(), start=1)
    for part in _parts(rows):
        groups = [part[i : i + SEGMENTS_PER_PASSAGE] for i in range(0, len(part), SEGMENTS_PER_PASSAGE)]
        vectors = centres[made.integers(0, _CENTRES, len(groups))] + made.standard_normal(
            (len(groups), 384), np.float32
        )
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        passages, texts, sketches, values = [], [], [], []
        for group, vector in zip(groups, vectors, strict=True):
            count += 1
            transcript, ordinal = group[0][1][0], group[0][1][1] // SEGMENTS_PER_PASSAGE
            number = numbers[transcript] << PASSAGE_BITS | (ordinal + 1)
            first, last = group[0], group[-1]
            passages.append((number, transcript, ordinal, first[0], 0, last[0], len(last[1][7]), "", b"\0" * 16))
            texts.append((number, " ".join(row[1][7] for row in group)))
            sketches.append((count, number, model, sketch(vector)))
            values.append((count, pack(vector)))
        with vault.write(actor="bench", action="bench.passages") as unit:
            run = unit.session.connection().exec_driver_sql
            run("INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", passages)
            run("INSERT INTO passage_fts (rowid, text) VALUES (?, ?)", texts)
            run("INSERT INTO passage_vector VALUES (?, ?, ?, ?)", sketches)
            run("INSERT INTO passage_values VALUES (?, ?)", values)
            unit.touch("passage")
    return count


def _serve(vault: Vault, room: MeaningRoom) -> None:
    with vault.write(actor="bench", action="bench.model") as unit:
        unit.session.merge(SettingRow(key=SERVING, value=number_of(unit, "minilm-l6-v2", _SHA)))


_SHA = ModelStore().catalogue.entry("minilm-l6-v2").file("model.onnx").sha256


def _parts(rows: Iterator[Any]) -> Iterator[list[Any]]:
    assert SEGMENTS_PER_SOURCE % SEGMENTS_PER_PASSAGE == 0
    while part := list(itertools.islice(rows, _PART)):
        yield part


def _questions(corpus: Corpus, count: int) -> Iterator[str]:
    made = random.Random(11)
    for _ in range(count):
        words = [corpus.word(made, 1, 2_000) for _ in range(made.randint(2, 5))]
        words += [corpus.word(made) for _ in range(made.randint(2, 3))]
        made.shuffle(words)
        yield " ".join(words)


def _median(runs: int, search: Search, question: str, *, exact: bool = False) -> float:
    find = search.find if exact else search.seek
    return statistics.median(_ms(lambda: find(question, facets=False)) for _ in range(runs))


def _share(times: list[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def _ms(work: Any) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    print(table(figures(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)))
