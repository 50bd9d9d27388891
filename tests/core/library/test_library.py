"""The shelf: projects, sources and transcripts by whatever a person calls them."""

from __future__ import annotations

import itertools
from bisect import bisect_right

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.errors import Ambiguous, NotFound, Refused
from earwitness_core.ids import new_id
from earwitness_core.library import Library
from earwitness_core.model import Label, Quality, SpeechChoice
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SegmentRow
from helpers.shelf import add_said, put_job, put_source, put_speaker, put_suspect, put_transcript
from helpers.transcripts import spoken


@pytest.fixture
def library(vault: Vault) -> Library:
    return Library(vault, actor="tester")


def test_a_new_project_is_confidential_and_keeps_its_choice(library: Library) -> None:
    choice = SpeechChoice(quality=Quality.BEST, language="de", vocabulary=("Elbe",), speakers=2)
    library.add_project("Harbour", choice=choice)

    [project] = library.projects()

    assert (project.name, project.label, project.choice) == ("Harbour", Label.CONFIDENTIAL, choice)
    assert (project.sources, project.duration_ms) == (0, 0)


def test_projects_come_by_name_with_what_lies_in_them(vault: Vault, library: Library) -> None:
    second = library.add_project("b")
    library.add_project("A")
    put_source(vault, second.id, "one", duration_ms=1_000)
    put_source(vault, second.id, "two", duration_ms=None)
    put_source(vault, second.id, "thrown away", trashed=True)

    assert [(one.name, one.sources, one.duration_ms) for one in library.projects()] == [("A", 0, 0), ("b", 2, 1_000)]


@pytest.mark.parametrize("name", ["Harbour", "harbour", "  HARBOUR "])
def test_a_name_is_given_once_whatever_its_case(library: Library, name: str) -> None:
    library.add_project("Harbour")

    with pytest.raises(Refused, match="already"):
        library.add_project(name)


def test_a_project_needs_a_name(library: Library) -> None:
    with pytest.raises(Refused, match="needs a name"):
        library.add_project(" \n ")


def test_renaming_a_project_leaves_its_sources(vault: Vault, library: Library) -> None:
    project = library.add_project("Harbour")
    put_source(vault, project.id)

    library.rename_project("harbour", "Port")

    assert [(one.id, one.name, one.sources) for one in library.projects()] == [(project.id, "Port", 1)]


def test_a_project_may_change_the_case_of_its_own_name(library: Library) -> None:
    library.add_project("harbour")

    assert library.rename_project("harbour", "Harbour").name == "Harbour"


def test_without_a_name_the_only_project_is_meant(library: Library) -> None:
    only = library.add_project("Harbour")

    assert library.project() == only


def test_without_a_name_several_projects_are_listed(library: Library) -> None:
    library.add_project("Harbour")
    library.add_project("Station")

    with pytest.raises(NotFound, match="Harbour, Station"):
        library.project()


def test_the_first_project_makes_itself_once(library: Library) -> None:
    assert library.first_project() == library.first_project()
    assert len(library.projects()) == 1


def test_what_changes_a_project_is_on_record(vault: Vault, library: Library) -> None:
    heard: list[tuple[str, str]] = []
    vault.subscribe(lambda changes: heard.append((changes.actor, changes.action)))

    library.add_project("Harbour")
    library.rename_project("Harbour", "Port")

    assert heard == [("tester", "project.add"), ("tester", "project.rename")]


def test_sources_are_listed_by_age_without_the_trash(vault: Vault, library: Library) -> None:
    project = library.add_project("Harbour")
    first = put_source(vault, project.id, "first")
    put_source(vault, project.id, "gone", trashed=True)
    second = put_source(vault, project.id, "second", state="processing")

    assert [one.id for one in library.sources()] == [first, second]
    assert [one.id for one in library.sources(state="processing")] == [second]


def test_sources_of_one_project_only(vault: Vault, library: Library) -> None:
    put_source(vault, library.add_project("Harbour").id, "here")
    put_source(vault, library.add_project("Station").id, "there")

    assert [one.title for one in library.sources(project="Station")] == ["there"]


def test_a_source_takes_its_projects_label_until_it_has_its_own(vault: Vault, library: Library) -> None:
    project = library.add_project("Harbour", label=Label.INTERNAL)
    put_source(vault, project.id, "plain")
    put_source(vault, project.id, "own", label="restricted")

    assert [one.label for one in library.sources()] == [Label.INTERNAL, Label.RESTRICTED]


def test_one_source_tells_where_it_came_from_and_how_far_it_is(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id, "Interview")
    put_job(vault, source_id, "transcribe", state="attention", outcome="out-of-memory")

    source = library.source("Interview")

    assert [(one.name, one.scan, one.modified_ms) for one in source.provenance] == [
        ("Interview.wav", "clean", 1_700_000_000_500)
    ]
    assert [(one.kind, one.state, one.outcome) for one in source.stages] == [
        ("transcribe", "attention", "out-of-memory")
    ]


@pytest.mark.parametrize("part", [slice(None), slice(-1), slice(-6, None), slice(1, None)])
def test_a_source_is_found_by_its_id_or_an_end_of_it(vault: Vault, library: Library, part: slice) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)

    assert library.source(source_id[part].upper()).id == source_id


def test_three_letters_of_an_id_are_too_few(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)

    with pytest.raises(NotFound):
        library.source(source_id[-3:])


def test_a_title_in_other_case_is_found_unless_an_exact_one_exists(vault: Vault, library: Library) -> None:
    project = library.add_project("Harbour")
    put_source(vault, project.id, "INTERVIEW")
    exact = put_source(vault, project.id, "interview")

    assert library.source("interview").id == exact
    with pytest.raises(Ambiguous):
        library.source("Interview")


def test_two_sources_with_one_title_are_told_apart_in_the_refusal(vault: Vault, library: Library) -> None:
    project = library.add_project("Harbour")
    both = [put_source(vault, project.id, "Interview"), put_source(vault, project.id, "Interview")]

    with pytest.raises(Ambiguous) as refusal:
        library.source("Interview")

    assert all(one[-8:] in str(refusal.value) for one in both)


def test_what_lies_in_the_trash_is_not_found(vault: Vault, library: Library) -> None:
    put_source(vault, library.add_project("Harbour").id, "gone", trashed=True)

    with pytest.raises(NotFound):
        library.source("gone")


def test_a_transcript_comes_with_words_speakers_and_doubts(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)
    gray = put_speaker(vault, source_id, 1, "Ms Gray")
    other = put_speaker(vault, source_id, 2)
    transcript_id = put_transcript(vault, source_id, (gray, spoken("Where were you?")), (other, spoken("At home.")))
    put_suspect(vault, transcript_id, "loop", 0, 5)

    transcript = library.transcript(source_id)

    assert transcript.text == "Where were you? At home."
    assert [transcript.speaker_of(segment) for segment in transcript.segments] == ["Ms Gray", "Speaker 2"]
    assert [word.text for word in transcript.segments[1].words] == ["At", "home."]
    assert all(transcript.text[word.span.start : word.span.end] == word.text for word in transcript.segments[1].words)
    assert [(one.shown, one.speech_ms) for one in transcript.speakers] == [("Ms Gray", 1_000), ("Speaker 2", 2_000)]
    assert [one.reason for one in transcript.suspects] == ["loop"]


def test_the_newest_version_that_stands_is_shown(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)
    put_transcript(vault, source_id, (None, spoken("old")), version=1)
    put_transcript(vault, source_id, (None, spoken("current")), version=2)
    put_transcript(vault, source_id, (None, spoken("withdrawn")), version=3, state="superseded")

    assert library.transcript(source_id).text == "current"


def test_a_source_without_words_says_so(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)

    with pytest.raises(NotFound, match="no transcript"):
        library.transcript(source_id)


def test_a_reader_follows_a_transcript_while_it_grows(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)
    assert library.segments_after(source_id) == ()
    transcript_id = put_transcript(vault, source_id, (None, spoken("one")), state="partial")
    first = library.segments_after(source_id)

    add_said(vault, transcript_id, (None, spoken("two", start_ms=1_000)), (None, spoken("three", start_ms=2_000)))
    rest = library.segments_after(source_id, first[-1].ordinal)

    assert [one.text for one in (*first, *rest)] == ["one", "two", "three"]
    assert library.transcript(source_id).text == "one two three"


@pytest.mark.parametrize("gaps", [1, 1_000])
@given(pauses=st.lists(st.integers(0, 5_000), min_size=1, max_size=40), ms=st.integers(-10, 60_000))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_reader_begins_where_one_was(vault: Vault, library: Library, gaps: int, pauses: list[int], ms: int) -> None:
    """The segment of the moment, three above it, seven in all; whatever the pauses and the gaps in the order."""
    source_id = put_source(vault, library.add_project(new_id()).id)
    begun = list(itertools.accumulate(pauses))
    said = [(None, spoken(f"word{number}", start_ms=start_ms)) for number, start_ms in enumerate(begun)]
    transcript_id = put_transcript(vault, source_id, *said)
    with vault.write(actor="tester", action="test.gaps") as unit:
        rows = unit.session.scalars(select(SegmentRow).where(SegmentRow.transcript_id == transcript_id))
        for row in sorted(rows, key=lambda one: one.ordinal, reverse=True):
            row.ordinal *= gaps
            unit.session.flush()

    shown = [one.text for one in library.segments_around(source_id, ms, above=3, limit=7)]

    at = max(0, bisect_right(begun, ms) - 1)
    assert shown == [f"word{number}" for number in range(len(begun))][max(0, at - 3) :][:7]


def test_of_no_words_there_is_nothing_around(vault: Vault, library: Library) -> None:
    source_id = put_source(vault, library.add_project("Harbour").id)
    assert library.segments_around(source_id, 1_000, above=3, limit=7) == ()
    put_transcript(vault, source_id, state="partial")
    assert library.segments_around(source_id, 1_000, above=3, limit=7) == ()
