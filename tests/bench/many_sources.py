"""What a hundred thousand sources cost: taking the next file, claiming the next job, a page of a list, a start.

    python tests/bench/many_sources.py [SOURCES]

Two vaults side by side, one of a hundred sources and one of a hundred thousand, each source with its blob's row and
file (empty: nothing here opens them), provenance, inbox row and file, three finished jobs, a speaker, a transcript and
three segments. The same is done in both by turns; the figure of the large one is told over that of the small one. What
is judged is the processor's time: the disk and other programs have a hand in that of the clock.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import sys
import time
import wave
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

from earwitness_core.desk import Desk
from earwitness_core.ids import ProjectId, new_id
from earwitness_core.intake import IntakeSettings
from earwitness_core.jobs import Leases
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.vault import FromRecoveryCode, Vault, create_vault, migrate, open_vault
from harness import Figure, median_seconds
from material import BUILD

FEW, MANY = 100, 100_000
_TURNS, _FILES = 6, 25
_KINDS = ("decode", "transcribe", "speakers")
_INTAKE = IntakeSettings(glance_s=0.02)
_FILES_PER_FOLDER = 1_000


@dataclass
class Side:
    """One of the two vaults, open."""

    desk: Desk
    project: ProjectId
    place: Path
    sources: int

    @property
    def watched(self) -> Path:
        return self.place / "watched"


def figures(many: int = MANY) -> list[Figure]:
    """The costs in the large vault over those in the small one."""
    with ExitStack() as stack:
        few, large = (stack.enter_context(opened(count)) for count in (FEW, many))
        for side in (few.side, large.side):
            _take(side, 3, "warm")
        return [
            *_compare_takes(few.side, large.side),
            _compare("claim and end a job", few.side, large.side, _claim_and_finish, 40, "<= 1.2 x", 1.2),
            _compare("page of sources", few.side, large.side, lambda one: one.desk.library.sources(limit=100), 7),
            _compare("page of jobs", few.side, large.side, _page_of_jobs, 7),
            _compare("one source by the end of its id", few.side, large.side, _one_source, 7),
            *_starts(large, many),
        ]


def _compare_takes(few: Side, large: Side) -> list[Figure]:
    taken: dict[int, list[tuple[float, float]]] = {few.sources: [], large.sources: []}
    for turn in range(_TURNS):
        for side in (few, large):
            taken[side.sources] += _take(side, _FILES, f"turn {turn}")
    value, base = (statistics.median(clock for clock, _ in taken[side.sources]) for side in (large, few))
    busy, busy_base = (statistics.median(mine for _, mine in taken[side.sources]) for side in (large, few))
    name = f"take a file, {large.sources:,} sources / {few.sources}"
    ratio, note = busy / busy_base, f"median of {_TURNS * _FILES} files"
    return [
        Figure(name, 1000 * value, "ms", 1000 * base, note=f"{note}, by the clock"),
        Figure(f"{name}, processor", 1000 * busy, "ms", 1000 * busy_base, "<= 1.2 x", ratio <= 1.2, note=note),
    ]


def _take(side: Side, count: int, name: str) -> list[tuple[float, float]]:
    """Seconds of each file, by the clock and of the processor."""
    folder = side.place / "given" / new_id()
    folder.mkdir(parents=True)
    paths = [recording(folder / f"{name} {number}.wav") for number in range(count)]
    times: list[tuple[float, float]] = []
    last = [time.perf_counter(), time.thread_time()]

    def told(_verdict: object) -> None:
        now = [time.perf_counter(), time.thread_time()]
        times.append((now[0] - last[0], now[1] - last[1]))
        last[:] = now

    verdicts = side.desk.intake.take(paths, Destination(side.project, SpeechChoice()), told=told)
    assert all(one.source_id for one in verdicts), verdicts
    return times[1:]  # the first waited for the second look at all of them


def _claim_and_finish(side: Side) -> None:
    claimed = Leases(side.desk.vault).claim("bench", ("heavy",), _KINDS)
    assert claimed is not None
    Leases(side.desk.vault).finish(claimed)


def _page_of_jobs(side: Side) -> None:
    side.desk.queue.jobs(limit=100, latest=True)
    side.desk.queue.jobs(state=("waiting", "ready", "running", "paused", "attention"), limit=100)


def _one_source(side: Side) -> None:
    side.desk.library.source(side.desk.library.sources(limit=1)[0].id[-8:])


def _compare(
    name: str, few: Side, large: Side, act: Callable[[Side], object], runs: int, target: str = "", most: float = 0.0
) -> Figure:
    times: dict[int, list[float]] = {few.sources: [], large.sources: []}
    for _ in range(runs):
        for side in (few, large):
            started = time.thread_time()
            act(side)
            times[side.sources].append(1000 * (time.thread_time() - started))
    value, base = statistics.median(times[large.sources]), statistics.median(times[few.sources])
    met = value / base <= most if most else None
    return Figure(
        f"{name}, {large.sources:,} sources / {few.sources}", value, "ms", base, target, met, note="processor"
    )


@dataclass
class Open:
    """A side, and what opens its vault again."""

    side: Side
    folder: Path
    unlock: FromRecoveryCode

    def __enter__(self) -> Open:
        return self

    def __exit__(self, *_: object) -> None:
        self.side.desk.close()


def _starts(large: Open, many: int) -> list[Figure]:
    """What happens once: opening, a runner's start, a watcher's first scan and a rescan, the first search."""
    desk = large.side.desk
    opening, openings = median_seconds(lambda: open_vault(large.folder, large.unlock).close(), runs=5)
    runner = desk.runner()
    started = time.perf_counter()
    runner.start()
    start_s = time.perf_counter() - started
    runner.stop()
    watcher = desk.watcher()
    started = time.perf_counter()
    watcher.start()
    _wait(lambda: watcher.is_idle)
    scan_s = time.perf_counter() - started
    started = time.perf_counter()
    watcher.rescan()
    _wait(lambda: watcher.is_idle)
    rescan_s = time.perf_counter() - started
    watcher.stop()
    busy = time.thread_time()
    desk.search.find("harbour")
    search_s = time.thread_time() - busy
    _take(large.side, 2, "searched")
    busy = time.thread_time()
    desk.search.find("harbour")
    again_s = time.thread_time() - busy
    name = f"{many:,} sources"
    return [
        Figure(f"opening, {name}", 1000 * opening, "ms", None, "<= 300 ms", opening <= 0.3, openings),
        Figure(f"start of a runner, {name}", start_s, "s", note="every blob's file looked up"),
        Figure(f"first scan of a folder, {many:,} files", scan_s, "s", note="all known"),
        Figure(f"rescan of a folder, {many:,} files", rescan_s, "s", note="all known"),
        Figure(f"first search, {name}", search_s, "s", note="processor; reads all names"),
        Figure(f"search after a new source, {name}", again_s, "s", note="processor"),
    ]


def _wait(condition: Callable[[], bool]) -> None:
    while not condition():
        time.sleep(0.01)


def opened(count: int) -> Open:
    place = BUILD / f"sources-{count}-{migrate.HEAD}"
    if not (place / "code").exists():
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        started = time.perf_counter()
        created = create_vault(place / "bench.earwitness", "marble otter canal vinegar")
        with created.vault as vault:
            _fill(vault, place, count)
        (place / "code").write_text(created.recovery_code)
        print(f"made {count:,} sources in {time.perf_counter() - started:.0f} s", file=sys.stderr)
    unlock = FromRecoveryCode((place / "code").read_text())
    folder = place / "bench.earwitness"
    desk = Desk(open_vault(folder, unlock), intake=_INTAKE)
    return Open(Side(desk, desk.library.projects()[0].id, place, count), folder, unlock)


def _fill(vault: Vault, place: Path, count: int) -> None:
    watched = place / "watched"
    watched.mkdir()
    with Desk(vault) as desk:
        project = desk.library.add_project("Bench").id
        folder_id = desk.intake.watch(watched, Destination(project, SpeechChoice()))
        for start in range(0, count, 2_000):
            numbers = range(start, min(start + 2_000, count))
            rows = [_source(vault, watched, number, project, folder_id) for number in numbers]
            with vault.write(actor="bench", action="bench.fill") as unit:
                run = unit.session.connection().exec_driver_sql
                for table in rows[0]:
                    run(_INSERT[table], [row for source in rows for row in source[table]])


Rows = dict[str, list[tuple[Any, ...]]]


def _source(vault: Vault, watched: Path, number: int, project: str, folder_id: str) -> Rows:
    """All rows of one source, and its two empty files."""
    ids = {name: new_id() for name in ("blob", "source", "transcript", "speaker", "inbox", *_KINDS)}
    file = watched / f"{number // _FILES_PER_FOLDER:03}" / f"recording {number}.wav"
    file.parent.mkdir(exist_ok=True)
    file.touch()
    sealed = vault.blobs.path(ids["blob"])
    sealed.parent.mkdir(exist_ok=True)
    sealed.touch()
    status = file.stat()
    where = (status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev)
    sha, created = f"{number:064x}", 1_700_000_000_000 + number * 60_000
    source = ids["source"]
    return {
        "blob": [(ids["blob"], sha, created)],
        "source": [(source, project, f"Recording {number}", sha, ids["blob"], created)],
        "provenance": [(source, str(file), file.name, *where, created)],
        "inbox": [(ids["inbox"], folder_id, project, str(file), *where, sha, source, created)],
        "job": [
            (ids[kind], f"{kind}:{source}", kind, source, ids[_KINDS[after - 1]] if after else None, created)
            for after, kind in enumerate(_KINDS)
        ],
        "speaker": [(ids["speaker"], source, created)],
        "transcript": [(ids["transcript"], source, created)],
        "segment": list(_segments(ids["transcript"], ids["speaker"], number)),
    }


def _segments(transcript: str, speaker: str, number: int) -> Iterator[tuple[Any, ...]]:
    chance = random.Random(number)
    words = cbor2.dumps([])
    for ordinal in range(3):
        text = " ".join(chance.choice(_WORDS) for _ in range(10))
        yield (transcript, ordinal, 200 * ordinal, 200 * ordinal + len(text), 5_000 * ordinal, speaker, text, words)


_WORDS = ("harbour", "witness", "letter", "paper", "morning", "bridge", "doctor", "answer", "number", "window")
_INSERT = {
    "blob": "INSERT INTO blob (id, wrapped_key, size_bytes, sha256, created_ms) VALUES (?, x'', 0, ?, ?)",
    "source": """
        INSERT INTO source (id, project_id, title, sha256, blob_id, created_ms, kind, media_type, size_bytes, media,
                            choice, state, duration_ms)
        VALUES (?, ?, ?, ?, ?, ?, 'recording', 'audio/wav', 0, '{}', '{}', 'ready', 15000)
    """,
    "provenance": """
        INSERT INTO provenance (source_id, path, name, size_bytes, mtime_ns, inode, device, taken_ms, origin, scan,
                                actor)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'watched', 'off', 'bench')
    """,
    "inbox": """
        INSERT INTO inbox (id, folder_id, project_id, path, size_bytes, mtime_ns, inode, device, sha256, source_id,
                           seen_ms, choice, state, outcome, attempt, next_try_ms, moved)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', 'accepted', 'accepted', 0, 0, 0)
    """,
    "job": """
        INSERT INTO job (id, "key", kind, source_id, "after", created_ms, lane, priority, state, facts, checkpoint,
                         progress, attempt, run_after_ms, outcome)
        VALUES (?, ?, ?, ?, ?, ?, 'heavy', 0, 'done', '{}', '{}', 1.0, 0, 0, 'done')
    """,
    "speaker": "INSERT INTO speaker (id, source_id, created_ms, ordinal) VALUES (?, ?, ?, 1)",
    "transcript": """
        INSERT INTO transcript (id, source_id, created_ms, version, origin, state, settings, text_length)
        VALUES (?, ?, ?, 1, 'machine', 'complete', '{}', 600)
    """,
    "segment": """
        INSERT INTO segment (transcript_id, ordinal, char_start, char_end, start_ms, end_ms, speaker_id, text, words,
                             by_speaker)
        VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, 0)
    """,
}


def recording(path: Path) -> Path:
    """A second of noise, each file another content."""
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(16_000)
        out.writeframes(os.urandom(32_000))
    return path


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sources", type=int, nargs="?", default=MANY)
    for figure in figures(asked.parse_args().sources):
        ratio = f"{figure.ratio:.2f} x" if figure.ratio else ""
        print(figure.name, f"{figure.value:.3g}", figure.unit, ratio, figure.target, figure.note)


if __name__ == "__main__":
    main()
