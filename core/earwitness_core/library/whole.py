"""A project read as a whole: all of it as it was at one moment, one source at a time, so that memory stays small."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.library import reading
from earwitness_core.model import SourceInfo, SpeakerInfo, Transcript, TranscriptInfo
from earwitness_core.texts import rows
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow, SourceRow, TranscriptRow


class ProjectReading:
    """The sources of a project that are not in the trash, oldest first, with where they came from."""

    def __init__(self, session: Session, project_id: str) -> None:
        self._session = session
        owner = session.get_one(ProjectRow, project_id)
        rows = session.scalars(
            select(SourceRow)
            .where(SourceRow.project_id == project_id, SourceRow.trashed_ms.is_(None))
            .order_by(SourceRow.created_ms, SourceRow.id)
        ).all()
        current = reading.current_transcripts(session, [row.id for row in rows])
        self.sources: Sequence[SourceInfo] = [
            replace(reading.source(row, owner, current.get(row.id)), provenance=reading.provenance(session, row.id))
            for row in rows
        ]

    def versions(self, source: SourceInfo) -> list[TranscriptInfo]:
        """Every version of its words, the oldest first; how they came about, not the words."""
        rows = self._session.scalars(
            select(TranscriptRow).where(TranscriptRow.source_id == source.id).order_by(TranscriptRow.version)
        )
        return [reading.transcript_info(row, 0, 0) for row in rows]

    def speakers(self, source: SourceInfo) -> tuple[SpeakerInfo, ...]:
        return reading.speakers(self._session, source.id)

    def transcript(self, source: SourceInfo) -> Transcript | None:
        """The words of the version that is shown; None while there are none."""
        if source.transcript is None:
            return None
        return Transcript(
            source=source,
            info=source.transcript,
            segments=rows.segments(self._session, source.transcript.id),
            speakers=self.speakers(source),
            suspects=reading.suspects(self._session, source.transcript.id),
        )


@contextmanager
def reading_project(vault: Vault, project_id: str) -> Iterator[ProjectReading]:
    with vault.read() as session:
        yield ProjectReading(session, project_id)
