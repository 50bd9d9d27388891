"""Moving a vault: a rename where one disk holds both places, else a copy that is compared before the old one goes.

Killed at any moment, at least one whole vault is at its old or its new place; the same call again finishes the move.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from earwitness_core.errors import DiskFull, Refused, VaultDamaged
from earwitness_core.vault.backup.moment import raw_pieces
from earwitness_core.vault.cipher import QUEUE
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.opening import require_free
from earwitness_core.vault.store import DATABASE, Vault
from earwitness_core.vault.upkeep.alone import alone

_PIECE = 1 << 20
_NOT_MOVED = ("lock", "header.lock", QUEUE, f"{DATABASE}-shm", f"{DATABASE}-wal")
_log = logging.getLogger(__name__)


def move_vault(vault: Vault, to: Path, *, on_progress: Callable[[int, int], None] = lambda done, total: None) -> Path:
    """Move the vault's folder to `to`, which must not exist or be empty. Closes the vault.

    Raises VaultExists, VaultBusy (another process has it open), DiskFull, VaultDamaged (the copy differs),
    VaultUnreachable; then the vault is where it was.
    """
    folder, keys = vault.folder.absolute(), vault.keys
    to = to.absolute()
    if to.is_relative_to(folder) or folder.is_relative_to(to):
        raise Refused("A vault cannot be moved into itself.", next_step="Choose a place beside it.")
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise refusal(cause) from cause
    vault.close()
    if not _is_finished_copy(folder, to):
        require_free(to)
    with alone(folder, keys):
        copied = not _renamed_later(folder, to)
        if copied:
            _copy_over(folder, to, on_progress)
    try:
        if not copied:
            if to.is_dir():
                to.rmdir()
            os.rename(folder, to)  # noqa: PTH104  the audited name, for the tests of kills
            sync_folder(to.parent)
        else:
            _remove(folder)
    except OSError as cause:
        raise refusal(cause) from cause
    _log.info("vault moved", extra={"vault": vault.id, "copied": copied})
    return to


def _renamed_later(folder: Path, to: Path) -> bool:
    """Whether a rename does it: one disk, and nothing half-moved there."""
    try:
        return folder.stat().st_dev == to.parent.stat().st_dev and not _is_finished_copy(folder, to)
    except OSError as cause:
        raise refusal(cause) from cause


def _is_finished_copy(folder: Path, to: Path) -> bool:
    """Whether a move that was killed at its end has left the copy at its place: the same header, byte for byte."""
    try:
        return (folder / "header").read_bytes() == (to / "header").read_bytes()
    except OSError:
        return False


def _copy_over(folder: Path, to: Path, on_progress: Callable[[int, int], None]) -> None:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in _NOT_MOVED]
    total = sum(path.stat().st_size for path in files)
    try:
        if _is_finished_copy(folder, to):
            _compare(folder, to, files)
            return
        for stale in to.parent.glob(f".{to.name}.moving-*"):
            shutil.rmtree(stale, ignore_errors=True)
        if shutil.disk_usage(to.parent).free < total:
            raise DiskFull(
                "There is no room for the vault there.", next_step="Free some space, or choose another disk."
            )
        making = to.parent / f".{to.name}.moving-{os.urandom(4).hex()}"
        making.mkdir(mode=0o700)
        try:
            done = 0
            for path in files:
                done += _copy(path, making / path.relative_to(folder))
                on_progress(done, total)
            _compare(folder, making, files)
            if to.is_dir():
                to.rmdir()
            os.rename(making, to)  # noqa: PTH104
            sync_folder(to.parent)
        except BaseException:
            shutil.rmtree(making, ignore_errors=True)
            raise
    except OSError as cause:
        raise refusal(cause) from cause


def _pieces(path: Path) -> Iterator[bytes]:
    if path.name == DATABASE:
        yield from raw_pieces(path)
        return
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            yield piece


def _copy(path: Path, to: Path) -> int:
    to.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with to.open("xb") as file:
        for piece in _pieces(path):
            file.write(piece)
            size += len(piece)
        file.flush()
        os.fsync(file.fileno())
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)  # what is compared comes from the disk
    sync_folder(to.parent)
    return size


def _compare(folder: Path, copy: Path, files: list[Path]) -> None:
    for path in files:
        if _digest(path) != _digest(copy / path.relative_to(folder)):
            raise VaultDamaged(
                part="the copy at the new place is not the same; the vault is where it was",
                next_step="Check the drive, then try again.",
            )


def _digest(path: Path) -> bytes:
    digest = hashlib.sha256()
    for piece in _pieces(path):
        digest.update(piece)
    return digest.digest()


def _remove(folder: Path) -> None:
    """Out of the way in one step, so that what a kill leaves is no half vault; then gone."""
    aside = folder.with_name(f".{folder.name}.moved-{os.urandom(4).hex()}")
    os.rename(folder, aside)  # noqa: PTH104
    sync_folder(folder.parent)
    shutil.rmtree(aside)
