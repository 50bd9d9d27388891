"""Findings as they are kept, whom they mean, and what people decided. Their places are anchors of the kind `finding`.

A trigger of the step that made these tables sees to it that no name outlives the sources it was found in: when one is
erased, persons that only it told of lose their names, and the project's undo history ends, since it repeats names.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class FindingRow(Base):
    """A suspected personal datum. Suggested ones are the scan's, and go when it finds them no more; others stay.

    `value_key` is a keyed hash of the kind and the normal value: equal data have equal keys in this vault.
    """

    __tablename__ = "finding"
    __table_args__ = (
        Index("ix_finding_source", "source_id", "state"),
        Index("ix_finding_value", "value_key"),
        Index("ix_finding_person", "person_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    kind: Mapped[str]
    score: Mapped[float]
    detector: Mapped[str]
    country: Mapped[str | None]
    value_key: Mapped[str]
    state: Mapped[str] = mapped_column(default="suggested")  # suggested | confirmed | rejected
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    actor: Mapped[str | None]  # who decided last
    decided_ms: Mapped[int | None]
    created_ms: Mapped[int]


class PersonRow(Base):
    """Somebody in a project. The number is never given to another; who is merged or forgotten keeps only that."""

    __tablename__ = "person"
    __table_args__ = (UniqueConstraint("project_id", "number"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    number: Mapped[int]
    name: Mapped[str]  # as shown
    note: Mapped[str] = mapped_column(default="")
    by_hand: Mapped[bool] = mapped_column(default=False)  # a participant somebody entered: stays without any finding
    named_by_hand: Mapped[bool] = mapped_column(default=False)
    merged_into: Mapped[str | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    created_ms: Mapped[int]


class PersonNameRow(Base):
    """A way to write somebody's name. `words` are as they are compared: no case, no accents, no titles."""

    __tablename__ = "person_name"
    __table_args__ = (UniqueConstraint("person_id", "words"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    form: Mapped[str]
    words: Mapped[str]


class FindingRuleRow(Base):
    """What was decided for a datum wherever it stands in a project. `form` is text to be found everywhere, if given."""

    __tablename__ = "finding_rule"
    __table_args__ = (UniqueConstraint("project_id", "kind", "value_key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    kind: Mapped[str]
    value_key: Mapped[str]
    state: Mapped[str]
    form: Mapped[str | None]
    actor: Mapped[str]
    created_ms: Mapped[int]


class FindingDecisionRow(Base):
    """Something a person decided, with the rows as they were before, so that it can be taken back."""

    __tablename__ = "finding_decision"
    __table_args__ = (Index("ix_finding_decision_project", "project_id", "undone_ms"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    act: Mapped[str]
    count: Mapped[int]  # findings it was about
    images: Mapped[list[Any]] = mapped_column(JSON)  # [table, id, its values before or None where it was made]
    actor: Mapped[str]
    created_ms: Mapped[int]
    undone_ms: Mapped[int | None]


class FindingScanRow(Base):
    """What a source was searched as, last: which text, by which program, with what known names."""

    __tablename__ = "finding_scan"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), primary_key=True)
    transcript_id: Mapped[str]
    revision: Mapped[int]
    version: Mapped[str]
    known_key: Mapped[str]
    scanned_ms: Mapped[int]


class FindingKnownRow(Base):
    """A hash of what is known in a project and found in all its sources; another one has them searched again."""

    __tablename__ = "finding_known"

    project_id: Mapped[str] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"), primary_key=True)
    known_key: Mapped[str]
