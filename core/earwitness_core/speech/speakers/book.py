"""The speakers' edits as they stand: without those that were withdrawn, and with what an import said put on record.

Read by whoever replays edits or cuts by speaker.
"""

from __future__ import annotations

import cbor2
from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId
from earwitness_core.model import TimeSpan
from earwitness_core.texts.rows import current, current_transcript
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import HeardVoiceRow, SegmentRow, SpeakerEditRow, SpeakerRow


def standing_edits(session: Session, source_id: SourceId) -> list[SpeakerEditRow]:
    """All edits in the order in which they were made, but those that were taken back."""
    edits = session.scalars(
        select(SpeakerEditRow).where(SpeakerEditRow.source_id == source_id).order_by(SpeakerEditRow.id)
    ).all()
    withdrawn = {int(edit.facts["edit"]) for edit in edits if edit.kind == "withdraw"}
    return [edit for edit in edits if edit.kind != "withdraw" and edit.id not in withdrawn]


def decided_times(session: Session, source_id: SourceId) -> list[TimeSpan]:
    """The spans of which a person said who speaks."""
    edits = standing_edits(session, source_id)
    return [TimeSpan(one.facts["start_ms"], one.facts["end_ms"]) for one in edits if one.kind == "assign"]


def is_heard(session: Session, source_id: SourceId) -> bool:
    """Whether a machine listened for speakers: only then may a word go to the nearest voice."""
    heard = select(HeardVoiceRow.id).where(HeardVoiceRow.source_id == source_id, HeardVoiceRow.vector != b"")
    return session.scalars(heard.limit(1)).first() is not None


def adopt_named(unit: UnitOfWork, source_id: SourceId) -> None:
    """Speakers that came with an imported transcript, kept as if they had been heard, before the first edit of them.

    Else an edit, which replays everything over what was heard, would lose them.
    """
    session = unit.session
    transcript = current_transcript(session, source_id)
    known = session.scalars(select(HeardVoiceRow.id).where(HeardVoiceRow.source_id == source_id).limit(1)).first()
    if transcript is None or known is not None:
        return
    times: dict[str, list[int]] = {}
    for row in session.scalars(current(transcript.id).where(SegmentRow.speaker_id.is_not(None))):
        times.setdefault(row.speaker_id or "", []).extend((row.start_ms, row.end_ms))
    for speaker, flat in times.items():
        spoken_ms = sum(flat[1::2]) - sum(flat[::2])
        packed = cbor2.dumps(flat)
        session.add(HeardVoiceRow(id=speaker, source_id=source_id, turns=packed, vector=b"", speech_ms=spoken_ms))
        name = session.get_one(SpeakerRow, speaker).name
        if name is not None and speaker not in _renamed(session, source_id):
            facts = {"speaker": speaker, "name": name}
            session.add(
                SpeakerEditRow(
                    source_id=source_id, kind="rename", facts=facts, actor=unit.actor, created_ms=unit.now_ms
                )
            )
    session.flush()


def _renamed(session: Session, source_id: SourceId) -> set[str]:
    return {str(one.facts["speaker"]) for one in standing_edits(session, source_id) if one.kind == "rename"}
