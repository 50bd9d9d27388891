"""The findings of a source brought up to date with a scan, in one unit of work.

What people decided stays. A confirmed finding answers all of the scan's that lie in it; a rejected one those of its
kind that lie in it, as long as the words there are those that were rejected. What is left is suggested: as a row that
is there already where place and kind are the same, so that a second run changes nothing; else as a new one. Suggested
findings that the scan makes no more are gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import Label, TextSpan
from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.known import words_of
from earwitness_core.privacy.policy.labels import raise_label
from earwitness_core.privacy.review.finding import BY_RULE, State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.privacy.review.people import People
from earwitness_core.privacy.review.values import Values
from earwitness_core.texts import anchoring
from earwitness_core.texts.layout import Layout
from earwitness_core.texts.places import span_of
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import AnchorRow, FindingRow, FindingRuleRow, SourceRow

SURE_SPECIAL = 0.8  # from this score on a special category raises the label by itself


@dataclass(frozen=True, slots=True)
class Kept:
    """What one run changed."""

    added: int
    gone: int
    stayed: int


@dataclass(frozen=True, slots=True)
class _Held:
    row: FindingRow
    span: TextSpan
    text: str
    seen: str

    @property
    def is_as_seen(self) -> bool:
        return self.text == self.seen

    def answers(self, found: Found) -> bool:
        if not self.span.start <= found.start < found.end <= self.span.end:
            return False
        if self.row.state == State.CONFIRMED and not found.kind.is_special:
            return not Kind(self.row.kind).is_special
        return self.row.kind == found.kind and (
            self.row.state == State.CONFIRMED or words_of(self.text) == words_of(self.seen)
        )


def keep(unit: UnitOfWork, source_id: SourceId, text: str, found: Sequence[Found]) -> Kept:
    """Have the source's findings be those. `text` is its current text, in which `found` has its places."""
    session = unit.session
    source = session.get_one(SourceRow, source_id)
    held = list(_held(session, source_id, text))
    decided = [one for one in held if one.row.state != State.SUGGESTED]
    open_ones = [one for one in held if one.row.state == State.SUGGESTED]
    suggested = {(one.row.kind, one.span.start, one.span.end): one.row for one in open_ones if one.is_as_seen}
    gone = {one.row.id: one.row for one in open_ones}
    people, values = People(unit, source.project_id), Values(unit)
    rules = _rules(session, source.project_id)
    new: list[tuple[str, TextSpan]] = []
    stayed = 0
    for one in _outstanding(found, decided):
        key = values.key(one.kind, text[one.start : one.end], one.value)
        row = suggested.pop((one.kind.value, one.start, one.end), None)
        if row is not None:
            stayed += 1
            del gone[row.id]
            _renew(row, one, key)
            continue
        row = _row(unit, source_id, one, key, rules.get((one.kind.value, key), State.SUGGESTED))
        if one.kind is Kind.PERSON and row.state != State.REJECTED:
            person = people.whose(text[one.start : one.end])
            row.person_id = person.id if person else None
        session.add(row)
        new.append((row.id, TextSpan(one.start, one.end)))
    session.flush()
    anchoring.make_all(unit, source_id, new, kind=ANCHOR)
    for row in gone.values():
        anchoring.drop(unit, ANCHOR, row.id)
        session.delete(row)
    _raise_label(unit, source_id, found)
    return Kept(len(new), len(gone), stayed)


def clear(unit: UnitOfWork, source_id: str) -> None:
    """No findings of this source, decisions included."""
    owners = select(FindingRow.id).where(FindingRow.source_id == source_id)
    unit.session.execute(delete(AnchorRow).where(AnchorRow.owner_kind == ANCHOR, AnchorRow.owner_id.in_(owners)))
    unit.session.execute(delete(FindingRow).where(FindingRow.source_id == source_id))


def mark_special(unit: UnitOfWork, source_id: str, kind: Kind) -> bool:
    """Raise the label of a source that holds a special category. A person may lower it; then it stays lowered."""
    reason = f"A special category was found: {kind.value}."
    return raise_label(unit, source_id, Label.RESTRICTED, reason)


def _outstanding(found: Sequence[Found], decided: Sequence[_Held]) -> Iterator[Found]:
    """What no decision answers. Both are sorted by place; decisions that end before a finding are passed over."""
    waiting = sorted(decided, key=lambda one: one.span.start)
    near: list[_Held] = []
    at = 0
    for one in sorted(found, key=lambda one: one.start):
        while at < len(waiting) and waiting[at].span.start <= one.start:
            near.append(waiting[at])
            at += 1
        near = [other for other in near if other.span.end > one.start]
        if not any(other.answers(one) for other in near):
            yield one


def _held(session: Session, source_id: str, text: str) -> Iterator[_Held]:
    rows = {row.id: row for row in session.scalars(select(FindingRow).where(FindingRow.source_id == source_id))}
    layouts: dict[str, Layout] = {}
    anchors = select(AnchorRow).where(AnchorRow.source_id == source_id, AnchorRow.owner_kind == ANCHOR)
    for anchor in session.scalars(anchors):
        if anchor.transcript_id not in layouts:
            layouts[anchor.transcript_id] = Layout.of(session, anchor.transcript_id)
        span = span_of(anchor, layouts[anchor.transcript_id])
        if anchor.owner_id in rows:
            yield _Held(rows[anchor.owner_id], span, text[span.start : span.end], anchor.exact)


def _rules(session: Session, project_id: str) -> dict[tuple[str, str], State]:
    rows = session.scalars(select(FindingRuleRow).where(FindingRuleRow.project_id == project_id))
    return {(row.kind, row.value_key): State(row.state) for row in rows}


def _row(unit: UnitOfWork, source_id: str, one: Found, key: str, state: State) -> FindingRow:
    decided = state is not State.SUGGESTED
    return FindingRow(
        id=new_id(),
        source_id=source_id,
        kind=one.kind.value,
        score=one.score,
        detector=one.detector,
        country=one.country,
        value_key=key,
        state=state.value,
        actor=BY_RULE if decided else None,
        decided_ms=unit.now_ms if decided else None,
        created_ms=unit.now_ms,
    )


def _renew(row: FindingRow, one: Found, key: str) -> None:
    row.score, row.detector, row.country, row.value_key = one.score, one.detector, one.country, key


def _raise_label(unit: UnitOfWork, source_id: str, found: Sequence[Found]) -> None:
    sure = [one for one in found if one.kind.is_special and one.score >= SURE_SPECIAL]
    if sure:
        mark_special(unit, source_id, max(sure, key=lambda one: one.score).kind)
