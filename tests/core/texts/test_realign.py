"""The words of a corrected text: they cover it, go forward in time, and keep what stayed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.ids import SegmentId, TranscriptId
from earwitness_core.model import Segment, TextSpan, TimeSpan, Word
from earwitness_core.texts.realign import corrected_words

_WORDS = st.sampled_from(
    ["the", "harbour", "Lindvist,", "👩‍👩‍👧‍👦", "e\u0301t\u0301", "שלום", "عربي", "漢字", "かな", "10 000", "no", "🏳️‍🌈"]
)
_GAPS = st.sampled_from([" ", " ", " ", "", "\r\n", "  "])


def segment(*words: tuple[str, str, int, int], start: int = 0) -> Segment:
    """Words as (white space before, text, start_ms, end_ms)."""
    text, made = "", []
    for gap, word, start_ms, end_ms in words:
        text += gap if text else ""
        at = start + len(text)
        made.append(Word(word, TextSpan(at, at + len(word)), TimeSpan(start_ms, end_ms), 0.5))
        text += word
    span, time = TextSpan(start, start + len(text)), TimeSpan(words[0][2], words[-1][3])
    return Segment(SegmentId(1), TranscriptId("t"), 0, text, span, time, None, tuple(made))


def said(text: str, *, each_ms: int = 100, start: int = 0) -> Segment:
    return segment(*((" ", word, i * each_ms, (i + 1) * each_ms) for i, word in enumerate(text.split())), start=start)


def timed(old: Segment, text: str) -> list[tuple[str, int, int, float]]:
    return [(w.text, w.time.start_ms, w.time.end_ms, w.probability) for w in corrected_words(old, text)]


@st.composite
def _segments(draw: st.DrawFn) -> Segment:
    words, at = [], draw(st.integers(0, 1_000))
    for word in draw(st.lists(_WORDS, min_size=1, max_size=10)):
        at += draw(st.sampled_from([0, 0, 50, 700]))
        end = at + draw(st.integers(0, 300))
        words.append((draw(_GAPS), word, at, end))
        at = end
    return segment(*words, start=draw(st.integers(0, 99)))


_TEXTS = st.lists(st.tuples(_GAPS, _WORDS), min_size=1, max_size=10).map(
    lambda parts: "".join(gap + word for gap, word in parts).strip()
)


def test_two_words_for_one_share_its_time_by_length() -> None:
    assert timed(said("he has lindvist gone"), "he has Mr Lindqvist gone")[2:4] == [
        ("Mr", 200, 218, 1.0),
        ("Lindqvist", 218, 300, 1.0),
    ]


def test_one_word_for_two_has_the_time_of_both() -> None:
    assert timed(said("lind vist came"), "Lindqvist came") == [("Lindqvist", 0, 200, 1.0), ("came", 200, 300, 0.5)]


def test_a_new_word_gets_the_pause_it_stands_in() -> None:
    old = segment(("", "he", 0, 100), (" ", "came", 900, 1000))

    assert timed(old, "he never came") == [("he", 0, 100, 0.5), ("never", 100, 900, 1.0), ("came", 900, 1000, 0.5)]


def test_a_new_word_without_a_pause_has_a_moment() -> None:
    assert timed(said("he came"), "he never came")[1] == ("never", 100, 100, 1.0)


def test_a_letter_written_onto_a_word_makes_it_another_word() -> None:
    assert timed(said("the ship came"), "the ships came")[1] == ("ships", 100, 200, 1.0)


def test_in_writing_without_spaces_only_the_changed_word_is_new() -> None:
    old = segment(("", "漢字", 0, 100), ("", "かな", 100, 200), ("", "交じり", 200, 300))

    assert timed(old, "漢字がな交じり") == [("漢字", 0, 100, 0.5), ("がな", 100, 200, 1.0), ("交じり", 200, 300, 0.5)]


def test_a_word_with_a_space_of_its_own_stays_whole() -> None:
    old = segment(("", "about", 0, 100), (" ", "10 000", 100, 200), (" ", "men", 200, 300))

    assert timed(old, "some 10 000 men")[1] == ("10 000", 100, 200, 0.5)


def test_text_without_word_times_gets_none() -> None:
    old = Segment(SegmentId(1), TranscriptId("t"), 0, "as imported", TextSpan(0, 11), TimeSpan(0, 900))

    assert corrected_words(old, "as it was imported") == ()


@given(_segments())
def test_the_same_text_has_the_same_words(old: Segment) -> None:
    words = corrected_words(old, old.text)

    assert [(w.text, w.time, w.probability) for w in words] == [(w.text, w.time, w.probability) for w in old.words]


@given(_segments(), _TEXTS)
def test_words_cover_the_text_and_go_forward(old: Segment, text: str) -> None:
    words = corrected_words(old, text)

    at = 0
    for word in words:
        assert word.span.start >= at
        assert not text[at : word.span.start].strip()
        assert text[word.span.start : word.span.end] == word.text
        at = word.span.end
    assert not text[at:].strip()
    starts = [word.time.start_ms for word in words]
    assert starts == sorted(starts)
    assert all(word.time.start_ms <= word.time.end_ms for word in words)
    assert all(old.time.start_ms <= one.time.start_ms and one.time.end_ms <= old.time.end_ms for one in words)
