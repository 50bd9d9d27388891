"""Schema steps: what they make is what the classes say, old vaults are copied and brought up, newer ones refused."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, text

from earwitness_core.errors import VaultBusy, VaultDamaged, VaultTooNew
from earwitness_core.vault import FromRecoveryCode, Vault, check_vault, cipher, lock, migrate, open_vault
from earwitness_core.vault.schema import Base
from earwitness_core.vault.store import DATABASE
from helpers.vault_fixtures import FIXTURES, copy_of, fill, require_readable
from helpers.vaults import make_vault, reopen

_THIS, _NEXT = migrate.HEAD, f"{int(migrate.HEAD) + 1:04}"
_NEXT_STEP = f"""
from alembic import op

revision = "{_NEXT}"
down_revision = "{_THIS}"


def upgrade():
    op.execute("ALTER TABLE project ADD COLUMN colour VARCHAR")
    op.execute("UPDATE project SET colour = 'green'")
    {{extra}}
"""


@pytest.fixture
def next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program that is one step further than this one; the path of its new step."""
    steps = tmp_path / "migrations" / "steps"
    steps.mkdir(parents=True)
    for step in (migrate.STEPS / "steps").glob("*.py"):
        (steps / step.name).write_text(step.read_text())
    path = steps / f"step_{_NEXT}_colour.py"
    path.write_text(_NEXT_STEP.format(extra=""))
    monkeypatch.setattr(migrate, "STEPS", steps.parent)
    monkeypatch.setattr(migrate, "HEAD", _NEXT)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A closed vault as this program makes them, with something in it."""
    with make_vault(tmp_path / "old") as vault:
        fill(vault)
        return vault.folder


def test_the_steps_make_what_the_classes_say(vault: Vault, tmp_path: Path) -> None:
    """Compared by what SQLite made of it: a column that a later step adds stands elsewhere in the statement."""
    from_classes = cipher.make_engine(tmp_path / "classes.db", vault.keys.database, read_only=False)
    with from_classes.begin() as connection:
        Base.metadata.create_all(connection)

    assert _shapes(vault._readers) == _shapes(from_classes)


def test_the_fixture_of_this_version_has_the_schema_of_this_version(vault: Vault, tmp_path: Path) -> None:
    """The index for search included: a step that was released is never edited."""
    with reopen(copy_of(_fixture_names()[-1], tmp_path)) as fixture:
        assert _definitions(fixture._readers) == _definitions(vault._readers)


def test_the_program_knows_its_last_step() -> None:
    names = sorted(path.name for path in (migrate.STEPS / "steps").glob("step_*.py"))

    assert names[-1].startswith(f"step_{migrate.HEAD}_")


def test_every_version_has_its_fixture() -> None:
    assert _fixture_names() == [f"v{number}.earwitness" for number in range(1, int(migrate.HEAD) + 1)]


@pytest.mark.parametrize("name", sorted(path.name for path in FIXTURES.glob("*.earwitness")))
def test_a_vault_of_every_version_opens_with_all_that_was_in_it(name: str, tmp_path: Path) -> None:
    folder = copy_of(name, tmp_path)
    code = (folder / "recovery-code").read_text()
    with reopen(folder) as vault:
        require_readable(vault)
        assert check_vault(vault).findings == ()
    with open_vault(folder, FromRecoveryCode(code)) as vault:
        require_readable(vault)


def test_an_older_vault_is_copied_then_brought_up(old: Path, next_step: Path) -> None:
    with reopen(old) as vault:
        require_readable(vault)
        with vault.read() as session:
            assert session.execute(text("SELECT colour FROM project")).scalar() == "green"
            assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == _NEXT
        (copy,) = (old / migrate.BACKUPS).iterdir()
        connection = cipher.connect(copy, vault.keys.database)
        columns = {row[1] for row in connection.execute("PRAGMA table_info(project)")}
        names = connection.execute("SELECT name FROM project").fetchall()
        connection.close()

    assert re.fullmatch(rf"vault-{_THIS}-\d+\.db", copy.name)
    assert "colour" not in columns
    assert names == [("Fixture",)]
    assert b"Fixture" not in copy.read_bytes()


def test_a_vault_that_was_brought_up_is_not_copied_again(old: Path, next_step: Path) -> None:
    for _ in range(2):
        reopen(old).close()

    assert len(list((old / migrate.BACKUPS).iterdir())) == 1


def test_a_step_that_fails_changes_nothing_and_leaves_the_copy(
    old: Path, next_step: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_step.write_text(_NEXT_STEP.format(extra="raise KeyError('in the middle')"))
    with pytest.raises(KeyError):
        reopen(old)
    monkeypatch.undo()

    with reopen(old) as vault:
        require_readable(vault)
    assert len(list((old / migrate.BACKUPS).iterdir())) == 1


def test_without_a_copy_nothing_is_brought_up(old: Path, next_step: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (old / migrate.BACKUPS).write_text("a file in the way")
    with pytest.raises(Exception, match="cannot be used"):
        reopen(old)
    monkeypatch.undo()

    with reopen(old) as vault:
        require_readable(vault)


def test_a_vault_that_is_being_worked_on_is_not_brought_up(old: Path, next_step: Path) -> None:
    with lock.held(old / "lock", wait_seconds=0), pytest.raises(VaultBusy):
        reopen(old)


def test_a_newer_vault_is_refused_and_left_as_it_was(
    old: Path, next_step: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reopen(old).close()
    monkeypatch.undo()
    before = (old / DATABASE).read_bytes()

    with pytest.raises(VaultTooNew, match=f"format {int(_NEXT)}, this one knows {int(_THIS)}"):
        reopen(old)
    assert (old / DATABASE).read_bytes() == before


def test_a_database_without_version_is_refused(old: Path) -> None:
    with reopen(old) as vault:
        connection = cipher.connect(old / DATABASE, vault.keys.database)
        connection.execute("DELETE FROM alembic_version").fetchall()
        connection.close()

    with pytest.raises(VaultDamaged, match="no version"):
        reopen(old)


def _fixture_names() -> list[str]:
    return sorted((path.name for path in FIXTURES.glob("*.earwitness")), key=lambda name: int(name[1:].split(".")[0]))


def _definitions(engine: Engine) -> dict[str, str]:
    """Every table, index, view and trigger with its definition, spaces evened out."""
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        ).all()
    engine.dispose()
    return {
        f"{kind} {table} {name}": re.sub(r"\s+", " ", sql).replace("( ", "(").replace(" )", ")")
        for kind, name, table, sql in rows
    }


def _shapes(engine: Engine) -> dict[str, object]:
    """Columns, keys and indexes of every table of the classes."""
    with engine.connect() as connection:
        shapes = {name: _shape(connection, name) for name in Base.metadata.tables}
    engine.dispose()
    return shapes


def _shape(connection: Connection, table: str) -> object:
    def rows(pragma: str) -> list[tuple[object, ...]]:
        return [tuple(row) for row in connection.execute(text(pragma))]

    columns = sorted(
        (name, kind, needed, key) for _, name, kind, needed, _, key, _ in rows(f"PRAGMA table_xinfo({table})")
    )
    foreign = sorted(row[2:] for row in rows(f"PRAGMA foreign_key_list({table})"))
    indexes = sorted(
        (unique, origin, name if origin == "c" else "", tuple(row[2] for row in rows(f"PRAGMA index_info('{name}')")))
        for _, name, unique, origin, _ in rows(f"PRAGMA index_list({table})")
    )
    return columns, foreign, indexes
