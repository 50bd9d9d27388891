"""Passages, their vectors, and saved searches. Never edited: vaults with them exist."""
# ruff: noqa: E501, S608 - statements are put together from constants

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE meaning_model (
        no INTEGER NOT NULL,
        model_id VARCHAR NOT NULL,
        sha256 VARCHAR NOT NULL,
        CONSTRAINT pk_meaning_model PRIMARY KEY (no),
        CONSTRAINT uq_meaning_model_model_id_sha256 UNIQUE (model_id, sha256)
    )
    """,
    """
    CREATE TABLE saved_search (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        "query" VARCHAR NOT NULL,
        way VARCHAR NOT NULL,
        seen_segment INTEGER NOT NULL,
        looked_ms INTEGER,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_saved_search PRIMARY KEY (id),
        CONSTRAINT uq_saved_search_name UNIQUE (name)
    )
    """,
    """
    CREATE TABLE passage (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        ordinal INTEGER NOT NULL,
        first_segment INTEGER NOT NULL,
        first_at INTEGER NOT NULL,
        last_segment INTEGER NOT NULL,
        last_at INTEGER NOT NULL,
        names VARCHAR NOT NULL,
        digest BLOB NOT NULL,
        CONSTRAINT pk_passage PRIMARY KEY (id),
        CONSTRAINT fk_passage_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_passage_place ON passage (transcript_id, ordinal)",
    """
    CREATE TABLE passage_state (
        no INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        changes INTEGER NOT NULL,
        built INTEGER NOT NULL,
        model_no INTEGER,
        CONSTRAINT pk_passage_state PRIMARY KEY (no),
        CONSTRAINT uq_passage_state_transcript_id UNIQUE (transcript_id),
        CONSTRAINT fk_passage_state_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE passage_vector (
        no INTEGER NOT NULL,
        passage_id INTEGER NOT NULL,
        model_no INTEGER NOT NULL,
        sketch BLOB NOT NULL,
        CONSTRAINT pk_passage_vector PRIMARY KEY (no),
        CONSTRAINT uq_passage_vector_passage_id_model_no UNIQUE (passage_id, model_no),
        CONSTRAINT fk_passage_vector_passage_id FOREIGN KEY(passage_id) REFERENCES passage (id) ON DELETE CASCADE,
        CONSTRAINT fk_passage_vector_model_no FOREIGN KEY(model_no) REFERENCES meaning_model (no)
    )
    """,
    """
    CREATE TABLE passage_values (
        no INTEGER NOT NULL,
        "values" BLOB NOT NULL,
        CONSTRAINT pk_passage_values PRIMARY KEY (no),
        CONSTRAINT fk_passage_values_no FOREIGN KEY(no) REFERENCES passage_vector (no) ON DELETE CASCADE
    )
    """,
)

_CHANGED = """
    INSERT INTO passage_state (transcript_id, changes, built) SELECT id, 1, 0 FROM transcript WHERE id = {row}.{column}
        ON CONFLICT (transcript_id) DO UPDATE SET changes = changes + 1;
"""

INDEX: tuple[str, ...] = (
    """
    CREATE VIRTUAL TABLE passage_fts USING fts5 (
        text, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2'
    )
    """,
    "CREATE TABLE passage_stamp (one INTEGER PRIMARY KEY CHECK (one = 1), changes INTEGER NOT NULL)",
    "INSERT INTO passage_stamp (one, changes) VALUES (1, 0)",
    f"""
    CREATE TRIGGER passage_segment_added AFTER INSERT ON segment
    BEGIN {_CHANGED.format(row="new", column="transcript_id")} END
    """,
    f"""
    CREATE TRIGGER passage_segment_removed AFTER DELETE ON segment
    BEGIN {_CHANGED.format(row="old", column="transcript_id")} END
    """,
    f"""
    CREATE TRIGGER passage_segment_changed AFTER UPDATE OF text, ordinal, speaker_id, until ON segment
    WHEN old.text IS NOT new.text OR old.ordinal IS NOT new.ordinal OR old.speaker_id IS NOT new.speaker_id
        OR old.until IS NOT new.until
    BEGIN {_CHANGED.format(row="new", column="transcript_id")} END
    """,
    """
    CREATE TRIGGER passage_speaker_renamed AFTER UPDATE OF name ON speaker
    WHEN old.name IS NOT new.name
    BEGIN
        UPDATE passage_state SET changes = changes + 1
            WHERE transcript_id IN (SELECT id FROM transcript WHERE source_id = new.source_id AND state <> 'superseded');
    END
    """,
    f"""
    CREATE TRIGGER passage_transcript_changed AFTER UPDATE OF state ON transcript
    WHEN old.state IS NOT new.state
    BEGIN
        {_CHANGED.format(row="new", column="id")}
        UPDATE passage_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER passage_source_trashed AFTER UPDATE OF trashed_ms ON source
    WHEN (old.trashed_ms IS NULL) <> (new.trashed_ms IS NULL)
    BEGIN UPDATE passage_stamp SET changes = changes + 1; END
    """,
    """
    CREATE TRIGGER passage_added AFTER INSERT ON passage
    BEGIN UPDATE passage_stamp SET changes = changes + 1; END
    """,
    """
    CREATE TRIGGER passage_moved AFTER UPDATE OF ordinal ON passage
    WHEN old.ordinal IS NOT new.ordinal
    BEGIN UPDATE passage_stamp SET changes = changes + 1; END
    """,
    """
    CREATE TRIGGER passage_removed AFTER DELETE ON passage
    BEGIN
        DELETE FROM passage_fts WHERE rowid = old.id;
        UPDATE passage_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER passage_vector_removed AFTER DELETE ON passage_vector
    BEGIN UPDATE passage_stamp SET changes = changes + 1; END
    """,
    "INSERT INTO passage_state (transcript_id, changes, built) SELECT DISTINCT transcript_id, 1, 0 FROM segment",
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEX):
        op.get_bind().exec_driver_sql(statement)
