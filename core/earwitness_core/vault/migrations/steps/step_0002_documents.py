"""Documents: the page of a paragraph, and the mail that an attached file hung on."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE segment ADD COLUMN page INTEGER",
    """
    ALTER TABLE provenance ADD COLUMN carrier_id VARCHAR
        CONSTRAINT fk_provenance_carrier_id REFERENCES source (id) ON DELETE SET NULL
    """,
    "CREATE INDEX ix_provenance_carrier_id ON provenance (carrier_id)",
    """
    ALTER TABLE inbox ADD COLUMN carrier_id VARCHAR
        CONSTRAINT fk_inbox_carrier_id REFERENCES source (id) ON DELETE SET NULL
    """,
    "CREATE INDEX ix_inbox_carrier_id ON inbox (carrier_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
