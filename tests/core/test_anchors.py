"""Code points, words and milliseconds say the same place, whatever the text and however odd the times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.anchors import Quote, TextMap, Utf16, from_utf16, to_utf16
from earwitness_core.ids import SegmentId, SourceId, TranscriptId
from earwitness_core.model import Segment, TextSpan, TimeSpan, Word

ODD = ("👩‍👩‍👧‍👦", "🏳️‍🌈", "e\u0301\u0302", "\r\n", "שלום", "\u202eعربي", "漢字", "\ufeff", "a", " ", "\x00", "𐍈")
odd_texts = st.lists(st.sampled_from(ODD) | st.text(max_size=8), max_size=12).map("".join)
milliseconds = st.integers(min_value=0, max_value=100_000)


@st.composite
def words_over(draw: st.DrawFn, text: str, start: int) -> list[Word]:
    """Words at any places of the text, with any times: out of order, overlapping, empty, ending before they begin."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=10, unique=True)))
    words = []
    for first, last in zip(cuts[::2], cuts[1::2], strict=False):
        time = TimeSpan(draw(milliseconds), draw(milliseconds))
        words.append(Word(text[first:last], TextSpan(start + first, start + last), time))
    return words


@st.composite
def maps(draw: st.DrawFn) -> TextMap:
    text = draw(odd_texts)
    start = draw(st.integers(0, 1000))
    words = draw(words_over(text, start))
    span = TextSpan(start, start + len(text))
    stretches = draw(st.sampled_from([[], [(span, TimeSpan(0, 100_000))]]))
    return TextMap(text, words, start=start, stretches=stretches)


@st.composite
def maps_and_spans(draw: st.DrawFn) -> tuple[TextMap, TextSpan]:
    made = draw(maps())
    ends = st.integers(made.span.start, made.span.end)
    return made, TextSpan(*sorted((draw(ends), draw(ends))))


def spoken(text: str, *, start: int = 0, each_ms: int = 100) -> TextMap:
    """A map of words one after another, each 80 ms long at the beginning of its `each_ms`."""
    words, at = [], start
    for i, word in enumerate(text.split(" ")):
        words.append(Word(word, TextSpan(at, at + len(word)), TimeSpan(i * each_ms, i * each_ms + 80)))
        at += len(word) + 1
    return TextMap(text, words, start=start)


@given(maps_and_spans())
def test_the_words_of_a_span_are_those_that_share_a_code_point_with_it(case: tuple[TextMap, TextSpan]) -> None:
    made, span = case
    assert made.words_of(span) == tuple(
        word for word in made.words if word.span.overlaps(span) and span.start < span.end
    )


@given(maps_and_spans())
def test_a_span_is_heard_for_as_long_as_all_of_its_words(case: tuple[TextMap, TextSpan]) -> None:
    made, span = case
    time = made.time_of(span)
    assert time.start_ms <= time.end_ms
    for word in made.words_of(span):
        assert time.start_ms <= word.time.start_ms
        assert max(word.time.start_ms, word.time.end_ms) <= time.end_ms


@given(maps_and_spans())
def test_snapping_keeps_the_words_and_snaps_only_once(case: tuple[TextMap, TextSpan]) -> None:
    made, span = case
    snapped = made.snap(span)
    assert made.words_of(snapped) == made.words_of(span)
    assert made.snap(snapped) == snapped


@given(maps(), milliseconds, milliseconds)
def test_the_text_of_a_time_holds_every_word_heard_in_it_and_begins_with_one(
    made: TextMap, one: int, other: int
) -> None:
    time = TimeSpan(*sorted((one, other)))
    asked = TimeSpan(time.start_ms, max(time.end_ms, time.start_ms + 1))
    span = made.span_of(time)
    heard = [
        word
        for word in made.words
        if TimeSpan(word.time.start_ms, max(word.time.end_ms, word.time.start_ms + 1)).overlaps(asked)
    ]
    assert made.span.start <= span.start <= span.end <= made.span.end
    assert all(span.start <= word.span.start and word.span.end <= span.end for word in heard)
    if made.words:
        assert (span.start == span.end) == (not heard)


@given(maps(), milliseconds)
def test_the_word_at_a_moment_is_heard_then_and_no_other_began_later(made: TextMap, ms: int) -> None:
    heard = [w for w in made.words if w.time.start_ms <= ms < max(w.time.end_ms, w.time.start_ms + 1)]
    found = made.word_at(ms)
    assert (found is None) == (not heard)
    if found:
        assert found in heard
        assert found.time.start_ms == max(word.time.start_ms for word in heard)


@given(maps_and_spans())
def test_an_anchor_says_the_span_its_words_and_its_time(case: tuple[TextMap, TextSpan]) -> None:
    made, span = case
    anchor = made.anchor(SourceId("s"), TranscriptId("t"), span)
    assert (anchor.span, anchor.words, anchor.time) == (span, made.snap(span), made.time_of(span))


@given(maps_and_spans(), st.integers(0, 40))
def test_a_quote_is_the_text_with_its_surroundings(case: tuple[TextMap, TextSpan], context: int) -> None:
    made, span = case
    quote = made.quote(span, context=context)
    start, end = span.start - made.span.start, span.end - made.span.start
    assert made.text[start:end] == quote.exact
    assert made.text[:start].endswith(quote.prefix)
    assert made.text[end:].startswith(quote.suffix)
    assert max(len(quote.prefix), len(quote.suffix)) <= context


def test_words_spans_and_times_of_plain_speech_lead_to_each_other() -> None:
    made = spoken("she left the harbour", start=50)

    assert made.words_of(TextSpan(55, 60)) == made.words[1:3]
    assert made.time_of(TextSpan(55, 60)) == TimeSpan(100, 280)
    assert made.span_of(TimeSpan(100, 280)) == TextSpan(54, 62)
    assert made.word_at(179) == made.words[1]
    assert made.word_at(180) is None


def test_between_two_words_there_is_the_pause() -> None:
    assert spoken("she left").time_of(TextSpan(3, 4)) == TimeSpan(80, 100)


def test_a_caret_in_a_word_or_before_it_plays_from_that_word() -> None:
    made = spoken("she left")
    assert [made.time_of(TextSpan(at, at)).start_ms for at in (0, 2, 4, 6)] == [0, 0, 100, 100]


def test_in_silence_the_text_is_what_comes_next() -> None:
    made = spoken("she left")
    assert made.span_of(TimeSpan(85, 95)) == TextSpan(4, 4)
    assert made.span_of(TimeSpan(500, 600)) == TextSpan(8, 8)


def test_text_without_words_is_interpolated_within_its_segment() -> None:
    imported = Segment(
        SegmentId(1), TranscriptId("t"), 0, "0123456789", TextSpan(10, 20), TimeSpan(1_000, 2_000), None, ()
    )
    made = TextMap.of([imported])

    assert made.time_of(TextSpan(12, 15)) == TimeSpan(1_200, 1_500)
    assert made.span_of(TimeSpan(1_200, 1_500)) == TextSpan(12, 15)
    assert made.word_at(1_200) is None


def test_a_map_of_segments_covers_the_text_between_them() -> None:
    first = _segment("said so", 0, 0)
    second = _segment("did he", 8, 5_000)
    made = TextMap.of([first, second])

    assert made.text == "said so did he"
    assert made.time_of(TextSpan(5, 11)) == TimeSpan(100, 5_080)
    assert made.quote(TextSpan(8, 11), context=3) == Quote("did", "so ", " he")


def test_words_out_of_order_in_the_text_are_refused() -> None:
    word = Word("ab", TextSpan(0, 2), TimeSpan(0, 1))
    with pytest.raises(ValueError, match="overlap"):
        TextMap("abc", [word, Word("bc", TextSpan(1, 3), TimeSpan(0, 1))])


@pytest.mark.parametrize("span", [TextSpan(9, 11), TextSpan(10, 16), TextSpan(13, 12)])
def test_a_span_outside_the_text_is_refused(span: TextSpan) -> None:
    with pytest.raises(ValueError, match="not within"):
        TextMap("abcde", [], start=10).time_of(span)


def test_an_empty_text_has_one_place() -> None:
    made = TextMap("", [])
    assert made.time_of(TextSpan(0, 0)) == TimeSpan(0, 0)
    assert made.span_of(TimeSpan(0, 10)) == TextSpan(0, 0)
    assert made.quote(TextSpan(0, 0)) == Quote("", "", "")


@given(odd_texts)
def test_utf16_positions_are_those_of_the_encoded_text(text: str) -> None:
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert to_utf16(text, offset) == units
        assert from_utf16(text, units) == offset


def test_a_position_within_a_surrogate_pair_is_its_character() -> None:
    assert [from_utf16("a😀b", units) for units in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("units", [-1, 5])
def test_a_utf16_position_outside_the_text_is_refused(units: int) -> None:
    with pytest.raises(ValueError, match="not within"):
        Utf16("a😀b").code_points(units)


def _segment(text: str, start: int, start_ms: int) -> Segment:
    words = spoken(text, start=start).words
    moved = tuple(
        Word(w.text, w.span, TimeSpan(w.time.start_ms + start_ms, w.time.end_ms + start_ms), 1.0) for w in words
    )
    span = TextSpan(start, start + len(text))
    time = TimeSpan(start_ms, moved[-1].time.end_ms)
    return Segment(SegmentId(start), TranscriptId("t"), 0, text, span, time, None, moved)
