"""Transcripts, turns and engine answers for tests of the speakers stage."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import as_file, files
from typing import Any

import av
from hypothesis import strategies as st
from sqlalchemy import select

from earwitness_core.engines import RangeSource
from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.packing import pack_words, unpack_words
from earwitness_core.speech.speakers.attribution import Piece, Spoken
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import BlobRow, ProjectRow, SegmentRow, SourceRow, TranscriptRow

WORD_MS = 400


def sample_pcm(name: str) -> bytes:
    """A shipped recording as 16 kHz mono s16le."""
    with as_file(files("earwitness_resources") / "samples" / name) as path, av.open(str(path)) as container:
        resampler = av.AudioResampler("s16", "mono", 16_000)
        frames = [out for frame in container.decode(audio=0) for out in resampler.resample(frame)]
        return b"".join(frame.to_ndarray().tobytes() for frame in [*frames, *resampler.resample(None)])


def turn(speaker: str, start_ms: int, end_ms: int) -> Spoken:
    return Spoken(TimeSpan(start_ms, end_ms), speaker)


def pieces_of(*segments: str) -> list[Piece]:
    """Segments of a transcript; each word lasts 400 ms and follows the one before."""
    made: list[Piece] = []
    at, at_ms = 0, 0
    for text in segments:
        words: list[Word] = []
        place = at
        for word in text.split(" "):
            words.append(Word(word, TextSpan(place, place + len(word)), TimeSpan(at_ms, at_ms + WORD_MS)))
            place += len(word) + 1
            at_ms += WORD_MS
        time = TimeSpan(words[0].time.start_ms, words[-1].time.end_ms)
        made.append(Piece(text, TextSpan(at, at + len(text)), time, tuple(words)))
        at += len(text) + 1
    return made


@st.composite
def transcripts(draw: st.DrawFn) -> list[Piece]:
    """Segments with words whose times leap about and between which stands a space, two, a hyphen or nothing."""
    letters = st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=4)
    made: list[Piece] = []
    at, at_ms = 0, 0
    for _ in range(draw(st.integers(1, 5))):
        start, start_ms, text = at, at_ms, ""
        words: list[Word] = []
        for number in range(draw(st.integers(1, 6))):
            text += draw(st.sampled_from([" ", " ", " ", "", "-", "  "])) if number else ""
            said = draw(letters)
            from_ms = max(0, at_ms + draw(st.integers(-50, 400)))
            span = TextSpan(start + len(text), start + len(text) + len(said))
            words.append(Word(said, span, TimeSpan(from_ms, from_ms + draw(st.integers(0, 500))), 0.5))
            text += said
            at_ms = words[-1].time.end_ms
        text += draw(st.sampled_from(["", ".", "?!"]))
        end_ms = max(word.time.end_ms for word in words) + draw(st.integers(0, 300))
        at = start + len(text) + 1
        made.append(
            Piece(text, TextSpan(start, start + len(text)), TimeSpan(min(start_ms, end_ms), end_ms), tuple(words))
        )
    return made


def turn_lists(speakers: str = "abc", most_ms: int = 8000) -> st.SearchStrategy[list[Spoken]]:
    """Turns as they come: overlapping, touching, in any order."""
    one = st.builds(
        lambda speaker, start, length: turn(speaker, start, start + length),
        st.sampled_from(speakers),
        st.integers(0, most_ms),
        st.integers(1, 2500),
    )
    return st.lists(one, max_size=12)


def vector(*values: float) -> bytes:
    """A voice vector that begins with these values."""
    return array("f", [*values, *[0.0] * (192 - len(values))]).tobytes()


def answer(*speakers: Sequence[tuple[int, int]], vectors: Sequence[bytes] = ()) -> dict[str, Any]:
    """What the engine says of speakers who talk over these times; voices are at right angles unless given."""
    turns = sorted([start, end, number] for number, times in enumerate(speakers) for start, end in times)
    return {
        "turns": turns,
        "speakers": [
            {
                "vector": vectors[number] if vectors else vector(*[0.0] * number, 1.0),
                "speech_ms": sum(end - start for start, end in times),
            }
            for number, times in enumerate(speakers)
        ],
    }


@dataclass
class SaidEngine:
    """An engine that answers what it was told to, or raises it."""

    answers: list[dict[str, Any] | BaseException]
    asked: list[Mapping[str, object]] = field(default_factory=list)
    heard: list[bytes] = field(default_factory=list)

    def call(
        self,
        method: str,
        args: Mapping[str, object] | None = None,
        *,
        source: RangeSource | None = None,
        stopping: Callable[[], bool] = lambda: False,
        on_item: Callable[[object], None] = lambda item: None,
    ) -> object:
        self.asked.append(dict(args or {}))
        assert source is not None
        self.heard.append(source.read_at(0, source.size_bytes))
        for share in (0.3, 0.35, 1.0):
            on_item({"progress": share})
        said = self.answers.pop(0)
        if isinstance(said, BaseException):
            raise said
        return said


def add_recording(vault: Vault, pcm: bytes = bytes(32_000), *, speakers: int | None = None) -> SourceId:
    """A decoded source; its sound is a sealed blob."""
    with vault.blobs.create() as writer:
        writer.write(pcm)
        sealed = writer.finish()
    with vault.write(actor="tester", action="source.add") as unit:
        project = ProjectRow(name=new_id(), created_ms=unit.now_ms)
        original = BlobRow(id=new_id(), wrapped_key=b"", size_bytes=0, sha256="", created_ms=unit.now_ms)
        unit.session.add_all((project, original))
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        source = SourceRow(
            project_id=project.id,
            title="interview",
            media_type="audio/wav",
            size_bytes=0,
            sha256=new_id(),
            blob_id=original.id,
            pcm_blob_id=sealed.id,
            duration_ms=len(pcm) // 32,
            choice={"speakers": speakers} if speakers else {},
            created_ms=unit.now_ms,
        )
        unit.session.add(source)
        unit.session.flush()
        return SourceId(source.id)


def add_transcript(vault: Vault, source_id: SourceId, pieces: Sequence[Piece], *, state: str = "complete") -> str:
    """The segments of a transcript, as transcription leaves them."""
    with vault.write(actor="tester", action="transcript.add") as unit:
        transcript = TranscriptRow(source_id=source_id, version=1, state=state, created_ms=unit.now_ms)
        unit.session.add(transcript)
        unit.session.flush()
        for ordinal, piece in enumerate(pieces):
            unit.session.add(
                SegmentRow(
                    transcript_id=transcript.id,
                    ordinal=ordinal,
                    char_start=piece.span.start,
                    char_end=piece.span.end,
                    start_ms=piece.time.start_ms,
                    end_ms=piece.time.end_ms,
                    text=piece.text,
                    words=pack_words(piece.words, char_start=piece.span.start, start_ms=piece.time.start_ms),
                )
            )
        return transcript.id


def stored_pieces(vault: Vault, transcript_id: str) -> list[Piece]:
    """The segments of a transcript as they stand."""
    asked = select(SegmentRow).where(SegmentRow.transcript_id == transcript_id).order_by(SegmentRow.ordinal)
    with vault.read() as session:
        return [
            Piece(
                text=row.text,
                span=TextSpan(row.char_start, row.char_end),
                time=TimeSpan(row.start_ms, row.end_ms),
                words=unpack_words(row.words, row.text, char_start=row.char_start, start_ms=row.start_ms),
                speaker=row.speaker_id,
                cut=row.by_speaker,
            )
            for row in session.scalars(asked)
        ]
