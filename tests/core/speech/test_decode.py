"""What comes out of a media file: its facts, its sound on its own clock, or one typed refusal."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest

from earwitness_core.engines import BytesSource, Engine, Limits
from earwitness_core.errors import Cancelled, EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.decode import ENTRY, probe
from earwitness_core.speech.decode_child import DecodeChild, entry
from helpers.bad_media import RATE, BadFile, bad_files, encoded, speechlike, tone, wav
from helpers.calls import call_on

FORMATS = [
    ("wav", "pcm_s16le", 44_100),
    ("wav", "pcm_f32le", 48_000),
    ("mp3", "libmp3lame", 44_100),
    ("flac", "flac", 16_000),
    ("ipod", "aac", 44_100),
    ("mp4", "aac", 48_000),
    ("mov", "pcm_s16le", 44_100),
    ("ogg", "libopus", 48_000),
    ("matroska", "flac", 16_000),
    ("webm", "libopus", 48_000),
    ("aiff", "pcm_s16be", 22_050),
    ("au", "pcm_s16be", 8_000),
    ("caf", "pcm_s16le", 16_000),
    ("w64", "pcm_s16le", 16_000),
    ("avi", "libmp3lame", 44_100),
    ("mpegts", "aac", 48_000),
    ("adts", "aac", 44_100),
    ("asf", "libmp3lame", 44_100),
]


def decoded(content: bytes, child: DecodeChild | None = None) -> np.ndarray:
    call, heard = call_on(content)
    (child or entry({})).decode(call)
    return np.frombuffer(heard.pcm(), dtype="<i2")


def loudness(samples: np.ndarray) -> float:
    return float(np.sqrt(np.mean(samples.astype(float) ** 2)))


@pytest.mark.parametrize("bad", bad_files(), ids=str)
def test_every_kind_of_trouble_has_its_outcome(bad: BadFile) -> None:
    content = bad.make()

    assert _outcome(lambda: entry({}).decode(call_on(content)[0])) == bad.decode
    assert _outcome(lambda: entry({}).probe(call_on(content)[0])) == bad.probe
    if bad.probe is None:
        assert entry({}).probe(call_on(content)[0])["complete"] is bad.complete


def _outcome(work: object) -> Outcome | None:
    try:
        work()  # type: ignore[operator]
    except EngineRefused as refused:
        return refused.outcome
    return None


@pytest.mark.parametrize(("form", "codec", "rate"), FORMATS)
def test_common_formats_become_the_same_sound(form: str, codec: str, rate: int) -> None:
    content = encoded(form, codec, 3.0, rate=rate, channels=2)

    samples = decoded(content)

    assert len(samples) == pytest.approx(3 * RATE, abs=RATE // 8)
    assert loudness(samples[RATE : 2 * RATE]) == pytest.approx(0.5 / 2**0.5 * 32767, rel=0.05)


@pytest.mark.parametrize(("form", "codec", "rate"), FORMATS)
def test_a_whole_file_is_complete_and_says_what_it_is(form: str, codec: str, rate: int) -> None:
    facts = entry({}).probe(call_on(encoded(form, codec, 3.0, rate=rate, channels=2))[0])

    assert facts["complete"]
    assert facts["has_audio"]
    assert (facts["channels"], facts["sample_rate"]) == (2, rate)
    assert facts["duration_ms"] is None or facts["duration_ms"] == pytest.approx(3000, abs=150)


@pytest.mark.parametrize(
    ("form", "codec"), [("mp4", "aac"), ("wav", "pcm_s16le"), ("flac", "flac"), ("matroska", "flac")]
)
def test_a_file_that_is_still_being_copied_is_not_complete(form: str, codec: str) -> None:
    content = encoded(form, codec, 10.0)

    for part in (0.3, 0.6, 0.9):
        assert not entry({}).probe(call_on(content[: int(len(content) * part)])[0])["complete"], part


def test_sound_of_a_film_is_read_without_its_pictures() -> None:
    content = encoded("mp4", "aac", 3.0, picture=True)

    assert loudness(decoded(content)) > 1000


def test_samples_that_are_no_numbers_become_silence() -> None:
    samples = tone(2.0)[0].copy()
    samples[RATE : RATE + 1600] = np.nan

    out = decoded(wav(samples.astype("<f4").tobytes(), bits=32, codec=3))

    assert loudness(out[RATE + 200 : RATE + 1400]) < 50
    assert loudness(out[: RATE // 2]) > 10_000


def test_two_sides_that_cancel_each_other_out_are_still_heard() -> None:
    left = tone(2.0)[0]
    both = (np.stack([left, -left], axis=1) * 32767).astype("<i2")

    assert loudness(decoded(wav(both.tobytes(), channels=2))) > 10_000


def test_one_speaker_on_each_side_is_heard_from_both() -> None:
    silent = np.zeros(RATE)
    sides = np.stack([np.concatenate([tone(1.0)[0], silent]), np.concatenate([silent, tone(1.0)[0]])], axis=1)

    out = decoded(wav((sides * 32767).astype("<i2").tobytes(), channels=2))

    assert loudness(out[:RATE]) > 4_000
    assert loudness(out[RATE:]) > 4_000


def test_many_tracks_in_one_file_are_mixed() -> None:
    """Seven channels have no named layout, so FFmpeg has no rule for them."""
    tracks = np.zeros((2 * RATE, 7), dtype="<i2")
    tracks[:, 4] = (tone(2.0)[0] * 32767).astype("<i2")

    assert loudness(decoded(wav(tracks.tobytes(), channels=7))) > 2_000


def test_sound_that_starts_late_stays_where_the_player_has_it() -> None:
    content = encoded("matroska", "flac", 4.0, picture=True, sound_from_s=2.0)

    out = decoded(content)

    assert loudness(out[: int(1.9 * RATE)]) < 10
    assert loudness(out[int(2.1 * RATE) : int(3.0 * RATE)]) > 10_000


def test_a_recording_longer_than_the_limit_is_refused_before_it_fills_the_disk() -> None:
    content = encoded("flac", "flac", 30.0)

    with pytest.raises(EngineRefused) as refused:
        entry({"most_seconds": 10}).decode(call_on(content)[0])

    assert refused.value.outcome is Outcome.TOO_LARGE


@pytest.mark.parametrize(
    "listing", ["#EXTM3U\n#EXTINF:3,\n{path}\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile {path}\n"]
)
def test_a_list_does_not_open_the_file_it_names(tmp_path: Path, listing: str) -> None:
    real = tmp_path / "real.wav"
    real.write_bytes(encoded("wav", "pcm_s16le", 3.0))

    call, heard = call_on(listing.format(path=real).encode())
    assert _outcome(lambda: entry({}).decode(call)) is Outcome.UNSUPPORTED
    assert heard.items == []


def test_one_child_survives_every_bad_file() -> None:
    """All of them one after another in one real child, which afterwards still decodes a good one."""
    with Engine(ENTRY, limits=Limits(memory_bytes=768 << 20, seconds_per_call=20)) as engine:
        engine.start()
        pid = engine.pid
        for bad in bad_files():
            source = BytesSource(bad.make())
            assert _outcome(lambda source=source: engine.call("decode", source=source)) == bad.decode, bad.name

        facts = probe(engine, BytesSource(encoded("mp3", "libmp3lame", 2.0)))

        assert facts.has_audio and facts.complete
        assert engine.pid == pid


def test_a_stopped_decode_ends_at_once() -> None:
    asked = iter([False] * 5)
    call, heard = call_on(encoded("flac", "flac", 60.0), stopped=lambda: next(asked, True))

    with pytest.raises(Cancelled):
        entry({}).decode(call)

    assert len(heard.pcm()) < 20 * RATE * 2


def test_tags_are_bounded() -> None:
    content = encoded("mp3", "libmp3lame", 1.0, tags={"title": "x" * 5000})

    tags = entry({}).probe(call_on(content)[0])["tags"]

    assert all(len(str(value)) <= 500 for value in tags.values())  # type: ignore[attr-defined]
    assert "title" in tags  # type: ignore[operator]


def test_a_wav_of_unknown_length_is_read_to_its_end() -> None:
    """Recorders and pipes write 2^32-1 or 0 where they did not know the length yet."""
    for claimed in (0xFFFFFFFF, 0):
        content = wav(speechlike(2.0), claimed=claimed)
        assert len(decoded(content)) == 2 * RATE
        assert entry({}).probe(call_on(content)[0])["complete"]


def test_a_file_is_read_by_ranges() -> None:
    content = encoded("wav", "pcm_s16le", 5.0)
    call, heard = call_on(content)

    entry({}).decode(call)

    assert heard.fetched_bytes < 3 * len(content) + io.DEFAULT_BUFFER_SIZE
