"""An engine's segments as text: clean, joined by single spaces, times that only go forward."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TimeSpan
from earwitness_core.speech.assemble import assemble

WINDOW = TimeSpan(60_000, 90_000)

words = st.lists(
    st.tuples(st.integers(50_000, 100_000), st.integers(50_000, 100_000), st.integers(0, 1000), st.text(max_size=12)),
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
    said = segment((61_000, 61_300, 900, " Good"), (61_300, 61_600, 900, " morning"), (61_600, 61_700, 900, "!"))
    [heard] = assemble([said], WINDOW)

    assert heard.text == "Good morning!"
    assert [word.text for word in heard.words] == ["Good", "morning", "!"]


def test_scripts_without_spaces_stay_without() -> None:
    [heard] = assemble([segment((0, 300, 900, "你"), (300, 600, 900, "好"))], WINDOW)

    assert heard.text == "你好"


def test_words_outside_are_moved_to_the_edge() -> None:
    heard = assemble([segment((59_000, 60_400, 900, " Yes")), segment((89_000, 93_000, 900, " no"))], WINDOW)

    assert [one.time for one in heard] == [TimeSpan(60_000, 60_400), TimeSpan(89_000, 90_000)]


def test_a_long_pause_cuts_a_segment_in_two() -> None:
    heard = assemble([segment((61_000, 61_300, 900, " Wait"), (66_000, 66_300, 900, " Now"))], WINDOW)

    assert [one.text for one in heard] == ["Wait", "Now"]


def test_a_segment_without_words_vanishes() -> None:
    assert assemble([segment((0, 300, 900, "  ")), segment()], WINDOW) == []


def test_line_breaks_and_broken_characters_never_reach_the_text() -> None:
    [heard] = assemble([segment((0, 300, 900, " one\ntwo\x00"), (300, 500, 900, " �three"))], WINDOW)

    assert heard.text == "one two three"
