"""What is known in a project is found in any text of it, however it is written there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.known import Known, KnownDetector

ANNA = Known("Anna Müller", Kind.PERSON)


def said(text: str, *known: Known) -> list[str]:
    return [text[one.start : one.end] for one in KnownDetector(known).find(text)]


@pytest.mark.parametrize(
    "written", ["Anna Müller", "anna muller", "ANNA  MÜLLER", "Anna\nMüller", "Anna-Müller", "Anna Mu\u0308ller"]
)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert written in said(f"and 😀 then {written}, he said", ANNA)


def test_a_part_of_a_name_needs_a_capital() -> None:
    assert said("Müller came; the muller stood there", ANNA) == ["Müller"]


def test_words_within_words_are_not_names() -> None:
    assert said("Annam Müllers", ANNA) == []


def test_a_word_of_another_kind_has_no_parts() -> None:
    assert said("Project came to Falcon, to project falcon", Known("Project Falcon", Kind.CODE)) == ["project falcon"]


@given(st.text(max_size=40), st.text(max_size=40))
def test_places_are_those_of_the_text_whatever_stands_around(before: str, behind: str) -> None:
    text = f"{before} Anna Müller {behind}"

    assert "Anna Müller" in said(text, ANNA)


@given(st.text(max_size=60), st.lists(st.text(max_size=8), max_size=4))
def test_any_text_and_any_register(text: str, forms: list[str]) -> None:
    for one in KnownDetector(Known(form, Kind.PERSON) for form in forms).find(text):
        assert 0 <= one.start < one.end <= len(text)
