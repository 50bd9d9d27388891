"""The trail, page by page from its end; whether it is whole; what happened to one source; and a part for others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from earwitness_core import audit
from earwitness_core.audit import Event, Filter
from earwitness_desktop.jobs import Task
from earwitness_desktop.viewmodels.pages import Pages
from earwitness_desktop.viewmodels.session import OpenDesk


class TrailModel(QObject):
    """`rows` are the events that the filter lets through, the newest first. They grow only when asked again: a list
    that moves under one's eyes cannot be read."""

    failed = Signal(object)  # EarwitnessError
    progressed = Signal(int, int)  # events looked at, and in all
    verified = Signal(object)  # Verification
    followed = Signal(object)  # Custody
    exported = Signal(object)  # Part

    def __init__(
        self, desk: OpenDesk, heads: Sequence[str], tell: Callable[[Event], Sequence[str]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wanted = Filter()
        self.rows: Pages[Event] = Pages(desk, heads, self._read, tell, self)
        self.rows.failed.connect(self.failed)
        self._verifying: Task | None = None

    @property
    def head(self) -> int:
        """The number of the last event."""
        return self._desk.desk.trail.head.seq

    def wake(self) -> None:
        if self.rows.rowCount() == 0:
            self.rows.again()

    def sleep(self) -> None:
        """Nobody looks; what is there stays."""

    def forget(self) -> None:
        """Keep nothing of the vault."""
        self.rows.forget()

    def narrow(self, wanted: Filter) -> None:
        """Only these events. `source` may be a title: it is looked up."""
        if wanted.source is None:
            self._begin(wanted)
        else:
            self._desk.background.read(
                lambda: wanted._replace(source=self._source(wanted.source)), self._begin, failed=self.failed
            )

    def verify(self) -> None:
        """Look at every event; `verified` comes, `progressed` on the way."""
        if self._verifying is None:
            self._verifying = self._desk.background.follow(
                self._look, self._looked, failed=self._not_looked, progressed=self._look_goes_on
            )

    def follow(self, source: str) -> None:
        """The chain of custody of a source, by id or title; `followed` comes."""
        vault = self._desk.desk.vault
        self._desk.background.read(
            lambda: audit.custody(vault, self._source(source) or source), self.followed, failed=self.failed
        )

    def export(self, folder: Path, reason: str) -> None:
        """Write what is shown, signed, into a new or empty folder; `exported` comes."""
        desk, wanted = self._desk.desk, self.wanted
        self._desk.background.write(
            lambda: audit.export_part(desk.vault, folder, wanted, actor=desk.actor, reason=reason),
            self.exported,
            failed=self.failed,
        )

    def _begin(self, wanted: Filter) -> None:
        self.wanted = wanted
        self.rows.again()

    def _read(self, known: Sequence[Event], wanted: int) -> Sequence[Event]:
        before = known[-1].seq if known else None
        with self._desk.desk.vault.read() as session:
            return list(audit.events(session, self.wanted, newest=wanted, before=before))[::-1]

    def _source(self, wanted: str | None) -> str | None:
        return self._desk.desk.library.source(wanted).id if wanted else None

    def _look(self, task: Task) -> object:
        return audit.verify(self._desk.desk.vault, on_progress=lambda done, total: task.report((done, total)))

    def _look_goes_on(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)

    def _looked(self, found: object) -> None:
        self._verifying = None
        self.verified.emit(found)

    def _not_looked(self, problem: object) -> None:
        self._verifying = None
        self.failed.emit(problem)
