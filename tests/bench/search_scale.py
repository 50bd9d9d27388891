"""Search at scale: how long a page of hits takes over N segments, and what the seal costs when they are written.

    python tests/bench/search_scale.py 100000

The text is made up: words of a Zipf vocabulary in segments of 4 to 28, the most frequent as frequent as stop words
are. Looked for are words that at most one segment in a hundred holds, beside others as common as you like, and stop
words alone. The baseline is the same SQLite, without a key, with the same tables, triggers and rows: asked for its
20 best by `rank` with `snippet()`, no facets, no filters.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cbor2
import sqlcipher3.dbapi2

from earwitness_core.search import Search, parse
from earwitness_core.vault import Vault, create_vault
from earwitness_core.vault.schema.search import TOKENIZER
from harness import Figure

SEGMENTS_PER_SOURCE = 500
SEGMENTS_PER_UNIT = 1_000
_PROJECTS, _SPEAKERS, _MONTHS = 20, 3, 24
_VOCABULARY = 60_000
_DAY_MS = 86_400_000
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "cache_size = -65536",
    "foreign_keys = ON",
    "secure_delete = ON",
)

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Latency:
    """Milliseconds of one kind of query: ours and the baseline's, each the median of its runs per query."""

    kind: str
    queries: int
    p50: float
    p95: float
    worst: float
    plain_p50: float
    plain_p95: float
    plain_worst: float


@dataclass(frozen=True)
class InsertRatio:
    seconds: float
    plain_seconds: float
    size_bytes: int
    plain_size_bytes: int

    @property
    def time_ratio(self) -> float:
        return self.seconds / self.plain_seconds

    @property
    def size_ratio(self) -> float:
        return self.size_bytes / self.plain_size_bytes


class Corpus:
    """Rows of made-up sources, the same for the same seed."""

    def __init__(self, segments: int, seed: int = 7) -> None:
        self.segments = segments
        self._seed = seed
        made = random.Random(seed)
        letters = "aeiouaeioubcdfghklmnprstvw"
        drawn = (
            "".join(made.choices(letters, k=made.randint(2, 3) if i < 60 else made.randint(4, 10)))
            for i in itertools.count()
        )
        self.words = list(dict.fromkeys(itertools.islice(drawn, 2 * _VOCABULARY)))[:_VOCABULARY]
        self._weights = list(itertools.accumulate(1 / (i + 2.7) for i in range(len(self.words))))

    def sources(self) -> Iterator[tuple[Row, Row, list[Row]]]:
        """Per source: its row, its transcript's and its speakers', as the statements below take them."""
        made = random.Random(self._seed + 1)
        for number in range(-(-self.segments // SEGMENTS_PER_SOURCE)):
            source, transcript = f"{number:032x}", f"{number:031x}t"
            language = ("en", "de", "fr")[number % 3]
            recorded = 1_700_000_000_000 + number % _MONTHS * 30 * _DAY_MS
            row = (source, f"{number % _PROJECTS:032x}", f"Source {number}", f"{number:064x}", language, recorded)
            names = [(f"{number:030x}s{i}", source, i + 1, f"Person {made.randint(0, 99)}") for i in range(_SPEAKERS)]
            yield row, (transcript, source, language), names

    def rows(self) -> Iterator[Row]:
        """All segments, source by source."""
        made = random.Random(self._seed + 2)
        for number in range(self.segments):
            source, ordinal = divmod(number, SEGMENTS_PER_SOURCE)
            words = made.choices(self.words, cum_weights=self._weights, k=made.randint(4, 28))
            text = " ".join(words)
            packed = cbor2.dumps(
                [n for i, word in enumerate(words) for n in (min(i, 1), len(word), 320 * min(i, 1), 300, 900)]
            )
            start, ms = ordinal * 300, ordinal * 10_000
            speaker = f"{source:030x}s{made.randrange(_SPEAKERS)}"
            place = (f"{source:031x}t", ordinal, start, start + len(text), ms, ms + 320 * len(words), speaker)
            yield (*place, text, packed)

    def queries(self, kind: str, count: int) -> list[str]:
        made = random.Random(f"{self._seed} {kind}")
        return [_QUERIES[kind](self, made) for _ in range(count)]

    def word(self, made: random.Random, low: int = 150, high: int = 20_000) -> str:
        """A word whose rank is log-uniform between the two."""
        return self.words[int(low * (high / low) ** made.random())]

    def said(self, made: random.Random, length: int) -> list[str]:
        return made.choices(self.words, cum_weights=self._weights, k=length)


_QUERIES: dict[str, Callable[[Corpus, random.Random], str]] = {
    "word": lambda c, r: c.word(r),
    "two words": lambda c, r: f"{c.word(r, 1, 5_000)} {c.word(r)}",
    "phrase": lambda c, r: f'"{c.word(r, 1, 2_000)} {c.word(r, 10, 2_000)}"',
    "prefix": lambda c, r: c.word(r, 100)[: r.randint(3, 5)] + "*",
    "near": lambda c, r: f"NEAR({c.word(r, 5, 2_000)} {c.word(r, 5, 2_000)}, 5)",
    "or": lambda c, r: f"{c.word(r)} OR {c.word(r)}",
    "not": lambda c, r: f"{c.word(r)} -{c.word(r, 1, 500)}",
    "speaker": lambda c, r: f"{c.word(r)} speaker:{r.randint(0, 99)}",
    "project": lambda c, r: f"{c.word(r)} project:{r.randrange(_PROJECTS)} after:2024-06",
}
_PROJECT_ROW = "INSERT INTO project (id, name, label, choice, created_ms) VALUES (?, ?, 'confidential', '{}', 0)"
_BLOB_ROW = "INSERT INTO blob (id, wrapped_key, size_bytes, sha256, created_ms) VALUES ('none', x'', 0, '', 0)"
_SOURCE_ROW = """
    INSERT INTO source (id, project_id, title, sha256, language, recorded_ms, kind, media_type, size_bytes, blob_id,
                        media, choice, state, created_ms)
    VALUES (?, ?, ?, ?, ?, ?, 'recording', 'audio/wav', 0, 'none', '{}', '{}', 'ready', 0)
"""
_TRANSCRIPT_ROW = """
    INSERT INTO transcript (id, source_id, language, version, origin, state, settings, text_length, created_ms)
    VALUES (?, ?, ?, 1, 'machine', 'complete', '{}', 0, 0)
"""
_SPEAKER_ROW = "INSERT INTO speaker (id, source_id, ordinal, name, created_ms) VALUES (?, ?, ?, ?, 0)"
_SEGMENT_ROW = """
    INSERT INTO segment (transcript_id, ordinal, char_start, char_end, start_ms, end_ms, speaker_id, text, words,
                         by_speaker)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
"""


def fill(vault: Vault, corpus: Corpus) -> float:
    """Put a corpus into a vault by units of work; the seconds that its segments took."""
    with vault.write(actor="bench", action="bench.sources") as unit:
        _put_sources(unit.session.connection().exec_driver_sql, corpus)
    seconds = 0.0
    for part in _parts(corpus.rows()):
        started = time.perf_counter()
        with vault.write(actor="bench", action="bench.segments") as unit:
            unit.session.connection().exec_driver_sql(_SEGMENT_ROW, part)
            unit.touch("segment")
        seconds += time.perf_counter() - started
    return seconds


def fill_plain(vault: Vault, path: Path, corpus: Corpus) -> tuple[Any, float]:
    """The same rows in the same tables without a key; the connection, and the seconds that the segments took."""
    plain = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    for pragma in _PRAGMAS:
        plain.execute(f"PRAGMA {pragma}").fetchall()
    for statement in _schema(vault):
        plain.execute(statement)
    _put_sources(
        lambda sql, rows=(): plain.executemany(sql, rows) if isinstance(rows, list) else plain.execute(sql), corpus
    )
    seconds = 0.0
    for part in _parts(corpus.rows()):
        started = time.perf_counter()
        plain.execute("BEGIN IMMEDIATE")
        plain.executemany(_SEGMENT_ROW, part)
        plain.execute("COMMIT")
        seconds += time.perf_counter() - started
    return plain, seconds


def bulk_insert_ratio(segments: int = 50_000) -> InsertRatio:
    """Segments written and indexed in a vault over the same in plain SQLite: time and size. Both from nothing."""
    corpus = Corpus(segments)
    with tempfile.TemporaryDirectory() as place, _new_vault(Path(place)) as vault:
        plain, plain_seconds = fill_plain(vault, Path(place) / "plain.db", corpus)
        plain.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        plain.close()
        seconds = fill(vault, corpus)
        vault.close()
        size = (vault.folder / "vault.db").stat().st_size
        return InsertRatio(seconds, plain_seconds, size, (Path(place) / "plain.db").stat().st_size)


def storage_figures(segments: int = 50_000, *, runs: int = 3) -> list[Figure]:
    """What the seal costs, the median of some runs."""
    taken = sorted((bulk_insert_ratio(segments) for _ in range(runs)), key=lambda one: one.time_ratio)
    middle = taken[len(taken) // 2]
    return [
        Figure(
            "insert and index, sealed",
            middle.seconds,
            "s",
            baseline=middle.plain_seconds,
            target="<= 1.6 x",
            met=middle.time_ratio <= 1.6,
            runs=[one.time_ratio for one in taken],
            note=f"{segments:,} segments in units of {SEGMENTS_PER_UNIT:,}; runs are ratios",
        ),
        Figure(
            "size, sealed",
            middle.size_bytes / 1e6,
            "MB",
            baseline=middle.plain_size_bytes / 1e6,
            target="<= 1.06 x",
            met=middle.size_ratio <= 1.06,
            runs=[one.size_ratio for one in taken],
            note="runs are ratios",
        ),
    ]


def latencies(vault: Vault, plain: Any, corpus: Corpus, *, mixed: int = 300, runs: int = 3) -> list[Latency]:
    """300 mixed queries, each kind as often, and the stop words apart."""
    search = Search(vault)
    search.find(corpus.words[3_000])  # names are read once
    each = -(-mixed // len(_QUERIES))
    kinds = {kind: corpus.queries(kind, each) for kind in _QUERIES}
    taken: list[tuple[float, float]] = []
    found = []
    for kind, queries in kinds.items():
        pairs = [_both(search, plain, query, runs) for query in queries]
        taken += pairs
        found.append(_latency(kind, pairs))
    stop_words = [_both(search, plain, word, 1) for word in corpus.words[:10]]
    return [*found, _latency("all mixed", taken), _latency("stop word", stop_words)]


def _both(search: Search, plain: Any, query: str, runs: int) -> tuple[float, float]:
    match = parse(query).match
    ours = [_ms(lambda: search.find(query)) for _ in range(runs)]
    theirs = [_ms(lambda: plain.execute(_BARE, (match,)).fetchall()) for _ in range(runs)]
    return statistics.median(ours), statistics.median(theirs)


_BARE = """
    SELECT rowid, rank, snippet(segment_fts, 0, '[', ']', '…', 32) FROM segment_fts
    WHERE segment_fts MATCH ? ORDER BY rank LIMIT 20
"""


def _latency(kind: str, pairs: list[tuple[float, float]]) -> Latency:
    ours, plain = sorted(one for one, _ in pairs), sorted(other for _, other in pairs)
    return Latency(
        kind,
        len(pairs),
        _share(ours, 0.5),
        _share(ours, 0.95),
        ours[-1],
        _share(plain, 0.5),
        _share(plain, 0.95),
        plain[-1],
    )


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def _parts(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while part := list(itertools.islice(rows, SEGMENTS_PER_UNIT)):
        yield part


def _put_sources(run: Callable[..., Any], corpus: Corpus) -> None:
    run(_PROJECT_ROW, [(f"{i:032x}", f"Project {i}") for i in range(_PROJECTS)])
    run(_BLOB_ROW)
    sources, transcripts, speakers = zip(*corpus.sources(), strict=True)
    run(_SOURCE_ROW, list(sources))
    run(_TRANSCRIPT_ROW, list(transcripts))
    run(_SPEAKER_ROW, [row for people in speakers for row in people])


def _new_vault(place: Path) -> Vault:
    return create_vault(place / "bench.earwitness", "marble otter canal vinegar").vault


def _schema(vault: Vault) -> list[str]:
    """The statements that made a vault's tables, without what FTS5 makes by itself."""
    with vault.read() as session:
        rows = session.connection().exec_driver_sql(
            """
            SELECT sql FROM sqlite_schema
            WHERE sql IS NOT NULL AND name NOT LIKE 'segment_fts~_%' ESCAPE '~' ORDER BY rowid
            """
        )
        made = [row[0] for row in rows]
    assert any(TOKENIZER in statement for statement in made)
    return [*made, "INSERT INTO search_stamp (one, changes) VALUES (1, 0)"]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("segments", type=int, nargs="?", default=100_000)
    corpus = Corpus(asked.parse_args().segments)
    with tempfile.TemporaryDirectory() as place, _new_vault(Path(place)) as vault:
        plain, plain_seconds = fill_plain(vault, Path(place) / "plain.db", corpus)
        seconds = fill(vault, corpus)
        print(json.dumps({"segments": corpus.segments, "seconds": seconds, "plain_seconds": plain_seconds}))
        for latency in latencies(vault, plain, corpus):
            print(json.dumps({k: round(v, 2) if isinstance(v, float) else v for k, v in asdict(latency).items()}))
        plain.close()


if __name__ == "__main__":
    main()
