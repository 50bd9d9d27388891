"""The keys of sealed files: one for each, wrapped under the vault's and bound to both (docs/vault-format.md §5)."""

from __future__ import annotations

import os
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from earwitness_core.errors import VaultDamaged
from earwitness_core.ids import BlobId
from earwitness_core.vault.cobblestone import Chunks
from earwitness_core.vault.keys import VaultKeys

_LABEL = b"earwitness/v1/blob"


@dataclass(frozen=True, slots=True)
class SealedBlob:
    """A finished file that no row names yet. `sha256` (hex) and `size_bytes` are of the plaintext."""

    id: BlobId
    wrapped_key: bytes
    size_bytes: int
    sha256: str


def rewrapped(old: VaultKeys, new: VaultKeys, sealed: SealedBlob) -> bytes:
    """The wrapped key of a blob for another vault key. Raises VaultDamaged."""
    return wrap_key(new, sealed.id, unwrapped(old, sealed))


def blob_chunks(keys: VaultKeys, sealed: SealedBlob, head: bytes) -> Chunks:
    """What opens the chunks of a blob that lies somewhere else. Raises VaultDamaged, NotAuthentic."""
    return Chunks(unwrapped(keys, sealed), blob_context(keys, sealed.id), head)


def wrap_key(keys: VaultKeys, blob_id: str, key: bytes) -> bytes:
    """The key of a blob as its row keeps it."""
    nonce = os.urandom(12)
    return nonce + AESGCM(keys.blob.reveal()).encrypt(nonce, key, _key_label(keys, blob_id))


def unwrapped(keys: VaultKeys, sealed: SealedBlob) -> bytes:
    """The key of a blob. Raises VaultDamaged."""
    nonce, wrapped = sealed.wrapped_key[:12], sealed.wrapped_key[12:]
    try:
        return AESGCM(keys.blob.reveal()).decrypt(nonce, wrapped, _key_label(keys, sealed.id))
    except (InvalidTag, ValueError) as cause:
        raise VaultDamaged(part=f"the key of blob {sealed.id}") from cause


def blob_context(keys: VaultKeys, blob_id: str) -> bytes:
    """What binds the chunks of a blob to their vault and place."""
    return _LABEL + keys.vault_id + bytes.fromhex(blob_id)


def _key_label(keys: VaultKeys, blob_id: str) -> bytes:
    return _LABEL + b"-key" + keys.vault_id + bytes.fromhex(blob_id)
