"""An engine's segments as text: clean, joined by single spaces, times that only go forward."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TimeSpan
from earwitness_core.speech.assemble import assemble

WINDOW = TimeSpan(60_000, 90_000)

words = st.lists(
    st.tuples(st.integers(-500, 40_000), st.integers(-500, 40_000), st.integers(0, 1000), st.text(max_size=12)),
    max_size=12,
)


def segment(*said: tuple[int, int, int, str]) -> dict[str, Any]:
    return {"start": 0, "end": 0, "words": [list(word) for word in said], "logprob": -0.3, "squeezed": 1.2}


@given(st.lists(words, max_size=5))
def test_whatever_the_engine_says_fits(segments: list[list[tuple[int, int, int, str]]]) -> None:
    heard = assemble([segment(*said) for said in segments], WINDOW)
    at_ms = WINDOW.start_ms

    for one in heard:
        assert one.text and one.text == " ".join(one.text.split())
        assert (one.time.start_ms, one.time.end_ms) == (one.words[0].time.start_ms, one.words[-1].time.end_ms)
        at_char = 0
        for word in one.words:
            assert one.text[word.span.start : word.span.end] == word.text
            assert at_char <= word.span.start <= at_char + 1
            assert at_ms <= word.time.start_ms <= word.time.end_ms <= WINDOW.end_ms
            at_char, at_ms = word.span.end, word.time.end_ms


def test_the_space_before_a_word_makes_the_space_between() -> None:
    [heard] = assemble([segment((0, 300, 900, " Good"), (300, 600, 900, " morning"), (600, 700, 900, "!"))], WINDOW)

    assert heard.text == "Good morning!"
    assert [word.text for word in heard.words] == ["Good", "morning", "!"]


def test_scripts_without_spaces_stay_without() -> None:
    [heard] = assemble([segment((0, 300, 900, "你"), (300, 600, 900, "好"))], WINDOW)

    assert heard.text == "你好"


def test_times_count_from_the_start_of_the_recording() -> None:
    [heard] = assemble([segment((1_000, 1_400, 900, " Yes"))], WINDOW)

    assert heard.time == TimeSpan(61_000, 61_400)


def test_a_long_pause_cuts_a_segment_in_two() -> None:
    heard = assemble([segment((0, 300, 900, " Wait"), (5_000, 5_300, 900, " Now"))], WINDOW)

    assert [one.text for one in heard] == ["Wait", "Now"]


def test_a_segment_without_words_vanishes() -> None:
    assert assemble([segment((0, 300, 900, "  ")), segment()], WINDOW) == []


def test_line_breaks_and_broken_characters_never_reach_the_text() -> None:
    [heard] = assemble([segment((0, 300, 900, " one\ntwo\x00"), (300, 500, 900, " �three"))], WINDOW)

    assert heard.text == "one two three"
