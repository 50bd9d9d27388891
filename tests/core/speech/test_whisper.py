"""The engine itself, with Whisper tiny.en in this process: as published, and the same wherever it is broken off."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
import pytest
from faster_whisper import WhisperModel

from earwitness_core.catalogue import ModelStore
from earwitness_core.errors import Cancelled, EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.whisper import WhisperEngine
from earwitness_core.speech.whisper_child import entry
from helpers.calls import call_on
from helpers.clips import RATE
from helpers.recordings import spoken

pytestmark = pytest.mark.models

SECONDS = 70
ASKED: dict[str, Any] = {"gain": 1.0, "language": "en", "beam_size": 1, "hint": None}


@pytest.fixture(scope="module")
def engine() -> WhisperEngine:
    return entry({"folder": str(ModelStore().path("whisper-tiny.en")), "compute_type": "int8"})


def listen(engine: WhisperEngine, stops_ms: list[int], place: object = None, **asked: Any) -> list[dict[str, Any]]:
    call, heard = call_on(spoken(0, SECONDS).astype("<i2").tobytes())
    engine.transcribe(call, 0, SECONDS * 1000, stops_ms, place, **{**ASKED, **asked})  # type: ignore[arg-type]
    return heard.items  # type: ignore[return-value]


@pytest.fixture(scope="module")
def in_windows(engine: WhisperEngine) -> list[dict[str, Any]]:
    return listen(engine, [20_000, 45_000, 70_000])


def text_of(results: list[dict[str, Any]]) -> str:
    return "".join(word[3] for one in results for segment in one["segments"] for word in segment["words"])


def test_it_hears_what_faster_whisper_hears(in_windows: list[dict[str, Any]]) -> None:
    """Guards our way through pieces against a change of theirs. Theirs may not throw dice here either."""
    theirs = WhisperModel(str(ModelStore().path("whisper-tiny.en")), device="cpu", compute_type="int8", cpu_threads=1)
    samples = spoken(0, SECONDS).astype(np.float32) / 32768
    segments, _ = theirs.transcribe(
        samples, language="en", beam_size=1, word_timestamps=True, vad_filter=True, temperature=0.0
    )
    said = [word for segment in segments for word in segment.words]
    ours = [word for one in in_windows for segment in one["segments"] for word in segment["words"]]

    assert "".join(word[3] for word in ours) == "".join(word.word for word in said)
    assert [word[0] for word in ours] == pytest.approx([word.start * 1000 for word in said], abs=11)


def test_broken_off_after_any_window_it_goes_on_with_the_same_words(
    engine: WhisperEngine, in_windows: list[dict[str, Any]]
) -> None:
    for done in (1, 2):
        rest = listen(engine, [20_000, 45_000, 70_000][done:], in_windows[done - 1]["place"])

        assert rest == in_windows[done:]


def test_windows_follow_each_other_without_gap(in_windows: list[dict[str, Any]]) -> None:
    assert len(in_windows) == 3
    assert in_windows[0]["start"] == 0 and in_windows[-1]["end"] == SECONDS * 1000
    for before, after in itertools.pairwise(in_windows):
        assert before["end"] == after["start"]
    for one in in_windows:
        assert all(one["start"] <= word[0] for segment in one["segments"] for word in segment["words"])
        assert all(one["start"] <= start < end <= one["end"] for start, end in one["speech"])


def test_silence_gives_every_window_and_no_word(engine: WhisperEngine) -> None:
    call, heard = call_on(bytes(30 * RATE * 2))

    engine.transcribe(call, 0, 30_000, [10_000, 30_000], None, **ASKED)

    assert [one["end"] for one in heard.items] == [0, 30_000]  # type: ignore[index]
    assert text_of(heard.items) == ""  # type: ignore[arg-type]


def test_hints_and_earlier_text_leave_room_to_answer(engine: WhisperEngine) -> None:
    place = {"column": 0, "tokens": [262] * 223, "last_word_s": 0.0}

    results = listen(engine, [70_000], place, hint=", ".join(["Lindqvist"] * 200))

    assert len(text_of(results).split()) > 80


def test_a_stop_is_followed_between_pieces(engine: WhisperEngine) -> None:
    asked = iter([False] * 4)
    call, heard = call_on(spoken(0, SECONDS).astype("<i2").tobytes(), stopped=lambda: next(asked, True))

    with pytest.raises(Cancelled):
        engine.transcribe(call, 0, SECONDS * 1000, [1_000, 70_000], None, **ASKED)

    assert len(heard.items) < 2


def test_a_folder_without_a_model_is_refused_and_nothing_is_looked_for_elsewhere(tmp_path: object) -> None:
    with pytest.raises(EngineRefused) as refused:
        entry({"folder": str(tmp_path), "compute_type": "int8"})

    assert refused.value.outcome is Outcome.MODEL_MISSING


def test_a_first_look_plans_and_does_not_question_a_chosen_language(engine: WhisperEngine) -> None:
    call, _ = call_on(spoken(0, 30).astype("<i2").tobytes())

    seen: Any = engine.look(call, "en", {"first_ms": 8000, "length_ms": 10_000, "chain_ms": 15_000, "reach": 0.2})

    assert (seen["language"], seen["probability"], seen["gain"]) == ("en", 1.0, 1.0)
    assert seen["chains"][0][0] == [0, 8000]
    assert seen["chains"][-1][-1][1] == 30_000
