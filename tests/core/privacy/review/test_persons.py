"""Names that match are one person with one number for good; people merge, split and enter them."""

from __future__ import annotations

import pytest

from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.privacy.review.people import is_alike, name_words
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.conversations import add_source, add_transcript
from helpers.findings import scanned

NAMES = ("Dr. Anna Bauer", "Anna Bauer", "Bauer", "Tom Reed", "A. Bauer", "Frau Bauer")


@pytest.fixture
def project(vault: Vault, source: SourceId) -> str:
    with vault.read() as session:
        return session.get_one(SourceRow, source).project_id


def talk(vault: Vault, *names: str, title: str = "Talk") -> SourceId:
    made = add_source(vault, title)
    add_transcript(vault, made, [("Ben", f"x {name} y") for name in names])
    scanned(vault, made, *((f"x {name} y"[2:-2], Kind.PERSON) for name in dict.fromkeys(names)))
    return made


def numbers(desk: ReviewDesk, source: SourceId) -> dict[str, int | None]:
    return {one.text: one.person_number for one in desk.of(source)}


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Dr. Anna Bauer", "anna bauer", True),
        ("A. Bauer", "Anna Bauer", True),
        ("Anna Maria Bauer", "Anna Bauer", True),
        ("Bauer", "Anna Bauer", True),
        ("Anna", "Anna Bauer", True),
        ("Maria", "Anna Maria Bauer", False),
        ("Tom Bauer", "Anna Bauer", False),
        ("Anna Bauer", "Anna Reed", False),
    ],
)
def test_names_that_match(one: str, other: str, alike: bool) -> None:
    left, right = name_words(one), name_words(other)
    assert (left == right or is_alike(left, right)) is alike


def test_one_person_has_one_number_in_all_sources(vault: Vault, desk: ReviewDesk, project: str) -> None:
    first = talk(vault, "Anna Bauer", "Tom Reed")
    second = talk(vault, "Bauer", "Reed", "Mia Wolf", title="Second")

    assert numbers(desk, first) == {"Anna Bauer": 1, "Tom Reed": 2}
    assert numbers(desk, second) == {"Bauer": 1, "Reed": 2, "Mia Wolf": 3}
    assert [(one.number, one.name, one.findings, one.sources) for one in desk.persons.list(project)] == [
        (1, "Anna Bauer", 2, 2),
        (2, "Tom Reed", 2, 2),
        (3, "Mia Wolf", 1, 1),
    ]


def test_a_name_that_could_be_two_people_is_somebody_of_its_own(vault: Vault, desk: ReviewDesk, project: str) -> None:
    talk(vault, "Anna Bauer", "Tom Bauer")
    second = talk(vault, "Bauer", title="Second")

    assert numbers(desk, second) == {"Bauer": 3}


def test_merged_persons_stay_merged(vault: Vault, desk: ReviewDesk, project: str) -> None:
    first = talk(vault, "Anna Bauer", "the boss")
    anna, boss = desk.persons.list(project)
    merged = desk.persons.merge(anna.id, [boss.id])
    scanned(vault, first, ("Anna Bauer", Kind.PERSON), ("the boss", Kind.PERSON))
    later = talk(vault, "the boss", title="Later")

    assert (merged.number, merged.names) == (1, ("Anna Bauer", "the boss"))
    assert numbers(desk, first) == {"Anna Bauer": 1, "the boss": 1}
    assert numbers(desk, later) == {"the boss": 1}
    desk.undo(project)
    assert numbers(desk, first) == {"Anna Bauer": 1, "the boss": 2}


def test_split_persons_stay_split_and_numbers_are_not_used_again(vault: Vault, desk: ReviewDesk, project: str) -> None:
    first = talk(vault, "Anna Bauer", "Bauer")
    [anna] = desk.persons.list(project)
    split = desk.persons.split(anna.id, ["Bauer"])
    later = talk(vault, "Bauer", "Anna Bauer", title="Later")

    assert split.number == 2
    assert numbers(desk, first) == numbers(desk, later) == {"Anna Bauer": 1, "Bauer": 2}
    desk.undo(project)
    assert numbers(desk, first) == {"Anna Bauer": 1, "Bauer": 1}
    assert numbers(desk, talk(vault, "Tom Reed", title="Third")) == {"Tom Reed": 3}
    with pytest.raises(Refused, match="nobody on one side"):
        desk.persons.split(anna.id, ["Bauer", "Anna Bauer"])


def test_a_participant_is_there_before_anything_is_found(vault: Vault, desk: ReviewDesk, project: str) -> None:
    made = desk.persons.add(project, "Zora Quint", forms=["Zo"], note="interviewee")
    assert (made.number, made.by_hand, made.names) == (1, True, ("Zora Quint", "Zo"))
    assert numbers(desk, talk(vault, "Quint", "Zo")) == {"Quint": 1, "Zo": 1}

    renamed = desk.persons.rename(made.id, "The witness")
    assert (renamed.name, desk.persons.person(project, "1").name) == ("The witness", "The witness")
    assert desk.persons.person(project, "zo").id == made.id
    desk.persons.forget(made.id)
    assert [one.by_hand for one in desk.persons.list(project)] == [False]


def test_a_rejected_name_means_nobody(vault: Vault, desk: ReviewDesk, project: str) -> None:
    talk(vault, "Anna Bauer")
    desk.reject([one.finding.id for one in desk.queue()[0]])

    assert desk.persons.list(project) == []
    with pytest.raises(NotFound):
        desk.persons.person(project, "Anna Bauer")
