"""What a person may do about findings: look at them by risk, confirm, reject, change what they are, add, undo.

Every act is one unit of work and one decision on record, and can be taken back in order. What a person confirms or
rejects stays so (keeping.py); *everywhere* means the same datum in the whole project, also where it is found later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.known import words_of
from earwitness_core.privacy.review import decisions, known, queue
from earwitness_core.privacy.review.deciding import Deciding, paired, project_of
from earwitness_core.privacy.review.decisions import Decision
from earwitness_core.privacy.review.finding import Finding, State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.privacy.review.persons import Persons
from earwitness_core.privacy.review.queue import Rank
from earwitness_core.privacy.review.reading import KeptFindings, of_rows, require_row
from earwitness_core.privacy.review.values import Values
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import AnchorRow, FindingRow, ProjectRow, SourceRow


@dataclass(frozen=True, slots=True)
class Waiting:
    """A finding in the queue, with the text around it and why it stands where it stands."""

    finding: Finding
    title: str
    before: str
    after: str
    rank: Rank


class ReviewDesk:
    """Findings and decisions of one vault. `search_again` queues a source to be searched (the findings stage)."""

    def __init__(
        self,
        vault: Vault,
        *,
        actor: str,
        search_again: Callable[[SourceId], None],
        readings: Readings | None = None,
    ) -> None:
        """`readings`: where findings that are read are put on record first."""
        self._vault, self._actor, self._readings = vault, actor, readings
        self.search_again = search_again
        self.kept = KeptFindings(vault)
        self.persons = Persons(vault, actor=actor, readings=readings)

    def of(self, source_id: SourceId) -> tuple[Finding, ...]:
        """All findings of a source, rejected ones too, in the order of its text."""
        found = self.kept.of(source_id)
        self._note_reading(found)
        return found

    def finding(self, finding_id: str) -> Finding:
        """One finding. Raises NotFound."""
        with self._vault.read() as session:
            found = of_rows(session, [require_row(session, finding_id)])[0]
        self._note_reading([found])
        return found

    def queue(
        self, *, project_id: str | None = None, source_id: str | None = None, limit: int = 20, offset: int = 0
    ) -> tuple[list[Waiting], int]:
        """What waits for a person, the riskiest first (queue.py); and how many there are in all."""
        with self._vault.read() as session:
            rows = queue.waiting(session, project_id=project_id, source_id=source_id)
            page = rows[offset : offset + limit]
            shown = [_waiting(session, row, found) for row, found in paired(page, of_rows(session, page))]
        self._note_reading([one.finding for one in shown])
        return shown, len(rows)

    def with_id_part(self, part: str) -> list[str]:
        """Ids that end with or begin with this."""
        with self._vault.read() as session:
            wanted = part.lower()
            ids = session.scalars(select(FindingRow.id)).all()
            return [one for one in ids if one.startswith(wanted) or one.endswith(wanted)]

    def confirm(self, findings: Sequence[str], *, everywhere: bool = False) -> list[Finding]:
        """It is what it is said to be. Raises NotFound."""
        return self._decide("confirm", findings, State.CONFIRMED, everywhere=everywhere)

    def reject(self, findings: Sequence[str], *, everywhere: bool = False) -> list[Finding]:
        """It is nothing of the kind. Raises NotFound."""
        return self._decide("reject", findings, State.REJECTED, everywhere=everywhere)

    def retype(self, finding_id: str, kind: Kind) -> Finding:
        """It is something else, and confirmed as that. Raises NotFound."""
        with self._unit("retype") as unit:
            row = require_row(unit.session, finding_id)
            project_id = project_of(unit.session, row.source_id)
            with decisions.recorded(unit, project_id, "retype") as record:
                text = of_rows(unit.session, [row])[0].text
                record.keep(row)
                row.kind, row.value_key = kind.value, Values(unit).key(kind, text)
                record.count = 1
                Deciding(unit, record).set(row, State.CONFIRMED, text)
            known.renew(unit, project_id)
            return of_rows(unit.session, [row])[0]

    def add(self, source_id: SourceId, span: TextSpan, kind: Kind) -> Finding:
        """What nobody found: a range of the current text, confirmed. Raises Refused where there is no text."""
        with self._unit("add") as unit:
            project_id = project_of(unit.session, source_id)
            with decisions.recorded(unit, project_id, "add") as record:
                row = Deciding(unit, record).add(source_id, span, kind)
            known.renew(unit, project_id)
            return of_rows(unit.session, [row])[0]

    def add_text(self, project_id: str, text: str, kind: Kind) -> None:
        """A text that is found, and confirmed, wherever it stands in a project, now and later. Raises Refused."""
        if not words_of(text):
            raise Refused("There is no word in it.", next_step="Give the text as it stands in the transcript.")
        with self._unit("add-text") as unit:
            if unit.session.get(ProjectRow, project_id) is None:
                raise NotFound(what="project", name=project_id)
            with decisions.recorded(unit, project_id, "add text") as record:
                deciding = Deciding(unit, record)
                rule = deciding.rule(project_id, kind, Values(unit).key(kind, text), State.CONFIRMED)
                rule.form, record.count = " ".join(text.split()), 1
                deciding.follow(rule)
            known.renew(unit, project_id)

    def undo(self, project_id: str) -> Decision:
        """Take back the last decision of a project. Raises Refused when there is none."""
        with self._unit("undo") as unit:
            undone = decisions.undo(unit, project_id)
            known.renew(unit, project_id)
            return undone

    def history(self, project_id: str, limit: int = 20) -> list[Decision]:
        """The last decisions of a project, the newest first."""
        with self._vault.read() as session:
            return decisions.history(session, project_id, limit)

    def _decide(self, act: str, findings: Sequence[str], state: State, *, everywhere: bool) -> list[Finding]:
        with self._unit(act) as unit:
            rows = [require_row(unit.session, one) for one in findings]
            for project_id, own in _by_project(unit.session, rows).items():
                with decisions.recorded(unit, project_id, act) as record:
                    deciding = Deciding(unit, record)
                    for row, found in paired(own, of_rows(unit.session, own)):
                        record.keep(row)
                        record.count += 1
                        deciding.set(row, state, found.text)
                        if everywhere:
                            deciding.follow(deciding.rule(project_id, Kind(row.kind), row.value_key, state))
                known.renew(unit, project_id)
            return of_rows(unit.session, rows)

    def _note_reading(self, read: Iterable[Finding]) -> None:
        sources = {one.source_id for one in read}
        if self._readings is not None and sources:
            self._readings.note("finding.read", "source", sources)

    def _unit(self, act: str) -> AbstractContextManager[UnitOfWork]:
        return self._vault.write(actor=self._actor, action=f"finding.{act}")


def _by_project(session: Session, rows: Sequence[FindingRow]) -> dict[str, list[FindingRow]]:
    grouped: dict[str, list[FindingRow]] = {}
    for row in rows:
        grouped.setdefault(project_of(session, row.source_id), []).append(row)
    return grouped


def _waiting(session: Session, row: FindingRow, found: Finding) -> Waiting:
    anchor = session.scalars(
        select(AnchorRow).where(AnchorRow.owner_kind == ANCHOR, AnchorRow.owner_id == row.id)
    ).one()
    title = session.get_one(SourceRow, row.source_id).title
    rank = queue.rank_of(found.kind, found.score, found.is_sure)
    return Waiting(found, title, anchor.prefix, anchor.suffix, rank)
