"""Subtitles of the wild: what programs write, what people do to it, and what nobody should have to read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.subtitles import Cue, is_subrip, is_subtitles, is_webvtt, parse_subtitles, read_subtitles
from helpers import papers


def _srt(*texts: str) -> str:
    return "\n".join(f"{n}\n00:00:0{n},000 --> 00:00:0{n},500\n{text}\n" for n, text in enumerate(texts, start=1))


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system_are_read(line_end: str) -> None:
    assert parse_subtitles(_srt("one\ntwo", "three").replace("\n", line_end)) == [
        Cue(1000, 1500, "one two"),
        Cue(2000, 2500, "three"),
    ]


def test_a_blank_line_inside_a_cue_and_a_missing_number_lose_nothing() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\none\n\ntwo\n00:00:03,000 --> 00:00:04,000\n42\n\n"
        "3\n00:05,5 --> 00:06.25\nsix"
    )

    assert parse_subtitles(text) == [Cue(1000, 2000, "one two"), Cue(3000, 4000, "42"), Cue(5500, 6250, "six")]


def test_lines_of_a_script_without_spaces_are_joined_without_one() -> None:
    assert [cue.text for cue in parse_subtitles(_srt("漢字\nかな", "한국\n말", "漢字\nword"))] == [
        "漢字かな",
        "한국 말",
        "漢字 word",
    ]


def test_names_that_come_again_are_speakers_and_once_is_a_sentence() -> None:
    cues = parse_subtitles(_srt("Ann: One.", "Note: two.", "Ann: Three.", "Four."))

    assert [(cue.speaker, cue.text) for cue in cues] == [
        ("Ann", "One."),
        ("Ann", "Note: two."),
        ("Ann", "Three."),
        ("Ann", "Four."),
    ]


@pytest.mark.parametrize("text", ["he said: no", "12:30 is late", "http://x", "One, two: three", "A B C D E: f"])
def test_what_is_no_name_stays_text(text: str) -> None:
    assert {cue.speaker for cue in parse_subtitles(_srt(text, text))} == {None}
    assert {cue.text for cue in parse_subtitles(_srt(text, text))} == {text}


def test_where_one_name_is_marked_as_ours_no_other_is_guessed() -> None:
    cues = parse_subtitles(_srt("Ms. A: b:\u2060 One.", "Ann: two.", "Ann: three."))

    assert [(cue.speaker, cue.text) for cue in cues] == [
        ("Ms. A: b", "One."),
        ("Ms. A: b", "Ann: two."),
        ("Ms. A: b", "Ann: three."),
    ]


def test_what_our_export_disarms_is_armed_again_and_styles_are_counted() -> None:
    read = read_subtitles(_srt("<b>bold</b> <\u2060b> {\\an8}{\u2060\\an8} 1 --\u2060> 2"))

    assert read.cues[0].text == "bold <b> {\\an8} 1 --> 2"
    assert read.left_out["style"] == 3


def test_a_cue_of_several_voices_is_a_cue_for_each() -> None:
    cues = parse_subtitles("WEBVTT\n\n00:01.000 --> 00:02.000\n- hm <v Ann>One.</v>\n<v.loud Ben &amp; Co>Two.</v>")

    assert [(cue.speaker, cue.text) for cue in cues] == [(None, "- hm"), ("Ann", "One."), ("Ben & Co", "Two.")]


@pytest.mark.parametrize("text", ["", "\ufeff", "no times at all", "WEBVTT", "WEBVTT\n\nNOTE only"])
def test_nothing_is_made_of_nothing(text: str) -> None:
    assert parse_subtitles(text) == []


def test_both_kinds_give_the_same_cues() -> None:
    assert parse_subtitles(papers.SRT) == [
        Cue(1000, 3500, "Where were you on Monday?", "Ms Gray"),
        Cue(4000, 6000, "At home.", "Mr Stone"),
    ]
    assert parse_subtitles(papers.VTT) == [
        Cue(1000, 3500, "Where were you on Monday?", "Ms Gray"),
        Cue(4000, 6000, "At home & alone.", "Mr Stone"),
    ]


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("1\r\n00:00:01,5 --> 00:00:02\r\na\r\nb\r\n", [Cue(1500, 2000, "a b")]),
        ("00:01.000 -> 00:02:500\na", [Cue(1000, 2500, "a")]),
        ("00:01.000 --> 00:02.000\na\n2\n00:02.000 --> 00:03.000\nb", [Cue(1000, 2000, "a"), Cue(2000, 3000, "b")]),
        ("00:01.000 --> 00:02.000\nb\n42\n00:02.000 --> 00:03.000\nc", [Cue(1000, 2000, "b 42"), Cue(2000, 3000, "c")]),
        ("1\n00:00:05,000 --> 00:00:01,000\nback\n", [Cue(5000, 1000, "back")]),
        ("1\n00:00:01,000 --> 00:00:02,000\n- Anna: yes\n- Jan: no\n", [
            Cue(1000, 2000, "yes", "Anna"), Cue(1000, 2000, "no", "Jan")]),
        ("1\n00:00:01,000 --> 00:00:02,000\n- yes\n- no\n", [Cue(1000, 2000, "- yes - no")]),
        ("WEBVTT\n\nSTYLE\n::cue { }\n\nx\n01:00:00.000 --> 01:00:01.000\n<v.loud Anna>hi</v> <v Jan>ho", [
            Cue(3_600_000, 3_601_000, "hi", "Anna"), Cue(3_600_000, 3_601_000, "ho", "Jan")]),
    ],
)  # fmt: skip
def test_subtitles_are_read_as_forgivingly_as_players_do(text: str, cues: list[Cue]) -> None:
    assert parse_subtitles(text) == cues


def test_subtitles_are_told_by_their_head() -> None:
    assert is_subtitles("WEBVTT\n")
    assert is_subtitles(_srt("one"))
    assert not is_subtitles("Dear diary")
    assert is_webvtt("\ufeffWEBVTT - a title\n")
    assert not is_webvtt("WEBVTTING")
    assert is_subrip("\ufeff" + _srt("one"))
    assert not is_subrip("We met.\n" + _srt("one"))


@given(st.text(st.sampled_from("012:,. ->\n<>v/&{}\\[]A\u2060漢")) | st.text())
def test_any_text_is_read_to_its_end(text: str) -> None:
    for candidate in (text, f"WEBVTT\n\n{text}", _srt(text)):
        for cue in parse_subtitles(candidate):
            assert cue.text.strip()
            assert "\n" not in cue.text


@pytest.mark.parametrize("piece", ["<", "<v ", "{\\", "[a", "A: ", "&", "\n", "00:00:00,000 --> ", "--", "漢\n"])
def test_a_long_row_of_anything_is_read(piece: str) -> None:
    """Time that grew with the square of this would not end before the suite's patience does."""
    text = f"1\n00:00:01,000 --> 00:00:02,000\n{piece * 300_000}\n"

    assert len(parse_subtitles(text)) <= 300_001
    assert len(parse_subtitles(f"WEBVTT\n\n{text}")) <= 300_001
