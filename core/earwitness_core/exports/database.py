"""A whole project as one plain SQLite file: tables, foreign keys, a full-text index, views. Opens in Datasette.

Written straight to where the person wants it, transcript by transcript: memory is bounded by the largest one. SQLite
keeps its journal and its sorting in memory, so nothing is ever written beside the file. It holds no keys, no voices and
no sound. This is the only module that writes a database which is not encrypted, and it never sees a vault's.
"""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from earwitness_core.exports import database_rows as rows
from earwitness_core.exports.database_schema import INDEXED, SCHEMA, TABLES, VIEWS
from earwitness_core.model import SourceInfo, SpeakerInfo, Transcript, TranscriptInfo

_BATCH = 2_000


class Shelf:
    """A source with all that is exported of it; `transcript` is None while there are no words."""

    def __init__(
        self,
        source: SourceInfo,
        versions: Iterable[TranscriptInfo],
        speakers: Iterable[SpeakerInfo],
        transcript: Transcript | None,
    ) -> None:
        self.source = source
        self.versions = tuple(versions)
        self.speakers = tuple(speakers)
        self.transcript = transcript


def write_database(file: Path, project: str, shelves: Iterable[Shelf], *, profile: str | None = None) -> None:
    """Fill an empty file (it must exist, with the rights it is to have) with the database. OSError when it cannot.

    `profile` is what the shelves were redacted by.
    """
    import sqlite3

    import sqlite_utils

    database = sqlite_utils.Database(str(file))
    try:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY", "foreign_keys = ON"):
            database.execute(f"PRAGMA {pragma}").fetchall()
        for name, (columns, keys) in TABLES.items():
            database.table(name).create(columns, pk="key" if name == "about" else "id", foreign_keys=keys)
        with database.conn:
            database.table("about").insert_all(_about(project, profile))
            for shelf in shelves:
                _put(database, shelf)
        _finish(database)
    except sqlite3.OperationalError as cause:  # a full disk, or a folder that went away
        raise OSError(errno.EIO, "the database could not be written") from cause
    finally:
        database.close()


def _about(project: str, profile: str | None) -> Iterator[dict[str, str]]:
    yield {"key": "schema", "value": SCHEMA}
    yield {"key": "project", "value": project}
    yield {"key": "made_by", "value": f"Earwitness {version('earwitness')}"}
    yield {"key": "text", "value": "positions count code points of a transcript's segments joined by one space"}
    if profile is not None:
        yield {"key": "redaction", "value": profile}


def _put(database: Any, shelf: Shelf) -> None:
    source, read = shelf.source, shelf.transcript
    database["sources"].insert(rows.source(source))
    _add(database, "provenance", (rows.provenance(source.id, one) for one in source.provenance))
    _add(database, "speakers", (rows.speaker(source.id, one) for one in shelf.speakers))
    current = read.info.id if read else None
    _add(database, "transcripts", (rows.version(one, current=one.id == current) for one in shelf.versions))
    if read is not None:
        _add(database, "segments", rows.segments(read))
        _add(database, "words", rows.words(read))
        _add(database, "suspects", rows.suspects(read))


def _add(database: Any, table: str, some: Iterable[rows.Row]) -> None:
    database[table].insert_all(some, batch_size=_BATCH)


def _finish(database: Any) -> None:
    """What readers search by, made once at the end, when that is quickest."""
    database["segments"].enable_fts(["text"], create_triggers=False, tokenize="unicode61 remove_diacritics 2")
    for table, column in INDEXED:
        database[table].create_index([column])
    for name, query in VIEWS.items():
        database.create_view(name, query)
