"""What the plain database of a project looks like: its tables, what they point at, what is indexed, its views."""

from __future__ import annotations

from typing import Any

SCHEMA = "earwitness.project/1"

# By table: its columns, and (column, table) for what points at another.
TABLES: dict[str, tuple[dict[str, Any], tuple[tuple[str, str], ...]]] = {
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
VIEWS = {"lines": _LINES, "speaking": _SPEAKING, "to_review": _TO_REVIEW}
INDEXED = (
    ("provenance", "source_id"),
    ("speakers", "source_id"),
    ("transcripts", "source_id"),
    ("segments", "transcript_id"),
    ("segments", "speaker_id"),
    ("words", "segment_id"),
    ("suspects", "transcript_id"),
)
