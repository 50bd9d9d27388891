"""Proving what a backup holds: a generation is put together from the file and examined; every byte can be verified."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earwitness_core.errors import BackupDamaged, VaultDamaged, VaultRefused
from earwitness_core.vault import cipher
from earwitness_core.vault.backup.file import BackupFile
from earwitness_core.vault.backup.opening import Backup
from earwitness_core.vault.backup.records import FINGERPRINT, PAGE, Generation, Index, Place
from earwitness_core.vault.blob_keys import SealedBlob, blob_chunks
from earwitness_core.vault.cobblestone import HEAD, SEALED_CHUNK, NotAuthentic, sealed_size
from earwitness_core.vault.files import refusal
from earwitness_core.vault.keys import VaultKeys

ROOM = ".proving-"
_STALE_SECONDS = 3600.0  # no proof takes as long
_BATCH = 256  # pages: 1 MiB
_CHUNKS = 64  # 1 MiB


@dataclass(frozen=True, slots=True)
class Harm:
    """A part of a backup that is not as it was written, and the generations that need it."""

    generations: tuple[int, ...]
    part: str


def page_batches(file: BackupFile, index: Index) -> Iterator[tuple[int, bytes, bool]]:
    """The pages of the database in order: first page, bytes, and whether they are the ones of the index."""
    for first, count, offset in index.runs:
        for at in range(0, count, _BATCH):
            wanted = min(_BATCH, count - at)
            pages = file.read(offset + at * PAGE, wanted * PAGE)
            yield first + at, pages, _are_sound(index, first + at, wanted, pages)


def _are_sound(index: Index, first: int, count: int, pages: bytes) -> bool:
    view = memoryview(pages)
    return len(pages) == count * PAGE and all(
        fingerprint(view[i * PAGE : (i + 1) * PAGE]) == index.fingerprint(first + i) for i in range(count)
    )


def fingerprint(page: memoryview) -> bytes:
    return hashlib.sha256(page).digest()[:FINGERPRINT]


def write_database(backup: Backup, generation: Generation, index: Index, to: Path) -> None:
    """The database of a generation as a file of its own, sealed as it was. Raises BackupDamaged, DiskFull."""
    try:
        with to.open("xb", buffering=0) as file:
            for first, pages, sound in page_batches(backup.file, index):
                if not sound:
                    raise BackupDamaged(part=f"generation {generation.number}, its database near page {first + 1}")
                _write_all(file, pages)
            os.fsync(file.fileno())
    except OSError as cause:
        raise refusal(cause) from cause


def _write_all(file: Any, content: bytes) -> None:
    view = memoryview(content)
    while view:
        view = view[file.write(view) :]


def stale_rooms(place: Path) -> list[Path]:
    """Folders of proofs that were killed: sealed databases that nobody needs."""
    limit = time.time() - _STALE_SECONDS
    return [path for path in place.glob(f"{ROOM}*") if path.stat().st_mtime < limit]


@contextmanager
def put_together(backup: Backup, generation: Generation, index: Index, place: Path) -> Iterator[Any]:
    """A connection to the examined database of a generation, which lies in a folder of its own under `place`."""
    room = place / f"{ROOM}{os.urandom(4).hex()}"
    try:
        for stale in stale_rooms(place):
            shutil.rmtree(stale, ignore_errors=True)
        room.mkdir(parents=True, mode=0o700)
    except OSError as cause:
        raise refusal(cause) from cause
    try:
        write_database(backup, generation, index, room / "vault.db")
        with examined(room / "vault.db", backup.keys, f"generation {generation.number}") as connection:
            yield connection
    finally:
        shutil.rmtree(room, ignore_errors=True)


@contextmanager
def examined(database: Path, keys: VaultKeys, whose: str) -> Iterator[Any]:
    """A connection to a database that came out of a backup; every page and the structure looked at."""
    try:
        with contextlib.closing(cipher.connect(database, keys.database, read_only=True)) as connection:
            with cipher.translated(database.parent):
                if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                    raise BackupDamaged(part=f"{whose}, the structure of its database")
            yield connection
    except VaultDamaged as cause:
        raise BackupDamaged(part=f"{whose}, its database") from cause


def sealed_blobs(connection: Any) -> dict[str, SealedBlob]:
    """The blobs that a database names and that have bytes, by id."""
    columns = {row[1] for row in connection.execute("PRAGMA table_info(blob)")}
    kept = "WHERE erased_ms IS NULL" if "erased_ms" in columns else ""
    rows = connection.execute(f"SELECT id, wrapped_key, size_bytes, sha256 FROM blob {kept}")  # noqa: S608
    return {row[0]: SealedBlob(*row) for row in rows}


def blob_is_sound(file: BackupFile, place: Place, sealed: SealedBlob, keys: VaultKeys) -> bool:
    """Whether every chunk opens under the blob's key, and the whole is what was copied."""
    if place.length != sealed_size(sealed.size_bytes):
        return False
    digest = hashlib.sha256()
    head = file.read(place.offset, HEAD)
    digest.update(head)
    try:
        chunks = blob_chunks(keys, sealed, head)
        number, at, end = 0, place.offset + HEAD, place.offset + place.length
        while at < end:
            batch = memoryview(file.read(at, min(_CHUNKS * SEALED_CHUNK, end - at)))
            if not batch:
                return False
            digest.update(batch)
            for start in range(0, len(batch), SEALED_CHUNK):
                chunks.open(number, batch[start : start + SEALED_CHUNK])
                number += 1
            at += len(batch)
    except (NotAuthentic, VaultDamaged, ValueError):
        return False
    return digest.digest() == place.sha256


def verify(
    backup: Backup, place: Path, *, on_progress: Callable[[int, int], None] = lambda done, total: None
) -> list[Harm]:
    """Read everything that any generation needs, open it, and say what is harmed. `place` takes one database at a time.

    `on_progress` hears bytes done and in total. Raises DiskFull when there is no room for a database.
    """
    harms: dict[str, list[int]] = {}
    known: dict[int, bool] = {}  # offset of a blob -> sound
    total = sum(one.new_bytes for one in backup.generations)
    done = 0
    for generation in backup.generations:
        try:
            index = backup.index(generation)
            with put_together(backup, generation, index, place) as connection:
                blobs = sealed_blobs(connection)
        except VaultRefused as problem:
            if not isinstance(problem, BackupDamaged):
                raise
            harms.setdefault(str(problem.facts.get("part", "")), []).append(generation.number)
            continue
        for blob in sorted(blobs.keys() - index.blobs.keys() - index.missing):
            harms.setdefault(f"blob {blob} has no place", []).append(generation.number)
        for blob, where in index.blobs.items():
            if where.offset not in known and blob in blobs:
                known[where.offset] = blob_is_sound(backup.file, where, blobs[blob], backup.keys)
                done += where.length
                on_progress(min(done, total), total)
            if not known.get(where.offset, True):
                harms.setdefault(f"blob {blob}", []).append(generation.number)
    return [Harm(tuple(numbers), part) for part, numbers in harms.items()]
