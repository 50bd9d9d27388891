"""Odd times and texts are mended in the mildest way, and every mend is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import EngineFailed
from earwitness_core.imports.mend import Mended, mend
from earwitness_core.imports.told import Told, ToldSegment, ToldWord
from helpers.transcripts import word_texts


def _said(text: str, start: int | None, end: int | None, speaker: str | None = None) -> ToldSegment:
    return ToldSegment(text, start, end, speaker)


def _mended(*segments: ToldSegment, duration_ms: int | None = None) -> Mended:
    return mend(Told("Test", segments), duration_ms=duration_ms)


def _times(made: Mended) -> list[tuple[int, int]]:
    return [(piece.time.start_ms, piece.time.end_ms) for piece in made.pieces]


def _counted(made: Mended) -> dict[str, int]:
    return {loss.what: loss.count for loss in made.losses if loss.count}


def test_what_is_in_order_stays_as_it_is() -> None:
    made = _mended(_said("one", 0, 500), _said("two", 500, 900))

    assert _times(made) == [(0, 500), (500, 900)]
    assert _counted(made) == {}


def test_segments_out_of_order_are_sorted() -> None:
    made = _mended(_said("two", 500, 900), _said("one", 0, 400))

    assert [piece.text for piece in made.pieces] == ["one", "two"]
    assert _counted(made) == {"times-unsorted": 1}


def test_a_segment_that_runs_into_the_next_ends_where_it_begins() -> None:
    made = _mended(_said("one", 0, 800), _said("two", 500, 900))

    assert _times(made) == [(0, 500), (500, 900)]
    assert _counted(made) == {"times-overlapping": 1}


def test_two_who_talk_at_once_may_go_on() -> None:
    made = _mended(_said("one", 0, 800, "A"), _said("two", 500, 900, "B"))

    assert _times(made) == [(0, 800), (500, 900)]
    assert _counted(made) == {}


def test_times_before_the_beginning_and_after_the_end_are_brought_in() -> None:
    made = _mended(_said("one", -300, 400), _said("two", 500, 9_000), duration_ms=1_000)

    assert _times(made) == [(0, 400), (500, 1_000)]
    assert _counted(made) == {"times-negative": 1, "times-beyond-end": 1}


def test_an_end_before_its_beginning_is_no_length() -> None:
    made = _mended(_said("one", 700, 300))

    assert _times(made) == [(700, 700)]
    assert _counted(made) == {"times-reversed": 1}


def test_text_without_times_gets_an_estimate_and_is_told() -> None:
    made = _mended(_said("aaaa", None, None), _said("bb", None, None))

    assert _times(made) == [(0, 280), (280, 420)]
    assert {loss.what for loss in made.losses} >= {"no-times", "times-missing"}


def test_empty_segments_are_left_out() -> None:
    made = _mended(_said(" ", 0, 1), _said("one", 1, 2))

    assert [piece.text for piece in made.pieces] == ["one"]
    assert _counted(made) == {"empty-segments": 1}


def test_nothing_but_empty_segments_is_refused() -> None:
    with pytest.raises(EngineFailed, match="no words"):
        _mended(_said("", 0, 1))


def test_a_word_that_is_not_in_the_text_is_left_out_and_told() -> None:
    words = (ToldWord("one", 0, 100), ToldWord("other", 100, 200), ToldWord("two", 200, 300))
    made = _mended(ToldSegment("one two", 0, 300, None, words))

    assert [word.text for word in made.pieces[0].words] == ["one", "two"]
    assert _counted(made) == {"words-unplaced": 1}


@pytest.mark.parametrize("label", ["SPEAKER_00", "Speaker 1", "S01", "spk_3", "Sprecher 2"])
def test_a_number_is_no_name(label: str) -> None:
    [speaker] = _mended(_said("one", 0, 1, label)).speakers

    assert speaker.name is None


def test_numbers_that_could_be_ours_are_kept() -> None:
    made = _mended(_said("one", 0, 1, "Speaker 3"), _said("two", 2, 3, "Ms Gray"))

    assert [(speaker.name, speaker.ordinal) for speaker in made.speakers] == [(None, 3), ("Ms Gray", None)]


def test_more_speakers_than_people_could_be_are_refused() -> None:
    with pytest.raises(EngineFailed, match="speakers"):
        _mended(*(_said("one", at, at + 1, f"Name {at}") for at in range(201)))


_ms = st.none() | st.integers(-10_000, 10_000_000)
_words = st.builds(ToldWord, word_texts, _ms, _ms, st.none() | st.floats(0, 1))


@st.composite
def _segments(draw: st.DrawFn) -> ToldSegment:
    words = tuple(draw(st.lists(_words, max_size=6)))
    text = " ".join(word.text for word in words) or draw(word_texts)
    return ToldSegment(text, draw(_ms), draw(_ms), draw(st.none() | st.sampled_from(["A", "B"])), words)


@given(st.lists(_segments(), min_size=1, max_size=8), st.none() | st.integers(1, 5_000_000))
def test_whatever_a_file_says_the_result_can_be_believed(segments: list[ToldSegment], duration_ms: int | None) -> None:
    made = _mended(*segments, duration_ms=duration_ms)

    text = " ".join(piece.text for piece in made.pieces)
    starts = [piece.time.start_ms for piece in made.pieces]
    assert starts == sorted(starts)
    for piece in made.pieces:
        assert text[piece.span.start : piece.span.end] == piece.text
        assert 0 <= piece.time.start_ms <= piece.time.end_ms <= (duration_ms or 10**12)
        for word in piece.words:
            assert text[word.span.start : word.span.end] == word.text
            assert piece.span.start <= word.span.start < word.span.end <= piece.span.end
            assert word.time.start_ms >= 0
    assert sorted(text.split()) == sorted(" ".join(segment.text for segment in segments).split())
