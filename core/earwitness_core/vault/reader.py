"""Reading a sealed blob: any range, from any thread, every byte authenticated for its place."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

from earwitness_core.errors import VaultDamaged
from earwitness_core.vault.cobblestone import CHUNK, HEAD, SEALED_CHUNK, Chunks, NotAuthentic, sealed_size
from earwitness_core.vault.files import refusal

_BATCH = 64  # chunks per read of the file: 1 MiB


class BlobReader(io.RawIOBase):
    """A range source (`size_bytes`, `read_at`) and a seekable raw file at once.

    `read_at` is thread-safe; `seek`, `read` and `tell` share one position and belong to one thread.
    """

    def __init__(self, path: Path, blob_id: str, key: bytes, context: bytes, size_bytes: int) -> None:
        super().__init__()
        self.id = blob_id
        self.size_bytes = size_bytes
        self._position = 0
        self._guard = threading.Lock()
        self._kept: tuple[int, bytes] = (-1, b"")  # the chunk of the last read: small reads go on in it
        self._handle = -1
        self._handle = self._open_file(path)
        try:
            if os.fstat(self._handle).st_size != sealed_size(size_bytes):
                raise self._damaged("is cut short or has grown")
            try:
                self._chunks = Chunks(key, context, self._pread(0, HEAD))
            except NotAuthentic as cause:
                raise self._damaged("is not the one that was sealed") from cause
            last = size_bytes // CHUNK
            self._load(last, last + 1)  # it proves the length
        except BaseException:
            self.close()
            raise

    def read_at(self, offset: int, length: int) -> bytes:
        """Bytes from `offset`, as many as there are up to `length`. Raises VaultDamaged naming the blob."""
        if self.closed:
            raise ValueError("the blob is closed")
        end = min(self.size_bytes, max(0, offset) + max(0, length))
        offset = max(0, offset)
        if offset >= end:
            return b""
        first, last = offset // CHUNK, (end - 1) // CHUNK
        number, content = self._kept
        if number == first == last:
            return content[offset - first * CHUNK : end - first * CHUNK]
        parts = [part for number in range(first, last + 1, _BATCH) for part in self._load(number, last + 1)]
        self._kept = (last, parts[-1])
        parts[-1] = parts[-1][: end - last * CHUNK]
        parts[0] = parts[0][offset - first * CHUNK :]
        return parts[0] if first == last else b"".join(parts)

    def read(self, size: int = -1) -> bytes:
        """From the position on; all there is when `size` is negative."""
        content = self.read_at(self._position, self.size_bytes if size < 0 else size)
        self._position += len(content)
        return content

    def readinto(self, buffer: object) -> int:
        place = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # RawIOBase says Buffer from 3.12 on
        content = self.read_at(self._position, len(place))
        place[: len(content)] = content
        self._position += len(content)
        return len(content)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size_bytes}[whence]
        if base + offset < 0:
            raise ValueError("before the start")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        with self._guard:
            if self._handle >= 0:
                os.close(self._handle)
                self._handle = -1
        super().close()

    def __enter__(self) -> BlobReader:
        return self

    def _load(self, first: int, end: int) -> list[bytes]:
        """The contents of at most a batch of chunks from `first` to before `end`, authenticated."""
        count = min(_BATCH, end - first)
        sealed = memoryview(self._pread(HEAD + first * SEALED_CHUNK, count * SEALED_CHUNK))
        contents = []
        for i in range(count):
            try:
                contents.append(self._chunks.open(first + i, sealed[i * SEALED_CHUNK : (i + 1) * SEALED_CHUNK]))
            except (NotAuthentic, ValueError) as cause:
                raise self._damaged(f"was changed near byte {(first + i) * CHUNK}") from cause
        return contents

    def _open_file(self, path: Path) -> int:
        try:
            return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        except FileNotFoundError as cause:
            raise self._damaged("is missing") from cause
        except OSError as cause:
            raise refusal(cause) from cause

    def _pread(self, offset: int, length: int) -> bytes:
        try:
            if hasattr(os, "pread"):
                return os.pread(self._handle, length, offset)
            with self._guard:
                os.lseek(self._handle, offset, os.SEEK_SET)
                return os.read(self._handle, length)
        except OSError as cause:
            raise refusal(cause) from cause

    def _damaged(self, how: str) -> VaultDamaged:
        return VaultDamaged(part=f"blob {self.id} {how}")
