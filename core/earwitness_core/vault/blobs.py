"""Sealed files: written once, whole or absent, read at any place, never plaintext on disk (docs/vault-format.md §5)."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, Protocol

from sqlalchemy import delete, exists, func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, SoundErased, VaultRefused
from earwitness_core.ids import BlobId, new_id
from earwitness_core.vault.blob_keys import SealedBlob, blob_context, unwrapped
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.lock import try_lock
from earwitness_core.vault.reader import BlobReader
from earwitness_core.vault.schema import BlobRow
from earwitness_core.vault.units import UnitOfWork
from earwitness_core.vault.writer import BlobWriter

if TYPE_CHECKING:
    pass

FOLDER = "blobs"
_log = logging.getLogger(__name__)


class Shelf(Protocol):
    """What a blob store needs of its vault."""

    folder: Path
    keys: VaultKeys

    def read(self) -> contextlib.AbstractContextManager[Session]: ...


class BlobStore:
    """The blobs of one vault. A file belongs to the process that writes it until its row is committed."""

    def __init__(self, vault: Shelf) -> None:
        self._vault = vault
        self._folder = vault.folder / FOLDER
        self._unrecorded: dict[str, IO[bytes]] = {}  # open and locked: another process's sweep keeps off
        self._guard = threading.Lock()

    def create(self) -> BlobWriter:
        """A new blob to write to. Raises DiskFull, VaultUnreachable."""
        blob_id = BlobId(new_id())
        return BlobWriter(blob_id, self.path(blob_id), self._vault.keys, self._keep)

    def record(self, unit: UnitOfWork, sealed: SealedBlob) -> None:
        """Give the blob its row. Until the unit is committed it can still be given up."""
        unit.session.add(
            BlobRow(
                id=sealed.id,
                wrapped_key=sealed.wrapped_key,
                size_bytes=sealed.size_bytes,
                sha256=sealed.sha256,
                created_ms=unit.now_ms,
            )
        )
        unit.after_commit(lambda: self._let_go(sealed.id))

    def give_up(self, sealed: SealedBlob) -> None:
        """Remove a finished blob that will not be recorded."""
        self._remove_file(sealed.id)
        self._let_go(sealed.id)

    def open(self, blob_id: str) -> BlobReader:
        """Read a recorded blob. Raises NotFound, SoundErased, VaultDamaged (missing, cut, grown, foreign)."""
        with self._vault.read() as session:
            row = session.get(BlobRow, blob_id)
        if row is None:
            raise NotFound(what="blob", name=blob_id)
        if row.erased_ms is not None:
            raise SoundErased
        return self.open_sealed(SealedBlob(BlobId(row.id), row.wrapped_key, row.size_bytes, row.sha256))

    def open_sealed(self, sealed: SealedBlob) -> BlobReader:
        """Read a finished blob, recorded or not."""
        key = unwrapped(self._vault.keys, sealed)
        return BlobReader(
            self.path(sealed.id), sealed.id, key, blob_context(self._vault.keys, sealed.id), sealed.size_bytes
        )

    def discard(self, unit: UnitOfWork, blob_id: str) -> None:
        """Erase a blob: its row, and with it the only copy of its key, in this unit; its file after the commit."""
        unit.session.flush()
        unit.session.execute(delete(BlobRow).where(BlobRow.id == blob_id))
        unit.touch("blob", blob_id)
        unit.after_commit(lambda: self._remove_file(blob_id))

    def erase(self, unit: UnitOfWork, blob_id: str) -> None:
        """Erase the bytes of a blob that is still pointed to: its key in this unit, its file after the commit."""
        row = unit.session.get_one(BlobRow, blob_id)
        row.wrapped_key, row.erased_ms = b"", unit.now_ms
        unit.session.flush()
        unit.after_commit(lambda: self._remove_file(blob_id))

    def sweep(self) -> int:
        """Remove what a killed process left: parts, and finished files that never got a row. Returns how many.

        Safe at any time, in any process: whoever still works on a file holds its lock, and a row is committed before
        the lock is let go. Under the runner lock it is also not done twice at once.
        """
        removed = 0
        for files in self._shelves():
            recorded = self._recorded([path.name for path in files])
            removed += sum(1 for path in files if path.name not in recorded and self._sweep_file(path))
        _log.info("swept", extra={"removed": removed})
        return removed

    def files(self) -> Iterator[Path]:
        """Every file under blobs/, parts included."""
        for files in self._shelves():
            yield from files

    def _shelves(self) -> Iterator[list[Path]]:
        if self._folder.is_dir():
            for shelf in sorted(self._folder.iterdir()):
                if shelf.is_dir():
                    yield sorted(shelf.iterdir())

    def path(self, blob_id: str) -> Path:
        return self.place(self._vault.folder, blob_id)

    @staticmethod
    def place(folder: Path, blob_id: str) -> Path:
        """Where a blob lies in a vault's folder."""
        # The last digits: those of a UUIDv7 are random, the first ones are the time.
        return folder / FOLDER / blob_id[-2:] / blob_id

    def close(self) -> None:
        """Remove what was finished and recorded by nobody. No unit of work may be under way.

        The database is asked: a person's Ctrl-C can fall between a commit and what was to follow it.
        """
        with self._guard:
            left = list(self._unrecorded)
        for blob_id in left:
            with contextlib.suppress(VaultRefused):  # a damaged database answers nothing: the next sweep asks again
                if not self._is_recorded(blob_id):
                    self._remove_file(blob_id)
            self._let_go(blob_id)

    def is_in_use(self, path: Path) -> bool:
        """Whether a live process still works on this file, or it has gone."""
        try:
            with path.open("rb+") as file:
                return not try_lock(file)
        except OSError:
            return True

    def _sweep_file(self, path: Path) -> bool:
        try:
            with path.open("rb+") as file:
                # The lock first, the database second: see docs/vault-format.md §5.
                if not try_lock(file):
                    return False
                if path.suffix != ".part" and self._is_recorded(path.name):
                    return False
                if os.name != "nt":
                    path.unlink()
                    return True
            path.unlink()  # Windows removes no open file
        except OSError:  # gone meanwhile, or in use on Windows
            return False
        return True

    def _recorded(self, names: list[str]) -> set[str]:
        """Which of these have a row. A row goes only with its file, so this may be asked before the lock is held."""
        wanted = func.json_each(json.dumps(names)).table_valued("value").c.value
        with self._vault.read() as session:
            return set(session.scalars(select(BlobRow.id).where(BlobRow.id.in_(select(wanted)))))

    def _is_recorded(self, blob_id: str) -> bool:
        with self._vault.read() as session:
            return bool(session.scalar(select(exists().where(BlobRow.id == blob_id, BlobRow.erased_ms.is_(None)))))

    def _keep(self, blob_id: str, file: IO[bytes]) -> None:
        with self._guard:
            self._unrecorded[blob_id] = file

    def _let_go(self, blob_id: str) -> None:
        with self._guard:
            file = self._unrecorded.pop(blob_id, None)
        if file is not None:
            file.close()

    def _remove_file(self, blob_id: str) -> None:
        if os.name == "nt":
            self._let_go(blob_id)
        with contextlib.suppress(OSError):  # in use on Windows: the next sweep takes it
            self.path(blob_id).unlink()
