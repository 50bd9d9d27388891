"""Packed words come back as they were, whatever the text and the times."""

from __future__ import annotations

import cbor2
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.packing import pack_words, unpack_words

texts = st.text(st.characters() | st.sampled_from("👩‍👩‍👧‍👦\u0301\u202e\r\n"), max_size=60)
milliseconds = st.integers(min_value=0, max_value=40 * 3_600_000)


@st.composite
def words_in_a_segment(draw: st.DrawFn) -> tuple[str, int, int, tuple[Word, ...]]:
    text, char_start, start_ms = draw(texts), draw(st.integers(0, 10_000_000)), draw(milliseconds)
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=20)))
    words = tuple(
        Word(
            text[first:last],
            TextSpan(char_start + first, char_start + last),
            TimeSpan(draw(milliseconds), draw(milliseconds)),
            draw(st.integers(0, 1000)) / 1000,
        )
        for first, last in zip(cuts[::2], cuts[1::2], strict=False)
    )
    return text, char_start, start_ms, words


@given(words_in_a_segment())
def test_words_come_back_as_they_were(case: tuple[str, int, int, tuple[Word, ...]]) -> None:
    text, char_start, start_ms, words = case
    packed = pack_words(words, char_start=char_start, start_ms=start_ms)
    assert unpack_words(packed, text, char_start=char_start, start_ms=start_ms) == words


@given(words_in_a_segment(), st.integers(0, 1_000_000), milliseconds)
def test_a_segment_that_moves_takes_its_words_along(
    case: tuple[str, int, int, tuple[Word, ...]], char_start: int, start_ms: int
) -> None:
    text, old_start, old_ms, words = case
    packed = pack_words(words, char_start=old_start, start_ms=old_ms)
    moved = unpack_words(packed, text, char_start=char_start, start_ms=start_ms)
    assert [word.text for word in moved] == [word.text for word in words]
    assert [word.span.start - char_start for word in moved] == [word.span.start - old_start for word in words]
    assert [word.time.start_ms - start_ms for word in moved] == [word.time.start_ms - old_ms for word in words]


@given(words_in_a_segment(), st.floats(0, 1))
def test_a_probability_is_kept_to_a_thousandth(
    case: tuple[str, int, int, tuple[Word, ...]], probability: float
) -> None:
    packed = pack_words([Word("a", TextSpan(0, 1), TimeSpan(0, 1), probability)], char_start=0, start_ms=0)
    [word] = unpack_words(packed, "a", char_start=0, start_ms=0)
    assert abs(word.probability - probability) <= 0.0005


def test_a_segment_without_words_packs_to_no_words() -> None:
    assert unpack_words(b"", "imported text", char_start=5, start_ms=5) == ()
    assert unpack_words(pack_words([], char_start=5, start_ms=5), "x", char_start=5, start_ms=5) == ()


def test_the_packed_form_is_five_plain_integers_a_word() -> None:
    """The format of stored rows: changing it needs a migration."""
    words = [
        Word("ab", TextSpan(10, 12), TimeSpan(100, 250), 0.5),
        Word("c", TextSpan(13, 14), TimeSpan(240, 300), 1.0),
    ]
    packed = pack_words(words, char_start=10, start_ms=90)
    assert cbor2.loads(packed) == [0, 2, 10, 150, 500, 1, 1, 140, 60, 1000]
