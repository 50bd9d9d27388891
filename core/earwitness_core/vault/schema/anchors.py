"""Anchors as rows: places in transcripts that follow the text when it is corrected or made anew, and who owns them."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class AnchorRow(Base):
    """A place: where it is now, and what a person saw there when it was made or last confirmed.

    Now: in the transcript `transcript_id`, from `start_offset` code points into the current segment `start_ordinal` to
    `end_offset` into `end_ordinal`; an empty place stands between words that are gone. As it was made: the range in
    `revision` of transcript `made_on`, its text and the text around it. `owner_kind` and `owner_id` say whose it is.
    """

    __tablename__ = "anchor"
    __table_args__ = (
        Index("ix_anchor_place", "transcript_id", "start_ordinal", "end_ordinal"),
        Index("ix_anchor_owner", "owner_kind", "owner_id"),
        Index("ix_anchor_source_id", "source_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    owner_kind: Mapped[str]  # quote | coding | finding …
    owner_id: Mapped[str]
    start_ordinal: Mapped[int]
    start_offset: Mapped[int]
    end_ordinal: Mapped[int]
    end_offset: Mapped[int]
    state: Mapped[str] = mapped_column(default="sure")  # sure | unsure | lost
    start_ms: Mapped[int]
    end_ms: Mapped[int]
    made_on: Mapped[str]
    revision: Mapped[int]
    char_start: Mapped[int]
    char_end: Mapped[int]
    exact: Mapped[str]
    prefix: Mapped[str]
    suffix: Mapped[str]
    created_ms: Mapped[int]


class QuoteRow(Base):
    """A span that somebody saved, with a note; its anchor says where."""

    __tablename__ = "quote"
    __table_args__ = (Index("ix_quote_source_id", "source_id"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    note: Mapped[str] = mapped_column(default="")
    actor: Mapped[str]
    created_ms: Mapped[int]
