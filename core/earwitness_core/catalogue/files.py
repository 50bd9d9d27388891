"""Files that are either whole and checked, or not there: hashing, `.part` files, publishing by rename, disk space."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from earwitness_core.catalogue.entries import FileEntry
from earwitness_core.errors import DiskFull, ModelDamaged, ModelRefused

BLOCK = 1 << 20
# Room left for the file system itself and for whoever else writes meanwhile.
_SPARE_BYTES = 64 << 20


def sha256_of(path: Path) -> str:
    """SHA-256 of a file as lower-case hex, in constant memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_published(path: Path, entry: FileEntry) -> bool:
    """Whether the file there is the published one. Size first: hashing 1.6 GB to find a short file helps nobody."""
    try:
        return path.stat().st_size == entry.size_bytes and sha256_of(path) == entry.sha256
    except FileNotFoundError:
        return False


def write_published(target: Path, blocks: Iterable[bytes], entry: FileEntry, *, model: str) -> None:
    """Write the blocks to `target`, which appears only when they are the published file.

    Goes through `<target>.part`, hashed while written, fsynced, renamed. Raises ModelDamaged (nothing is left behind)
    and stops early when more bytes come than the file has.
    """
    part = target.with_name(target.name + ".part")
    digest = hashlib.sha256()
    written = 0
    try:
        with part.open("wb") as file:
            for block in blocks:
                written += len(block)
                if written > entry.size_bytes:
                    raise ModelDamaged(file=entry.name, model=model)
                digest.update(block)
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        if written != entry.size_bytes or digest.hexdigest() != entry.sha256:
            raise ModelDamaged(file=entry.name, model=model)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def blocks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def publish(complete: Path, final: Path) -> None:
    """Put a complete folder in its place by rename. What stood there before is removed afterwards."""
    sync_folder(complete)
    old = final.with_name(f".{final.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.rename(old)
    complete.rename(final)
    sync_folder(final.parent)
    shutil.rmtree(old, ignore_errors=True)


def sync_folder(folder: Path) -> None:
    """Make renames inside the folder durable. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def require_space(folder: Path, needed_bytes: int, *, model: str) -> None:
    """Raises DiskFull before the first byte rather than after the last that fitted."""
    free = shutil.disk_usage(folder).free
    if free < needed_bytes + _SPARE_BYTES:
        raise DiskFull(
            f"The model {model} needs {needed_bytes // 1_000_000 + 1} MB and the disk has {free // 1_000_000} MB left.",
            next_step="Free some space, then run the command again.",
        )


@contextlib.contextmanager
def disk_errors(model: str) -> Iterator[None]:
    """Translate what the models folder itself can do to us."""
    try:
        yield
    except OSError as cause:
        if cause.errno in (errno.ENOSPC, errno.EDQUOT):
            raise DiskFull(
                f"The disk became full while the model {model} was stored.",
                next_step="Free some space, then run the command again: it goes on where it stopped.",
            ) from cause
        raise ModelRefused(
            f"The model {model} could not be stored or read ({cause.strerror or type(cause).__name__}).",
            next_step="Check the rights of the models folder, or point EARWITNESS_MODELS to another.",
        ) from cause
