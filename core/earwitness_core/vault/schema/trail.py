"""What was done, one row per event, chained; written by `audit`, never changed (docs/audit.md). No row holds content.

The triggers of the step that made it refuse every UPDATE and DELETE. Nothing points here and this points nowhere: an
event outlives what it was about.
"""

from __future__ import annotations

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class TrailRow(Base):
    """`touched` is deterministic CBOR; `link` joins the event to all before it, `mac` proves it by the vault's key."""

    __tablename__ = "trail"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)  # 1, 2, 3 …, without a gap
    at_ms: Mapped[int]
    actor: Mapped[str]
    action: Mapped[str]
    reason: Mapped[str]
    touched: Mapped[bytes] = mapped_column(LargeBinary)
    salt: Mapped[bytes] = mapped_column(LargeBinary)
    digest: Mapped[bytes] = mapped_column(LargeBinary)  # of all the columns above
    link: Mapped[bytes] = mapped_column(LargeBinary)  # of the link before and the digest
    mac: Mapped[bytes] = mapped_column(LargeBinary)
