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

from earwitness_core.exports.interchange import moment
from earwitness_core.model import ProvenanceInfo, SourceInfo, SpeakerInfo, Transcript, TranscriptInfo

SCHEMA = "earwitness.project/1"
_BATCH = 2_000

_TABLES: dict[str, tuple[dict[str, Any], tuple[tuple[str, str], ...]]] = {
    "about": ({"key": str, "value": str}, ()),
    "sources": (
        {
            "id": str,
            "title": str,
            "project": str,
            "kind": str,
            "media_type": str,
            "size_bytes": int,
            "sha256": str,
            "duration_ms": int,
            "language": str,
            "label": str,
            "recorded": str,
            "taken": str,
        },
        (),
    ),
    "provenance": (
        {
            "id": int,
            "source_id": str,
            "origin": str,
            "path": str,
            "name": str,
            "size_bytes": int,
            "modified": str,
            "virus_scan": str,
            "actor": str,
            "taken": str,
        },
        (("source_id", "sources"),),
    ),
    "speakers": (
        {"id": str, "source_id": str, "number": int, "name": str, "named_by_person": int, "speech_ms": int},
        (("source_id", "sources"),),
    ),
    "transcripts": (
        {
            "id": str,
            "source_id": str,
            "version": int,
            "revision": int,
            "current": int,
            "origin": str,
            "state": str,
            "language": str,
            "language_probability": float,
            "model": str,
            "model_sha256": str,
            "settings": str,
            "evidence_sha256": str,
            "completed": str,
        },
        (("source_id", "sources"),),
    ),
    "segments": (
        {
            "id": int,
            "transcript_id": str,
            "speaker_id": str,
            "number": int,
            "page": int,
            "start_ms": int,
            "end_ms": int,
            "char_start": int,
            "char_end": int,
            "text": str,
        },
        (("transcript_id", "transcripts"), ("speaker_id", "speakers")),
    ),
    "words": (
        {
            "id": int,
            "segment_id": int,
            "start_ms": int,
            "end_ms": int,
            "char_start": int,
            "char_end": int,
            "probability": float,
            "text": str,
        },
        (("segment_id", "segments"),),
    ),
    "suspects": (
        {
            "id": int,
            "transcript_id": str,
            "reason": str,
            "score": float,
            "start_ms": int,
            "end_ms": int,
            "char_start": int,
            "char_end": int,
        },
        (("transcript_id", "transcripts"),),
    ),
}
_LINES = """
    SELECT sources.title AS source, printf('%02d:%02d:%02d', segments.start_ms / 3600000,
        segments.start_ms / 60000 % 60, segments.start_ms / 1000 % 60) AS at,
        speakers.name AS speaker, segments.text AS text, segments.id AS segment_id, sources.id AS source_id
    FROM segments JOIN transcripts ON transcripts.id = segments.transcript_id
    JOIN sources ON sources.id = transcripts.source_id LEFT JOIN speakers ON speakers.id = segments.speaker_id
    ORDER BY sources.recorded, sources.taken, sources.id, segments.number
"""
_SPEAKING = """
    SELECT sources.title AS source, speakers.name AS speaker, count(*) AS segments,
        sum(segments.end_ms - segments.start_ms) / 1000 AS seconds, speakers.id AS speaker_id
    FROM segments JOIN speakers ON speakers.id = segments.speaker_id JOIN sources ON sources.id = speakers.source_id
    GROUP BY speakers.id ORDER BY sources.title, speakers.number
"""
_TO_REVIEW = """
    SELECT sources.title AS source, printf('%02d:%02d:%02d', suspects.start_ms / 3600000,
        suspects.start_ms / 60000 % 60, suspects.start_ms / 1000 % 60) AS at, suspects.reason AS reason,
        (SELECT group_concat(segments.text, ' ') FROM segments WHERE segments.transcript_id = suspects.transcript_id
            AND segments.char_start < suspects.char_end AND segments.char_end > suspects.char_start) AS text
    FROM suspects JOIN transcripts ON transcripts.id = suspects.transcript_id
    JOIN sources ON sources.id = transcripts.source_id
    ORDER BY sources.title, suspects.start_ms
"""
_VIEWS = {"lines": _LINES, "speaking": _SPEAKING, "to_review": _TO_REVIEW}


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
        for name, (columns, keys) in _TABLES.items():
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
    database["sources"].insert(_source(source))
    _add(database, "provenance", (_provenance(source.id, one) for one in source.provenance))
    _add(database, "speakers", (_speaker(source.id, one) for one in shelf.speakers))
    current = read.info.id if read else None
    _add(database, "transcripts", (_version(one, current=one.id == current) for one in shelf.versions))
    if read is not None:
        _add(database, "segments", _segments(read))
        _add(database, "words", _words(read))
        _add(database, "suspects", _suspects(read))


def _add(database: Any, table: str, rows: Iterable[dict[str, Any]]) -> None:
    database[table].insert_all(rows, batch_size=_BATCH)


def _finish(database: Any) -> None:
    """What readers search by, made once at the end, when that is quickest."""
    database["segments"].enable_fts(["text"], create_triggers=False, tokenize="unicode61 remove_diacritics 2")
    for table, column in (
        ("provenance", "source_id"),
        ("speakers", "source_id"),
        ("transcripts", "source_id"),
        ("segments", "transcript_id"),
        ("segments", "speaker_id"),
        ("words", "segment_id"),
        ("suspects", "transcript_id"),
    ):
        database[table].create_index([column])
    for name, query in _VIEWS.items():
        database.create_view(name, query)


def _source(source: SourceInfo) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "project": source.project,
        "kind": source.kind,
        "media_type": source.media_type,
        "size_bytes": source.size_bytes,
        "sha256": source.sha256,
        "duration_ms": source.duration_ms,
        "language": source.language,
        "label": source.label.value,
        "recorded": moment(source.recorded_ms),
        "taken": moment(source.created_ms),
    }


def _provenance(source_id: str, one: ProvenanceInfo) -> dict[str, Any]:
    return {
        "source_id": source_id,
        "origin": one.origin,
        "path": one.path,
        "name": one.name,
        "size_bytes": one.size_bytes,
        "modified": moment(one.modified_ms),
        "virus_scan": one.scan,
        "actor": one.actor,
        "taken": moment(one.taken_ms),
    }


def _speaker(source_id: str, one: SpeakerInfo) -> dict[str, Any]:
    return {
        "id": one.id,
        "source_id": source_id,
        "number": one.ordinal,
        "name": one.shown,
        "named_by_person": int(one.name is not None),
        "speech_ms": one.speech_ms,
    }


def _version(one: TranscriptInfo, *, current: bool) -> dict[str, Any]:
    import json

    return {
        "id": one.id,
        "source_id": one.source_id,
        "version": one.version,
        "revision": one.revision,
        "current": int(current),
        "origin": one.origin,
        "state": one.state,
        "language": one.language,
        "language_probability": one.language_probability,
        "model": one.model_id,
        "model_sha256": one.model_sha256,
        "settings": json.dumps(one.settings, ensure_ascii=False),
        "evidence_sha256": one.evidence_sha256,
        "completed": moment(one.completed_ms),
    }


def _segments(read: Transcript) -> Iterator[dict[str, Any]]:
    for number, one in enumerate(read.segments, start=1):
        yield {
            "id": int(one.id),
            "transcript_id": read.info.id,
            "speaker_id": one.speaker_id,
            "number": number,
            "page": one.page,
            "start_ms": one.time.start_ms,
            "end_ms": one.time.end_ms,
            "char_start": one.span.start,
            "char_end": one.span.end,
            "text": one.text,
        }


def _words(read: Transcript) -> Iterator[dict[str, Any]]:
    for segment in read.segments:
        for word in segment.words:
            yield {
                "segment_id": int(segment.id),
                "start_ms": word.time.start_ms,
                "end_ms": word.time.end_ms,
                "char_start": word.span.start,
                "char_end": word.span.end,
                "probability": word.probability,
                "text": word.text,
            }


def _suspects(read: Transcript) -> Iterator[dict[str, Any]]:
    for one in read.suspects:
        yield {
            "transcript_id": read.info.id,
            "reason": one.reason,
            "score": one.score,
            "start_ms": one.time.start_ms,
            "end_ms": one.time.end_ms,
            "char_start": one.span.start,
            "char_end": one.span.end,
        }
