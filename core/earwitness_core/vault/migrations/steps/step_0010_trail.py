"""The trail: one chained row per event, which no statement changes or removes."""

from __future__ import annotations

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE trail (
        seq INTEGER NOT NULL,
        at_ms INTEGER NOT NULL,
        actor VARCHAR NOT NULL,
        action VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        touched BLOB NOT NULL,
        salt BLOB NOT NULL,
        digest BLOB NOT NULL,
        link BLOB NOT NULL,
        mac BLOB NOT NULL,
        CONSTRAINT pk_trail PRIMARY KEY (seq)
    )
    """,
    """
    CREATE TRIGGER trail_is_not_changed BEFORE UPDATE ON trail
    BEGIN
        SELECT RAISE(ABORT, 'the trail is not changed');
    END
    """,
    """
    CREATE TRIGGER trail_is_not_removed BEFORE DELETE ON trail
    BEGIN
        SELECT RAISE(ABORT, 'the trail is not removed');
    END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
