"""Pseudonyms: what stands for whom in what is given away. The key to them lies here and nowhere else.

A number stays with its row, and rows are never deleted, so none is given twice. What was meant (the forms) goes with
the source it was read in; what is then left is a number that stands for nobody.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class PseudonymRow(Base):
    """A token of a project: `Person 3`, or the `name` that was invented or given in its place.

    `category` is a kind of finding, or `source`.
    """

    __tablename__ = "pseudonym"
    __table_args__ = (UniqueConstraint("project_id", "category", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    category: Mapped[str]
    number: Mapped[int]
    name: Mapped[str | None]
    created_ms: Mapped[int]


class PseudonymFormRow(Base):
    """Something it stands for: as it was written, in which source (None: in something a person typed).

    `lookup` is the keyed hash of the project, the category and the normal form, `person_id` the person it is about.
    """

    __tablename__ = "pseudonym_form"
    __table_args__ = (
        Index("ix_pseudonym_form_pseudonym_id", "pseudonym_id"),
        Index("ix_pseudonym_form_source_id", "source_id"),
        Index("ix_pseudonym_form_lookup", "lookup"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    pseudonym_id: Mapped[int] = mapped_column(ForeignKey("pseudonym.id", ondelete="CASCADE"))
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    person_id: Mapped[str | None]
    lookup: Mapped[bytes] = mapped_column(LargeBinary)
    text: Mapped[str]
