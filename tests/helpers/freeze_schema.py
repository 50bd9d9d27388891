"""Write the first migration step from today's tables, and the fixture vault of its version.

    cd tests && python -m helpers.freeze_schema

For the time before the first release only: afterwards a change of the tables is a new step with a fixture of its own,
and neither the step nor the fixture written here is ever touched again.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from earwitness_core.vault import migrate
from earwitness_core.vault.schema import Base
from helpers.vault_fixtures import FIXTURES, fill
from helpers.vaults import create

_STEP = '''"""The first tables and the full-text index, as tests/helpers/freeze_schema.py writes them."""
# ruff: noqa: E501

from __future__ import annotations

from alembic import op

from earwitness_core.vault.schema.search import STATEMENTS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
{tables}
)


def upgrade() -> None:
    for statement in (*TABLES, *STATEMENTS):
        op.get_bind().exec_driver_sql(statement)
'''


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


def freeze(step: Path, fixture: Path) -> None:
    def quoted(statement: str) -> str:
        if "\n" not in statement:
            return f'    "{statement}",'
        lines = "\n".join(f"    {line}" for line in statement.splitlines())
        return f'    """\n{lines}\n    """,'

    step.write_text(_STEP.format(tables="\n".join(quoted(statement) for statement in statements())))
    shutil.rmtree(fixture, ignore_errors=True)
    made = create(fixture)
    with made.vault as vault:
        fill(vault)
    for extra in ("header.lock", "lock"):
        (fixture / extra).unlink(missing_ok=True)
    (fixture / "recovery-code").write_text(made.recovery_code + "\n")  # a fixture has no secrets


if __name__ == "__main__":
    freeze(migrate.STEPS / "steps" / "step_0001_tables.py", FIXTURES / "v1.earwitness")
