"""One moment of a vault: its database file standing still, while others go on writing (docs/backup-format.md §4)."""

from __future__ import annotations

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from earwitness_core.errors import VaultBusy, VaultUnreachable
from earwitness_core.vault import cipher
from earwitness_core.vault.files import refusal
from earwitness_core.vault.store import DATABASE, Vault

_PATIENCE_SECONDS = 30.0
_LOOK_SECONDS = 0.02
_PIECE = 1 << 20


@contextmanager
def still(vault: Vault) -> Iterator[Any]:
    """A connection that reads one state, all of which lies in the database file until the block ends.

    Raises VaultBusy when readers or writers leave no such moment for half a minute.
    """
    database = vault.folder / DATABASE
    with (
        cipher.translated(vault.folder),
        contextlib.closing(cipher.connect(database, vault.keys.database, read_only=True)) as reader,
        contextlib.closing(cipher.connect(database, vault.keys.database)) as gate,
    ):
        _begin(vault, reader, gate)
        yield reader
        reader.execute("ROLLBACK")


def _begin(vault: Vault, reader: Any, gate: Any) -> None:
    until = time.monotonic() + _PATIENCE_SECONDS
    while True:
        cipher.begin_to_write(gate, vault.folder)  # nobody else writes now
        try:
            busy, in_log, moved = reader.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            if not busy and in_log == moved:
                reader.execute("BEGIN")
                reader.execute("SELECT count(*) FROM sqlite_schema").fetchall()
                return
        finally:
            gate.execute("ROLLBACK")
        if time.monotonic() > until:
            raise VaultBusy("Somebody keeps reading an older state of the vault.")
        time.sleep(_LOOK_SECONDS)


def raw_pieces(path: Path) -> Iterator[bytes]:
    """The bytes of a database file, a MiB at a time.

    Where locks belong to the process (POSIX), closing the file in this one would drop the locks that SQLite holds on
    it, so another process reads it for us. It gets no key and sees sealed pages.
    """
    if os.name == "nt":
        try:
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece
        except OSError as cause:
            raise refusal(cause) from cause
        return
    with subprocess.Popen(["/bin/cat", str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        assert child.stdout is not None
        try:
            while piece := child.stdout.read(_PIECE):
                yield piece
        except GeneratorExit:
            child.kill()
            raise
    if child.returncode:
        raise VaultUnreachable(why="its database cannot be read")
