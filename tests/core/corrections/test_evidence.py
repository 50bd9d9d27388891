"""The evidence can be computed again whatever was done to the text, and tells when it was touched."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from earwitness_core.ids import SourceId
from earwitness_core.jobs import Queue
from earwitness_core.speech.speakers.edits import SpeakerDesk
from earwitness_core.vault import Vault
from earwitness_core.vault.check import check_vault
from earwitness_core.vault.evidence import evidence_of
from earwitness_core.vault.schema import SegmentRow, SpeakerRow, TranscriptRow
from helpers.conversations import add_source, add_transcript
from helpers.corrections import corrections, evidence, require_consistent, segments, texts
from helpers.speaking import answer
from helpers.stages import find_speakers


@pytest.fixture
def source(vault: Vault) -> SourceId:
    """A sealed transcript of somebody whom nobody has told apart yet."""
    found = add_source(vault)
    add_transcript(vault, found, [(None, "so you saw it yes I did"), (None, "and then it was gone")], each_ms=400)
    with vault.write(actor="runner", action="test.seal") as unit:
        row = unit.session.scalars(select(TranscriptRow)).one()
        row.evidence_sha256 = evidence_of(unit.session, row.id)
    return found


def _problems(vault: Vault) -> list[str]:
    return [one.part for one in check_vault(vault).findings if one.part == "evidence"]


def test_the_check_says_when_the_machines_words_were_touched(vault: Vault, source: SourceId) -> None:
    assert _problems(vault) == []

    with vault.write(actor="intruder", action="test.touch") as unit:
        unit.session.scalars(select(SegmentRow)).first().text = "so you saw it no I did."  # type: ignore[union-attr]

    assert _problems(vault) == ["evidence"]


def test_it_survives_corrections_and_speakers_found_anew_in_any_order(vault: Vault, source: SourceId) -> None:
    desk = corrections(vault)
    original = " ".join(texts(vault, source))
    find_speakers(vault, source, answer([(0, 1600)], [(1600, 6000)]))
    assert texts(vault, source) == ["so you saw it", "yes I did", "and then it was gone"]
    desk.rewrite(segments(vault, source)[1:2], "yes, I surely did")
    desk.rewrite(segments(vault, source)[2:3], "")
    require_consistent(vault)

    find_speakers(vault, source, answer([(0, 800)], [(800, 6000)]))
    require_consistent(vault)
    desk.undo(source)
    find_speakers(vault, source, answer([(0, 6000)]))

    require_consistent(vault)
    assert _problems(vault) == []
    assert " ".join(texts(vault, source, 0)) == original
    assert " ".join(texts(vault, source)) == "so you saw it yes, I surely did and then it was gone"
    desk.undo(source)
    assert " ".join(texts(vault, source)) == original


def test_speakers_found_anew_keep_what_a_person_wrote_cut_and_said(vault: Vault, source: SourceId) -> None:
    desk = corrections(vault)
    find_speakers(vault, source, answer([(0, 1600)], [(1600, 6000)]))
    desk.split(segments(vault, source)[2], segments(vault, source)[2].span.start + len("and then"))
    desk.rewrite(segments(vault, source)[0:1], "So: you saw it")
    desk.speaker(source, segments(vault, source)[3:4], "1")
    ours = texts(vault, source)
    who = [one.speaker_id for one in segments(vault, source)]
    assert ours == ["So: you saw it", "yes I did", "and then", "it was gone"]
    assert who[3] == who[0] != who[1]

    find_speakers(vault, source, answer([(0, 1600)], [(1600, 6000)]))

    assert texts(vault, source) == ours
    assert [one.speaker_id for one in segments(vault, source)] == who


def test_what_is_undone_after_speakers_were_found_anew_gets_those_of_today(vault: Vault, source: SourceId) -> None:
    desk = corrections(vault)
    find_speakers(vault, source, answer([(0, 6000)]))
    desk.rewrite(segments(vault, source)[:1], "nonsense")
    find_speakers(vault, source, answer([(0, 1600)], [(1600, 6000)]))

    desk.undo(source)

    assert texts(vault, source) == ["so you saw it", "yes I did", "and then it was gone"]
    who = [one.speaker_id for one in segments(vault, source)]
    assert who[0] != who[1] == who[2]
    require_consistent(vault)


def test_a_change_of_speaker_that_a_person_decided_is_not_moved_to_the_end_of_a_sentence(vault: Vault) -> None:
    source = add_source(vault, "Other")
    add_transcript(vault, source, [(None, "yes I did. and then it was")], each_ms=400)
    find_speakers(vault, source, answer([(0, 2800)]))

    SpeakerDesk(vault, Queue(vault), actor="anna").assign(source, segments(vault, source)[0].words[4].time)

    assert texts(vault, source) == ["yes I did. and", "then", "it was"]


def test_speakers_that_an_import_named_keep_their_names_when_voices_are_found(vault: Vault) -> None:
    source = add_source(vault, "Imported")
    add_transcript(vault, source, [("Anna", "so you saw it"), ("Ben", "yes I did. and then")], each_ms=400)

    find_speakers(vault, source, answer([(0, 1600)], [(1600, 6000)]))

    with vault.read() as session:
        names = {row.id: row.name for row in session.scalars(select(SpeakerRow))}
    assert [names[one.speaker_id or ""] for one in segments(vault, source)] == ["Anna", "Ben"]


def test_what_was_taken_out_between_two_pieces_stays_between_them_in_the_machines_text(vault: Vault) -> None:
    source = add_source(vault, "Cut")
    add_transcript(vault, source, [(None, "so you saw it yes I did and then it went")], each_ms=400)
    find_speakers(vault, source, answer([(0, 1600), (2800, 4400)], [(1600, 2800)]))
    assert texts(vault, source) == ["so you saw it", "yes I did", "and then it went"]
    sealed = evidence(vault, source)
    desk = corrections(vault)
    desk.rewrite(segments(vault, source)[1:2], "")

    find_speakers(vault, source, answer([(0, 4400)]))

    assert texts(vault, source) == ["so you saw it", "and then it went"]
    assert evidence(vault, source) == sealed
    assert " ".join(texts(vault, source, 0)) == "so you saw it yes I did and then it went"
    require_consistent(vault)
