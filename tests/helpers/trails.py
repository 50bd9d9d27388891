"""Trails for tests: a vault with one attached, and hands that change the table behind its back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from earwitness_core.audit import Event, Trail
from earwitness_core.audit.events import events
from earwitness_core.vault import Vault, cipher
from earwitness_core.vault.schema import ProjectRow
from earwitness_core.vault.store import DATABASE
from helpers.vaults import reopen


def attached(vault: Vault, actor: str = "tester") -> Trail:
    return Trail(vault, actor=actor)


@contextmanager
def opened(folder: Path, actor: str = "tester") -> Iterator[Vault]:
    """The vault of a folder, with its trail, as a desk opens it."""
    with reopen(folder) as vault:
        attached(vault, actor)
        yield vault


def act(vault: Vault, name: str, *, action: str = "project.add", actor: str = "tester", reason: str = "") -> None:
    """A unit of work of one row."""
    with vault.write(actor=actor, action=action, reason=reason) as unit:
        unit.session.add(ProjectRow(name=name, created_ms=unit.now_ms))


def actions(vault: Vault) -> list[str]:
    return [one.action for one in all_events(vault)]


def all_events(vault: Vault) -> list[Event]:
    with vault.read() as session:
        return list(events(session))


def tamper(vault: Vault, *statements: str) -> None:
    """Carry out statements on the bare database, by somebody who has the key and has taken the triggers away."""
    connection = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    triggers: list[Any] = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'trail'"
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}").fetchall()
    for statement in statements:
        connection.execute(statement).fetchall()
    for _, statement in triggers:
        connection.execute(statement).fetchall()
    connection.close()


def copy_database(folder: Path, to: Path) -> Path:
    """The database of a closed vault."""
    return Path(shutil.copy(folder / DATABASE, to))
