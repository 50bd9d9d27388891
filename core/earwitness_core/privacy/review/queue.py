"""What a person should look at first: where a mistake would harm most, and where it is likely.

Ranks, from first to last: special categories; numbers with a check digit that agrees; other ways to reach or single out
somebody (addresses, phones, plates, codes, dates of birth); names, those first whose value was confirmed least often;
the rest (places, organisations, dates); and what is unsure, by its score or because the text under it changed.
Within a rank the surer first, then by source and place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.vault.schema import AnchorRow, FindingRow, SourceRow

UNSURE = 0.5  # a score below it
_CHECKED = 0.9  # a score from which the check digit agreed (identifiers.md)
_NUMBERS = frozenset(
    {Kind.IBAN, Kind.CARD, Kind.NATIONAL_ID, Kind.TAX_ID, Kind.VAT, Kind.SOCIAL_SECURITY}
    | {Kind.PASSPORT, Kind.DRIVING_LICENCE}
)
_CONTACTS = frozenset(
    {Kind.ADDRESS, Kind.EMAIL, Kind.PHONE, Kind.URL, Kind.IP, Kind.USERNAME, Kind.PLATE, Kind.CODE, Kind.BIRTH_DATE}
)


class Rank(IntEnum):
    """The lower, the sooner."""

    SPECIAL = 1
    CHECKED = 2
    CONTACT = 3
    NAME = 4
    OTHER = 5
    UNSURE = 6


def waiting(session: Session, *, project_id: str | None = None, source_id: str | None = None) -> Sequence[FindingRow]:
    """The findings that nobody decided, and those whose place is not sure any more, in the order of risk."""
    query = (
        select(FindingRow, AnchorRow.state, AnchorRow.start_ordinal, AnchorRow.start_offset)
        .join(AnchorRow, AnchorRow.owner_id == FindingRow.id)
        .join(SourceRow, SourceRow.id == FindingRow.source_id)
        .where(
            AnchorRow.owner_kind == ANCHOR,
            SourceRow.trashed_ms.is_(None),
            or_(
                FindingRow.state == State.SUGGESTED,
                (FindingRow.state == State.CONFIRMED) & (AnchorRow.state != "sure"),
            ),
        )
    )
    if project_id is not None:
        query = query.where(SourceRow.project_id == project_id)
    if source_id is not None:
        query = query.where(FindingRow.source_id == source_id)
    often = _confirmed_counts(session)
    ordered: list[tuple[tuple[int, int, float, str, int, int, str], FindingRow]] = []
    for row, state, ordinal, offset in session.execute(query).all():
        rank = rank_of(Kind(row.kind), row.score, state == "sure")
        rare = often[row.value_key] if rank is Rank.NAME else 0
        ordered.append(((rank, rare, -row.score, row.source_id, ordinal, offset, row.id), row))
    return [row for _, row in sorted(ordered, key=lambda one: one[0])]


def rank_of(kind: Kind, score: float, is_sure: bool = True) -> Rank:
    """Where a finding belongs."""
    if score < UNSURE or not is_sure:
        return Rank.UNSURE
    if kind.is_special:
        return Rank.SPECIAL
    if kind in _NUMBERS:
        return Rank.CHECKED if score >= _CHECKED else Rank.CONTACT
    if kind in _CONTACTS:
        return Rank.CONTACT
    return Rank.NAME if kind is Kind.PERSON else Rank.OTHER


def _confirmed_counts(session: Session) -> Counter[str]:
    confirmed = select(FindingRow.value_key, func.count()).where(FindingRow.state == State.CONFIRMED)
    return Counter(dict(session.execute(confirmed.group_by(FindingRow.value_key)).all()))
