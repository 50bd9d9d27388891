"""The stage writes speakers, turns, voices and the speakers of words in one go; when it fails, nothing moves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from sqlalchemy import func, select

from earwitness_core.errors import EngineCrashed, ModelMissing
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobSpec, JobState, Queue, Runner
from earwitness_core.speech.speakers.stage import attribute_words, make_speakers_handler
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import (
    HeardVoiceRow,
    MeasuredSpeedRow,
    SourceRow,
    SpeakerEditRow,
    SpeakerRow,
    TranscriptRow,
    TurnRow,
    VoiceRow,
)
from helpers.speaking import SaidEngine, add_recording, add_transcript, answer, pieces_of, stored_pieces, vector
from helpers.waiting import wait_until

TWO = answer([(0, 1600)], [(1600, 4000)])


def _find(
    vault: Vault, source_id: SourceId, *answers: dict[str, Any] | BaseException, facts: Mapping[str, Any] | None = None
) -> SaidEngine:
    """Run the speakers job of a source to its end."""
    engine = SaidEngine(list(answers))
    queue = Queue(vault)
    with vault.write(actor="tester", action="job.add") as unit:
        queue.add(unit, JobSpec("speakers", source_id, facts=facts or {}), again=True)
    Runner(vault, {"speakers": make_speakers_handler(vault, engine)}).run_until_idle(timeout=30)
    return engine


def _count(vault: Vault, table: type[Any]) -> int:
    with vault.read() as session:
        return session.scalars(select(func.count()).select_from(table)).one()


def _shown(vault: Vault, transcript_id: str) -> list[tuple[str, int | None]]:
    with vault.read() as session:
        numbers = {row.id: row.ordinal for row in session.scalars(select(SpeakerRow))}
    return [(piece.text, numbers.get(piece.speaker or "")) for piece in stored_pieces(vault, transcript_id)]


def test_speakers_are_stored_and_the_transcript_is_cut_by_them(vault: Vault) -> None:
    source_id = add_recording(vault, b"\x01\x02" * 64_000)
    transcript_id = add_transcript(vault, source_id, pieces_of("so you saw it yes I did", "and then"))

    engine = _find(vault, source_id, TWO)

    assert engine.heard == [b"\x01\x02" * 64_000]
    assert _shown(vault, transcript_id) == [("so you saw it", 1), ("yes I did", 2), ("and then", 2)]
    with vault.read() as session:
        turns = session.execute(select(TurnRow.start_ms, TurnRow.end_ms).order_by(TurnRow.start_ms)).all()
        voices = session.scalars(select(VoiceRow).join(SpeakerRow).order_by(SpeakerRow.ordinal)).all()
        speed = session.scalars(select(MeasuredSpeedRow)).one()
    assert [tuple(turn) for turn in turns] == [(0, 1600), (1600, 4000)]
    assert [(voice.vector, voice.speech_ms) for voice in voices] == [(vector(1.0), 1600), (vector(0.0, 1.0), 2400)]
    assert (speed.kind, speed.audio_ms) == ("speakers", 4000)


def test_segments_keep_their_order_words_and_text(vault: Vault) -> None:
    source_id = add_recording(vault)
    before = pieces_of("so you saw it yes I did", "and then")
    transcript_id = add_transcript(vault, source_id, before)

    _find(vault, source_id, TWO)

    after = stored_pieces(vault, transcript_id)
    assert " ".join(piece.text for piece in after) == " ".join(piece.text for piece in before)
    assert [word for piece in after for word in piece.words] == [word for piece in before for word in piece.words]


def test_the_number_of_speakers_is_the_jobs_else_the_sources(vault: Vault) -> None:
    source_id = add_recording(vault, speakers=4)

    assert _find(vault, source_id, TWO).asked == [{"speakers": 4}]
    assert _find(vault, source_id, TWO, facts={"speakers": 2}).asked == [{"speakers": 2}]
    assert _find(vault, source_id, TWO, facts={"speakers": None}).asked == [{"speakers": None}]


def test_a_run_again_with_the_same_outcome_changes_no_speaker_and_no_segment(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("so you saw it yes I did", "and then"))
    _find(vault, source_id, TWO)
    with vault.read() as session:
        ids = session.scalars(select(SpeakerRow.id).order_by(SpeakerRow.ordinal)).all()
    pieces = stored_pieces(vault, transcript_id)

    _find(vault, source_id, TWO)

    with vault.read() as session:
        assert session.scalars(select(SpeakerRow.id).order_by(SpeakerRow.ordinal)).all() == ids
    assert stored_pieces(vault, transcript_id) == pieces


def test_a_run_that_hears_other_turns_joins_what_was_cut_before(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("so you saw it yes I did"))
    _find(vault, source_id, TWO)

    _find(vault, source_id, answer([(0, 4000)]))

    assert _shown(vault, transcript_id) == [("so you saw it yes I did", 1)]


def test_words_that_come_later_get_the_speakers_found_before(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("so you saw it yes I did"), state="partial")
    _find(vault, source_id, TWO)
    assert _shown(vault, transcript_id) == [("so you saw it yes I did", None)]

    with vault.write(actor="runner", action="transcribe.complete") as unit:
        unit.session.get_one(TranscriptRow, transcript_id).state = "complete"
        attribute_words(unit, source_id)

    assert _shown(vault, transcript_id) == [("so you saw it", 1), ("yes I did", 2)]


def test_sound_without_speech_has_no_speakers(vault: Vault) -> None:
    source_id = add_recording(vault)

    _find(vault, source_id, answer())

    assert [_count(vault, table) for table in (SpeakerRow, TurnRow, VoiceRow)] == [0, 0, 0]
    assert Queue(vault).jobs()[0].state is JobState.DONE


def test_words_that_no_voice_was_heard_for_have_a_speaker(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("mm-hm yes", "right"))

    _find(vault, source_id, answer())

    assert _shown(vault, transcript_id) == [("mm-hm yes", 1), ("right", 1)]
    assert _count(vault, VoiceRow) == 0


def test_words_that_were_imported_get_no_speaker_made_up(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("mm-hm yes"))
    with vault.write(actor="tester", action="test.origin") as unit:
        unit.session.get_one(TranscriptRow, transcript_id).origin = "imported"

    _find(vault, source_id, answer())

    assert _count(vault, SpeakerRow) == 0


def test_that_speaker_keeps_its_name_when_a_run_hears_the_voice(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("mm-hm yes"))
    _find(vault, source_id, answer())
    with vault.read() as session:
        before = session.scalars(select(SpeakerRow.id)).all()

    _find(vault, source_id, answer([(0, 800)]))

    with vault.read() as session:
        assert session.scalars(select(SpeakerRow.id)).all() == before
    assert _shown(vault, transcript_id) == [("mm-hm yes", 1)]


def test_words_that_come_after_a_run_that_heard_nobody_have_a_speaker(vault: Vault) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("mm-hm yes"), state="partial")
    _find(vault, source_id, answer())
    assert _count(vault, SpeakerRow) == 0

    with vault.write(actor="runner", action="transcribe.complete") as unit:
        unit.session.get_one(TranscriptRow, transcript_id).state = "complete"
        attribute_words(unit, source_id)

    assert _shown(vault, transcript_id) == [("mm-hm yes", 1)]


def test_words_wait_for_the_first_run(vault: Vault) -> None:
    source_id = add_recording(vault)
    add_transcript(vault, source_id, pieces_of("mm-hm yes"))

    with vault.write(actor="runner", action="transcribe.complete") as unit:
        attribute_words(unit, source_id)

    assert _count(vault, SpeakerRow) == 0


@pytest.mark.parametrize("failure", [EngineCrashed(), ModelMissing(model="speakers")])
def test_a_failure_leaves_words_and_speakers_as_they_were(vault: Vault, failure: Exception) -> None:
    source_id = add_recording(vault)
    transcript_id = add_transcript(vault, source_id, pieces_of("so you saw it yes I did"))
    _find(vault, source_id, TWO)
    pieces = stored_pieces(vault, transcript_id)

    queue = Queue(vault)
    with vault.write(actor="tester", action="job.add") as unit:
        queue.add(unit, JobSpec("speakers", source_id), again=True)
    with Runner(vault, {"speakers": make_speakers_handler(vault, SaidEngine([failure] * 9))}) as runner:
        wait_until(lambda: queue.jobs()[0].outcome not in (None, "done"))
        runner.stop(timeout=10)

    assert stored_pieces(vault, transcript_id) == pieces


def test_voices_go_with_their_source(vault: Vault) -> None:
    source_id = add_recording(vault)
    _find(vault, source_id, TWO)
    with vault.write(actor="tester", action="speakers.rename") as unit:
        unit.session.add(
            SpeakerEditRow(source_id=source_id, kind="rename", facts={"speaker": "x"}, actor="a", created_ms=0)
        )

    with vault.write(actor="tester", action="source.delete") as unit:
        unit.session.delete(unit.session.get_one(SourceRow, source_id))

    tables = (SpeakerRow, TurnRow, VoiceRow, HeardVoiceRow, SpeakerEditRow)
    assert [_count(vault, table) for table in tables] == [0, 0, 0, 0, 0]
