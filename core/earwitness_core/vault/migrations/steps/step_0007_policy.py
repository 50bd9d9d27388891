"""Changes of labels, policies, and the keys that sign them. Never edited: vaults with them exist."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE label_change (
        id INTEGER NOT NULL,
        source_id VARCHAR,
        project_id VARCHAR,
        from_label VARCHAR NOT NULL,
        to_label VARCHAR NOT NULL,
        by_itself BOOLEAN NOT NULL,
        actor VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        changed_ms INTEGER NOT NULL,
        CONSTRAINT pk_label_change PRIMARY KEY (id),
        CONSTRAINT fk_label_change_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_label_change_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_label_change_source ON label_change (source_id)",
    "CREATE INDEX ix_label_change_project ON label_change (project_id)",
    """
    CREATE TABLE policy (
        number INTEGER NOT NULL,
        project_id VARCHAR,
        name VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        document BLOB,
        sha256 VARCHAR NOT NULL,
        signer VARCHAR,
        signature BLOB,
        file VARCHAR,
        weaker JSON NOT NULL,
        actor VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        set_ms INTEGER NOT NULL,
        CONSTRAINT pk_policy PRIMARY KEY (number)
    )
    """,
    "CREATE INDEX ix_policy_scope ON policy (project_id, number)",
    """
    CREATE TABLE policy_key (
        fingerprint VARCHAR NOT NULL,
        public_key BLOB NOT NULL,
        private_key BLOB,
        pinned BOOLEAN NOT NULL,
        actor VARCHAR NOT NULL,
        made_ms INTEGER NOT NULL,
        CONSTRAINT pk_policy_key PRIMARY KEY (fingerprint)
    )
    """,
)

# Whatever code there will be: who set what, and why, stays as it was written.
RECORD: tuple[str, ...] = (
    """
    CREATE TRIGGER label_change_is_not_rewritten BEFORE UPDATE ON label_change
    BEGIN
        SELECT RAISE(ABORT, 'a change of a label stays as it was written');
    END
    """,
    """
    CREATE TRIGGER policy_is_not_rewritten BEFORE UPDATE ON policy
    BEGIN
        SELECT RAISE(ABORT, 'a policy stays as it was set');
    END
    """,
    """
    CREATE TRIGGER policy_is_on_record BEFORE DELETE ON policy
    BEGIN
        SELECT RAISE(ABORT, 'a policy stays on record');
    END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *RECORD):
        op.get_bind().exec_driver_sql(statement)
