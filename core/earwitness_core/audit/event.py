"""One event of the trail: what it says, and the bytes it is hashed as (docs/audit.md §2).

    digest = SHA-256("earwitness/v1/event" ‖ CBOR [seq, at_ms, actor, action, reason, touched, salt])
    link   = SHA-256("earwitness/v1/event-link" ‖ link before ‖ digest)

CBOR is the deterministic encoding of RFC 8949 §4.2.1. The salt keeps a digest that is shown alone from being guessed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import cbor2

SALT_BYTES = 16
LISTED = 16  # ids of one kind; of more the event keeps their number and digest
ALWAYS_LISTED = frozenset({"source"})  # or the chain of custody of one among many would not know of it
NO_LINK = bytes(32)  # before the first event
_EVENT = b"earwitness/v1/event"
_LINK = b"earwitness/v1/event-link"


@dataclass(frozen=True, slots=True)
class Touched:
    """Rows of one kind: how many (0: some, not counted), and which, or the digest of their sorted ids."""

    kind: str
    count: int
    ids: tuple[str, ...] = ()
    digest: bytes | None = None

    @classmethod
    def of(cls, kind: str, ids: frozenset[str]) -> Touched:
        if len(ids) > LISTED and kind not in ALWAYS_LISTED:
            return cls(kind, len(ids), digest=hashlib.sha256("\n".join(sorted(ids)).encode()).digest())
        return cls(kind, len(ids), tuple(sorted(ids)))

    def includes(self, one: str) -> bool:
        """Whether it is listed; one of many that were only counted is not."""
        return one in self.ids


@dataclass(frozen=True, slots=True)
class Event:
    """`touched` is sorted by kind."""

    seq: int
    at_ms: int
    actor: str
    action: str
    reason: str
    touched: tuple[Touched, ...]
    salt: bytes

    @property
    def at(self) -> datetime:
        return datetime.fromtimestamp(self.at_ms / 1000, UTC)

    @property
    def digest(self) -> bytes:
        return digest_of(
            self.seq, self.at_ms, self.actor, self.action, self.reason, pack_touched(self.touched), self.salt
        )

    def ids(self, kind: str) -> tuple[str, ...]:
        return next((one.ids for one in self.touched if one.kind == kind), ())


def touched_of(touched: Mapping[str, frozenset[str]]) -> tuple[Touched, ...]:
    return tuple(Touched.of(kind, ids) for kind, ids in sorted(touched.items()))


def pack_touched(touched: tuple[Touched, ...]) -> bytes:
    """[[kind, count, [id …] | digest] …]"""
    plain = [[one.kind, one.count, list(one.ids) if one.digest is None else one.digest] for one in touched]
    return cbor2.dumps(plain, canonical=True)


def unpack_touched(packed: bytes) -> tuple[Touched, ...]:
    """Raises ValueError for bytes that `pack_touched` did not make."""
    try:
        found = tuple(
            Touched(kind, count, digest=what) if isinstance(what, bytes) else Touched(kind, count, tuple(what))
            for kind, count, what in cbor2.loads(packed)
        )
    except (cbor2.CBORDecodeError, TypeError, RecursionError, MemoryError, OverflowError) as cause:
        raise ValueError("this is not what was touched") from cause
    return found


def digest_of(seq: int, at_ms: int, actor: str, action: str, reason: str, touched: bytes, salt: bytes) -> bytes:
    """Of the columns of a row, as they are stored."""
    said = cbor2.dumps([seq, at_ms, actor, action, reason, touched, salt], canonical=True)
    return hashlib.sha256(_EVENT + said).digest()


def link_of(before: bytes, digest: bytes) -> bytes:
    return hashlib.sha256(_LINK + before + digest).digest()
