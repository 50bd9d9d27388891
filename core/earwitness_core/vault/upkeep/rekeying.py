"""Giving a vault another key: a second database beside the first, decided by one rename (docs/vault-format.md §9)."""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from earwitness_core.errors import VaultDamaged, WrongPassphrase
from earwitness_core.vault import cipher, kdf, recovery, switch
from earwitness_core.vault.blobs import SealedBlob, rewrapped
from earwitness_core.vault.credentials import forget_keyring_slots, keyring_slot, passphrase_slot, recovery_slot
from earwitness_core.vault.files import refusal, sync_folder, write_whole
from earwitness_core.vault.header import Header, HeaderFile, encode
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.keys import Secret, VaultKeys, new_secret
from earwitness_core.vault.slots import SlotKind
from earwitness_core.vault.store import DATABASE, Vault
from earwitness_core.vault.unlock import FromPassphrase, unlock_copy
from earwitness_core.vault.upkeep.alone import alone

_KEPT_BLOBS = "SELECT id, wrapped_key, size_bytes, sha256 FROM blob WHERE length(wrapped_key) > 0"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Renewed:
    header: Header
    keys: VaultKeys
    code: Secret


def rekey_vault(vault: Vault, passphrase: str, *, kdf: KdfParams | None = None, _floor: KdfParams = kdf.FLOOR) -> str:
    """Re-encrypt the database and re-wrap every blob's key under a new vault key. Closes the vault.

    The passphrase stays and must be given; the recovery code that is returned replaces the old one. Raises
    WrongPassphrase, VaultBusy (another process has the vault open), DiskFull, VaultDamaged; then nothing has changed.
    """
    _require_right(vault, passphrase, _floor)
    folder, old = vault.folder, vault.keys
    now_ms = vault.clock.now_ms()
    vault.close()
    with alone(folder, old) as connection:
        before = HeaderFile(folder).proved(old)
        renewed = _renew(before, old, passphrase, now_ms, params=kdf, floor=_floor)
        try:
            _prepare(folder, connection, old, renewed)
        except BaseException:
            forget_keyring_slots(renewed.header.of_kind(SlotKind.KEYRING))
            raise
    switch.finish(folder)
    forget_keyring_slots(before.of_kind(SlotKind.KEYRING))
    _log.info("re-keyed", extra={"vault": vault.id})
    return recovery.print_code(renewed.code)


def _require_right(vault: Vault, passphrase: str, floor: KdfParams) -> None:
    """A typing mistake here would lock a person out of all but the recovery code."""
    for copy in vault.header_file.candidates():
        if copy.is_proved_by(vault.keys):
            unlock_copy(copy, [FromPassphrase(passphrase, floor)])
            return
    raise WrongPassphrase


def _renew(
    before: Header, old: VaultKeys, passphrase: str, now_ms: int, *, params: KdfParams | None, floor: KdfParams
) -> _Renewed:
    keys, code = VaultKeys(new_secret(), old.vault_id), new_secret()
    slots = [
        passphrase_slot(keys, passphrase, now_ms, params=params, floor=floor),
        recovery_slot(keys, code, now_ms),
    ]
    if before.of_kind(SlotKind.KEYRING):
        slots.append(keyring_slot(keys, now_ms))
    return _Renewed(replace(before, slots=tuple(slots), generation=before.generation + 1), keys, code)


def _prepare(folder: Path, connection: Any, old: VaultKeys, renewed: _Renewed) -> None:
    """The new database and header, whole and examined, in a folder whose renaming decides."""
    making = folder / f"{switch.DECIDED}.part"
    try:
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        try:
            connection.execute("VACUUM INTO ?", (str(making / DATABASE),))
            rows = _change_key(making / DATABASE, old, renewed.keys)
            _examine(making / DATABASE, renewed.keys, rows)
            write_whole(making / "header", encode(renewed.header, renewed.keys))
            _settle(making / DATABASE)
            os.rename(making, folder / switch.DECIDED)  # noqa: PTH104  see switch.py
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        sync_folder(folder)
    except OSError as cause:
        raise refusal(cause) from cause


def _change_key(database: Path, old: VaultKeys, new: VaultKeys) -> int:
    with contextlib.closing(cipher.connect(database, old.database)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        copy.execute(f"PRAGMA rekey = \"x'{new.database.reveal().hex()}'\"").fetchall()
        copy.execute("BEGIN IMMEDIATE")
        sealed = [SealedBlob(*row) for row in copy.execute(_KEPT_BLOBS)]
        for one in sealed:
            copy.execute("UPDATE blob SET wrapped_key = ? WHERE id = ?", (rewrapped(old, new, one), one.id))
        copy.execute("COMMIT")
        return len(sealed)


def _examine(database: Path, keys: VaultKeys, rows: int) -> None:
    with contextlib.closing(cipher.connect(database, keys.database)) as copy:
        sound = copy.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        counted = len(copy.execute(_KEPT_BLOBS).fetchall())
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
    if not sound or counted != rows:
        raise VaultDamaged(part="the re-encrypted copy of its database; the vault itself is as it was")


def _settle(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())
