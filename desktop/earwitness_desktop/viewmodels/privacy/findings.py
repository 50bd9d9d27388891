"""The queue of findings, the riskiest first, and what a person says of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.desk import Waiting
from earwitness_desktop.viewmodels.fresh import Watching
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.viewmodels.session import OpenDesk

_TABLES = ("finding", "anchor", "source", "finding_rule")


class FindingsModel(Watching):
    """`rows` holds the queue. What is decided leaves it at once; the queue is read anew behind."""

    counted = Signal(int)  # how many wait in all
    undone = Signal(str, int)  # what was taken back, and how many findings or persons it was about
    back = Signal(str)  # the finding that waits again

    def __init__(self, desk: OpenDesk, tell: Callable[[Waiting], Sequence[str]], parent: QObject | None = None) -> None:
        super().__init__(desk, _TABLES, parent)
        self._source: str | None = None
        self._project: str | None = None
        self._decided: list[tuple[str, str]] = []  # source and finding, the last at the end
        self._total = 0
        self.rows: Pages[Waiting] = Pages(desk, ("",), self._read, tell, self)
        self.rows.failed.connect(self.failed)
        self.rows.filled.connect(self._tell_count)

    @property
    def source(self) -> str | None:
        """The source that is reviewed; None for all."""
        return self._source

    def narrow(self, *, source: str | None = None, project: str | None = None) -> None:
        """Only the findings of a source or project; without both, of all."""
        self._source, self._project = source, project
        self.rows.again()

    def refresh(self) -> None:
        self.rows.refresh()

    def forget(self) -> None:
        super().forget()
        self._decided.clear()
        self.rows.forget()

    def confirm(self, at: int, *, everywhere: bool = False) -> None:
        """It is what it is said to be; `everywhere`: wherever the same datum stands in the project."""
        self._decide(at, lambda one: self._desk.desk.review.confirm([one], everywhere=everywhere))

    def reject(self, at: int, *, everywhere: bool = False) -> None:
        """It is nothing of the kind."""
        self._decide(at, lambda one: self._desk.desk.review.reject([one], everywhere=everywhere))

    def retype(self, at: int, kind: Kind) -> None:
        """It is something else, and confirmed as that."""
        self._decide(at, lambda one: self._desk.desk.review.retype(one, kind))

    def undo(self) -> None:
        """Take back the last decision: of those made here, else of the project of what is looked at first."""
        first = self.rows.row(0)
        if self._decided:
            source, finding = self._decided.pop()
        elif first is not None:
            source, finding = first.finding.source_id, ""
        elif self._source is not None:
            source, finding = self._source, ""
        else:
            return
        desk = self._desk.desk

        def take_back() -> tuple[str, int, str]:
            made = desk.review.undo(desk.library.source(source).project_id)
            return made.act, made.count, finding

        self._desk.background.write(take_back, self._taken_back, failed=self.failed)

    def _read(self, known: Sequence[Waiting], wanted: int) -> Sequence[Waiting]:
        page, self._total = self._desk.desk.review.queue(
            project_id=self._project, source_id=self._source, limit=wanted, offset=len(known)
        )
        return page

    def _decide(self, at: int, act: Callable[[str], object]) -> None:
        row = self.rows.row(at)
        if row is None:
            return
        finding = row.finding
        self._decided.append((finding.source_id, finding.id))
        self.rows.drop(at)
        self._total = max(0, self._total - 1)
        self.counted.emit(self._total)
        self._desk.background.write(lambda: act(finding.id), failed=self._not_decided)

    def _not_decided(self, problem: EarwitnessError) -> None:
        self._decided.pop()
        self.rows.refresh()
        self.failed.emit(problem)

    def _taken_back(self, what: tuple[str, int, str]) -> None:
        act, count, finding = what
        self.again()
        self.undone.emit(act, count)
        self.back.emit(finding)

    def _tell_count(self) -> None:
        self.counted.emit(self._total)
