"""Adding a generation to a backup: everything copied that is new, read back, proved, and only then made to count."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import cbor2

from earwitness_core.errors import BackupDamaged, BackupRefused, Cancelled, VaultBusy, VaultRefused
from earwitness_core.vault import header as headers
from earwitness_core.vault.backup.file import BackupFile
from earwitness_core.vault.backup.moment import raw_pieces, still
from earwitness_core.vault.backup.opening import Backup, open_own_backup
from earwitness_core.vault.backup.proving import blob_is_sound, fingerprint, put_together, sealed_blobs
from earwitness_core.vault.backup.pruning import first_catalogue, overwrite_what_nobody_needs
from earwitness_core.vault.backup.records import EMPTY, PAGE, Generation, Index, Place, Runs, Seal, index_to_plain
from earwitness_core.vault.blob_keys import SealedBlob
from earwitness_core.vault.cobblestone import sealed_size
from earwitness_core.vault.migrate import BACKUPS
from earwitness_core.vault.store import DATABASE, Vault

_PIECE = 1 << 20
_MOMENTS = 5  # tries, when blobs are erased faster than they are copied
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A generation that was made, and the blobs that the vault itself could not give."""

    generation: Generation
    file_bytes: int
    missing: tuple[str, ...]


def back_up(
    vault: Vault,
    path: Path,
    *,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    stopping: Callable[[], bool] = lambda: False,
) -> MadeBackup:
    """Add a generation to the backup at `path`, which is begun when it is not there.

    `on_progress` hears bytes of blobs copied and to copy. Raises BackupRefused, BackupDamaged, VaultBusy, DiskFull,
    VaultUnreachable, VaultDamaged, Cancelled; then the file holds what it held.
    """
    if path.resolve().is_relative_to(vault.folder.resolve()):
        raise BackupRefused(file=path, why="it would lie in the vault itself", next_step="Choose a place elsewhere.")
    if not path.exists():
        _begin(vault, path)
    with open_own_backup(path, vault.keys, to_write=True) as backup:
        return _Making(vault, backup, on_progress, stopping).make()


def _begin(vault: Vault, path: Path) -> None:
    """A backup without generations."""

    def catalogue(backup: bytes) -> bytes:
        sealed = Seal(vault.keys, backup).seal("catalogue", 0, {"generations": []})
        return cbor2.dumps([_header(vault), sealed], canonical=True)

    BackupFile.create(path, vault.keys.vault_id, catalogue)


def _header(vault: Vault) -> bytes:
    with vault.header_file.editing(vault.keys) as editing:
        return headers.encode(editing.header, vault.keys)


class _Making:
    """One generation in the making."""

    def __init__(
        self, vault: Vault, backup: Backup, on_progress: Callable[[int, int], None], stopping: Callable[[], bool]
    ) -> None:
        self._vault = vault
        self._backup = backup
        self._file = backup.file
        self._on_progress = on_progress
        self._stopping = stopping
        self._before = backup.index(backup.newest) if backup.newest else EMPTY
        self._copied: dict[str, Place] = {}
        self._missing: set[str] = set()
        self._start = self._file.size_bytes

    def make(self) -> MadeBackup:
        overwrite_what_nobody_needs(self._backup)  # what a killed run left to do
        index = self._gather()
        generation = self._describe(index)
        self._file.settle()
        index, generation = self._prove(index, generation)
        kept = (*self._backup.generations, generation)
        clean = first_catalogue(self._backup)
        self._file.commit(self._backup.catalogue_with(_header(self._vault), kept, clean))
        self._backup.generations, self._backup.clean = kept, clean
        overwrite_what_nobody_needs(self._backup)
        facts = {"generation": generation.number, "new_bytes": generation.new_bytes, "missing": len(self._missing)}
        _log.info("backed up", extra=facts)
        return MadeBackup(generation, self._file.size_bytes, tuple(sorted(self._missing)))

    def _gather(self) -> Index:
        """Blobs, then the moment, then the blobs of that moment that came in between."""
        with self._vault.read() as session:
            self._copy(sealed_blobs(session.connection().connection.dbapi_connection))
        for _ in range(_MOMENTS):
            self._missing.clear()
            with still(self._vault) as connection:
                wanted = sealed_blobs(connection)
                pages, fingerprints, runs = self._copy_pages()
            self._copy(wanted)
            if not self._erased_since():
                places = {blob: place for blob in wanted if (place := self._place(blob)) is not None}
                return Index(pages, fingerprints, runs, places, frozenset(wanted.keys() - places.keys()))
        raise VaultBusy("Recordings are being erased faster than they can be copied.")

    def _erased_since(self) -> bool:
        """Whether one that could not be copied is no damage, but was erased in between."""
        if not self._missing:
            return False
        with self._vault.read() as session:
            still_there = sealed_blobs(session.connection().connection.dbapi_connection)
        return bool(self._missing - still_there.keys())

    def _place(self, blob: str) -> Place | None:
        return self._before.blobs.get(blob) or self._copied.get(blob)

    def _copy(self, wanted: dict[str, SealedBlob]) -> None:
        new = [sealed for blob, sealed in wanted.items() if self._place(blob) is None]
        total = sum(sealed_size(sealed.size_bytes) for sealed in new)
        done = 0
        for sealed in new:
            place = self._copy_blob(sealed)
            if place is None:
                self._missing.add(sealed.id)
            else:
                self._copied[sealed.id] = place
            done += sealed_size(sealed.size_bytes)
            self._on_progress(done, total)

    def _copy_blob(self, sealed: SealedBlob) -> Place | None:
        digest, offset, length = hashlib.sha256(), self._file.size_bytes, 0
        try:
            with self._vault.blobs.path(sealed.id).open("rb", buffering=0) as blob:
                while piece := blob.read(_PIECE):
                    if self._stopping():
                        raise Cancelled
                    digest.update(piece)
                    self._file.append(piece)
                    length += len(piece)
        except OSError:
            return None  # what was appended of it is nobody's, and overwritten at the commit
        return Place(offset, length, digest.digest())

    def _copy_pages(self) -> tuple[int, bytes, tuple[tuple[int, int, int], ...]]:
        """Append the pages that differ from those of the generation before."""
        before, fingerprints, runs = self._before, bytearray(), Runs()
        page = 0
        rest = b""
        for piece in raw_pieces(self._vault.folder / DATABASE):
            if self._stopping():
                raise Cancelled
            view = memoryview(rest + piece if rest else piece)
            whole = len(view) // PAGE * PAGE
            changed: list[memoryview] = []
            offset = self._file.size_bytes
            for at in range(0, whole, PAGE):
                one = view[at : at + PAGE]
                mark = fingerprint(one)
                fingerprints += mark
                if page < before.pages and before.fingerprint(page) == mark:
                    runs.add(page, before.page_offset(page))
                else:
                    runs.add(page, offset + len(changed) * PAGE)
                    changed.append(one)
                page += 1
            if changed:
                self._file.append(b"".join(changed))
            rest = bytes(view[whole:])
        return page, bytes(fingerprints), runs.done()

    def _describe(self, index: Index) -> Generation:
        """The generation with its index appended."""
        number = self._backup.newest.number + 1 if self._backup.newest else 1
        sealed = self._backup.seal.seal("index", number, index_to_plain(index))
        offset = self._file.append(sealed)
        return Generation(
            number=number,
            made_ms=self._vault.clock.now_ms(),
            made_by=f"earwitness {version('earwitness')}",
            index=(offset, len(sealed)),
            new_bytes=self._file.size_bytes - self._start,
            size_bytes=index.pages * PAGE + sum(place.length for place in index.blobs.values()),
            blobs=len(index.blobs),
            pages=index.pages,
            missing=len(index.missing),
        )

    def _prove(self, index: Index, generation: Generation) -> tuple[Index, Generation]:
        """Read it back from the file. A blob that is damaged in the vault itself is listed as missing, not as saved."""
        read = self._backup.index(generation)
        if read != index:
            raise BackupDamaged(part=f"the index of generation {generation.number}, as it was read back")
        with put_together(self._backup, generation, read, self._vault.folder / BACKUPS) as connection:
            rows = sealed_blobs(connection)
        if rows.keys() != read.blobs.keys() | read.missing:
            raise BackupDamaged(part=f"generation {generation.number}, blobs without a place, as it was read back")
        bad = set()
        for blob, place in self._copied.items():
            if self._stopping():
                raise Cancelled
            if blob in rows and not blob_is_sound(self._file, place, rows[blob], self._vault.keys):
                bad.add(blob)
        self._missing = set(read.missing) | bad
        if not bad:
            return index, generation
        for blob in bad:
            self._require_harmed_at_home(blob, rows[blob])
            del self._copied[blob]
        places = {blob: place for blob, place in index.blobs.items() if blob not in bad}
        index = Index(index.pages, index.fingerprints, index.runs, places, index.missing | bad)
        return index, self._describe(index)

    def _require_harmed_at_home(self, blob: str, sealed: SealedBlob) -> None:
        """A bad copy of a good blob is the drive's fault: then nothing of this generation counts."""
        try:
            with self._vault.blobs.open_sealed(sealed) as reader:
                while reader.read(_PIECE):
                    pass
        except VaultRefused:
            return
        raise BackupDamaged(
            part=f"blob {blob}, as it was read back", next_step="Check the drive; the backup holds what it held before."
        )
