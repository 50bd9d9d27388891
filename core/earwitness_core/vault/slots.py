"""Slots: the vault key wrapped by a passphrase, by an entry of the system keyring, or by the recovery code.

A slot's head is authenticated whole, as stored, so nothing about it can be edited (docs/vault-format.md §3).
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import cbor2
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from earwitness_core.errors import VaultDamaged
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.keys import KEY_BYTES, Secret

_LABEL = b"earwitness/v1/slot"
_TAG_BYTES = 16


class SlotKind(StrEnum):
    PASSPHRASE = "passphrase"  # noqa: S105  the name of a kind
    KEYRING = "keyring"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Slot:
    """`head` is CBOR as stored; `wrapped` is the vault key under the slot's key, with its tag."""

    head: bytes
    wrapped: bytes

    @property
    def facts(self) -> dict[str, Any]:
        return read_map(self.head, part="a slot of its header")

    @property
    def kind(self) -> str:
        return str(self.facts["kind"])

    @property
    def id(self) -> bytes:
        return bytes(self.facts["id"])

    @property
    def kdf(self) -> KdfParams:
        facts = self.facts
        return KdfParams(int(facts["memory_kib"]), int(facts["passes"]), int(facts["lanes"]))

    @property
    def account(self) -> str:
        """Name of the keyring entry: vault and slot, so that a new entry never replaces the one in use."""
        facts = self.facts
        return f"{bytes(facts['vault']).hex()}/{bytes(facts['id']).hex()}"


def new_head(kind: SlotKind, vault_id: bytes, now_ms: int, **facts: object) -> dict[str, Any]:
    """The fields every slot has, and those of its kind."""
    return {
        "kind": kind.value,
        "id": os.urandom(16),
        "vault": vault_id,
        "created_ms": now_ms,
        "nonce": os.urandom(12),
        **facts,
    }


def seal(head: dict[str, Any], kek: Secret, vault_key: Secret) -> Slot:
    """Wrap the vault key. A `kek` wraps once: every slot draws its own salt or key."""
    stored = cbor2.dumps(head, canonical=True)
    wrapped = AESGCM(kek.reveal()).encrypt(head["nonce"], vault_key.reveal(), _LABEL + stored)
    return Slot(stored, wrapped)


def unseal(slot: Slot, kek: Secret) -> Secret | None:
    """The vault key, or None when `kek` is not this slot's or the slot is not as it was sealed."""
    try:
        return Secret(AESGCM(kek.reveal()).decrypt(bytes(slot.facts["nonce"]), slot.wrapped, _LABEL + slot.head))
    except InvalidTag:
        return None


def read_slot(stored: object) -> Slot:
    """A slot from its CBOR pair. Raises VaultDamaged when it is not one."""
    match stored:
        case [bytes(head), bytes(wrapped)] if len(wrapped) == KEY_BYTES + _TAG_BYTES:
            slot = Slot(head, wrapped)
        case _:
            raise VaultDamaged(part="a slot of its header")
    try:
        if slot.kind == SlotKind.PASSPHRASE:
            slot.kdf, bytes(slot.facts["salt"])
        if len(bytes(slot.facts["nonce"])) != 12 or len(bytes(slot.facts["vault"])) != 16 or not slot.account:
            raise VaultDamaged(part="a slot of its header")
    except (KeyError, TypeError, ValueError) as cause:
        raise VaultDamaged(part="a slot of its header") from cause
    return slot


def read_map(stored: bytes, *, part: str) -> dict[str, Any]:
    """A CBOR map with text keys. Raises VaultDamaged naming `part`."""
    try:
        value = cbor2.loads(stored)
    except (cbor2.CBORDecodeError, ValueError, RecursionError, MemoryError, OverflowError) as cause:
        raise VaultDamaged(part=part) from cause
    if not isinstance(value, dict):
        raise VaultDamaged(part=part)
    return value
