"""Labels: how sensitive a source is, its own or its project's. Raised by findings, lowered by a person only.

Every change is a row that says who, from what, to what, why and when; it is erased with what it is about.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Refused
from earwitness_core.model import Label
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import LabelChangeRow, ProjectRow, SourceRow


@dataclass(frozen=True, slots=True)
class LabelChange:
    """`by_itself`: raised by what was found in it; else a person said so. One of the two ids is set."""

    source_id: str | None
    project_id: str | None
    from_label: Label
    to_label: Label
    by_itself: bool
    actor: str
    reason: str
    changed_ms: int


def label_of(session: Session, source_id: str) -> Label:
    """The label in force: the source's own, else its project's. Raises NotFound."""
    return _in_force(session, _source(session, source_id))


def raise_label(unit: UnitOfWork, source_id: str, label: Label, reason: str) -> bool:
    """Raise a source to a label for what was found in it; whether that changed anything. Never lowers.

    A person who lowered it after it was raised for this same reason has looked: it is not raised for it again.
    """
    source = _source(unit.session, source_id)
    before = _in_force(unit.session, source)
    if label.rank <= before.rank or _was_answered(unit.session, source_id, label, reason):
        return False
    source.label = label.value
    _record(unit, source, before, label, reason, by_itself=True)
    return True


class Labels:
    """The labels of one vault, as a person sets them."""

    def __init__(self, vault: Vault, *, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    def set_source(self, source_id: str, label: Label | None, reason: str = "") -> Label:
        """Give a source its own label, or with None its project's again; the label in force then.

        Raises NotFound, and Refused when it would be lowered without a reason.
        """
        with self._vault.write(actor=self._actor, action="label.set", reason=reason) as unit:
            source = _source(unit.session, source_id)
            before = _in_force(unit.session, source)
            after = label or Label(unit.session.get_one(ProjectRow, source.project_id).label)
            _require_reason(before, after, reason)
            source.label = label.value if label else None
            if after is not before:
                _record(unit, source, before, after, reason, by_itself=False)
            return after

    def set_project(self, project_id: str, label: Label, reason: str = "") -> Label:
        """Give a project a label, and with it all its sources that have none of their own. Raises as `set_source`."""
        with self._vault.write(actor=self._actor, action="label.set", reason=reason) as unit:
            project = unit.session.get(ProjectRow, project_id)
            if project is None:
                raise NotFound(what="project", name=project_id)
            before = Label(project.label)
            _require_reason(before, label, reason)
            project.label = label.value
            if label is not before:
                _record(unit, project, before, label, reason, by_itself=False)
            return label

    def in_force(self, source_id: str) -> Label:
        """The label of a source, its own or its project's. Raises NotFound."""
        with self._vault.read() as session:
            return label_of(session, source_id)

    def counts(self) -> dict[Label, int]:
        """How many sources have each label, their own or their project's; those in the trash are not counted."""
        label = func.coalesce(SourceRow.label, ProjectRow.label)
        query = (
            select(label, func.count())
            .join(ProjectRow, ProjectRow.id == SourceRow.project_id)
            .where(SourceRow.trashed_ms.is_(None))
            .group_by(label)
        )
        with self._vault.read() as session:
            found = {Label(name): number for name, number in session.execute(query).all()}
        return {one: found.get(one, 0) for one in Label}

    def history(self, target_id: str) -> list[LabelChange]:
        """What happened to the label of a source or project, oldest first; of a source, its project's changes too."""
        with self._vault.read() as session:
            source = session.get(SourceRow, target_id)
            project_id = source.project_id if source else target_id
            rows = session.scalars(
                select(LabelChangeRow)
                .where(or_(LabelChangeRow.source_id == target_id, LabelChangeRow.project_id == project_id))
                .order_by(LabelChangeRow.id)
            )
            return [_change(row) for row in rows]


def _source(session: Session, source_id: str) -> SourceRow:
    source = session.get(SourceRow, source_id)
    if source is None:
        raise NotFound(what="source", name=source_id)
    return source


def _in_force(session: Session, source: SourceRow) -> Label:
    return Label(source.label or session.get_one(ProjectRow, source.project_id).label)


def _was_answered(session: Session, source_id: str, label: Label, reason: str) -> bool:
    """Whether a person changed the label after it was raised, at least this high, for this reason."""
    mine = select(LabelChangeRow).where(LabelChangeRow.source_id == source_id)
    rows = list(session.scalars(mine.order_by(LabelChangeRow.id)))
    raised = [
        number
        for number, row in enumerate(rows)
        if row.by_itself and row.reason == reason and Label(row.to_label).rank >= label.rank
    ]
    return bool(raised) and any(
        not row.by_itself and Label(row.to_label).rank < Label(row.from_label).rank for row in rows[raised[-1] :]
    )


def _require_reason(before: Label, after: Label, reason: str) -> None:
    if after.rank < before.rank and not reason.strip():
        raise Refused(
            f"A label is lowered, from {before} to {after}, only for a reason: it stays on record.",
            next_step="Say why with --reason.",
        )


def _record(
    unit: UnitOfWork, target: SourceRow | ProjectRow, before: Label, after: Label, reason: str, *, by_itself: bool
) -> None:
    is_source = isinstance(target, SourceRow)
    unit.session.add(
        LabelChangeRow(
            source_id=target.id if is_source else None,
            project_id=None if is_source else target.id,
            from_label=before.value,
            to_label=after.value,
            by_itself=by_itself,
            actor=unit.actor,
            reason=reason.strip(),
            changed_ms=unit.now_ms,
        )
    )


def _change(row: LabelChangeRow) -> LabelChange:
    return LabelChange(
        row.source_id,
        row.project_id,
        Label(row.from_label),
        Label(row.to_label),
        row.by_itself,
        row.actor,
        row.reason,
        row.changed_ms,
    )
