"""The way from a sealed recording to a complete transcript, with Whisper tiny.en in real children."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from earwitness_core.errors import ModelRefused, NotFound
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobSpec, JobState, Speeds
from earwitness_core.model import SpeechChoice, TimeSpan
from earwitness_core.outcomes import Outcome
from earwitness_core.packing import unpack_words
from earwitness_core.speech import transcripts
from earwitness_core.vault.check import check_vault
from earwitness_core.vault.evidence import evidence_of
from helpers.bad_media import encoded
from helpers.clips import RATE
from helpers.recordings import TINY, Studio, as_wav, spoken, studio
from helpers.vaults import make_vault
from helpers.waiting import wait_until

pytestmark = pytest.mark.models


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Studio, SourceId]]:
    """36 seconds of the interview, transcribed in several windows by two engines."""
    with make_vault(tmp_path_factory.mktemp("undisturbed")) as vault, studio(vault) as room:
        source = room.take(as_wav(spoken(0, 36)))
        room.run()
        yield room, source


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Studio]:
    with make_vault(tmp_path) as vault, studio(vault) as room:
        yield room


def test_a_recording_becomes_a_complete_transcript(undisturbed: tuple[Studio, SourceId]) -> None:
    room, source = undisturbed
    [transcript] = room.transcripts(source)
    segments = room.segments(transcript.id)

    assert room.source(source).state == "ready"
    assert transcript.state == "complete"
    assert transcript.language == "en"
    assert len(transcript.model_sha256 or "") == 64
    assert sum(len(segment.text.split()) for segment in segments) > 60
    assert all(job.state is JobState.DONE for job in room.queue.jobs(source=source))


def test_text_words_and_times_fit_together(undisturbed: tuple[Studio, SourceId]) -> None:
    room, source = undisturbed
    [transcript] = room.transcripts(source)
    segments = room.segments(transcript.id)
    text = room.text(transcript.id)
    at_char, at_ms = 0, 0

    for number, row in enumerate(segments):
        assert row.ordinal == number
        assert row.char_start == at_char and text[row.char_start : row.char_end] == row.text
        assert row.text and row.text == row.text.strip() and "\n" not in row.text
        words = unpack_words(row.words, row.text, char_start=row.char_start, start_ms=row.start_ms)
        assert " ".join(word.text for word in words) == row.text
        for word in words:
            assert at_ms <= word.time.start_ms <= word.time.end_ms
            at_ms = word.time.end_ms
        at_char = row.char_end + 1
    assert transcript.text_length == len(text)
    assert at_ms <= (room.source(source).duration_ms or 0)


def test_each_window_is_computed_once_and_emptied_when_published(undisturbed: tuple[Studio, SourceId]) -> None:
    room, source = undisturbed
    windows = room.windows(source)

    assert len(windows) >= 3
    assert {row.state for row in windows} == {"published"}
    assert {row.computed_count for row in windows} == {1}
    assert all(row.result is None for row in windows)
    edges = [0, *(row.end_ms for row in windows)]
    assert [row.start_ms for row in windows] == edges[:-1]
    assert edges[-1] == room.source(source).duration_ms


def test_the_evidence_can_be_computed_again(undisturbed: tuple[Studio, SourceId]) -> None:
    room, source = undisturbed
    [transcript] = room.transcripts(source)

    with room.vault.read() as session:
        assert evidence_of(session, transcript.id) == transcript.evidence_sha256


def test_one_engine_or_two_give_the_same_transcript(undisturbed: tuple[Studio, SourceId], tmp_path: Path) -> None:
    room, source = undisturbed
    with make_vault(tmp_path) as vault, studio(vault, workers=1) as alone:
        again = alone.take(as_wav(spoken(0, 36)))
        alone.run()

        assert alone.transcripts(again)[0].evidence_sha256 == room.transcripts(source)[0].evidence_sha256


def test_a_killed_engine_costs_one_window_and_changes_nothing(
    undisturbed: tuple[Studio, SourceId], fresh: Studio
) -> None:
    whole, told = undisturbed
    source = fresh.take(as_wav(spoken(0, 36)))
    killed: list[int] = []

    def kill_an_engine(changes: object) -> None:
        if not killed and fresh.windows(source) and fresh.windows(source)[0].state == "published":
            for child in psutil.Process().children(recursive=True):
                killed.append(child.pid)
                child.kill()

    fresh.vault.subscribe(kill_an_engine)
    fresh.run()

    assert killed
    assert fresh.transcripts(source)[0].evidence_sha256 == whole.transcripts(told)[0].evidence_sha256
    assert {row.computed_count for row in fresh.windows(source)} == {1}


def test_paused_work_goes_on_where_it_stopped(undisturbed: tuple[Studio, SourceId], fresh: Studio) -> None:
    whole, told = undisturbed
    source = fresh.take(as_wav(spoken(0, 36)))
    runner = fresh.runner()
    runner.start()
    wait_until(lambda: any(row.state == "published" for row in fresh.windows(source)), seconds=60)
    assert runner.stop(10)
    done = {row.ordinal for row in fresh.windows(source) if row.state != "planned"}
    assert done and len(done) < len(fresh.windows(source))

    fresh.run()

    assert fresh.transcripts(source)[0].evidence_sha256 == whole.transcripts(told)[0].evidence_sha256
    assert {row.computed_count for row in fresh.windows(source)} == {1}


def test_text_only_grows_at_its_end(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 36)))
    seen: list[str] = []

    def look(_changes: object) -> None:
        for transcript in fresh.transcripts(source):
            seen.append(fresh.text(transcript.id))

    fresh.vault.subscribe(look)
    fresh.run()

    assert len(set(seen)) >= 3
    for earlier, later in itertools.pairwise(seen):
        assert later.startswith(earlier)


def test_a_second_run_makes_a_new_version_and_keeps_the_first(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 12)))
    fresh.run()
    with fresh.vault.write(actor="tester", action="test.again") as unit:
        fresh.room.retranscribe(unit, fresh.queue, source, model="whisper-tiny.en")

    fresh.run()

    first, second = fresh.transcripts(source)
    assert (first.state, second.state) == ("superseded", "complete")
    assert first.evidence_sha256 == second.evidence_sha256
    assert fresh.text(first.id) == fresh.text(second.id)


def test_a_complete_version_stays_shown_until_the_next_is_complete(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 12)))
    fresh.run()
    with fresh.vault.write(actor="tester", action="test.again") as unit:
        fresh.room.retranscribe(unit, fresh.queue, source)
    states: set[tuple[str, ...]] = set()
    fresh.vault.subscribe(lambda _: states.add(tuple(row.state for row in fresh.transcripts(source))))

    fresh.run()

    assert states == {("complete",), ("complete", "superseded"), ("superseded", "complete")}


def test_silence_becomes_an_empty_transcript(fresh: Studio) -> None:
    source = fresh.take(as_wav(np.zeros(20 * RATE, dtype=np.int16)), SpeechChoice(model="whisper-tiny.en"))

    fresh.run()

    [transcript] = fresh.transcripts(source)
    assert transcript.state == "complete"
    assert fresh.segments(transcript.id) == []
    assert fresh.source(source).state == "ready"


def test_a_very_quiet_recording_is_heard(undisturbed: tuple[Studio, SourceId], fresh: Studio) -> None:
    quiet = (spoken(0, 8).astype(float) / 200).astype(np.int16)

    source = fresh.take(as_wav(quiet))
    fresh.run()

    assert len(fresh.text(fresh.transcripts(source)[0].id).split()) > 8


def test_a_film_is_transcribed_by_its_sound(fresh: Studio) -> None:
    source = fresh.take(encoded("mp4", "aac", 3.0, picture=True))

    fresh.run()

    assert fresh.source(source).state == "ready"
    assert fresh.source(source).media["codec"] == "aac"


def test_decoding_again_replaces_the_sound_and_leaves_nothing_behind(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 4)))
    fresh.run()
    before = fresh.source(source).pcm_blob_id
    with fresh.vault.write(actor="tester", action="test.again") as unit:
        fresh.queue.add(unit, JobSpec("decode", source), again=True)

    fresh.run()

    assert fresh.source(source).pcm_blob_id != before
    with pytest.raises(NotFound):
        fresh.vault.blobs.open(before or "")
    assert check_vault(fresh.vault).ok


def test_a_refused_file_is_marked_and_the_queue_goes_on(fresh: Studio) -> None:
    bad = fresh.take(b"RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\1\0\0\0")
    good = fresh.take(as_wav(spoken(0, 8)))

    fresh.run()

    assert fresh.source(bad).state == "attention"
    assert fresh.job(bad, "decode").outcome == Outcome.UNREADABLE
    assert fresh.job(bad, "transcribe").state is JobState.WAITING
    assert fresh.source(good).state == "ready"


def test_a_missing_model_parks_the_job_and_says_which(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 8)), SpeechChoice(language="en", model="whisper-medium"))

    fresh.run()

    job = fresh.job(source, "transcribe")
    assert job.state is JobState.ATTENTION
    assert job.outcome == Outcome.MODEL_MISSING
    assert "whisper-medium" in (job.detail or "")
    assert fresh.source(source).state == "attention"


def test_an_english_model_is_not_used_for_another_language(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 8)))
    with fresh.vault.write(actor="tester", action="test.again") as unit, pytest.raises(ModelRefused):
        fresh.room.retranscribe(unit, fresh.queue, source, language="de", model="whisper-tiny.en")


def test_the_speed_of_this_machine_is_remembered(undisturbed: tuple[Studio, SourceId]) -> None:
    room, source = undisturbed
    setting = room.room.speed_setting(TINY)

    assert setting == "tiny.en/fast/cpu"
    assert Speeds(room.vault).estimate_ms("transcribe", setting, 60_000)
    assert room.job(source, "transcribe").facts["setting"] == setting


def test_a_window_that_arrives_early_waits_for_those_before_it(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 8)))
    chains = ((TimeSpan(0, 4000),), (TimeSpan(4000, 8000),))
    plan = transcripts.Plan(chains, "en", 1.0, "whisper-tiny.en", "0" * 64, {})
    with fresh.vault.write(actor="tester", action="test.begin") as unit:
        transcript = transcripts.begin(unit, source, plan)
        transcripts.keep_result(unit, transcript, 1, _result(4000, "later words"))
    assert fresh.text(transcript) == ""

    with fresh.vault.write(actor="tester", action="test.window") as unit:
        transcripts.keep_result(unit, transcript, 0, _result(0, "first words"))

    assert fresh.text(transcript) == "first words later words"
    with fresh.vault.read() as session:
        assert transcripts.is_all_published(session, transcript)


def test_a_chain_goes_on_at_the_place_its_last_window_left(fresh: Studio) -> None:
    source = fresh.take(as_wav(spoken(0, 8)))
    chains = ((TimeSpan(0, 4000), TimeSpan(4000, 8000)), (TimeSpan(8000, 12_000), TimeSpan(12_000, 16_000)))
    plan = transcripts.Plan(chains, "en", 1.0, "whisper-tiny.en", "0" * 64, {})
    with fresh.vault.write(actor="tester", action="test.begin") as unit:
        transcript = transcripts.begin(unit, source, plan)
        transcripts.keep_result(unit, transcript, 0, _result(0, "first words"))
        transcripts.keep_result(unit, transcript, 2, _result(8000, "third words"))

    with fresh.vault.read() as session:
        first, second = transcripts.unfinished_chains(session, transcript)

    assert [window.ordinal for window in first.missing] == [1]
    assert [window.ordinal for window in second.missing] == [3]
    assert (first.time, second.time) == (TimeSpan(0, 8000), TimeSpan(8000, 16_000))
    assert first.place == _result(0, "")["place"]
    assert second.place == _result(8000, "")["place"]


def _result(start_ms: int, text: str) -> dict[str, Any]:
    words = [[start_ms + 200 + 300 * n, start_ms + 450 + 300 * n, 900, f" {w}"] for n, w in enumerate(text.split())]
    return {
        "start": start_ms,
        "end": start_ms + 4000,
        "segments": [{"words": words, "logprob": -0.2, "squeezed": 1.1, "silent": 0.01}],
        "speech": [[start_ms, start_ms + 1000]],
        "place": {"column": start_ms // 10 + 100, "tokens": [1, 2], "last_word_s": 0.5},
    }
