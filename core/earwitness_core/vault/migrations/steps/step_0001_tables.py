"""The first tables and the full-text index. Never edited: vaults with them exist."""
# ruff: noqa: E501

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE blob (
        id VARCHAR NOT NULL,
        wrapped_key BLOB NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_blob PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_blob_sha256 ON blob (sha256)",
    """
    CREATE TABLE freshness (
        one INTEGER NOT NULL,
        counter INTEGER NOT NULL,
        mark_counter INTEGER NOT NULL,
        mark_token BLOB NOT NULL,
        previous_counter INTEGER NOT NULL,
        previous_token BLOB NOT NULL,
        CONSTRAINT pk_freshness PRIMARY KEY (one),
        CONSTRAINT ck_freshness_one CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE measured_speed (
        id INTEGER NOT NULL,
        kind VARCHAR NOT NULL,
        setting VARCHAR NOT NULL,
        audio_ms INTEGER NOT NULL,
        work_ms INTEGER NOT NULL,
        measured_ms INTEGER NOT NULL,
        CONSTRAINT pk_measured_speed PRIMARY KEY (id)
    )
    """,
    "CREATE INDEX ix_measured_speed_what ON measured_speed (kind, setting)",
    """
    CREATE TABLE project (
        id VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        label VARCHAR NOT NULL,
        choice JSON NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_project PRIMARY KEY (id),
        CONSTRAINT uq_project_name UNIQUE (name)
    )
    """,
    """
    CREATE TABLE setting (
        "key" VARCHAR NOT NULL,
        value JSON NOT NULL,
        CONSTRAINT pk_setting PRIMARY KEY ("key")
    )
    """,
    """
    CREATE TABLE source (
        id VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        title VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        media_type VARCHAR NOT NULL,
        size_bytes INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        blob_id VARCHAR NOT NULL,
        pcm_blob_id VARCHAR,
        media JSON NOT NULL,
        duration_ms INTEGER,
        language VARCHAR,
        label VARCHAR,
        choice JSON NOT NULL,
        state VARCHAR NOT NULL,
        recorded_ms INTEGER,
        created_ms INTEGER NOT NULL,
        trashed_ms INTEGER,
        CONSTRAINT pk_source PRIMARY KEY (id),
        CONSTRAINT uq_source_project_id_sha256 UNIQUE (project_id, sha256),
        CONSTRAINT fk_source_project_id FOREIGN KEY(project_id) REFERENCES project (id),
        CONSTRAINT fk_source_blob_id FOREIGN KEY(blob_id) REFERENCES blob (id),
        CONSTRAINT fk_source_pcm_blob_id FOREIGN KEY(pcm_blob_id) REFERENCES blob (id)
    )
    """,
    "CREATE INDEX ix_source_created ON source (created_ms)",
    """
    CREATE TABLE watched_folder (
        id VARCHAR NOT NULL,
        path VARCHAR NOT NULL,
        project_id VARCHAR NOT NULL,
        "after" VARCHAR NOT NULL,
        polling BOOLEAN NOT NULL,
        active BOOLEAN NOT NULL,
        choice JSON NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_watched_folder PRIMARY KEY (id),
        CONSTRAINT uq_watched_folder_path UNIQUE (path),
        CONSTRAINT fk_watched_folder_project_id FOREIGN KEY(project_id) REFERENCES project (id)
    )
    """,
    """
    CREATE TABLE heard_voice (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        present BOOLEAN NOT NULL,
        turns BLOB NOT NULL,
        vector BLOB NOT NULL,
        speech_ms INTEGER NOT NULL,
        CONSTRAINT pk_heard_voice PRIMARY KEY (id),
        CONSTRAINT fk_heard_voice_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_heard_voice_source_id ON heard_voice (source_id)",
    """
    CREATE TABLE inbox (
        id VARCHAR NOT NULL,
        folder_id VARCHAR,
        project_id VARCHAR NOT NULL,
        choice JSON NOT NULL,
        path VARCHAR NOT NULL,
        device INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        size_bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        outcome VARCHAR,
        detail VARCHAR,
        attempt INTEGER NOT NULL,
        next_try_ms INTEGER NOT NULL,
        sha256 VARCHAR,
        source_id VARCHAR,
        moved BOOLEAN NOT NULL,
        seen_ms INTEGER NOT NULL,
        decided_ms INTEGER,
        CONSTRAINT pk_inbox PRIMARY KEY (id),
        CONSTRAINT uq_inbox_path_device_inode_size_bytes_mtime_ns_project_id UNIQUE (path, device, inode, size_bytes, mtime_ns, project_id),
        CONSTRAINT fk_inbox_folder_id FOREIGN KEY(folder_id) REFERENCES watched_folder (id) ON DELETE SET NULL,
        CONSTRAINT fk_inbox_project_id FOREIGN KEY(project_id) REFERENCES project (id),
        CONSTRAINT fk_inbox_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX ix_inbox_path ON inbox (path)",
    "CREATE INDEX ix_inbox_state ON inbox (state, next_try_ms)",
    """
    CREATE TABLE job (
        id VARCHAR NOT NULL,
        "key" VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        source_id VARCHAR,
        lane VARCHAR NOT NULL,
        priority INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        wanted VARCHAR,
        "after" VARCHAR,
        facts JSON NOT NULL,
        checkpoint JSON NOT NULL,
        progress DOUBLE NOT NULL,
        attempt INTEGER NOT NULL,
        run_after_ms INTEGER NOT NULL,
        lease_owner VARCHAR,
        lease_until_ms INTEGER,
        outcome VARCHAR,
        detail VARCHAR,
        created_ms INTEGER NOT NULL,
        started_ms INTEGER,
        finished_ms INTEGER,
        CONSTRAINT pk_job PRIMARY KEY (id),
        CONSTRAINT uq_job_key UNIQUE ("key"),
        CONSTRAINT fk_job_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_job_after FOREIGN KEY("after") REFERENCES job (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX ix_job_next ON job (state, lane, priority, run_after_ms)",
    "CREATE INDEX ix_job_source ON job (source_id)",
    """
    CREATE TABLE provenance (
        id INTEGER NOT NULL,
        source_id VARCHAR NOT NULL,
        origin VARCHAR NOT NULL,
        path VARCHAR NOT NULL,
        name VARCHAR NOT NULL,
        size_bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        device INTEGER NOT NULL,
        scan VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        taken_ms INTEGER NOT NULL,
        CONSTRAINT pk_provenance PRIMARY KEY (id),
        CONSTRAINT fk_provenance_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_provenance_source_id ON provenance (source_id)",
    """
    CREATE TABLE speaker (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        ordinal INTEGER NOT NULL,
        name VARCHAR,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_speaker PRIMARY KEY (id),
        CONSTRAINT uq_speaker_source_id_ordinal UNIQUE (source_id, ordinal),
        CONSTRAINT fk_speaker_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE speaker_edit (
        id INTEGER NOT NULL,
        source_id VARCHAR NOT NULL,
        kind VARCHAR NOT NULL,
        facts JSON NOT NULL,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_speaker_edit PRIMARY KEY (id),
        CONSTRAINT fk_speaker_edit_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_speaker_edit_source_id ON speaker_edit (source_id)",
    """
    CREATE TABLE transcript (
        id VARCHAR NOT NULL,
        source_id VARCHAR NOT NULL,
        version INTEGER NOT NULL,
        origin VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        language VARCHAR,
        language_probability DOUBLE,
        model_id VARCHAR,
        model_sha256 VARCHAR,
        settings JSON NOT NULL,
        text_length INTEGER NOT NULL,
        evidence_sha256 VARCHAR,
        created_ms INTEGER NOT NULL,
        completed_ms INTEGER,
        CONSTRAINT pk_transcript PRIMARY KEY (id),
        CONSTRAINT uq_transcript_source_id_version UNIQUE (source_id, version),
        CONSTRAINT fk_transcript_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE segment (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        ordinal INTEGER NOT NULL,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        speaker_id VARCHAR,
        by_speaker BOOLEAN NOT NULL,
        text VARCHAR NOT NULL,
        words BLOB NOT NULL,
        CONSTRAINT pk_segment PRIMARY KEY (id),
        CONSTRAINT fk_segment_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE,
        CONSTRAINT fk_segment_speaker_id FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX ix_segment_place ON segment (transcript_id, char_start)",
    "CREATE INDEX ix_segment_speaker ON segment (speaker_id)",
    """
    CREATE TABLE suspect (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        score DOUBLE NOT NULL,
        char_start INTEGER NOT NULL,
        char_end INTEGER NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        CONSTRAINT pk_suspect PRIMARY KEY (id),
        CONSTRAINT fk_suspect_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_suspect_transcript_id ON suspect (transcript_id)",
    """
    CREATE TABLE turn (
        id INTEGER NOT NULL,
        source_id VARCHAR NOT NULL,
        speaker_id VARCHAR NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        CONSTRAINT pk_turn PRIMARY KEY (id),
        CONSTRAINT fk_turn_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_turn_speaker_id FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_turn_source_id ON turn (source_id)",
    "CREATE INDEX ix_turn_speaker_id ON turn (speaker_id)",
    """
    CREATE TABLE voice (
        speaker_id VARCHAR NOT NULL,
        vector BLOB NOT NULL,
        speech_ms INTEGER NOT NULL,
        CONSTRAINT pk_voice PRIMARY KEY (speaker_id),
        CONSTRAINT fk_voice_speaker_id FOREIGN KEY(speaker_id) REFERENCES speaker (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE window (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        ordinal INTEGER NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        state VARCHAR NOT NULL,
        result BLOB,
        computed_count INTEGER NOT NULL,
        computed_ms INTEGER,
        CONSTRAINT pk_window PRIMARY KEY (id),
        CONSTRAINT uq_window_transcript_id_ordinal UNIQUE (transcript_id, ordinal),
        CONSTRAINT fk_window_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
)

INDEX: tuple[str, ...] = (
    """
    CREATE TABLE search_place (
        no INTEGER PRIMARY KEY,
        transcript_id TEXT NOT NULL,
        speaker_id TEXT NOT NULL,
        UNIQUE (transcript_id, speaker_id)
    )
    """,
    "CREATE TABLE search_segment (id INTEGER PRIMARY KEY, place INTEGER NOT NULL)",
    "CREATE INDEX ix_search_segment_place ON search_segment (place)",
    "CREATE TABLE search_stamp (one INTEGER PRIMARY KEY CHECK (one = 1), changes INTEGER NOT NULL)",
    "INSERT INTO search_stamp (one, changes) VALUES (1, 0)",
    """
    CREATE VIEW search_text AS
        SELECT segment.id AS id, segment.text AS text
        FROM search_segment JOIN segment ON segment.id = search_segment.id
    """,
    """
    CREATE VIRTUAL TABLE segment_fts USING fts5 (
        text, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER search_segment_added AFTER INSERT ON segment
        WHEN EXISTS (
            SELECT 1 FROM transcript JOIN source ON source.id = transcript.source_id
            WHERE transcript.id = new.transcript_id
                AND transcript.state <> 'superseded' AND source.trashed_ms IS NULL
        )
        BEGIN
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
        END
    """,
    """
    CREATE TRIGGER search_segment_removed AFTER DELETE ON segment
    WHEN EXISTS (SELECT 1 FROM search_segment WHERE id = old.id)
    BEGIN
        INSERT INTO segment_fts (segment_fts, rowid, text) VALUES ('delete', old.id, old.text);
        DELETE FROM search_segment WHERE id = old.id;
    END
    """,
    """
    CREATE TRIGGER search_segment_reworded AFTER UPDATE OF text ON segment
    WHEN old.text IS NOT new.text AND EXISTS (SELECT 1 FROM search_segment WHERE id = old.id)
    BEGIN
        INSERT INTO segment_fts (segment_fts, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO segment_fts (rowid, text) VALUES (new.id, new.text);
    END
    """,
    """
    CREATE TRIGGER search_segment_replaced AFTER UPDATE OF speaker_id ON segment
        WHEN old.speaker_id IS NOT new.speaker_id AND EXISTS (SELECT 1 FROM search_segment WHERE id = old.id)
        BEGIN
            INSERT INTO search_place (transcript_id, speaker_id)
                SELECT new.transcript_id, ifnull(new.speaker_id, '')
                WHERE NOT EXISTS (
                    SELECT 1 FROM search_place
                    WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
                );
            UPDATE search_segment SET place = (
                SELECT no FROM search_place
                WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
                ) WHERE id = new.id;
        END
    """,
    """
    CREATE TRIGGER search_transcript_superseded AFTER UPDATE OF state ON transcript
    WHEN old.state <> 'superseded' AND new.state = 'superseded'
    BEGIN
        INSERT INTO segment_fts (segment_fts, rowid, text)
            SELECT 'delete', id, text FROM segment
            WHERE transcript_id IN (SELECT new.id)
                AND EXISTS (SELECT 1 FROM search_segment WHERE search_segment.id = segment.id);
        DELETE FROM search_segment
            WHERE id IN (SELECT id FROM segment WHERE transcript_id IN (SELECT new.id));
     END
    """,
    """
    CREATE TRIGGER search_transcript_current_again AFTER UPDATE OF state ON transcript
    WHEN old.state = 'superseded' AND new.state <> 'superseded'
    BEGIN
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT DISTINCT transcript_id, ifnull(speaker_id, '') FROM segment
            WHERE transcript_id IN (SELECT id FROM transcript WHERE id = new.id AND source_id IN (SELECT id FROM source WHERE trashed_ms IS NULL))
            EXCEPT SELECT transcript_id, speaker_id FROM search_place;
        INSERT INTO search_segment (id, place)
            SELECT segment.id, search_place.no FROM segment JOIN search_place
                ON search_place.transcript_id = segment.transcript_id
                AND search_place.speaker_id = ifnull(segment.speaker_id, '')
            WHERE segment.transcript_id IN (SELECT id FROM transcript WHERE id = new.id AND source_id IN (SELECT id FROM source WHERE trashed_ms IS NULL));
        INSERT INTO segment_fts (rowid, text)
            SELECT id, text FROM segment WHERE transcript_id IN (SELECT id FROM transcript WHERE id = new.id AND source_id IN (SELECT id FROM source WHERE trashed_ms IS NULL));
     END
    """,
    """
    CREATE TRIGGER search_source_trashed AFTER UPDATE OF trashed_ms ON source
    WHEN old.trashed_ms IS NULL AND new.trashed_ms IS NOT NULL
    BEGIN
        INSERT INTO segment_fts (segment_fts, rowid, text)
            SELECT 'delete', id, text FROM segment
            WHERE transcript_id IN (SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded')
                AND EXISTS (SELECT 1 FROM search_segment WHERE search_segment.id = segment.id);
        DELETE FROM search_segment
            WHERE id IN (SELECT id FROM segment WHERE transcript_id IN (SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded'));
     END
    """,
    """
    CREATE TRIGGER search_source_restored AFTER UPDATE OF trashed_ms ON source
    WHEN old.trashed_ms IS NOT NULL AND new.trashed_ms IS NULL
    BEGIN
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT DISTINCT transcript_id, ifnull(speaker_id, '') FROM segment
            WHERE transcript_id IN (SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded')
            EXCEPT SELECT transcript_id, speaker_id FROM search_place;
        INSERT INTO search_segment (id, place)
            SELECT segment.id, search_place.no FROM segment JOIN search_place
                ON search_place.transcript_id = segment.transcript_id
                AND search_place.speaker_id = ifnull(segment.speaker_id, '')
            WHERE segment.transcript_id IN (SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded');
        INSERT INTO segment_fts (rowid, text)
            SELECT id, text FROM segment WHERE transcript_id IN (SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded');
     END
    """,
    """
    CREATE TRIGGER search_place_forgotten AFTER DELETE ON transcript
    BEGIN
        DELETE FROM search_place WHERE transcript_id = old.id;
    END
    """,
    """
    CREATE TRIGGER search_stamp_place AFTER DELETE ON search_place
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER search_stamp_project AFTER UPDATE OF name ON project
    WHEN old.name IS NOT new.name
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER search_stamp_source AFTER UPDATE OF title, kind, language, project_id, recorded_ms ON source
    WHEN old.title IS NOT new.title OR old.kind IS NOT new.kind OR old.language IS NOT new.language OR old.project_id IS NOT new.project_id OR old.recorded_ms IS NOT new.recorded_ms
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER search_stamp_speaker AFTER UPDATE OF name, ordinal ON speaker
    WHEN old.name IS NOT new.name OR old.ordinal IS NOT new.ordinal
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """,
    """
    CREATE TRIGGER search_stamp_transcript AFTER UPDATE OF language ON transcript
    WHEN old.language IS NOT new.language
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """,
)


def upgrade() -> None:
    for statement in (*TABLES, *INDEX):
        op.get_bind().exec_driver_sql(statement)
