"""Persons of a project as pseudonyms need them: whom a name means, and who turned out to be whom."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.redaction.book import Wanted
from earwitness_core.privacy.review.people import name_words
from earwitness_core.vault.schema import PersonNameRow, PersonRow


class Register:
    """The names of a project's persons. Read with the first name that nobody has said the person of."""

    def __init__(self, session: Session, project_id: str) -> None:
        self._session = session
        self._project_id = project_id
        self._owners: dict[str, set[tuple[str, int]]] | None = None

    def attributed(self, wanted: Wanted) -> Wanted:
        """A name in a question or of a speaker, with whom it means if only one person is called so."""
        if wanted.category != Kind.PERSON.value or wanted.person is not None:
            return wanted
        named = self._names().get(" ".join(name_words(wanted.normal)), set())
        if len(named) != 1:
            return wanted
        [(person, number)] = named
        return replace(wanted, person=person, number=number)

    def _names(self) -> dict[str, set[tuple[str, int]]]:
        if self._owners is None:
            owners: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
            query = select(PersonNameRow.words, PersonRow.id, PersonRow.number).join(PersonRow)
            for words, person, number in self._session.execute(query.where(PersonRow.project_id == self._project_id)):
                owners[words].add((person, number))
            self._owners = owners
        return self._owners


def kept_persons(session: Session, project_id: str) -> dict[str, str]:
    """Of persons who were merged: whom they are now, by id."""
    query = select(PersonRow.id, PersonRow.merged_into).where(PersonRow.project_id == project_id)
    into: dict[str, str | None] = {row.id: row.merged_into for row in session.execute(query)}

    def root(person: str) -> str:
        while (further := into.get(person)) is not None:
            person = further
        return person

    return {person: root(person) for person, further in into.items() if further is not None}
