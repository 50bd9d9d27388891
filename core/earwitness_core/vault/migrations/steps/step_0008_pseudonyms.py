"""Pseudonyms: the tokens of a project, and what each stands for."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

STATEMENTS: tuple[str, ...] = (
    """
    CREATE TABLE pseudonym (
        id INTEGER NOT NULL,
        project_id VARCHAR NOT NULL,
        category VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        name VARCHAR,
        created_ms INTEGER NOT NULL,
        CONSTRAINT pk_pseudonym PRIMARY KEY (id),
        CONSTRAINT uq_pseudonym_project_id_category_number UNIQUE (project_id, category, number),
        CONSTRAINT fk_pseudonym_project_id FOREIGN KEY(project_id) REFERENCES project (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE pseudonym_form (
        id INTEGER NOT NULL,
        pseudonym_id INTEGER NOT NULL,
        source_id VARCHAR,
        person_id VARCHAR,
        lookup BLOB NOT NULL,
        text VARCHAR NOT NULL,
        CONSTRAINT pk_pseudonym_form PRIMARY KEY (id),
        CONSTRAINT fk_pseudonym_form_pseudonym_id FOREIGN KEY(pseudonym_id) REFERENCES pseudonym (id) ON DELETE CASCADE,
        CONSTRAINT fk_pseudonym_form_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_pseudonym_form_lookup ON pseudonym_form (lookup)",
    "CREATE INDEX ix_pseudonym_form_pseudonym_id ON pseudonym_form (pseudonym_id)",
    "CREATE INDEX ix_pseudonym_form_source_id ON pseudonym_form (source_id)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
