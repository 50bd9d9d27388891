"""How long things are kept, what must not be erased, and what was. No row here holds content.

The triggers of step 0004 see to it that nothing under hold is deleted and that no hold leaves the record.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class RetentionRow(Base):
    """The rule of one project. `keep_ms` counts from the taking, `trash_ms` from the move to the trash."""

    __tablename__ = "retention"

    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"), primary_key=True)
    keep_ms: Mapped[int | None]
    what: Mapped[str] = mapped_column(default="all")  # all: to the trash | recordings: erase the sound, keep the text
    trash_ms: Mapped[int | None]
    actor: Mapped[str]
    set_ms: Mapped[int]


class HoldRow(Base):
    """A legal hold on a source or a project; in force until it is lifted, on record for ever."""

    __tablename__ = "hold"
    __table_args__ = (Index("ix_hold_target_id", "target_id"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    kind: Mapped[str]  # source | project
    target_id: Mapped[str]  # no reference: the record outlives what it was about
    reason: Mapped[str]
    actor: Mapped[str]
    placed_ms: Mapped[int]
    lifted_ms: Mapped[int | None]
    lifted_by: Mapped[str | None]
    lifted_reason: Mapped[str | None]


class ErasureRow(Base):
    """Something that was erased. Until `scrubbed_ms` is set, remains of it may lie in the database file."""

    __tablename__ = "erasure"
    __table_args__ = (Index("ix_erasure_scrubbed", "scrubbed_ms"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str]
    project_id: Mapped[str]
    what: Mapped[str]  # all | sound
    why: Mapped[str]  # person | trash | retention
    actor: Mapped[str]
    size_bytes: Mapped[int]  # of the original
    erased_ms: Mapped[int]
    scrubbed_ms: Mapped[int | None]
