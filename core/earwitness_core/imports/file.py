"""A file to be brought in: a regular one, opened once, read by ranges, known by its hash. Never parsed here."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from earwitness_core.errors import Refused

MOST_TEXT_BYTES = 128 << 20
MOST_DATABASE_BYTES = 512 << 20
_PIECE = 1 << 20
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


class ForeignFile:
    """A range source. Raises Refused: not there, not a file, not to be read, too large. Use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._handle = os.open(path, _FLAGS)
        except OSError as cause:
            raise Refused(f"{path} cannot be opened.", next_step="Check that it is there and may be read.") from cause
        status = os.fstat(self._handle)
        self.size_bytes = status.st_size
        self.modified_ms = status.st_mtime_ns // 1_000_000
        if not stat.S_ISREG(status.st_mode):
            self.close()
            raise Refused(f"{path} is not a file.")
        most = MOST_DATABASE_BYTES if self.read_at(0, 16).startswith(b"SQLite format 3\0") else MOST_TEXT_BYTES
        if self.size_bytes > most:
            self.close()
            raise Refused(f"{path} is larger than any transcript ({most >> 20} MiB).")

    def read_at(self, offset: int, length: int, /) -> bytes:
        if hasattr(os, "pread"):
            return os.pread(self._handle, length, offset)
        os.lseek(self._handle, offset, os.SEEK_SET)
        return os.read(self._handle, length)

    def pieces(self) -> Iterator[bytes]:
        for offset in range(0, self.size_bytes, _PIECE):
            yield self.read_at(offset, _PIECE)

    def sha256(self) -> str:
        seal = hashlib.sha256()
        for piece in self.pieces():
            seal.update(piece)
        return seal.hexdigest()

    def close(self) -> None:
        os.close(self._handle)

    def __enter__(self) -> ForeignFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
