"""Having a closed vault for oneself: no other process has its database open, and none can open it meanwhile."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from earwitness_core.errors import VaultBusy
from earwitness_core.vault import cipher, lock
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.store import DATABASE

_PATIENCE_MS = 2_000


@contextmanager
def alone(folder: Path, keys: VaultKeys) -> Iterator[Any]:
    """A connection that holds the database exclusively, its write-ahead log merged and gone.

    SQLite leaves the write-ahead mode only for the last connection there is, so getting there proves that nobody else
    is in. Raises VaultBusy.
    """
    with (
        lock.held(folder / "lock", wait_seconds=0),
        cipher.translated(folder),
        contextlib.closing(cipher.connect(folder / DATABASE, keys.database)) as connection,
    ):
        connection.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}").fetchall()
        connection.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        if connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
            raise VaultBusy
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # in this locking mode the lock stays
        yield connection
