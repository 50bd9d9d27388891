"""The text of a document as it grows in the vault: a transcript version whose segments are paragraphs.

Paragraphs are written in pieces of bounded size, so that a book needs no more memory than a letter; a document that is
one piece costs one transaction. Until it is complete it is a draft, and a run that comes after a broken one begins it
anew, but for pages that were recognised already. A version that is complete is shown until a newer one is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import cbor2
from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.orm import Session

from earwitness_core.documents.paragraphs import Paragraph
from earwitness_core.ids import SourceId, SpeakerId, TranscriptId, new_id
from earwitness_core.jobs import Ticket
from earwitness_core.texts.places import carry_to
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import SegmentRow, SourceRow, SpeakerRow, TranscriptRow, TurnRow, WindowRow

_PIECE = 1_000_000  # code points between two transactions


class Draft:
    """One run over one document, by one job."""

    def __init__(self, ticket: Ticket, source_id: SourceId, *, origin: str = "document") -> None:
        self.count = 0
        self._ticket = ticket
        self._source_id = source_id
        self._origin = origin
        self._waiting: list[Paragraph] = []
        self._waiting_size = 0
        self._transcript_id: TranscriptId | None = None
        self._length = 0
        self._seal = hashlib.sha256()
        self._speakers: dict[str, SpeakerId] = {}

    def add(self, paragraph: Paragraph) -> None:
        """The next paragraph; stored with those before it once they are many. Raises LeaseLost, DiskFull."""
        self._waiting.append(paragraph)
        self._waiting_size += len(paragraph.text)
        self.count += 1
        if self._waiting_size >= _PIECE:
            with self._ticket.unit("document.paragraphs") as unit:
                self._write(unit)

    def complete(self, unit: UnitOfWork, facts: Mapping[str, Any], *, language: str | None, model: str | None) -> None:
        """Write what is left, seal the evidence, make this the version that is shown, the source ready.

        The evidence is SHA-256 (hex) over the UTF-8 text, as for a transcript without words.
        """
        self._write(unit)
        session = unit.session
        row = session.get_one(TranscriptRow, self._begun(unit))
        of_source = TranscriptRow.source_id == self._source_id
        others = update(TranscriptRow).where(of_source, TranscriptRow.id != row.id, TranscriptRow.state != "superseded")
        session.execute(others.values(state="superseded"))
        session.execute(delete(WindowRow).where(WindowRow.transcript_id == row.id))
        carry_to(session, self._source_id, TranscriptId(row.id))
        row.evidence_sha256, row.settings = self._seal.hexdigest(), dict(facts)
        row.language, row.model_id = language, model
        row.state, row.completed_ms = "complete", unit.now_ms
        source = session.get_one(SourceRow, self._source_id)
        source.state = "ready"
        session.flush()

    def recognised(self, session: Session) -> dict[int, list[str]]:
        """The pages that an earlier run had recognised, each with its paragraphs."""
        found = session.scalar(_draft(self._source_id).with_only_columns(TranscriptRow.id))
        rows = session.scalars(select(WindowRow).where(WindowRow.transcript_id == found, WindowRow.result.is_not(None)))
        return {row.ordinal: cbor2.loads(row.result or b"") for row in rows}

    def keep_recognised(self, unit: UnitOfWork, page: int, texts: list[str]) -> None:
        """Remember what a page says until all is complete: it took a while to find out."""
        unit.session.add(
            WindowRow(
                transcript_id=self._begun(unit),
                ordinal=page,
                start_ms=0,
                end_ms=0,
                state="computed",
                result=cbor2.dumps(texts),
                computed_ms=unit.now_ms,
            )
        )

    def _begun(self, unit: UnitOfWork) -> TranscriptId:
        """The draft of this run: that of a broken one without its text, else a new one."""
        if self._transcript_id is None:
            session = unit.session
            row = session.scalars(_draft(self._source_id)).first()
            if row is None:
                versions = select(func.max(TranscriptRow.version)).where(TranscriptRow.source_id == self._source_id)
                row = TranscriptRow(
                    id=new_id(),
                    source_id=self._source_id,
                    version=(session.scalar(versions) or 0) + 1,
                    origin=self._origin,
                    state="superseded" if _is_shown(session, self._source_id) else "partial",
                    created_ms=unit.now_ms,
                )
                session.add(row)
            else:
                session.execute(delete(SegmentRow).where(SegmentRow.transcript_id == row.id))
            row.text_length = 0
            if self._origin == "imported":
                session.execute(delete(SpeakerRow).where(SpeakerRow.source_id == self._source_id))
            session.flush()
            self._transcript_id = TranscriptId(row.id)
        return self._transcript_id

    def _write(self, unit: UnitOfWork) -> None:
        transcript_id = self._begun(unit)
        ordinal = self.count - len(self._waiting)
        rows, turns = [], []
        for number, paragraph in enumerate(self._waiting):
            start = self._length + 1 if self._length else 0
            self._seal.update((f" {paragraph.text}" if self._length else paragraph.text).encode())
            self._length = start + len(paragraph.text)
            speaker_id = self._speaker(unit, paragraph.speaker)
            rows.append(
                SegmentRow(
                    transcript_id=transcript_id,
                    ordinal=ordinal + number,
                    char_start=start,
                    char_end=self._length,
                    start_ms=paragraph.start_ms,
                    end_ms=paragraph.end_ms,
                    speaker_id=speaker_id,
                    text=paragraph.text,
                    page=paragraph.page,
                )
            )
            if speaker_id is not None:
                turns.append(
                    TurnRow(
                        source_id=self._source_id,
                        speaker_id=speaker_id,
                        start_ms=paragraph.start_ms,
                        end_ms=paragraph.end_ms,
                    )
                )
        unit.session.add_all((*rows, *turns))
        unit.session.get_one(TranscriptRow, transcript_id).text_length = self._length
        unit.session.flush()
        self._waiting, self._waiting_size = [], 0

    def _speaker(self, unit: UnitOfWork, name: str | None) -> SpeakerId | None:
        if name is None:
            return None
        if name not in self._speakers:
            row = SpeakerRow(
                id=new_id(),
                source_id=self._source_id,
                ordinal=len(self._speakers) + 1,
                name=name,
                created_ms=unit.now_ms,
            )
            unit.session.add(row)
            unit.session.flush()
            self._speakers[name] = SpeakerId(row.id)
        return self._speakers[name]


def _draft(source_id: SourceId) -> Select[TranscriptRow]:
    return select(TranscriptRow).where(TranscriptRow.source_id == source_id, TranscriptRow.completed_ms.is_(None))


def _is_shown(session: Session, source_id: SourceId) -> bool:
    shown = select(TranscriptRow.id).where(TranscriptRow.source_id == source_id, TranscriptRow.state == "complete")
    return session.scalars(shown.limit(1)).first() is not None
