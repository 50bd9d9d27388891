"""Write the fixture vault of today's version, and print the tables as the classes say them, for a new step.

    cd tests && python -m helpers.write_fixture

A change of the tables is a new step in vault/migrations/steps, a new `HEAD` in vault/migrate.py and a fixture of its
own. Once a version is released neither its step nor its fixture is touched again.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from earwitness_core.vault import migrate
from earwitness_core.vault.schema import Base
from helpers.vault_fixtures import FIXTURES
from helpers.vaults import reopen


def statements() -> list[str]:
    """CREATE TABLE and CREATE INDEX of every mapped class, tidy."""
    made = []
    for table in Base.metadata.sorted_tables:
        made.append(str(CreateTable(table).compile(dialect=sqlite.dialect())))
        made += [
            str(CreateIndex(index).compile(dialect=sqlite.dialect()))
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        ]
    return [re.sub(r"[ \t]+\n", "\n", statement.strip().replace("\t", "    ")) for statement in made]


def write(fixture: Path, before: Path) -> None:
    """The fixture of the version before, brought up to this one, as a person's vault would be."""
    shutil.rmtree(fixture, ignore_errors=True)
    shutil.copytree(before, fixture)
    reopen(fixture).close()
    shutil.rmtree(fixture / migrate.BACKUPS, ignore_errors=True)
    for extra in ("header.lock", "writers.lock", "lock"):
        (fixture / extra).unlink(missing_ok=True)


if __name__ == "__main__":
    print("\n".join(f"{statement};" for statement in statements()))
    version = int(migrate.HEAD)
    write(FIXTURES / f"v{version}.earwitness", FIXTURES / f"v{version - 1}.earwitness")
