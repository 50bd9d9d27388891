"""The pseudonyms of a project, without what is behind them; and one that is looked behind, for a reason on record."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from earwitness_core.privacy.redaction import Pseudonym
from earwitness_desktop.viewmodels.fresh import Watching
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.viewmodels.session import OpenDesk

_TABLES = ("pseudonym", "pseudonym_form", "person", "setting")


class TokensModel(Watching):
    """`rows` are the tokens of the project, by category and number. `revealed` comes with a token and its forms."""

    revealed = Signal(str, object)  # the token; tuple of its forms, the longest first
    invents = Signal(object)  # bool: whether new ones get invented names

    def __init__(
        self, desk: OpenDesk, heads: Sequence[str], tell: Callable[[Pseudonym], Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(desk, _TABLES, parent)
        self.project: str | None = None
        self._pseudonyms = desk.desk.redaction.pseudonyms
        self.rows: Pages[Pseudonym] = Pages(desk, heads, self._read, tell, self)
        self.rows.failed.connect(self.failed)

    def show_project(self, project: str) -> None:
        self.project = project
        self.refresh()

    def refresh(self) -> None:
        self.rows.refresh()
        if (project := self.project) is not None:
            self._desk.background.read(lambda: self._pseudonyms.invents(project), self.invents, failed=self.failed)

    def forget(self) -> None:
        super().forget()
        self.rows.forget()

    def reveal(self, token: str, reason: str) -> None:
        """Say what a token stands for; who looked, and why, is on record first."""
        project, pseudonyms = self._require_project(), self._pseudonyms
        self._desk.background.write(
            lambda: pseudonyms.reveal(project, token, reason=reason),
            lambda forms: self.revealed.emit(token, forms),
            failed=self.failed,
        )

    def rename(self, token: str, name: str) -> None:
        """Write something else in its place from now on."""
        project, pseudonyms = self._require_project(), self._pseudonyms
        self._desk.background.write(lambda: pseudonyms.rename(project, token, name), failed=self.failed)

    def set_invents(self, wanted: bool) -> None:
        """Whether new persons, places and organisations get the names of nobody."""
        project, pseudonyms = self._require_project(), self._pseudonyms
        self._desk.background.write(lambda: pseudonyms.set_invents(project, wanted), failed=self.failed)

    def _require_project(self) -> str:
        assert self.project is not None, "no project is shown"
        return self.project

    def _read(self, known: Sequence[Pseudonym], wanted: int) -> Sequence[Pseudonym]:
        if self.project is None:
            return ()
        return self._pseudonyms.list(self.project)[len(known) : len(known) + wanted]
