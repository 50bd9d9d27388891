"""Job titles, employers and relatives: told by the words beside them or by the form of a letter head."""

from __future__ import annotations

import pytest

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.names import NamesDetector


@pytest.fixture(scope="module")
def names() -> NamesDetector:
    return NamesDetector()


def said(names: NamesDetector, text: str, kind: Kind) -> list[str]:
    return [text[one.start : one.end] for one in names.find(text) if one.kind is kind]


@pytest.mark.parametrize(
    ("text", "job"),
    [
        ("She worked there as a sewer pipe cleaner until May.", "sewer pipe cleaner"),
        ("Ich habe als Krankenschwester gearbeitet.", "Krankenschwester"),
        ("elle travaillait comme infirmière à Lyon", "infirmière"),
        ("trabajaba como electricista en una fábrica", "electricista"),
        ("hij werkte als vrachtwagenchauffeur in het noorden", "vrachtwagenchauffeur"),
    ],
)
def test_what_somebody_worked_as_is_a_title(names: NamesDetector, text: str, job: str) -> None:
    assert said(names, text, Kind.TITLE) == [job]


@pytest.mark.parametrize("text", ["as we pilot the new scheme", "the nurse came in", "as soon as the driver arrives"])
def test_an_occupation_alone_is_nobodys_title(names: NamesDetector, text: str) -> None:
    assert said(names, text, Kind.TITLE) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I have been working for Quandaria since March.", "Quandaria"),
        ("We wrote to the Brevik Tallow website about it.", "Brevik Tallow"),
        ("Solvantis is a family-owned manufacturer of pumps.", "Solvantis"),
        ("Sie arbeitet bei Quandaria in der Buchhaltung.", "Quandaria"),
        ("il travaille chez Solvantis depuis deux ans", "Solvantis"),
        ("The case went to Fjordlys Insurance first.", "Fjordlys Insurance"),
    ],
)
def test_who_employs_or_has_an_office_is_a_body(names: NamesDetector, text: str, name: str) -> None:
    assert said(names, text, Kind.ORGANISATION) == [name]


def test_who_works_for_a_person_works_for_a_person(names: NamesDetector) -> None:
    assert said(names, "She worked for Anna Berg for years.", Kind.PERSON) == ["Anna Berg"]


@pytest.mark.parametrize("sign", ["", "> ", "??? "])
def test_a_letter_head_says_who_does_what_where(names: NamesDetector, sign: str) -> None:
    lines = ["Karin Beike", "Senior leasing consultant", "Quandaria", "12 Mill Lane", "Suite 3"]
    text = "\n".join(sign + line for line in lines)

    assert said(names, text, Kind.PERSON) == ["Karin Beike"]
    assert said(names, text, Kind.TITLE) == ["Senior leasing consultant"]
    assert said(names, text, Kind.ORGANISATION) == ["Quandaria"]


def test_a_line_of_talk_below_a_name_is_no_body(names: NamesDetector) -> None:
    text = "Anna Berg\nWell I think so\n12 of them came"

    assert said(names, text, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("I want my kid Florence out of it.", "Florence"),
        ("Mein Bruder Oskar war dabei.", "Oskar"),
        ("ma sœur Ondine est venue", "Ondine"),
        ("mi hermano Ibai vino ayer", "Ibai"),
        ("mijn zus Fenna woont daar", "Fenna"),
    ],
)
def test_a_relative_is_called_by_name(names: NamesDetector, text: str, name: str) -> None:
    assert said(names, text, Kind.PERSON) == [name]


def test_a_language_is_no_nationality_and_a_part_of_an_island_neither(names: NamesDetector) -> None:
    assert said(names, "She was studying English in Oxford.", Kind.NATIONALITY) == []
    assert said(names, "She is an English teacher.", Kind.NATIONALITY) == ["English"]
