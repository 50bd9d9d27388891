"""Making a vault of a generation: whole beside its place, examined, and only then renamed. Or one blob of it."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import text

from earwitness_core.clock import Clock, SystemClock
from earwitness_core.errors import BackupDamaged, DiskFull, VaultDamaged
from earwitness_core.vault import cipher, freshness, migrate
from earwitness_core.vault.backup.opening import Backup
from earwitness_core.vault.backup.proving import blob_is_sound, examined, sealed_blobs, write_database
from earwitness_core.vault.backup.records import Generation, Place
from earwitness_core.vault.blobs import FOLDER as BLOBS
from earwitness_core.vault.blobs import BlobStore
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.header import Header, HeaderFile
from earwitness_core.vault.opening import require_free
from earwitness_core.vault.store import DATABASE, Vault

BACKUP_SETTING = "backup"
RESTORED_SETTING = "vault.restored"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that was made of a generation."""

    folder: Path
    generation: Generation
    missing: tuple[str, ...]


def restore(
    backup: Backup,
    folder: Path,
    generation: Generation | None = None,
    *,
    clock: Clock | None = None,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
) -> Restored:
    """Make a vault at `folder`, whole or not at all, of the newest generation or another one.

    Raises VaultExists, BackupDamaged (naming generation and part), VaultTooNew, DiskFull, VaultUnreachable.
    """
    require_free(folder)
    generation = generation or backup.generation()
    index = backup.index(generation)
    making = folder.parent / f".{folder.name}.making-{os.urandom(4).hex()}"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(folder.parent).free < generation.size_bytes:
            raise DiskFull(
                "There is not enough room for the vault.", next_step="Free some space, or choose another disk."
            )
        making.mkdir(mode=0o700)
        try:
            write_database(backup, generation, index, making / DATABASE)
            _write_blobs(backup, generation, index.blobs, making, on_progress)
            _finish(backup, generation, making, clock or SystemClock())
            if folder.is_dir():
                folder.rmdir()
            making.replace(folder)
            sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    except OSError as cause:
        raise refusal(cause) from cause
    _log.info("restored", extra={"generation": generation.number, "blobs": len(index.blobs)})
    return Restored(folder, generation, tuple(sorted(index.missing)))


def restore_blob(backup: Backup, vault: Vault, blob_id: str) -> bool:
    """Put one blob back where it belongs, from the newest generation that has it sound. False when none has."""
    with vault.read() as session:
        rows = sealed_blobs(session.connection().connection.dbapi_connection)
    sealed = rows.get(blob_id)
    for generation in reversed(backup.generations):
        place = backup.index(generation).blobs.get(blob_id) if sealed else None
        if sealed and place and blob_is_sound(backup.file, place, sealed, backup.keys):
            _write_blob(backup, place, vault.blobs.path(blob_id), f"blob {blob_id}")
            return True
    return False


def _write_blobs(
    backup: Backup,
    generation: Generation,
    blobs: dict[str, Place],
    making: Path,
    on_progress: Callable[[int, int], None],
) -> None:
    (making / BLOBS).mkdir()
    total = sum(place.length for place in blobs.values())
    done = 0
    for blob, place in sorted(blobs.items(), key=lambda pair: pair[1].offset):
        _write_blob(backup, place, BlobStore.place(making, blob), f"generation {generation.number}, blob {blob}")
        done += place.length
        on_progress(done, total)


def _write_blob(backup: Backup, place: Place, to: Path, part: str) -> None:
    digest = hashlib.sha256()
    to.parent.mkdir(parents=True, exist_ok=True)
    aside = to.with_name(to.name + ".part")
    with aside.open("wb", buffering=0) as file:
        for piece in backup.file.pieces(place.offset, place.length):
            digest.update(piece)
            view = memoryview(piece)
            while view:
                view = view[file.write(view) :]
        os.fsync(file.fileno())
    if digest.digest() != place.sha256:
        aside.unlink()
        raise BackupDamaged(part=part)
    aside.replace(to)
    sync_folder(to.parent)


def _finish(backup: Backup, generation: Generation, making: Path, clock: Clock) -> None:
    """Examine the database, note in it where it comes from, and write the header that belongs to it."""
    with examined(making / DATABASE, backup.keys, f"generation {generation.number}") as connection:
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    migrate.require_known(revision[0] if revision else None)
    engine = cipher.make_engine(making / DATABASE, backup.keys.database, read_only=False)
    try:
        from sqlalchemy.orm import Session

        with cipher.translated(making), Session(engine) as session:
            mark, _ = freshness.marks(session)
            _note(session, generation, clock.now_ms())
            session.commit()
    finally:
        engine.dispose()
    for extra in (f"{DATABASE}-wal", f"{DATABASE}-shm"):
        with contextlib.suppress(FileNotFoundError):
            if (making / extra).stat().st_size:
                raise VaultDamaged(part="the database of the restored vault was not closed")
            (making / extra).unlink()
    header: Header = replace(backup.header, mark=mark, generation=backup.header.generation + 1)
    HeaderFile(making).write_first(header, backup.keys)
    sync_folder(making)


def _note(session: object, generation: Generation, now_ms: int) -> None:
    import json

    from sqlalchemy.orm import Session

    assert isinstance(session, Session)
    said = json.dumps({"generation": generation.number, "made_ms": generation.made_ms, "restored_ms": now_ms})
    put = text("INSERT OR REPLACE INTO setting (key, value) VALUES (:key, :value)")
    session.execute(put, {"key": RESTORED_SETTING, "value": said})
    session.execute(text("DELETE FROM setting WHERE key = :key"), {"key": BACKUP_SETTING})
