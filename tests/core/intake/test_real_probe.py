"""The way of a file with the decoder's child as the judge: every format, and every broken file of the collection."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.catalogue import Catalogue, ModelStore
from earwitness_core.outcomes import Outcome
from earwitness_core.speech import SpeechRoom
from earwitness_core.vault import Vault
from helpers import bad_media
from helpers.intakes import Bench

FORMATS = [
    ("a.wav", "wav", "pcm_s16le", "audio/wav"),
    ("a.mp3", "mp3", "libmp3lame", "audio/mpeg"),
    ("a.m4a", "ipod", "aac", "audio/mp4"),
    ("a.mp4", "mp4", "aac", "video/mp4"),
    ("a.mov", "mov", "aac", "video/quicktime"),
    ("a.ogg", "ogg", "libopus", "audio/ogg"),
    ("a.flac", "flac", "flac", "audio/flac"),
    ("a.mka", "matroska", "libopus", "video/x-matroska"),
    ("a.webm", "webm", "libopus", "video/webm"),
    ("a.aiff", "aiff", "pcm_s16be", "audio/aiff"),
    ("a.au", "au", "pcm_s16be", "audio/basic"),
    ("a.w64", "w64", "pcm_s16le", "audio/x-w64"),
    ("a.caf", "caf", "pcm_s16le", "audio/x-caf"),
    ("a.avi", "avi", "pcm_s16le", "video/x-msvideo"),
    ("a.aac", "adts", "aac", "audio/aac"),
    ("a.ts", "mpegts", "aac", "video/mp2t"),
]


@pytest.fixture
def bench(vault: Vault, tmp_path: Path) -> Iterator[Bench]:
    speech = SpeechRoom(vault, ModelStore(tmp_path / "models", Catalogue.load()))
    yield Bench(vault, probe=speech.probe)
    speech.close()


def test_every_common_format_is_taken_and_named_by_its_content(bench: Bench, drop: Path) -> None:
    for name, form, codec, _ in FORMATS:
        rate = 48_000 if codec == "libopus" else 16_000
        (drop / f"{name}.bin").write_bytes(bad_media.encoded(form, codec, 1.0, rate=rate))

    bench.take(drop)

    taken = {source.title: source for source in bench.sources()}
    assert {name: taken[name].media_type for name, *_ in FORMATS} == {name: kind for name, _, _, kind in FORMATS}
    assert all(abs((source.duration_ms or 0) - 1000) < 150 for source in taken.values())


def test_every_bad_file_of_the_collection_has_its_outcome_in_words_and_the_next_goes_on(
    bench: Bench, drop: Path
) -> None:
    files = {f"{number:02}": file for number, file in enumerate(bad_media.bad_files())}
    for name, file in files.items():
        (drop / name).write_bytes(file.make())

    verdicts = {verdict.name: verdict for verdict in bench.take(drop)}

    assert {files[name].name: verdict.outcome for name, verdict in verdicts.items()} == {
        file.name: expected(file) for file in files.values()
    }
    assert all(verdict.says for verdict in verdicts.values())
    assert all(verdict.next_step for verdict in verdicts.values() if verdict.outcome is not Outcome.ACCEPTED)


def expected(file: bad_media.BadFile) -> Outcome:
    """What the probe says; and one that stops before its end is not taken. What only decoding finds comes later."""
    if file.name == "only zeros":
        return Outcome.UNREADABLE  # reserved and never written
    if file.name == "a film without sound":
        return Outcome.NO_AUDIO
    return file.probe or (Outcome.ACCEPTED if file.complete else Outcome.UNREADABLE)
