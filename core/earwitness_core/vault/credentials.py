"""The slots of a vault: making them, and changing them while it is open. The vault key itself never changes here."""

from __future__ import annotations

import getpass
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from earwitness_core.errors import KeyringUnavailable
from earwitness_core.vault import kdf, recovery, slots
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.keyring_store import KeyringStore
from earwitness_core.vault.keys import Secret, VaultKeys, new_secret
from earwitness_core.vault.slots import Slot, SlotKind

if TYPE_CHECKING:
    from earwitness_core.vault.store import Vault


def change_passphrase(vault: Vault, new: str, *, kdf: KdfParams | None = None, _floor: KdfParams = kdf.FLOOR) -> None:
    """Let `new` open the vault, and the old passphrase no longer. Raises WeakPassphrase, DiskFull, VaultUnreachable."""
    slot = passphrase_slot(vault.keys, new, vault.clock.now_ms(), params=kdf, floor=_floor)
    _on_record(vault, "vault.passphrase")
    vault.header_file.update(vault.keys, lambda header: header.with_slot(slot, instead_of=SlotKind.PASSPHRASE))


def rotate_recovery_code(vault: Vault) -> str:
    """A new code to print; the old one opens nothing from now on."""
    code = new_secret()
    slot = recovery_slot(vault.keys, code, vault.clock.now_ms())
    _on_record(vault, "vault.recovery-code")
    vault.header_file.update(vault.keys, lambda header: header.with_slot(slot, instead_of=SlotKind.RECOVERY))
    return recovery.print_code(code)


def add_keyring_slot(vault: Vault) -> None:
    """Let this machine's keyring open the vault. An entry from before goes only once the new one is proved."""
    slot = keyring_slot(vault.keys, vault.clock.now_ms())
    _on_record(vault, "vault.keyring", "added")
    with vault.header_file.editing(vault.keys) as editing:
        old = editing.header.of_kind(SlotKind.KEYRING)
        editing.write(editing.header.with_slot(slot, instead_of=SlotKind.KEYRING))
    forget_keyring_slots(old)


def remove_keyring_slot(vault: Vault) -> None:
    """From now on the passphrase or the recovery code is needed at every start."""
    _on_record(vault, "vault.keyring", "removed")
    with vault.header_file.editing(vault.keys) as editing:
        old = editing.header.of_kind(SlotKind.KEYRING)
        editing.write(editing.header.without(SlotKind.KEYRING))
    forget_keyring_slots(old)


def _on_record(vault: Vault, action: str, what: str = "") -> None:
    """Before the header is changed: a change without its event must not be, an event of one that failed may."""
    with vault.write(actor=getpass.getuser(), action=action, reason=what):
        pass


def passphrase_slot(
    keys: VaultKeys, passphrase: str, now_ms: int, *, params: KdfParams | None, floor: KdfParams
) -> Slot:
    kdf.require_strong(passphrase)
    params = params or kdf.calibrated()
    kdf.require_within(params, floor)
    salt = os.urandom(16)
    head = slots.new_head(
        SlotKind.PASSPHRASE,
        keys.vault_id,
        now_ms,
        kdf="argon2id",
        salt=salt,
        memory_kib=params.memory_kib,
        passes=params.passes,
        lanes=params.lanes,
    )
    return slots.seal(head, kdf.derive(passphrase, salt, params), keys.vault_key)


def recovery_slot(keys: VaultKeys, code: Secret, now_ms: int) -> Slot:
    salt = os.urandom(16)
    head = slots.new_head(SlotKind.RECOVERY, keys.vault_id, now_ms, salt=salt)
    return slots.seal(head, recovery.derive(code, salt, keys.vault_id), keys.vault_key)


def keyring_slot(keys: VaultKeys, now_ms: int) -> Slot:
    store = KeyringStore()
    kek = new_secret()
    slot = slots.seal(slots.new_head(SlotKind.KEYRING, keys.vault_id, now_ms, backend=store.name), kek, keys.vault_key)
    store.put(slot.account, kek)
    return slot


def forget_keyring_slots(old: tuple[Slot, ...]) -> None:
    """Remove the entries of slots that the header no longer has."""
    with suppress(KeyringUnavailable):  # then there is nothing to forget, and no slot for it to open
        for slot in old:
            KeyringStore().remove(slot.account)
