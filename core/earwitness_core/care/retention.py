"""How long the sources of a project are kept: a rule per project, what falls due and when, and its carrying out.

A policy in force is one more rule of each project that it binds: what either of them makes due, is due. What is held is
told and left alone. Nothing is erased by a rule that a person was not shown before: `due` tells all.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.care.erasing import Erased, Eraser, joined
from earwitness_core.care.holds import PROJECT, SOURCE, held_by, holds_in_force
from earwitness_core.care.trash import trash
from earwitness_core.errors import PolicyRefused, Refused
from earwitness_core.privacy.policy.book import standing
from earwitness_core.privacy.policy.model import Keeping
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import BlobRow, ProjectRow, RetentionRow, SourceRow

ALL, RECORDINGS = "all", "recordings"
TO_TRASH, ERASE, ERASE_SOUND = "trash", "erase", "erase-sound"
SYSTEM = "retention"
_DAY_MS = 86_400_000
_BATCH = 50  # sources per unit of work: writers need not wait for a whole archive


@dataclass(frozen=True, slots=True)
class Rule:
    """`keep_ms` after it was taken, a source goes to the trash (`what` all) or loses its sound (recordings);
    `trash_ms` after it went to the trash, it is erased. None: never."""

    project_id: str
    keep_ms: int | None
    what: str = ALL
    trash_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """What a rule does with a source (trash, erase, erase-sound), and when. `held` is the reason of a hold on it."""

    source_id: str
    title: str
    project: str
    does: str
    due_ms: int
    held: str | None


class Retention:
    def __init__(self, vault: Vault, eraser: Eraser, actor: str) -> None:
        self._vault = vault
        self._eraser = eraser
        self._actor = actor

    def set(self, rule: Rule) -> None:
        """Put a rule in force, in place of the one there was. Raises Refused when it makes no sense."""
        if rule.what not in (ALL, RECORDINGS) or any(ms is not None and ms < 0 for ms in (rule.keep_ms, rule.trash_ms)):
            raise Refused("That is no rule of retention.")
        with self._vault.write(actor=self._actor, action="retention.set") as unit:
            unit.session.merge(
                RetentionRow(
                    project_id=rule.project_id,
                    keep_ms=rule.keep_ms,
                    what=rule.what,
                    trash_ms=rule.trash_ms,
                    actor=self._actor,
                    set_ms=unit.now_ms,
                )
            )

    def clear(self, project_id: str) -> None:
        """Keep everything of this project from now on."""
        with self._vault.write(actor=self._actor, action="retention.clear") as unit:
            row = unit.session.get(RetentionRow, project_id)
            if row is not None:
                unit.session.delete(row)

    def rules(self) -> list[Rule]:
        """The rules in force."""
        with self._vault.read() as session:
            rows = session.scalars(select(RetentionRow))
            return [Rule(row.project_id, row.keep_ms, row.what, row.trash_ms) for row in rows]

    def policy_rules(self, project_id: str) -> list[tuple[str, Rule]]:
        """What the policies in force bound the keeping of a project to, by their names."""
        with self._vault.read() as session:
            return _policy_rules(session, project_id)

    def due(self, *, by_ms: int | None = None, project_id: str | None = None) -> list[Due]:
        """What falls due up to a moment, or ever, the earliest first."""
        with self._vault.read() as session:
            found = [one for one in _all_due(session, project_id) if by_ms is None or one.due_ms <= by_ms]
        return sorted(found, key=lambda one: (one.due_ms, one.source_id))

    def preview(self, rule: Rule) -> list[Due]:
        """What this rule would do with the project's sources, in force or not, the earliest first."""
        with self._vault.read() as session:
            found = _due_by(session, rule)
        return sorted(found, key=lambda one: (one.due_ms, one.source_id))

    def apply(self) -> Erased:
        """Carry out what is due now. Erased sources still wait for their scrub."""
        done: list[Erased] = []
        while True:
            now = self._vault.clock.now_ms()
            batch = [one for one in self.due(by_ms=now) if one.held is None][:_BATCH]
            if not batch:
                return joined(done)
            with self._vault.write(actor=SYSTEM, action="retention.apply") as unit:
                done += [self._carry_out(unit, one) for one in batch]

    def _carry_out(self, unit: UnitOfWork, one: Due) -> Erased:
        row = unit.session.get(SourceRow, one.source_id)
        if row is None or held_by(unit.session, row) is not None:
            return joined([])
        if one.does == ERASE:
            return self._eraser.erase(unit, one.source_id, why=SYSTEM)
        if one.does == ERASE_SOUND:
            return self._eraser.erase_sound(unit, one.source_id, why=SYSTEM)
        trash(unit, row)
        return joined([])


def rule_of(keeping: Keeping, project_id: str) -> Rule | None:
    """What a policy says about keeping, as a rule of a project; None where it says nothing."""
    if keeping.keep_days is None and keeping.trash_days is None:
        return None
    keep, in_trash = (None if days is None else days * _DAY_MS for days in (keeping.keep_days, keeping.trash_days))
    return Rule(project_id, keep, keeping.what, in_trash)


def _all_due(session: Session, project_id: str | None) -> list[Due]:
    """By the project's own rule and by the policies': of one thing that several ask for, the earliest."""
    own = [Rule(row.project_id, row.keep_ms, row.what, row.trash_ms) for row in session.scalars(select(RetentionRow))]
    projects = [project_id] if project_id is not None else list(session.scalars(select(ProjectRow.id)))
    rules = [rule for rule in own if rule.project_id in projects]
    rules += [rule for project in projects for _, rule in _policy_rules(session, project)]
    first: dict[tuple[str, str], Due] = {}
    for one in sorted((one for rule in rules for one in _due_by(session, rule)), key=lambda one: one.due_ms):
        first.setdefault((one.source_id, one.does), one)
    return list(first.values())


def _policy_rules(session: Session, project_id: str) -> list[tuple[str, Rule]]:
    """A policy that cannot be read erases nothing."""
    try:
        policies = [one.policy for one in standing(session, project_id)]
    except PolicyRefused:
        return []
    rules = ((one.name, rule_of(one.keeping, project_id)) for one in policies)
    return [(name, rule) for name, rule in rules if rule is not None]


def _due_by(session: Session, rule: Rule) -> list[Due]:
    query = (
        select(SourceRow, ProjectRow.name, BlobRow.erased_ms)
        .join(ProjectRow, SourceRow.project_id == ProjectRow.id)
        .join(BlobRow, BlobRow.id == SourceRow.blob_id)
        .where(SourceRow.project_id == rule.project_id)
    )
    found = []
    reasons = holds_in_force(session)
    for source, project, erased_ms in session.execute(query):
        next_step = _next(source, rule, erased_ms)
        if next_step is not None:
            held = reasons.get((SOURCE, source.id)) or reasons.get((PROJECT, source.project_id))
            found.append(Due(source.id, source.title, project, *next_step, held))
    return found


def _next(source: SourceRow, rule: Rule, erased_ms: int | None) -> tuple[str, int] | None:
    """What the rule does next with a source."""
    if source.trashed_ms is not None:
        return None if rule.trash_ms is None else (ERASE, source.trashed_ms + rule.trash_ms)
    if rule.keep_ms is None:
        return None
    if rule.what == RECORDINGS:
        return None if erased_ms is not None else (ERASE_SOUND, source.created_ms + rule.keep_ms)
    return TO_TRASH, source.created_ms + rule.keep_ms
