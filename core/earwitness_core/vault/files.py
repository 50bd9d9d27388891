"""Files that are whole or absent: written aside, fsynced, renamed, and the folder fsynced."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from earwitness_core.errors import DiskFull, VaultRefused, VaultUnreachable

# EFBIG: a limit on file size (ulimit, FAT32) is to a person the same as a full disk.
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def refusal(problem: OSError) -> VaultRefused:
    """The error of the tree for a failed file operation; raise it `from` its cause."""
    if problem.errno in _FULL:
        return DiskFull()
    return VaultUnreachable(why=os.strerror(problem.errno) if problem.errno else "no answer")


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path` so that a reader, now or after a crash, sees the old file or the new one.

    Raises DiskFull or VaultUnreachable; then the old file stands.
    """
    aside = path.with_name(path.name + ".new")
    try:
        with aside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
        sync_folder(path.parent)
    except OSError as cause:
        raise refusal(cause) from cause


def sync_folder(folder: Path) -> None:
    """Make renames in `folder` survive a power cut. Windows has no such call and orders them itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
