"""Marks where to doubt: what they catch, and what they leave alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.speech import suspects
from earwitness_core.speech.suspects import find_suspects

WINDOW = TimeSpan(0, 60_000)


def say(text: str, *, start_ms: int = 0, each_ms: int = 350, probability: float = 0.95) -> list[Word]:
    """Words one after another, without pauses."""
    made, at = [], 0
    for number, word in enumerate(text.split()):
        time = TimeSpan(start_ms + number * each_ms, start_ms + (number + 1) * each_ms)
        made.append(Word(word, TextSpan(at, at + len(word)), time, probability))
        at += len(word) + 1
    return made


def speech_of(words: list[Word]) -> list[TimeSpan]:
    return [TimeSpan(words[0].time.start_ms, words[-1].time.end_ms)]


def reasons(words: list[Word], speech: list[TimeSpan] | None = None) -> list[str]:
    return [one.reason for one in find_suspects(words, speech_of(words) if speech is None else speech, WINDOW)]


def test_ordinary_speech_is_left_alone() -> None:
    said = "I had the report on my desk by Monday and nobody asked for it until the inspectors came in June"

    assert reasons(say(said)) == []


def test_a_phrase_that_comes_again_and_again_is_a_loop() -> None:
    words = say("so we went home " + "thank you very much " * 4 + "and then")

    [found] = find_suspects(words, speech_of(words), WINDOW)

    assert (found.reason, found.score) == (suspects.LOOP, 4.0)
    assert found.span.start == words[4].span.start
    assert found.time.end_ms == words[19].time.end_ms


def test_a_word_said_five_times_is_a_loop_and_three_times_is_emphasis() -> None:
    assert reasons(say("no no no no no")) == [suspects.LOOP]
    assert reasons(say("no no no that is wrong")) == []


def test_case_and_punctuation_do_not_hide_a_loop() -> None:
    assert suspects.LOOP in reasons(say("You. you you, YOU you"))


def test_speech_without_words_is_missed() -> None:
    words = [*say("hello there", start_ms=0), Word("goodbye", TextSpan(12, 19), TimeSpan(9_000, 9_500), 0.9)]

    [found] = find_suspects(words, [TimeSpan(0, 9_500)], WINDOW)

    assert found.reason == suspects.MISSED
    assert found.score > 7
    assert found.span == TextSpan(12, 12)


def test_speech_without_any_word_at_all_is_missed() -> None:
    [found] = find_suspects([], [TimeSpan(1_000, 9_000)], WINDOW)

    assert (found.reason, found.time) == (suspects.MISSED, TimeSpan(1_000, 9_000))


def test_short_sounds_without_words_are_not_worth_a_mark() -> None:
    assert find_suspects([], [TimeSpan(1_000, 2_500), TimeSpan(20_000, 21_000)], WINDOW) == []


def test_words_where_nobody_speaks() -> None:
    words = say("thanks for watching everyone", start_ms=20_000)

    assert suspects.SILENT in reasons(words, [TimeSpan(0, 5_000)])


def test_words_that_the_engine_itself_doubts() -> None:
    words = say("the clear part of it") + [
        Word(word.text, word.span, TimeSpan(word.time.start_ms + 2000, word.time.end_ms + 2000), 0.2)
        for word in say("mumble of four words")
    ]

    assert suspects.DOUBTFUL in reasons(words)
    assert reasons(say("all of this was very clear")) == []


def test_more_words_than_a_mouth_can_say() -> None:
    assert suspects.FAST in reasons(say("one two three four five six seven eight nine ten", each_ms=60))


@given(
    st.lists(
        st.tuples(st.sampled_from(["a", "b", "c", "yes", "no", "maybe"]), st.integers(0, 900), st.floats(0, 1)),
        max_size=40,
    ),
    st.lists(st.tuples(st.integers(0, 60_000), st.integers(0, 5_000)), max_size=8),
)
def test_every_mark_lies_in_the_window_and_in_the_text(
    said: list[tuple[str, int, float]], heard: list[tuple[int, int]]
) -> None:
    words, at_char, at_ms = [], 0, 0
    for text, length, probability in said:
        words.append(Word(text, TextSpan(at_char, at_char + len(text)), TimeSpan(at_ms, at_ms + length), probability))
        at_char, at_ms = at_char + len(text) + 1, at_ms + length
    speech = [TimeSpan(start, min(60_000, start + length)) for start, length in heard]

    for one in find_suspects(words, speech, WINDOW):
        assert 0 <= one.time.start_ms <= one.time.end_ms <= 60_000
        assert 0 <= one.span.start <= one.span.end <= max(0, at_char - 1)
        assert one.score > 0
