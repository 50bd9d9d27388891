"""Where a place goes when its text changes: exactly along with what stayed, and never silently away."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from earwitness_core.anchors import Quote, TextMap
from earwitness_core.model import TextSpan
from earwitness_core.texts.alignment import PositionMap
from earwitness_core.texts.carrying import Carried, carry

_WORDS = st.sampled_from(
    ["the", "harbour", "Lindvist", "👩‍👩‍👧‍👦", "e\u0301t\u0301", "שלום", "عربي", "漢字かな", "no", "a\r\nb", "🏳️‍🌈"]
)
_TEXTS = st.lists(_WORDS, min_size=1, max_size=12).map(" ".join)


@st.composite
def _spans(draw: st.DrawFn) -> tuple[str, TextSpan]:
    text = draw(_TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    return text, TextSpan(start, draw(st.integers(start + 1, len(text))))


def seen(text: str, span: TextSpan) -> Quote:
    return TextMap(text, ()).quote(span)


def carried(old: str, span: TextSpan, new: str) -> Carried:
    return carry(span, seen(old, span), PositionMap.between(old, new), new)


def _place(text: str, words: str) -> TextSpan:
    return TextSpan(text.index(words), text.index(words) + len(words))


def test_a_corrected_name_stays_the_place() -> None:
    old, new = "I met Lindvist in May", "So I met Lindqvist in May"

    found = carried(old, _place(old, "Lindvist"), new)

    assert found == Carried(_place(new, "Lindqvist"), "sure")


def test_a_passage_with_one_wrong_word_stays_the_place() -> None:
    old, new = "he said that the old harbour was closed", "he said that the cold harbour was closed"

    assert carried(old, TextSpan(0, len(old)), new) == Carried(TextSpan(0, len(new)), "sure")


def test_other_words_at_the_place_have_to_be_looked_at() -> None:
    old, new = "he did not sign it at all", "he refused the paper at all"

    found = carried(old, _place(old, "did not sign it"), new)

    assert found == Carried(_place(new, "refused the paper"), "unsure")


def test_where_nothing_is_left_the_place_is_lost_and_known() -> None:
    old, new = "he did not sign", "he sign"

    found = carried(old, _place(old, "did not"), new)

    assert (found.state, found.span.start, found.span.end) == ("lost", 3, 3)


def test_words_that_only_moved_a_little_are_found_again() -> None:
    old, new = "on Monday the harbour was closed", "the harbour was closed on Monday"

    assert carried(old, _place(old, "on Monday"), new).state in ("sure", "lost")


@given(_spans())
def test_unchanged_text_carries_exactly(given_span: tuple[str, TextSpan]) -> None:
    text, span = given_span

    assert carried(text, span, text) == Carried(span, "sure")


@given(_spans(), _TEXTS, _TEXTS)
def test_text_put_before_and_after_moves_a_place_exactly(
    given_span: tuple[str, TextSpan], before: str, after: str
) -> None:
    text, span = given_span
    new = f"{before} {text} {after}"

    found = carried(text, span, new)

    assert found.state == "sure"
    assert new[found.span.start : found.span.end] == text[span.start : span.end]


@given(_spans(), _TEXTS)
@example(("the the the", TextSpan(4, 7)), "no")
def test_what_is_undone_is_the_place_it_was(given_span: tuple[str, TextSpan], other: str) -> None:
    """There and back. Where the same words with the same words around them stand twice, either is the place."""
    text, span = given_span
    before = seen(text, span)
    there = carry(span, before, PositionMap.between(text, other), other)

    back = carry(there.span, before, PositionMap.between(other, text), text)

    assert back.state == "sure"
    assert seen(text, back.span).exact == before.exact
    if text.count(before.exact) == 1:
        assert back.span == span


@given(_TEXTS, _TEXTS)
def test_the_pieces_of_a_map_cover_both_texts_and_equal_ones_are_equal(old: str, new: str) -> None:
    pieces = PositionMap.between(old, new).pieces

    assert "".join(old[one.old.start : one.old.end] for one in pieces) == old
    assert "".join(new[one.new.start : one.new.end] for one in pieces) == new
    for one in pieces:
        assert (old[one.old.start : one.old.end] == new[one.new.start : one.new.end]) == one.equal


@given(_TEXTS, _TEXTS)
def test_positions_keep_their_order(old: str, new: str) -> None:
    moved = PositionMap.between(old, new)
    starts = [moved.start(position) for position in range(len(old) + 1)]
    ends = [moved.end(position) for position in range(len(old) + 1)]

    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= position <= len(new) for position in (*starts, *ends))
