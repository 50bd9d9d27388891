"""What a person leaves on the desk: where they stopped listening, what they were typing, what they have heard through.

And the outline of a sound, which is made once and drawn often.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class ListeningPlaceRow(Base):
    """Where a source was last listened to."""

    __tablename__ = "listening_place"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), primary_key=True)
    at_ms: Mapped[int]
    kept_ms: Mapped[int]


class DraftRow(Base):
    """What is being typed over a segment of a source and is no correction yet; one at a time."""

    __tablename__ = "draft"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), primary_key=True)
    segment_id: Mapped[int] = mapped_column(ForeignKey("segment.id", ondelete="CASCADE"), index=True)
    text: Mapped[str]
    actor: Mapped[str]
    kept_ms: Mapped[int]


class HeardRightRow(Base):
    """A doubt of the machine that a person listened to and found unfounded; `reason` and times are the doubt's."""

    __tablename__ = "heard_right"
    __table_args__ = (UniqueConstraint("transcript_id", "reason", "start_ms", "end_ms"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    reason: Mapped[str]
    start_ms: Mapped[int]
    end_ms: Mapped[int]
    actor: Mapped[str]
    created_ms: Mapped[int]


class SoundOutlineRow(Base):
    """How loud a decoded sound is, a byte for each `step_ms` (speech/outline.py)."""

    __tablename__ = "sound_outline"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), primary_key=True)
    pcm_blob_id: Mapped[str]
    step_ms: Mapped[int]
    peaks: Mapped[bytes] = mapped_column(LargeBinary)
