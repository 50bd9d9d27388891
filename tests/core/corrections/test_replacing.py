"""Which places a misheard name has, and what is to stand there."""

from __future__ import annotations

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.corrections.replacing import Wrong
from earwitness_core.errors import CorrectionRefused
from helpers.transcripts import word_texts


def replaced(text: str, wrong: str, right: str, *, match_case: bool = False) -> str:
    for span, after in reversed(list(Wrong(wrong, right, match_case=match_case).places(text))):
        text = text[: span.start] + after + text[span.end :]
    return text


@pytest.mark.parametrize(
    ("text", "wrong", "right", "expected"),
    [
        ("Lindvist, lindvist and LINDVIST.", "lindvist", "Lindqvist", "Lindqvist, Lindqvist and LINDQVIST."),
        ("Lindvist's wife, Lindvists, Alindvist", "lindvist", "Lindqvist", "Lindqvist's wife, Lindvists, Alindvist"),
        ("Ship and ship", "ship", "sheep", "Sheep and sheep"),
        ("lind  vist came", "Lind vist", "Lindqvist", "Lindqvist came"),
        ("he met Lindqvist", "lindqvist", "Lindqvist", "he met Lindqvist"),
        ("a b a", "a", "", " b "),
        ("e-mail, mail", "mail", "post", "e-post, post"),
        ("(a) c++ c", "c++", "C", "(a) C c"),
        ("שלום לך", "שלום", "היי", "היי לך"),
        ("漢字", "漢", "感", "漢字"),
    ],
)
def test_whole_words_are_replaced_in_their_case(text: str, wrong: str, right: str, expected: str) -> None:
    assert replaced(text, wrong, right) == expected


def test_case_may_be_asked_for() -> None:
    assert replaced("May may come in may", "may", "might", match_case=True) == "May might come in might"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_are_found_however_they_are_stored(form: Literal["NFC", "NFD"]) -> None:
    assert replaced(unicodedata.normalize(form, "with René there"), "rené", "Renée") == "with Renée there"


def test_a_letter_before_its_accent_is_not_the_whole_word() -> None:
    decomposed = unicodedata.normalize("NFD", "né")

    assert replaced(decomposed, "ne", "no") == decomposed


@pytest.mark.parametrize("nothing", ["", " ", "…", "🏳️‍🌈"])
def test_there_must_be_a_word_to_look_for(nothing: str) -> None:
    with pytest.raises(CorrectionRefused):
        Wrong(nothing, "something")


@given(st.lists(word_texts, max_size=6).map(" ".join), word_texts, word_texts)
def test_places_lie_in_the_text_and_not_over_each_other(text: str, wrong: str, right: str) -> None:
    if not any(sign.isalnum() for sign in wrong):
        return
    places = list(Wrong(wrong, right, match_case=True).places(text))

    for span, after in places:
        assert 0 <= span.start < span.end <= len(text)
        assert after != text[span.start : span.end]
    ends = [0, *(span.end for span, _ in places)]
    assert all(span.start >= end for (span, _), end in zip(places, ends, strict=False))
