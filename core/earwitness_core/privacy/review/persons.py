"""The persons of a project as people see and mend them: merged, split, renamed, entered by hand, forgotten.

Each is one decision that can be undone. A number once given is never another person's, so a token that stands in an
export always meant the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import NotFound, Refused
from earwitness_core.privacy.review import decisions, known
from earwitness_core.privacy.review.decisions import Record
from earwitness_core.privacy.review.finding import PersonId, State
from earwitness_core.privacy.review.known import ANCHOR
from earwitness_core.privacy.review.people import People, name_words
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import AnchorRow, FindingRow, PersonNameRow, PersonRow, ProjectRow, SourceRow


@dataclass(frozen=True, slots=True)
class Person:
    """`number` is theirs for good; `names` the ways in which they are written; `findings` how often they are meant."""

    id: PersonId
    project_id: str
    number: int
    name: str
    note: str
    names: tuple[str, ...]
    by_hand: bool
    findings: int
    sources: int


class Persons:
    """The persons of one vault's projects."""

    def __init__(self, vault: Vault, *, actor: str, readings: Readings | None = None) -> None:
        """`readings`: where a register that is read is put on record first."""
        self._vault, self._actor, self._readings = vault, actor, readings

    def list(self, project_id: str) -> list[Person]:
        """Who is meant anywhere in a project, or was entered by hand; by number."""
        with self._vault.read() as session:
            found = _persons(session, project_id)
        if self._readings is not None:
            self._readings.note("person.read", "project", [project_id])
        return found

    def person(self, project_id: str, wanted: str) -> Person:
        """By number, id, name or any form of it. Raises NotFound, Refused where several answer."""
        everybody = self.list(project_id)
        plain = wanted.removeprefix("Person ").strip()
        by_number = [one for one in everybody if plain.isdigit() and one.number == int(plain)]
        by_name = [one for one in everybody if name_words(wanted) in map(name_words, (one.name, *one.names))]
        found = by_number or [one for one in everybody if one.id == wanted] or by_name
        if not found:
            raise NotFound(what="person", name=wanted)
        if len(found) > 1:
            numbers = ", ".join(str(one.number) for one in found)
            raise Refused(f"Several persons are called {wanted}.", next_step=f"Give a number: {numbers}.")
        return found[0]

    def add(self, project_id: str, name: str, *, forms: Sequence[str] = (), note: str = "") -> Person:
        """A participant: found everywhere in the project from now on. Who is there with a matching name is meant."""
        if not name_words(name):
            raise Refused("That is no name.", next_step="Give at least one word.")
        with self._vault.write(actor=self._actor, action="person.add") as unit:
            if unit.session.get(ProjectRow, project_id) is None:
                raise NotFound(what="project", name=project_id)
            with decisions.recorded(unit, project_id, "add person") as record:
                people = People(unit, project_id)
                row = people.named(name) or people.alike(name)
                if row is None:
                    row = people.add(name, by_hand=True, note=note)
                    record.made(row)
                else:
                    record.keep(row)
                    row.by_hand, row.note = True, note or row.note
                for form in (name, *forms):
                    if (given := people.give(row, form)) is not None:
                        record.made(given)
                record.count = 1
            known.renew(unit, project_id)
            return _one(unit.session, row.id)

    def rename(self, person_id: PersonId, name: str, note: str | None = None) -> Person:
        """Shown by another name; the forms that are found stay."""
        with self._vault.write(actor=self._actor, action="person.rename") as unit:
            row = _row(unit.session, person_id)
            with decisions.recorded(unit, row.project_id, "rename person") as record:
                record.keep(row)
                row.name, row.named_by_hand, record.count = " ".join(name.split()) or row.name, True, 1
                row.note = row.note if note is None else note
            return _one(unit.session, person_id)

    def merge(self, into: PersonId, others: Sequence[PersonId]) -> Person:
        """They are one person, with the number of the first; what they are called means the first from now on."""
        with self._vault.write(actor=self._actor, action="person.merge") as unit:
            target = _row(unit.session, into)
            with decisions.recorded(unit, target.project_id, "merge persons") as record:
                for other in (_row(unit.session, one) for one in others if one != into):
                    if other.project_id != target.project_id:
                        raise Refused("These persons are in different projects.", next_step="Merge those of one.")
                    _hand_over(unit, record, other, target)
            known.renew(unit, target.project_id)
            return _one(unit.session, into)

    def split(self, person_id: PersonId, forms: Sequence[str]) -> Person:
        """Whoever is called so is somebody else, with a number of their own; the new person."""
        with self._vault.write(actor=self._actor, action="person.split") as unit:
            old = _row(unit.session, person_id)
            wanted = {" ".join(name_words(form)) for form in forms}
            names = [row for row in _names(unit.session, [person_id]) if row.words in wanted]
            if not names or len(names) == len(_names(unit.session, [person_id])):
                raise Refused(
                    "That leaves nobody on one side.",
                    next_step="Give some, not all, of the names: `earwitness persons list`.",
                )
            with decisions.recorded(unit, old.project_id, "split person") as record:
                record.keep(old)
                new = People(unit, old.project_id).add(max((row.form for row in names), key=len))
                record.made(new)
                for name in names:
                    record.keep(name)
                    name.person_id = new.id
                for row, text in _meant(unit.session, old.id):
                    if " ".join(name_words(text)) in wanted:
                        record.keep(row)
                        row.person_id, record.count = new.id, record.count + 1
                left = [row.form for row in _names(unit.session, [person_id])]
                if not old.named_by_hand and left and " ".join(name_words(old.name)) in wanted:
                    old.name = max(left, key=len)
            known.renew(unit, old.project_id)
            return _one(unit.session, new.id)

    def forget(self, person_id: PersonId) -> None:
        """Not a participant any more: no longer looked for by hand's word. Findings of theirs stay what they are."""
        with self._vault.write(actor=self._actor, action="person.forget") as unit:
            row = _row(unit.session, person_id)
            with decisions.recorded(unit, row.project_id, "forget person") as record:
                record.keep(row)
                row.by_hand, record.count = False, 1
                if not _count(unit.session, person_id):
                    for name in _names(unit.session, [person_id]):
                        record.keep(name)
                        unit.session.delete(name)
                    row.name = row.note = ""
            known.renew(unit, row.project_id)


def _hand_over(unit: UnitOfWork, record: Record, other: PersonRow, target: PersonRow) -> None:
    """All that was one person's is another's."""
    record.keep(other)
    record.keep(target)
    own = {row.words for row in _names(unit.session, [target.id])}
    for name in _names(unit.session, [other.id]):
        record.keep(name)
        if name.words in own:
            unit.session.delete(name)
        else:
            name.person_id = target.id
    for row in unit.session.scalars(select(FindingRow).where(FindingRow.person_id == other.id)):
        record.keep(row)
        row.person_id, record.count = target.id, record.count + 1
    target.by_hand = target.by_hand or other.by_hand
    target.note = " ".join(part for part in (target.note, other.note) if part)
    if not target.named_by_hand and (other.named_by_hand or len(other.name) > len(target.name)):
        target.name, target.named_by_hand = other.name, other.named_by_hand
    other.merged_into, other.by_hand, other.name, other.note = target.id, False, "", ""
    unit.session.flush()


def _row(session: Session, person_id: str) -> PersonRow:
    row = session.get(PersonRow, person_id)
    if row is None or row.merged_into is not None:
        raise NotFound(what="person", name=person_id)
    return row


def _names(session: Session, persons: Sequence[str]) -> Sequence[PersonNameRow]:
    query = select(PersonNameRow).where(PersonNameRow.person_id.in_(persons)).order_by(PersonNameRow.id)
    return session.scalars(query).all()


def _meant(session: Session, person_id: str) -> list[tuple[FindingRow, str]]:
    """The findings that mean somebody, with the words they were made on."""
    query = select(FindingRow, AnchorRow.exact).join(AnchorRow, AnchorRow.owner_id == FindingRow.id)
    mine = query.where(AnchorRow.owner_kind == ANCHOR, FindingRow.person_id == person_id)
    return [(row, exact) for row, exact in session.execute(mine).all()]


def _count(session: Session, person_id: str) -> int:
    query = select(func.count()).select_from(FindingRow).where(FindingRow.person_id == person_id)
    return session.scalar(query) or 0


def _one(session: Session, person_id: str) -> Person:
    session.flush()
    project_id = _row(session, person_id).project_id
    return next(one for one in _persons(session, project_id, everybody=True) if one.id == person_id)


def _persons(session: Session, project_id: str, *, everybody: bool = False) -> list[Person]:
    rows = session.scalars(
        select(PersonRow)
        .where(PersonRow.project_id == project_id, PersonRow.merged_into.is_(None))
        .order_by(PersonRow.number)
    ).all()
    counted = (
        select(FindingRow.person_id, func.count(), func.count(FindingRow.source_id.distinct()))
        .join(SourceRow, SourceRow.id == FindingRow.source_id)
        .where(SourceRow.trashed_ms.is_(None), FindingRow.state != State.REJECTED, FindingRow.person_id.is_not(None))
        .group_by(FindingRow.person_id)
    )
    counts = {person: (findings, sources) for person, findings, sources in session.execute(counted).all()}
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for name in _names(session, [row.id for row in rows]):
        forms[name.person_id].append(name.form)
    return [
        Person(
            PersonId(row.id),
            project_id,
            row.number,
            row.name,
            row.note,
            tuple(forms[row.id]),
            row.by_hand,
            *counts.get(row.id, (0, 0)),
        )
        for row in rows
        if everybody or row.by_hand or row.id in counts
    ]
