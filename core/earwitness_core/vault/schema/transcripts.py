"""Transcripts: versions of the words of a source, with the evidence of how they came about."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class TranscriptRow(Base):
    """One version. Its text is its segments' texts, in order, joined by one space; until it is complete it only grows.

    `evidence_sha256` covers words, times and probabilities as the engine gave them, and is set on completion.
    `revision` counts corrections: 0 is as the machine or importer gave it.
    """

    __tablename__ = "transcript"
    __table_args__ = (UniqueConstraint("source_id", "version"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    version: Mapped[int]
    origin: Mapped[str] = mapped_column(default="machine")  # machine | edited | imported | document
    state: Mapped[str] = mapped_column(default="partial")  # partial | complete | superseded
    language: Mapped[str | None]
    language_probability: Mapped[float | None]
    model_id: Mapped[str | None]
    model_sha256: Mapped[str | None]
    settings: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    text_length: Mapped[int] = mapped_column(default=0)  # code points, of the current revision
    revision: Mapped[int] = mapped_column(default=0, server_default="0")
    evidence_sha256: Mapped[str | None]
    created_ms: Mapped[int]
    completed_ms: Mapped[int | None]


class WindowRow(Base):
    """A stretch of sound that is transcribed in one go: the unit of commit and of resume.

    `result` is the engine's answer (packed segments, and where it stood after them), kept from the moment it arrives
    until all windows before it are published; then only the place is kept, until the transcript is complete.
    """

    __tablename__ = "window"
    __table_args__ = (UniqueConstraint("transcript_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    start_ms: Mapped[int]
    end_ms: Mapped[int]
    state: Mapped[str] = mapped_column(default="planned")  # planned | computed | published
    result: Mapped[bytes | None] = mapped_column(LargeBinary)
    computed_count: Mapped[int] = mapped_column(default=0)  # how often an engine did it; 1 unless run again on purpose
    computed_ms: Mapped[int | None]


class SegmentRow(Base):
    """A stretch of text by one speaker, or a paragraph of a document. `words` is packed (packing.py).

    A row belongs to the revisions from `since` to before `until`; the current text is the rows without `until`, by
    `ordinal`, which has gaps and is the same order in every revision. `char_start` is exact in revision 0; in later
    ones it counts with `text_shift` (corrections.py).
    """

    __tablename__ = "segment"
    __table_args__ = (
        Index("ix_segment_order", "transcript_id", "until", "ordinal", "since"),
        Index("ix_segment_speaker", "speaker_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    char_start: Mapped[int]
    char_end: Mapped[int]
    start_ms: Mapped[int]
    end_ms: Mapped[int]
    speaker_id: Mapped[str | None] = mapped_column(ForeignKey("speaker.id", ondelete="SET NULL"))
    by_speaker: Mapped[bool] = mapped_column(default=False)  # begins at a change of speaker, not at an engine cut
    since: Mapped[int] = mapped_column(default=0, server_default="0")
    until: Mapped[int | None]
    text: Mapped[str]
    words: Mapped[bytes] = mapped_column(LargeBinary, default=b"")
    page: Mapped[int | None]  # of a document with pages, counted from 1; its times are 0


class SuspectRow(Base):
    """A span that may not be what was said: a loop, speech without words, words in silence, low probability."""

    __tablename__ = "suspect"

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"), index=True)
    reason: Mapped[str]  # loop | missed-speech | words-in-silence | low-probability | too-fast
    score: Mapped[float]
    char_start: Mapped[int]
    char_end: Mapped[int]
    start_ms: Mapped[int]
    end_ms: Mapped[int]
