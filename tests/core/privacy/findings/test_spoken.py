"""Lines as people dictate them, in five languages: what is found, what is not, and over the ends of lines."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.spoken import SpokenDetector

DATA = Path(__file__).parents[3] / "data" / "spoken"
FILES = ("en", "de", "fr", "es", "nl", "held", "later", "fresh")
_SLACK = 25  # a span may begin a word or two early; it may never be too short
DETECTOR = SpokenDetector()


@dataclass(frozen=True)
class Line:
    """What somebody says, and what is to be found in it."""

    language: str
    text: str
    start: int
    end: int
    kind: Kind
    value: str | None


def lines(name: str) -> list[Line]:
    return [_line(name, entry) for entry in tomllib.loads((DATA / f"{name}.toml").read_text("utf-8"))["line"]]


def _line(name: str, entry: dict[str, str]) -> Line:
    before, rest = entry["text"].split("{")
    said, after = rest.split("}")
    start = len(before)
    language = entry.get("language", name)
    return Line(language, before + said + after, start, start + len(said), Kind(entry["kind"]), entry.get("value"))


def is_found(line: Line, found: Sequence[Found]) -> bool:
    return any(
        one.kind is line.kind
        and one.start <= line.start
        and line.end <= one.end <= one.start + line.end - line.start + _SLACK
        for one in found
    )


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("known", [True, False], ids=["language known", "language unknown"])
def test_nineteen_of_twenty_dictated_identifiers_are_found(name: str, known: bool) -> None:
    all_lines = lines(name)
    missed = [
        line.text
        for line in all_lines
        if not is_found(line, DETECTOR.find(line.text, language=line.language if known else None))
    ]

    assert len(missed) <= len(all_lines) * 0.05, missed


def test_there_are_enough_lines_to_say_so() -> None:
    assert sum(len(lines(name)) for name in FILES) >= 250


def test_the_normal_form_is_that_of_the_written_identifier() -> None:
    for name in FILES:
        for line in lines(name):
            if line.value:
                found = DETECTOR.find(line.text, language=line.language)
                assert line.value in [one.value for one in found if one.kind is line.kind], line.text


@pytest.mark.parametrize("known", [True, False])
def test_scores_prices_years_and_counting_point_to_nobody(known: bool) -> None:
    for entry in tomllib.loads((DATA / "nothing.toml").read_text("utf-8"))["line"]:
        assert not DETECTOR.find(entry["text"], language=entry["language"] if known else None), entry["text"]


@pytest.mark.parametrize(
    "text",
    [
        "my number is zero seven nine\nyes\ndouble one one\nmhm go on\ntwo three four five six",
        "my number is zero seven nine double one\nzero seven nine double one\none two three four five six",
        "my number is uh zero seven nine um double one one, two\nthree four five six",
        "my number is zero seven eight no wait nine double one one two three four five six",
    ],
    ids=["a yes between", "an echo", "fillers and pauses", "a correction"],
)
def test_one_number_whatever_comes_between(text: str) -> None:
    found = DETECTOR.find(text, language="en")

    assert [one.kind for one in found] == [Kind.PHONE]
    assert text[found[0].start : found[0].end].startswith("zero seven")
    assert text[found[0].start : found[0].end].endswith("four five six")
    assert found[0].value == "+447911123456"


def test_two_numbers_in_one_line_are_two() -> None:
    mobile, card = "oh seven seven double oh nine oh oh one two three", " ".join(["four two"] * 8)
    text = f"his mobile is {mobile} and the card is {card}"

    found = DETECTOR.find(text, language="en")

    assert [one.kind for one in found] == [Kind.PHONE, Kind.CARD]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "my number is oh seven nine eleven, then two zeros, three four five six", "+447911003456"),
        ("en", "write to M-U-E-L-L-E-R at gmail dotcom", "mueller@gmail.com"),
        ("en", "call me at four four two oh seven nine four six oh nine five eight", "+442079460958"),
        (
            "de",
            "null eins fünf sieben also null eins fünf sieben drei fünf doppel neun acht acht zwo eins",
            "+4915735998821",
        ),
        ("fr", "zéro six dix zéro zéro vingt quatre-vingt-dix", "+33610002090"),
        ("fr", "le zéro deux quarante deux fois le quatre zéro deux zéro trois", "+33240440203"),
        ("nl", "geboortedatum nul drie nul zeven negentienvijfenzeventig", "1975-07-03"),
        ("en", "she was born in march nineteen eighty", "1980-03"),
    ],
)
def test_ways_of_saying_it(language: str, text: str, value: str) -> None:
    assert [one.value for one in DETECTOR.find(text, language=language)] == [value]


def test_a_check_digit_that_is_wrong_needs_a_hint() -> None:
    said = "vier zwei vier zwei vier zwei vier zwei vier zwei vier zwei vier zwei vier drei"

    assert not [one for one in DETECTOR.find(said, language="de") if one.kind is Kind.CARD]
    assert [one.kind for one in DETECTOR.find("kreditkarte " + said, language="de")] == [Kind.CARD]
