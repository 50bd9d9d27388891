"""Quotes stay with their words through corrections, cuts and new transcripts; what is not sure waits for a person."""

from __future__ import annotations

import pytest

from earwitness_core.coding import Quote, QuoteDesk
from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.vault import Vault
from helpers.conversations import add_source, add_transcript, trash
from helpers.corrections import corrections, segments, texts

SAID = [
    ("Anna", "I met Lindvist in May"),
    ("Anna", "at the old harbour in the rain"),
    ("Ben", "he did not sign the paper"),
    ("Anna", "so he said"),
]


@pytest.fixture
def source(vault: Vault) -> SourceId:
    found = add_source(vault)
    add_transcript(vault, found, SAID)
    return found


@pytest.fixture
def quotes(vault: Vault) -> QuoteDesk:
    return QuoteDesk(vault, actor="anna")


def span(vault: Vault, source: SourceId, words: str) -> TextSpan:
    text = " ".join(texts(vault, source))
    return TextSpan(text.index(words), text.index(words) + len(words))


def rewrite(vault: Vault, source: SourceId, old: str, new: str) -> None:
    """Correct the segment that holds these words."""
    segment = next(one for one in segments(vault, source) if old in one.text)
    corrections(vault).rewrite([segment], segment.text.replace(old, new))


def only(quotes: QuoteDesk) -> Quote:
    [quote] = quotes.list()
    return quote


def test_a_quote_has_words_time_and_speaker(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "did not sign"), "  first denial ")

    quote = only(quotes)

    assert (quote.text, quote.speaker, quote.note, quote.actor) == ("did not sign", "Ben", "first denial", "anna")
    assert (quote.placed.anchor.time.start_ms, quote.placed.anchor.time.end_ms) == (13 * 300, 16 * 300)
    assert quote.placed.seen.prefix.endswith("he ")
    assert quote.placed.seen.suffix.startswith(" the paper")
    assert not quote.placed.needs_review


def test_corrections_elsewhere_only_move_it(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "did not sign"))

    rewrite(vault, source, "old harbour", "very old harbour of the town")
    rewrite(vault, source, "Lindvist", "L")

    assert only(quotes).text == "did not sign"
    assert only(quotes).placed.anchor.span == span(vault, source, "did not sign")


def test_it_follows_a_corrected_name(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "met Lindvist in May at the old"))

    desk = corrections(vault)
    desk.replace(desk.find("lindvist", "Lindqvist", source=source))

    assert (only(quotes).text, only(quotes).placed.state) == ("met Lindqvist in May at the old", "sure")


def test_other_words_there_wait_for_a_person_who_confirms(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "did not sign"))
    rewrite(vault, source, "did not sign the", "refused any")

    [waiting] = quotes.list(to_review=True)
    assert (waiting.placed.state, waiting.placed.seen.exact) == ("unsure", "did not sign")
    quotes.confirm(waiting.id)

    assert quotes.list(to_review=True) == []
    assert only(quotes).placed.seen.exact == only(quotes).text


def test_a_lost_one_is_kept_and_comes_back_with_its_words(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "did not sign"))
    desk = corrections(vault)
    desk.rewrite(segments(vault, source)[2:3], "")

    lost = only(quotes)
    assert (lost.placed.state, lost.placed.now, lost.text) == ("lost", "", "did not sign")
    with pytest.raises(Refused):
        quotes.confirm(lost.id)
    desk.undo(source)

    assert (only(quotes).text, only(quotes).placed.state) == ("did not sign", "sure")


def test_all_text_gone_loses_all_and_drops_none(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    for words in ("Lindvist", "the old harbour", "so he said"):
        quotes.add(source, span(vault, source, words))
    desk = corrections(vault)
    for _ in SAID:
        desk.rewrite(segments(vault, source)[:1], "")

    assert [one.placed.state for one in quotes.list(to_review=True)] == ["lost"] * 3
    desk.restore(source, 0)

    assert sorted(one.text for one in quotes.list()) == ["Lindvist", "so he said", "the old harbour"]
    assert quotes.list(to_review=True) == []


def test_a_person_moves_it(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    made = quotes.add(source, span(vault, source, "did not sign"))
    rewrite(vault, source, "did not sign the paper", "")

    quotes.move(made.id, span(vault, source, "so he said"))

    assert (only(quotes).text, only(quotes).speaker, only(quotes).placed.state) == ("so he said", "Anna", "sure")


def test_cuts_change_nothing_about_it(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "Lindvist in May at the old"))
    desk = corrections(vault)
    first = segments(vault, source)[0]

    desk.split(first, first.text.index("in"))
    desk.merge(segments(vault, source)[1:3])
    desk.speaker(source, segments(vault, source)[:1], "Ben")
    desk.speaker(source, segments(vault, source)[1:2], None, span(vault, source, "May at the"))

    assert only(quotes).placed.anchor.span == span(vault, source, "Lindvist in May at the old")
    assert (only(quotes).text, only(quotes).placed.state) == ("Lindvist in May at the old", "sure")
    desk.rewrite(segments(vault, source)[:1], "longer than it was before")
    rewrite(vault, source, "in the rain", "in the heavy rain")
    assert only(quotes).text.endswith("May at the old")


def test_a_quote_is_dropped_by_a_person_only(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    made = quotes.add(source, span(vault, source, "Lindvist"))

    quotes.remove(made.id)

    assert quotes.list() == []
    with pytest.raises(NotFound):
        quotes.remove(made.id)


def test_nothing_is_saved_where_no_text_is(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    for wrong in (TextSpan(0, 0), TextSpan(-1, 3), TextSpan(0, 1_000)):
        with pytest.raises(Refused):
            quotes.add(source, wrong)
    assert quotes.list() == []


def test_quotes_of_a_source_in_the_trash_are_not_shown(vault: Vault, source: SourceId, quotes: QuoteDesk) -> None:
    quotes.add(source, span(vault, source, "Lindvist"))

    trash(vault, source)
    assert quotes.list() == []
    trash(vault, source, restore=True)

    assert len(quotes.list()) == 1


def test_a_long_passage_stays_the_passage_whatever_is_corrected_in_it(vault: Vault, quotes: QuoteDesk) -> None:
    source = add_source(vault, "Long")
    add_transcript(vault, source, [("Anna", f"this is sentence number {number}") for number in range(80)])
    quotes.add(source, span(vault, source, "number 3") and TextSpan(span(vault, source, "number 3").start, 2_000))
    ends = only(quotes).text[-20:]

    rewrite(vault, source, "number 40", "")
    rewrite(vault, source, "sentence number 3", "phrase number 3")

    assert only(quotes).text.startswith("number 3")
    assert only(quotes).text.endswith(ends)
    assert only(quotes).placed.state == "sure"
