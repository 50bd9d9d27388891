"""Search at scale: how long a page of hits takes over N segments, and what the seal costs when they are written.

    python tests/bench/search_scale.py [SEGMENTS] [--data FOLDER]

The text is made up: words in segments of 4 to 28, as frequent as in the given texts and beyond those by Zipf's law;
without texts all by the law as Mandelbrot corrected it, which meetings follow from the first word to the thousandth.
Looked for are words that at most one segment in a hundred holds, beside
others as common as you like, and stop words alone. The baseline is the same SQLite over a copy without a key: asked for
its 20 best by `rank` with `snippet()` and for their number, no facets, no filters.

Both databases are made once and kept in build/bench, so that a second run measures at once.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import re
import shutil
import statistics
import sys
import tempfile
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import cbor2
import psutil
import sqlcipher3.dbapi2

from earwitness_core.search import Search, parse
from earwitness_core.vault import FromRecoveryCode, Vault, cipher, create_vault, migrate, open_vault
from earwitness_core.vault.schema.search import TOKENIZER
from earwitness_core.vault.store import DATABASE
from harness import Figure, median_seconds
from material import BUILD

SEGMENTS_PER_SOURCE = 500
SEGMENTS_PER_UNIT = 1_000
_PROJECTS, _SPEAKERS, _MONTHS = 20, 3, 24
_VOCABULARY = 60_000
_DAY_MS = 86_400_000
_MIXED, _STOP_WORDS = 296, 4
_SAMPLE = Path(__file__).parents[1] / "data" / "speech" / "interview.json"
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "cache_size = -65536",
    "foreign_keys = ON",
    "secure_delete = ON",
)

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Taken:
    """Milliseconds of one query, medians of its runs, by the clock and of the processor: ours, and the baseline's."""

    kind: str
    ours: float
    processor: float
    plain: float
    plain_processor: float


@dataclass(frozen=True)
class Latency:
    """Milliseconds of one kind of query."""

    kind: str
    queries: int
    p50: float
    p95: float
    worst: float
    plain_p50: float
    plain_p95: float
    plain_worst: float

    @classmethod
    def of(cls, kind: str, taken: list[Taken], *, processor: bool = False) -> Latency:
        ours = sorted(one.processor if processor else one.ours for one in taken)
        plain = sorted(one.plain_processor if processor else one.plain for one in taken)
        both = [figure for times in (ours, plain) for figure in (_share(times, 0.5), _share(times, 0.95), times[-1])]
        return cls(kind, len(taken), *both)


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

    def __init__(self, segments: int, data: Path | None = None, seed: int = 7) -> None:
        self.segments = segments
        self._seed = seed
        counts = _counted(data) if data else dict.fromkeys(_counted(_SAMPLE), 0)
        made = random.Random(seed)
        letters = "aeiouaeioubcdfghklmnprstvw"
        drawn = ("".join(made.choices(letters, k=made.randint(4, 10))) for _ in range(2 * _VOCABULARY))
        self.words = list(dict.fromkeys(itertools.chain(counts, drawn)))[:_VOCABULARY]
        rarest = min(counts.values()) * len(counts)
        beyond = (lambda rank: rarest / rank) if data else _by_law
        weights = (counts.get(word) or beyond(rank) for rank, word in enumerate(self.words, start=1))
        self._weights = list(itertools.accumulate(weights))

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
        """Words as frequent as in the text."""
        return made.choices(self.words, cum_weights=self._weights, k=length)


def _counted(texts: Path) -> dict[str, int]:
    """The words of a text or of all texts (.txt, .json) in a folder that occur more than once, most frequent first."""
    files = [texts] if texts.is_file() else sorted(one for one in texts.rglob("*") if one.suffix in (".txt", ".json"))
    said = Counter(word for file in files for word in re.findall(r"[^\W\d_]+", file.read_text("utf-8").lower()))
    return {word: count for word, count in said.most_common(_VOCABULARY) if count > 1}


def _by_law(rank: int) -> float:
    """How frequent the word of a rank is, with the constants that fit English (S. T. Piantadosi, "Zipf's word frequency
    law in natural language", 2014). Of 400,000 words of meetings the first, 50th and 500th are .050, .0038 and .00017
    of all; by the law .038, .0022 and .00020.
    """
    return 1 / (rank + 2.7) ** 1.07


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
    plain = _plain(path)
    for statement in _schema(vault):
        plain.execute(statement)
    _put_sources(_runner(plain), corpus)
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


def figures(segments: int = 1_000_000, data: Path | None = None) -> list[Figure]:
    """The promises of core/docs/search.md, and how soon such a vault is open."""
    corpus = Corpus(segments, data)
    folder, code, plain_path = _kept(corpus)
    unlock = FromRecoveryCode(code)
    opening, openings = median_seconds(lambda: _opened_and_closed(folder, unlock), runs=5)
    plain = _plain(plain_path)
    before = psutil.Process().memory_info().rss
    with open_vault(folder, unlock) as vault:
        taken = measured(vault, plain, corpus)
        grown = (psutil.Process().memory_info().rss - before) / 2**20
    plain.close()
    for one in by_kind(taken):
        print(json.dumps({k: round(v, 2) if isinstance(v, float) else v for k, v in asdict(one).items()}))
    # Judged by the processor's time: a page needs one thread and no disk, and other work on the machine is not ours.
    every, clock = Latency.of("all", taken, processor=True), Latency.of("all", taken)
    name, note = f"search, {segments:,} segments", f"by the clock {clock.p95:.1f}, plain {clock.plain_p95:.1f}"
    bound = 1.3 * every.plain_p95
    return [
        Figure(f"{name}, p50", every.p50, "ms", every.plain_p50),
        Figure(f"{name}, p95", every.p95, "ms", target="<= 25 ms", met=every.p95 <= 25, note=note),
        Figure(f"{name}, p95 / plain FTS5", every.p95, "ms", every.plain_p95, "<= 1.3 x", every.p95 <= bound),
        Figure(f"{name}, worst", every.worst, "ms", every.plain_worst, "<= 150 ms", every.worst <= 150),
        Figure(f"{name}, memory", grown, "MiB", note="of the process while searching, the baseline's cache included"),
        Figure(f"opening, {segments:,} segments", 1e3 * opening, "ms", None, "<= 300 ms", opening <= 0.3, openings),
    ]


def measured(vault: Vault, plain: Any, corpus: Corpus, *, mixed: int = _MIXED, runs: int = 3) -> list[Taken]:
    """Mixed queries, each kind as often, a few stop words alone; shuffled: a busy moment falls on all kinds."""
    search = Search(vault)
    search.find(corpus.words[3_000])  # names are read once
    queries = [(kind, query) for kind in _QUERIES for query in corpus.queries(kind, -(-mixed // len(_QUERIES)))][:mixed]
    queries += [("stop word", word) for word in corpus.words[:_STOP_WORDS]]
    random.Random(1).shuffle(queries)
    return [_both(search, plain, kind, query, runs) for kind, query in queries]


def by_kind(taken: list[Taken]) -> list[Latency]:
    """Of the processor."""
    kinds = dict.fromkeys(one.kind for one in taken)
    return [Latency.of(kind, [one for one in taken if one.kind == kind], processor=True) for kind in kinds]


def _both(search: Search, plain: Any, kind: str, query: str, runs: int) -> Taken:
    match = parse(query).match
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    for _ in range(runs):
        ours.append(_ms(lambda: search.find(query)))
        theirs.append(_ms(lambda: _asked_plainly(plain, match)))
    return Taken(kind, *_medians(ours), *_medians(theirs))


def _medians(times: list[tuple[float, float]]) -> tuple[float, float]:
    return statistics.median(clock for clock, _ in times), statistics.median(processor for _, processor in times)


def _asked_plainly(plain: Any, match: str | None) -> None:
    plain.execute(_BARE, (match,)).fetchall()
    plain.execute("SELECT count(*) FROM segment_fts WHERE segment_fts MATCH ?", (match,)).fetchall()


_BARE = """
    SELECT rowid, rank, snippet(segment_fts, 0, '[', ']', '…', 32) FROM segment_fts
    WHERE segment_fts MATCH ? ORDER BY rank LIMIT 20
"""


def _opened_and_closed(folder: Path, unlock: FromRecoveryCode) -> None:
    with open_vault(folder, unlock) as vault, vault.read() as session:
        session.connection()


def _kept(corpus: Corpus) -> tuple[Path, str, Path]:
    """The vault, what opens it, and the plain database; made when there are none of this size and schema yet."""
    place = BUILD / f"search-{corpus.segments}-{zlib.crc32(' '.join(corpus.words).encode()):08x}-{migrate.HEAD}"
    if not (place / "code").exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        started = time.perf_counter()
        created = create_vault(place / "bench.earwitness", "marble otter canal vinegar")
        with created.vault as vault:
            _bulk(vault, corpus)
            _copy_plainly(vault, place / "plain.db")
        (place / "code").write_text(created.recovery_code)
        print(f"made {corpus.segments:,} segments twice in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    return place / "bench.earwitness", (place / "code").read_text(), place / "plain.db"


def _bulk(vault: Vault, corpus: Corpus) -> None:
    """All at once: the rows without their trigger, then the index over them."""
    with vault.write(actor="bench", action="bench.fill") as unit:
        _put_all(unit.session.connection().exec_driver_sql, corpus)


def _copy_plainly(vault: Vault, path: Path) -> None:
    """The same tables without a key: rows, index and all."""
    sealed = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    sealed.execute(f"ATTACH DATABASE '{path}' AS plain KEY ''").fetchall()
    sealed.execute("SELECT sqlcipher_export('plain')").fetchall()
    sealed.close()


def _put_all(run: Callable[..., Any], corpus: Corpus) -> None:
    _put_sources(run, corpus)
    trigger = run("SELECT sql FROM sqlite_schema WHERE name = 'search_segment_added'").fetchone()[0]
    run("DROP TRIGGER search_segment_added")
    for part in _parts(corpus.rows()):
        run(_SEGMENT_ROW, part)
    run("INSERT INTO search_place (transcript_id, speaker_id) SELECT DISTINCT transcript_id, speaker_id FROM segment")
    run(
        """
        INSERT INTO search_segment (id, place) SELECT segment.id, search_place.no FROM segment JOIN search_place
        ON search_place.transcript_id = segment.transcript_id AND search_place.speaker_id = segment.speaker_id
        """
    )
    run("INSERT INTO segment_fts (segment_fts) VALUES ('rebuild')")
    run(trigger)


def _plain(path: Path) -> Any:
    plain = sqlcipher3.dbapi2.connect(str(path), isolation_level=None)
    for pragma in _PRAGMAS:
        plain.execute(f"PRAGMA {pragma}").fetchall()
    return plain


def _runner(plain: Any) -> Callable[..., Any]:
    return lambda sql, rows=(): plain.executemany(sql, rows) if isinstance(rows, list) else plain.execute(sql)


def _share(ordered: list[float], share: float) -> float:
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def _ms(work: Callable[[], object]) -> tuple[float, float]:
    """By the clock, and of this thread's processor."""
    started, busy = time.perf_counter(), time.thread_time()
    work()
    return (time.perf_counter() - started) * 1000, (time.thread_time() - busy) * 1000


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
            WHERE sql IS NOT NULL AND name NOT LIKE '%~_fts~_%' ESCAPE '~' ORDER BY rowid
            """
        )
        made = [row[0] for row in rows]
    assert any(TOKENIZER in statement for statement in made)
    return [*made, "INSERT INTO search_stamp (one, changes) VALUES (1, 0)"]


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("segments", type=int, nargs="?", default=100_000)
    asked.add_argument("--data", type=Path, help="a folder of texts whose words are to be used")
    given = asked.parse_args()
    for figure in figures(given.segments, given.data):
        print(figure.name, f"{figure.value:.3g}", figure.unit, figure.baseline or "", figure.target, figure.note)


if __name__ == "__main__":
    main()
