"""Indexes for vaults with a hundred thousand sources: nothing that a take, a claim or a list asks reads a whole table.

A deletion looks for what points to the deleted row, so the columns that do so have an index, too.
"""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STATEMENTS: tuple[str, ...] = (
    "DROP INDEX ix_job_next",
    "CREATE INDEX ix_job_due ON job (state, lane, priority DESC, created_ms, id)",
    'CREATE INDEX ix_job_after ON job ("after", state)',
    "CREATE INDEX ix_job_created ON job (created_ms, id)",
    "CREATE INDEX ix_inbox_folder ON inbox (folder_id, moved, state)",
    "CREATE INDEX ix_inbox_source ON inbox (source_id)",
    "DROP INDEX ix_source_created",
    "CREATE INDEX ix_source_created ON source (created_ms, id)",
    "CREATE INDEX ix_source_held ON source (project_id, trashed_ms, duration_ms)",
    "CREATE INDEX ix_source_title ON source (title, id)",
    "CREATE INDEX ix_source_blob ON source (blob_id)",
    "CREATE INDEX ix_source_pcm_blob ON source (pcm_blob_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
