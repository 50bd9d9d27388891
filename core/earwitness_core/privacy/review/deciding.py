"""One decision carried out: findings set, added, and made to follow a rule, with what they were before on record."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound
from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.decisions import Record
from earwitness_core.privacy.review.finding import Finding, FindingId, State
from earwitness_core.privacy.review.keeping import mark_special
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.privacy.review.people import People
from earwitness_core.privacy.review.reading import of_rows
from earwitness_core.privacy.review.values import Values
from earwitness_core.texts import anchoring
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import AnchorRow, FindingRow, FindingRuleRow, SourceRow

BY_HAND = "person"  # the detector of what somebody added


class Deciding:
    """What a decision does, in its unit of work; `record` keeps how to take it back."""

    def __init__(self, unit: UnitOfWork, record: Record) -> None:
        self._unit = unit
        self._record = record

    def set(self, row: FindingRow, state: State, text: str) -> None:
        """What is true of a decided finding: who decided, whom it means, and what that makes of its source."""
        row.state, row.actor, row.decided_ms = state.value, self._unit.actor, self._unit.now_ms
        if row.kind != Kind.PERSON or state is State.REJECTED:
            row.person_id = None
        elif row.person_id is None:
            person = People(self._unit, project_of(self._unit.session, row.source_id)).whose(text)
            row.person_id = person.id if person else None
        if state is State.CONFIRMED:
            _see(self._unit, row)
            if Kind(row.kind).is_special:
                mark_special(self._unit, row.source_id, Kind(row.kind))
        self._unit.session.flush()

    def add(self, source_id: SourceId, span: TextSpan, kind: Kind) -> FindingRow:
        """A finding that nobody made: a range of the current text, confirmed."""
        row = FindingRow(
            id=new_id(),
            source_id=source_id,
            kind=kind.value,
            score=1.0,
            detector=BY_HAND,
            value_key="",
            created_ms=self._unit.now_ms,
        )
        self._unit.session.add(row)
        self._record.made(row)
        anchoring.make(self._unit, source_id, span, kind=ANCHOR, owner_id=row.id)
        text = of_rows(self._unit.session, [row])[0].text
        row.value_key, self._record.count = Values(self._unit).key(kind, text), self._record.count + 1
        self.set(row, State.CONFIRMED, text)
        return row

    def rule(self, project_id: str, kind: Kind, key: str, state: State) -> FindingRuleRow:
        """What holds for this value everywhere in a project from now on."""
        rule = _rule_of(self._unit.session, project_id, kind, key)
        if rule is not None:
            self._record.keep(rule)
            rule.state = state.value
            return rule
        rule = FindingRuleRow(
            project_id=project_id,
            kind=kind.value,
            value_key=key,
            state=state.value,
            actor=self._unit.actor,
            created_ms=self._unit.now_ms,
        )
        self._unit.session.add(rule)
        self._record.made(rule)
        return rule

    def follow(self, rule: FindingRuleRow) -> None:
        """Have all findings of this value be as the rule says."""
        query = (
            select(FindingRow)
            .join(SourceRow, SourceRow.id == FindingRow.source_id)
            .where(
                SourceRow.project_id == rule.project_id,
                FindingRow.kind == rule.kind,
                FindingRow.value_key == rule.value_key,
                FindingRow.state != rule.state,
            )
        )
        rows = self._unit.session.scalars(query).all()
        for row, found in paired(rows, of_rows(self._unit.session, rows)):
            self._record.keep(row)
            self._record.count += 1
            self.set(row, State(rule.state), found.text)


def _see(unit: UnitOfWork, row: FindingRow) -> None:
    """What stands there now is meant; where nothing is left, it stays as it was."""
    anchor = unit.session.scalars(
        select(AnchorRow).where(AnchorRow.owner_kind == ANCHOR, AnchorRow.owner_id == row.id)
    ).first()
    if anchor is not None and anchor.state == "unsure":
        anchoring.confirm(unit, anchor.id)


def _rule_of(session: Session, project_id: str, kind: Kind, key: str) -> FindingRuleRow | None:
    """What was said of this value everywhere in a project."""
    session.flush()
    return session.scalars(
        select(FindingRuleRow).where(
            FindingRuleRow.project_id == project_id, FindingRuleRow.kind == kind, FindingRuleRow.value_key == key
        )
    ).one_or_none()


def project_of(session: Session, source_id: str) -> str:
    """The project of a source. Raises NotFound."""
    source = session.get(SourceRow, source_id)
    if source is None:
        raise NotFound(what="source", name=source_id)
    return source.project_id


def paired(rows: Iterable[FindingRow], found: Iterable[Finding]) -> list[tuple[FindingRow, Finding]]:
    """Rows with their values; one that has no place any more has none."""
    by_id = {one.id: one for one in found}
    return [(row, by_id[FindingId(row.id)]) for row in rows if row.id in by_id]
