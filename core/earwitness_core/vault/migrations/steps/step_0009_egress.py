"""The ledger of what left, the payloads as they went, and what a person allowed."""

from __future__ import annotations

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE egress_approval (
        id VARCHAR NOT NULL,
        purpose VARCHAR NOT NULL,
        host VARCHAR NOT NULL,
        port INTEGER NOT NULL,
        path VARCHAR NOT NULL,
        region VARCHAR NOT NULL,
        rule VARCHAR NOT NULL,
        label VARCHAR NOT NULL,
        profile VARCHAR NOT NULL,
        shape VARCHAR NOT NULL,
        redactions JSON NOT NULL,
        sources JSON NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        asked_by VARCHAR NOT NULL,
        asked_ms INTEGER NOT NULL,
        expires_ms INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        decided_by VARCHAR,
        decided_ms INTEGER,
        reason VARCHAR,
        CONSTRAINT pk_egress_approval PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_egress_approval_sha256 ON egress_approval (sha256, state)",
    """
    CREATE TABLE egress (
        id VARCHAR NOT NULL,
        purpose VARCHAR NOT NULL,
        host VARCHAR NOT NULL,
        port INTEGER NOT NULL,
        region VARCHAR NOT NULL,
        rule VARCHAR NOT NULL,
        label VARCHAR NOT NULL,
        profile VARCHAR NOT NULL,
        shape VARCHAR NOT NULL,
        redactions JSON NOT NULL,
        sources JSON NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        approval_id VARCHAR,
        actor VARCHAR NOT NULL,
        begun_ms INTEGER NOT NULL,
        ended_ms INTEGER,
        outcome VARCHAR,
        detail VARCHAR,
        status INTEGER,
        sent_bytes INTEGER,
        received_bytes INTEGER,
        CONSTRAINT pk_egress PRIMARY KEY (id),
        CONSTRAINT fk_egress_approval_id FOREIGN KEY(approval_id) REFERENCES egress_approval (id)
    )
    """,
    "CREATE INDEX ix_egress_begun ON egress (begun_ms, id)",
    "CREATE INDEX ix_egress_sha256 ON egress (sha256)",
    """
    CREATE TABLE egress_payload (
        id INTEGER NOT NULL,
        owner_id VARCHAR NOT NULL,
        blob_id VARCHAR NOT NULL,
        source_id VARCHAR,
        CONSTRAINT pk_egress_payload PRIMARY KEY (id),
        CONSTRAINT fk_egress_payload_blob_id FOREIGN KEY(blob_id) REFERENCES blob (id),
        CONSTRAINT fk_egress_payload_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_egress_payload_blob_id ON egress_payload (blob_id)",
    "CREATE INDEX ix_egress_payload_owner_id ON egress_payload (owner_id)",
    "CREATE INDEX ix_egress_payload_source_id ON egress_payload (source_id)",
)

# Whatever code there will be: what left stays on record as it was written, and its end is filled in once.
TRIGGERS: tuple[str, ...] = (
    """
    CREATE TRIGGER egress_stays BEFORE DELETE ON egress
    BEGIN
        SELECT RAISE(ABORT, 'the ledger is only added to');
    END
    """,
    """
    CREATE TRIGGER egress_is_filled_once BEFORE UPDATE ON egress
    WHEN old.outcome IS NOT NULL OR
        new.id IS NOT old.id OR new.purpose IS NOT old.purpose OR new.host IS NOT old.host OR
        new.port IS NOT old.port OR new.region IS NOT old.region OR new.rule IS NOT old.rule OR
        new.label IS NOT old.label OR new.profile IS NOT old.profile OR new.shape IS NOT old.shape OR
        new.redactions IS NOT old.redactions OR new.sources IS NOT old.sources OR
        new.size_bytes IS NOT old.size_bytes OR new.sha256 IS NOT old.sha256 OR
        new.approval_id IS NOT old.approval_id OR new.actor IS NOT old.actor OR
        new.begun_ms IS NOT old.begun_ms
    BEGIN
        SELECT RAISE(ABORT, 'the ledger is only added to');
    END
    """,
    """
    CREATE TRIGGER egress_approval_stays BEFORE DELETE ON egress_approval
    BEGIN
        SELECT RAISE(ABORT, 'a decision stays on record');
    END
    """,
    """
    CREATE TRIGGER egress_approval_is_of_these_bytes BEFORE UPDATE ON egress_approval
    WHEN new.id IS NOT old.id OR new.purpose IS NOT old.purpose OR new.host IS NOT old.host OR
        new.port IS NOT old.port OR new.path IS NOT old.path OR new.region IS NOT old.region OR
        new.rule IS NOT old.rule OR new.label IS NOT old.label OR new.profile IS NOT old.profile OR
        new.shape IS NOT old.shape OR new.redactions IS NOT old.redactions OR new.sources IS NOT old.sources OR
        new.size_bytes IS NOT old.size_bytes OR new.sha256 IS NOT old.sha256 OR
        new.asked_by IS NOT old.asked_by OR new.asked_ms IS NOT old.asked_ms
    BEGIN
        SELECT RAISE(ABORT, 'an approval is of exactly these bytes');
    END
    """,
    """
    CREATE TRIGGER egress_approval_is_used_once BEFORE UPDATE OF state ON egress_approval
    WHEN NOT (
        new.state = old.state
        OR (old.state = 'pending' AND new.state IN ('approved', 'refused'))
        OR (old.state = 'approved' AND new.state IN ('used', 'refused'))
    )
    BEGIN
        SELECT RAISE(ABORT, 'an approval is used once');
    END
    """,
    """
    CREATE TRIGGER egress_payload_stands BEFORE UPDATE ON egress_payload
    BEGIN
        SELECT RAISE(ABORT, 'the ledger is only added to');
    END
    """,
    # A payload made of several sources goes whole when one of them is erased.
    """
    CREATE TRIGGER egress_payload_goes_whole AFTER DELETE ON egress_payload
    BEGIN
        DELETE FROM egress_payload WHERE blob_id = old.blob_id;
    END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *TRIGGERS):
        op.get_bind().exec_driver_sql(statement)
