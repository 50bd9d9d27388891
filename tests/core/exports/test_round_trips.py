"""What was exported can be read back: by strict readers of our own (helpers/subtitle_reader.py)."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given

from earwitness_core.errors import NotFound
from earwitness_core.exports import FORMATS, render
from earwitness_core.exports.wording import clean
from earwitness_core.model import Segment, Suspect, TextSpan, TimeSpan, Transcript
from helpers.subtitle_reader import JSON_SHAPE, Malformed, ReadCue, read_json, read_srt, read_vtt
from helpers.transcripts import speakers, spoken, transcript, transcripts

_JOINER = "\u2060"


def _letters(text: str) -> str:
    return "".join(clean(text).replace(_JOINER, "").split())


def _name(made: Transcript, segment: Segment) -> str | None:
    """Who says it, as a file shows it: a name that cannot be shown gives way to the number."""
    for speaker in made.speakers:
        if speaker.id == segment.speaker_id:
            return clean(speaker.shown) or f"Speaker {speaker.ordinal}"
    return None


def _in_order(cues: list[ReadCue]) -> bool:
    return all(first.end_ms <= second.start_ms for first, second in pairwise(cues))


@given(transcripts())
def test_srt_gives_back_every_letter_and_whoever_says_it(made: Transcript) -> None:
    cues = read_srt(render(made, "srt").text)

    expected = ""
    before = None
    for segment in made.segments:
        speaker = _name(made, segment)
        if speaker and speaker != before and _letters(segment.text):
            expected += _letters(speaker) + ":"
        before = speaker
        expected += _letters(segment.text)
    assert "".join(_letters(cue.text) for cue in cues) == expected
    assert _in_order(cues)


@given(transcripts())
def test_vtt_gives_back_every_letter_and_whoever_says_it(made: Transcript) -> None:
    cues = read_vtt(render(made, "vtt").text)

    said: dict[str | None, str] = {}
    for segment in made.segments:
        who = _name(made, segment)
        said[who] = said.get(who, "") + "".join(clean(segment.text).split())
    heard: dict[str | None, str] = {}
    for cue in cues:
        heard[cue.speaker] = heard.get(cue.speaker, "") + "".join(cue.text.split())
    assert heard == {who: text for who, text in said.items() if text}
    assert _in_order(cues)


@given(transcripts())
def test_json_gives_back_words_times_and_speakers_exactly(made: Transcript) -> None:
    document = read_json(render(made, "json").text)

    words = [word for segment in made.segments for word in segment.words]
    read = [word for segment in document["segments"] for word in segment["words"]]
    assert [(word["text"], word["start_ms"], word["end_ms"], word["probability"]) for word in read] == [
        (word.text, word.time.start_ms, word.time.end_ms, word.probability) for word in words
    ]
    assert [segment["speaker"] for segment in document["segments"]] == [part.speaker_id for part in made.segments]
    assert {speaker["id"]: speaker["name"] for speaker in document["speakers"]} == {
        speaker.id: speaker.shown for speaker in made.speakers
    }


@given(transcripts())
def test_positions_in_json_count_in_the_joined_text(made: Transcript) -> None:
    document = read_json(render(made, "json").text)

    text = " ".join(segment["text"] for segment in document["segments"])
    for segment in document["segments"]:
        assert text[segment["char_start"] : segment["char_end"]] == segment["text"]
        for word in segment["words"]:
            assert text[word["char_start"] : word["char_end"]] == word["text"]


@given(transcripts())
def test_plain_text_has_one_line_per_paragraph(made: Transcript) -> None:
    title, about, blank, *paragraphs, end = render(made, "txt").text.split("\n")

    assert title == clean(made.source.title)
    assert "whisper-base" in about
    assert (blank, end) == ("", "")
    assert all(paragraph.startswith("[") for paragraph in paragraphs)


def test_plain_text_says_who_says_what_from_when() -> None:
    made = transcript(
        (0, spoken("Where were you?", start_ms=61_000)),
        (0, spoken("On that night?", start_ms=63_000)),
        (1, spoken("At home.", start_ms=65_000)),
        (None, spoken("Thank you.", start_ms=3_725_000)),
        people=speakers("Ms Gray", None),
    )

    assert render(made, "txt").text == (
        "Interview with a witness\n"
        "00:03:00 · en · whisper-base · machine transcript, not checked by a person\n"
        "\n"
        "[00:01:01] Ms Gray: Where were you? On that night?\n"
        "[00:01:05] Speaker 2: At home.\n"
        "[01:02:05] Thank you.\n"
    )


def test_a_corrected_transcript_says_so() -> None:
    made = transcript((None, spoken("one")))
    corrected = replace(made, info=replace(made.info, revision=3))

    assert "machine transcript, corrected by a person (revision 3)" in render(corrected, "txt").text
    assert read_json(render(corrected, "json").text)["transcript"]["revision"] == 3


def test_what_a_player_would_take_for_a_style_is_disarmed_in_srt() -> None:
    made = transcript((None, spoken(r"<b>loud</b> {\an8}top 1 --> 2 a<b")))

    text = render(made, "srt").text

    assert "<b>" not in text
    assert "{\\" not in text
    assert text.count("-->") == 1
    assert text.replace(_JOINER, "").count("a<b") == 1


def test_a_speaker_cannot_break_out_of_the_voice_tag() -> None:
    made = transcript((0, spoken("Hello")), people=speakers("A>B\n\n<i>&"))

    [cue] = read_vtt(render(made, "vtt").text)

    assert cue.speaker == "A>B <i>&"


def test_doubts_are_exported_with_their_place() -> None:
    doubt = Suspect("loop", 0.75, TextSpan(0, 3), TimeSpan(0, 300))
    made = transcript((None, spoken("one two")), suspects=(doubt,))

    assert read_json(render(made, "json").text)["suspects"] == [
        {"reason": "loop", "score": 0.75, "char_start": 0, "char_end": 3, "start_ms": 0, "end_ms": 300}
    ]


def test_every_field_of_the_json_is_documented() -> None:
    page = (Path(__file__).parents[3] / "core" / "docs" / "exports.md").read_text("utf-8")

    for part, fields in JSON_SHAPE.items():
        named = re.findall(r"`([^`]+)`", page)
        words = {word.strip(".[]") for one in named for word in one.split(".")}
        inside = fields[0] if isinstance(fields, list) else fields if isinstance(fields, dict) else {}
        assert {part, *inside} <= words | {part}, part


def test_a_transcript_without_words_is_an_empty_file_of_its_kind() -> None:
    nothing = transcript()

    assert render(nothing, "srt").text == ""
    assert render(nothing, "vtt").text == "WEBVTT\n"
    assert read_json(render(nothing, "json").text)["segments"] == []


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Interview 3", "Interview 3.srt"),
        ("a/b\\c:d*e?", "a_b_c_d_e_.srt"),
        ("../../etc/passwd", "_.._etc_passwd.srt"),
        ("CON", "transcript CON.srt"),
        ("com1.wav", "transcript com1.wav.srt"),
        ("...", "transcript.srt"),
        ("line\nend", "line end.srt"),
        ("日" * 200, "日" * 66 + ".srt"),
    ],
)
def test_a_file_name_suits_every_system(title: str, name: str) -> None:
    assert render(transcript(title=title), "srt").name == name


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(NotFound, match="txt, srt, vtt, json"):
        render(transcript(), "doc")


@pytest.mark.parametrize("as_format", FORMATS)
def test_the_suffix_says_the_format(as_format: str) -> None:
    assert render(transcript(), as_format).name.endswith(f".{as_format}")


@pytest.mark.parametrize(
    "text",
    [
        "1\n00:00:00,000 --> 00:00:01,000\nHi\n\n\n",
        "2\n00:00:00,000 --> 00:00:01,000\nHi\n",
        "1\n00:00:00.000 --> 00:00:01.000\nHi\n",
        "1\n00:00:00,000 --> 00:00:01,000\n",
    ],
)
def test_the_reader_that_judges_us_is_strict(text: str) -> None:
    with pytest.raises(Malformed):
        read_srt(text)
