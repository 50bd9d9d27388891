"""Jobs as a table: what is done to which source, how, how far it is and how long it will still take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QObject

from earwitness_core.jobs import JobInfo, JobState
from earwitness_core.outcomes import Outcome
from earwitness_desktop.roles import NO_PROGRESS, RowCells
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.cells_model import NOWHERE, CellsModel, Index

_tr = QCoreApplication.translate


class Column(IntEnum):
    """The columns, in order."""

    WHAT = 0
    SOURCE = 1
    STATE = 2
    DEVICE = 3
    LEFT = 4


@dataclass(frozen=True, slots=True)
class JobLine:
    """A job with what a person wants to know of it. `device` says where it runs and why, as far as that is known."""

    job: JobInfo
    title: str
    device: str = ""
    left_ms: int | None = None


class JobsModel(CellsModel):
    """Shows lines; whoever owns it brings them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[JobLine] = []

    @property
    def lines(self) -> Sequence[JobLine]:
        return self._lines

    def show(self, lines: Sequence[JobLine]) -> None:
        """Show these. The same jobs in the same order change in place, so that a selection stays."""
        same = [one.job.id for one in lines] == [one.job.id for one in self._lines]
        if not same:
            self.beginResetModel()
        self._lines = list(lines)
        if not same:
            self.endResetModel()
        elif lines:
            self.show_anew(0, len(lines) - 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._lines)

    @cached_property
    def headings(self) -> list[str]:
        return [self.tr("What"), self.tr("Source"), self.tr("State"), self.tr("Where"), self.tr("Left")]

    def known(self, row: int) -> str:
        return self._lines[row].job.id

    def cells(self, row: int) -> RowCells:
        line = self._lines[row]
        job = line.job
        left = saying.left_text(line.left_ms) or saying.whole_moment_text(job.finished_ms)
        texts = (saying.stage_text(job.kind), line.title, job_state_text(job), line.device, left)
        progress = job.progress if job.state is JobState.RUNNING else NO_PROGRESS
        return RowCells(texts, ("", "quiet", _tone(job), "quiet", "quiet"), _icon(job), progress, Column.STATE)


def job_state_text(job: JobInfo) -> str:
    """Where a job stands, in words."""
    if job.state is JobState.RUNNING and job.wanted:
        return {"pause": _tr("Saying", "Is being paused"), "cancel": _tr("Saying", "Is being cancelled")}[job.wanted]
    if job.outcome and job.state in (JobState.ATTENTION, JobState.READY):
        return Outcome(job.outcome).says
    return {
        JobState.WAITING: _tr("Saying", "Waits for the step before"),
        JobState.READY: _tr("Saying", "Is next") if job.priority > 0 else _tr("Saying", "Waits for its turn"),
        JobState.RUNNING: saying.percent_text(job.progress),
        JobState.PAUSED: _tr("Saying", "Paused"),
        JobState.DONE: _tr("Saying", "Done"),
        JobState.ATTENTION: _tr("Saying", "Needs you"),
        JobState.CANCELLED: _tr("Saying", "Cancelled"),
    }[job.state]


def _icon(job: JobInfo) -> str:
    return {
        JobState.RUNNING: "play",
        JobState.PAUSED: "pause",
        JobState.DONE: "check",
        JobState.ATTENTION: "warn",
        JobState.CANCELLED: "stop",
    }.get(job.state, "queue")


def _tone(job: JobInfo) -> str:
    if job.state is JobState.ATTENTION:
        return "bad"
    return {JobState.RUNNING: "accent", JobState.DONE: "good", JobState.READY: "warn" if job.outcome else "quiet"}.get(
        job.state, "quiet"
    )
