"""The sealed records of a backup: its catalogue, and the index of each generation. Pure; docs/backup-format.md §3."""

from __future__ import annotations

import bisect
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from earwitness_core.errors import BackupDamaged
from earwitness_core.vault.keys import VaultKeys

PAGE = 4096
FINGERPRINT = 16
_LABEL = b"earwitness/v1/backup-"


@dataclass(frozen=True, slots=True)
class Generation:
    """A vault at one moment, as the catalogue tells it. `new_bytes` is what it added to the file."""

    number: int
    made_ms: int
    made_by: str
    index: tuple[int, int]  # offset, length
    new_bytes: int
    size_bytes: int
    blobs: int
    pages: int
    missing: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed blob lies, whole."""

    offset: int
    length: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class Index:
    """Where everything of one generation lies. `runs` are (first page, how many, offset), in order of pages."""

    pages: int
    fingerprints: bytes
    runs: tuple[tuple[int, int, int], ...]
    blobs: dict[str, Place] = field(default_factory=dict)
    missing: frozenset[str] = frozenset()

    def fingerprint(self, page: int) -> bytes:
        return self.fingerprints[page * FINGERPRINT : (page + 1) * FINGERPRINT]

    def page_offset(self, page: int) -> int:
        at = bisect.bisect_right(self.runs, page, key=lambda run: run[0]) - 1
        first, _, offset = self.runs[at]
        return offset + (page - first) * PAGE

    def extents(self) -> Iterator[tuple[int, int]]:
        """Every stretch of the file that this generation needs, as offset and length."""
        for _, count, offset in self.runs:
            yield offset, count * PAGE
        for place in self.blobs.values():
            yield place.offset, place.length


EMPTY = Index(0, b"", ())


class Runs:
    """Gathers where pages lie; neighbours join."""

    def __init__(self) -> None:
        self._runs: list[list[int]] = []

    def add(self, page: int, offset: int) -> None:
        if self._runs:
            first, count, start = self._runs[-1]
            if first + count == page and start + count * PAGE == offset:
                self._runs[-1][1] += 1
                return
        self._runs.append([page, 1, offset])

    def done(self) -> tuple[tuple[int, int, int], ...]:
        return tuple((first, count, offset) for first, count, offset in self._runs)


@dataclass(frozen=True, slots=True)
class Seal:
    """Seals the records of one backup file."""

    keys: VaultKeys
    backup: bytes

    def seal(self, kind: str, number: int, body: Any) -> bytes:
        nonce = os.urandom(12)
        plain = cbor2.dumps(body, canonical=True)
        return nonce + AESGCM(self.keys.backup.reveal()).encrypt(nonce, plain, self._label(kind, number))

    def open(self, kind: str, number: int, sealed: bytes, *, part: str) -> Any:
        """Raises BackupDamaged naming `part`."""
        try:
            plain = AESGCM(self.keys.backup.reveal()).decrypt(sealed[:12], sealed[12:], self._label(kind, number))
            return cbor2.loads(plain)
        except (InvalidTag, ValueError, cbor2.CBORDecodeError) as cause:
            raise BackupDamaged(part=part) from cause

    def _label(self, kind: str, number: int) -> bytes:
        return _LABEL + kind.encode() + self.backup + self.keys.vault_id + number.to_bytes(8, "big")


def generation_to_plain(one: Generation) -> dict[str, Any]:
    return {
        "number": one.number,
        "made_ms": one.made_ms,
        "made_by": one.made_by,
        "index": list(one.index),
        "new_bytes": one.new_bytes,
        "size_bytes": one.size_bytes,
        "blobs": one.blobs,
        "pages": one.pages,
        "missing": one.missing,
    }


def generation_from_plain(facts: dict[str, Any]) -> Generation:
    offset, length = facts["index"]
    return Generation(**{**facts, "index": (offset, length)})


def index_to_plain(index: Index) -> dict[str, Any]:
    return {
        "pages": index.pages,
        "fingerprints": index.fingerprints,
        "runs": [list(run) for run in index.runs],
        "blobs": [
            [bytes.fromhex(blob), place.offset, place.length, place.sha256] for blob, place in index.blobs.items()
        ],
        "missing": [bytes.fromhex(blob) for blob in sorted(index.missing)],
    }


def index_from_plain(facts: dict[str, Any]) -> Index:
    return Index(
        pages=facts["pages"],
        fingerprints=facts["fingerprints"],
        runs=tuple((first, count, offset) for first, count, offset in facts["runs"]),
        blobs={blob.hex(): Place(offset, length, sha256) for blob, offset, length, sha256 in facts["blobs"]},
        missing=frozenset(blob.hex() for blob in facts["missing"]),
    )
