"""The pseudonyms of one project: looked up, made, joined. Rows in an open unit of work; see pseudonyms.py for the rest.

One person has one token. They are known by their id, and a name that stands alone by its normal form, as long as only
one answers to it. Two who turn out to be one have the token of the one who is kept; one who turns out to be two keeps
it for the one whose id stayed, and the other gets a new one. No number is given twice. Nothing is rewritten when
persons are merged: who is kept is asked each time, so that undoing a merge undoes it here.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.redaction import wording
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.keys import Secret
from earwitness_core.vault.schema import PseudonymFormRow, PseudonymRow

SOURCE = "source"
_NAMES = frozenset({Kind.PERSON.value, Kind.PLACE.value, Kind.ORGANISATION.value, SOURCE})
_POSSESSIVE = re.compile(r"['’]s?$")

_Place = tuple[int, str | None, str | None, bytes, str]  # pseudonym, source, person, lookup, text


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something that needs a token: its category (a Kind's value or SOURCE), what is written, and whom it is about.

    `value` is the normal form where a detector gave one; `alike` is equal for equal data (Finding.value_key).
    """

    category: str
    text: str
    value: str | None = None
    person: str | None = None
    number: int | None = None
    alike: str | None = None

    @property
    def normal(self) -> str:
        """The same datum written otherwise has the same: names without case, numbers without what divides them."""
        plain = unicodedata.normalize("NFKC", self.value or self.text).casefold()
        if self.category in _NAMES:
            return _POSSESSIVE.sub("", " ".join(plain.split()))
        return "".join(one for one in plain if one.isalnum()) or plain

    @property
    def marks(self) -> tuple[str, ...]:
        """What it is known by, the surest first."""
        return (f"={self.alike}", self.normal) if self.alike else (self.normal,)


class Book:
    """All pseudonyms of a project, read at once."""

    def __init__(
        self,
        session: Session,
        project_id: str,
        key: Secret,
        *,
        invents: bool = False,
        kept: Mapping[str, str] | None = None,
    ) -> None:
        """`kept` says of a person who was merged whom they turned out to be."""
        self._session = session
        self._project_id = project_id
        self._key = key
        self._invents = invents
        self._kept = dict(kept or {})
        self.rows: dict[int, PseudonymRow] = {
            row.id: row for row in session.scalars(select(PseudonymRow).where(PseudonymRow.project_id == project_id))
        }
        self.forms: defaultdict[int, list[PseudonymFormRow]] = defaultdict(list)
        self._by_lookup: defaultdict[bytes, set[int]] = defaultdict(set)
        self._by_person: defaultdict[str, set[int]] = defaultdict(set)
        self._known: set[_Place] = set()
        query = select(PseudonymFormRow).join(PseudonymRow, PseudonymFormRow.pseudonym_id == PseudonymRow.id)
        for form in session.scalars(query.where(PseudonymRow.project_id == project_id)):
            self._index(form)

    def token(self, row: PseudonymRow) -> str:
        """What is written for it: that of whom it is meant to be now."""
        shown = self.standing(row)
        return shown.name or wording.token(shown.category, shown.number)

    def standing(self, row: PseudonymRow) -> PseudonymRow:
        """The one that is used since two persons turned out to be one; else itself."""
        persons = {form.person_id for form in self.forms[row.id] if form.person_id is not None}
        kept = next((self._by_person[root] for person in persons if (root := self._kept.get(person))), None)
        return self.rows[min(kept)] if kept else row

    def find(self, wanted: Wanted, source_id: str | None) -> PseudonymRow | None:
        """Its pseudonym, if it has one and this form of it is known to be in the source."""
        row = self._meant(wanted)
        return row if row is not None and self._places(row, wanted, source_id) <= self._known else None

    def enter(self, unit: UnitOfWork, wanted: Wanted, source_id: str | None) -> PseudonymRow:
        """Its pseudonym, made if there is none, with this form of it."""
        row = self._meant(wanted) or self._new(unit, wanted)
        for *_, lookup, text in self._places(row, wanted, source_id) - self._known:
            form = PseudonymFormRow(
                pseudonym_id=row.id, source_id=source_id, person_id=wanted.person, lookup=lookup, text=text
            )
            unit.session.add(form)
            self._index(form)
        return row

    def lookup(self, category: str, normal: str) -> bytes:
        message = "\0".join((self._project_id, category, normal)).encode()
        return hmac.digest(self._key.reveal(), message, hashlib.sha256)

    def _meant(self, wanted: Wanted) -> PseudonymRow | None:
        if wanted.person is not None:
            own = self._standing(self._by_person[wanted.person])
            if own:
                return own[0]
        for mark in wanted.marks:
            named = self._standing(self._by_lookup[self.lookup(wanted.category, mark)])
            if wanted.person is None and len(named) == 1:
                return named[0]
            nobodys = [row for row in named if not self._is_attributed(row)]
            if nobodys:
                return nobodys[0]
        return None

    def _standing(self, ids: Iterable[int]) -> list[PseudonymRow]:
        return sorted({self.standing(self.rows[one]) for one in ids}, key=lambda row: row.number)

    def _is_attributed(self, row: PseudonymRow) -> bool:
        return any(form.person_id is not None for form in self.forms[row.id])

    def _new(self, unit: UnitOfWork, wanted: Wanted) -> PseudonymRow:
        used = {row.number for row in self.rows.values() if row.category == wanted.category}
        free = wanted.number is not None and wanted.number > 0 and wanted.number not in used
        number = wanted.number if free and wanted.number is not None else max(used, default=0) + 1
        row = PseudonymRow(
            project_id=self._project_id,
            category=wanted.category,
            number=number,
            name=wording.invented(wanted.category, number, self._taken(wanted)) if self._invents else None,
            created_ms=unit.now_ms,
        )
        unit.session.add(row)
        unit.session.flush()
        self.rows[row.id] = row
        return row

    def _taken(self, wanted: Wanted) -> frozenset[str]:
        """Names that are given, and names that are real here: an invented one must be neither."""
        real = {form.text.casefold() for forms in self.forms.values() for form in forms}
        return frozenset({row.name.casefold() for row in self.rows.values() if row.name} | real | {wanted.normal})

    def _places(self, row: PseudonymRow, wanted: Wanted, source_id: str | None) -> set[_Place]:
        """The forms that there should be of it."""
        lookups = (self.lookup(wanted.category, mark) for mark in wanted.marks)
        return {(row.id, source_id, wanted.person, lookup, wanted.text) for lookup in lookups}

    def _index(self, form: PseudonymFormRow) -> None:
        self.forms[form.pseudonym_id].append(form)
        self._by_lookup[form.lookup].add(form.pseudonym_id)
        if form.person_id is not None:
            self._by_person[form.person_id].add(form.pseudonym_id)
        self._known.add((form.pseudonym_id, form.source_id, form.person_id, form.lookup, form.text))
