"""Care of a large vault: how long opening it, backing it up once more and checking it take.

    python tests/bench/care.py [GIGABYTES]

The vault holds a few large blobs of random bytes and a database of made-up segments (search_scale.py). Reading and
hashing the same files plainly, in the same run, is the baseline of checking and of the first backup.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import keyring

import search_scale
from earwitness_core.vault import FromKeyring, Vault, check_vault, create_vault, open_vault
from earwitness_core.vault.backup import back_up
from earwitness_core.vault.schema import BlobRow, ProjectRow, SourceRow
from earwitness_core.vault.upkeep import scrub
from harness import Figure
from unlock import InMemory

GIGABYTES = 10.0
SEGMENTS = 200_000
_BLOB_BYTES = 256 << 20
_SOURCE_BYTES = 64 << 20  # half an hour of lossless sound
_PIECE = 1 << 20


def figures(gigabytes: float = GIGABYTES, *, segments: int = SEGMENTS, runs: int = 3) -> list[Figure]:
    """All figures; the vault and its backup lie in a temporary folder and are removed."""
    place = Path(tempfile.mkdtemp(prefix="earwitness-care-"))
    try:
        keyring.set_keyring(InMemory())
        return _figures(place, gigabytes, segments, runs)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _figures(place: Path, gigabytes: float, segments: int, runs: int) -> list[Figure]:
    folder = place / "bench.earwitness"
    with create_vault(folder, "marble otter canal vinegar", keyring=True).vault as vault:
        search_scale.fill(vault, search_scale.Corpus(segments))
        with vault.write(actor="bench", action="bench.blob") as unit:
            unit.session.query(BlobRow).update({"erased_ms": 1})  # the corpus has one row without a file
        _add_sources(vault, int(gigabytes * 1e9 / _BLOB_BYTES), _BLOB_BYTES)
    database_mb = (folder / "vault.db").stat().st_size / 1e6
    note = f"{gigabytes:g} GB of recordings, {segments:,} segments, {database_mb:.0f} MB of database"
    opened = [_seconds(lambda: open_vault(folder, FromKeyring()).close()) for _ in range(max(5, runs))]
    with open_vault(folder, FromKeyring()) as vault:
        file = place / "bench.ewbackup"
        read_s = _seconds(lambda: _read_plainly(folder))
        size = _size(folder)
        first_s = _seconds(lambda: back_up(vault, file))
        again, new = [], []
        for _ in range(runs):
            _add_sources(vault, 1, _SOURCE_BYTES)
            again.append(_seconds(lambda: new.append(back_up(vault, file).generation.new_bytes)))
        checked, plain = [], []
        for _ in range(runs):
            plain.append(_size(folder) / 1e6 / _seconds(lambda: _read_plainly(folder)))
            checked.append(_size(folder) / 1e6 / _seconds(lambda: _require_sound(vault)))
        scrubbed = _seconds(lambda: scrub(vault))
    return [
        _figure("open, by the keyring", statistics.median(opened) * 1000, "ms", "<= 300 ms", 300, opened, note),
        Figure(
            "first backup, proved",
            size / 1e6 / first_s,
            "MB/s",
            baseline=size / 1e6 / read_s,
            note="baseline: reading and hashing the same files once; the backup copies, reads back and opens them",
        ),
        _figure(
            "backup after one new source",
            statistics.median(again),
            "s",
            "<= 10 s",
            10,
            again,
            f"{_SOURCE_BYTES >> 20} MB of new sound; {statistics.median(new) / 1e6:.0f} MB written",
        ),
        Figure(
            "check, every byte",
            statistics.median(checked),
            "MB/s",
            baseline=statistics.median(plain),
            target=">= 150 MB/s",
            met=statistics.median(checked) >= 150,
            runs=checked,
            note="baseline: reading and hashing the same files",
        ),
        Figure("scrub after erasing", scrubbed, "s", note=f"index merged and database rewritten; {note}"),
    ]


def _figure(name: str, value: float, unit: str, target: str, limit: float, runs: list[float], note: str) -> Figure:
    return Figure(name, value, unit, target=target, met=value <= limit, runs=runs, note=note)


def _add_sources(vault: Vault, count: int, size: int) -> None:
    block = os.urandom(_PIECE)
    for _ in range(count):
        with vault.blobs.create() as writer:
            for number in range(size // _PIECE):
                writer.write(number.to_bytes(8, "big") + block[8:])
            sealed = writer.finish()
        with vault.write(actor="bench", action="bench.source") as unit:
            vault.blobs.record(unit, sealed)
            project = unit.session.query(ProjectRow).first()
            assert project is not None
            unit.session.flush()
            unit.session.add(
                SourceRow(
                    project_id=project.id,
                    title="Recording",
                    media_type="audio/flac",
                    size_bytes=size,
                    sha256=sealed.id,
                    blob_id=sealed.id,
                    created_ms=unit.now_ms,
                )
            )


def _require_sound(vault: Vault) -> None:
    report = check_vault(vault)
    assert report.findings == (), report.findings


def _read_plainly(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and "vault.db" not in path.name:
            digest = hashlib.sha256()
            with path.open("rb", buffering=0) as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    from harness import table

    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("gigabytes", type=float, nargs="?", default=GIGABYTES)
    print(table(figures(asked.parse_args().gigabytes)))


if __name__ == "__main__":
    main()
