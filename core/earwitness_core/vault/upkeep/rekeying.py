"""Giving a vault another key: a second database beside the first, decided by one rename (docs/vault-format.md §9)."""

from __future__ import annotations

import contextlib
import hmac
import json
import logging
import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from earwitness_core.errors import VaultDamaged, WrongPassphrase
from earwitness_core.vault import cipher, kdf, mirror, recovery, switch
from earwitness_core.vault.blob_keys import SealedBlob, rewrapped
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
_TRAIL_TRIGGERS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'trail'"
_EVENTS = "SELECT seq, digest, link, mac FROM trail WHERE seq > ? ORDER BY seq LIMIT 10000"
REKEYED_SETTING = "vault.rekeyed"  # the trail puts it on record at the next opening
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Renewed:
    header: Header
    keys: VaultKeys
    code: Secret
    at_ms: int


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
    return _Renewed(replace(before, slots=tuple(slots), generation=before.generation + 1), keys, code, now_ms)


def _prepare(folder: Path, connection: Any, old: VaultKeys, renewed: _Renewed) -> None:
    """The new database and header, whole and examined, in a folder whose renaming decides."""
    making = folder / f"{switch.DECIDED}.part"
    try:
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        try:
            connection.execute("VACUUM INTO ?", (str(making / DATABASE),))
            rows = _change_key(making / DATABASE, old, renewed)
            _examine(making / DATABASE, renewed.keys, rows)
            _mirror_anew(folder, making, old, renewed.keys)
            write_whole(making / "header", encode(renewed.header, renewed.keys))
            _settle(making / DATABASE)
            os.rename(making, folder / switch.DECIDED)  # noqa: PTH104  see switch.py
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
        sync_folder(folder)
    except OSError as cause:
        raise refusal(cause) from cause


def _mirror_anew(folder: Path, making: Path, old: VaultKeys, new: VaultKeys) -> None:
    """The mirror of the trail, under the new key; one that the old key does not prove is left to be told of."""
    with contextlib.suppress(VaultDamaged):
        head = mirror.read(folder, old)
        if head is not None:
            mirror.write(making, new, head)


def _change_key(database: Path, old: VaultKeys, renewed: _Renewed) -> int:
    new = renewed.keys
    with contextlib.closing(cipher.connect(database, old.database)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        copy.execute(f"PRAGMA rekey = \"x'{new.database.reveal().hex()}'\"").fetchall()
        copy.execute("BEGIN IMMEDIATE")
        sealed = [SealedBlob(*row) for row in copy.execute(_KEPT_BLOBS)]
        for one in sealed:
            copy.execute("UPDATE blob SET wrapped_key = ? WHERE id = ?", (rewrapped(old, new, one), one.id))
        _prove_trail_anew(copy, old, new)
        told = (REKEYED_SETTING, json.dumps({"at_ms": renewed.at_ms}))
        copy.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", told)
        copy.execute("COMMIT")
        return len(sealed)


def _prove_trail_anew(copy: Any, old: VaultKeys, new: VaultKeys) -> None:
    """Every event that the old key proves is proved by the new one; one that it does not prove stays unproved."""
    triggers = copy.execute(_TRAIL_TRIGGERS).fetchall()
    for name, _ in triggers:
        copy.execute(f"DROP TRIGGER {name}")
    last = 0
    while events := copy.execute(_EVENTS, (last,)).fetchall():
        last = events[-1][0]
        proved = (one for one in events if hmac.compare_digest(one[3], old.event_mac(*one[:3])))
        copy.executemany(
            "UPDATE trail SET mac = ? WHERE seq = ?", [(new.event_mac(*one[:3]), one[0]) for one in proved]
        )
    for _, statement in triggers:
        copy.execute(statement)


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
