"""The one door to the database: SQLCipher by raw key. Plain SQLite cannot pass it (decisions/0003).

The key is in no URL, argument, environment variable, log line or traceback. What SQLite says is translated here, and
only here, into the error tree; parameters of statements are hidden from messages, since they are content.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from earwitness_core.errors import CipherMissing, DiskFull, VaultBusy, VaultDamaged, VaultRefused, VaultUnreachable
from earwitness_core.vault import lock
from earwitness_core.vault.keys import Secret

DatabaseError = sqlcipher3.dbapi2.DatabaseError
QUEUE = "writers.lock"
BUSY_SECONDS = 30.0
_LOOK_SECONDS = 0.002
# The write-ahead log is cut back to this after a checkpoint.
_WAL_KEPT_BYTES = 64 << 20
_PRAGMAS = (
    "synchronous = FULL",  # decisions/0004
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -16384",  # KiB
    f"journal_size_limit = {_WAL_KEPT_BYTES}",
)
_FREE_NEEDED = 1 << 20  # bytes; below this, an I/O error is taken for a full disk

# Primary result codes of SQLite (sqlite.org/rescode.html).
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26


def connect(path: Path, key: Secret, *, read_only: bool = False, module: Any = sqlcipher3.dbapi2) -> Any:
    """A DB-API connection to the sealed database at `path`, in autocommit mode.

    Raises CipherMissing before the key is given to anything that is not SQLCipher, VaultDamaged when the key
    does not open the file.
    """
    connection = module.connect(str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
    try:
        _open(connection, key, read_only=read_only)
    except module.Error as problem:
        connection.close()
        refusal = translate(problem, path.parent)
        if refusal is None:
            raise
        raise refusal from problem
    except BaseException:
        connection.close()
        raise
    return connection


def _open(connection: Any, key: Secret, *, read_only: bool) -> None:
    # SQLCipher writes to stderr otherwise, with page numbers and times.
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if not version or not version[0]:
        raise CipherMissing
    connection.execute(f"PRAGMA key = \"x'{key.reveal().hex()}'\"").fetchall()
    connection.execute("PRAGMA cipher_compatibility = 4").fetchall()
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if mode != "wal":
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").fetchall()
    if read_only:
        connection.execute("PRAGMA query_only = ON").fetchall()


def make_engine(path: Path, key: Secret, *, read_only: bool) -> Engine:
    """An SQLAlchemy engine over `connect`. A writer's transactions say so at their beginning (decisions/0004)."""
    engine = create_engine(
        "sqlite://",  # never a path or a key in here: `creator` makes the connections
        module=sqlcipher3.dbapi2,
        creator=lambda: connect(path, key, read_only=read_only),
        poolclass=QueuePool,
        pool_size=8 if read_only else 1,
        max_overflow=-1 if read_only else 0,
        pool_reset_on_return="rollback",
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if read_only:
            connection.exec_driver_sql("BEGIN")
        else:
            begin_to_write(connection.connection.dbapi_connection, path.parent)

    return engine


def begin_to_write(connection: Any, folder: Path) -> None:
    """BEGIN IMMEDIATE, waiting for writers of other processes in a queue; VaultBusy after `BUSY_SECONDS` of it.

    Not by SQLite's own waiting, which looks every 100 ms, nor by looking often: beside two processes that write all the
    time on a slow disk, both missed every gap between their units for half a minute (tests/core/vault/test_faults.py).
    Who holds `writers.lock` is the next to write, and who has just written cannot pass by.
    """
    until = time.monotonic() + BUSY_SECONDS
    with lock.held(folder / QUEUE, wait_seconds=BUSY_SECONDS):
        _begin_before(connection, until)


def _begin_before(connection: Any, until: float) -> None:
    connection.execute("PRAGMA busy_timeout = 0").fetchall()
    try:
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except DatabaseError as problem:
                if _primary_code(problem) != _BUSY or time.monotonic() >= until:
                    raise
            else:
                return
            time.sleep(_LOOK_SECONDS)
    finally:
        connection.execute(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}").fetchall()


@contextmanager
def translated(folder: Path) -> Iterator[None]:
    """Raise the tree's error for what SQLite refuses in the block. A mistake in a statement stays as it is: a bug."""
    try:
        yield
    except (DBAPIError, sqlcipher3.dbapi2.Error) as problem:
        refusal = translate(getattr(problem, "orig", problem), folder)
        if refusal is None:
            raise
        raise refusal from problem


def translate(problem: BaseException | None, folder: Path) -> VaultRefused | None:
    """The refusal for an exception of the database, None when it is none of the disk, the lock or the file."""
    make = _REFUSALS.get(_primary_code(problem))
    return make(folder) if make else None


def _primary_code(problem: BaseException | None) -> int:
    code = getattr(problem, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else 0


def _io_error(folder: Path) -> VaultRefused:
    try:
        free = shutil.disk_usage(folder).free
    except OSError:
        free = _FREE_NEEDED
    return DiskFull() if free < _FREE_NEEDED else VaultUnreachable(why="its disk reports an error")


_REFUSALS: dict[int, Callable[[Path], VaultRefused]] = {
    _BUSY: lambda _: VaultBusy(),
    _LOCKED: lambda _: VaultBusy(),
    _READONLY: lambda _: VaultUnreachable(why="it cannot be written"),
    _IOERR: _io_error,
    _CORRUPT: lambda _: VaultDamaged(part="its database"),
    _FULL: lambda _: DiskFull(),
    _CANTOPEN: lambda _: VaultUnreachable(why="its database cannot be opened"),
    _NOTADB: lambda _: VaultDamaged(part="its database does not open with this vault's key"),
}
