"""Frames survive any pipe, and anything that is not a frame is noticed."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.engines.frames import LARGEST_BODY_BYTES, FrameWriter, encode_frame, read_frame
from earwitness_core.errors import EngineCrashed

text = st.text(st.characters(exclude_categories=["Cs"]))
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | text | st.binary()
values = st.recursive(leaves, lambda inner: st.lists(inner) | st.dictionaries(text, inner), max_leaves=20)
frames = st.tuples(text, values) | st.tuples(text)


class Dribble(io.RawIOBase):
    """A pipe that gives and takes a few bytes at a time."""

    def __init__(self, content: bytes = b"", step: int = 1) -> None:
        self.content = bytearray(content)
        self.step = step

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        part = bytes(self.content[: min(size, self.step)])
        del self.content[: len(part)]
        return part

    def write(self, content: Any, /) -> int:
        part = bytes(content[: self.step])
        self.content += part
        return len(part)


@given(st.lists(frames, max_size=4), st.integers(1, 50))
def test_frames_arrive_as_they_were_sent(sent: list[tuple[object, ...]], step: int) -> None:
    pipe = Dribble(step=step)
    writer = FrameWriter(pipe)  # type: ignore[arg-type]
    for frame in sent:
        writer.send(*frame)

    arrived = [read_frame(pipe) for _ in sent]  # type: ignore[arg-type]

    assert arrived == [list(frame) for frame in sent]
    assert read_frame(pipe) is None  # type: ignore[arg-type]


@given(frames, st.data())
def test_a_frame_cut_short_is_noticed(frame: tuple[object, ...], data: st.DataObject) -> None:
    whole = encode_frame(*frame)
    cut = data.draw(st.integers(1, len(whole) - 1))

    with pytest.raises(EngineCrashed):
        read_frame(io.BytesIO(whole[:cut]))


@given(st.binary(min_size=1, max_size=200))
def test_noise_is_never_taken_for_the_end(noise: bytes) -> None:
    """A reader sees a frame or an error; what passes for a frame has a word in front."""
    try:
        frame = read_frame(io.BytesIO(noise))
    except EngineCrashed:
        return
    assert frame is not None
    assert isinstance(frame[0], str)


@pytest.mark.parametrize(
    "body",
    [b"", b"\xf6", b"\x80", b"\x81\x01", b"\xa1aaab", b"\x9f\x61a\xff", b"\x82aa", b"\xff", b"\x81" * 5000],
    ids=["empty", "null", "no word", "number first", "map", "indefinite", "short", "break", "deep"],
)
def test_a_body_of_another_shape_is_refused(body: bytes) -> None:
    with pytest.raises(EngineCrashed):
        read_frame(io.BytesIO(b"\xea\x57" + len(body).to_bytes(4, "big") + body))


def test_a_length_over_the_limit_is_refused_before_anything_is_read() -> None:
    with pytest.raises(EngineCrashed, match="over the limit"):
        read_frame(io.BytesIO(b"\xea\x57" + (LARGEST_BODY_BYTES + 1).to_bytes(4, "big")))


def test_a_value_over_the_limit_is_not_sent() -> None:
    pipe = io.BytesIO()
    with pytest.raises(ValueError, match="over the limit"):
        FrameWriter(pipe).send("item", bytes(LARGEST_BODY_BYTES))
    assert pipe.getvalue() == b""
