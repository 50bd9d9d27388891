"""The first tables and the full-text index."""

from __future__ import annotations

from alembic import op

from earwitness_core.vault.schema import Base
from earwitness_core.vault.schema.search import STATEMENTS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    Base.metadata.create_all(op.get_bind())
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
