"""What can be said of a vault before it is open: by which ways it may be opened. Nothing of this is proved yet."""

from __future__ import annotations

from pathlib import Path

from earwitness_core.errors import KeyringUnavailable
from earwitness_core.vault.header import HeaderFile
from earwitness_core.vault.keyring_store import KeyringStore
from earwitness_core.vault.slots import SlotKind


def ways(folder: Path) -> frozenset[SlotKind]:
    """The kinds of slots in the newest copy of its header. Raises VaultMissing, VaultDamaged, VaultTooNew."""
    newest = HeaderFile(folder).candidates()[0]
    return frozenset(SlotKind(slot.kind) for slot in newest.header.slots if slot.kind in set(SlotKind))


def has_keyring() -> bool:
    """Whether this system has a keyring that is trusted with a key."""
    try:
        KeyringStore()
    except KeyringUnavailable:
        return False
    return True
