"""Words that another program made, given the place of a machine transcript: shown, searched, with their own speakers.

What the file says about speakers is taken like one more run of the machine: whoever speaks where Ann spoke, or is
called Ann, is Ann, keeps her id and all that people decided about her. A voice the file does not know is kept, out of
sight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import cbor2
from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId, TranscriptId, new_id
from earwitness_core.model import Participant
from earwitness_core.speech.speakers.attribution import Spoken
from earwitness_core.speech.speakers.matching import match
from earwitness_core.speech.speakers.replay import tidy
from earwitness_core.speech.speakers.rows import bring_up_to_date, heard_voices, known_voices
from earwitness_core.speech.speakers.stage import attribute_words
from earwitness_core.speech.speakers.voice import Voice
from earwitness_core.speech.transcripts import complete
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import HeardVoiceRow, SpeakerEditRow, SpeakerRow


def introduce(unit: UnitOfWork, source_id: SourceId, people: Sequence[Participant]) -> list[str]:
    """Rows for the speakers of a transcript that is about to be written: the id of each, in their order."""
    session = unit.session
    rows = {row.id: row for row in session.scalars(select(SpeakerRow).where(SpeakerRow.source_id == source_id))}
    voices = [_voice(person) for person in people]
    same = _same(session, source_id, people, voices, rows)
    ids = [same.get(number) or new_id() for number in range(len(people))]
    _keep_voices(unit, source_id, dict(zip(ids, voices, strict=True)))
    for speaker, person in zip(ids, people, strict=True):
        if speaker not in rows:
            rows[speaker] = _enter(unit, source_id, speaker, person.ordinal, rows)
        if person.name:
            facts: dict[str, Any] = {"speaker": speaker, "name": person.name}
            session.add(
                SpeakerEditRow(
                    source_id=source_id, kind="rename", facts=facts, actor=unit.actor, created_ms=unit.now_ms
                )
            )
    session.flush()
    return ids


def finish(unit: UnitOfWork, source_id: SourceId, transcript_id: TranscriptId, *, with_speakers: bool) -> None:
    """The words are written: show them in place of what was shown, and bring the speakers into agreement."""
    complete(unit, transcript_id)
    if with_speakers:
        bring_up_to_date(unit, source_id)
    else:
        attribute_words(unit, source_id)


def _voice(person: Participant) -> Voice:
    turns = tuple(turn.time for turn in tidy(Spoken(time, "") for time in person.turns))
    return Voice(turns, b"", sum(time.end_ms - time.start_ms for time in turns))


def _same(
    session: Session,
    source_id: SourceId,
    people: Sequence[Participant],
    voices: Sequence[Voice],
    rows: Mapping[str, SpeakerRow],
) -> dict[int, str]:
    """Who is known already: by the id we gave, by name, else by when they speak; nobody twice."""
    same: dict[int, str] = {}
    names = {row.name.casefold(): row.id for row in rows.values() if row.name}
    for number, person in enumerate(people):
        found = person.known if person.known in rows else names.get((person.name or "").casefold())
        if found is not None and found not in same.values():
            same[number] = found
    left = [number for number in range(len(people)) if number not in same]
    known = {key: voice for key, voice in known_voices(session, source_id).items() if key not in same.values()}
    by_time = match(known, [voices[number] for number in left])
    return same | {left[at]: speaker for at, speaker in by_time.items()}


def _keep_voices(unit: UnitOfWork, source_id: SourceId, voices: Mapping[str, Voice]) -> None:
    rows = {row.id: row for row in heard_voices(unit.session, source_id)}
    for gone in rows.keys() - voices.keys() if voices else ():
        rows[gone].present = False
    for voice_id, voice in voices.items():
        row = rows.get(voice_id) or HeardVoiceRow(id=voice_id, source_id=source_id, vector=b"")
        row.present = True
        row.turns = cbor2.dumps([ms for time in voice.turns for ms in (time.start_ms, time.end_ms)])
        row.speech_ms = voice.speech_ms
        unit.session.add(row)


def _enter(
    unit: UnitOfWork, source_id: SourceId, speaker: str, wanted: int | None, rows: Mapping[str, SpeakerRow]
) -> SpeakerRow:
    taken = {row.ordinal for row in rows.values()}
    free = next(number for number in range(1, len(taken) + 2) if number not in taken)
    number = wanted if wanted and wanted not in taken else free
    row = SpeakerRow(id=speaker, source_id=source_id, ordinal=number, created_ms=unit.now_ms)
    unit.session.add(row)
    return row
