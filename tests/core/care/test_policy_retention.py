"""A policy's retention is one more rule of each project: the earliest that any rule asks for falls due."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.care import Care, Rule
from earwitness_core.jobs import Queue
from earwitness_core.library import Library
from earwitness_core.privacy.policy.book import PolicyBook
from earwitness_core.vault import Vault
from helpers.backups import add_source
from helpers.clocks import StillClock
from helpers.policies import document, own_machine
from helpers.vaults import make_vault

DAY_MS = 86_400_000
YEAR = 'tier = "local-only"\n[retention]\nkeep_days = 365\ntrash_days = 30\n'


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def vault(tmp_path: Path, clock: StillClock, monkeypatch: pytest.MonkeyPatch) -> Vault:
    own_machine(tmp_path, monkeypatch)
    return make_vault(tmp_path, clock=clock)


@pytest.fixture
def care(vault: Vault) -> Care:
    return Care(vault, Queue(vault, actor="tester"), actor="tester")


def test_without_a_policy_nothing_falls_due(vault: Vault, care: Care) -> None:
    add_source(vault, "one")

    assert care.retention.due() == []
    assert care.retention.policy_rules(Library(vault, "x").project().id) == []


def test_a_policy_brings_sources_to_the_trash_and_then_erases_them(vault: Vault, care: Care, clock: StillClock) -> None:
    add_source(vault, "one")
    PolicyBook(vault, actor="anna").set(document("keeps", more=YEAR))
    [due] = care.retention.due()
    assert (due.does, due.due_ms) == ("trash", clock.now_ms() + 365 * DAY_MS)

    clock.set_off_by(hours=24 * 364)
    care.retention.apply()
    assert care.trash.list() == []
    clock.set_off_by(hours=24 * 366)
    care.retention.apply()
    assert [one.title for one in care.trash.list()] == ["one"]
    clock.set_off_by(hours=24 * 397)
    assert care.retention.apply().sources == 1


def test_a_projects_own_rule_may_be_shorter_and_not_longer(vault: Vault, care: Care, clock: StillClock) -> None:
    add_source(vault, "one")
    project = Library(vault, "x").project().id
    PolicyBook(vault, actor="anna").set(document("keeps", more=YEAR))

    care.retention.set(Rule(project, 100 * DAY_MS))
    assert [one.due_ms - clock.now_ms() for one in care.retention.due()] == [100 * DAY_MS]
    care.retention.set(Rule(project, 900 * DAY_MS, "recordings"))
    assert [(one.does, one.due_ms - clock.now_ms()) for one in care.retention.due()] == [
        ("trash", 365 * DAY_MS),
        ("erase-sound", 900 * DAY_MS),
    ]


def test_a_policy_of_a_project_binds_only_it(vault: Vault, care: Care) -> None:
    add_source(vault, "one")
    add_source(vault, "two", project="Other")
    other = Library(vault, "x").project("Other").id
    PolicyBook(vault, actor="anna").set(document("keeps", more=YEAR), project_id=other)

    assert [one.title for one in care.retention.due()] == ["two"]
    assert [one.title for one in care.retention.due(project_id=other)] == ["two"]


def test_what_is_held_stays_whatever_a_policy_says(vault: Vault, care: Care, clock: StillClock) -> None:
    source = add_source(vault, "one")
    PolicyBook(vault, actor="anna").set(document("keeps", more=YEAR))
    care.holds.place("source", source, "court order")
    clock.set_off_by(hours=24 * 400)

    care.retention.apply()
    assert care.trash.list() == []
