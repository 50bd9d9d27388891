"""Files of other programs: those of tests/data/imports, and databases made as Buzz makes them."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from earwitness_core.imports.child import transcripts
from earwitness_core.imports.readers.content import Content
from earwitness_core.imports.told import Hearing, Told, as_items

DATA = Path(__file__).parents[1] / "data" / "imports"

# Buzz 1.4; versions before have no `speaker`, no `metadata`, no `name` and no `notes`.
_TRANSCRIPTION = """CREATE TABLE transcription (id TEXT PRIMARY KEY, error_message TEXT, export_formats TEXT, file TEXT,
    output_folder TEXT, progress DOUBLE PRECISION DEFAULT 0.0, language TEXT, model_type TEXT, source TEXT, status TEXT,
    task TEXT, time_ended TIMESTAMP, time_queued TIMESTAMP NOT NULL, time_started TIMESTAMP, url TEXT,
    whisper_model_size TEXT, hugging_face_model_id TEXT, word_level_timings BOOLEAN DEFAULT FALSE,
    extract_speech BOOLEAN DEFAULT FALSE, name TEXT, notes TEXT)"""
_SEGMENT = """CREATE TABLE transcription_segment (id INTEGER PRIMARY KEY, end_time INT DEFAULT 0,
    start_time INT DEFAULT 0, text TEXT NOT NULL, translation TEXT DEFAULT '', transcription_id TEXT{speaker},
    FOREIGN KEY (transcription_id) REFERENCES transcription(id) ON DELETE CASCADE)"""

Row = tuple[int, int, str, str]


def buzz(
    file: Path, *transcriptions: tuple[dict[str, Any], Sequence[Row]], speakers: bool = True, wal: bool = False
) -> Path:
    """A database of Buzz: transcriptions as (their columns, segments as (start_ms, end_ms, text, speaker))."""
    database = sqlite3.connect(file)
    if wal:
        database.execute("PRAGMA journal_mode = WAL")
    database.execute(_TRANSCRIPTION)
    database.execute(_SEGMENT.format(speaker=", speaker TEXT DEFAULT '', metadata TEXT" if speakers else ""))
    for number, (columns, rows) in enumerate(transcriptions):
        facts = {
            "id": f"00000000-0000-4000-8000-{number:012}",
            "status": "completed",
            "time_queued": f"2026-05-{number + 1:02}T10:00:00",
            "model_type": "Whisper",
            "whisper_model_size": "small",
            **columns,
        }
        names = ", ".join(facts)
        marks = ", ".join("?" for _ in facts)
        database.execute(f"INSERT INTO transcription ({names}) VALUES ({marks})", tuple(facts.values()))
        for start, end, text, speaker in rows:
            extra = (", speaker", ", ?", (speaker,)) if speakers else ("", "", ())
            database.execute(
                f"INSERT INTO transcription_segment (start_time, end_time, text, transcription_id{extra[0]})"
                f" VALUES (?, ?, ?, ?{extra[1]})",
                (start, end, text, facts["id"], *extra[2]),
            )
    database.commit()
    database.close()
    return file


def read(raw: bytes | str, name: str = "file", **beside: bytes) -> list[Told]:
    """What a reader makes of these bytes, after it has crossed the pipe's checks."""
    content = Content(raw.encode() if isinstance(raw, str) else raw, name, beside)
    hearing = Hearing(1_000)
    for told in transcripts(content):
        for item in as_items(told):
            hearing.hear(item)
    return hearing.told


def read_file(name: str) -> Told:
    """The one transcript of a file of tests/data/imports."""
    file = DATA / name
    [told] = read(file.read_bytes(), file.name)
    return told
