"""Words that point to special categories: about a person they are likely, in general talk they are not."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earwitness_core.privacy.findings.categories import LIKELY, CategoriesDetector
from earwitness_core.privacy.findings.categories.lexicon import lexicon
from earwitness_core.privacy.findings.found import SPECIAL, Kind
from earwitness_core.privacy.findings.languages import LANGUAGES

LINES: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parents[3] / "data" / "categories" / "lines.toml").read_text("utf-8")
)
DETECTOR = CategoriesDetector()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(SPECIAL))
def test_what_is_said_of_a_person_is_likely(kind: Kind, code: str) -> None:
    missed = [
        line
        for line in LINES[kind.value][code]
        if not any(one.kind is kind and one.score >= LIKELY for one in DETECTOR.find(line, language=code))
    ]

    assert not missed


@pytest.mark.parametrize("code", LANGUAGES)
def test_general_talk_is_not_likely(code: str) -> None:
    likely = [
        (line, one)
        for line in LINES["general"][code]
        for one in DETECTOR.find(line, language=code)
        if one.score >= LIKELY
    ]

    assert not likely


def test_a_word_says_more_of_a_person_than_of_a_policy() -> None:
    said = ["he was diagnosed with diabetes", "he has diabetes", "diabetes is common", "the diabetes programme"]

    scores = [max((one.score for one in DETECTOR.find(line, language="en")), default=0) for line in said]

    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == len(scores)


def test_a_word_in_another_word_is_none() -> None:
    assert not DETECTOR.find("he bought grapes and a gaily coloured aidse-memoire from the therapeutic", language="en")


def test_the_language_is_told_by_frequent_words() -> None:
    text = "Und dann hat er mir gesagt, dass es nicht so ist.\nIch bin schwanger, und das ist auch gut."

    assert [(one.kind, text[one.start : one.end]) for one in DETECTOR.find(text)] == [(Kind.HEALTH, "schwanger")]


def test_a_person_in_another_line_is_another_person() -> None:
    near, apart = "she has epilepsy", "she\nepilepsy"

    assert DETECTOR.find(near, language="en")[0].score > DETECTOR.find(apart, language="en")[0].score


def test_accents_and_case_do_not_matter() -> None:
    text = "🙂 שלום JE SUIS SE\u0301ROPOSITIVE"

    found = DETECTOR.find(text, language="fr")

    assert [text[one.start : one.end] for one in found] == ["SE\u0301ROPOSITIVE"]


_WORDS = sorted({word for code in LANGUAGES for kind in SPECIAL for word in LINES[kind.value][code][0].split()})


@given(
    parts=st.lists(st.one_of(st.sampled_from([*_WORDS, "\n", "\u0301", "🙂"]), st.text(max_size=5)), max_size=40),
    code=st.sampled_from([None, "it", *LANGUAGES]),
)
@settings(max_examples=60, deadline=None)
def test_in_any_text_spans_are_inside_and_in_order(parts: list[str], code: str | None) -> None:
    text = " ".join(parts)

    found = DETECTOR.find(text, language=code)

    assert found == sorted(found)
    for one in found:
        assert 0 <= one.start < one.end <= len(text)
        assert one.kind in SPECIAL
        assert 0 < one.score <= 1
        assert "\n" not in text[one.start : one.end]


def test_every_language_has_words_of_every_category() -> None:
    for code in LANGUAGES:
        assert lexicon(code).people
        for kind in SPECIAL:
            assert LINES[kind.value][code]
