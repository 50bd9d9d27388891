"""Bytes that a child may read by ranges, so that no file has to lie open for it."""

from __future__ import annotations

from typing import Protocol


class RangeSource(Protocol):
    """A sealed blob, or bytes in memory. May be read from another thread than the one that opened it."""

    @property
    def size_bytes(self) -> int: ...

    def read_at(self, offset: int, length: int, /) -> bytes:
        """`length` bytes from `offset`; fewer only at the end."""


class BytesSource:
    """Bytes that are in memory already."""

    def __init__(self, content: bytes) -> None:
        self._content = memoryview(content)

    @property
    def size_bytes(self) -> int:
        return len(self._content)

    def read_at(self, offset: int, length: int, /) -> bytes:
        return bytes(self._content[offset : offset + length])
