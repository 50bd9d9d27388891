"""The rows of the plain database of a project, by table."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from earwitness_core.exports.interchange import moment
from earwitness_core.model import ProvenanceInfo, SourceInfo, SpeakerInfo, Transcript, TranscriptInfo

Row = dict[str, Any]


def source(source: SourceInfo) -> Row:
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


def provenance(source_id: str, one: ProvenanceInfo) -> Row:
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


def speaker(source_id: str, one: SpeakerInfo) -> Row:
    return {
        "id": one.id,
        "source_id": source_id,
        "number": one.ordinal,
        "name": one.shown,
        "named_by_person": int(one.name is not None),
        "speech_ms": one.speech_ms,
    }


def version(one: TranscriptInfo, *, current: bool) -> Row:
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


def segments(read: Transcript) -> Iterator[Row]:
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


def words(read: Transcript) -> Iterator[Row]:
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


def suspects(read: Transcript) -> Iterator[Row]:
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
