"""Making a vault and opening one."""

from __future__ import annotations

import logging
import os
import shutil
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from sqlalchemy.orm import Session

from earwitness_core.clock import Clock, SystemClock
from earwitness_core.errors import VaultExists, VaultMissing
from earwitness_core.vault import attempts, cipher, freshness, kdf, lock, memory, migrate, recovery, switch
from earwitness_core.vault.attempts import Attempt
from earwitness_core.vault.credentials import forget_keyring_slots, keyring_slot, passphrase_slot, recovery_slot
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.header import Header, HeaderFile
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.keys import VaultKeys, new_secret
from earwitness_core.vault.slots import SlotKind
from earwitness_core.vault.store import DATABASE, LOCK, Vault
from earwitness_core.vault.unlock import Unlock, unlock

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CreatedVault:
    """A new vault, open, and the recovery code to print: it is kept nowhere."""

    vault: Vault
    recovery_code: str = field(repr=False)


def create_vault(
    folder: Path,
    passphrase: str,
    *,
    kdf: KdfParams | None = None,
    clock: Clock | None = None,
    keyring: bool = False,
    _floor: KdfParams = kdf.FLOOR,
) -> CreatedVault:
    """Make a vault at `folder`, whole or not at all. Without `kdf` its cost is measured to about a second here.

    Raises VaultExists, WeakPassphrase, KeyringUnavailable, DiskFull, VaultUnreachable, CipherMissing.
    """
    clock = clock or SystemClock()
    require_free(folder)
    memory.keep_to_ourselves()
    keys = VaultKeys(new_secret(), os.urandom(16))
    now_ms = clock.now_ms()
    code = new_secret()
    made = [
        passphrase_slot(keys, passphrase, now_ms, params=kdf, floor=_floor),
        recovery_slot(keys, code, now_ms),
    ]
    if keyring:
        made.append(keyring_slot(keys, now_ms))
    header = Header(keys.vault_id, 1, f"earwitness {version('earwitness')}", now_ms, freshness.new_mark(0), tuple(made))
    try:
        _make(folder, header, keys)
    except BaseException:
        forget_keyring_slots(header.of_kind(SlotKind.KEYRING))
        raise
    vault = Vault(folder, header, keys, clock)
    _log.info("vault made", extra={"vault": vault.id, "slots": len(made)})
    return CreatedVault(vault, recovery.print_code(code))


def open_vault(folder: Path, *unlocks: Unlock, clock: Clock | None = None) -> Vault:
    """Open the vault at `folder` by the first way that works; an older schema is copied and brought up to date.

    Raises VaultMissing, VaultDamaged, VaultTooNew, CipherMissing, VaultBusy (a migration while another process runs
    jobs), and the refusal of the last way when none works.
    """
    clock = clock or SystemClock()
    memory.keep_to_ourselves()
    switch.finish(folder)
    header, keys, opened_by = unlock(
        HeaderFile(folder), unlocks, on_refusal=lambda way: attempts.note(folder, Attempt(clock.now_ms(), way.value))
    )
    database = folder / DATABASE
    if not database.is_file():
        raise VaultMissing(f"The database of the vault at {folder} is missing.", next_step="Restore it from a backup.")
    _bring_up(database, keys, clock)
    vault = Vault(folder, header, keys, clock)
    vault.opened_by = opened_by.value
    return vault


def require_free(folder: Path) -> None:
    """Raises VaultExists when something is there."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise VaultExists(folder=folder)
    except OSError as cause:
        raise refusal(cause) from cause


def _make(folder: Path, header: Header, keys: VaultKeys) -> None:
    making = folder.parent / f".{folder.name}.making-{os.urandom(4).hex()}"
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        making.mkdir(mode=0o700)
        try:
            _fill(making, header, keys)
            if folder.is_dir():
                folder.rmdir()  # empty, as was seen; Windows renames over nothing
            making.replace(folder)
            sync_folder(folder.parent)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    except OSError as cause:
        raise refusal(cause) from cause


def _fill(folder: Path, header: Header, keys: VaultKeys) -> None:
    (folder / "blobs").mkdir()
    engine = cipher.make_engine(folder / DATABASE, keys.database, read_only=False)
    try:
        with cipher.translated(folder):
            migrate.upgrade(engine)
            with Session(engine) as session, session.begin():
                session.add(freshness.first_row(header.mark))
    finally:
        engine.dispose()
    HeaderFile(folder).write_first(header, keys)


def _bring_up(database: Path, keys: VaultKeys, clock: Clock) -> None:
    engine = cipher.make_engine(database, keys.database, read_only=False)
    try:
        with cipher.translated(database.parent):
            with engine.connect() as connection:
                found = migrate.revision(connection)
            migrate.require_known(found)
            if found == migrate.HEAD:
                return
            with lock.held(database.parent / LOCK, wait_seconds=0, signed_ms=clock.now_ms()):
                migrate.back_up(database, keys.database, clock)
                migrate.upgrade(engine)  # nothing to do when another process was faster
    finally:
        engine.dispose()
