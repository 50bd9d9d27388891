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
            self._load(size_bytes // CHUNK, 1)  # the last one proves the length
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
        if first == last:
            if number != first:
                content = bytes(self._load(first, 1))
                self._kept = (first, content)
            return content[offset - first * CHUNK : end - first * CHUNK]
        return self._read_many(offset, end, first, last)

    def _read_many(self, offset: int, end: int, first: int, last: int) -> bytes:
        parts = []
        for number in range(first, last + 1, _BATCH):
            count = min(_BATCH, last + 1 - number)
            content = memoryview(self._load(number, count))
            start = number * CHUNK
            parts.append(content[max(0, offset - start) : end - start])
        self._kept = (last, bytes(content[(last - number) * CHUNK :]))
        return b"".join(parts)

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

    def _load(self, first: int, count: int) -> bytearray:
        """The content of chunks `first` to `first + count`, authenticated."""
        sealed = memoryview(self._pread(HEAD + first * SEALED_CHUNK, count * SEALED_CHUNK))
        length = min(self.size_bytes - first * CHUNK, count * CHUNK)
        content = bytearray(length)
        place = memoryview(content)
        for i in range(count):
            try:
                self._chunks.open_into(
                    first + i,
                    sealed[i * SEALED_CHUNK : (i + 1) * SEALED_CHUNK],
                    place[i * CHUNK : (i + 1) * CHUNK],
                )
            except (NotAuthentic, ValueError) as cause:
                raise self._damaged(f"was changed near byte {(first + i) * CHUNK}") from cause
        return content

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
