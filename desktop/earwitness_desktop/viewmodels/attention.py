"""What needs a person: jobs that failed and files that were not taken, each with what happened and what to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from earwitness_core.desk import Desk
from earwitness_core.ids import InboxId, JobId, SourceId
from earwitness_core.outcomes import Outcome
from earwitness_desktop.jobs import Newest
from earwitness_desktop.shared.attention import as_csv, write_new
from earwitness_desktop.steps import in_window
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.fresh import Watching
from earwitness_desktop.viewmodels.rows import Row, RowsModel
from earwitness_desktop.viewmodels.session import OpenDesk

_SHOWN = 300  # of jobs and of files each; the export has all


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that needs a person. Exactly one of `job` and `file` is set."""

    name: str
    says: str
    next_step: str
    job: JobId | None = None
    file: InboxId | None = None
    source: SourceId | None = None

    @property
    def id(self) -> str:
        return str(self.job or self.file)


class AttentionViewModel(Watching):
    """`rows` shows it; `done` says what was done, in words."""

    changed = Signal()
    done = Signal(str)

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, ("job", "inbox"), parent)
        self._reads = Newest(desk.background)
        self.matters: list[Matter] = []
        self.more = 0
        self.rows = RowsModel([self.tr("What"), self.tr("What happened"), self.tr("What to do")], self)

    def matter(self, known: str) -> Matter | None:
        """By the id that its row has."""
        return next((one for one in self.matters if one.id == known), None)

    def refresh(self) -> None:
        desk = self._desk.desk
        self._reads.read(lambda: _matters(desk), self._show, failed=self.failed.emit)

    def retry(self, matters: Sequence[Matter]) -> None:
        """Try these again: a job from where it stopped, a file from its path."""
        desk = self._desk.desk
        jobs, files = [one.job for one in matters if one.job], [one.file for one in matters if one.file]

        def act() -> None:
            for job in jobs:
                desk.queue.retry(job)
            if files:
                desk.intake.retry(files)

        self._do(act, self.tr("%n to be tried again.", "", len(matters)))

    def retry_all(self) -> None:
        """Try everything again."""
        desk = self._desk.desk

        def act() -> None:
            desk.queue.retry_all()
            desk.intake.retry()

        self._do(act, self.tr("Everything is tried again."))

    def let_be(self, matters: Sequence[Matter]) -> None:
        """Ask about these no more: a file is ignored, a job given up."""
        desk = self._desk.desk

        def act() -> None:
            for one in matters:
                if one.job:
                    desk.queue.cancel(one.job)
                elif one.file:
                    desk.intake.dismiss(one.file)

        self._do(act, self.tr("%n left as they are.", "", len(matters)))

    def export(self, to: Path) -> None:
        """Write the whole list as CSV to a new file."""
        desk = self._desk.desk
        self._do(lambda: write_new(to, as_csv(desk)), self.tr("The list is written."))

    def forget(self) -> None:
        super().forget()
        self._show(([], 0))

    def _do(self, act: Callable[[], object], said: str) -> None:
        def done(_: object) -> None:
            self.done.emit(said)
            self.again()

        # Not among the writes: a file that is taken again may be long, and each of its units takes its turn by itself.
        self._desk.background.read(act, done, failed=self.failed.emit)

    def _show(self, found: tuple[list[Matter], int]) -> None:
        self.matters, self.more = found
        self.rows.show(
            [
                Row(
                    one.id, (one.name, in_window(one.says), in_window(one.next_step)), "warn" if one.job else "document"
                )
                for one in self.matters
            ]
        )
        self.changed.emit()


def _matters(desk: Desk) -> tuple[list[Matter], int]:
    jobs = desk.queue.jobs(state="attention", limit=_SHOWN, latest=True)[::-1]
    titles = desk.library.titles({job.source_id for job in jobs if job.source_id})
    found = []
    for job in jobs:
        outcome = Outcome(job.outcome or Outcome.BUG)
        name = titles.get(job.source_id or "", "")
        name = f"{saying.stage_text(job.kind)}: {name}" if name else saying.stage_text(job.kind)
        says = f"{outcome.says} {job.detail or ''}".strip()
        found.append(Matter(name, says, in_window(outcome.next_step), job=job.id, source=job.source_id))
    for verdict in desk.intake.verdicts(state="attention", most=_SHOWN):
        found.append(Matter(verdict.name, verdict.says, in_window(verdict.next_step), file=verdict.inbox_id))
    total = desk.queue.count(state="attention") + desk.intake.counts().get("attention", 0)
    return found, max(0, total - len(found))
