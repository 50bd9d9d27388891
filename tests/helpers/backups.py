"""Vaults with something in them, and what must be the same after a backup and its restore."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import func, select, text

from earwitness_core.vault import Vault, check_vault
from earwitness_core.vault.schema import BlobRow, ProjectRow, SegmentRow, SourceRow, TranscriptRow


def add_source(vault: Vault, title: str, *, size: int = 50_000, words: str = "harbour", project: str = "Case") -> str:
    """A recording of random bytes with ten sentences that hold `words`."""
    with vault.blobs.create() as writer:
        writer.write(os.urandom(size))
        sealed = writer.finish()
    with vault.write(actor="test", action="test.source") as unit:
        vault.blobs.record(unit, sealed)
        session = unit.session
        owner = session.scalar(select(ProjectRow).where(ProjectRow.name == project))
        if owner is None:
            owner = ProjectRow(name=project, created_ms=unit.now_ms)
            session.add(owner)
        session.flush()
        source = SourceRow(
            project_id=owner.id,
            title=title,
            media_type="audio/wav",
            size_bytes=size,
            sha256=sealed.sha256,
            blob_id=sealed.id,
            created_ms=unit.now_ms,
            state="ready",
        )
        session.add(source)
        session.flush()
        transcript = TranscriptRow(source_id=source.id, version=1, state="complete", created_ms=unit.now_ms)
        session.add(transcript)
        session.flush()
        for number in range(10):
            said = f"{title} sentence {number} says {words}."
            place = {"char_start": 0, "char_end": len(said), "start_ms": 0, "end_ms": 1}
            session.add(SegmentRow(transcript_id=transcript.id, ordinal=number, text=said, **place))
        return source.id


def titles(vault: Vault) -> set[str]:
    with vault.read() as session:
        return set(session.scalars(select(SourceRow.title)))


def blob_of(vault: Vault, source_id: str) -> str:
    with vault.read() as session:
        return session.get_one(SourceRow, source_id).blob_id


def require_whole(vault: Vault, *, after_kill: bool = False) -> None:
    """Sound in every part, every source with its recording and its sentences, all of one moment.

    A kill may leave a folder that never counted: the check tells of it, and the next repair removes it.
    """
    report = check_vault(vault)
    left = [one for one in report.findings if not (after_kill and one.part == "orphan")]
    assert left == [], left
    with vault.read() as session:
        sources = session.scalar(select(func.count()).select_from(SourceRow)) or 0
        assert session.scalar(select(func.count()).select_from(BlobRow).where(BlobRow.erased_ms.is_(None))) == sources
        assert session.scalar(select(func.count()).select_from(SegmentRow)) == 10 * sources
        found = session.execute(text("SELECT count(*) FROM segment_fts WHERE segment_fts MATCH 'sentence'")).scalar()
        assert found == 10 * sources


def free_of_parts(place: Path) -> bool:
    """Whether nothing half-made lies in a folder."""
    return not [path for path in place.rglob("*") if ".making-" in str(path) or ".proving-" in str(path)]
