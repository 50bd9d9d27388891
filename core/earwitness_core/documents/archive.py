"""A ZIP as office documents are: a few parts by name, each read as a stream and never beyond a bound."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, BinaryIO, cast

from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome

MOST_BYTES = 512 << 20  # packed
_MOST_PARTS = 20_000
_MOST_UNPACKED = 256 << 20  # of one part; the text of War and Peace is 3 MB
_KNOWN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class Archive:
    """An open ZIP. Every way of being broken is EngineRefused."""

    def __init__(self, file: BinaryIO, size_bytes: int) -> None:
        if size_bytes > MOST_BYTES:
            raise EngineRefused(Outcome.TOO_LARGE, f"Documents may have up to {MOST_BYTES >> 20} MB.")
        with _translated():
            self._zip = zipfile.ZipFile(file)
            self._parts = {part.filename: part for part in self._zip.infolist()}
        if len(self._parts) > _MOST_PARTS:
            raise EngineRefused(Outcome.TOO_LARGE, "It is an archive of very many parts.")

    @property
    def names(self) -> list[str]:
        return list(self._parts)

    @property
    def is_locked(self) -> bool:
        """Whether a part is encrypted (APPNOTE 4.4.4, bit 0)."""
        return any(part.flag_bits & 1 for part in self._parts.values())

    def has(self, name: str) -> bool:
        return name in self._parts

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        """One part as a stream. EngineRefused when it is not there, damaged, or unpacks to more than the bound."""
        part = self._parts.get(name)
        if part is None:
            raise EngineRefused(Outcome.UNREADABLE, "A part of it is missing.")
        if part.flag_bits & 1:
            raise EngineRefused(Outcome.ENCRYPTED)
        if part.compress_type not in _KNOWN:
            raise EngineRefused(Outcome.UNREADABLE, "It is packed in a way that documents are not.")
        with _translated():
            packed = self._zip.open(part)
        with packed:
            yield cast(BinaryIO, _Bounded(packed))  # the part of one that a parser needs

    def read(self, name: str, most: int = 1 << 20) -> bytes:
        """The beginning of a small part; nothing when it is not there."""
        if not self.has(name):
            return b""
        with self.open(name) as part:
            return part.read(most)


class _Bounded(io.RawIOBase):
    """Reads on until the bound; damage comes out as a refusal."""

    def __init__(self, packed: IO[bytes]) -> None:
        self._packed = packed
        self._left = _MOST_UNPACKED

    def read(self, size: int = -1, /) -> bytes:
        with _translated():
            piece = self._packed.read(self._left + 1 if size < 0 else size)
        self._left -= len(piece)
        if self._left < 0:
            raise EngineRefused(Outcome.TOO_LARGE, "Unpacked, it is larger than any document.")
        return piece


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except _DAMAGE as cause:
        raise EngineRefused(Outcome.UNREADABLE, "It is damaged or cut short.") from cause
