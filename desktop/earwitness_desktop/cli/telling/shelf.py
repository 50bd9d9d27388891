"""Projects, sources and transcripts as the documented replies."""

from __future__ import annotations

from earwitness_core.model import (
    ProjectInfo,
    ProvenanceInfo,
    Segment,
    SourceInfo,
    SpeakerInfo,
    SpeechChoice,
    Suspect,
    TranscriptInfo,
)
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import moment


def project(info: ProjectInfo) -> replies.Project:
    return {
        "id": info.id,
        "name": info.name,
        "label": info.label.value,
        "sources": info.sources,
        "duration_ms": info.duration_ms,
        "choice": choice(info.choice),
        "created": moment(info.created_ms),
    }


def choice(chosen: SpeechChoice) -> replies.Choice:
    return {
        "quality": chosen.quality.value,
        "language": chosen.language,
        "vocabulary": list(chosen.vocabulary),
        "speakers": chosen.speakers,
        "find_speakers": chosen.find_speakers,
        "model": chosen.model,
    }


def source(info: SourceInfo) -> replies.Source:
    return {
        "id": info.id,
        "title": info.title,
        "project": info.project,
        "state": info.state,
        "kind": info.kind,
        "media_type": info.media_type,
        "size_bytes": info.size_bytes,
        "sha256": info.sha256,
        "duration_ms": info.duration_ms,
        "language": info.language,
        "label": info.label.value,
        "recorded": moment(info.recorded_ms),
        "taken": moment(info.created_ms),
        "choice": choice(info.choice),
        "transcript": transcript_state(info.transcript) if info.transcript else None,
    }


def transcript_state(info: TranscriptInfo) -> replies.TranscriptState:
    return {
        "id": info.id,
        "version": info.version,
        "origin": info.origin,
        "state": info.state,
        "language": info.language,
        "language_probability": info.language_probability,
        "model": info.model_id,
        "model_sha256": info.model_sha256,
        "settings": dict(info.settings),
        "text_length": info.text_length,
        "revision": info.revision,
        "evidence_sha256": info.evidence_sha256,
        "windows": info.windows,
        "windows_done": info.windows_done,
        "completed": moment(info.completed_ms),
    }


def provenance(info: ProvenanceInfo) -> replies.Provenance:
    return {
        "origin": info.origin,
        "path": info.path,
        "name": info.name,
        "size_bytes": info.size_bytes,
        "modified": moment(info.modified_ms),
        "scan": info.scan,
        "actor": info.actor,
        "taken": moment(info.taken_ms),
        "mail": info.carrier_id,
    }


def speaker(info: SpeakerInfo) -> replies.Speaker:
    return {
        "id": info.id,
        "ordinal": info.ordinal,
        "name": info.shown,
        "named_by_person": info.name is not None,
        "speech_ms": info.speech_ms,
    }


def segment(
    info: Segment, speaker_name: str | None, *, words: bool = False, paragraph: int | None = None
) -> replies.Segment:
    told: replies.Segment = {
        "start_ms": info.time.start_ms,
        "end_ms": info.time.end_ms,
        "char_start": info.span.start,
        "char_end": info.span.end,
        "speaker": speaker_name,
        "page": info.page,
        "paragraph": paragraph,
        "text": info.text,
    }
    if words:
        told["words"] = [
            {
                "text": word.text,
                "start_ms": word.time.start_ms,
                "end_ms": word.time.end_ms,
                "char_start": word.span.start,
                "char_end": word.span.end,
                "probability": word.probability,
            }
            for word in info.words
        ]
    return told


def suspect(info: Suspect) -> replies.Suspect:
    return {
        "reason": info.reason,
        "score": info.score,
        "start_ms": info.time.start_ms,
        "end_ms": info.time.end_ms,
        "char_start": info.span.start,
        "char_end": info.span.end,
    }
