"""Labels of sources: inherited, raised by what was found, lowered by a person with a reason, and on record."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_core.model import Label
from earwitness_core.privacy.policy.labels import Labels, raise_label
from earwitness_core.vault import Vault
from helpers.shelf import put_source

HEALTH = "special category: health"


@pytest.fixture
def labels(vault: Vault) -> Labels:
    return Labels(vault, actor="anna")


@pytest.fixture
def project(vault: Vault) -> str:
    return Library(vault, "anna").add_project("Harbour", label=Label.INTERNAL).id


@pytest.fixture
def source(vault: Vault, project: str) -> SourceId:
    return put_source(vault, project)


def found(vault: Vault, source: str, label: Label = Label.RESTRICTED, reason: str = HEALTH) -> bool:
    with vault.write(actor="findings", action="findings") as unit:
        return raise_label(unit, source, label, reason)


def test_a_source_has_its_projects_label_until_it_has_its_own(labels: Labels, project: str, source: SourceId) -> None:
    assert labels.in_force(source) is Label.INTERNAL
    labels.set_project(project, Label.CONFIDENTIAL)
    assert labels.in_force(source) is Label.CONFIDENTIAL
    labels.set_source(source, Label.RESTRICTED)
    labels.set_project(project, Label.PUBLIC, "published")

    assert labels.in_force(source) is Label.RESTRICTED
    assert labels.set_source(source, None, "nothing of it is secret") is Label.PUBLIC


def test_what_is_found_raises_and_never_lowers(vault: Vault, labels: Labels, source: SourceId) -> None:
    assert found(vault, source)
    assert not found(vault, source)
    assert not found(vault, source, Label.PUBLIC)

    assert labels.in_force(source) is Label.RESTRICTED
    [change] = labels.history(source)
    assert (change.from_label, change.to_label, change.by_itself) == (Label.INTERNAL, Label.RESTRICTED, True)
    assert (change.actor, change.reason) == ("findings", HEALTH)


@pytest.mark.parametrize("reason", ["", "  "])
def test_lowering_needs_a_reason(labels: Labels, project: str, source: SourceId, reason: str) -> None:
    labels.set_source(source, Label.RESTRICTED)

    with pytest.raises(Refused, match="only for a reason"):
        labels.set_source(source, Label.PUBLIC, reason)
    with pytest.raises(Refused, match="only for a reason"):
        labels.set_source(source, None, reason)
    with pytest.raises(Refused, match="only for a reason"):
        labels.set_project(project, Label.PUBLIC, reason)
    assert labels.in_force(source) is Label.RESTRICTED
    assert len(labels.history(source)) == 1


def test_a_person_who_has_looked_is_not_asked_again_for_the_same(
    vault: Vault, labels: Labels, source: SourceId
) -> None:
    """The same finding does not raise it again; another one does."""
    found(vault, source)
    labels.set_source(source, Label.INTERNAL, "he talks about a horse")

    assert not found(vault, source)
    assert found(vault, source, reason="special category: crime")
    assert labels.in_force(source) is Label.RESTRICTED


def test_each_change_says_who_and_why(labels: Labels, project: str, source: SourceId) -> None:
    labels.set_project(project, Label.RESTRICTED)
    labels.set_source(source, Label.PUBLIC, "in the newspaper")
    labels.set_source(source, Label.PUBLIC)

    first, second = labels.history(source)
    assert (first.project_id, first.source_id, first.to_label) == (project, None, Label.RESTRICTED)
    assert (second.source_id, second.actor, second.reason) == (source, "anna", "in the newspaper")
    assert not second.by_itself


def test_the_record_is_not_rewritten(vault: Vault, labels: Labels, source: SourceId) -> None:
    labels.set_source(source, Label.RESTRICTED)

    with (
        pytest.raises(DBAPIError, match="stays as it was written"),
        vault.write(actor="mallory", action="test") as unit,
    ):
        unit.session.execute(text("UPDATE label_change SET actor = 'nobody'"))


def test_nothing_unknown_gets_a_label(vault: Vault, labels: Labels) -> None:
    with pytest.raises(NotFound):
        labels.set_source("0" * 32, Label.PUBLIC)
    with pytest.raises(NotFound):
        labels.set_project("0" * 32, Label.PUBLIC)
    with pytest.raises(NotFound):
        found(vault, "0" * 32)


def test_sources_are_counted_by_the_label_in_force(
    vault: Vault, labels: Labels, project: str, source: SourceId
) -> None:
    labels.set_source(put_source(vault, project, "Statement"), Label.RESTRICTED)
    put_source(vault, project, "Gone", trashed=True)

    assert labels.counts() == {Label.PUBLIC: 0, Label.INTERNAL: 1, Label.CONFIDENTIAL: 0, Label.RESTRICTED: 1}
