"""What is taken out and brought in again is what it was: exactly where the format can, else to its limits."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import assume, given, settings

from earwitness_core.exports import render
from earwitness_core.exports.wording import clean, columns
from earwitness_core.imports.mend import Mended, mend
from earwitness_core.imports.told import Told
from earwitness_core.model import Suspect, TextSpan, TimeSpan, Transcript
from earwitness_core.subtitles import JOINER
from helpers.foreign import read
from helpers.subtitle_reader import ReadCue, read_srt, read_vtt
from helpers.transcripts import speakers, spoken, transcript, transcripts


def _again(made: Transcript, as_format: str) -> tuple[Told, Mended]:
    [told] = read(render(made, as_format).content, f"file.{as_format}")
    return told, mend(told)


def _spoken(made: Transcript) -> bool:
    return any(segment.text.strip() for segment in made.segments)


def _names(mended: Mended) -> dict[str, str]:
    """Who is shown for each speaker, once numbers are given as a vault gives them."""
    taken = {one.ordinal for one in mended.speakers if one.ordinal}
    free = iter(sorted(set(range(1, 500)) - taken))
    return {one.key: one.name or f"Speaker {one.ordinal or next(free)}" for one in mended.speakers}


@given(transcripts())
@pytest.mark.parametrize("as_format", ["json", "html"])
def test_json_and_the_page_lose_nothing(as_format: str, made: Transcript) -> None:
    assume(_spoken(made))
    told, mended = _again(made, as_format)

    assert [(one.text, one.span, one.time, one.words) for one in mended.pieces] == [
        (one.text, one.span, one.time, one.words) for one in made.segments
    ]
    assert [one.speaker for one in mended.pieces] == [one.speaker_id for one in made.segments]
    talking = {one.speaker_id for one in made.segments}
    assert [(one.key, one.name) for one in mended.speakers] == [
        (one.id, one.name) for one in made.speakers if one.id in talking
    ]
    assert (told.language, told.language_probability, told.model) == ("en", 0.99, "whisper-base")
    assert {loss.what for loss in mended.losses} <= {"silent-speakers", "no-speakers", "no-suspects"}


def test_doubts_come_back_in_json() -> None:
    doubt = Suspect("loop", 0.75, TextSpan(0, 3), TimeSpan(0, 300))
    made = transcript((None, spoken("one two")), suspects=(doubt,))

    assert _again(made, "json")[1].suspects == (doubt,)


@given(transcripts())
def test_csv_keeps_texts_times_and_speakers_exactly(made: Transcript) -> None:
    assume(_spoken(made))
    names = {one.id: one.shown for one in made.speakers}
    shown = [names.get(one.speaker_id, "") if one.speaker_id else "" for one in made.segments]
    _, mended = _again(made, "csv")

    assert [(one.text, one.time) for one in mended.pieces] == [(one.text, one.time) for one in made.segments]
    assert [one.speaker or "" for one in mended.pieces] == shown


@given(transcripts())
def test_vtt_keeps_cues_times_and_voices(made: Transcript) -> None:
    cues = read_vtt(render(made, "vtt").text)
    assume(cues)

    _same(cues, _again(made, "vtt")[1])


@settings(max_examples=200)
@given(transcripts())
def test_srt_keeps_cues_times_and_speakers(made: Transcript) -> None:
    """It cannot say that nobody is known after somebody was, and a name longer than a line is cut (exports.md)."""
    for one in made.speakers:
        assume(columns(clean(one.shown)) <= 30 and JOINER not in one.shown and clean(one.shown))
    known = {bool(segment.speaker_id) for segment in made.segments}
    assume(len(known) == 1 and JOINER not in made.text)
    cues = read_srt(render(made, "srt").text)
    assume(cues)
    told: list[ReadCue] = []
    speaker: str | None = None
    for cue in cues:
        name, mark, text = cue.text.partition(f":{JOINER}")
        if mark:
            speaker = name.replace(JOINER, "")
        told.append(ReadCue(cue.start_ms, cue.end_ms, speaker, ((text if mark else cue.text).strip(),)))

    _same([cue for cue in told if cue.text], _again(made, "srt")[1])


def _same(cues: list[ReadCue], mended: Mended) -> None:
    names = _names(mended)
    assert [(one.time.start_ms, one.time.end_ms) for one in mended.pieces] == [
        (cue.start_ms, cue.end_ms) for cue in cues
    ]
    assert [_letters(one.text) for one in mended.pieces] == [_letters(cue.text) for cue in cues]
    assert [_letters(names[one.speaker]) if one.speaker else None for one in mended.pieces] == [
        _letters(cue.speaker) if cue.speaker else None for cue in cues
    ]


def _letters(text: str) -> str:
    return "".join(clean(text).replace(JOINER, "").split())


@pytest.mark.parametrize("as_format", ["json", "html", "csv", "vtt", "srt"])
@pytest.mark.parametrize(
    "text",
    [
        "emoji 👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽",
        "e\u0301\u0302 combining",
        "שלום עולם עברית",
        "1 --> 2 <b>x</b> & &amp; {\\an8} \"quoted\" 'single'",
        "漢字かな交じり文",
        "=1+1 and -5",
        "Ann: not a speaker",
    ],
)
def test_texts_that_formats_stumble_over(as_format: str, text: str) -> None:
    made = transcript((0, spoken(text)), (1, spoken("Yes.", start_ms=60_000)), people=speakers("Ms. Gray", None))

    _, mended = _again(made, as_format)

    names = _names(mended)
    assert [(names[one.speaker or ""], one.text) for one in mended.pieces] == [
        ("Ms. Gray", text),
        ("Speaker 2", "Yes."),
    ]


@pytest.mark.parametrize("as_format", ["json", "html", "csv"])
def test_line_ends_and_tabs_stay_where_the_format_can_hold_them(as_format: str) -> None:
    made = transcript((None, [("a\r\nb\tc\nd", 0, 900)]))

    assert [one.text for one in _again(made, as_format)[1].pieces] == ["a\r\nb\tc\nd"]


def test_a_csv_that_excel_saved_with_its_mark_is_read() -> None:
    made = transcript((None, spoken("é")))

    [told] = read(b"\xef\xbb\xbf" + render(made, "csv").content)

    assert [one.text for one in told.segments] == ["é"]


def test_a_newer_schema_is_refused_with_words() -> None:
    document: dict[str, Any] = json.loads(render(transcript((None, spoken("one"))), "json").text)
    document["schema"] = "earwitness.transcript/2"

    with pytest.raises(Exception, match="newer Earwitness"):
        read(json.dumps(document))


def test_pages_of_a_document_that_comes_back_are_told_as_lost() -> None:
    made = transcript((None, spoken("one")))
    paper = replace(made, segments=tuple(replace(one, page=3) for one in made.segments))

    _, mended = _again(paper, "json")

    assert [loss.count for loss in mended.losses if loss.what == "pages"] == [1]
