"""A name is known by the person it means, and a merge of persons by whom they are now."""

from __future__ import annotations

import pytest

from earwitness_core.ids import ProjectId
from earwitness_core.library import Library
from earwitness_core.privacy.redaction import Redactor
from earwitness_core.privacy.redaction.pseudonyms import Wanted
from earwitness_core.vault import Vault
from helpers.findings import review


@pytest.fixture
def project(vault: Vault) -> ProjectId:
    """A project in which Anna Bauer takes part."""
    owner = Library(vault, "x").add_project("Harbour").id
    review(vault).persons.add(owner, "Anna Bauer", forms=["Annie"])
    return owner


def test_who_turns_out_to_be_one_has_one_token_until_that_is_taken_back(vault: Vault, project: ProjectId) -> None:
    desk = review(vault)
    bauer = desk.persons.person(project, "Anna Bauer")
    ben = desk.persons.add(project, "Ben")
    pseudonyms = Redactor(vault, actor="x").pseudonyms

    def told() -> list[str]:
        names = (Wanted("person", name) for name in ("Anna Bauer", "Ben", "annie"))
        return pseudonyms.tokens(project, list(names))

    assert told() == ["Person 1", "Person 2", "Person 1"]
    desk.persons.merge(ben.id, [bauer.id])
    assert told() == ["Person 2", "Person 2", "Person 2"]
    assert {one.token: one.merged_into for one in pseudonyms.list(project)} == {
        "Person 1": "Person 2",
        "Person 2": None,
    }
    assert set(pseudonyms.reveal(project, "Person 1", reason="x")) == {"Anna Bauer", "Ben", "annie"}
    assert pseudonyms.key(project, reason="x")["Person 1"] == "Anna Bauer"
    desk.undo(project)
    assert told() == ["Person 1", "Person 2", "Person 1"]
