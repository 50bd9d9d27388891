"""What is being typed, kept in the vault until it is a correction; and doubts that a person has heard through."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select

from earwitness_core.errors import NotFound
from earwitness_core.ids import SegmentId, SourceId
from earwitness_core.model import Suspect
from earwitness_core.texts.rows import current_transcript
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import DraftRow, HeardRightRow, SegmentRow


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that was typed over a segment; `is_current` says whether that still stands in the transcript."""

    segment_id: SegmentId
    text: str
    kept_ms: int
    is_current: bool


class Drafts:
    """One draft per source."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault, self._actor = vault, actor

    def keep(self, source_id: SourceId, segment_id: SegmentId, text: str) -> None:
        """Keep it in place of an earlier one. On disk when this returns. Characters that are none are left out."""
        text = text.encode("utf-8", "ignore").decode()
        with self._vault.write(actor=self._actor, action="draft.keep") as unit:
            unit.session.merge(
                DraftRow(source_id=source_id, segment_id=segment_id, text=text, actor=self._actor, kept_ms=unit.now_ms)
            )

    def drop(self, source_id: SourceId) -> None:
        """It is a correction now, or not wanted."""
        with self._vault.read() as session:
            if session.get(DraftRow, source_id) is None:
                return
        with self._vault.write(actor=self._actor, action="draft.drop") as unit:
            unit.session.execute(delete(DraftRow).where(DraftRow.source_id == source_id))

    def of(self, source_id: SourceId) -> Draft | None:
        """What was being typed when it ended."""
        with self._vault.read() as session:
            row = session.get(DraftRow, source_id)
            if row is None:
                return None
            segment = session.get_one(SegmentRow, row.segment_id)
            shown = current_transcript(session, source_id)
            is_current = shown is not None and segment.transcript_id == shown.id and segment.until is None
            return Draft(SegmentId(row.segment_id), row.text, row.kept_ms, is_current)


class Doubts:
    """What a person says of the machine's doubts."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault, self._actor = vault, actor

    def heard_right(self, source_id: SourceId, doubt: Suspect) -> None:
        """It was listened to, and is as it stands. From then on it is no doubt. Raises NotFound."""
        with self._vault.write(actor=self._actor, action="transcript.heard-right") as unit:
            transcript = current_transcript(unit.session, source_id)
            if transcript is None:
                raise NotFound(what="source", name=source_id)
            known = select(HeardRightRow).where(
                HeardRightRow.transcript_id == transcript.id,
                HeardRightRow.reason == doubt.reason,
                HeardRightRow.start_ms == doubt.time.start_ms,
                HeardRightRow.end_ms == doubt.time.end_ms,
            )
            if unit.session.scalars(known).first() is None:
                unit.session.add(
                    HeardRightRow(
                        transcript_id=transcript.id,
                        reason=doubt.reason,
                        start_ms=doubt.time.start_ms,
                        end_ms=doubt.time.end_ms,
                        actor=self._actor,
                        created_ms=unit.now_ms,
                    )
                )
