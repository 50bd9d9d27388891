"""Recordings in a vault, with the real speech room and runner around them."""

from __future__ import annotations

import hashlib
import io
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import select

from earwitness_core.catalogue import ModelStore
from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobInfo, JobSpec, Queue, Runner
from earwitness_core.model import SpeechChoice
from earwitness_core.speech import SpeechRoom
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import (
    ProjectRow,
    SegmentRow,
    SourceRow,
    SuspectRow,
    TranscriptRow,
    WindowRow,
)
from helpers.clips import RATE, interview

TINY = SpeechChoice(language="en", model="whisper-tiny.en")
SHORT_WINDOWS = WindowPlan(first_ms=8_000, length_ms=12_000, chain_ms=12_000)  # several chains in 36 s


def spoken(start_s: float, seconds: float) -> npt.NDArray[np.int16]:
    """So much of the shipped interview."""
    begin = int(start_s * RATE)
    return interview()[begin : begin + int(seconds * RATE)]


def as_wav(samples: npt.NDArray[np.int16]) -> bytes:
    memory = io.BytesIO()
    with wave.open(memory, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return memory.getvalue()


@dataclass
class Studio:
    """A vault and its speech room."""

    vault: Vault
    room: SpeechRoom
    queue: Queue

    def take(self, content: bytes, choice: SpeechChoice = TINY) -> SourceId:
        """A source with its decode and transcribe jobs, as intake makes it."""
        with self.vault.blobs.create() as writer:
            writer.write(content)
            sealed = writer.finish()
        with self.vault.write(actor="tester", action="test.take") as unit:
            project = unit.session.scalars(select(ProjectRow)).first()
            if project is None:
                project = ProjectRow(name="case", created_ms=unit.now_ms)
                unit.session.add(project)
            self.vault.blobs.record(unit, sealed)
            unit.session.flush()
            source = SourceRow(
                project_id=project.id,
                title="recording",
                media_type="audio/wav",
                size_bytes=len(content),
                sha256=hashlib.sha256(content).hexdigest(),
                blob_id=sealed.id,
                choice=choice.plain(),
                created_ms=unit.now_ms,
            )
            unit.session.add(source)
            unit.session.flush()
            source_id = SourceId(source.id)
            decode = self.queue.add(unit, JobSpec("decode", source_id))
            self.queue.add(unit, JobSpec("transcribe", source_id, after=decode))
        return source_id

    def run(self, timeout: float = 120) -> None:
        assert self.runner().run_until_idle(timeout)

    def runner(self) -> Runner:
        return Runner(self.vault, self.room.handlers(), heavy=2)

    def job(self, source_id: SourceId, kind: str) -> JobInfo:
        return self.queue.jobs(source=source_id, kind=kind)[0]

    def source(self, source_id: SourceId) -> SourceRow:
        with self.vault.read() as session:
            return session.get_one(SourceRow, source_id)

    def transcripts(self, source_id: SourceId) -> list[TranscriptRow]:
        with self.vault.read() as session:
            query = select(TranscriptRow).where(TranscriptRow.source_id == source_id).order_by(TranscriptRow.version)
            return list(session.scalars(query))

    def windows(self, source_id: SourceId) -> list[WindowRow]:
        with self.vault.read() as session:
            of_source = select(TranscriptRow.id).where(TranscriptRow.source_id == source_id)
            query = select(WindowRow).where(WindowRow.transcript_id.in_(of_source)).order_by(WindowRow.ordinal)
            return list(session.scalars(query))

    def segments(self, transcript_id: str) -> list[SegmentRow]:
        with self.vault.read() as session:
            query = select(SegmentRow).where(SegmentRow.transcript_id == transcript_id).order_by(SegmentRow.ordinal)
            return list(session.scalars(query))

    def text(self, transcript_id: str) -> str:
        return " ".join(row.text for row in self.segments(transcript_id))

    def suspects(self, transcript_id: str) -> list[SuspectRow]:
        with self.vault.read() as session:
            return list(session.scalars(select(SuspectRow).where(SuspectRow.transcript_id == transcript_id)))


@contextmanager
def studio(vault: Vault, *, workers: int = 2, plan: WindowPlan = SHORT_WINDOWS) -> Iterator[Studio]:
    """Closes the engines, not the vault."""
    room = SpeechRoom(vault, ModelStore(), workers=workers, plan=plan)
    try:
        yield Studio(vault, room, Queue(vault))
    finally:
        room.close()
