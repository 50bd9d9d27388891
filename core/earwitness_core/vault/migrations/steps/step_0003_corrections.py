"""Revisions of a transcript, anchors and quotes; only current segments can be found. Never edited once released."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_COLUMNS = (
    "ALTER TABLE transcript ADD COLUMN revision INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE segment ADD COLUMN since INTEGER DEFAULT '0' NOT NULL",
    "ALTER TABLE segment ADD COLUMN until INTEGER",
    "DROP INDEX ix_segment_place",
    "CREATE INDEX ix_segment_order ON segment (transcript_id, until, ordinal, since)",
)

_TABLES = (
    """
    CREATE TABLE correction (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        revision INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        target INTEGER,
        facts JSON NOT NULL,
        model_id VARCHAR,
        model_sha256 VARCHAR,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_correction PRIMARY KEY (id),
        CONSTRAINT uq_correction_transcript_id_revision UNIQUE (transcript_id, revision),
        CONSTRAINT fk_correction_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE text_shift (
        transcript_id VARCHAR NOT NULL,
        ordinal INTEGER NOT NULL,
        delta INTEGER NOT NULL,
        CONSTRAINT pk_text_shift PRIMARY KEY (transcript_id, ordinal),
        CONSTRAINT fk_text_shift_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE anchor (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        transcript_id VARCHAR NOT NULL,
        owner_kind VARCHAR NOT NULL,
        owner_id VARCHAR NOT NULL,
        start_ordinal INTEGER NOT NULL,
        start_offset INTEGER NOT NULL,
        end_ordinal INTEGER NOT NULL,
        end_offset INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        made_on VARCHAR NOT NULL,
        revision INTEGER NOT NULL,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        exact VARCHAR NOT NULL,
        prefix VARCHAR NOT NULL,
        suffix VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_anchor PRIMARY KEY (id),
        CONSTRAINT fk_anchor_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_anchor_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_anchor_owner ON anchor (owner_kind, owner_id)",
    "CREATE INDEX ix_anchor_place ON anchor (transcript_id, start_ordinal, end_ordinal)",
    "CREATE INDEX ix_anchor_source_id ON anchor (source_id)",
    """
    CREATE TABLE quote (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        note VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_quote PRIMARY KEY (id),
        CONSTRAINT fk_quote_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_quote_source_id ON quote (source_id)",
)

_CURRENT_SOURCES = "SELECT id FROM source WHERE trashed_ms IS NULL"
_OF_TRANSCRIPT = f"SELECT id FROM transcript WHERE id = new.id AND source_id IN ({_CURRENT_SOURCES})"  # noqa: S608
_OF_SOURCE = "SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded'"


def _put_in(transcripts: str) -> str:
    """All current segments of these transcripts into the index."""
    return f"""
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT DISTINCT transcript_id, ifnull(speaker_id, '') FROM segment
            WHERE until IS NULL AND transcript_id IN ({transcripts})
            EXCEPT SELECT transcript_id, speaker_id FROM search_place;
        INSERT INTO search_segment (id, place)
            SELECT segment.id, search_place.no FROM segment JOIN search_place
                ON search_place.transcript_id = segment.transcript_id
                AND search_place.speaker_id = ifnull(segment.speaker_id, '')
            WHERE segment.until IS NULL AND segment.transcript_id IN ({transcripts});
        INSERT INTO segment_fts (rowid, text)
            SELECT id, text FROM segment WHERE until IS NULL AND transcript_id IN ({transcripts});
    """  # noqa: S608


_ADD_ONE = """
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT new.transcript_id, ifnull(new.speaker_id, '')
            WHERE NOT EXISTS (
                SELECT 1 FROM search_place
                WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
            );
        INSERT INTO search_segment (id, place) VALUES (new.id, (
            SELECT no FROM search_place
            WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
            ));
        INSERT INTO segment_fts (rowid, text) VALUES (new.id, new.text);
"""
_MAY_BE_FOUND = """
        EXISTS (
            SELECT 1 FROM transcript JOIN source ON source.id = transcript.source_id
            WHERE transcript.id = new.transcript_id
                AND transcript.state <> 'superseded' AND source.trashed_ms IS NULL
        )
"""

_TRIGGERS = (
    "DROP TRIGGER search_segment_added",
    f"""
    CREATE TRIGGER search_segment_added AFTER INSERT ON segment
    WHEN new.until IS NULL AND {_MAY_BE_FOUND}
    BEGIN {_ADD_ONE} END
    """,
    """
    CREATE TRIGGER search_segment_closed AFTER UPDATE OF until ON segment
    WHEN old.until IS NULL AND new.until IS NOT NULL AND EXISTS (SELECT 1 FROM search_segment WHERE id = old.id)
    BEGIN
        INSERT INTO segment_fts (segment_fts, rowid, text) VALUES ('delete', old.id, old.text);
        DELETE FROM search_segment WHERE id = old.id;
    END
    """,
    f"""
    CREATE TRIGGER search_segment_opened AFTER UPDATE OF until ON segment
    WHEN old.until IS NOT NULL AND new.until IS NULL AND {_MAY_BE_FOUND}
    BEGIN {_ADD_ONE} END
    """,
    "DROP TRIGGER search_transcript_current_again",
    f"""
    CREATE TRIGGER search_transcript_current_again AFTER UPDATE OF state ON transcript
    WHEN old.state = 'superseded' AND new.state <> 'superseded'
    BEGIN {_put_in(_OF_TRANSCRIPT)} END
    """,
    "DROP TRIGGER search_source_restored",
    f"""
    CREATE TRIGGER search_source_restored AFTER UPDATE OF trashed_ms ON source
    WHEN old.trashed_ms IS NOT NULL AND new.trashed_ms IS NULL
    BEGIN {_put_in(_OF_SOURCE)} END
    """,
)


def upgrade() -> None:
    for statement in (*_COLUMNS, *_TABLES, *_TRIGGERS):
        op.get_bind().exec_driver_sql(statement)
