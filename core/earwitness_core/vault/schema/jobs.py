"""The durable queue."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class JobRow(Base):
    """A stage to be done for a source. `key` makes adding it twice add it once while it is unfinished or done."""

    __tablename__ = "job"
    __table_args__ = (
        UniqueConstraint("key"),
        Index("ix_job_due", "state", "lane", text("priority DESC"), "created_ms", "id"),
        Index("ix_job_after", "after", "state"),
        Index("ix_job_created", "created_ms", "id"),
        Index("ix_job_source", "source_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    key: Mapped[str]
    kind: Mapped[str]  # decode | transcribe | speakers | index …
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"))
    lane: Mapped[str]  # heavy | light
    priority: Mapped[int] = mapped_column(default=0)  # higher first
    state: Mapped[str] = mapped_column(default="ready")
    # waiting (for `after`) | ready | running | paused | done | attention | cancelled
    wanted: Mapped[str | None]  # pause | cancel: asked of a running job, seen at its next heartbeat
    after: Mapped[str | None] = mapped_column(ForeignKey("job.id", ondelete="SET NULL"))
    facts: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    checkpoint: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    progress: Mapped[float] = mapped_column(default=0.0)
    attempt: Mapped[int] = mapped_column(default=0)
    run_after_ms: Mapped[int] = mapped_column(default=0)
    lease_owner: Mapped[str | None]
    lease_until_ms: Mapped[int | None]
    outcome: Mapped[str | None]
    detail: Mapped[str | None]
    created_ms: Mapped[int]
    started_ms: Mapped[int | None]
    finished_ms: Mapped[int | None]


class MeasuredSpeedRow(Base):
    """How fast this machine did a stage: the ground of every estimate shown."""

    __tablename__ = "measured_speed"
    __table_args__ = (Index("ix_measured_speed_what", "kind", "setting"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    setting: Mapped[str]  # model and quality, for instance "base/fast/cpu"
    audio_ms: Mapped[int]
    work_ms: Mapped[int]
    measured_ms: Mapped[int]
