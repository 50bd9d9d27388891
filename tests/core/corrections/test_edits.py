"""What a person may do to the words of a transcript, one thing at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.corrections import CorrectionDesk, Stands
from earwitness_core.errors import CorrectionRefused, TextChanged
from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import TextSpan, TimeSpan
from earwitness_core.search import Search
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SpeakerRow
from helpers.conversations import add_source, add_transcript, set_state
from helpers.corrections import corrections, evidence, require_consistent, segments, texts


@pytest.fixture
def source(vault: Vault) -> SourceId:
    """Two segments of Anna, one of Ben; a word every 300 ms."""
    found = add_source(vault)
    add_transcript(
        vault, found, [("Anna", "I met Lindvist in May"), ("Anna", "at the harbour"), ("Ben", "with Lindvist's wife")]
    )
    return found


@pytest.fixture
def desk(vault: Vault) -> CorrectionDesk:
    return corrections(vault)


def _times(vault: Vault, source: SourceId, number: int) -> list[tuple[str, int, int, float]]:
    words = segments(vault, source)[number].words
    return [(word.text, word.time.start_ms, word.time.end_ms, word.probability) for word in words]


def test_a_corrected_word_keeps_its_time_and_all_others_theirs(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    first = segments(vault, source)[0]
    at = first.text.index("Lindvist")

    made = desk.rewrite([first], "Lindqvist", TextSpan(at, at + 8))

    assert texts(vault, source)[0] == "I met Lindqvist in May"
    assert _times(vault, source, 0) == [
        ("I", 0, 300, 0.9),
        ("met", 300, 600, 0.9),
        ("Lindqvist", 600, 900, 1.0),
        ("in", 900, 1200, 0.9),
        ("May", 1200, 1500, 0.9),
    ]
    assert (made.number, made.kind, made.actor) == (1, "text", "anna")
    assert list(made.changes) == [{"at_ms": 600, "before": "Lindvist", "after": "Lindqvist"}]
    require_consistent(vault)


def test_the_machines_words_stay_as_evidence(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    before, sealed = texts(vault, source), evidence(vault, source)

    desk.rewrite(segments(vault, source)[:1], "nothing of it is left")

    assert texts(vault, source, 0) == before
    assert evidence(vault, source) == sealed


def test_a_speaker_who_was_heard_while_somebody_typed_stays(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    before = segments(vault, source)
    unheard = [replace(one, speaker_id=None) for one in before]

    desk.rewrite(unheard[:1], "I met Lindqvist in June")
    desk.split(unheard[2], unheard[2].span.start + len("with "))

    anna, ben = before[0].speaker_id, before[2].speaker_id
    assert [one.speaker_id for one in segments(vault, source)] == [anna, anna, ben, ben]


def test_neighbours_of_whom_two_were_heard_while_somebody_looked_are_not_merged(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    unheard = [replace(one, speaker_id=None) for one in segments(vault, source)]

    with pytest.raises(CorrectionRefused):
        desk.merge(unheard[1:])


def test_only_the_corrected_words_are_found(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    desk.replace(desk.find("Lindvist", "Lindqvist", source=source))

    assert Search(vault).find("lindvist").total == 0
    [first, second] = Search(vault).find("lindqvist").hits
    assert {first.anchor.time.start_ms, second.anchor.time.start_ms} == {600, 2700}
    text = " ".join(texts(vault, source))
    for hit in (first, second):
        assert text[hit.anchor.span.start : hit.anchor.span.end] == "Lindqvist"


def test_a_segment_without_words_is_gone_and_comes_back(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    before = texts(vault, source)

    desk.rewrite(segments(vault, source)[1:2], "  ")
    assert texts(vault, source) == [before[0], before[2]]
    desk.undo(source)

    assert texts(vault, source) == before
    require_consistent(vault)


def test_a_correction_of_what_was_changed_meanwhile_is_refused_and_changes_nothing(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    seen = segments(vault, source)[:1]
    desk.rewrite(seen, "somebody was faster")

    with pytest.raises(TextChanged):
        desk.rewrite(seen, "somebody was slower")
    assert texts(vault, source)[0] == "somebody was faster"


def test_a_change_elsewhere_is_in_nobodys_way(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    seen = segments(vault, source)
    desk.rewrite(seen[:1], "a much longer beginning than there was before")

    desk.rewrite(seen[1:2], "at the other harbour")

    assert texts(vault, source)[1] == "at the other harbour"
    require_consistent(vault)


def test_segments_with_one_between_them_are_no_neighbours(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    seen = segments(vault, source)

    with pytest.raises(TextChanged):
        desk.rewrite([seen[0], seen[2]], "together")


def test_what_it_says_already_is_no_correction(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    with pytest.raises(CorrectionRefused):
        desk.rewrite(segments(vault, source)[:1], "I met Lindvist in May")
    assert desk.history(source) == []


def test_halves_of_characters_are_refused(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    with pytest.raises(CorrectionRefused):
        desk.rewrite(segments(vault, source)[:1], "caf\udce9")


def test_a_growing_transcript_is_not_corrected(vault: Vault, desk: CorrectionDesk) -> None:
    source = add_source(vault, "Other")
    transcript = add_transcript(vault, source, [(None, "it goes")], state="partial")
    seen = segments(vault, source)

    with pytest.raises(CorrectionRefused, match="still being made"):
        desk.rewrite(seen, "it went")
    set_state(vault, transcript, "complete")
    desk.rewrite(seen, "it went")


def test_a_split_cuts_text_words_and_time(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    first = segments(vault, source)[0]

    desk.split(first, first.text.index("indvist"))

    left, right = segments(vault, source)[:2]
    assert (left.text, left.time) == ("I met", TimeSpan(0, 600))
    assert (right.text, right.time) == ("Lindvist in May", TimeSpan(600, 1500))
    assert [word.text for word in right.words] == ["Lindvist", "in", "May"]
    assert right.speaker_id == left.speaker_id
    require_consistent(vault)


@pytest.mark.parametrize("place", [0, 1, 21])
def test_a_split_needs_words_on_both_sides(vault: Vault, source: SourceId, desk: CorrectionDesk, place: int) -> None:
    if place == 1:
        desk.split(segments(vault, source)[0], place)
        return
    with pytest.raises(CorrectionRefused):
        desk.split(segments(vault, source)[0], place)


def test_neighbours_of_one_speaker_become_one(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    desk.merge(segments(vault, source)[:2])

    merged = segments(vault, source)[0]
    assert (merged.text, merged.time) == ("I met Lindvist in May at the harbour", TimeSpan(0, 2400))
    assert len(merged.words) == 8
    require_consistent(vault)


def test_neighbours_of_two_speakers_stay_two(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    with pytest.raises(CorrectionRefused, match="different people"):
        desk.merge(segments(vault, source)[1:])


def test_text_over_two_segments_goes_to_the_first_and_the_rest_stays_with_its_speaker(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    seen = segments(vault, source)
    start = seen[1].span.start + seen[1].text.index("the")
    end = seen[2].span.start + len("with")

    desk.rewrite(seen[1:], "a quay beside", TextSpan(start, end))

    assert texts(vault, source)[1:] == ["at a quay beside", "Lindvist's wife"]
    assert [one.speaker_id for one in segments(vault, source)] == [one.speaker_id for one in seen]
    assert _times(vault, source, 2) == [("Lindvist's", 2700, 3000, 0.9), ("wife", 3000, 3300, 0.9)]
    require_consistent(vault)


def test_undo_and_redo_walk_the_history_and_only_add_to_it(
    vault: Vault, source: SourceId, desk: CorrectionDesk
) -> None:
    original = texts(vault, source)
    desk.rewrite(segments(vault, source)[:1], "one")
    desk.rewrite(segments(vault, source)[1:2], "two")

    desk.undo(source)
    desk.undo(source)
    assert texts(vault, source) == original
    desk.redo(source)
    assert texts(vault, source) == ["one", *original[1:]]

    assert [(one.kind, one.target) for one in desk.history(source)] == [
        ("text", None),
        ("text", None),
        ("undo", 2),
        ("undo", 1),
        ("redo", 1),
    ]


def test_a_new_correction_ends_what_can_be_redone(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    desk.rewrite(segments(vault, source)[:1], "one")
    desk.undo(source)
    desk.rewrite(segments(vault, source)[:1], "another")

    with pytest.raises(CorrectionRefused):
        desk.redo(source)


def test_there_may_be_nothing_to_undo(source: SourceId, desk: CorrectionDesk) -> None:
    with pytest.raises(CorrectionRefused):
        desk.undo(source)


def test_the_machines_text_can_be_had_again(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    original = texts(vault, source)
    for text in ("one", "two", "three"):
        desk.rewrite(segments(vault, source)[:1], text)

    desk.restore(source, 0)
    assert texts(vault, source) == original
    desk.undo(source)

    assert texts(vault, source)[0] == "three"


def test_a_difference_tells_words_and_when(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    desk.replace(desk.find("Lindvist", "Lindqvist", source=source))
    desk.split(segments(vault, source)[1], segments(vault, source)[1].span.start + 3)

    found = desk.differences(source)

    assert [(one.before, one.after, one.time.start_ms) for one in found] == [
        ("Lindvist", "Lindqvist", 600),
        ("Lindvist's", "Lindqvist's", 2700),
    ]
    assert (found[0].left, found[0].right) == ("I met", "in May at")
    assert [(one.before, one.after) for one in desk.differences(source, 1, 2)] == [("", "")]


def test_a_line_is_compared_with_all_its_words(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    first = segments(vault, source)[0]
    desk.rewrite([first], "I never met Lindqvist in")
    desk.split(segments(vault, source)[2], segments(vault, source)[2].span.start + 5)

    line, cut = desk.compared(source)

    assert [(piece.stands, piece.text, piece.time and piece.time.start_ms) for piece in line.pieces] == [
        (Stands.IN_BOTH, "I", None),
        (Stands.AFTER, "never", line.pieces[1].time and line.pieces[1].time.start_ms),
        (Stands.IN_BOTH, "met", None),
        (Stands.BEFORE, "Lindvist", 600),
        (Stands.AFTER, "Lindqvist", 600),
        (Stands.IN_BOTH, "in", None),
        (Stands.BEFORE, "May", 1200),
    ]
    assert (line.time.start_ms, line.is_cut_only) == (0, False)
    assert (cut.is_cut_only, [piece.text for piece in cut.pieces]) == (True, ["with", "Lindvist's wife"])


def test_a_segment_that_went_is_compared_with_nothing(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    desk.rewrite(segments(vault, source)[1:2], "")

    [line] = desk.compared(source)

    assert [(piece.stands, piece.text) for piece in line.pieces] == [(Stands.BEFORE, "at the harbour")]


_WORDS = st.sampled_from(["a", "b", "the", "crane", "ferry", "👩‍👩‍👧‍👦", "שלום"])
_TEXTS = st.lists(_WORDS, min_size=1, max_size=8).map(" ".join)


@given(text=_TEXTS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_either_side_of_a_comparison_is_that_revision(vault: Vault, text: str) -> None:
    source, desk = add_source(vault, new_id()), corrections(vault)
    add_transcript(vault, source, [("Anna", "the crane and the ferry"), ("Ben", "a b")])
    assume(text != "the crane and the ferry")
    desk.rewrite(segments(vault, source)[:1], text)

    [line] = desk.compared(source)

    for stands, wanted in ((Stands.BEFORE, "the crane and the ferry"), (Stands.AFTER, text)):
        assert " ".join(piece.text for piece in line.pieces if piece.stands in (Stands.IN_BOTH, stands)) == wanted


def test_a_segment_is_given_to_another_speaker_and_back(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    before = [one.speaker_id for one in segments(vault, source)]
    with vault.read() as session:
        ben = session.scalars(select(SpeakerRow.id).where(SpeakerRow.name == "Ben")).one()

    desk.speaker(source, segments(vault, source)[:1], "Ben")
    assert segments(vault, source)[0].speaker_id == ben
    assert segments(vault, source)[1].speaker_id == before[1]
    desk.undo(source)
    assert [one.speaker_id for one in segments(vault, source)] == before
    desk.redo(source)
    assert segments(vault, source)[0].speaker_id == ben
    desk.undo(source)

    assert [one.speaker_id for one in segments(vault, source)] == before
    with vault.read() as session:
        assert set(session.scalars(select(SpeakerRow.name))) == {"Anna", "Ben"}
    require_consistent(vault)


def test_words_in_the_middle_are_given_to_somebody_new(vault: Vault, source: SourceId, desk: CorrectionDesk) -> None:
    first = segments(vault, source)[0]
    at = first.text.index("Lindvist")

    desk.speaker(source, [first], None, TextSpan(at, at + 11))

    assert texts(vault, source)[:3] == ["I met", "Lindvist in", "May"]
    who = [one.speaker_id for one in segments(vault, source)[:3]]
    assert who[0] == who[2] != who[1]
    require_consistent(vault)
