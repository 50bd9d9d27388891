"""What left, what was kept from leaving, and what waits for a person's word. Nothing here is content but the sealed
payloads, which lie in blobs.

The triggers of the step that made these tables see to it that a row of the ledger is filled once and never leaves.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class EgressRow(Base):
    """One attempt to send. Committed before the first byte goes; its end is filled in once.

    `host` is a name of the policy's list; any other is kept as its hash, since a name can carry content.
    `outcome`: answered | failed (bytes may have gone: `sent_bytes`) | refused (none of the payload went) | blocked (by
    the guard); none yet: under way, or cut off by a crash, and then all of it counts as gone.
    """

    __tablename__ = "egress"
    __table_args__ = (Index("ix_egress_begun", "begun_ms", "id"), Index("ix_egress_sha256", "sha256"))

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    purpose: Mapped[str]
    host: Mapped[str]
    port: Mapped[int]
    region: Mapped[str]
    rule: Mapped[str]  # what in the policy allowed or refused it
    label: Mapped[str]
    profile: Mapped[str]
    shape: Mapped[str]  # chat | embeddings | transcription | download
    redactions: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)  # how many, by kind of finding
    sources: Mapped[list[str]] = mapped_column(JSON, default=list)  # ids; the record outlives what it was about
    size_bytes: Mapped[int]  # of the payload
    sha256: Mapped[str]  # of the payload as it went; empty without one
    approval_id: Mapped[str | None] = mapped_column(ForeignKey("egress_approval.id"))
    actor: Mapped[str]
    begun_ms: Mapped[int]
    ended_ms: Mapped[int | None]
    outcome: Mapped[str | None]
    detail: Mapped[str | None]  # one word of ours
    status: Mapped[int | None]  # of HTTP
    sent_bytes: Mapped[int | None]  # inside TLS: head and payload
    received_bytes: Mapped[int | None]


class EgressPayloadRow(Base):
    """The sealed payload of a send or of an approval, once for each source it was made of.

    Erasing one of the sources takes all rows of the payload along (trigger), and with the last of them the blob.
    """

    __tablename__ = "egress_payload"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[str] = mapped_column(index=True)
    blob_id: Mapped[str] = mapped_column(ForeignKey("blob.id"), index=True)
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)


class EgressApprovalRow(Base):
    """A person's word on exactly these bytes, to this place, once. `state`: pending | approved | refused | used."""

    __tablename__ = "egress_approval"
    __table_args__ = (Index("ix_egress_approval_sha256", "sha256", "state"),)

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    purpose: Mapped[str]
    host: Mapped[str]
    port: Mapped[int]
    path: Mapped[str]
    region: Mapped[str]
    rule: Mapped[str]
    label: Mapped[str]
    profile: Mapped[str]
    shape: Mapped[str]
    redactions: Mapped[dict[str, int]] = mapped_column(JSON, default=dict)
    sources: Mapped[list[Any]] = mapped_column(JSON, default=list)
    size_bytes: Mapped[int]
    sha256: Mapped[str]
    asked_by: Mapped[str]
    asked_ms: Mapped[int]
    expires_ms: Mapped[int]
    state: Mapped[str] = mapped_column(default="pending")
    decided_by: Mapped[str | None]
    decided_ms: Mapped[int | None]
    reason: Mapped[str | None]
