"""The persons of a project: seen, renamed, merged, split."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from earwitness_core.privacy.review.persons import Person
from earwitness_desktop.viewmodels.fresh import Watching
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.viewmodels.session import OpenDesk

_TABLES = ("person", "person_name", "finding")


class PeopleModel(Watching):
    """`rows` are the persons of the project, by number."""

    def __init__(
        self, desk: OpenDesk, heads: Sequence[str], tell: Callable[[Person], Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(desk, _TABLES, parent)
        self.project: str | None = None
        self._persons = desk.desk.review.persons
        self.rows: Pages[Person] = Pages(desk, heads, self._read, tell, self)
        self.rows.failed.connect(self.failed)

    def show_project(self, project: str) -> None:
        self.project = project
        self.rows.again()

    def refresh(self) -> None:
        self.rows.refresh()

    def forget(self) -> None:
        super().forget()
        self.rows.forget()

    def add(self, name: str, note: str = "") -> None:
        """A participant, found everywhere in the project from now on."""
        project = self._require_project()
        self._write(lambda: self._persons.add(project, name, note=note))

    def rename(self, person: Person, name: str, note: str) -> None:
        self._write(lambda: self._persons.rename(person.id, name, note))

    def merge(self, people: Sequence[Person]) -> None:
        """They are one; the lowest number is kept."""
        first, *others = sorted(people, key=lambda one: one.number)
        self._write(lambda: self._persons.merge(first.id, [one.id for one in others]))

    def split(self, person: Person, forms: Sequence[str]) -> None:
        """These names mean somebody else."""
        self._write(lambda: self._persons.split(person.id, forms))

    def undo(self) -> None:
        """Take back the last decision of the project, about findings or persons."""
        project = self._require_project()
        self._write(lambda: self._desk.desk.review.undo(project))

    def _require_project(self) -> str:
        assert self.project is not None, "no project is shown"
        return self.project

    def _read(self, known: Sequence[Person], wanted: int) -> Sequence[Person]:
        if self.project is None:
            return ()
        return self._persons.list(self.project)[len(known) : len(known) + wanted]

    def _write(self, act: Callable[[], object]) -> None:
        self._desk.background.write(act, failed=self.failed)
