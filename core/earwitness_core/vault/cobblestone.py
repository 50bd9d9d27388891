"""Reading a Cobblestone-256 message at any place, after c2sp.org/chunked-encryption; writing is the library's.

Pure: bytes in, bytes out. tests/core/vault/test_cobblestone.py holds it against `cryptography.cobblestone`.
"""

from __future__ import annotations

import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

CHUNK = 16384
TAG = 16
SEALED_CHUNK = CHUNK + TAG
HEAD = 24 + 32  # salt, commitment

_INFO = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"


class NotAuthentic(Exception):
    """The bytes are not what was sealed under this key and context, at this place."""


def sealed_size(size_bytes: int) -> int:
    """Length of the message that seals `size_bytes`: every chunk has a tag, and the last is short, or empty."""
    return HEAD + size_bytes + TAG * (size_bytes // CHUNK + 1)


class Chunks:
    """The keys of one message, after its commitment was checked. Thread-safe: it keeps no state."""

    __slots__ = ("_aead", "_base_nonce")

    def __init__(self, key: bytes, context: bytes, head: bytes) -> None:
        salt, commitment = head[:24], head[24:HEAD]
        derived = HKDFExpand(hashes.SHA512(), 32 + 12 + 32, _INFO + salt + context).derive(key)
        if len(head) != HEAD or not hmac.compare_digest(derived[44:], commitment):
            raise NotAuthentic
        self._aead = AESGCM(derived[:32])
        self._base_nonce = int.from_bytes(derived[32:44], "big")

    def open(self, number: int, sealed: memoryview) -> bytes:
        """The content of chunk `number`. Raises NotAuthentic."""
        nonce = (self._base_nonce ^ number).to_bytes(12, "big")
        try:
            return self._aead.decrypt(nonce, sealed, None)
        except InvalidTag as cause:
            raise NotAuthentic from cause
