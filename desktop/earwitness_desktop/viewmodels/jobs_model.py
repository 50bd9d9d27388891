"""Jobs as a table: what is done to which source, how, how far it is and how long it will still take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from earwitness_core.jobs import JobInfo, JobState
from earwitness_core.outcomes import Outcome
from earwitness_desktop.roles import ICON, ID, NO_PROGRESS, PROGRESS, TONE
from earwitness_desktop.viewmodels import saying

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
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


class JobsModel(QAbstractTableModel):
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
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 -- Qt's name
        return 0 if parent.isValid() else len(Column)

    def headerData(  # noqa: N802 -- Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heading(Column(section))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, line = Column(index.column()), self._lines[index.row()]
        if role == ID:
            return line.job.id
        if role == ICON:
            return _icon(line.job) if column is Column.WHAT else ""
        if role == PROGRESS:
            shown = column is Column.STATE and line.job.state is JobState.RUNNING
            return line.job.progress if shown else NO_PROGRESS
        if role == TONE:
            return _tone(line.job) if column is Column.STATE else "" if column is Column.WHAT else "quiet"
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _text(line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heading(column)}: {_text(line, column) or self.tr('nothing')}"
        return None

    def _heading(self, column: Column) -> str:
        return {
            Column.WHAT: self.tr("What"),
            Column.SOURCE: self.tr("Source"),
            Column.STATE: self.tr("State"),
            Column.DEVICE: self.tr("Where"),
            Column.LEFT: self.tr("Left"),
        }[column]


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


def _text(line: JobLine, column: Column) -> str:
    return {
        Column.WHAT: lambda: saying.stage_text(line.job.kind),
        Column.SOURCE: lambda: line.title,
        Column.STATE: lambda: job_state_text(line.job),
        Column.DEVICE: lambda: line.device,
        Column.LEFT: lambda: saying.left_text(line.left_ms) or saying.whole_moment_text(line.job.finished_ms),
    }[column]()


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
