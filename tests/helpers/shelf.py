"""Sources and transcripts put straight into a vault's tables, for rooms that only read them."""

from __future__ import annotations

from collections.abc import Sequence

from earwitness_core.ids import ProjectId, SourceId, SpeakerId, new_id
from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.packing import pack_words
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import (
    BlobRow,
    JobRow,
    ProjectRow,
    ProvenanceRow,
    SegmentRow,
    SourceRow,
    SpeakerRow,
    SuspectRow,
    TranscriptRow,
    TurnRow,
)

Spoken = tuple[str, int, int]


def put_source(
    vault: Vault,
    project_id: str,
    title: str = "Interview",
    *,
    state: str = "ready",
    duration_ms: int | None = 60_000,
    label: str | None = None,
    trashed: bool = False,
) -> SourceId:
    """A source with one provenance row, without jobs or transcript; its blob is a row only."""
    with vault.write(actor="tester", action="test.source") as unit:
        blob = BlobRow(id=new_id(), wrapped_key=b"none", size_bytes=4, sha256="00" * 32, created_ms=unit.now_ms)
        unit.session.add(blob)
        unit.session.flush()
        row = SourceRow(
            id=new_id(),
            project_id=project_id,
            title=title,
            media_type="audio/wav",
            size_bytes=4,
            sha256=new_id() * 2,
            blob_id=blob.id,
            duration_ms=duration_ms,
            label=label,
            state=state,
            created_ms=unit.now_ms,
            trashed_ms=unit.now_ms if trashed else None,
        )
        unit.session.add(row)
        unit.session.flush()
        unit.session.add(
            ProvenanceRow(
                source_id=row.id,
                origin="taken",
                path=f"/recordings/{title}.wav",
                name=f"{title}.wav",
                size_bytes=4,
                mtime_ns=1_700_000_000_500_000_000,
                inode=1,
                device=1,
                scan="clean",
                actor="tester",
                taken_ms=unit.now_ms,
            )
        )
    return SourceId(row.id)


def put_speaker(vault: Vault, source_id: str, ordinal: int, name: str | None = None) -> SpeakerId:
    with vault.write(actor="tester", action="test.speaker") as unit:
        row = SpeakerRow(id=new_id(), source_id=source_id, ordinal=ordinal, name=name, created_ms=unit.now_ms)
        unit.session.add(row)
        unit.session.flush()
        unit.session.add(TurnRow(source_id=source_id, speaker_id=row.id, start_ms=0, end_ms=1_000 * ordinal))
    return SpeakerId(row.id)


def put_transcript(
    vault: Vault,
    source_id: str,
    *said: tuple[str | None, Sequence[Spoken]],
    state: str = "complete",
    version: int = 1,
) -> str:
    """A transcript of segments given as (speaker id or None, words as (text, start_ms, end_ms))."""
    with vault.write(actor="tester", action="test.transcript") as unit:
        row = TranscriptRow(
            id=new_id(),
            source_id=source_id,
            version=version,
            state=state,
            language="en",
            language_probability=0.98,
            model_id="whisper-tiny.en",
            model_sha256="cd" * 32,
            settings={"beam_size": 5},
            created_ms=unit.now_ms,
        )
        unit.session.add(row)
        unit.session.flush()
        _add_segments(unit, row, 0, said)
    return row.id


def add_said(vault: Vault, transcript_id: str, *said: tuple[str | None, Sequence[Spoken]]) -> None:
    """More segments at the end of a transcript, as a running stage publishes them."""
    with vault.write(actor="runner", action="test.more") as unit:
        row = unit.session.get_one(TranscriptRow, transcript_id)
        held = unit.session.query(SegmentRow).filter_by(transcript_id=transcript_id).count()
        _add_segments(unit, row, held, said)


def _add_segments(
    unit: UnitOfWork, row: TranscriptRow, ordinal: int, said: Sequence[tuple[str | None, Sequence[Spoken]]]
) -> None:
    at = row.text_length + 1 if row.text_length else 0
    for number, (speaker, spoken) in enumerate(said, start=ordinal):
        start = at
        words = []
        for text, start_ms, end_ms in spoken:
            words.append(Word(text, TextSpan(at, at + len(text)), TimeSpan(start_ms, end_ms), 0.9))
            at += len(text) + 1
        unit.session.add(
            SegmentRow(
                transcript_id=row.id,
                ordinal=number,
                char_start=start,
                char_end=at - 1,
                start_ms=words[0].time.start_ms,
                end_ms=words[-1].time.end_ms,
                speaker_id=speaker,
                text=" ".join(word.text for word in words),
                words=pack_words(words, char_start=start, start_ms=words[0].time.start_ms),
            )
        )
    row.text_length = max(0, at - 1)


def put_suspect(vault: Vault, transcript_id: str, reason: str, start: int, end: int) -> None:
    with vault.write(actor="runner", action="test.suspect") as unit:
        unit.session.add(
            SuspectRow(
                transcript_id=transcript_id,
                reason=reason,
                score=0.5,
                char_start=start,
                char_end=end,
                start_ms=0,
                end_ms=500,
            )
        )


def put_job(vault: Vault, source_id: str | None, kind: str, *, state: str = "ready", outcome: str | None = None) -> str:
    with vault.write(actor="runner", action="test.job") as unit:
        row = JobRow(
            id=new_id(),
            key=f"{kind}:{source_id}",
            kind=kind,
            source_id=source_id,
            lane="heavy",
            state=state,
            outcome=outcome,
            created_ms=unit.now_ms,
        )
        unit.session.add(row)
    return row.id


def put_project(vault: Vault, name: str = "case") -> ProjectId:
    """A project with nothing in it."""
    with vault.write(actor="tester", action="test.project") as unit:
        row = ProjectRow(name=name, created_ms=unit.now_ms)
        unit.session.add(row)
        unit.session.flush()
        return ProjectId(row.id)
