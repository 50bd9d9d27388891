"""The values of core as the documented replies, once for all commands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from earwitness_core.losses import Loss
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
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import moment

if TYPE_CHECKING:
    from earwitness_core.coding import Quote
    from earwitness_core.corrections import Difference, Match, Revision
    from earwitness_core.imports import Brought, NotBrought
    from earwitness_core.intake import Verdict
    from earwitness_core.jobs import JobInfo
    from earwitness_core.privacy.review.decisions import Decision
    from earwitness_core.privacy.review.desk import Waiting
    from earwitness_core.privacy.review.finding import Finding
    from earwitness_core.privacy.review.persons import Person


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


def revision(made: Revision) -> replies.Revision:
    return {
        "number": made.number,
        "kind": made.kind,
        "target": made.target,
        "actor": made.actor,
        "at": moment(made.at_ms),
        "count": made.count,
        "changes": [{"at_ms": one["at_ms"], "before": one["before"], "after": one["after"]} for one in made.changes],
        "model": made.model_id,
        "model_sha256": made.model_sha256,
    }


def match(found: Match) -> replies.Place:
    left, right = found.around
    return {
        "source": found.source_id,
        "title": found.source_title,
        "at_ms": found.at_ms,
        "left": left,
        "before": found.before,
        "after": found.after,
        "right": right,
    }


def difference(found: Difference) -> replies.Difference:
    return {
        "start_ms": found.time.start_ms,
        "end_ms": found.time.end_ms,
        "left": found.left,
        "before": found.before,
        "after": found.after,
        "right": found.right,
    }


def quote(made: Quote) -> replies.Quote:
    anchor = made.placed.anchor
    return {
        "id": made.id,
        "source": made.source_id,
        "title": made.source_title,
        "start_ms": anchor.time.start_ms,
        "end_ms": anchor.time.end_ms,
        "char_start": anchor.span.start,
        "char_end": anchor.span.end,
        "speaker": made.speaker,
        "text": made.placed.now,
        "state": made.placed.state,
        "saved": made.placed.seen.exact,
        "note": made.note,
        "actor": made.actor,
        "created": moment(made.created_ms),
    }


def job(info: JobInfo, titles: Mapping[str, str], left_ms: int | None = None) -> replies.Job:
    outcome = Outcome(info.outcome) if info.outcome else None
    return {
        "id": info.id,
        "kind": info.kind,
        "source": info.source_id,
        "title": titles.get(info.source_id or ""),
        "lane": info.lane,
        "state": info.state.value,
        "wanted": info.wanted,
        "progress": info.progress,
        "attempt": info.attempt,
        "outcome": outcome.value if outcome else None,
        "says": outcome.says if outcome else "",
        "next_step": outcome.next_step if outcome else "",
        "detail": info.detail,
        "left_ms": left_ms,
        "created": moment(info.created_ms),
        "started": moment(info.started_ms),
        "finished": moment(info.finished_ms),
    }


def verdict(given: Verdict) -> replies.Verdict:
    return {
        "id": given.inbox_id,
        "path": str(given.path),
        "state": given.state,
        "outcome": given.outcome.value,
        "says": given.says,
        "next_step": given.next_step,
        "source": given.source_id,
        "size_bytes": given.size_bytes,
        "sha256": given.sha256,
    }


def imported(given: Brought) -> replies.ImportedTranscript:
    return {
        "file": str(given.file),
        "tool": given.tool,
        "state": given.state,
        "source": given.source_id,
        "title": given.title,
        "recording": given.recording,
        "version": given.version,
        "segments": given.segments,
        "words": given.words,
        "speakers": given.speakers,
        "losses": [loss(one) for one in given.losses],
    }


def not_imported(given: NotBrought) -> replies.NotImported:
    return {
        "file": str(given.file),
        "title": given.title,
        "says": given.refusal.sentence,
        "next_step": given.refusal.advice,
    }


def loss(given: Loss) -> replies.Loss:
    return {"what": given.what, "how": given.how.value, "count": given.count, "says": given.says}


def kept_finding(one: Finding) -> replies.KeptFinding:
    return {
        "id": one.id,
        "source": one.source_id,
        "type": one.kind.value,
        "state": one.state.value,
        "score": round(one.score, 3),
        "detector": one.detector,
        "country": one.country,
        "char_start": one.span.start,
        "char_end": one.span.end,
        "start_ms": one.time.start_ms,
        "end_ms": one.time.end_ms,
        "text": one.text,
        "sure": one.is_sure,
        "person": one.person_number,
        "decided_by": one.decided_by,
        "decided": moment(one.decided_ms),
    }


def waiting(one: Waiting) -> replies.WaitingFinding:
    return {
        "finding": kept_finding(one.finding),
        "title": one.title,
        "rank": one.rank.name.lower(),
        "before": one.before,
        "after": one.after,
    }


def decided(one: Decision) -> replies.Decided:
    return {
        "id": one.id,
        "act": one.act,
        "count": one.count,
        "actor": one.actor,
        "at": moment(one.at_ms),
        "undone": moment(one.undone_ms),
    }


def person(one: Person) -> replies.PersonKept:
    return {
        "id": one.id,
        "number": one.number,
        "name": one.name,
        "note": one.note,
        "names": list(one.names),
        "by_hand": one.by_hand,
        "findings": one.findings,
        "sources": one.sources,
    }
