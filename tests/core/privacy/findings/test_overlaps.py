"""One answer from many: no letter is uncovered by it, and the kind that says most wins."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.overlaps import merged

TEXT = "write to anna.bauer@example.org or 0612345678, said Anna Bauer. Émile\u0301 😀 paid DE89370400440532013000"


def spot(words: str, kind: Kind, score: float = 0.9, detector: str = "test") -> Found:
    start = TEXT.index(words)
    return Found(start, start + len(words), kind, score, detector)


@st.composite
def answers(draw: st.DrawFn) -> list[Found]:
    found = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        kind, score = draw(st.sampled_from(Kind)), draw(st.sampled_from([0.3, 0.6, 0.9]))
        found.append(Found(start, end, kind, score, draw(st.sampled_from(["a", "b"]))))
    return found


def letters(found: list[Found]) -> set[int]:
    return {at for one in found for at in range(one.start, one.end) if TEXT[at].isalnum()}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers())
def test_no_letter_is_uncovered_and_nothing_plain_overlaps(found: list[Found]) -> None:
    answer = merged(TEXT, found)

    assert letters(answer) == letters(found)
    plain = sorted((one.start, one.end) for one in answer if not one.kind.is_special)
    assert all(one[1] <= other[0] for one, other in pairwise(plain))
    assert all(0 <= one.start < one.end <= len(TEXT) for one in answer)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(answers())
def test_the_order_of_detectors_does_not_matter_and_the_rule_settles_all_at_once(found: list[Found]) -> None:
    answer = merged(TEXT, found)

    assert merged(TEXT, reversed(found)) == answer
    assert merged(TEXT, answer) == answer


def test_what_contains_wins_over_what_is_in_it() -> None:
    found = [
        spot("anna.bauer@example.org", Kind.EMAIL),
        spot("bauer", Kind.PERSON),
        spot("DE89370400440532013000", Kind.IBAN),
        spot("370400440532", Kind.PHONE, 0.99),
    ]

    assert [one.kind for one in merged(TEXT, found)] == [Kind.EMAIL, Kind.IBAN]


def test_equal_kinds_unite_and_the_surer_one_is_named() -> None:
    [one] = merged(TEXT, [spot("Anna", Kind.PERSON, 0.6, "model"), spot("Anna Bauer", Kind.PERSON, 0.9, "title")])

    assert (TEXT[one.start : one.end], one.score, one.detector) == ("Anna Bauer", 0.9, "title")


def test_a_special_category_lies_over_a_name() -> None:
    found = merged(TEXT, [spot("Anna Bauer", Kind.PERSON), spot("said Anna", Kind.HEALTH)])

    assert {one.kind for one in found} == {Kind.PERSON, Kind.HEALTH}


def test_what_sticks_out_of_the_winner_stays() -> None:
    found = merged(TEXT, [spot("0612345678, said", Kind.PHONE), spot("said Anna Bauer", Kind.PERSON)])

    assert [TEXT[one.start : one.end] for one in found] == ["0612345678, said", "Anna Bauer"]
