"""Writing a sealed file: under another name until it is whole, locked until it is recorded."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import IO, TYPE_CHECKING

from cryptography.cobblestone import Cobblestone256Encryptor

from earwitness_core.ids import BlobId
from earwitness_core.vault.blob_keys import SealedBlob, blob_context, wrap_key
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.keys import VaultKeys
from earwitness_core.vault.lock import try_lock

if TYPE_CHECKING:
    from types import TracebackType

# Larger pieces make the library build larger results in memory: 1 MiB sealed at 5 GB/s, 64 MiB at 0.06.
_PIECE = 1 << 20


class BlobWriter:
    """Seals while hashing. Leaving the block without `finish` removes what was written."""

    def __init__(self, blob_id: BlobId, final: Path, keys: VaultKeys, keep: Callable[[str, IO[bytes]], None]) -> None:
        """`final` is the file's name once it is whole; `keep` then takes the file, locked."""
        self.id = blob_id
        self._final = final
        self._keep = keep
        self._part = self._final.with_name(self._final.name + ".part")
        key = Cobblestone256Encryptor.generate_key()
        self._wrapped_key = wrap_key(keys, blob_id, key)
        self._seal = Cobblestone256Encryptor(key, blob_context(keys, blob_id))
        self._digest = hashlib.sha256()
        self.size_bytes = 0
        self._finished = False
        try:
            is_new_shelf = not self._part.parent.is_dir()
            self._part.parent.mkdir(parents=True, exist_ok=True)
            if is_new_shelf:
                sync_folder(self._part.parent.parent)
            self._file = _open_locked(self._part)
        except OSError as cause:
            raise refusal(cause) from cause

    def write(self, piece: bytes | bytearray | memoryview) -> None:
        """Add bytes. Raises DiskFull, VaultUnreachable."""
        view = memoryview(piece).cast("B")
        self._digest.update(view)
        self.size_bytes += len(view)
        try:
            for at in range(0, len(view), _PIECE):
                self._file.write(self._seal.update(view[at : at + _PIECE]))
        except OSError as cause:
            raise refusal(cause) from cause

    def finish(self) -> SealedBlob:
        """Make the file durable under its name. It stays locked until it is recorded or given up."""
        try:
            self._file.write(self._seal.finalize())
            self._file.flush()
            os.fsync(self._file.fileno())
            if os.name == "nt":
                self._file.close()  # Windows renames no open file
            self._part.rename(self._final)
            sync_folder(self._final.parent)
            if os.name == "nt":
                self._file = self._final.open("rb+")
                try_lock(self._file)
        except OSError as cause:
            raise refusal(cause) from cause
        self._finished = True
        self._keep(self.id, self._file)
        return SealedBlob(self.id, self._wrapped_key, self.size_bytes, self._digest.hexdigest())

    def __enter__(self) -> BlobWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._finished:
            return
        with contextlib.suppress(OSError):  # a full disk complains again about what is still buffered
            self._file.close()
        for path in (self._part, self._final):
            with contextlib.suppress(OSError):
                path.unlink()


def _open_locked(part: Path) -> IO[bytes]:
    """A new file that is locked and still in its place: a sweep may have come between making and locking it."""
    while True:
        file = part.open("xb", buffering=_PIECE)
        try_lock(file)
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(file.fileno()), part.stat()):
                return file
        file.close()
