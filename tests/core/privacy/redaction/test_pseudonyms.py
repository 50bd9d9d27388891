"""One person has one token in a project, through everything that happens to them; and only the vault knows who."""

from __future__ import annotations

import pytest
from sqlalchemy import delete

from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import ProjectId
from earwitness_core.library import Library
from earwitness_core.model import Changes
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.policy.model import Profile
from earwitness_core.privacy.redaction import Datum, Pseudonyms, Redacted, Redactor, restore
from earwitness_core.privacy.redaction.pseudonyms import Wanted
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import PseudonymFormRow, SourceRow
from helpers.pages import remains
from helpers.shelf import put_source
from helpers.vaults import reopen


@pytest.fixture
def pseudonyms(vault: Vault) -> Pseudonyms:
    return Pseudonyms(vault, actor="tester")


@pytest.fixture
def project(vault: Vault) -> ProjectId:
    return Library(vault, "tester").add_project("Harbour").id


def person(text: str, number: int | None = None) -> Wanted:
    """Somebody by name, and by who they are, where that is known."""
    return Wanted("person", text, person=f"id {number}" if number else None, number=number)


def test_the_same_is_called_the_same_however_it_is_written(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    wanted = [
        person("Anna Müller"),
        person("anna  MÜLLER"),
        person("Anna Müller's"),
        person("Bo"),
        Wanted("iban", "DE89 3704 0044"),
        Wanted("iban", "de8937040044"),
        Wanted("iban", "de eight nine …", value="DE8937040044"),
        Wanted("place", "Ulm"),
    ]

    given = pseudonyms.tokens(project, wanted)

    assert given == ["Person 1", "Person 1", "Person 1", "Person 2", "[IBAN 1]", "[IBAN 1]", "[IBAN 1]", "Place 1"]
    assert pseudonyms.tokens(project, wanted) == given


def test_what_is_known_is_asked_for_without_a_write(vault: Vault, pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.tokens(project, [person("Anna")])
    record: list[Changes] = []
    vault.subscribe(record.append)

    assert pseudonyms.tokens(project, [person("Anna")]) == ["Person 1"]
    assert record == []


def test_a_person_keeps_the_number_they_are_known_by_and_all_their_names(
    pseudonyms: Pseudonyms, project: ProjectId
) -> None:
    assert pseudonyms.tokens(project, [person("Anna Müller", 7), person("Müller", 7), person("Bo", 2)]) == [
        "Person 7",
        "Person 7",
        "Person 2",
    ]
    assert pseudonyms.tokens(project, [person("müller"), person("Cem")]) == ["Person 7", "Person 8"]


def test_a_name_that_two_have_is_nobodys(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.tokens(project, [person("Anna", 1), person("Anna", 2)])

    assert pseudonyms.tokens(project, [person("Anna"), person("Anna", 1), person("Anna", 2)]) == [
        "Person 3",
        "Person 1",
        "Person 2",
    ]


def test_a_name_that_was_met_before_its_person_stays_what_it_was(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    assert pseudonyms.tokens(project, [person("Anna")]) == ["Person 1"]
    assert pseudonyms.tokens(project, [person("Anna", 5)]) == ["Person 1"]


def test_who_turns_out_to_be_two_gets_a_new_number(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.tokens(project, [person("Anna", 1), person("Annie", 1), person("Bo", 2)])

    assert pseudonyms.tokens(project, [person("Annie", 3), person("Anna", 1)]) == ["Person 3", "Person 1"]


def test_projects_know_nothing_of_each_other(vault: Vault, pseudonyms: Pseudonyms, project: ProjectId) -> None:
    other = Library(vault, "tester").add_project("Other").id
    pseudonyms.tokens(project, [person("Bo"), person("Anna")])

    assert pseudonyms.tokens(other, [person("Anna")]) == ["Person 1"]
    with pytest.raises(NotFound):
        pseudonyms.reveal(other, "Person 2", reason="asked")


def test_they_are_the_same_after_the_vault_was_closed(vault: Vault, pseudonyms: Pseudonyms, project: ProjectId) -> None:
    given = pseudonyms.tokens(project, [person("Bo"), person("Anna"), Wanted("phone", "+49 30 123")])
    vault.close()
    with reopen(vault.folder) as again:
        assert Pseudonyms(again, actor="x").tokens(
            project, [person("Bo"), person("Anna"), Wanted("phone", "+49-30-123")]
        ) == given  # fmt: skip


def test_looking_behind_one_is_on_record_and_needs_a_reason(
    vault: Vault, pseudonyms: Pseudonyms, project: ProjectId
) -> None:
    pseudonyms.tokens(project, [person("Anna", 1), person("Anna Müller", 1)])
    record: list[Changes] = []
    vault.subscribe(record.append)

    with pytest.raises(Refused, match="why"):
        pseudonyms.reveal(project, "Person 1", reason=" ")
    assert pseudonyms.reveal(project, "person 1", reason="court order") == ("Anna Müller", "Anna")
    assert pseudonyms.key(project, reason="an answer") == {"Person 1": "Anna Müller"}
    assert [(one.action, one.reason) for one in record] == [
        ("pseudonym.reveal", "court order"),
        ("pseudonym.restore", "an answer"),
    ]


def test_a_list_tells_nobody(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.tokens(project, [person("Anna")])

    assert "Anna" not in repr(pseudonyms.list(project))


def test_what_it_stood_for_goes_with_its_source_and_the_number_stays_taken(
    vault: Vault, pseudonyms: Pseudonyms, project: ProjectId
) -> None:
    one, other = put_source(vault, project, "one"), put_source(vault, project, "other")
    pseudonyms.tokens(project, [person("Zqanna Zqmüller", 1), person("Bo", 2)], one)
    pseudonyms.tokens(project, [person("Bo", 2)], other)
    assert remains(vault, b"Zqanna")
    with vault.write(actor="tester", action="test") as unit:
        unit.session.execute(delete(SourceRow).where(SourceRow.id == one))

    with vault.read() as session:
        assert {form.text for form in session.query(PseudonymFormRow)} == {"Bo"}
    assert [(told.token, told.stands_for_nobody) for told in pseudonyms.list(project)] == [
        ("Person 1", True),
        ("Person 2", False),
    ]
    assert pseudonyms.tokens(project, [person("Eve")]) == ["Person 3"]


def test_invented_names_are_nobodys_and_stay(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.set_invents(project, True)
    wanted = [person(f"Name {n}", n) for n in range(1, 60)]

    given = pseudonyms.tokens(project, [*wanted, Wanted("place", "Ulm"), Wanted("iban", "DE1")])

    assert len(set(given)) == len(given)
    assert not any("Person" in one for one in given) and given[-1] == "[IBAN 1]"
    assert pseudonyms.tokens(project, wanted) == given[:59]
    pseudonyms.set_invents(project, False)
    assert pseudonyms.tokens(project, [*wanted[:1], person("New")]) == [given[0], "Person 60"]
    assert pseudonyms.key(project, reason="x")[given[0]] == "Name 1"


def test_an_invented_name_is_not_that_of_somebody_who_is_there(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.set_invents(project, True)
    [first] = pseudonyms.tokens(project, [person("Anna", 1)])
    other = Pseudonyms(pseudonyms._vault, actor="x")
    fresh = Library(pseudonyms._vault, "x").add_project("Fresh").id
    other.set_invents(fresh, True)

    assert other.tokens(fresh, [person(first, 1)]) != [first]


def test_a_token_can_be_given_another_name_but_not_a_real_one(pseudonyms: Pseudonyms, project: ProjectId) -> None:
    pseudonyms.tokens(project, [person("Anna"), person("Bo")])

    assert pseudonyms.rename(project, "Person 1", "The foreman").token == "The foreman"
    assert pseudonyms.tokens(project, [person("Anna")]) == ["The foreman"]
    assert pseudonyms.key(project, reason="x") == {"The foreman": "Anna", "Person 1": "Anna", "Person 2": "Bo"}
    for taken in ("bo", "Person 1", "", "the  FOREMAN"):
        with pytest.raises(Refused):
            pseudonyms.rename(project, "Person 2", taken)
    with pytest.raises(NotFound):
        pseudonyms.rename(project, "Person 9", "X")
    assert pseudonyms.rename(project, "The foreman", "Person 1").token == "Person 1"


def test_a_question_is_scanned_hidden_and_its_answer_turned_back(vault: Vault, project: ProjectId) -> None:
    redactor = Redactor(vault, actor="tester")
    redactor.pseudonyms.tokens(project, [person("Anna Müller", 4)])

    def hidden(text: str, profile: Profile = Profile.PSEUDONYMISE) -> Redacted:
        found = [
            Found(text.index(name), text.index(name) + len(name), Kind.PERSON, 0.9, "tests")
            for name in ("Anna Müller", "Cem", "Person 4")
            if name in text
        ]
        return redactor.text(project, text, map(Datum.of, found), profile)

    asked = hidden("Did Anna Müller meet Cem?")
    again = hidden(asked.text)

    assert asked.text == "Did Person 4 meet Person 5?"
    assert asked.counts == {Kind.PERSON: 2}
    assert again.text == asked.text
    key = redactor.pseudonyms.key(project, reason="answer")
    assert restore("Person 4 met Person 5.", key).text == "Anna Müller met Cem."
    assert hidden("Anna Müller", Profile.NONE).text == "Anna Müller"
