"""How far the trail has come, kept outside the database: in a file beside the header and, where the vault has an entry
in it, in the system's keyring. A database that was cut or put back does not agree with it (docs/audit.md §4).
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from pathlib import Path

import cbor2

from earwitness_core.errors import KeyringUnavailable, VaultDamaged
from earwitness_core.vault.files import refusal, write_whole
from earwitness_core.vault.keyring_store import KeyringStore
from earwitness_core.vault.keys import Secret, VaultKeys

FILE = "trail.head"
_LARGEST = 1 << 12
_SEQ_BYTES = 8
_IN_KEYRING = 24  # bytes of the link: an entry of the keyring is a key, and has 32


@dataclass(frozen=True, slots=True)
class Head:
    """The last event: its number and the link that stands for all up to it. The keyring's link is a beginning of it."""

    seq: int
    link: bytes

    def is_of(self, link: bytes | None) -> bool:
        """Whether the event with this link is the one meant."""
        return link is not None and hmac.compare_digest(link[: len(self.link)], self.link)


def write(folder: Path, keys: VaultKeys, head: Head) -> None:
    """Raises DiskFull, VaultUnreachable; then the file is what it was."""
    write_whole(folder / FILE, sealed(keys, head))


def sealed(keys: VaultKeys, head: Head) -> bytes:
    body = cbor2.dumps([keys.vault_id, head.seq, head.link], canonical=True)
    return cbor2.dumps([body, keys.mirror_mac(body)], canonical=True)


def read(folder: Path, keys: VaultKeys) -> Head | None:
    """What the file says; None when it is not there. VaultDamaged when it is not as this vault wrote it."""
    try:
        with (folder / FILE).open("rb") as file:
            stored = file.read(_LARGEST)
    except FileNotFoundError:
        return None
    except OSError as cause:
        raise refusal(cause) from cause
    try:
        body, mac = cbor2.loads(stored)
        if not hmac.compare_digest(bytes(mac), keys.mirror_mac(bytes(body))):
            raise VaultDamaged(part="the mirror of its trail")
        vault_id, seq, link = cbor2.loads(body)
        if vault_id != keys.vault_id:
            raise VaultDamaged(part="the mirror of its trail")
        return Head(int(seq), bytes(link))
    except (cbor2.CBORDecodeError, ValueError, TypeError, RecursionError, MemoryError, OverflowError) as cause:
        raise VaultDamaged(part="the mirror of its trail") from cause


def write_to_keyring(keys: VaultKeys, head: Head) -> None:
    """Raises KeyringUnavailable."""
    KeyringStore().put(_account(keys), Secret(head.seq.to_bytes(_SEQ_BYTES, "big") + head.link[:_IN_KEYRING]))


def read_from_keyring(keys: VaultKeys) -> Head | None:
    """None when there is no keyring, or it knows nothing of this vault."""
    try:
        store = KeyringStore()
        kept = store.get(_account(keys), kept_by=store.name).reveal()
    except KeyringUnavailable:
        return None
    return Head(int.from_bytes(kept[:_SEQ_BYTES], "big"), kept[_SEQ_BYTES:])


def _account(keys: VaultKeys) -> str:
    return f"{keys.vault_id.hex()}/trail"
