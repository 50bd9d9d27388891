"""Which stretches of sound a finding takes: its words, or the segment where nobody knows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import Segment, Suspect, TextSpan, TimeSpan, Transcript
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.redaction.covering import Datum, cuts
from earwitness_core.privacy.redaction.hushing import AFTER_MS, BEFORE_MS, hushed
from helpers import secrets_said
from helpers.transcripts import spoken, transcript

SAID = transcript((None, spoken("one two three", start_ms=5_000)), (None, spoken("four five six", start_ms=9_000)))


def _hushed(whole: Transcript, start: int, end: int) -> tuple[TimeSpan, ...]:
    return hushed(whole, cuts(whole.text, [Datum(start, end, Kind.PERSON)]))


def _first(whole: Transcript, **changed: object) -> Transcript:
    segment: Segment = replace(whole.segments[0], **changed)  # type: ignore[arg-type]
    return replace(whole, segments=(segment, *whole.segments[1:]))


def test_a_word_is_hushed_with_a_margin() -> None:
    assert _hushed(SAID, 4, 7) == (TimeSpan(5_300 - BEFORE_MS, 5_600 + AFTER_MS),)


def test_part_of_a_word_is_the_word_and_several_are_one_stretch() -> None:
    assert _hushed(SAID, 5, 9) == (TimeSpan(5_300 - BEFORE_MS, 5_900 + AFTER_MS),)


def test_a_finding_over_two_segments_is_hushed_in_both() -> None:
    assert _hushed(SAID, 8, 18) == (
        TimeSpan(5_600 - BEFORE_MS, 5_900 + AFTER_MS),
        TimeSpan(9_000 - BEFORE_MS, 9_300 + AFTER_MS),
    )


def test_without_word_times_the_segment_is_hushed() -> None:
    whole = TimeSpan(5_000 - BEFORE_MS, 5_900 + AFTER_MS)

    assert _hushed(_first(SAID, words=()), 4, 7) == (whole,)
    instant = tuple(replace(one, time=TimeSpan(5_300, 5_300)) for one in SAID.segments[0].words)
    assert _hushed(_first(SAID, words=instant), 4, 7) == (whole,)


def test_where_the_words_are_in_doubt_the_segment_is_hushed() -> None:
    doubt = Suspect("low-probability", 0.2, TextSpan(0, 5), TimeSpan(5_000, 5_400))

    assert _hushed(replace(SAID, suspects=(doubt,)), 4, 7) == (TimeSpan(5_000 - BEFORE_MS, 5_900 + AFTER_MS),)
    assert _hushed(replace(SAID, suspects=(doubt,)), 8, 13) == (TimeSpan(5_600 - BEFORE_MS, 5_900 + AFTER_MS),)


def test_where_an_import_guessed_the_times_the_segment_is_hushed() -> None:
    info = replace(SAID.info, settings={"losses": [{"what": "no-word-times", "count": 0}]})

    assert _hushed(replace(SAID, info=info), 4, 7) == (TimeSpan(5_000 - BEFORE_MS, 5_900 + AFTER_MS),)


def test_a_word_that_a_person_wrote_takes_the_room_up_to_those_that_were_heard() -> None:
    one, two, three = SAID.segments[0].words
    words = (one, replace(two, probability=1.0, time=TimeSpan(5_350, 5_360)), three)

    assert _hushed(_first(SAID, words=words), 4, 7) == (TimeSpan(5_300 - BEFORE_MS, 5_600 + AFTER_MS),)
    words = (one, replace(two, probability=1.0), replace(three, probability=1.0))
    assert _hushed(_first(SAID, words=words), 4, 7) == (TimeSpan(5_300 - BEFORE_MS, 5_900 + AFTER_MS),)


@given(st.data(), secrets_said.transcripts())
def test_every_word_of_a_finding_is_within_and_stretches_are_apart(data: st.DataObject, whole: Transcript) -> None:
    found = cuts(whole.text, data.draw(secrets_said.data(whole.text)))

    quiet = hushed(whole, found)

    for segment in whole.segments:
        for word in segment.words:
            if any(cut.start < word.span.end and word.span.start < cut.end for cut in found):
                assert any(
                    one.start_ms <= max(0, word.time.start_ms - BEFORE_MS) and word.time.end_ms + AFTER_MS <= one.end_ms
                    for one in quiet
                )
    assert all(a.end_ms < b.start_ms for a, b in pairwise(quiet))
