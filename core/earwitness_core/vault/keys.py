"""Unlocked keys. Nothing here touches the disk; see slots.py for the wrapped form.

A key never shows itself: not in repr, not in a traceback that prints locals, not in a pickle.
Not promised: that Python forgets it (docs/threat-model.md, Memory).
"""

from __future__ import annotations

import hashlib
import hmac
import os
from typing import NoReturn

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

KEY_BYTES = 32
_LABEL = b"earwitness/v1/"


class Secret:
    """32 bytes that are handed out only on demand."""

    __slots__ = ("_value",)

    def __init__(self, value: bytes) -> None:
        if len(value) != KEY_BYTES:
            raise ValueError("a key has 32 bytes")
        self._value = value

    def reveal(self) -> bytes:
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not pickled")


class VaultKeys:
    """The vault key and what is derived from it, for one vault."""

    __slots__ = ("backup", "blob", "database", "dedupe", "header", "trail", "trail_sign", "vault_id", "vault_key")

    def __init__(self, vault_key: Secret, vault_id: bytes) -> None:
        self.vault_key = vault_key
        self.vault_id = vault_id
        self.database = self._subkey(b"db")
        self.blob = self._subkey(b"blob")
        self.dedupe = self._subkey(b"dedupe")
        self.header = self._subkey(b"header")
        self.backup = self._subkey(b"backup")
        self.trail = self._subkey(b"trail")
        self.trail_sign = self._subkey(b"trail-sign")

    def _subkey(self, purpose: bytes) -> Secret:
        expand = HKDFExpand(hashes.SHA256(), KEY_BYTES, _LABEL + purpose + self.vault_id)
        return Secret(expand.derive(self.vault_key.reveal()))

    def header_mac(self, message: bytes) -> bytes:
        return hmac.digest(self.header.reveal(), _LABEL + b"header" + message, hashlib.sha256)

    def event_mac(self, seq: int, digest: bytes, link: bytes) -> bytes:
        """Of an event of the trail: what it says, its number, and the link to all before it."""
        message = _LABEL + b"trail" + seq.to_bytes(8, "big") + digest + link
        return hmac.digest(self.trail.reveal(), message, "sha256")

    def mirror_mac(self, message: bytes) -> bytes:
        return hmac.digest(self.trail.reveal(), _LABEL + b"trail-head" + message, "sha256")

    def text_mac(self, message: bytes) -> bytes:
        """What stands for a text in the trail: the same for the same text; without the key it tells nothing."""
        return hmac.digest(self.trail.reveal(), _LABEL + b"trail-text" + message, "sha256")[:16]

    def __repr__(self) -> str:
        return "VaultKeys(…)"


def new_secret() -> Secret:
    return Secret(os.urandom(KEY_BYTES))
