"""Vaults for tests: real ones, with a key derivation that costs nothing, which the product refuses to open.

The recovery code opens them everywhere, product code included: it needs no key derivation.
"""

from __future__ import annotations

from pathlib import Path

from earwitness_core.clock import Clock
from earwitness_core.vault import CreatedVault, FromPassphrase, KdfParams, Vault, create_vault, open_vault

PASSPHRASE = "marble otter canal vinegar"
CHEAP = KdfParams(memory_kib=32, passes=1, lanes=1)


def create(folder: Path, *, clock: Clock | None = None, keyring: bool = False) -> CreatedVault:
    """A new vault and its recovery code."""
    return create_vault(folder, PASSPHRASE, kdf=CHEAP, clock=clock, keyring=keyring, _floor=CHEAP)


def make_vault(place: Path, *, clock: Clock | None = None) -> Vault:
    """A new vault `test.earwitness` under `place`; close it, or use it in a with block."""
    return create(place / "test.earwitness", clock=clock).vault


def by_passphrase(passphrase: str = PASSPHRASE) -> FromPassphrase:
    return FromPassphrase(passphrase, _floor=CHEAP)


def reopen(folder: Path, *, clock: Clock | None = None) -> Vault:
    """Open a vault of `make_vault` again, in this or another process."""
    return open_vault(folder, by_passphrase(), clock=clock)
