"""The ways into a vault, and the trial of them against the copies of its header."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from earwitness_core.errors import KeyringUnavailable, VaultRefused, WrongPassphrase, WrongRecoveryCode
from earwitness_core.vault import kdf, recovery, slots
from earwitness_core.vault.header import Copy, Header, HeaderFile
from earwitness_core.vault.kdf import KdfParams
from earwitness_core.vault.keyring_store import KeyringStore
from earwitness_core.vault.keys import Secret, VaultKeys
from earwitness_core.vault.slots import Slot, SlotKind


class Unlock(Protocol):
    """One way in. `kek` may be slow (Argon2id) or ask a person."""

    @property
    def kind(self) -> SlotKind: ...

    def kek(self, slot: Slot) -> Secret:
        """The key-encryption key for a slot of this kind. Raises the refusal that tells why there is none."""

    def refusal(self) -> VaultRefused:
        """What to say when no slot opened."""


@dataclass(frozen=True, slots=True)
class FromPassphrase:
    """By passphrase, given or asked for when it is this way's turn.

    `_floor` is for the tests' cheap vaults alone; test_kdf.py sees to it that no product code gives it.
    """

    passphrase: str | Callable[[], str] = field(repr=False)
    _floor: KdfParams = kdf.FLOOR
    kind = SlotKind.PASSPHRASE

    def kek(self, slot: Slot) -> Secret:
        kdf.require_within(slot.kdf, self._floor)
        text = self.passphrase if isinstance(self.passphrase, str) else self.passphrase()
        return kdf.derive(text, bytes(slot.facts["salt"]), slot.kdf)

    def refusal(self) -> VaultRefused:
        return WrongPassphrase()


@dataclass(frozen=True, slots=True)
class FromKeyring:
    """By the entry that this vault has in the system keyring."""

    kind = SlotKind.KEYRING

    def kek(self, slot: Slot) -> Secret:
        return KeyringStore().get(slot.account, kept_by=str(slot.facts["backend"]))

    def refusal(self) -> VaultRefused:
        return KeyringUnavailable(why="this vault has no entry in it, or the entry is not this vault's")


@dataclass(frozen=True, slots=True)
class FromRecoveryCode:
    """By the printed code. `_read` once per vault; a typing mistake is told before anything is tried."""

    code: str = field(repr=False)
    kind = SlotKind.RECOVERY

    def kek(self, slot: Slot) -> Secret:
        return recovery.derive(recovery.read_code(self.code), bytes(slot.facts["salt"]), bytes(slot.facts["vault"]))

    def refusal(self) -> VaultRefused:
        return WrongRecoveryCode()


def unlock(
    file: HeaderFile, unlocks: Iterable[Unlock], *, on_refusal: Callable[[SlotKind], None] = lambda way: None
) -> tuple[Header, VaultKeys, SlotKind]:
    """Try the ways in their order and prove (and heal) the header by the key that was found.

    `on_refusal` hears of a secret that was given and did not open.

    Raises the refusal of the last way when none opens, VaultDamaged when the header was edited, VaultMissing,
    VaultTooNew.
    """
    copies = file.candidates()
    refusal: VaultRefused = WrongPassphrase("No way to open the vault was given.")
    for way in unlocks:
        try:
            slot, keys = _try(copies, way)
        except VaultRefused as problem:
            if isinstance(problem, WrongPassphrase | WrongRecoveryCode):
                on_refusal(way.kind)
            refusal = problem
            continue
        header = file.proved(keys)
        if slot in header.slots:
            return header, keys, way.kind
        on_refusal(way.kind)
        refusal = way.refusal()  # only an older copy knew this secret: it was changed since
    raise refusal


def unlock_copy(copy: Copy, unlocks: Iterable[Unlock]) -> VaultKeys:
    """The keys by the first way that opens a slot of this one copy. Raises the refusal of the last way."""
    refusal: VaultRefused = WrongPassphrase("No way to open it was given.")
    for way in unlocks:
        try:
            return _try([copy], way)[1]
        except VaultRefused as problem:
            refusal = problem
    raise refusal


def _try(copies: list[Copy], way: Unlock) -> tuple[Slot, VaultKeys]:
    """The slot that opens, of any copy. Raises what the last one said, or the way's refusal."""
    refusal = way.refusal()
    for slot in dict.fromkeys(slot for copy in copies for slot in copy.header.of_kind(way.kind)):
        try:
            vault_key = slots.unseal(slot, way.kek(slot))
        except VaultRefused as problem:
            refusal = problem
            continue
        if vault_key is not None:
            return slot, VaultKeys(vault_key, bytes(slot.facts["vault"]))
    raise refusal
