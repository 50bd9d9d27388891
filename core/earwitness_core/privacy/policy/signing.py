"""Signatures on policies: Ed25519 over the canonical bytes, in a small file beside the document.

A signature says who made a policy, not that it is a good one. Whose key it is, a person makes sure of: the fingerprint
is read out over the phone, then the key is pinned, and from then on no policy is taken without it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from earwitness_core.errors import PolicyUntrusted

ENDING = ".sig"
_FORMAT = "earwitness policy signature 1"
_PURPOSE = b"earwitness/policy/1\0"  # so that no signature on anything else is one on a policy
_FINGERPRINT_BYTES = 20  # 160 bits: a second key with the same fingerprint cannot be made


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, and the 64 bytes."""

    public_key: bytes
    value: bytes

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.public_key)

    def is_of(self, content: bytes) -> bool:
        """Whether it is a signature by this key on these bytes."""
        try:
            Ed25519PublicKey.from_public_bytes(self.public_key).verify(self.value, _PURPOSE + content)
        except (InvalidSignature, ValueError):
            return False
        return True

    def text(self) -> str:
        """As it lies beside the document."""
        key, value = (base64.b64encode(one).decode() for one in (self.public_key, self.value))
        return f"{_FORMAT}\nsigner {self.fingerprint}\nkey {key}\nsignature {value}\n"

    @classmethod
    def read(cls, text: str) -> Signature:
        """From that file. Raises PolicyUntrusted for anything else."""
        head, *lines = text.strip().splitlines() or [""]
        facts = dict(line.split(" ", 1) for line in lines if " " in line)
        try:
            found = cls(*(base64.b64decode(facts[name], validate=True) for name in ("key", "signature")))
        except (KeyError, binascii.Error, ValueError) as cause:
            raise PolicyUntrusted(why="the file beside it is no signature") from cause
        if head != _FORMAT or facts.get("signer") != found.fingerprint or len(found.public_key) != 32:
            raise PolicyUntrusted(why="the file beside it is no signature")
        return found


def new_key() -> tuple[bytes, bytes]:
    """A key pair: private, public, 32 bytes each."""
    key = Ed25519PrivateKey.generate()
    return key.private_bytes_raw(), key.public_key().public_bytes_raw()


def sign(content: bytes, private_key: bytes) -> Signature:
    """Sign canonical bytes."""
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    return Signature(key.public_key().public_bytes_raw(), key.sign(_PURPOSE + content))


def fingerprint(public_key: bytes) -> str:
    """What two people compare: eight groups of four letters and digits."""
    text = base64.b32encode(hashlib.sha256(public_key).digest()[:_FINGERPRINT_BYTES]).decode()
    return "-".join(text[at : at + 4] for at in range(0, len(text), 4))


def same_fingerprint(one: str, other: str) -> bool:
    """Whether two people have said the same, whatever the case and the hyphens."""
    return one.replace("-", "").replace(" ", "").upper() == other.replace("-", "").replace(" ", "").upper()
