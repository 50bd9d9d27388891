"""Locks between processes, held by the operating system: freed when the holder ends, however it ends.

flock(2) belongs to the open file, not to the process, so two holders in one process exclude each other as well.
Not promised: locks over network file systems whose server does not keep them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from earwitness_core.errors import VaultBusy
from earwitness_core.vault.files import refusal

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int, *, wait: bool) -> None:
        os.lseek(file, 0, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int, *, wait: bool) -> None:
        fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


def try_lock(file: IO[bytes]) -> bool:
    """Take the lock of an open file without waiting; it lasts until the file is closed."""
    try:
        _lock(file.fileno(), wait=False)
    except OSError:
        return False
    return True


@contextmanager
def held(path: Path, *, wait: bool) -> Iterator[None]:
    """Hold the lock of `path` (made when missing) for the block. Without `wait`, raises VaultBusy when it is taken."""
    try:
        file = path.open("ab")
    except OSError as cause:
        raise refusal(cause) from cause
    with file:
        if wait:
            _lock(file.fileno(), wait=True)
        elif not try_lock(file):
            raise VaultBusy
        yield
