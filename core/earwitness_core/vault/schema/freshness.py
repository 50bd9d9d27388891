"""One row that says how far the vault has come; its marks are mirrored in the header (docs/vault-format.md §6)."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from earwitness_core.vault.schema.base import Base


class FreshnessRow(Base):
    """`counter` grows with every unit of work; a mark is a counter and the random token drawn at that unit."""

    __tablename__ = "freshness"
    __table_args__ = (CheckConstraint("one = 1", name="one"),)

    one: Mapped[int] = mapped_column(primary_key=True, default=1)
    counter: Mapped[int]
    mark_counter: Mapped[int]
    mark_token: Mapped[bytes] = mapped_column(LargeBinary)
    previous_counter: Mapped[int]
    previous_token: Mapped[bytes] = mapped_column(LargeBinary)
