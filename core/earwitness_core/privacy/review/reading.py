"""Kept findings as values, each where it stands now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound
from earwitness_core.ids import SourceId
from earwitness_core.model import TranscriptInfo
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import Finding, FindingId, PersonId, State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.texts import anchoring
from earwitness_core.texts.anchoring import Placed
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import FindingRow, FindingScanRow, PersonRow, SourceRow


class KeptFindings:
    """The findings of one vault, for whoever only reads them. A finding.Findings."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def of(self, source_id: SourceId) -> tuple[Finding, ...]:
        """All of a source, rejected ones too, in the order of its text; none of one in the trash."""
        with self._vault.read() as session:
            source = session.get(SourceRow, source_id)
            if source is None or source.trashed_ms is not None:
                return ()
            rows = session.scalars(select(FindingRow).where(FindingRow.source_id == source_id)).all()
            return tuple(values(session, rows, anchoring.placed(session, ANCHOR, source_id=source_id)))

    def searched(self, transcript: TranscriptInfo) -> bool:
        """Whether this text was searched, as it is now."""
        with self._vault.read() as session:
            scan = session.get(FindingScanRow, transcript.source_id)
            return scan is not None and (scan.transcript_id, scan.revision) == (transcript.id, transcript.revision)


def of_rows(session: Session, rows: Sequence[FindingRow]) -> list[Finding]:
    """Some findings, of any sources, in the order in which they are given."""
    found = {one.id: one for one in values(session, rows, anchoring.placed(session, ANCHOR, owners=_ids(rows)))}
    return [found[FindingId(row.id)] for row in rows if row.id in found]


def values(session: Session, rows: Iterable[FindingRow], placed: Iterable[Placed]) -> Iterable[Finding]:
    """In the order of the places. A place whose finding is not among the rows is passed over."""
    by_id = {row.id: row for row in rows}
    wanted = {row.person_id for row in by_id.values() if row.person_id}
    numbers = dict(session.execute(select(PersonRow.id, PersonRow.number).where(PersonRow.id.in_(wanted))).all())
    for place in placed:
        row = by_id.get(place.owner_id)
        if row is not None:
            yield _value(row, place, numbers.get(row.person_id or ""))


def require_row(session: Session, finding_id: str) -> FindingRow:
    """Raises NotFound, for one whose source is in the trash as well."""
    row = session.get(FindingRow, finding_id)
    if row is None or session.get_one(SourceRow, row.source_id).trashed_ms is not None:
        raise NotFound(what="finding", name=finding_id)
    return row


def _ids(rows: Sequence[FindingRow]) -> list[str]:
    return [row.id for row in rows] or [""]  # no owners would mean all


def _value(row: FindingRow, place: Placed, number: int | None) -> Finding:
    return Finding(
        id=FindingId(row.id),
        source_id=SourceId(row.source_id),
        transcript_id=place.anchor.transcript_id,
        kind=Kind(row.kind),
        state=State(row.state),
        score=row.score,
        detector=row.detector,
        country=row.country,
        span=place.anchor.span,
        words=place.anchor.words,
        time=place.anchor.time,
        text=place.now,
        is_sure=not place.needs_review,
        value_key=row.value_key,
        person_id=PersonId(row.person_id) if row.person_id else None,
        person_number=number,
        decided_by=row.actor,
        decided_ms=row.decided_ms,
    )
