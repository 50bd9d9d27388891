"""Corrections: every revision of a transcript is a row that says who changed what; its text lies in segments."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class CorrectionRow(Base):
    """One step in the life of a transcript, numbered from 1; only ever added.

    `target` is the revision that an undo takes back, a redo brings again, or a restore returns to. `model_id` and its
    hash say which model gave the words, where a machine did.
    """

    __tablename__ = "correction"
    __table_args__ = (UniqueConstraint("transcript_id", "revision"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"))
    revision: Mapped[int]
    kind: Mapped[str]  # text | replace | split | merge | speaker | hear-again | undo | redo | restore
    target: Mapped[int | None]
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # changes: [{at_ms, before, after}], and others
    model_id: Mapped[str | None]
    model_sha256: Mapped[str | None]
    actor: Mapped[str]
    created_ms: Mapped[int]


class TextShiftRow(Base):
    """How much longer the text up to and with the segment of this ordinal has become than its rows were written for.

    A current segment begins at its `char_start` plus the sum of all shifts before its ordinal: so a correction costs
    one row here, and not one per segment behind it.
    """

    __tablename__ = "text_shift"
    __table_args__ = ({"sqlite_with_rowid": False},)

    transcript_id: Mapped[str] = mapped_column(ForeignKey("transcript.id", ondelete="CASCADE"), primary_key=True)
    ordinal: Mapped[int] = mapped_column(primary_key=True)
    delta: Mapped[int]
