"""What is being typed lies in the vault until it is a correction; a doubt that was heard through is none any more."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.desk import Desk
from earwitness_core.ids import SourceId
from earwitness_core.model import Suspect, TextSpan, TimeSpan
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import TrailRow
from helpers.conversations import add_source, add_transcript
from helpers.shelf import put_suspect
from helpers.vaults import make_vault


@pytest.fixture
def desk(vault: Vault) -> Desk:
    return Desk(vault, actor="ann")


@pytest.fixture
def source(vault: Vault) -> SourceId:
    made = add_source(vault)
    transcript = add_transcript(vault, made, [("Anna", "The crane stood still"), ("Ben", "Nobody signed")])
    put_suspect(vault, transcript, "loop", 4, 9)
    put_suspect(vault, transcript, "low-probability", 22, 28)
    return made


def test_a_draft_is_there_again_until_it_is_dropped(desk: Desk, source: SourceId) -> None:
    drafts, segment = desk.corrections.drafts, desk.library.segments_after(source)[0]
    assert drafts.of(source) is None
    drafts.keep(source, segment.id, "The cra")
    drafts.keep(source, segment.id, "The crane sto")
    kept = drafts.of(source)
    assert kept is not None and (kept.text, kept.segment_id, kept.is_current) == ("The crane sto", segment.id, True)
    drafts.drop(source)
    assert drafts.of(source) is None


def test_a_draft_of_a_segment_that_is_gone_says_so(desk: Desk, source: SourceId) -> None:
    segment = desk.library.segments_after(source)[0]
    desk.corrections.drafts.keep(source, segment.id, "The cra")
    desk.corrections.rewrite([segment], "Otherwise")
    kept = desk.corrections.drafts.of(source)
    assert kept is not None and not kept.is_current


def test_drafts_leave_no_event_and_hearing_right_does(desk: Desk, source: SourceId) -> None:
    def actions() -> list[str]:
        with desk.vault.read() as session:
            return list(session.scalars(select(TrailRow.action).order_by(TrailRow.seq)))

    segment = desk.library.segments_after(source)[0]
    before = actions()
    desk.corrections.drafts.keep(source, segment.id, "The cra")
    desk.corrections.drafts.drop(source)
    desk.library.listening.keep_place(source, 700)
    assert actions() == before
    desk.corrections.doubts.heard_right(source, desk.library.suspects(source)[0])
    assert len(actions()) == len(before) + 1 and "transcript.heard-right" in actions()


@settings(max_examples=15)
@given(text=st.text(st.characters(), max_size=80))
def test_any_typed_text_comes_back_but_for_what_is_no_character(text: str) -> None:
    with tempfile.TemporaryDirectory() as place, make_vault(Path(place)) as vault:
        source = add_source(vault)
        add_transcript(vault, source, [("Anna", "One")])
        desk = Desk(vault, actor="ann")
        desk.corrections.drafts.keep(source, desk.library.segments_after(source)[0].id, text)
        kept = desk.corrections.drafts.of(source)
        assert kept is not None and kept.text == "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff")


def test_a_doubt_heard_right_is_gone_and_the_others_stay(desk: Desk, source: SourceId) -> None:
    first, second = desk.library.suspects(source)
    desk.corrections.doubts.heard_right(source, first)
    desk.corrections.doubts.heard_right(source, first)
    assert desk.library.suspects(source) == (second,)
    assert desk.library.transcript(source).suspects == (second,)


def test_another_doubt_about_the_same_moment_stays(desk: Desk, source: SourceId) -> None:
    first = desk.library.suspects(source)[0]
    desk.corrections.doubts.heard_right(source, Suspect("too-fast", 1.0, TextSpan(4, 9), TimeSpan(0, 500)))
    assert first in desk.library.suspects(source)


def test_the_place_of_listening_is_kept(desk: Desk, source: SourceId) -> None:
    assert desk.library.listening.place(source) is None
    desk.library.listening.keep_place(source, 1_500)
    desk.library.listening.keep_place(source, 2_500)
    assert desk.library.listening.place(source) == 2_500
    desk.library.listening.keep_place(SourceId("0" * 32), 1)  # erased meanwhile: nothing to keep it for


def test_a_page_of_a_transcript_lies_between_two_ordinals(desk: Desk, vault: Vault) -> None:
    source = add_source(vault)
    add_transcript(vault, source, [("Anna", f"word {number}") for number in range(9)])
    every = desk.library.segments_after(source)
    assert desk.library.segments_after(source, limit=4) == every[:4]
    assert desk.library.segments_after(source, 3, limit=2) == every[4:6]
    assert desk.library.segments_after(source, 1, before=5) == every[2:5]


def test_what_a_split_made_is_found_between_its_neighbours(desk: Desk, vault: Vault) -> None:
    """The neighbours may have got other numbers meanwhile."""
    source = add_source(vault)
    add_transcript(vault, source, [("Anna", f"word and number {number}") for number in range(5)])
    every = desk.library.segments_between(source)
    desk.corrections.split(every[2], every[2].span.start + 5)
    found = desk.library.segments_between(source, every[1].id, every[3].id)
    assert [one.text for one in found] == ["word", "and number 2"]
    assert [one.id for one in desk.library.segments_between(source, every[3].id)] == [every[4].id]
    assert desk.library.segments_between(source, None, every[1].id, limit=1) == every[:1]
