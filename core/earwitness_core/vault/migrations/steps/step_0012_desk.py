"""What a person leaves on the desk, and outlines of sounds. Never edited: vaults with them exist."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

TABLES: tuple[str, ...] = (
    """
    CREATE TABLE listening_place (
        source_id VARCHAR NOT NULL,
        at_ms INTEGER NOT NULL,
        kept_ms INTEGER NOT NULL,
        CONSTRAINT pk_listening_place PRIMARY KEY (source_id),
        CONSTRAINT fk_listening_place_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE sound_outline (
        source_id VARCHAR NOT NULL,
        pcm_blob_id VARCHAR NOT NULL,
        step_ms INTEGER NOT NULL,
        peaks BLOB NOT NULL,
        CONSTRAINT pk_sound_outline PRIMARY KEY (source_id),
        CONSTRAINT fk_sound_outline_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE heard_right (
        id INTEGER NOT NULL,
        transcript_id VARCHAR NOT NULL,
        reason VARCHAR NOT NULL,
        start_ms INTEGER NOT NULL,
        end_ms INTEGER NOT NULL,
        actor VARCHAR NOT NULL,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_heard_right PRIMARY KEY (id),
        CONSTRAINT uq_heard_right_transcript_id_reason_start_ms_end_ms UNIQUE (transcript_id, reason, start_ms, end_ms),
        CONSTRAINT fk_heard_right_transcript_id FOREIGN KEY(transcript_id) REFERENCES transcript (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE draft (
        source_id VARCHAR NOT NULL,
        segment_id INTEGER NOT NULL,
        text VARCHAR NOT NULL,
        actor VARCHAR NOT NULL,
        kept_ms INTEGER NOT NULL,
        CONSTRAINT pk_draft PRIMARY KEY (source_id),
        CONSTRAINT fk_draft_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE,
        CONSTRAINT fk_draft_segment_id FOREIGN KEY(segment_id) REFERENCES segment (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_draft_segment_id ON draft (segment_id)",
)


def upgrade() -> None:
    for statement in TABLES:
        op.get_bind().exec_driver_sql(statement)
