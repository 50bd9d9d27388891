"""Passages: what search by meaning finds, with a full-text index of their own and a vector per model.

`passage_state` says, by transcript, how often its text changed (`changes`, counted by triggers on `segment`,
`speaker` and `transcript`: no writer has to think of it) and which count the passages were built from (`built`); what
differs is due. `passage_stamp` counts what makes a reader's memory stale: passages added, moved or removed, vectors
removed, a version superseded, a source trashed or restored; vectors added show by their highest number. `passage_fts`
keeps no text: that of a passage is that of its segments. Virtual table, stamp and triggers are made by the step.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base

PASSAGE_BITS = 20


class MeaningModelRow(Base):
    """A model that vectors here were made with, named by its weights: other weights are another model."""

    __tablename__ = "meaning_model"
    __table_args__ = (UniqueConstraint("model_id", "sha256"),)

    no: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[str]
    sha256: Mapped[str]


class PassageRow(Base):
    """A stretch of one transcript, from code point `first_at` of its first segment to `last_at` of its last one.

    Passages of a transcript follow each other by `ordinal` without gap or overlap. `digest` is of text and segments.
    The id is the number of the transcript (`PassageStateRow.no`) times 2^20 and a count: so those of a transcript are a
    range of every index, and the transcript of a passage needs no look.
    """

    __tablename__ = "passage"
    __table_args__ = (Index("ix_passage_place", "transcript_id", "ordinal"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    ordinal: Mapped[int]
    first_segment: Mapped[int]
    first_at: Mapped[int]
    last_segment: Mapped[int]
    last_at: Mapped[int]
    names: Mapped[str]  # of who speaks in it, as the index has them
    digest: Mapped[bytes] = mapped_column(LargeBinary)


class PassageStateRow(Base):
    """How far the passages of a transcript are; all its vectors of model `model_no` are there."""

    __tablename__ = "passage_state"
    __table_args__ = (UniqueConstraint("transcript_id"),)

    no: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    changes: Mapped[int]
    built: Mapped[int]
    model_no: Mapped[int | None]


class PassageVectorRow(Base):
    """The vector of a passage by one model, as a sketch: a bit per value, all that a first look needs."""

    __tablename__ = "passage_vector"
    __table_args__ = (UniqueConstraint("passage_id", "model_no"),)

    no: Mapped[int] = mapped_column(primary_key=True)
    passage_id: Mapped[int] = mapped_column(ForeignKey("passage.id", ondelete="CASCADE"))
    model_no: Mapped[int] = mapped_column(ForeignKey("meaning_model.no"))
    sketch: Mapped[bytes] = mapped_column(LargeBinary)


class PassageValuesRow(Base):
    """The same vector in full, a byte per value (search/meaning/vectors.py); read for the few that a sketch chose."""

    __tablename__ = "passage_values"

    no: Mapped[int] = mapped_column(ForeignKey("passage_vector.no", ondelete="CASCADE"), primary_key=True)
    values: Mapped[bytes] = mapped_column(LargeBinary)


class SavedSearchRow(Base):
    """A query that somebody keeps. Segments above `seen_segment` came after somebody last looked."""

    __tablename__ = "saved_search"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    query: Mapped[str]
    way: Mapped[str]
    seen_segment: Mapped[int] = mapped_column(default=0)
    looked_ms: Mapped[int | None]
    created_ms: Mapped[int]
