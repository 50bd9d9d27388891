"""The text of a source as rows: names, times, marks, finding, and places in it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.model import Segment, TextSpan, TimeSpan, Transcript
from earwitness_desktop.script import FINDING, SUSPECT, Mark, Place, Script
from earwitness_desktop.viewmodels.source import rebased
from earwitness_desktop.widgets.transcript.column import Column
from earwitness_desktop.widgets.transcript.selection import Selection, word_around, word_step
from helpers.transcripts import speakers, spoken, transcript, transcripts

PEOPLE = speakers("Anna", None)


def conversation() -> Transcript:
    """0: Anna 0-900 ms, 1: Anna 900-1500 ms, 2: Speaker 2 from 3000 ms on."""
    return transcript(
        (0, spoken("The crane stood")),
        (0, spoken("all night", start_ms=900)),
        (1, spoken("Nobody signed for it", start_ms=3_000)),
        people=PEOPLE,
    )


@pytest.fixture
def script() -> Script:
    made = conversation()
    return Script(made.segments, made.speakers)


def mark(kind: str, start: int, end: int, *, name: str = "1", is_open: bool = True) -> Mark:
    return Mark(kind, name, TextSpan(start, end), TimeSpan(0, 1), is_open=is_open)


def test_a_name_is_shown_where_another_begins(script: Script) -> None:
    assert [script.begins(row) for row in range(3)] == [True, False, True]
    assert [script.name(row) for row in range(3)] == ["Anna", "Anna", "Speaker 2"]
    assert [script.number(row) for row in range(3)] == [1, 1, 2]


def test_a_document_begins_with_its_pages(script: Script) -> None:
    script.is_document = True
    script.rows = [replace(row, page=page) for row, page in zip(script.rows, (1, 1, 2), strict=True)]
    assert [script.begins(row) for row in range(3)] == [True, False, True]


@pytest.mark.parametrize(
    ("ms", "row", "word"),
    [
        (0, 0, "The"),
        (299, 0, "The"),
        (300, 0, "crane"),
        (1_100, 1, "all"),
        (2_900, 1, "night"),
        (3_000, 2, "Nobody"),
        (99_999, 2, "it"),
    ],
)
def test_the_word_at_a_moment_is_the_last_that_began(script: Script, ms: int, row: int, word: str) -> None:
    found = script.word_at(ms)
    assert found is not None and found[0] == row
    assert script.rows[row].text[found[1].start : found[1].end] == word


def test_before_the_first_word_there_is_none() -> None:
    late = transcript((None, spoken("Late", start_ms=500)))
    assert Script(late.segments).word_at(100) is None
    assert Script().word_at(100) is None


def test_a_place_has_the_moment_of_its_word(script: Script) -> None:
    assert [script.ms_at(Place(0, offset)) for offset in (0, 2, 3, 4, 8, 14)] == [0, 0, 300, 300, 300, 600]
    assert script.time_of(Place(0, 4), Place(1, 3)) == TimeSpan(300, 1_200)


def test_text_between_places_breaks_between_rows(script: Script) -> None:
    assert script.text_of(Place(0, 4), Place(0, 9)) == "crane"
    assert script.text_of(Place(0, 10), Place(2, 6)) == "stood\nall night\nNobody"


def test_marks_fall_into_their_rows_by_the_place_in_the_whole_text(script: Script) -> None:
    script.place_marks(SUSPECT, [mark(SUSPECT, 10, 19), mark(SUSPECT, 26, 32, name="2")])
    spans = {row: [one.span for one in script.marks.get(script.rows[row].id, ())] for row in range(3)}
    assert spans == {0: [TextSpan(10, 15)], 1: [TextSpan(0, 3)], 2: [TextSpan(0, 6)]}


def test_an_empty_mark_stands_in_one_row(script: Script) -> None:
    """Speech without words has a place and no text."""
    script.place_marks(SUSPECT, [mark(SUSPECT, 16, 16)])
    assert {one.span for marks in script.marks.values() for one in marks} == {TextSpan(0, 0)}


def test_marks_of_one_kind_are_renewed_without_the_others(script: Script) -> None:
    script.place_marks(SUSPECT, [mark(SUSPECT, 0, 3)])
    script.place_marks(FINDING, [mark(FINDING, 4, 9)])
    script.place_marks(SUSPECT, [])
    assert [one.kind for marks in script.marks.values() for one in marks] == [FINDING]


def test_marks_are_walked_in_order_and_back(script: Script) -> None:
    script.place_marks(
        SUSPECT, [mark(SUSPECT, 0, 3, name="a"), mark(SUSPECT, 4, 9, name="b"), mark(SUSPECT, 26, 32, name="c")]
    )
    assert [one.id for _, one in script.marks_from(Place(0, 0), SUSPECT)] == ["b", "c"]
    assert [one.id for _, one in script.marks_from(Place(0, -1), SUSPECT)] == ["a", "b", "c"]
    assert [one.id for _, one in script.marks_from(Place(2, 0), SUSPECT, back=True)] == ["b", "a"]


def test_what_is_decided_is_walked_past(script: Script) -> None:
    script.place_marks(FINDING, [mark(FINDING, 0, 3, is_open=False), mark(FINDING, 4, 9, name="b")])
    assert [one.id for _, one in script.marks_from(Place(0, -1), FINDING)] == ["b"]


def test_replaced_rows_lose_their_marks_and_the_others_keep_theirs(script: Script) -> None:
    script.place_marks(SUSPECT, [mark(SUSPECT, 0, 3), mark(SUSPECT, 26, 32, name="2")])
    script.replace(0, 1, [])
    assert script.row_of(conversation().segments[2].id) == 1
    assert [one.id for marks in script.marks.values() for one in marks] == ["2"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [("the", [(0, 0, 3)]), ("N", [(0, 7, 8), (1, 4, 5), (2, 0, 1), (2, 10, 11)]), ("", []), ("absent", [])],
)
def test_find_disregards_case(script: Script, wanted: str, found: list[tuple[int, int, int]]) -> None:
    assert [(row, span.start, span.end) for row, span in script.find(wanted)] == found


def test_find_keeps_its_place_behind_signs_that_fold_to_two() -> None:
    made = transcript((None, spoken("Straße Straße Kran")))
    [(row, span)] = Script(made.segments).find("kran")
    assert made.segments[row].text[span.start : span.end] == "Kran"
    assert [(span.start, span.end) for _, span in Script(made.segments).find("STRASSE")] == [(0, 6), (7, 13)]


@given(made=transcripts(), ms=st.integers(-10, 41 * 3_600_000))
def test_a_word_at_any_moment_lies_in_its_row(made: Transcript, ms: int) -> None:
    script = Script(made.segments, made.speakers)
    found = script.word_at(ms)
    if found is not None:
        assert 0 <= found[1].start <= found[1].end <= len(script.rows[found[0]].text)


@given(made=transcripts(), data=st.data())
def test_every_mark_is_found_again_piece_by_piece(made: Transcript, data: st.DataObject) -> None:
    """The pieces of a mark say, row by row, what it says in the whole text."""
    if not made.text:
        return
    start = data.draw(st.integers(0, len(made.text) - 1))
    end = data.draw(st.integers(start + 1, len(made.text)))
    script = Script(made.segments)
    script.place_marks(SUSPECT, [mark(SUSPECT, start, end)])
    pieces = [row.text[one.span.start : one.span.end] for row in script.rows for one in script.marks.get(row.id, ())]
    assert "".join(pieces).replace(" ", "") == made.text[start:end].replace(" ", "")


@given(made=transcripts(), data=st.data())
def test_rows_read_at_different_times_follow_each_other_again(made: Transcript, data: st.DataObject) -> None:
    moved = [_moved(row, data.draw(st.integers(0, 50))) for row in made.segments]
    again = rebased(moved)
    at = again[0].span.start if again else 0
    for row in again:
        assert row.span == TextSpan(at, at + len(row.text))
        for word in row.words:
            assert row.text[word.span.start - at : word.span.end - at] == word.text
        at = row.span.end + 1


def _moved(row: Segment, by: int) -> Segment:
    words = tuple(replace(one, span=TextSpan(one.span.start + by, one.span.end + by)) for one in row.words)
    return replace(row, span=TextSpan(row.span.start + by, row.span.end + by), words=words)


@settings(deadline=None)
@given(heights=st.lists(st.integers(1, 400), min_size=1, max_size=60), y=st.integers(-5, 30_000))
def test_the_row_at_a_height_is_the_one_that_covers_it(heights: list[int], y: int) -> None:
    column = Column()
    column.replace(0, 0, heights)
    row = column.row_at(y)
    inside = max(0, min(y, column.total - 1))
    assert column.top(row) <= inside < column.top(row) + column.height(row)


def test_a_measured_row_moves_those_below(script: Script) -> None:
    column = Column()
    column.replace(0, 0, [10, 10, 10])
    assert column.measure(1, 25) == 15
    assert [column.top(row) for row in range(4)] == [0, 10, 35, 45]
    column.replace(0, 2, [7])
    assert (len(column), column.total, column.row_at(8)) == (2, 17, 1)


def test_an_empty_column_has_no_row() -> None:
    assert Column().row_at(5) == -1
    assert Column().total == 0


def test_the_caret_steps_from_word_to_word_over_rows(script: Script) -> None:
    there = [Place(0, 0)]
    for _ in range(5):
        there.append(word_step(script, there[-1], 1))
    assert there == [Place(0, 0), Place(0, 4), Place(0, 10), Place(1, 0), Place(1, 4), Place(2, 0)]
    back = [there[-1]]
    for _ in range(5):
        back.append(word_step(script, back[-1], -1))
    assert back == there[::-1]


def test_the_caret_stays_at_both_ends(script: Script) -> None:
    assert word_step(script, Place(0, 0), -1) == Place(0, 0)
    assert word_step(script, Place(2, 19), 1) == Place(2, 19)


@pytest.mark.parametrize(("offset", "word"), [(0, "The"), (2, "The"), (4, "crane"), (14, "stood"), (15, "stood")])
def test_the_word_around_a_place(script: Script, offset: int, word: str) -> None:
    span = word_around(script, Place(0, offset))
    assert script.rows[0].text[span.start : span.end] == word


def test_a_choice_covers_its_rows_whichever_way_it_was_drawn(script: Script) -> None:
    for one in (Selection(Place(0, 4), Place(2, 6)), Selection(Place(2, 6), Place(0, 4))):
        assert [one.in_row(script, row) for row in range(3)] == [TextSpan(4, 15), TextSpan(0, 9), TextSpan(0, 6)]
    assert Selection(Place(0, 4), Place(0, 4)).in_row(script, 0) is None
