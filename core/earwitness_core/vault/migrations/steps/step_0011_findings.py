"""Findings, the persons they mean, and what people decided about them. Never edited: vaults with them exist."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE finding_decision (
        id INTEGER NOT NULL,
        project_id VARCHAR NOT NULL,
        act VARCHAR NOT NULL,
        count INTEGER NOT NULL,
        images JSON NOT NULL,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        undone_ms INTEGER,
        CONSTRAINT pk_finding_decision PRIMARY KEY (id),
        CONSTRAINT fk_finding_decision_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_finding_decision_project ON finding_decision (project_id, undone_ms)",
    """
    CREATE TABLE finding_known (
        project_id VARCHAR NOT NULL,
        known_key VARCHAR NOT NULL,
        CONSTRAINT pk_finding_known PRIMARY KEY (project_id),
        CONSTRAINT fk_finding_known_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE finding_rule (
        id INTEGER NOT NULL,
        project_id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        value_key VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        form VARCHAR,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_finding_rule PRIMARY KEY (id),
        CONSTRAINT uq_finding_rule_project_id_kind_value_key UNIQUE (project_id, kind, value_key),
        CONSTRAINT fk_finding_rule_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE person (
        id VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        by_hand BOOLEAN NOT NULL,
        named_by_hand BOOLEAN NOT NULL,
        merged_into VARCHAR,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT uq_person_project_id_number UNIQUE (project_id, number),
        CONSTRAINT fk_person_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE,
        CONSTRAINT fk_person_merged_into FOREIGN KEY(merged_into) REFERENCES person (id) ON DELETE SET NULL
    )
    """,
    """
    CREATE TABLE finding (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        score DOUBLE NOT NULL,
        detector VARCHAR NOT NULL,
        country VARCHAR,
        value_key VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        person_id VARCHAR,
        actor VARCHAR,
        decided_ms INTEGER,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_finding PRIMARY KEY (id),
        CONSTRAINT fk_finding_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_finding_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX ix_finding_person ON finding (person_id)",
    "CREATE INDEX ix_finding_source ON finding (source_id, state)",
    "CREATE INDEX ix_finding_value ON finding (value_key)",
    """
    CREATE TABLE finding_scan (
        source_id VARCHAR NOT NULL,
        transcript_id VARCHAR NOT NULL,
        revision INTEGER NOT NULL,
        version VARCHAR NOT NULL,
        known_key VARCHAR NOT NULL,
        scanned_ms INTEGER NOT NULL,
        CONSTRAINT pk_finding_scan PRIMARY KEY (source_id),
        CONSTRAINT fk_finding_scan_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE person_name (
        id INTEGER NOT NULL,
        person_id VARCHAR NOT NULL,
        form VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        CONSTRAINT pk_person_name PRIMARY KEY (id),
        CONSTRAINT uq_person_name_person_id_words UNIQUE (person_id, words),
        CONSTRAINT fk_person_name_person_id FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE CASCADE
    )
    """,
)

# After the cascade: persons that only the erased source told of lose their names, and the undo history, which repeats
# names, ends.
ERASED = (
    """
    CREATE TRIGGER finding_source_erased AFTER DELETE ON source
    BEGIN
        DELETE FROM finding_decision WHERE project_id = old.project_id;
        DELETE FROM person_name WHERE person_id IN (
            SELECT id FROM person WHERE project_id = old.project_id AND NOT by_hand
                AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.person_id = person.id)
        );
        UPDATE person SET name = '', note = '' WHERE project_id = old.project_id AND NOT by_hand
            AND NOT EXISTS (SELECT 1 FROM finding WHERE finding.person_id = person.id);
    END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *ERASED):
        op.get_bind().exec_driver_sql(statement)
