"""Retention, legal hold, the record of what was erased, and blobs whose bytes are gone on purpose."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    "ALTER TABLE blob ADD COLUMN erased_ms INTEGER",
    """
    CREATE TABLE retention (
        project_id VARCHAR NOT NULL,
        keep_ms INTEGER,
        what VARCHAR NOT NULL,
        trash_ms INTEGER,
        actor VARCHAR NOT NULL,
        set_ms INTEGER NOT NULL,
        CONSTRAINT pk_retention PRIMARY KEY (project_id),
        CONSTRAINT fk_retention_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE hold (
        id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        target_id VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        placed_ms INTEGER NOT NULL,
        lifted_ms INTEGER,
        lifted_by VARCHAR,
        lifted_reason VARCHAR,
        CONSTRAINT pk_hold PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_hold_target_id ON hold (target_id)",
    """
    CREATE TABLE erasure (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        what VARCHAR NOT NULL,
        why VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        size_bytes INTEGER NOT NULL,
        erased_ms INTEGER NOT NULL,
        scrubbed_ms INTEGER,
        CONSTRAINT pk_erasure PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_erasure_scrubbed ON erasure (scrubbed_ms)",
)

# Whatever code there will be: what is held cannot be erased, and no hold disappears from the record.
HOLDS: tuple[str, ...] = (
    """
    CREATE TRIGGER hold_keeps_source BEFORE DELETE ON source
    WHEN EXISTS (
        SELECT 1 FROM hold WHERE lifted_ms IS NULL AND (
            (kind = 'source' AND target_id = old.id) OR (kind = 'project' AND target_id = old.project_id)
        )
    )
    BEGIN
        SELECT RAISE(ABORT, 'under legal hold');
    END
    """,
    """
    CREATE TRIGGER hold_keeps_project BEFORE DELETE ON project
    WHEN EXISTS (SELECT 1 FROM hold WHERE lifted_ms IS NULL AND kind = 'project' AND target_id = old.id)
    BEGIN
        SELECT RAISE(ABORT, 'under legal hold');
    END
    """,
    """
    CREATE TRIGGER hold_keeps_sound BEFORE UPDATE OF wrapped_key, erased_ms ON blob
    WHEN (length(new.wrapped_key) = 0 OR new.erased_ms IS NOT NULL) AND EXISTS (
        SELECT 1 FROM source JOIN hold ON hold.lifted_ms IS NULL AND (
            (hold.kind = 'source' AND hold.target_id = source.id)
            OR (hold.kind = 'project' AND hold.target_id = source.project_id)
        )
        WHERE source.blob_id = old.id
    )
    BEGIN
        SELECT RAISE(ABORT, 'under legal hold');
    END
    """,
    """
    CREATE TRIGGER hold_is_on_record BEFORE DELETE ON hold
    BEGIN
        SELECT RAISE(ABORT, 'a hold stays on record');
    END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *HOLDS):
        op.get_bind().exec_driver_sql(statement)
