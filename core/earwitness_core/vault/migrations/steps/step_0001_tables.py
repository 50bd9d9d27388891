"""The first tables and the full-text index, as tests/helpers/freeze_schema.py writes them."""
# ruff: noqa: E501

from __future__ import annotations

from alembic import op

from earwitness_core.vault.schema.search import STATEMENTS

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


def upgrade() -> None:
    for statement in (*TABLES, *STATEMENTS):
        op.get_bind().exec_driver_sql(statement)
