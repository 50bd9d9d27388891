"""What a method of an engine gets in its child: a file to read from, a way to hand over results, a question to ask.

An engine is an entry function `(config) -> object`; each public method of the object is called as
`method(call, **arguments)` and returns its final value. Values are CBOR: dict, list, str, int, float, bool, None and
bytes. A refusal is `raise EngineRefused(Outcome.…, detail)`. Any other exception is a bug, of which the parent learns
type and place but never the text, for it could quote the recording.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from typing import Protocol

from earwitness_core.engines.frames import LARGEST_RANGE_BYTES
from earwitness_core.errors import Cancelled

# One round trip costs about as much as moving 256 KiB; decoders ask for 32 KiB at a time.
_READ_AHEAD_BYTES = 2**20


class Parent(Protocol):
    """The other end, as a call sees it."""

    def give(self, item: object) -> None: ...

    def fetch(self, offset: int, length: int) -> bytes: ...


class Call:
    """One call of one method."""

    def __init__(self, parent: Parent, stopped: Callable[[], bool], source_bytes: int | None) -> None:
        self._parent = parent
        self._stopped = stopped
        self.source_bytes = source_bytes or 0
        self._source = None if source_bytes is None else _open(parent, self.check, source_bytes)

    @property
    def source(self) -> io.BufferedReader:
        """The source as a seekable file, read ahead by 1 MiB. AttributeError when the caller gave none."""
        if self._source is None:
            raise AttributeError("this call has no source")
        return self._source

    def emit(self, item: object) -> None:
        """Hand one result over now. Waits while the parent is busy with earlier ones."""
        self.check()
        self._parent.give(item)

    def check(self) -> None:
        """Cancelled when the parent asked this call to stop. Cheap; ask at least ten times a second."""
        if self._stopped():
            raise Cancelled


class _Ranges(io.RawIOBase):
    """A file that is elsewhere."""

    def __init__(self, parent: Parent, check: Callable[[], None], size_bytes: int) -> None:
        self._parent = parent
        self._check = check
        self._size = size_bytes
        self._at = 0
        self._turn = threading.Lock()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if start + offset < 0:
            raise ValueError("a position before the start")
        self._at = start + offset
        return self._at

    def readinto(self, buffer: object, /) -> int:
        self._check()
        target = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # typeshed's Buffer is not importable on 3.11
        with self._turn:
            length = max(0, min(len(target), LARGEST_RANGE_BYTES, self._size - self._at))
            content = self._parent.fetch(self._at, length) if length else b""
            target[: len(content)] = content
            self._at += len(content)
        return len(content)

    def readall(self) -> bytes:
        """The rest, in large ranges; the inherited one asks for 8 KiB at a time."""
        parts = []
        while part := self.read(LARGEST_RANGE_BYTES):
            parts.append(part)
        return b"".join(parts)


def _open(parent: Parent, check: Callable[[], None], size_bytes: int) -> io.BufferedReader:
    return io.BufferedReader(_Ranges(parent, check, size_bytes), _READ_AHEAD_BYTES)
