"""Locks between processes, held by the operating system: freed when the holder ends, however it ends.

flock(2) belongs to the open file, not to the process, so two holders in one process exclude each other as well.
Not promised: locks over network file systems whose server does not keep them.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from earwitness_core.errors import VaultBusy
from earwitness_core.vault.files import refusal

if sys.platform == "win32":
    import msvcrt

    # Windows forbids others to read what is locked, so the byte lies where no file has one.
    _PLACE = 1 << 62

    def _lock(file: int) -> None:
        position = os.lseek(file, 0, os.SEEK_CUR)
        os.lseek(file, _PLACE, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        finally:
            os.lseek(file, position, os.SEEK_SET)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


PATIENCE_SECONDS = 30.0
_LOOK_SECONDS = 0.005


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock of an open file without waiting; it lasts until the file is closed."""
    try:
        _lock(file.fileno())
    except OSError:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a lock: a process, since when (milliseconds since 1970, UTC)."""

    pid: int
    since_ms: int


def holder(path: Path) -> Holder | None:
    """Who has the lock of `path` and signed it; None when it is free, or taken by somebody who did not."""
    try:
        with path.open("rb") as file:
            if try_lock(file):
                return None
            file.seek(0)
            pid, since_ms = file.read(64).split()
            return Holder(int(pid), int(since_ms))
    except (OSError, ValueError):
        return None


@contextmanager
def held(path: Path, *, wait_seconds: float, signed_ms: int | None = None) -> Iterator[None]:
    """Hold the lock of `path` (made when missing) for the block; `signed_ms`: say in it who has it, since now.

    Raises VaultBusy when it is still taken after `wait_seconds`; 0 looks once.
    """
    try:
        file = path.open("ab")
    except OSError as cause:
        raise refusal(cause) from cause
    with file:
        until = time.monotonic() + wait_seconds
        while not try_lock(file):
            if time.monotonic() >= until:
                raise _busy(holder(path))
            time.sleep(_LOOK_SECONDS)
        if signed_ms is not None:
            _sign(file, Holder(os.getpid(), signed_ms))
        yield


def _sign(file: IO[bytes], by: Holder) -> None:
    """Only for who is refused meanwhile: a full disk is no reason not to hold the lock."""
    with suppress(OSError):
        file.truncate(0)
        file.write(b"%d %d\n" % (by.pid, by.since_ms))
        file.flush()


def _busy(by: Holder | None) -> VaultBusy:
    if by is None:
        return VaultBusy()
    since = datetime.fromtimestamp(by.since_ms / 1000, UTC).astimezone()
    return VaultBusy(
        f"Another Earwitness (process {by.pid}, since {since:%Y-%m-%d %H:%M}) is already working on this vault.",
        pid=by.pid,
        since_ms=by.since_ms,
    )
