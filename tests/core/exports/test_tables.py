"""CSV: exact through a reader of its own, and no cell that a spreadsheet would calculate."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given

from earwitness_core.exports import render
from earwitness_core.exports.formats import Options
from earwitness_core.model import Transcript
from helpers.transcripts import speakers, spoken, transcript, transcripts


def _rows(made: Transcript) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(made, "csv").text, newline=""), strict=True))


@given(transcripts())
def test_every_segment_is_a_row_with_its_text_exactly(made: Transcript) -> None:
    rows = _rows(made)

    names = {speaker.id: speaker.shown for speaker in made.speakers}
    assert [(int(row["start_ms"]), int(row["end_ms"])) for row in rows] == [
        (one.time.start_ms, one.time.end_ms) for one in made.segments
    ]
    assert [row["text"].removeprefix("'") for row in rows] == [one.text for one in made.segments]
    assert [row["speaker"].removeprefix("'") for row in rows] == [
        names.get(one.speaker_id, "") if one.speaker_id else "" for one in made.segments
    ]


@given(transcripts())
def test_no_cell_begins_like_a_formula(made: Transcript) -> None:
    for row in _rows(made):
        assert not row["text"].startswith(("=", "+", "-", "@", "\t", "\r"))
        assert not row["speaker"].startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("said", ["=1+1", "+49", "-5", "@SUM(A1)", "'quoted'", "＝1"])
def test_a_risky_cell_gets_an_apostrophe_in_front(said: str) -> None:
    [row] = _rows(transcript((0, spoken(said)), people=speakers(said)))

    assert row["text"] == row["speaker"] == f"'{said}"


def test_rows_end_as_the_rfc_asks_and_times_are_readable() -> None:
    text = render(transcript((None, spoken("one, two", start_ms=61_000))), "csv").text

    assert text == ('start_ms,end_ms,start,end,speaker,text\r\n61000,61600,00:01:01.000,00:01:01.600,,"one, two"\r\n')


def test_the_mark_for_excel_is_there_when_asked_for() -> None:
    made = transcript((None, spoken("é")))

    assert render(made, "csv", Options(mark=True)).content == b"\xef\xbb\xbf" + render(made, "csv").content
