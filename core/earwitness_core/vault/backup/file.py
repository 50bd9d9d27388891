"""The file of a backup: roots found, records read, new ones appended and committed, what nobody needs overwritten.

Knows no key. A commit is the write of a root; whatever happens before it, the file is what it was.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from earwitness_core.errors import BackupDamaged, BackupRefused, VaultBusy, VaultRefused
from earwitness_core.vault.backup import roots
from earwitness_core.vault.backup.roots import DATA_START, ROOT_BYTES, SLOTS, Root
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.lock import try_lock

_PIECE = 1 << 20
_ZEROS = bytes(_PIECE)
_LARGEST_CATALOGUE = 64 << 20  # bytes; one of a thousand generations has about 200 KB


class BackupFile:
    """An open backup file; use it in a `with`. One that is opened `to_write` is locked against other writers."""

    def __init__(self, path: Path, file: IO[bytes], *, to_write: bool) -> None:
        self.path = path
        self._file = file
        self._to_write = to_write
        self.fell_back = False  # the newest catalogue is damaged, and an earlier one was taken
        self._found = self._roots()
        self.root = self._newest()
        self._end = self.root.end
        if to_write:
            if self.fell_back:
                raise BackupDamaged(
                    part="its newest catalogue", next_step="Keep it for what it still holds, and begin a new one."
                )
            self.cut()

    @classmethod
    def open(cls, path: Path, *, to_write: bool = False) -> BackupFile:
        """Raises BackupRefused (missing, no backup), BackupDamaged, VaultBusy, VaultUnreachable, VaultTooNew."""
        try:
            file = path.open("r+b" if to_write else "rb", buffering=0)
        except FileNotFoundError as cause:
            raise BackupRefused(file=path, why="it is not there") from cause
        except IsADirectoryError as cause:
            raise BackupRefused(file=path, why="it is a folder") from cause
        except OSError as cause:
            raise refusal(cause) from cause
        try:
            if to_write and not try_lock(file):
                raise VaultBusy("Another Earwitness is writing this backup.")
            return cls(path, file, to_write=to_write)
        except BaseException:
            file.close()
            raise

    @classmethod
    def create(cls, path: Path, vault_id: bytes, catalogue_for: Callable[[bytes], bytes]) -> None:
        """A new file with the first catalogue, whole or not at all. Raises DiskFull, VaultUnreachable."""
        backup = os.urandom(16)
        catalogue = catalogue_for(backup)
        place = (DATA_START, len(catalogue), hashlib.sha256(catalogue).digest())
        root = Root(backup, vault_id, 0, DATA_START + len(catalogue) + ROOT_BYTES, place)
        aside = path.with_name(path.name + ".part")
        try:
            with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(roots.pack(root) + bytes(ROOT_BYTES) + catalogue + roots.pack(root))
                file.flush()
                os.fsync(file.fileno())
            aside.replace(path)
            sync_folder(path.parent)
        except OSError as cause:
            with contextlib.suppress(OSError):
                aside.unlink()
            raise refusal(cause) from cause

    # ── reading ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def read(self, offset: int, length: int) -> bytes:
        """So many bytes, fewer where the file ends. Raises VaultUnreachable."""
        try:
            self._file.seek(offset)
            parts = []
            while length > 0 and (part := self._file.read(length)):
                parts.append(part)
                length -= len(part)
        except OSError as cause:
            raise refusal(cause) from cause
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def pieces(self, offset: int, length: int) -> Iterator[bytes]:
        """A stretch in pieces of a MiB."""
        while length > 0 and (piece := self.read(offset, min(_PIECE, length))):
            yield piece
            offset, length = offset + len(piece), length - len(piece)

    def catalogue(self) -> bytes:
        """The catalogue as stored; its digest was compared when the root was chosen."""
        return self.read(*self.root.catalogue[:2])

    @property
    def size_bytes(self) -> int:
        return self._end

    # ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def append(self, content: bytes | memoryview) -> int:
        """Add bytes behind what is committed; the offset they have. Raises DiskFull, VaultUnreachable."""
        at = self._end
        try:
            self._file.seek(at)
            view = memoryview(content)
            while view:
                view = view[self._file.write(view) :]
        except OSError as cause:
            raise refusal(cause) from cause
        self._end = at + len(content)
        return at

    def settle(self) -> None:
        """On the disk, and out of the system's memory where it lets go: what is read next comes from the disk."""
        try:
            os.fsync(self._file.fileno())
            if hasattr(os, "posix_fadvise"):
                os.posix_fadvise(self._file.fileno(), self.root.end, 0, os.POSIX_FADV_DONTNEED)
        except OSError as cause:
            raise refusal(cause) from cause

    def commit(self, catalogue: bytes, *, both_slots: bool = False) -> None:
        """Make what was appended count. With `both_slots` nothing can fall back to the commit before."""
        place = (self.append(catalogue), len(catalogue), hashlib.sha256(catalogue).digest())
        end = self._end + ROOT_BYTES
        root = Root(self.root.backup, self.root.vault, self.root.sequence + 1, end, place)
        block = roots.pack(root)
        self.append(block)
        try:
            os.fsync(self._file.fileno())
            for slot in (root.slot, (root.slot + ROOT_BYTES) % DATA_START)[: SLOTS if both_slots else 1]:
                self._put(slot, block)
                os.fsync(self._file.fileno())
        except OSError as cause:
            raise refusal(cause) from cause
        self.root = root
        self._found = self._roots()

    def cut(self) -> None:
        """Back to what is committed."""
        try:
            self._file.truncate(self.root.end)
        except OSError as cause:
            raise refusal(cause) from cause
        self._end = self.root.end

    def older_roots(self) -> list[Root]:
        """The roots that a reader could fall back to."""
        return [root for root in self._found if root.sequence != self.root.sequence]

    def overwrite_all_but(self, needed: Iterable[tuple[int, int]]) -> int:
        """Zeros over every byte before the end that lies in none of the stretches. Says how many."""
        own = [(0, DATA_START), self.root.catalogue[:2], (self.root.end - ROOT_BYTES, ROOT_BYTES)]
        at = done = 0
        for offset, length in sorted([*needed, *own]):
            done += self._zero(at, offset)
            at = max(at, offset + length)
        done += self._zero(at, self.root.end)
        if done:
            self.settle()
        return done

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> BackupFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, at: TracebackType | None
    ) -> None:
        try:
            if self._to_write and kind is not None:
                with contextlib.suppress(VaultRefused):  # the drive is gone: the next writer cuts
                    self.cut()
        finally:
            self.close()

    def _zero(self, start: int, end: int) -> int:
        """Write zeros where something else is; a stretch that is zero already costs a read."""
        done = 0
        for at in range(start, end, _PIECE):
            length = min(_PIECE, end - at)
            if self.read(at, length) != _ZEROS[:length]:
                try:
                    self._put(at, _ZEROS[:length])
                except OSError as cause:
                    raise refusal(cause) from cause
                done += length
        return done

    def _put(self, offset: int, content: bytes) -> None:
        self._file.seek(offset)
        view = memoryview(content)
        while view:
            view = view[self._file.write(view) :]

    def _roots(self) -> list[Root]:
        """Every root that can be read, the newest first."""
        blocks = [self.read(slot * ROOT_BYTES, ROOT_BYTES) for slot in range(SLOTS)]
        size = self._file.seek(0, os.SEEK_END)
        if size >= DATA_START + ROOT_BYTES:
            blocks.append(self.read(size - ROOT_BYTES, ROOT_BYTES))
        found = {root for block in blocks if (root := roots.unpack(block)) is not None and root.end <= size}
        if not found and not roots.is_backup(self.read(0, DATA_START)):
            raise BackupRefused(file=self.path, why="it is not a backup")
        return sorted(found, key=lambda root: root.sequence, reverse=True)

    def _newest(self) -> Root:
        for root in self._found:
            offset, length, sha256 = root.catalogue
            if length <= _LARGEST_CATALOGUE and hashlib.sha256(self.read(offset, length)).digest() == sha256:
                return root
            # A slot is written when all else is on the disk; the root at the end may be all that a power cut left.
            self.fell_back = self.fell_back or roots.unpack(self.read(root.slot, ROOT_BYTES)) == root
        raise BackupDamaged(part="its catalogue, in every copy")
