"""What is known in a project: found in all its sources, and the reason to search them again when it changes."""

from __future__ import annotations

import hashlib

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.known import Known
from earwitness_core.privacy.review.finding import State
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import (
    AnchorRow,
    FindingKnownRow,
    FindingRow,
    FindingRuleRow,
    PersonNameRow,
    PersonRow,
    SourceRow,
)

ANCHOR = "finding"
NOTHING = ""
_NAMES = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION)


def known_in(session: Session, project_id: str) -> list[Known]:
    """Names of participants, names that were confirmed anywhere in the project, and words given by hand; sorted."""
    participants = (
        select(PersonNameRow.form)
        .join(PersonRow, PersonRow.id == PersonNameRow.person_id)
        .where(PersonRow.project_id == project_id, PersonRow.by_hand)
    )
    found = {Known(form, Kind.PERSON) for form in session.scalars(participants)}
    rules = select(FindingRuleRow.form, FindingRuleRow.kind).where(
        FindingRuleRow.project_id == project_id,
        FindingRuleRow.form.is_not(None),
        FindingRuleRow.state == State.CONFIRMED,
    )
    found |= {Known(form, Kind(kind)) for form, kind in session.execute(rules).all() if form}
    confirmed = (
        select(AnchorRow.exact, FindingRow.kind)
        .join(FindingRow, FindingRow.id == AnchorRow.owner_id)
        .join(SourceRow, SourceRow.id == FindingRow.source_id)
        .where(
            AnchorRow.owner_kind == ANCHOR,
            SourceRow.project_id == project_id,
            SourceRow.trashed_ms.is_(None),
            FindingRow.state == State.CONFIRMED,
            FindingRow.kind.in_(_NAMES),
        )
        .distinct()
    )
    return sorted(found | {Known(text, Kind(kind)) for text, kind in session.execute(confirmed).all()})


def key_of(known: list[Known]) -> str:
    """The same for the same; nothing known is ''."""
    if not known:
        return NOTHING
    return hashlib.sha256("\0".join(f"{one.kind}\1{one.form}" for one in known).encode("utf-8", "replace")).hexdigest()


def renew(unit: UnitOfWork, project_id: str) -> None:
    """After a decision: what is known now."""
    unit.session.flush()
    key = key_of(known_in(unit.session, project_id))
    row = unit.session.get(FindingKnownRow, project_id)
    if row is None:
        unit.session.add(FindingKnownRow(project_id=project_id, known_key=key))
    elif row.known_key != key:
        row.known_key = key
