"""Cues: what fits on a screen, whatever was said and however odd its times."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given

from earwitness_core.exports.cues import LINE_COLUMNS, LINES, LONGEST_MS, Cue, cues
from earwitness_core.exports.wording import clean, columns
from earwitness_core.model import Segment, Transcript
from helpers.transcripts import speakers, spoken, transcript, transcripts


def _squeezed(text: str) -> str:
    return "".join(clean(text).split())


def _said(made: Sequence[Cue]) -> str:
    return _squeezed(" ".join(" ".join(cue.lines) for cue in made))


@given(transcripts())
def test_cues_fit_the_screen_and_never_go_back_in_time(made: Transcript) -> None:
    shown = cues(made)

    assert all(1 <= len(cue.lines) <= LINES for cue in shown)
    assert all(columns(line) <= LINE_COLUMNS for cue in shown for line in cue.lines)
    assert all(0 < cue.end_ms - cue.start_ms <= LONGEST_MS for cue in shown)
    assert all(first.end_ms <= second.start_ms for first, second in pairwise(shown))


@given(transcripts())
def test_every_letter_is_in_exactly_one_cue(made: Transcript) -> None:
    assert _said(cues(made)) == _squeezed(made.text)


@given(transcripts(orderly=True))
def test_a_cue_starts_with_its_first_word_unless_the_one_before_needs_the_time(made: Transcript) -> None:
    starts = {word.time.start_ms for segment in made.segments for word in segment.words}
    ends = {word.time.end_ms for segment in made.segments for word in segment.words}
    shown = cues(made)

    for before, cue in pairwise(shown):
        assert cue.start_ms in starts | ends or cue.start_ms == before.start_ms + 500


@given(transcripts())
def test_naming_speakers_in_the_text_breaks_no_limit(made: Transcript) -> None:
    shown = cues(made, named_in_text=True)

    assert all(len(cue.lines) <= LINES and columns(line) <= LINE_COLUMNS for cue in shown for line in cue.lines)


def test_a_long_sentence_becomes_two_even_lines() -> None:
    made = transcript((None, spoken("the ship left the harbour long before anybody had seen the light", each_ms=200)))

    [cue] = cues(made)

    assert cue.lines == ("the ship left the harbour long", "before anybody had seen the light")


def test_a_silence_ends_a_cue() -> None:
    made = transcript((None, [("Yes.", 0, 400), ("No.", 5_000, 5_400)]))

    assert [(cue.start_ms, cue.end_ms, cue.lines) for cue in cues(made)] == [
        (0, 500, ("Yes.",)),
        (5_000, 5_500, ("No.",)),
    ]


def test_a_full_cue_is_cut_after_its_last_sentence() -> None:
    words = "It was late in the evening when she came. Nobody had expected her to return so soon after that"
    first, second = cues(transcript((None, spoken(words, each_ms=200))))

    assert " ".join(first.lines).endswith("she came.")
    assert " ".join(second.lines).startswith("Nobody had")


def test_a_change_of_speaker_starts_a_cue_and_is_named_once() -> None:
    made = transcript(
        (0, spoken("Where were you?")),
        (1, spoken("At home.", start_ms=1_000)),
        (1, spoken("All night.", start_ms=3_000)),
        people=speakers("Ms Gray", None),
    )

    assert [cue.lines for cue in cues(made, named_in_text=True)] == [
        ("Ms Gray:\u2060 Where were you?",),
        ("Speaker 2:\u2060 At home.",),
        ("All night.",),
    ]
    assert [cue.speaker for cue in cues(made)] == ["Ms Gray", "Speaker 2", "Speaker 2"]


def test_a_text_without_word_times_is_spread_over_its_time() -> None:
    made = transcript((None, spoken("one two three four", each_ms=4_000)))
    bare = Transcript(made.source, made.info, tuple(_without_words(segment) for segment in made.segments))

    shown = cues(bare)

    assert _said(shown) == "onetwothreefour"
    assert shown[0].start_ms == 0
    assert len(shown) > 1


def _without_words(segment: Segment) -> Segment:
    return Segment(segment.id, segment.transcript_id, segment.ordinal, segment.text, segment.span, segment.time)


def test_a_word_wider_than_a_line_is_cut_between_visible_characters() -> None:
    family = "👩‍👩‍👧‍👦"
    made = transcript((None, [(family * 12, 0, 2_000)]))

    lines = [line for cue in cues(made) for line in cue.lines]

    assert len(lines) > 1
    assert all(line == family * line.count(family) for line in lines)


def test_the_limits_are_those_of_the_guides() -> None:
    assert (LINE_COLUMNS, LINES, LONGEST_MS) == (42, 2, 7_000)
