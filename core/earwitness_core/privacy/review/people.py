"""Which findings mean the same person: names that match are one person of the project, unless somebody says otherwise.

A name is its words without case, accents and titles. *Dr. Anna Bauer*, *anna bauer* and *A. Bauer* match; *Bauer* or
*Anna* alone mean the person who has that word, if there is exactly one; else they are somebody of their own, until a
person merges them. A form that was once given to somebody stays theirs: that is how merging and splitting hold.
"""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import func, select

from earwitness_core.privacy.findings.known import words_of
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import PersonNameRow, PersonRow

# fmt: off
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "lady", "lord", "dame", "judge", "justice",
    "rev", "reverend", "father", "sister", "herr", "frau", "hr", "fr", "doktor", "dipl", "ing", "m", "mme", "mlle",
    "monsieur", "madame", "mademoiselle", "maitre", "docteur", "senor", "senora", "senorita", "sr", "sra", "srta",
    "don", "dona", "doctor", "doctora", "dhr", "mevr", "mw", "meneer", "mevrouw",
})
# fmt: on


def name_words(form: str) -> tuple[str, ...]:
    """The words of a name as they are compared; a title alone stays."""
    words = words_of(form)
    bare = tuple(word for word in words if word not in _TITLES)
    return bare or words


class People:
    """The persons of a project while names are given to them, in one unit of work."""

    def __init__(self, unit: UnitOfWork, project_id: str) -> None:
        self._unit, self._project_id = unit, project_id
        self._owners: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
        persons = select(PersonRow).where(PersonRow.project_id == project_id)
        self._rows = {row.id: row for row in unit.session.scalars(persons)}
        names = select(PersonNameRow).where(
            PersonNameRow.person_id.in_(select(PersonRow.id).where(PersonRow.project_id == project_id))
        )
        for name in unit.session.scalars(names):
            self._owners[tuple(name.words.split())].add(name.person_id)

    def whose(self, form: str) -> PersonRow | None:
        """Whom a name means, somebody new if need be; the name is theirs from now on. None for no name at all."""
        words = name_words(form)
        if not words:
            return None
        known = self.named(form)
        if known is not None:
            return known
        person = self.alike(form) or self.add(form)
        self.give(person, form)
        return person

    def named(self, form: str) -> PersonRow | None:
        """Who has exactly this name; of several the first."""
        known = self._owners.get(name_words(form))
        return min((self._rows[one] for one in known), key=lambda row: row.number) if known else None

    def add(self, form: str, *, by_hand: bool = False, note: str = "") -> PersonRow:
        """Somebody new, with the next number."""
        numbers = select(func.max(PersonRow.number)).where(PersonRow.project_id == self._project_id)
        row = PersonRow(
            project_id=self._project_id,
            number=(self._unit.session.scalar(numbers) or 0) + 1,
            name=" ".join(form.split()),
            note=note,
            by_hand=by_hand,
            named_by_hand=by_hand,
            created_ms=self._unit.now_ms,
        )
        self._unit.session.add(row)
        self._unit.session.flush()
        self._rows[row.id] = row
        return row

    def give(self, person: PersonRow, form: str) -> PersonNameRow | None:
        """A form is theirs; the fullest is the name that is shown, until somebody gives another."""
        words = name_words(form)
        if not words or person.id in self._owners[words]:
            return None
        row = PersonNameRow(person_id=person.id, form=" ".join(form.split()), words=" ".join(words))
        self._unit.session.add(row)
        self._unit.session.flush()
        self._owners[words].add(person.id)
        if not person.named_by_hand and len(words) > len(name_words(person.name)):
            person.name = row.form
        return row

    def alike(self, form: str) -> PersonRow | None:
        """The one person with a matching name; None where there is none, or more than one."""
        words = name_words(form)
        found = {owner for other, owners in self._owners.items() if is_alike(words, other) for owner in owners}
        return self._rows[found.pop()] if len(found) == 1 else None


def is_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: the same last word and first word or initial, or a part of the other."""
    short, full = sorted((one, other), key=len)
    if len(short) == 1:
        return len(full) > 1 and len(short[0]) > 1 and short[0] in (full[0], full[-1])
    return short[-1] == full[-1] and _is_first(short[0], full[0])


def _is_first(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
