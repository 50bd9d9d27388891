"""Watched folders and the inbox: events are hints, these rows decide."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class WatchedFolderRow(Base):
    __tablename__ = "watched_folder"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    path: Mapped[str] = mapped_column(unique=True)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id"))
    after: Mapped[str] = mapped_column(default="leave")  # leave | move (to processed/)
    polling: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    choice: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    created_ms: Mapped[int]


class InboxRow(Base):
    """One content seen at one path, for one project. The same path with other size, time or inode is a new row.

    `path` is as intake/names.py stores it; `device` and `inode` are folded into 64 signed bits.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("path", "device", "inode", "size_bytes", "mtime_ns", "project_id"),
        Index("ix_inbox_state", "state", "next_try_ms"),
        Index("ix_inbox_path", "path"),
        Index("ix_inbox_folder", "folder_id", "moved", "state"),
        Index("ix_inbox_source", "source_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    folder_id: Mapped[str | None] = mapped_column(ForeignKey("watched_folder.id", ondelete="SET NULL"))
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id"))
    choice: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    path: Mapped[str]
    device: Mapped[int]
    inode: Mapped[int]
    size_bytes: Mapped[int]
    mtime_ns: Mapped[int]
    state: Mapped[str] = mapped_column(default="settling")
    # settling | accepted | duplicate | attention | ignored | gone
    outcome: Mapped[str | None]
    detail: Mapped[str | None]
    attempt: Mapped[int] = mapped_column(default=0)
    next_try_ms: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str | None]
    source_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"))
    moved: Mapped[bool] = mapped_column(default=False)  # the original went to processed/ after the commit
    seen_ms: Mapped[int]
    decided_ms: Mapped[int | None]
    carrier_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"), index=True)
    # the mail it hung on: then `path` is the mail's id, a number and its name
