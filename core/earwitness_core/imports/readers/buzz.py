"""Buzz's database: every transcription it keeps, with its segments.

The file is hostile bytes to SQLite as to any parser: it is loaded into memory here, in a child without keys, and never
opened as a file. Only the columns named here are read, and nothing that the file itself defines is run.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from earwitness_core.errors import EngineRefused
from earwitness_core.imports.readers.content import Content, base_name, refuse, string
from earwitness_core.imports.readers.languages import code_of
from earwitness_core.imports.told import MOST_SEGMENTS, Told, ToldSegment, ToldWord, milliseconds
from earwitness_core.outcomes import Outcome
from earwitness_core.subtitles import Cue, label_speakers

MAGIC = b"SQLite format 3\0"
_TRANSCRIPTION = (
    *("file", "url", "name", "language", "status", "model_type", "whisper_model_size", "hugging_face_model_id"),
    *("word_level_timings", "notes", "time_queued"),
)
_SEGMENT = ("start_time", "end_time", "text", "translation", "speaker")
_SENTENCE_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟", "।")
_PAUSE_MS, _LONGEST_LETTERS = 1_000, 200


def read(content: Content) -> Iterator[Told]:
    """The transcriptions that have words, the oldest first."""
    try:
        database = _opened(content.raw)
        columns = _columns(database, "transcription", _TRANSCRIPTION)
        own = _columns(database, "transcription_segment", _SEGMENT)
        if "text" not in own:
            refuse(Outcome.UNSUPPORTED, "It is a database, but not one of Buzz.")
        order = " ORDER BY time_queued" if "time_queued" in columns else ""
        rows = database.execute(f"SELECT id, {', '.join(columns)} FROM transcription{order}").fetchall()  # noqa: S608
        for row in rows:
            facts = dict(zip(("id", *columns), row, strict=True))
            segments = _segments(database, facts["id"], own)
            told = _told(facts, segments)
            if told is not None:
                yield told
    except (sqlite3.Error, OverflowError, ValueError, UnicodeDecodeError) as cause:
        raise EngineRefused(Outcome.UNREADABLE, "The database is damaged.") from cause


def _opened(raw: bytes) -> sqlite3.Connection:
    # Bytes 18 and 19 say that a -wal file belongs to it, which a database in memory cannot have.
    plain = raw[:18] + b"\x01\x01" + raw[20:]
    database = sqlite3.connect(":memory:")
    database.deserialize(plain)
    database.text_factory = lambda octets: octets.decode("utf-8", errors="replace")
    database.execute("PRAGMA trusted_schema = OFF")
    database.execute("PRAGMA query_only = ON")
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 1 << 26)
    database.set_authorizer(_only_reading)
    return database


def _only_reading(action: int, *_: object) -> int:
    reading = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_PRAGMA)
    return sqlite3.SQLITE_OK if action in reading else sqlite3.SQLITE_DENY


def _columns(database: sqlite3.Connection, table: str, known: Sequence[str]) -> tuple[str, ...]:
    """Those of the known columns that this version of Buzz has."""
    there = {row[1] for row in database.execute(f"PRAGMA table_info({table})")}
    if "id" not in there:
        refuse(Outcome.UNSUPPORTED, "It is a database, but not one of Buzz.")
    return tuple(name for name in known if name in there)


def _segments(database: sqlite3.Connection, transcription: object, columns: Sequence[str]) -> list[dict[str, Any]]:
    query = f"SELECT {', '.join(columns)} FROM transcription_segment WHERE transcription_id = ? ORDER BY start_time, id"  # noqa: S608
    rows = database.execute(query, (transcription,)).fetchmany(MOST_SEGMENTS)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _told(facts: dict[str, Any], rows: list[dict[str, Any]]) -> Told | None:
    drops: dict[str, int] = {}
    cues, labelled = _cues(rows)
    if labelled:
        drops["guessed-speakers"] = labelled
    if any(string(row.get("translation")) for row in rows):
        drops["translation"] = 0
    if string(facts.get("notes")):
        drops["notes"] = 0
    if facts.get("status") not in (None, "completed"):
        drops["unfinished"] = 0
    segments = [ToldSegment(cue.text, cue.start_ms, cue.end_ms, cue.speaker) for cue in cues]
    if facts.get("word_level_timings") in (1, True, "1", "true", "True"):
        segments = list(_sentences(cues))
    if not segments:
        return None
    recording = base_name(facts.get("file"))
    title = string(facts.get("name")) or (recording.rpartition(".")[0] or recording if recording else None)
    model = string(facts.get("hugging_face_model_id")) or string(facts.get("whisper_model_size"))
    kind = string(facts.get("model_type"))
    return Told(
        tool="Buzz",
        segments=tuple(segments),
        item=str(facts["id"])[:100],
        title=(title or string(facts.get("url")) or "Buzz")[:500],
        recording=recording,
        language=code_of(facts.get("language")),
        model=" ".join(filter(None, (kind, model)))[:200] or None,
        made=string(facts.get("time_queued")),
        drops=drops,
    )


def _cues(rows: list[dict[str, Any]]) -> tuple[list[Cue], int]:
    """Rows as cues. Newer versions have a column for the speaker, older ones write "Name: " into the text."""
    cues = [
        Cue(
            milliseconds(row.get("start_time")) or 0,
            milliseconds(row.get("end_time")) or 0,
            str(row.get("text") or "").strip(),
            string(row.get("speaker")),
        )
        for row in rows
    ]
    if any(cue.speaker for cue in cues):
        return [cue for cue in cues if cue.text], 0
    return label_speakers([cue for cue in cues if cue.text])


def _sentences(cues: Sequence[Cue]) -> Iterator[ToldSegment]:
    """Rows that are words each, as segments: to the end of a sentence, a pause, a change of speaker, or 200 letters."""
    group: list[Cue] = []
    for cue in cues:
        if group and (
            group[-1].text.endswith(_SENTENCE_ENDS)
            or cue.start_ms - group[-1].end_ms >= _PAUSE_MS
            or cue.speaker != group[-1].speaker
            or sum(len(one.text) + 1 for one in group) >= _LONGEST_LETTERS
        ):
            yield _joined(group)
            group = []
        group.append(cue)
    if group:
        yield _joined(group)


def _joined(group: Sequence[Cue]) -> ToldSegment:
    words = tuple(ToldWord(cue.text, cue.start_ms, cue.end_ms) for cue in group)
    text = " ".join(cue.text for cue in group)
    return ToldSegment(text, group[0].start_ms, group[-1].end_ms, group[0].speaker, words)
