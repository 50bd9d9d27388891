"""Rows of what is brought in: a source for words without a sound, and a version with its segments.

Such a source is of the kind `transcript`. Its sealed blob is what was read: the file itself, or of a file that holds
many transcripts (a database) the one that it is, as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import exists, func, select

from earwitness_core.ids import ProjectId, SourceId, new_id
from earwitness_core.imports.file import ForeignFile
from earwitness_core.imports.mend import Mended
from earwitness_core.imports.told import Told
from earwitness_core.packing import pack_words
from earwitness_core.vault import SealedBlob, UnitOfWork, Vault
from earwitness_core.vault.schema import BlobRow, ProvenanceRow, SegmentRow, SourceRow, SuspectRow, TranscriptRow

KIND = "transcript"
_TYPES = {"SubRip": "application/x-subrip", "WebVTT": "text/vtt", "noScribe": "text/html", "Earwitness CSV": "text/csv"}


@dataclass(frozen=True, slots=True)
class Silent:
    """A transcript sealed in place of a recording, and where it came from."""

    sealed: SealedBlob
    media_type: str
    path: str
    name: str
    size_bytes: int
    scanned: str


def seal(vault: Vault, file: ForeignFile, told: Told, scanned: str) -> Silent:
    """What was read, sealed. Not in the vault until a source names it. `scanned`: what the virus scan said."""
    with vault.blobs.create() as writer:
        if told.item:
            writer.write(json.dumps(asdict(told), ensure_ascii=False, sort_keys=True).encode())
        else:
            for piece in file.pieces():
                writer.write(piece)
        sealed = writer.finish()
    media_type = _TYPES.get(told.tool, "application/json")
    return Silent(sealed, media_type, str(file.path.absolute()), file.path.name, file.size_bytes, scanned)


def keeps(vault: Vault, silent: Silent) -> bool:
    """Whether a committed row names its blob."""
    with vault.read() as session:
        return bool(session.scalar(select(exists().where(BlobRow.id == silent.sealed.id))))


def source_of(unit: UnitOfWork, project_id: ProjectId, silent: Silent | None) -> SourceId | None:
    """The source that has this content already, in the trash or not."""
    if silent is None:
        return None
    held = select(SourceRow.id).where(SourceRow.project_id == project_id, SourceRow.sha256 == silent.sealed.sha256)
    found = unit.session.scalars(held).first()
    return SourceId(found) if found else None


def enter(
    unit: UnitOfWork,
    vault: Vault,
    project_id: ProjectId,
    title: str,
    silent: Silent,
    duration_ms: int,
    modified_ms: int,
) -> SourceId:
    """A source of the kind `transcript`."""
    vault.blobs.record(unit, silent.sealed)
    unit.session.flush()
    source = SourceRow(
        id=new_id(),
        project_id=project_id,
        title=title,
        kind=KIND,
        media_type=silent.media_type,
        size_bytes=silent.sealed.size_bytes,
        sha256=silent.sealed.sha256,
        blob_id=silent.sealed.id,
        duration_ms=duration_ms or None,
        created_ms=unit.now_ms,
    )
    unit.session.add(source)
    unit.session.flush()
    unit.session.add(
        ProvenanceRow(
            source_id=source.id,
            origin="imported",
            path=silent.path,
            name=silent.name,
            size_bytes=silent.size_bytes,
            mtime_ns=modified_ms * 1_000_000,
            inode=0,
            device=0,
            scan=silent.scanned,
            actor=unit.actor,
            taken_ms=unit.now_ms,
        )
    )
    return SourceId(source.id)


def write(
    unit: UnitOfWork, source_id: SourceId, mended: Mended, speakers: Mapping[str, str], **facts: Any
) -> TranscriptRow:
    """The next version of the source's words. It is complete in itself; who shows it says so (Finish)."""
    session = unit.session
    newest = session.scalar(select(func.max(TranscriptRow.version)).where(TranscriptRow.source_id == source_id))
    row = TranscriptRow(
        id=new_id(),
        source_id=source_id,
        version=(newest or 0) + 1,
        origin="imported",
        state="partial",
        text_length=mended.text_length,
        created_ms=unit.now_ms,
        **facts,
    )
    session.add(row)
    session.flush()
    for ordinal, piece in enumerate(mended.pieces):
        session.add(
            SegmentRow(
                transcript_id=row.id,
                ordinal=ordinal,
                char_start=piece.span.start,
                char_end=piece.span.end,
                start_ms=piece.time.start_ms,
                end_ms=piece.time.end_ms,
                speaker_id=speakers.get(piece.speaker) if piece.speaker else None,
                text=piece.text,
                words=pack_words(piece.words, char_start=piece.span.start, start_ms=piece.time.start_ms),
            )
        )
    for one in mended.suspects:
        session.add(
            SuspectRow(
                transcript_id=row.id,
                reason=one.reason,
                score=one.score,
                char_start=one.span.start,
                char_end=one.span.end,
                start_ms=one.time.start_ms,
                end_ms=one.time.end_ms,
            )
        )
    session.flush()
    return row
