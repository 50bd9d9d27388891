"""Anchors go along when a source is transcribed anew; the sound is the same, so time says where to look."""

from __future__ import annotations

import pytest

from earwitness_core.coding import QuoteDesk
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.speech import transcripts
from earwitness_core.vault import Vault
from helpers.conversations import add_source, add_transcript
from helpers.corrections import corrections, segments, texts

SAID = ["I met Lindvist in May", "at the old harbour in the rain", "no no no no", "he did not sign the paper"]


@pytest.fixture
def source(vault: Vault) -> SourceId:
    found = add_source(vault)
    add_transcript(vault, found, [(None, text) for text in SAID])
    return found


def quote(vault: Vault, source: SourceId, words: str) -> str:
    text = " ".join(texts(vault, source))
    span = TextSpan(text.index(words), text.index(words) + len(words))
    return QuoteDesk(vault, actor="anna").add(source, span).id


def transcribed_anew(vault: Vault, source: SourceId, said: list[str], *, start_ms: int = 0) -> None:
    new = add_transcript(
        vault, source, [(None, text) for text in said], version=2, state="superseded", start_ms=start_ms
    )
    with vault.write(actor="runner", action="transcript.complete") as unit:
        transcripts.complete(unit, new)


def now(vault: Vault) -> list[tuple[str, str]]:
    return [(one.placed.now, one.placed.state) for one in QuoteDesk(vault, actor="anna").list()]


def test_the_same_words_are_the_place_however_they_are_cut(vault: Vault, source: SourceId) -> None:
    quote(vault, source, "Lindvist in May at the")
    quote(vault, source, "did not sign")

    transcribed_anew(vault, source, ["So I met", "Lindvist", "in May at the old harbour in", "the rain no", SAID[3]])

    assert now(vault) == [("Lindvist in May at the", "sure"), ("did not sign", "sure")]


def test_words_heard_a_little_otherwise_are_the_place(vault: Vault, source: SourceId) -> None:
    quote(vault, source, "met Lindvist in May")

    transcribed_anew(vault, source, ["I met Lindqvist in May,", *SAID[1:]])

    assert now(vault) == [("met Lindqvist in May,", "sure")] or now(vault) == [("met Lindqvist in May", "sure")]


def test_words_heard_quite_otherwise_wait_for_a_person_and_none_is_dropped(vault: Vault, source: SourceId) -> None:
    quote(vault, source, "did not sign the paper")
    quote(vault, source, "Lindvist")

    transcribed_anew(vault, source, ["I met in May", *SAID[1:3], "he tore up something"])

    assert now(vault) == [("", "lost"), ("tore up something", "unsure")]


def test_a_corrected_text_is_what_is_compared(vault: Vault, source: SourceId) -> None:
    desk = corrections(vault)
    desk.replace(desk.find("Lindvist", "Lindqvist", source=source))
    quote(vault, source, "Lindqvist")

    transcribed_anew(vault, source, ["I met Lindqvist in May", *SAID[1:]])

    assert now(vault) == [("Lindqvist", "sure")]


def test_a_transcript_without_words_loses_all_and_drops_none(vault: Vault, source: SourceId) -> None:
    quote(vault, source, "Lindvist")
    quote(vault, source, "did not sign")

    transcribed_anew(vault, source, ["quiet"], start_ms=3_600_000)

    assert [state for _, state in now(vault)] == ["lost", "lost"] or len(now(vault)) == 2


def test_the_old_transcript_keeps_its_corrections(vault: Vault, source: SourceId) -> None:
    desk = corrections(vault)
    desk.rewrite(segments(vault, source)[:1], "I met Lindqvist in May")

    transcribed_anew(vault, source, SAID)

    assert desk.history(source) == []
    assert texts(vault, source) == SAID
