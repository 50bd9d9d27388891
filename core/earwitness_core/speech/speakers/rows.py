"""Speakers as rows: voices as heard, edits, and everything that follows from them.

`bring_up_to_date` is the one way by which speakers, turns and the speakers of a transcript change: it replays all edits
over the voices as heard and writes what differs. Doing it twice changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import cbor2
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId
from earwitness_core.model import TimeSpan
from earwitness_core.packing import unpack_words
from earwitness_core.speech.speakers import vectors
from earwitness_core.speech.speakers.attribution import Spoken
from earwitness_core.speech.speakers.book import standing_edits
from earwitness_core.speech.speakers.recut import recut_transcripts
from earwitness_core.speech.speakers.replay import Edit, Edited, replay, tidy
from earwitness_core.speech.speakers.voice import Voice
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import HeardVoiceRow, SegmentRow, SpeakerRow, TranscriptRow, TurnRow, VoiceRow


def heard_voices(session: Session, source_id: SourceId) -> list[HeardVoiceRow]:
    """Every voice ever heard in a source, the latest run's and those of runs before that it did not hear."""
    asked = select(HeardVoiceRow).where(HeardVoiceRow.source_id == source_id).order_by(HeardVoiceRow.id)
    return list(session.scalars(asked))


def known_voices(session: Session, source_id: SourceId) -> dict[str, Voice]:
    """Whom a new run may hear again, by id: voices as heard, and speakers that a person made by assigning a span."""
    heard = {row.id: voice_of(row) for row in heard_voices(session, source_id)}
    asked = select(TurnRow).where(TurnRow.source_id == source_id).order_by(TurnRow.start_ms)
    made: dict[str, list[TimeSpan]] = {}
    for turn in session.scalars(asked):
        if turn.speaker_id not in heard:
            made.setdefault(turn.speaker_id, []).append(TimeSpan(turn.start_ms, turn.end_ms))
    return heard | {speaker: Voice(tuple(times), b"", 0) for speaker, times in made.items()}


def voice_of_words(session: Session, source_id: SourceId) -> tuple[Voice, ...]:
    """One voice over all words that a machine heard, of unknown sound; none without. What is imported has its own."""
    asked = (
        select(SegmentRow)
        .join(TranscriptRow)
        .where(TranscriptRow.source_id == source_id, TranscriptRow.state == "complete")
        .where(TranscriptRow.origin == "machine", SegmentRow.until.is_(None))
    )
    times: list[TimeSpan] = []
    for row in session.scalars(asked):
        words = unpack_words(row.words, row.text, char_start=row.char_start, start_ms=row.start_ms)
        times += [TimeSpan(word.time.start_ms, max(word.time.end_ms, word.time.start_ms + 1)) for word in words]
    turns = tuple(turn.time for turn in tidy(Spoken(time, "") for time in times))
    return (Voice(turns, b"", 0),) if turns else ()


def keep_heard(unit: UnitOfWork, source_id: SourceId, voices: Mapping[str, Voice]) -> None:
    """Replace what was heard by what the latest run heard, by id; voices it did not hear are kept, marked."""
    rows = {row.id: row for row in heard_voices(unit.session, source_id)}
    for gone in rows.keys() - voices.keys():
        rows[gone].present = False
    for voice_id, voice in voices.items():
        row = rows.get(voice_id) or HeardVoiceRow(id=voice_id, source_id=source_id)
        row.present = True
        row.turns = cbor2.dumps([ms for time in voice.turns for ms in (time.start_ms, time.end_ms)])
        row.vector = voice.vector
        row.speech_ms = voice.speech_ms
        unit.session.add(row)
    unit.session.flush()


def bring_up_to_date(unit: UnitOfWork, source_id: SourceId) -> None:
    """Make speakers, turns, voices and the segments of complete transcripts what heard voices and edits say."""
    session = unit.session
    present = [row for row in heard_voices(session, source_id) if row.present]
    edited = replay(_spoken(present), [Edit(row.kind, row.facts) for row in standing_edits(session, source_id)])
    session.execute(delete(TurnRow).where(TurnRow.source_id == source_id))
    _write_speakers(unit, source_id, edited)
    session.add_all(
        TurnRow(source_id=source_id, speaker_id=turn.speaker, start_ms=turn.time.start_ms, end_ms=turn.time.end_ms)
        for turn in edited.turns
    )
    _write_voices(session, source_id, edited, present)
    session.flush()
    recut_transcripts(unit, source_id, edited.turns)


def turns_of(session: Session, source_id: SourceId) -> list[Spoken]:
    """The turns of a source after all edits, in order of time."""
    asked = select(TurnRow).where(TurnRow.source_id == source_id).order_by(TurnRow.start_ms, TurnRow.id)
    return [Spoken(TimeSpan(row.start_ms, row.end_ms), row.speaker_id) for row in session.scalars(asked)]


def voice_of(row: HeardVoiceRow) -> Voice:
    flat = cbor2.loads(row.turns)
    times = tuple(TimeSpan(start, end) for start, end in zip(flat[::2], flat[1::2], strict=True))
    return Voice(times, row.vector, row.speech_ms)


def _spoken(rows: Iterable[HeardVoiceRow]) -> Iterator[Spoken]:
    for row in rows:
        yield from (Spoken(time, row.id) for time in voice_of(row).turns)


def _write_speakers(unit: UnitOfWork, source_id: SourceId, edited: Edited) -> None:
    """One row per speaker who speaks. Numbers once given stay; new speakers get the free ones as they first speak."""
    session = unit.session
    rows = {row.id: row for row in session.scalars(select(SpeakerRow).where(SpeakerRow.source_id == source_id))}
    speaking = list(dict.fromkeys(turn.speaker for turn in edited.turns))
    for gone in rows.keys() - set(speaking):
        session.delete(rows.pop(gone))
    session.flush()
    taken = {row.ordinal for row in rows.values()}
    free = (number for number in range(1, len(speaking) + len(taken) + 1) if number not in taken)
    for speaker in speaking:
        row = rows.get(speaker)
        if row is None:
            row = SpeakerRow(id=speaker, source_id=source_id, ordinal=next(free), created_ms=unit.now_ms)
            session.add(row)
        row.name = edited.names.get(speaker)
    session.flush()


def _write_voices(session: Session, source_id: SourceId, edited: Edited, heard: Sequence[HeardVoiceRow]) -> None:
    parts: dict[str, list[tuple[bytes, float]]] = {}
    for row in heard:
        parts.setdefault(edited.speaker_of(row.id), []).append((row.vector, row.speech_ms))
    speech_ms: dict[str, int] = {}
    for turn in edited.turns:
        length = turn.time.end_ms - turn.time.start_ms
        speech_ms[turn.speaker] = speech_ms.get(turn.speaker, 0) + length
    own = select(SpeakerRow.id).where(SpeakerRow.source_id == source_id)
    rows = {row.speaker_id: row for row in session.scalars(select(VoiceRow).where(VoiceRow.speaker_id.in_(own)))}
    for speaker, length in speech_ms.items():
        vector = vectors.mean(parts.get(speaker, ()))
        if not vector:
            if speaker in rows:
                session.delete(rows[speaker])
            continue
        row_of = rows.get(speaker) or VoiceRow(speaker_id=speaker)
        row_of.vector, row_of.speech_ms = vector, length
        session.add(row_of)
