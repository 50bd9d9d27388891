"""What parent and child say to each other: frames of CBOR (RFC 8949) over two pipes.

A frame is the mark EA 57, the length of its body as four bytes big-endian, and the body: one CBOR array that starts
with a word. Nothing else ever passes a pipe. A wrong mark, a body over the limit or one that is not such an array
means that the other side is broken, and raises EngineCrashed: there is no way to find the next frame.

parent → child                                   child → parent
  start, entry, config, import path                hello, facts of the child (walls, process id)
  call, number, method, args, size of the source   ready
  bytes, content                                   item, value
  stop, number                                     need, offset, length
                                                   done, value, peak memory
                                                   refused, outcome, detail
                                                   failed, kind of error, place in the code
                                                   stopped
"""

from __future__ import annotations

import threading
from typing import BinaryIO

import cbor2

from earwitness_core.errors import EngineCrashed

_MARK = b"\xea\x57"
_HEAD_BYTES = len(_MARK) + 4

# A window's features are some MB, a result some KB; beyond this it is a broken child, not a value.
LARGEST_BODY_BYTES = 256 * 2**20
# One answer to `need`: large enough to make the round trip cheap, small enough to stay responsive.
LARGEST_RANGE_BYTES = 4 * 2**20


class FrameWriter:
    """Writes whole frames from any thread."""

    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe
        self._turn = threading.Lock()

    def send(self, *frame: object) -> None:
        """OSError when the other side is gone; ValueError when the frame is too large to be taken."""
        framed = encode_frame(*frame)
        with self._turn:
            self._write(framed)

    def try_send(self, *frame: object, patience_seconds: float) -> bool:
        """As `send`, but gives up when another thread is stuck in the middle of a frame."""
        if not self._turn.acquire(timeout=patience_seconds):
            return False
        try:
            self._write(encode_frame(*frame))
        finally:
            self._turn.release()
        return True

    def _write(self, framed: bytes) -> None:
        rest = memoryview(framed)
        while rest:
            rest = rest[self._pipe.write(rest) or 0 :]


def encode_frame(*frame: object) -> bytes:
    """One frame as it goes over the pipe."""
    body = cbor2.dumps(frame)
    if len(body) > LARGEST_BODY_BYTES:
        raise ValueError(f"a frame of {len(body)} bytes is over the limit")
    return _MARK + len(body).to_bytes(4, "big") + body


def read_frame(pipe: BinaryIO) -> list[object] | None:
    """The next frame; None at the end of the pipe. EngineCrashed when it is not a frame or cut short."""
    head = _read_exactly(pipe, _HEAD_BYTES)
    if not head:
        return None
    if len(head) < _HEAD_BYTES or not head.startswith(_MARK):
        raise EngineCrashed("(a frame without its mark)")
    length = int.from_bytes(head[len(_MARK) :], "big")
    if length > LARGEST_BODY_BYTES:
        raise EngineCrashed("(a frame over the limit)")
    body = _read_exactly(pipe, length)
    if len(body) < length:
        raise EngineCrashed("(a frame cut short)")
    return _decode(body)


def _decode(body: bytes) -> list[object]:
    try:
        frame = cbor2.loads(body, allow_indefinite=False)
    except Exception as cause:  # hostile bytes: every way of being wrong is the same to us
        raise EngineCrashed("(a frame that cannot be read)") from cause
    if not isinstance(frame, list) or not frame or not isinstance(frame[0], str):
        raise EngineCrashed("(a frame of another shape)")
    return frame


def _read_exactly(pipe: BinaryIO, length: int) -> bytes:
    """`length` bytes, fewer only at the end of the pipe."""
    parts: list[bytes] = []
    missing = length
    while missing:
        part = pipe.read(missing)
        if not part:
            break
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)
