"""Recordings with sound and words in a vault, without an engine: what the source screen shows."""

from __future__ import annotations

import io
import wave
from collections.abc import Sequence

import numpy as np

from earwitness_core.ids import SourceId, SpeakerId
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow, SpeakerRow, TurnRow
from helpers.conversations import add_source, add_transcript

RATE = 16_000
SAID: tuple[tuple[str, str], ...] = (
    ("Anna", "Good morning and thank you for coming"),
    ("Ben", "The crane stood still all night"),
    ("Ben", "Nobody had signed for the keys"),
    ("Anna", "Who kept them then"),
    ("Ben", "Lindqvist did as he always does"),
)


def tone_wav(seconds: float) -> bytes:
    """A mono WAV that is loud every other second."""
    at = np.arange(int(seconds * RATE))
    samples = (np.sin(at * 0.17) * np.where(at // RATE % 2 == 0, 9_000, 400)).astype("<i2")
    memory = io.BytesIO()
    with wave.open(memory, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return memory.getvalue()


def give_sound(vault: Vault, source_id: str, seconds: float, *, decoded: bool = True) -> None:
    """A sealed WAV as the source's bytes, and its samples as decoded sound."""
    content = tone_wav(seconds)
    with vault.write(actor="tester", action="test.sound") as unit:
        row = unit.session.get_one(SourceRow, source_id)
        row.blob_id = _sealed(vault, unit, content)
        row.size_bytes = len(content)  # its hash stays the one it was made with, as no two may be the same
        row.duration_ms = int(seconds * 1000)
        if decoded:
            row.pcm_blob_id = _sealed(vault, unit, content[44:])


def add_recording(
    vault: Vault, said: Sequence[tuple[str | None, str]] = SAID, *, title: str = "Interview", seconds: float = 12.0
) -> SourceId:
    """A source with sound, words (one every 300 ms) and the turns of who says them."""
    source_id = add_source(vault, title)
    give_sound(vault, source_id, seconds)
    add_transcript(vault, source_id, said)
    _take_turns(vault, source_id, said)
    return source_id


def speaker_id(vault: Vault, source_id: str, name: str) -> SpeakerId:
    with vault.read() as session:
        rows = session.query(SpeakerRow).filter_by(source_id=source_id).all()
        return SpeakerId(next(row.id for row in rows if row.name == name))


def _take_turns(vault: Vault, source_id: str, said: Sequence[tuple[str | None, str]]) -> None:
    at_ms = 0
    with vault.write(actor="tester", action="test.turns") as unit:
        people = {row.name: row.id for row in unit.session.query(SpeakerRow).filter_by(source_id=source_id)}
        unit.session.query(TurnRow).filter_by(source_id=source_id).delete()
        for name, text in said:
            end_ms = at_ms + 300 * len(text.split())
            if name is not None:
                turn = TurnRow(source_id=source_id, speaker_id=people[name], start_ms=at_ms, end_ms=end_ms)
                unit.session.add(turn)
            at_ms = end_ms


def _sealed(vault: Vault, unit: object, content: bytes) -> str:
    with vault.blobs.create() as writer:
        writer.write(content)
        sealed = writer.finish()
    vault.blobs.record(unit, sealed)  # type: ignore[arg-type]
    unit.session.flush()  # type: ignore[attr-defined]
    return sealed.id
