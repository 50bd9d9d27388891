"""Labels that changed, policies that were set, and the keys of those whose signature on a policy counts.

The triggers of the step that made these tables see to it that no policy and no change of a label is rewritten.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class LabelChangeRow(Base):
    """One change of a label in force, on a source or a project; only ever added, and erased with what it is about."""

    __tablename__ = "label_change"
    __table_args__ = (Index("ix_label_change_source", "source_id"), Index("ix_label_change_project", "project_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    project_id: Mapped[str | None] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    from_label: Mapped[str]
    to_label: Mapped[str]
    by_itself: Mapped[bool]  # raised by a finding; else a person
    actor: Mapped[str]
    reason: Mapped[str]
    changed_ms: Mapped[int]


class PolicyRow(Base):
    """A policy that was set, with the bytes of its document; the last of its scope is in force.

    `project_id` is None for the whole vault; no reference, the record outlives what it was about. `document` is None
    where the policy of a scope was lifted.
    """

    __tablename__ = "policy"
    __table_args__ = (Index("ix_policy_scope", "project_id", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[str | None]
    name: Mapped[str]
    version: Mapped[int]
    document: Mapped[bytes | None] = mapped_column(LargeBinary)
    sha256: Mapped[str]
    signer: Mapped[str | None]  # fingerprint of the key that signed it
    signature: Mapped[bytes | None] = mapped_column(LargeBinary)
    file: Mapped[str | None]  # where it came from, looked at for changes
    weaker: Mapped[list[Any]] = mapped_column(JSON, default=list)  # what it allows more than the one before, in words
    actor: Mapped[str]
    reason: Mapped[str]
    set_ms: Mapped[int]


class PolicyKeyRow(Base):
    """An Ed25519 key: one's own, to sign policies with, or a pinned one of whom this vault takes policies from."""

    __tablename__ = "policy_key"

    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    private_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    pinned: Mapped[bool] = mapped_column(default=False)
    actor: Mapped[str]
    made_ms: Mapped[int]
