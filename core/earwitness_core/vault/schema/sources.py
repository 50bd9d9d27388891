"""Projects, sources, where they came from, and the sealed blobs they lie in."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.ids import new_id
from earwitness_core.vault.schema.base import Base


class SettingRow(Base):
    """A setting of this vault as a whole (`jobs.paused`, `search.version` …)."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class ProjectRow(Base):
    """A case or study: the unit of policy and of sharing."""

    __tablename__ = "project"

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    name: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str] = mapped_column(default="confidential")
    choice: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # default SpeechChoice as plain values
    created_ms: Mapped[int]


class BlobRow(Base):
    """A sealed file under blobs/. `wrapped_key` is its random key, wrapped for this vault and this blob id.

    A row with `erased_ms` has no key and no file any more; it stays for what points to it.
    """

    __tablename__ = "blob"

    id: Mapped[str] = mapped_column(primary_key=True)
    wrapped_key: Mapped[bytes] = mapped_column(LargeBinary)
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(index=True)
    created_ms: Mapped[int]
    erased_ms: Mapped[int | None]


class SourceRow(Base):
    """One recording or document. `sha256` is of the original bytes and unique in its project, trash included."""

    __tablename__ = "source"
    __table_args__ = (
        UniqueConstraint("project_id", "sha256"),
        Index("ix_source_created", "created_ms", "id"),
        Index("ix_source_held", "project_id", "trashed_ms", "duration_ms"),
        Index("ix_source_title", "title", "id"),
        Index("ix_source_blob", "blob_id"),
        Index("ix_source_pcm_blob", "pcm_blob_id"),
    )

    id: Mapped[str] = mapped_column(primary_key=True, default=new_id)
    project_id: Mapped[str] = mapped_column(ForeignKey("project.id"))
    title: Mapped[str]
    # recording | document | email | image | subtitles | transcript (brought in, words without a sound)
    kind: Mapped[str] = mapped_column(default="recording")
    media_type: Mapped[str]
    size_bytes: Mapped[int]
    sha256: Mapped[str]
    blob_id: Mapped[str] = mapped_column(ForeignKey("blob.id"))
    pcm_blob_id: Mapped[str | None] = mapped_column(ForeignKey("blob.id"))  # decoded sound, 16 kHz mono s16le
    media: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # what the probe saw: streams, codec, tags
    duration_ms: Mapped[int | None]
    language: Mapped[str | None]
    label: Mapped[str | None]  # None: the project's
    choice: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)  # the SpeechChoice it was taken with
    state: Mapped[str] = mapped_column(default="processing")  # processing | ready | attention
    recorded_ms: Mapped[int | None]
    created_ms: Mapped[int]
    trashed_ms: Mapped[int | None]


class ProvenanceRow(Base):
    """One way in which this content reached the vault; a duplicate adds a row, never removes a file.

    `carrier_id` is the mail it hung on; its `path` is then that id, a number and its name.
    """

    __tablename__ = "provenance"

    id: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id", ondelete="CASCADE"), index=True)
    origin: Mapped[str]  # watched | taken | attached | imported
    path: Mapped[str]
    name: Mapped[str]
    size_bytes: Mapped[int]
    mtime_ns: Mapped[int]
    inode: Mapped[int]
    device: Mapped[int]
    scan: Mapped[str]  # clean | off | unavailable
    actor: Mapped[str]
    taken_ms: Mapped[int]
    carrier_id: Mapped[str | None] = mapped_column(ForeignKey("source.id", ondelete="SET NULL"), index=True)
