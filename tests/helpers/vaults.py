"""Vaults for tests: real ones, with a key derivation that costs nothing, which the product refuses to open.

The recovery code opens them everywhere, product code included: it needs no key derivation. The schema is made once in
a process, since its steps take most of a new vault's time; each vault has its tables under keys of its own.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path
from unittest.mock import patch

from sqlalchemy.orm import Session

from earwitness_core.clock import Clock
from earwitness_core.vault import (
    CreatedVault,
    FromPassphrase,
    KdfParams,
    Vault,
    cipher,
    create_vault,
    freshness,
    open_vault,
    opening,
)
from earwitness_core.vault.header import Header, HeaderFile
from earwitness_core.vault.keys import Secret, VaultKeys, new_secret
from earwitness_core.vault.store import DATABASE

PASSPHRASE = "marble otter canal vinegar"
CHEAP = KdfParams(memory_kib=32, passes=1, lanes=1)


def create(folder: Path, *, clock: Clock | None = None, keyring: bool = False) -> CreatedVault:
    """A new vault and its recovery code."""
    _empty()
    with patch.object(opening, "_fill", _fill):
        return create_vault(folder, PASSPHRASE, kdf=CHEAP, clock=clock, keyring=keyring, _floor=CHEAP)


@cache
def _empty() -> tuple[Path, Secret]:
    """A database of the tables alone, as migrate.upgrade leaves it, and its key."""
    place = Path(tempfile.mkdtemp(prefix="empty-vault-"))
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    key = new_secret()
    engine = cipher.make_engine(place / DATABASE, key, read_only=False)
    opening.migrate.upgrade(engine)
    engine.dispose()
    return place / DATABASE, key


def _fill(folder: Path, header: Header, keys: VaultKeys) -> None:
    """What opening._fill does, but for the steps."""
    (folder / "blobs").mkdir()
    tables, key = _empty()
    shutil.copy(tables, folder / DATABASE)
    copy = cipher.connect(folder / DATABASE, key)
    copy.execute(f"PRAGMA rekey = \"x'{keys.database.reveal().hex()}'\"").fetchall()
    copy.close()
    engine = cipher.make_engine(folder / DATABASE, keys.database, read_only=False)
    with Session(engine) as session, session.begin():
        session.add(freshness.first_row(header.mark))
    engine.dispose()
    HeaderFile(folder).write_first(header, keys)


def make_vault(place: Path, *, clock: Clock | None = None) -> Vault:
    """A new vault `test.earwitness` under `place`; close it, or use it in a with block."""
    return create(place / "test.earwitness", clock=clock).vault


def by_passphrase(passphrase: str = PASSPHRASE) -> FromPassphrase:
    return FromPassphrase(passphrase, _floor=CHEAP)


def reopen(folder: Path, *, clock: Clock | None = None) -> Vault:
    """Open a vault of `make_vault` again, in this or another process."""
    return open_vault(folder, by_passphrase(), clock=clock)
