"""Files on their way in: taken one after the other behind the window, each with its verdict."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from earwitness_core.ids import ProjectId
from earwitness_core.intake import Verdict
from earwitness_core.model import Destination
from earwitness_desktop.jobs import Task
from earwitness_desktop.viewmodels.session import OpenDesk

_TOLD = 200  # verdicts that need words are kept up to here


class Arrivals(QObject):
    """What is being taken, and what became of it since the last `clear`."""

    changed = Signal()
    failed = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self._tasks: list[Task] = []
        self.clear()

    @property
    def is_taking(self) -> bool:
        return bool(self._tasks)

    @property
    def number(self) -> int:
        """How many files were decided."""
        return self.accepted + self.duplicates + self.refused

    @property
    def untold(self) -> int:
        """How many verdicts that need words are not among `told`."""
        return self.duplicates + self.refused - len(self.told)

    def take(self, paths: Sequence[Path], project_id: ProjectId | None) -> None:
        """Take files, and what lies in folders; without a project into the first, made when there is none."""
        desk = self._open.desk
        if not self.is_taking:
            self.clear()

        def act(task: Task) -> None:
            into = desk.library.project(project_id) if project_id else desk.library.first_project()
            desk.intake.take(
                paths,
                Destination(into.id, into.choice),
                desk.actor,
                told=task.report,
                stopping=lambda: task.is_cancelled,
            )

        task = self._open.background.follow(act, failed=self.failed.emit, progressed=self._tell)
        self._tasks.append(task)
        task.ended.connect(lambda: self._end(task))
        self.changed.emit()

    def stop(self) -> None:
        """Take no more; what was taken stays."""
        for task in self._tasks:
            task.cancel()

    def clear(self) -> None:
        """Forget what was told."""
        self.accepted = self.duplicates = self.refused = 0
        self.told: list[Verdict] = []
        self.changed.emit()

    def forget(self) -> None:
        self.stop()
        self.clear()

    def summary(self) -> str:
        """What became of the files, in a sentence."""
        said = []
        if self.is_taking:
            said.append(self.tr("Taking files into the vault…"))
        if sum(map(bool, (self.accepted, self.duplicates, self.refused))) > 1:
            said.append(self.tr("%Ln file(s):", "", self.number))
        if self.accepted or (self.is_taking and not self.number):
            said.append(self.tr("%n taken.", "", self.accepted))
        if self.duplicates:
            said.append(self.tr("%n was or were here already.", "", self.duplicates))
        if self.refused:
            said.append(self.tr("%n not taken.", "", self.refused))
        if not said:
            said.append(self.tr("There was nothing to take."))
        return " ".join(said)

    def _tell(self, verdict: Verdict) -> None:
        if verdict.state == "accepted":
            self.accepted += 1
        elif verdict.state == "duplicate":
            self.duplicates += 1
        else:
            self.refused += 1
        if verdict.state != "accepted" and len(self.told) < _TOLD:
            self.told.append(verdict)
        self.changed.emit()

    def _end(self, task: Task) -> None:
        self._tasks.remove(task)
        self.changed.emit()
