"""Statements put to one snapshot of the vault, past SQLAlchemy's result objects: a page reads thousands of rows."""

from __future__ import annotations

from typing import Any, Protocol

from sqlalchemy.orm import Session

# A page of the index is unsealed each time it is read anew: with 16 MiB, queries over a million segments took twice as
# long as with 64. Only what is touched is held.
_CACHE_KIB = 65_536


class Ask(Protocol):
    """Runs a statement with its values and gives all rows as tuples."""

    def __call__(self, statement: str, *values: Any) -> list[Any]: ...


def asking(session: Session) -> Ask:
    """Ask in the transaction of this session, in its thread. Vault.read translates what the database refuses."""
    driver = session.connection().connection.driver_connection
    assert driver is not None
    driver.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")

    def ask(statement: str, *values: Any) -> list[Any]:
        rows: list[Any] = driver.execute(statement, values).fetchall()
        return rows

    return ask
