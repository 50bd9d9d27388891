"""Rows into values. Each function takes an open session and gives back what no longer needs it."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from earwitness_core.anchors import TextMap
from earwitness_core.ids import JobId, ProjectId, SourceId, SpeakerId, TranscriptId
from earwitness_core.library.naming import Named, part_of_id, pick
from earwitness_core.model import (
    Label,
    ProjectInfo,
    ProvenanceInfo,
    Segment,
    SourceInfo,
    SpeakerInfo,
    SpeechChoice,
    StageInfo,
    Suspect,
    TextSpan,
    TimeSpan,
    TranscriptInfo,
)
from earwitness_core.texts import rows
from earwitness_core.vault.schema import (
    HeardRightRow,
    JobRow,
    ProjectRow,
    ProvenanceRow,
    SegmentRow,
    SourceRow,
    SpeakerRow,
    SuspectRow,
    TranscriptRow,
    TurnRow,
    WindowRow,
)

_AT_ONCE = 500
_SHOWN = 100  # of several that answer to a name, enough to say which


def projects(session: Session) -> list[ProjectInfo]:
    """All projects by name, with the number and summed length of what is not in the trash."""
    held = (
        select(SourceRow.project_id, func.count().label("sources"), func.sum(SourceRow.duration_ms).label("ms"))
        .where(SourceRow.trashed_ms.is_(None))
        .group_by(SourceRow.project_id)
        .subquery()
    )
    rows = session.execute(
        select(ProjectRow, held.c.sources, held.c.ms)
        .outerjoin(held, held.c.project_id == ProjectRow.id)
        .order_by(func.lower(ProjectRow.name), ProjectRow.id)
    )
    return [project(row, sources or 0, duration or 0) for row, sources, duration in rows]


def project(row: ProjectRow, sources: int = 0, duration_ms: int = 0) -> ProjectInfo:
    return ProjectInfo(
        id=ProjectId(row.id),
        name=row.name,
        label=Label(row.label),
        choice=SpeechChoice.from_plain(row.choice),
        sources=sources,
        duration_ms=duration_ms,
        created_ms=row.created_ms,
    )


def source(row: SourceRow, owner: ProjectRow, current: TranscriptInfo | None) -> SourceInfo:
    """A source for a list: without where it came from and without its stages."""
    return SourceInfo(
        id=SourceId(row.id),
        project_id=ProjectId(row.project_id),
        project=owner.name,
        title=row.title,
        kind=row.kind,
        media_type=row.media_type,
        size_bytes=row.size_bytes,
        sha256=row.sha256,
        duration_ms=row.duration_ms,
        language=row.language or (current.language if current else None),
        label=Label(row.label or owner.label),
        state=row.state,
        recorded_ms=row.recorded_ms,
        created_ms=row.created_ms,
        trashed_ms=row.trashed_ms,
        choice=SpeechChoice.from_plain(row.choice),
        transcript=current,
    )


def source_named(session: Session, wanted: str) -> SourceInfo:
    """One source with where it came from and how far its stages are. Raises NotFound or Ambiguous."""
    row = session.get_one(SourceRow, pick("source", wanted, sources_named(session, wanted)))
    owner = session.get_one(ProjectRow, row.project_id)
    current = current_transcripts(session, [row.id]).get(row.id)
    return replace(source(row, owner, current), provenance=provenance(session, row.id), stages=stages(session, row.id))


def sources_named(session: Session, wanted: str) -> list[Named]:
    """The sources outside the trash that naming.pick may choose from, so that it need not be shown all there are."""
    named = select(SourceRow.id, SourceRow.title).where(SourceRow.trashed_ms.is_(None))
    exact = session.execute(named.where(or_(SourceRow.id == wanted, SourceRow.title == wanted)).limit(_SHOWN)).all()
    if exact:
        return [Named(*row) for row in exact]
    part = part_of_id(wanted)
    if part is not None:
        begins = SourceRow.id.between(part, part + "g")  # ids are hexadecimal
        ends = func.substr(SourceRow.id, -len(part)) == part
        ids = select(SourceRow.id).where(or_(begins, ends)).limit(_SHOWN)
        found = session.execute(named.where(SourceRow.id.in_(session.scalars(ids).all()))).all()
        if found:
            return [Named(*row) for row in found]
    return [Named(*row) for row in session.execute(named) if row.title.casefold() == wanted.casefold()]


def titles(session: Session, ids: Iterable[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for some in _some(ids):
        found.update((row.id, row.title) for row in session.execute(_TITLES.where(SourceRow.id.in_(some))))
    return found


_TITLES = select(SourceRow.id, SourceRow.title)


def current_transcripts(session: Session, sources: Iterable[str]) -> dict[str, TranscriptInfo]:
    """The version a reader is shown, by source: the newest that no other replaces."""
    current: dict[str, TranscriptInfo] = {}
    for some in _some(sources):
        rows = session.scalars(
            select(TranscriptRow)
            .where(TranscriptRow.source_id.in_(some), TranscriptRow.state != "superseded")
            .order_by(TranscriptRow.version)
        ).all()
        counts = _windows(session, [row.id for row in rows])
        current.update((row.source_id, transcript_info(row, *counts.get(row.id, (0, 0)))) for row in rows)
    return current


def _some(ids: Iterable[str]) -> Iterator[list[str]]:
    """A statement takes a limited number of values (32,766 in SQLite), a list of sources has no limit."""
    rest = iter(ids)
    while part := list(itertools.islice(rest, _AT_ONCE)):
        yield part


def _windows(session: Session, transcripts: Sequence[str]) -> dict[str, tuple[int, int]]:
    done = func.sum(func.iif(WindowRow.state == "published", 1, 0))
    rows = session.execute(
        select(WindowRow.transcript_id, func.count(), done)
        .where(WindowRow.transcript_id.in_(transcripts))
        .group_by(WindowRow.transcript_id)
    )
    return {transcript: (total, published) for transcript, total, published in rows}


def transcript_info(row: TranscriptRow, windows: int, windows_done: int) -> TranscriptInfo:
    return TranscriptInfo(
        id=TranscriptId(row.id),
        source_id=SourceId(row.source_id),
        version=row.version,
        origin=row.origin,
        state=row.state,
        language=row.language,
        language_probability=row.language_probability,
        model_id=row.model_id,
        model_sha256=row.model_sha256,
        settings=dict(row.settings),
        text_length=row.text_length,
        revision=row.revision,
        evidence_sha256=row.evidence_sha256,
        created_ms=row.created_ms,
        completed_ms=row.completed_ms,
        windows=windows,
        windows_done=windows_done,
    )


def provenance(session: Session, source_id: str) -> tuple[ProvenanceInfo, ...]:
    rows = session.scalars(select(ProvenanceRow).where(ProvenanceRow.source_id == source_id).order_by(ProvenanceRow.id))
    return tuple(
        ProvenanceInfo(
            origin=row.origin,
            path=row.path,
            name=row.name,
            size_bytes=row.size_bytes,
            modified_ms=row.mtime_ns // 1_000_000,
            scan=row.scan,
            actor=row.actor,
            taken_ms=row.taken_ms,
            carrier_id=SourceId(row.carrier_id) if row.carrier_id else None,
        )
        for row in rows
    )


def stages(session: Session, source_id: str) -> tuple[StageInfo, ...]:
    rows = session.scalars(select(JobRow).where(JobRow.source_id == source_id).order_by(JobRow.created_ms, JobRow.id))
    return tuple(StageInfo(JobId(row.id), row.kind, row.state, row.progress, row.attempt, row.outcome) for row in rows)


def speakers(session: Session, source_id: str) -> tuple[SpeakerInfo, ...]:
    """The people heard in a source, by the order they were first heard in, and how long each talks."""
    spoken = session.execute(
        select(TurnRow.speaker_id, func.sum(TurnRow.end_ms - TurnRow.start_ms))
        .where(TurnRow.source_id == source_id)
        .group_by(TurnRow.speaker_id)
    )
    talked: dict[str, int] = dict(spoken.all())
    rows = session.scalars(select(SpeakerRow).where(SpeakerRow.source_id == source_id).order_by(SpeakerRow.ordinal))
    return tuple(SpeakerInfo(SpeakerId(row.id), row.ordinal, row.name, talked.get(row.id, 0)) for row in rows)


def suspects(session: Session, transcript_id: str, corrected: Sequence[Segment] | None = None) -> tuple[Suspect, ...]:
    """The doubts about a version; with its `corrected` segments, where these now are, and those that are left."""
    rows = session.scalars(
        select(SuspectRow)
        .where(SuspectRow.transcript_id == transcript_id)
        .order_by(SuspectRow.start_ms, SuspectRow.char_start)
    )
    heard = select(HeardRightRow.reason, HeardRightRow.start_ms, HeardRightRow.end_ms)
    right = {tuple(one) for one in session.execute(heard.where(HeardRightRow.transcript_id == transcript_id))}
    found = tuple(
        Suspect(row.reason, row.score, TextSpan(row.char_start, row.char_end), TimeSpan(row.start_ms, row.end_ms))
        for row in rows
        if (row.reason, row.start_ms, row.end_ms) not in right
    )
    if corrected is None:
        return found
    text = TextMap.of(corrected)
    return tuple(replace(one, span=text.span_of(one.time)) for one in found if _is_left(one, text))


def suspects_now(session: Session, transcript_id: str) -> tuple[Suspect, ...]:
    """The doubts about a corrected version, where they are now: as `suspects` gives them, reading only what is near."""
    doubts = suspects(session, transcript_id)
    columns = (SegmentRow.ordinal, SegmentRow.start_ms, SegmentRow.end_ms, func.length(SegmentRow.text))
    held = select(*columns).where(SegmentRow.transcript_id == transcript_id, SegmentRow.until.is_(None))
    lies = np.array(session.execute(held.order_by(SegmentRow.ordinal)).all(), np.int64).reshape(-1, 4)
    starts = np.concatenate([np.zeros(1, np.int64), np.cumsum(lies[:, 3] + 1)])
    found = []
    for doubt in doubts:
        sounding = np.flatnonzero(
            (lies[:, 1] < max(doubt.time.end_ms, doubt.time.start_ms + 1)) & (lies[:, 2] > doubt.time.start_ms)
        )
        behind = int(np.searchsorted(lies[:, 1], doubt.time.start_ms))
        first, last = (int(sounding[0]), int(sounding[-1])) if len(sounding) else (behind, behind)
        first, last = max(0, min(first, behind) - 1), min(len(lies) - 1, max(last, behind) + 1)
        if last < 0:
            continue
        query = rows.current(transcript_id).where(SegmentRow.ordinal.between(int(lies[first, 0]), int(lies[last, 0])))
        start, near = int(starts[first]), []
        for row in session.scalars(query):
            near.append(rows.segment_at(row, start))
            start = near[-1].span.end + 1
        text = TextMap.of(near)
        if _is_left(doubt, text):
            found.append(replace(doubt, span=text.span_of(doubt.time)))
    return tuple(found)


def _is_left(doubt: Suspect, text: TextMap) -> bool:
    """Whether a person has to look: where words lacked there still are none, else one of the machine's stands there."""
    words = text.words_of(text.span_of(doubt.time))
    if doubt.reason == "missed-speech":
        return not any(word.time.overlaps(doubt.time) for word in words)
    return any(word.probability < 1.0 for word in words)
