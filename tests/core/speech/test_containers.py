"""Headers that lie, stop in the middle or were never headers: a question about them always has an answer."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.engines import BytesSource, Engine, Limits
from earwitness_core.errors import EngineFailed
from earwitness_core.speech.containers import is_complete, is_known, is_locked
from earwitness_core.speech.decode import ENTRY
from helpers.bad_media import RATE, bad_files, encoded, speechlike, wav

STARTS = [
    b"RIFF\0\0\0\0WAVE",
    b"OggS\0",
    b"fLaC",
    b"\x1a\x45\xdf\xa3",
    b"caff",
    b"\0\0\0\x20ftypisom",
    b"ID3\x04\0\0",
    b"",
]
SOUND = [
    ("mp3", "libmp3lame"),
    ("flac", "flac"),
    ("mp4", "aac"),
    ("ogg", "libopus"),
    ("matroska", "flac"),
    ("asf", "libmp3lame"),
]


@given(st.sampled_from(STARTS), st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_have_an_answer(start: bytes, rest: bytes) -> None:
    content = start + rest
    file = io.BytesIO(content)

    assert is_known(content) in (True, False)
    assert is_complete(file, len(content)) in (True, False)
    assert is_locked(file, len(content)) in (True, False)


@pytest.mark.parametrize(("form", "codec"), SOUND)
def test_every_cut_of_a_file_has_an_answer(form: str, codec: str) -> None:
    whole = encoded(form, codec, 0.5, rate=48_000)

    assert is_complete(io.BytesIO(whole), len(whole))
    assert not is_locked(io.BytesIO(whole), len(whole))
    for length in range(0, len(whole), max(1, len(whole) // 200)):
        part = whole[:length]
        assert is_complete(io.BytesIO(part), length) in (True, False)


def test_a_wav_of_more_than_four_gibibytes_says_its_length_elsewhere() -> None:
    """RF64: the true size stands in a chunk of its own (EBU Tech 3306)."""
    plain = wav(speechlike(1.0), claimed=0xFFFFFFFF)
    sizes = b"ds64" + (28).to_bytes(4, "little") + bytes(8) + (RATE * 2).to_bytes(8, "little") + bytes(12)
    whole = b"RF64" + plain[4:12] + sizes + plain[12:]

    assert is_complete(io.BytesIO(whole), len(whole))
    assert not is_complete(io.BytesIO(whole[:-100]), len(whole) - 100)


def test_flipped_bytes_end_in_sound_or_in_a_typed_refusal() -> None:
    """Two hundred damaged files in one real child: none of them hangs it, and a crash would be a typed one too."""
    chance = random.Random(20_262)
    files = [encoded(form, codec, 1.0, rate=48_000) for form, codec in SOUND]
    files += [bad.make() for bad in bad_files() if bad.name in ("a wav cut short", "an mp4 cut short")]
    refused = 0
    with Engine(ENTRY, limits=Limits(memory_bytes=768 << 20, seconds_per_call=20)) as engine:
        for number in range(200):
            content = bytearray(files[number % len(files)])
            for _ in range(chance.randrange(1, 40)):
                at = chance.randrange(min(len(content), 2000) if chance.random() < 0.7 else len(content))
                content[at] = chance.randrange(256)
            try:
                engine.call("decode", source=BytesSource(bytes(content)))
            except EngineFailed as failed:
                assert failed.outcome != "bug", number
                refused += 1
    assert 0 < refused < 200
