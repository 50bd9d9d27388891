"""Decoded sound by ranges: 16 kHz mono signed 16 bit little endian. Never holds more than what is asked for."""

from __future__ import annotations

import io
from typing import Protocol

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float32]

RATE = 16_000
_BYTES = 2


class Readable(Protocol):
    """The part of a binary file that is needed; an engine call's source and `io.BytesIO` both have it."""

    def seek(self, offset: int, whence: int = 0, /) -> int: ...

    def read(self, size: int = -1, /) -> bytes: ...


class Sound:
    """A recording of `length` samples, read piece by piece as float32 in -1 to 1."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self.length = source.seek(0, io.SEEK_END) // _BYTES

    @property
    def duration_ms(self) -> int:
        return self.length * 1000 // RATE

    def piece(self, start: int, count: int) -> Samples:
        """`count` samples from sample `start` on; silence beyond the end."""
        piece = np.zeros(count, np.float32)
        wanted = min(count, self.length - start)
        if wanted <= 0:
            return piece
        self._source.seek(start * _BYTES)
        raw = self._read_all(wanted * _BYTES)
        heard = np.frombuffer(raw, "<i2", count=len(raw) // _BYTES)
        piece[: len(heard)] = heard
        piece /= 32768.0
        return piece

    def _read_all(self, size: int) -> bytes:
        """A raw stream may bring less than asked for; ask until it is all there or over."""
        parts: list[bytes] = []
        while size > 0 and (part := self._source.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)
