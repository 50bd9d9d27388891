"""Units of work: all or nothing, on record, and nobody waits for a reader."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import delete, func, insert, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from earwitness_core.model import Changes
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import ProjectRow, SettingRow
from helpers.vaults import make_vault, reopen


def project(name: str = "One") -> ProjectRow:
    return ProjectRow(name=name, created_ms=1)


def count(vault: Vault) -> int:
    with vault.read() as session:
        return session.scalar(select(func.count()).select_from(ProjectRow)) or 0


def add(vault: Vault, name: str = "One") -> str:
    with vault.write(actor="anna", action="project.add") as unit:
        row = project(name)
        unit.session.add(row)
    return row.id


def test_a_unit_says_who_did_what_and_what_changed(vault: Vault) -> None:
    with vault.write(actor="anna", action="project.add", reason="new case") as unit:
        row = project()
        unit.session.add(row)

    changes = unit.changes
    assert (changes.actor, changes.action, changes.reason) == ("anna", "project.add", "new case")
    assert changes.at_ms == unit.now_ms
    assert changes.touched == {"project": frozenset({row.id})}
    assert changes.of("source") == frozenset()


def test_added_changed_and_deleted_rows_are_noticed_and_untouched_ones_are_not(vault: Vault) -> None:
    kept, changed, deleted = add(vault, "kept"), add(vault, "changed"), add(vault, "deleted")
    with vault.write(actor="anna", action="test") as unit:
        assert unit.session.get_one(ProjectRow, kept).name == "kept"
        unit.session.get_one(ProjectRow, kept).name = "kept"
        unit.session.get_one(ProjectRow, changed).name = "other"
        unit.session.delete(unit.session.get_one(ProjectRow, deleted))
        unit.session.add(SettingRow(key="a.b", value=1))

    assert unit.changes.touched == {"project": frozenset({changed, deleted}), "setting": frozenset({"a.b"})}


def test_rows_flushed_early_count_too(vault: Vault) -> None:
    with vault.write(actor="anna", action="test") as unit:
        first, second = project("1"), project("2")
        unit.session.add(first)
        unit.session.flush()
        unit.session.add(second)
        unit.session.flush()
        unit.session.delete(first)

    assert unit.changes.of("project") == {first.id, second.id}


@pytest.mark.parametrize(
    "statement",
    [
        insert(ProjectRow).values(id="x", name="n", created_ms=1),
        update(ProjectRow).values(label="public"),
        delete(ProjectRow),
    ],
    ids=["insert", "update", "delete"],
)
def test_statements_past_the_rows_are_noticed_by_their_table(vault: Vault, statement: object) -> None:
    with vault.write(actor="anna", action="test") as unit:
        unit.session.execute(statement)  # type: ignore[call-overload]  # one of three kinds

    assert unit.changes.touched == {"project": frozenset()}


def test_what_is_done_in_plain_sql_is_said(vault: Vault) -> None:
    with vault.write(actor="anna", action="test") as unit:
        unit.session.execute(text("UPDATE project SET label = 'public'"))
        unit.touch("project", "a", 7)

    assert unit.changes.of("project") == {"a", "7"}


def test_an_exception_undoes_everything_and_nobody_hears_of_it(vault: Vault) -> None:
    heard: list[object] = []
    vault.subscribe(heard.append)
    with pytest.raises(KeyError), vault.write(actor="anna", action="test") as unit:
        unit.session.add(project())
        unit.session.flush()
        unit.after_commit(lambda: heard.append("after"))
        raise KeyError

    assert count(vault) == 0
    assert heard == []
    add(vault)


def test_a_broken_rule_of_the_database_undoes_everything(vault: Vault) -> None:
    add(vault, "same")
    with pytest.raises(IntegrityError), vault.write(actor="anna", action="test") as unit:
        unit.session.add_all([project("fresh"), project("same")])

    assert count(vault) == 1


def test_listeners_hear_each_commit_until_they_leave(vault: Vault) -> None:
    heard: list[Changes] = []
    leave = vault.subscribe(heard.append)
    first = add(vault, "1")
    leave()
    leave()
    add(vault, "2")

    assert [changes.touched for changes in heard] == [{"project": frozenset({first})}]


def test_a_listener_sees_what_was_committed_and_may_write_itself(vault: Vault) -> None:
    seen: list[int] = []

    def listener(changes: Changes) -> None:
        seen.append(count(vault))
        if changes.action == "project.add":
            with vault.write(actor="listener", action="echo") as unit:
                unit.session.add(SettingRow(key="echo", value=True))

    vault.subscribe(listener)
    add(vault)

    assert seen == [1, 1]


def test_a_listener_that_fails_does_not_make_a_commit_look_failed(vault: Vault) -> None:
    heard: list[Changes] = []

    def broken(_: Changes) -> None:
        raise KeyError

    vault.subscribe(broken)
    vault.subscribe(heard.append)
    add(vault)

    assert count(vault) == len(heard) == 1


def test_a_witness_is_part_of_the_unit(vault: Vault) -> None:
    def witness(session: Session, changes: Changes) -> None:
        session.add(SettingRow(key=f"{changes.action}:{changes.actor}", value=sorted(changes.of("project"))))

    vault.witness(witness)
    added = add(vault)

    with vault.read() as session:
        assert session.get_one(SettingRow, "project.add:anna").value == [added]


def test_a_witness_that_refuses_undoes_the_unit(vault: Vault) -> None:
    def witness(_: Session, changes: Changes) -> None:
        if changes.of("project"):
            raise PermissionError

    vault.witness(witness)
    with pytest.raises(PermissionError):
        add(vault)

    assert count(vault) == 0


def test_after_commit_runs_once_it_is_safe(vault: Vault) -> None:
    seen: list[int] = []
    with vault.write(actor="anna", action="test") as unit:
        unit.session.add(project())
        unit.after_commit(lambda: seen.append(count(vault)))
        assert seen == []

    assert seen == [1]


def test_rows_can_be_used_after_their_unit(vault: Vault) -> None:
    with vault.write(actor="anna", action="test") as unit:
        row = project("later")
        unit.session.add(row)

    assert row.name == "later"
    assert row.label == "confidential"


def test_a_second_unit_in_the_same_thread_is_a_bug_that_says_so(vault: Vault) -> None:
    outer, inner = vault.write(actor="anna", action="outer"), vault.write(actor="anna", action="inner")
    with pytest.raises(RuntimeError, match="this thread"), outer, inner:
        pass

    add(vault)


def test_reading_inside_a_unit_sees_what_was_before_it(vault: Vault) -> None:
    with vault.write(actor="anna", action="test") as unit:
        unit.session.add(project())
        unit.session.flush()
        assert count(vault) == 0

    assert count(vault) == 1


def test_writing_while_reading_in_the_same_thread_waits_for_nothing(vault: Vault) -> None:
    """And the reader goes on seeing the state it began with."""
    with vault.read() as session:
        assert session.scalars(select(ProjectRow)).all() == []
        add(vault)
        assert session.scalars(select(ProjectRow)).all() == []

    assert count(vault) == 1


def test_a_reader_cannot_write(vault: Vault) -> None:
    with vault.read() as session, pytest.raises(Exception, match="readonly"):
        session.execute(text("DELETE FROM project"))
    with pytest.raises(RuntimeError, match="unit of work"), vault.read() as session:
        session.add(project())

    assert count(vault) == 0


def test_many_threads_write_and_read_at_once_and_nothing_is_lost(vault: Vault) -> None:
    problems: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(15):
                add(vault, f"{name} {number}")
                count(vault)
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert problems == []
    assert count(vault) == 90


def test_what_was_written_is_there_after_reopening(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault:
        add(vault, "kept")

    with reopen(vault.folder) as again:
        assert count(again) == 1
        assert again.id == vault.id
        assert not again.opened_older_copy


def test_a_closed_vault_says_so_and_leaves_no_log_beside_the_database(tmp_path: Path) -> None:
    vault = make_vault(tmp_path)
    add(vault)
    vault.close()
    vault.close()

    assert {path.name for path in vault.folder.iterdir()} == {
        "blobs",
        "header",
        "header.copy",
        "header.lock",
        "vault.db",
        "writers.lock",
    }
    for use in (lambda: vault.read().__enter__(), lambda: vault.write(actor="a", action="b").__enter__()):
        with pytest.raises(RuntimeError, match="closed"):
            use()


def test_the_unit_passed_on_is_the_one_of_the_block(vault: Vault) -> None:
    with vault.write(actor="anna", action="test") as unit:
        assert isinstance(unit, UnitOfWork)
        unit.session.add(project())
        assert unit.changes.touched == {}  # nothing is flushed yet
        unit.session.flush()
        assert set(unit.changes.touched) == {"project"}


def test_its_pulse_changes_with_every_commit_of_whatever_process_and_with_nothing_else(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault, reopen(vault.folder) as other:
        before = vault.pulse()
        with vault.read() as session:
            session.connection()
        assert vault.pulse() == before
        with other.write(actor="test", action="test.nothing") as unit:
            unit.session.merge(SettingRow(key="pulse", value="1"))
        assert vault.pulse() != before
