"""The roots of a backup: small blocks that say where the catalogue is. Pure; docs/backup-format.md §2."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import cbor2

from earwitness_core.errors import VaultTooNew

ROOT_BYTES = 4096
SLOTS = 2
DATA_START = ROOT_BYTES * SLOTS
FORMAT = 1
_MAGIC = b"EARWBACK"
_PLACE = len(_MAGIC) + 4
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Root:
    """`catalogue` is offset, length and SHA-256; `end` is how far the file is committed."""

    backup: bytes
    vault: bytes
    sequence: int
    end: int
    catalogue: tuple[int, int, bytes]

    @property
    def slot(self) -> int:
        return self.sequence % SLOTS * ROOT_BYTES


def pack(root: Root) -> bytes:
    body = cbor2.dumps(
        {
            "backup": root.backup,
            "vault": root.vault,
            "sequence": root.sequence,
            "end": root.end,
            "catalogue": list(root.catalogue),
        },
        canonical=True,
    )
    head = _MAGIC + FORMAT.to_bytes(2, "big") + len(body).to_bytes(2, "big")
    return (head + hashlib.sha256(head + body).digest() + body).ljust(ROOT_BYTES, b"\0")


def is_backup(block: bytes) -> bool:
    """Whether a file that starts so, harmed or not, is meant to be a backup."""
    return block.startswith(_MAGIC) or block[ROOT_BYTES:].startswith(_MAGIC)


def unpack(block: bytes) -> Root | None:
    """The root in a block; None when it is none, or not as it was written. Raises VaultTooNew."""
    head, digest = block[:_PLACE], block[_PLACE : _PLACE + _DIGEST]
    length = int.from_bytes(head[-2:], "big")
    body = block[_PLACE + _DIGEST : _PLACE + _DIGEST + length]
    if not head.startswith(_MAGIC) or hashlib.sha256(head + body).digest() != digest:
        return None
    found = int.from_bytes(head[len(_MAGIC) : -2], "big")
    if found > FORMAT:
        raise VaultTooNew(found=found, known=FORMAT)
    try:
        facts = cbor2.loads(body)
        offset, size, sha256 = facts["catalogue"]
        return Root(
            bytes(facts["backup"]),
            bytes(facts["vault"]),
            int(facts["sequence"]),
            int(facts["end"]),
            (int(offset), int(size), bytes(sha256)),
        )
    except (cbor2.CBORDecodeError, KeyError, TypeError, ValueError):
        return None
