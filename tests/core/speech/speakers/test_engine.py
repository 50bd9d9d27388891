"""The real models in a real child: the shipped recordings, noise, and what the child must not load."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from earwitness_core.catalogue.store import ModelStore
from earwitness_core.engines import BytesSource
from earwitness_core.speech.speakers.stage import Heard, SpeakersEngine, heard_from
from helpers.speaking import sample_pcm

pytestmark = [pytest.mark.models, pytest.mark.timeout(600)]


@pytest.fixture(scope="module")
def engine() -> Iterator[SpeakersEngine]:
    engine = SpeakersEngine(ModelStore())
    yield engine
    engine.close()


def _find(engine: SpeakersEngine, pcm: bytes, speakers: int | None = None) -> Heard:
    told: list[Any] = []
    answer = engine.call("find", {"speakers": speakers}, source=BytesSource(pcm), on_item=told.append)
    shares = [item["progress"] for item in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    return heard_from(answer)


def test_an_interview_has_two_speakers_who_take_turns(engine: SpeakersEngine) -> None:
    heard = _find(engine, sample_pcm("interview.flac")[: 60 * 32_000])

    assert len(heard.voices) == 2
    assert 6 <= len(heard.turns) <= 16
    speech_ms = sum(voice.speech_ms for voice in heard.voices)
    assert 45_000 < speech_ms < 60_000
    assert all(len(voice.vector) == 4 * 192 for voice in heard.voices)


def test_one_reader_is_one_speaker_unless_two_are_asked_for(engine: SpeakersEngine) -> None:
    pcm = sample_pcm("reading-en.flac")

    assert len(_find(engine, pcm).voices) == 1
    assert len(_find(engine, pcm, speakers=2).voices) == 2


@pytest.mark.parametrize("kind", ["nothing", "a moment", "silence", "noise", "hum"])
def test_sound_without_speech_has_no_speakers(engine: SpeakersEngine, kind: str) -> None:
    draw, seconds = np.random.default_rng(1), np.arange(30 * 16_000) / 16_000
    sound = {
        "nothing": np.zeros(0),
        "a moment": np.zeros(100),
        "silence": np.zeros(30 * 16_000),
        "noise": draw.normal(0, 0.1, 30 * 16_000),
        "hum": 0.2 * np.sin(2 * np.pi * 50 * seconds),
    }[kind]

    heard = _find(engine, (np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())

    assert heard == Heard((), ())


def test_the_child_loads_neither_torch_nor_the_vault() -> None:
    look = (
        "import sys, earwitness_core.speech.speakers.child;"
        "print([m for m in ('torch', 'sqlalchemy', 'sqlcipher3', 'earwitness_core.vault') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=120)

    assert said.stdout.strip() == "[]"
