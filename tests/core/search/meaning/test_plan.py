"""Passages cover what was said once and in order, and stay where nothing changed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.search.meaning.plan import WORDS, Passage, Said, plan
from helpers.transcripts import word_texts

_segments = st.lists(st.lists(word_texts, min_size=1, max_size=400).map(" ".join), max_size=12).map(
    lambda texts: [Said(number, text) for number, text in enumerate(texts, start=1)]
)
_sentence = st.sampled_from(["We agreed.", "the budget was not enough for it", "Why? Because!", "and so on"])
_talk = st.lists(st.lists(_sentence, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=40).map(
    lambda texts: [Said(number, text) for number, text in enumerate(texts, start=1)]
)


def _places(passages: list[Passage]) -> dict[tuple[int, int], tuple[int, int]]:
    return {
        (one.pieces[0].segment, one.pieces[0].start): (one.pieces[-1].segment, one.pieces[-1].end) for one in passages
    }


def _covered(passages: list[Passage]) -> dict[int, str]:
    text: dict[int, str] = {}
    for passage in passages:
        for piece in passage.pieces:
            assert piece.start == len(text.get(piece.segment, ""))
            text[piece.segment] = text.get(piece.segment, "") + piece.text
    return text


@given(_segments)
def test_every_segment_is_in_passages_once_whole_and_in_order(segments: list[Said]) -> None:
    passages = plan(segments)

    assert _covered(passages) == {one.id: one.text for one in segments}
    order = [piece.segment for passage in passages for piece in passage.pieces]
    assert order == sorted(order)


@given(_talk)
def test_a_passage_is_about_as_long_as_it_should_be(segments: list[Said]) -> None:
    for passage in plan(segments)[:-1]:
        assert WORDS / 3 < sum(piece.words for piece in passage.pieces) <= 1.5 * WORDS


@given(_talk)
def test_passages_of_the_same_text_are_kept(segments: list[Said]) -> None:
    passages = plan(segments)

    assert plan(segments, _places(passages)) == passages


@given(_talk, st.data())
def test_a_corrected_segment_changes_only_the_passages_that_hold_it(segments: list[Said], data: st.DataObject) -> None:
    passages = plan(segments)
    place = data.draw(st.integers(0, len(segments) - 1))
    corrected = [*segments[:place], Said(len(segments) + 1, "quite another thing"), *segments[place + 1 :]]

    anew = plan(corrected, _places(passages))

    assert _covered(anew) == {one.id: one.text for one in corrected}
    untouched = {one.key for one in passages if all(piece.segment != segments[place].id for piece in one.pieces)}
    assert untouched <= {one.key for one in anew}


def test_the_text_of_a_passage_is_that_of_the_transcript() -> None:
    [passage] = plan([Said(1, "The old harbour."), Said(2, "It was closed.")])

    assert passage.text == "The old harbour. It was closed."


def test_a_long_segment_is_cut_at_the_ends_of_its_sentences() -> None:
    sentence = "One more thing that has to be said about the harbour. "
    passages = plan([Said(1, (sentence * 60).strip())])

    assert len(passages) > 3
    assert all(one.text.rstrip().endswith("harbour.") for one in passages)
