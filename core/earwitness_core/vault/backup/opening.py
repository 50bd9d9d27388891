"""Opening a backup: by a way into the vault it is of, on any machine, or by the keys of the open vault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2

from earwitness_core.errors import BackupDamaged, BackupRefused, NotFound, VaultDamaged
from earwitness_core.vault import header as headers
from earwitness_core.vault.backup.file import BackupFile
from earwitness_core.vault.backup.records import (
    Generation,
    Index,
    Seal,
    generation_from_plain,
    generation_to_plain,
    index_from_plain,
)
from earwitness_core.vault.header import Header
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.unlock import Unlock, unlock_copy


@dataclass(slots=True)
class Backup:
    """An open backup file with its keys. `header` is the vault's, as it stood at the newest generation.

    Before `clean`, every byte that nobody needs was overwritten when the catalogue was written.
    """

    file: BackupFile
    keys: VaultKeys
    header: Header
    generations: tuple[Generation, ...]
    clean: int = 0

    @property
    def seal(self) -> Seal:
        return Seal(self.keys, self.file.root.backup)

    @property
    def newest(self) -> Generation | None:
        return self.generations[-1] if self.generations else None

    def generation(self, number: int | None = None, *, made_by_ms: int | None = None) -> Generation:
        """The one with this number, or the last made up to a moment, or the newest. Raises NotFound."""
        fit = [
            one
            for one in self.generations
            if (number is None or one.number == number) and (made_by_ms is None or one.made_ms <= made_by_ms)
        ]
        if not fit:
            raise NotFound(
                what="generation",
                name=str(number or "from that time"),
                next_step="`earwitness vault backups FILE` lists what there is.",
            )
        return fit[-1]

    def index(self, generation: Generation) -> Index:
        """Where everything of it lies. Raises BackupDamaged naming the generation."""
        part = f"the index of generation {generation.number}"
        facts = self.seal.open("index", generation.number, self.file.read(*generation.index), part=part)
        try:
            return index_from_plain(facts)
        except (KeyError, TypeError, ValueError) as cause:
            raise BackupDamaged(part=part) from cause

    def catalogue_with(self, header: bytes, generations: Sequence[Generation], clean: int) -> bytes:
        """The catalogue of the next commit."""
        body = {"generations": [generation_to_plain(one) for one in generations], "clean": clean}
        return cbor2.dumps([header, self.seal.seal("catalogue", self.file.root.sequence + 1, body)], canonical=True)


@contextmanager
def open_backup(path: Path, *unlocks: Unlock) -> Iterator[Backup]:
    """A backup, to read, by the first way that opens its vault.

    Raises BackupRefused, BackupDamaged, VaultTooNew, VaultUnreachable, and the refusal of the last way.
    """
    with BackupFile.open(path) as file:
        copy = headers.decode(_stored(file)[0])
        keys = unlock_copy(copy, unlocks)
        if not copy.is_proved_by(keys):
            raise BackupDamaged(part="the header of its vault was edited")
        yield _opened(file, keys)


@contextmanager
def open_own_backup(path: Path, keys: VaultKeys, *, to_write: bool = False) -> Iterator[Backup]:
    """A backup of the vault whose keys these are. Raises BackupRefused when it is another vault's, or re-keyed."""
    with BackupFile.open(path, to_write=to_write) as file:
        if file.root.vault != keys.vault_id:
            raise BackupRefused(file=path, why="it is the backup of another vault")
        if not _proved(file, keys):
            raise BackupRefused(
                file=path,
                why="the key of the vault was changed since",
                next_step="Name a new file; keep this one as long as you want to go back behind the change.",
            )
        yield _opened(file, keys)


def _proved(file: BackupFile, keys: VaultKeys) -> bool:
    try:
        return headers.decode(_stored(file)[0]).is_proved_by(keys)
    except VaultDamaged as cause:
        raise BackupDamaged(part="the header of its vault") from cause


def _opened(file: BackupFile, keys: VaultKeys) -> Backup:
    stored, sealed = _stored(file)
    body = Seal(keys, file.root.backup).open("catalogue", file.root.sequence, sealed, part="its catalogue")
    try:
        generations = tuple(generation_from_plain(facts) for facts in body["generations"])
    except (KeyError, TypeError, ValueError) as cause:
        raise BackupDamaged(part="its catalogue") from cause
    return Backup(file, keys, headers.decode(stored).header, generations, int(body.get("clean", 0)))


def _stored(file: BackupFile) -> tuple[bytes, bytes]:
    """The header and the sealed part of the catalogue."""
    try:
        pair: Any = cbor2.loads(file.catalogue())
    except (cbor2.CBORDecodeError, ValueError, RecursionError, MemoryError, OverflowError) as cause:
        raise BackupDamaged(part="its catalogue") from cause
    match pair:
        case [bytes(header), bytes(sealed)]:
            return header, sealed
        case _:
            raise BackupDamaged(part="its catalogue")
