"""The header of a vault: its slots and its freshness mark, in two copies of which one is whole at any instant.

Layout in docs/vault-format.md §2. The digest notices damage before a key is known; the MAC decides afterwards.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import cbor2

from earwitness_core.errors import VaultDamaged, VaultMissing, VaultTooNew
from earwitness_core.vault import lock
from earwitness_core.vault.files import refusal, write_whole
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.slots import Slot, SlotKind, read_map, read_slot

COPIES = ("header", "header.copy")
FORMAT = 1
_MAGIC = b"EARWITNS"
_PREFIX_BYTES = len(_MAGIC) + 2
_DIGEST_BYTES = 32
_MAC_BYTES = 32
_LARGEST = 1 << 20  # bytes; a header has about 1 KB


@dataclass(frozen=True, slots=True)
class Mark:
    """Up to where the database had come when the header was written."""

    counter: int
    token: bytes


@dataclass(frozen=True, slots=True)
class Header:
    vault_id: bytes
    generation: int
    made_by: str
    created_ms: int
    mark: Mark
    slots: tuple[Slot, ...]

    def of_kind(self, kind: SlotKind) -> tuple[Slot, ...]:
        return tuple(slot for slot in self.slots if slot.kind == kind)

    def with_slot(self, new: Slot, *, instead_of: SlotKind | None = None) -> Header:
        """With `new`, and without the slots of the kind it replaces."""
        kept = tuple(slot for slot in self.slots if slot.kind != instead_of)
        return replace(self, slots=(*kept, new))

    def without(self, kind: SlotKind) -> Header:
        return replace(self, slots=tuple(slot for slot in self.slots if slot.kind != kind))


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy as read: parsed, not yet proved."""

    header: Header
    prefix: bytes
    body: bytes
    mac: bytes

    def is_proved_by(self, keys: VaultKeys) -> bool:
        return hmac.compare_digest(self.mac, keys.header_mac(self.prefix + self.body))


def encode(header: Header, keys: VaultKeys) -> bytes:
    """The bytes of a copy."""
    body = cbor2.dumps(
        {
            "vault": header.vault_id,
            "generation": header.generation,
            "made_by": header.made_by,
            "created_ms": header.created_ms,
            "mark": [header.mark.counter, header.mark.token],
            "slots": [[slot.head, slot.wrapped] for slot in header.slots],
        },
        canonical=True,
    )
    prefix = _MAGIC + FORMAT.to_bytes(2, "big")
    rest = cbor2.dumps([body, keys.header_mac(prefix + body)], canonical=True)
    return prefix + hashlib.sha256(prefix + rest).digest() + rest


def decode(stored: bytes) -> Copy:
    """Parse a copy. Raises VaultTooNew, or VaultDamaged when the bytes are not a header as it was written."""
    prefix, rest = stored[:_PREFIX_BYTES], stored[_PREFIX_BYTES + _DIGEST_BYTES :]
    digest = stored[_PREFIX_BYTES : _PREFIX_BYTES + _DIGEST_BYTES]
    if len(stored) > _LARGEST or not prefix.startswith(_MAGIC) or hashlib.sha256(prefix + rest).digest() != digest:
        raise VaultDamaged(part="its header")
    found = int.from_bytes(prefix[len(_MAGIC) :], "big")
    if found > FORMAT:
        raise VaultTooNew(found=found, known=FORMAT)
    body, mac = _body_and_mac(rest)
    facts = read_map(body, part="its header")
    try:
        counter, token = facts["mark"]
        header = Header(
            vault_id=bytes(facts["vault"]),
            generation=int(facts["generation"]),
            made_by=str(facts["made_by"]),
            created_ms=int(facts["created_ms"]),
            mark=Mark(int(counter), bytes(token)),
            slots=tuple(read_slot(slot) for slot in facts["slots"]),
        )
    except (KeyError, TypeError, ValueError) as cause:
        raise VaultDamaged(part="its header") from cause
    return Copy(header, prefix, body, mac)


def _body_and_mac(rest: bytes) -> tuple[bytes, bytes]:
    try:
        pair = cbor2.loads(rest)
    except (cbor2.CBORDecodeError, ValueError, RecursionError, MemoryError, OverflowError) as cause:
        raise VaultDamaged(part="its header") from cause
    match pair:
        case [bytes(body), bytes(mac)] if len(mac) == _MAC_BYTES:
            return body, mac
        case _:
            raise VaultDamaged(part="its header")


class Editing:
    """The header while its lock is held."""

    def __init__(self, file: HeaderFile, keys: VaultKeys, header: Header) -> None:
        self._file = file
        self._keys = keys
        self.header = header

    def write(self, changed: Header) -> None:
        """Put both copies in place, one generation on; nothing when nothing changed."""
        if changed == self.header:
            return
        after = replace(changed, generation=self.header.generation + 1)
        self._file._write(after, self._keys)
        self.header = after


class HeaderFile:
    """The two copies in one vault's folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def candidates(self) -> list[Copy]:
        """The copies that can be read, newest first; one when they are equal. Raises when there is none."""
        copies: dict[bytes, Copy] = {}
        problems: list[VaultDamaged] = []
        for stored in self._stored():
            try:
                copies.setdefault(stored, decode(stored))
            except VaultDamaged as problem:
                problems.append(problem)
        if copies:
            return sorted(copies.values(), key=lambda copy: copy.header.generation, reverse=True)
        if problems or (self.folder / "vault.db").exists():
            raise VaultDamaged(part="both copies of its header")
        raise VaultMissing(folder=self.folder)

    def proved(self, keys: VaultKeys) -> Header:
        """The newest copy with a good MAC; the others are healed from it. Raises VaultDamaged when none is good."""
        with self.editing(keys) as editing:
            content = encode(editing.header, keys)
            for name in COPIES:
                if self._read(name) != content:
                    write_whole(self.folder / name, content)
            return editing.header

    def state(self, keys: VaultKeys) -> dict[str, bool]:
        """Whether each copy is there and authentic, by name; heals nothing."""
        good: dict[str, bool] = {}
        for name in COPIES:
            try:
                stored = self._read(name)
                good[name] = stored is not None and decode(stored).is_proved_by(keys)
            except (VaultDamaged, VaultTooNew):
                good[name] = False
        return good

    @contextmanager
    def editing(self, keys: VaultKeys) -> Iterator[Editing]:
        """Hold the header against every other process for the block. Keep the block short."""
        with lock.held(self.folder / "header.lock", wait_seconds=lock.PATIENCE_SECONDS):
            yield Editing(self, keys, self._newest(keys))

    def update(self, keys: VaultKeys, change: Callable[[Header], Header]) -> Header:
        """Write what `change` makes of the header as it stands now, in this or another process."""
        with self.editing(keys) as editing:
            editing.write(change(editing.header))
            return editing.header

    def write_first(self, header: Header, keys: VaultKeys) -> None:
        self._write(header, keys)

    def _write(self, header: Header, keys: VaultKeys) -> None:
        content = encode(header, keys)
        for name in COPIES:
            write_whole(self.folder / name, content)

    def _newest(self, keys: VaultKeys) -> Header:
        for copy in self.candidates():
            if copy.header.vault_id == keys.vault_id and copy.is_proved_by(keys):
                return copy.header
        raise VaultDamaged(part="its header was edited")

    def _stored(self) -> list[bytes]:
        return [stored for name in COPIES if (stored := self._read(name)) is not None]

    def _read(self, name: str) -> bytes | None:
        try:
            with (self.folder / name).open("rb") as file:
                return file.read(_LARGEST + 1)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as cause:
            raise refusal(cause) from cause
