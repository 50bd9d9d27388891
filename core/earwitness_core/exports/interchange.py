"""JSON for other programs, schema `earwitness.transcript/1` (core/docs/exports.md): everything a transcript knows.

Positions are half-open ranges of code points into the segments' texts joined by one space; times are milliseconds.
Fields may be added within version 1; none changes its meaning or goes.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime

from earwitness_core.model import (
    Redaction,
    Segment,
    SourceInfo,
    SpeakerInfo,
    Suspect,
    TextSpan,
    TimeSpan,
    Transcript,
    TranscriptInfo,
)

SCHEMA = "earwitness.transcript/1"


def as_json(transcript: Transcript) -> str:
    """The transcript as a JSON document, readable by a person, ending in a line end."""
    return json.dumps(as_plain(transcript), ensure_ascii=False, indent=1) + "\n"


def as_plain(transcript: Transcript) -> dict[str, object]:
    """The same as dicts, lists, strings and numbers."""
    return {
        "schema": SCHEMA,
        "source": _source(transcript.source),
        "transcript": _info(transcript.info),
        "speakers": [_speaker(speaker) for speaker in transcript.speakers],
        "segments": [_segment(segment) for segment in transcript.segments],
        "suspects": [_suspect(suspect) for suspect in transcript.suspects],
        "redaction": _redaction(transcript.redaction),
    }


def _redaction(told: Redaction | None) -> dict[str, object] | None:
    return None if told is None else {"profile": told.profile, "counts": dict(told.counts)}


def _source(source: SourceInfo) -> dict[str, object]:
    return {
        "id": source.id,
        "title": source.title,
        "project": source.project,
        "kind": source.kind,
        "media_type": source.media_type,
        "size_bytes": source.size_bytes,
        "sha256": source.sha256,
        "duration_ms": source.duration_ms,
        "label": source.label.value,
        "recorded": moment(source.recorded_ms),
        "taken": moment(source.created_ms),
    }


def _info(info: TranscriptInfo) -> dict[str, object]:
    return {
        "id": info.id,
        "version": info.version,
        "origin": info.origin,
        "state": info.state,
        "language": info.language,
        "language_probability": info.language_probability,
        "model": {"id": info.model_id, "sha256": info.model_sha256},
        "settings": info.settings,
        "text_length": info.text_length,
        "revision": info.revision,
        "evidence_sha256": info.evidence_sha256,
        "completed": moment(info.completed_ms),
    }


def _speaker(speaker: SpeakerInfo) -> dict[str, object]:
    return {
        "id": speaker.id,
        "name": speaker.shown,
        "named_by_person": speaker.name is not None,
        "speech_ms": speaker.speech_ms,
    }


def _segment(segment: Segment) -> dict[str, object]:
    return {
        **_place(segment.span, segment.time),
        "speaker": segment.speaker_id,
        "page": segment.page,
        "text": segment.text,
        "words": [
            {"text": word.text, **_place(word.span, word.time), "probability": word.probability}
            for word in segment.words
        ],
    }


def _suspect(suspect: Suspect) -> dict[str, object]:
    return {"reason": suspect.reason, "score": suspect.score, **_place(suspect.span, suspect.time)}


def _place(span: TextSpan, time: TimeSpan) -> dict[str, int]:
    return {"char_start": span.start, "char_end": span.end, "start_ms": time.start_ms, "end_ms": time.end_ms}


def moment(ms: int | None) -> str | None:
    return None if ms is None else datetime.fromtimestamp(ms / 1000, UTC).isoformat(timespec="milliseconds")
