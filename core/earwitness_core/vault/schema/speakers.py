"""Who speaks when. Voices are biometric: they lie here and nowhere else, and go with their source."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class SpeakerRow(Base):
    """A person heard in one source. `name` is None until somebody gives one; then shown as `Speaker <ordinal>`."""

    __tablename__ = "speaker"
    __table_args__ = (UniqueConstraint("source_id", "ordinal"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    name: Mapped[str | None]
    created_ms: Mapped[int]


class TurnRow(Base):
    """A stretch of sound in which a speaker talks, after all edits; turns may overlap."""

    __tablename__ = "turn"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    speaker_id: Mapped[str] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), index=True)
    start_ms: Mapped[int]
    end_ms: Mapped[int]


class VoiceRow(Base):
    """The mean voice of a speaker as float32 little endian, 192 values (CAM++)."""

    __tablename__ = "voice"

    speaker_id: Mapped[str] = mapped_column(ForeignKey("speaker.id", ondelete="CASCADE"), primary_key=True)
    vector: Mapped[bytes] = mapped_column(LargeBinary)
    speech_ms: Mapped[int]


class HeardVoiceRow(Base):
    """A voice as the machine heard it, before any edit; its id is that of the speaker it is by itself.

    Edits are replayed over these rows. One that the latest run did not hear again stays, with `present` false, so that
    it gets its name back when a later run does.
    """

    __tablename__ = "heard_voice"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    present: Mapped[bool] = mapped_column(default=True)
    turns: Mapped[bytes] = mapped_column(LargeBinary)  # CBOR: flat list of start_ms, end_ms
    vector: Mapped[bytes] = mapped_column(LargeBinary)  # as in `voice`
    speech_ms: Mapped[int]


class SpeakerEditRow(Base):
    """What a person decided about speakers, replayed after every run: merge, split (re-assign a time span), rename."""

    __tablename__ = "speaker_edit"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str]  # merge | assign | rename
    facts: Mapped[dict[str, Any]] = mapped_column(JSON)
    actor: Mapped[str]
    created_ms: Mapped[int]
