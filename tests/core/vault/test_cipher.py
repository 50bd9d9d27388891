"""The door to the database: only SQLCipher passes, and the key is nowhere to be seen."""

from __future__ import annotations

import ast
import sqlite3
import traceback
from pathlib import Path

import pytest
from sqlalchemy import text

import earwitness_core
from earwitness_core.errors import CipherMissing, VaultDamaged
from earwitness_core.vault import Vault, cipher
from earwitness_core.vault.keys import Secret
from earwitness_core.vault.schema import ProjectRow
from earwitness_core.vault.store import DATABASE

KEY = Secret(b"k" * 32)


def test_plain_sqlite_is_refused_before_it_writes_a_byte(tmp_path: Path) -> None:
    with pytest.raises(CipherMissing):
        cipher.connect(tmp_path / "a.db", KEY, module=sqlite3)

    assert sum(path.stat().st_size for path in tmp_path.iterdir()) == 0


def test_plain_sqlite_is_refused_even_for_a_database_that_it_can_read(tmp_path: Path) -> None:
    """What would happen if a vault had been written by it: opening must not look like success."""
    plain = sqlite3.connect(tmp_path / "a.db")
    plain.execute("CREATE TABLE t (a)")
    plain.close()

    with pytest.raises(CipherMissing):
        cipher.connect(tmp_path / "a.db", KEY, module=sqlite3)
    with pytest.raises(VaultDamaged):
        cipher.connect(tmp_path / "a.db", KEY)


# They know no vault: one reads foreign bytes in a child, one writes the file that a person asked for.
PLAIN = {"core/earwitness_core/imports/readers/buzz.py", "core/earwitness_core/exports/database.py"}


def test_no_module_that_could_hold_a_vault_imports_plain_sqlite() -> None:
    root = Path(earwitness_core.__file__).parent.parent.parent
    importers = [
        str(path.relative_to(root))
        for package in ("core", "sync", "desktop", "resources")
        for path in sorted((root / package).rglob("*.py"))
        if _imported(path) & {"sqlite3", "sqlite_utils"}
    ]

    assert set(importers) == PLAIN
    for path in PLAIN:
        assert "earwitness_core.vault" not in (root / path).read_text()


def test_another_key_does_not_open(vault: Vault) -> None:
    with pytest.raises(VaultDamaged, match="does not open with this vault's key"):
        cipher.connect(vault.folder / DATABASE, KEY)


def test_the_key_is_in_no_error_and_no_log(
    vault: Vault, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level("DEBUG")
    with pytest.raises(VaultDamaged) as refused:
        cipher.connect(vault.folder / DATABASE, KEY)
    with vault.read() as session, pytest.raises(Exception, match="no_such_table") as mistaken:
        session.execute(text("SELECT * FROM no_such_table"))

    told = capfd.readouterr()
    seen = caplog.text + told.out + told.err
    for problem in (refused.value, mistaken.value):
        seen += "".join(traceback.TracebackException.from_exception(problem, capture_locals=True).format())
    assert KEY.reveal().hex() not in seen
    assert vault.keys.database.reveal().hex() not in seen
    assert repr(KEY.reveal()) not in seen


def test_content_is_in_no_error_and_no_log(vault: Vault, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with vault.write(actor="a", action="b") as unit:
        unit.session.add(ProjectRow(name="kanarienvogel", created_ms=1))
    with pytest.raises(Exception, match="UNIQUE") as twice, vault.write(actor="a", action="b") as unit:
        unit.session.add(ProjectRow(name="kanarienvogel", created_ms=1))
    with vault.read() as session:
        session.scalars(text("SELECT name FROM project")).all()

    assert "kanarienvogel" not in str(twice.value)
    assert "kanarienvogel" not in caplog.text


@pytest.mark.parametrize("read_only", [True, False])
def test_a_connection_keeps_what_the_format_says(vault: Vault, read_only: bool) -> None:
    connection = cipher.connect(vault.folder / DATABASE, vault.keys.database, read_only=read_only)
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "busy_timeout": 30000,
        "query_only": int(read_only),
        "cipher_page_size": "4096",
        "cipher_hmac_algorithm": "HMAC_SHA512",
    }
    kept = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    connection.close()

    assert kept == expected


def test_copies_made_by_vacuum_stay_sealed(vault: Vault, tmp_path: Path) -> None:
    with vault.write(actor="a", action="b") as unit:
        unit.session.add(ProjectRow(name="kanarienvogel", created_ms=1))
    connection = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    connection.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    connection.close()

    assert b"kanarienvogel" not in (tmp_path / "copy.db").read_bytes()
    assert b"SQLite format 3" not in (tmp_path / "copy.db").read_bytes()
    cipher.connect(tmp_path / "copy.db", vault.keys.database).close()


def _imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import():
                names |= {alias.name.split(".")[0] for alias in node.names}
            case ast.ImportFrom(module=str(module)):
                names.add(module.split(".")[0])
            case ast.Call(
                func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name))],
            ):
                names.add(name.split(".")[0])
    return names
