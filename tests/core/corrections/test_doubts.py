"""Places to listen to again: where they are in a corrected text, and which are left."""

from __future__ import annotations

import pytest

from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SuspectRow
from helpers.conversations import add_source, add_transcript
from helpers.corrections import corrections, segments


@pytest.fixture
def source(vault: Vault) -> SourceId:
    """Nine words of 300 ms; "seven ate nine" is doubted, and in the pause at 1.5 s words lack."""
    found = add_source(vault)
    transcript = add_transcript(vault, found, [("Anna", "one two three four five"), ("Anna", "six seven ate nine")])
    with vault.write(actor="runner", action="test.doubt") as unit:
        for reason, start, end, begin_ms, end_ms in (
            ("low-probability", 28, 42, 1_800, 2_700),
            ("missed-speech", 24, 24, 1_450, 1_490),
        ):
            unit.session.add(
                SuspectRow(
                    transcript_id=transcript,
                    reason=reason,
                    score=1.0,
                    char_start=start,
                    char_end=end,
                    start_ms=begin_ms,
                    end_ms=end_ms,
                )
            )
    return found


def doubted(vault: Vault, source: SourceId) -> list[str]:
    read = Library(vault, "tester").transcript(source)
    assert Library(vault, "tester").suspects(source) == read.suspects
    return [read.text[one.span.start : one.span.end] for one in read.suspects if one.reason == "low-probability"]


def test_a_doubt_moves_with_its_words(vault: Vault, source: SourceId) -> None:
    corrections(vault).rewrite(segments(vault, source)[:1], "a much longer beginning than it was before")

    assert doubted(vault, source) == ["seven ate nine"]


def test_a_doubt_stays_while_one_of_the_machines_words_is_left(vault: Vault, source: SourceId) -> None:
    corrections(vault).rewrite(segments(vault, source)[1:], "six seven eight nine")

    assert doubted(vault, source) == ["seven eight nine"]


def test_a_doubt_goes_when_a_person_wrote_all_of_it_and_comes_back_when_that_is_undone(
    vault: Vault, source: SourceId
) -> None:
    corrections(vault).rewrite(segments(vault, source)[1:], "six 7 8 9")
    assert doubted(vault, source) == []

    corrections(vault).undo(source)

    assert doubted(vault, source) == ["seven ate nine"]


def test_the_machines_own_revision_has_its_own_doubts(vault: Vault, source: SourceId) -> None:
    corrections(vault).rewrite(segments(vault, source)[1:], "six 7 8 9")

    read = Library(vault, "tester").transcript(source, 0)

    assert len(read.suspects) == 2
    assert read.segments[1].text == "six seven ate nine"
