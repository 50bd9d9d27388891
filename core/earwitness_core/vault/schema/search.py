"""The full-text index of a vault, kept in step by triggers: no writer has to think of it, none can forget it.

`segment_fts` holds exactly what may be found: segments of transcripts that are not superseded, of sources that
are not in the trash. It is an external-content table over a view, so the text lies in the vault once, and FTS5's
own `rebuild` and `integrity-check` know what belongs in it.

`search_segment` says which segments are in the index and to which place each belongs, in a few bytes, so that a
filter or a count over thousands of matches never reads the wide segment rows. A removal asks this table, not the
transcript: when a delete cascades down from a source, the rows above are already gone.

`search_place` numbers the pairs of transcript and speaker; the speaker '' stands for none. `search_stamp` counts
the changes of what a place is called, so that a reader knows when the names it keeps in memory are stale.

Not here: the ranking and the query language (earwitness_core.search).
"""

from __future__ import annotations

# ruff: noqa: S608 - the statements are put together from constants of this module only

TOKENIZER = "unicode61 remove_diacritics 2"

_TABLES = (
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
    f"""
    CREATE VIRTUAL TABLE segment_fts USING fts5 (
        text, content = 'search_text', content_rowid = 'id', tokenize = '{TOKENIZER}'
    )
    """,
)

# NOT EXISTS rather than OR IGNORE: a conflict clause of the outer statement would replace that of the trigger.
_NUMBER_PLACE = """
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT new.transcript_id, ifnull(new.speaker_id, '')
            WHERE NOT EXISTS (
                SELECT 1 FROM search_place
                WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
            );
"""

_PLACE = """
            SELECT no FROM search_place
            WHERE transcript_id = new.transcript_id AND speaker_id = ifnull(new.speaker_id, '')
"""

_SEGMENT_TRIGGERS = (
    f"""
    CREATE TRIGGER search_segment_added AFTER INSERT ON segment
    WHEN EXISTS (
        SELECT 1 FROM transcript JOIN source ON source.id = transcript.source_id
        WHERE transcript.id = new.transcript_id
            AND transcript.state <> 'superseded' AND source.trashed_ms IS NULL
    )
    BEGIN
        {_NUMBER_PLACE}
        INSERT INTO search_segment (id, place) VALUES (new.id, ({_PLACE}));
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
    f"""
    CREATE TRIGGER search_segment_replaced AFTER UPDATE OF speaker_id ON segment
    WHEN old.speaker_id IS NOT new.speaker_id AND EXISTS (SELECT 1 FROM search_segment WHERE id = old.id)
    BEGIN
        {_NUMBER_PLACE}
        UPDATE search_segment SET place = ({_PLACE}) WHERE id = new.id;
    END
    """,
)


def _add(transcripts: str) -> str:
    """Statements of a trigger that bring the segments of these transcripts into the index."""
    return f"""
        INSERT INTO search_place (transcript_id, speaker_id)
            SELECT DISTINCT transcript_id, ifnull(speaker_id, '') FROM segment
            WHERE transcript_id IN ({transcripts})
            EXCEPT SELECT transcript_id, speaker_id FROM search_place;
        INSERT INTO search_segment (id, place)
            SELECT segment.id, search_place.no FROM segment JOIN search_place
                ON search_place.transcript_id = segment.transcript_id
                AND search_place.speaker_id = ifnull(segment.speaker_id, '')
            WHERE segment.transcript_id IN ({transcripts});
        INSERT INTO segment_fts (rowid, text)
            SELECT id, text FROM segment WHERE transcript_id IN ({transcripts});
    """


def _remove(transcripts: str) -> str:
    """Statements of a trigger that take the segments of these transcripts out of the index."""
    return f"""
        INSERT INTO segment_fts (segment_fts, rowid, text)
            SELECT 'delete', id, text FROM segment
            WHERE transcript_id IN ({transcripts})
                AND EXISTS (SELECT 1 FROM search_segment WHERE search_segment.id = segment.id);
        DELETE FROM search_segment
            WHERE id IN (SELECT id FROM segment WHERE transcript_id IN ({transcripts}));
    """


_THIS = "SELECT id FROM transcript WHERE id = new.id AND source_id IN (SELECT id FROM source WHERE trashed_ms IS NULL)"
_ITS = "SELECT id FROM transcript WHERE source_id = new.id AND state <> 'superseded'"

_STATE_TRIGGERS = (
    f"""
    CREATE TRIGGER search_transcript_superseded AFTER UPDATE OF state ON transcript
    WHEN old.state <> 'superseded' AND new.state = 'superseded'
    BEGIN {_remove("SELECT new.id")} END
    """,
    f"""
    CREATE TRIGGER search_transcript_current_again AFTER UPDATE OF state ON transcript
    WHEN old.state = 'superseded' AND new.state <> 'superseded'
    BEGIN {_add(_THIS)} END
    """,
    f"""
    CREATE TRIGGER search_source_trashed AFTER UPDATE OF trashed_ms ON source
    WHEN old.trashed_ms IS NULL AND new.trashed_ms IS NOT NULL
    BEGIN {_remove(_ITS)} END
    """,
    f"""
    CREATE TRIGGER search_source_restored AFTER UPDATE OF trashed_ms ON source
    WHEN old.trashed_ms IS NOT NULL AND new.trashed_ms IS NULL
    BEGIN {_add(_ITS)} END
    """,
)

_NAMED = {
    "project": ("name",),
    "source": ("title", "kind", "language", "project_id", "recorded_ms"),
    "speaker": ("name", "ordinal"),
    "transcript": ("language",),
}

_STAMP_TRIGGERS = (
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
    *(
        f"""
    CREATE TRIGGER search_stamp_{table} AFTER UPDATE OF {", ".join(columns)} ON {table}
    WHEN {" OR ".join(f"old.{column} IS NOT new.{column}" for column in columns)}
    BEGIN
        UPDATE search_stamp SET changes = changes + 1;
    END
    """
        for table, columns in _NAMED.items()
    ),
)

# In the order in which they must run; each is one statement.
STATEMENTS: tuple[str, ...] = (*_TABLES, *_SEGMENT_TRIGGERS, *_STATE_TRIGGERS, *_STAMP_TRIGGERS)
