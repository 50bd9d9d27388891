"""The models on this machine as rows: which are here, how long an hour of sound takes with them, and bringing more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from earwitness_core.errors import Cancelled, EarwitnessError
from earwitness_desktop.jobs import Task
from earwitness_desktop.viewmodels.session import OpenDesk

if TYPE_CHECKING:
    from earwitness_core.catalogue import Machine, ModelState, ModelStore


@dataclass(frozen=True, slots=True)
class ModelRow:
    """`state`: ready, missing or damaged. `fit`: fits, tight or too-large. `hour_minutes` is None until something was
    measured; `done` is the part that has arrived, from 0 to 1, while it comes.
    """

    id: str
    title: str
    purpose: str
    licence: str
    size_bytes: int
    state: str
    fit: str
    hour_minutes: int | None = None
    measured: bool = False
    done: float | None = None

    @property
    def is_here(self) -> bool:
        return self.state == "ready"


class ModelsModel(QObject):
    """Rows of the catalogue. `changed` comes with every change; what goes wrong comes as `failed`."""

    changed = Signal()
    failed = Signal(object)  # EarwitnessError
    verified = Signal(object)  # the id of a model whose every byte is as published
    measuring = Signal(bool)

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: tuple[ModelRow, ...] = ()
        self._preferred: dict[str, str] = {}
        self._coming: dict[str, Task] = {}

    def speech(self) -> list[ModelRow]:
        """Those that hear, the smallest first."""
        return sorted((row for row in self.rows if row.purpose == "speech"), key=lambda row: row.size_bytes)

    def preferred(self, quality: str) -> ModelRow | None:
        """The model that "fast" or "best" would use of those that are here."""
        return next((row for row in self.rows if row.id == self._preferred.get(quality)), None)

    def better(self) -> ModelRow | None:
        """A model that is not here, fits this machine, and hears better than what "best" uses now: the smallest."""
        best = self.preferred("best")
        least = best.size_bytes if best else 0
        more = [row for row in self.speech() if row.state != "ready" and row.fit == "fits" and row.size_bytes > least]
        return more[0] if more else None

    def load(self) -> None:
        """Look at what is here."""
        store = self._desk.desk.models
        self._desk.background.read(lambda: _rows(store), self._loaded, failed=self.failed)

    def get(self, model: str) -> None:
        """Bring a model here, as far as the policies allow; broken off, it goes on where it was."""
        if model in self._coming:
            return
        desk = self._desk.desk

        def bringing(task: Task) -> None:
            from earwitness_core.privacy.egress.door import Door

            policies = [one.policy for one in desk.policies.in_force()]
            door = Door.for_models(desk.models.catalogue.hub_hosts, policies)
            desk.models.get(model, door, on_progress=lambda done, of: _tell(task, model, done, of))

        self._mark(model, 0.0)
        task = self._desk.background.follow(bringing, self._look_again, failed=self.failed, progressed=self._progressed)
        self._coming[model] = task
        task.ended.connect(lambda: self._came(model))

    def stop(self, model: str) -> None:
        """Break off; what has arrived stays."""
        if task := self._coming.get(model):
            task.cancel()

    def verify(self, model: str) -> None:
        """Read every byte of it again."""

        def reading() -> str:
            self._desk.desk.models.verify(model)
            return model

        self._desk.background.read(reading, self.verified, failed=self._went_wrong)

    def remove(self, model: str) -> None:
        """Take it off this machine."""
        self._desk.background.read(
            lambda: self._desk.desk.models.remove(model), self._look_again, failed=self._went_wrong
        )

    def measure(self) -> None:
        """Time the speech models that are here: about a minute each."""
        store = self._desk.desk.models
        here = [row.id for row in self.speech() if row.is_here]

        def timing(task: Task) -> None:
            from earwitness_core.speech.measure import measure

            for model in here:
                if not task.is_cancelled:
                    measure(store, model, stopping=lambda: task.is_cancelled)

        self.measuring.emit(True)
        task = self._desk.background.follow(timing, self._look_again, failed=self.failed)
        task.ended.connect(self._measured)

    def _look_again(self, _done: object) -> None:
        self.load()

    def _measured(self) -> None:
        self.measuring.emit(False)

    def _went_wrong(self, problem: EarwitnessError) -> None:
        self.failed.emit(problem)
        self.load()

    def _loaded(self, found: tuple[tuple[ModelRow, ...], dict[str, str]]) -> None:
        rows, self._preferred = found
        coming = {row.id: row.done for row in self.rows if row.id in self._coming}
        self.rows = tuple(replace(row, done=coming.get(row.id)) for row in rows)
        self.changed.emit()

    def _progressed(self, told: tuple[str, float]) -> None:
        self._mark(*told)

    def _came(self, model: str) -> None:
        if shiboken6.isValid(self):  # a download outlives the page that began it
            self._coming.pop(model, None)
            self._mark(model, None)

    def _mark(self, model: str, done: float | None) -> None:
        self.rows = tuple(replace(row, done=done) if row.id == model else row for row in self.rows)
        self.changed.emit()


def _tell(task: Task, model: str, done: int, of: int) -> None:
    if task.is_cancelled:
        raise Cancelled
    task.report((model, done / max(1, of)))


def _rows(store: ModelStore) -> tuple[tuple[ModelRow, ...], dict[str, str]]:
    from earwitness_core.catalogue import Machine
    from earwitness_core.errors import ModelMissing
    from earwitness_core.model import Quality, SpeechChoice
    from earwitness_core.speech.settings import best_here

    machine = Machine.look(store.folder)
    rows = tuple(_row(store, one, machine) for one in store.list())
    preferred: dict[str, str] = {}
    for quality in Quality:
        try:
            preferred[quality.value] = best_here(store, SpeechChoice(quality=quality)).model
        except ModelMissing:  # then the page says which to bring
            continue
    return rows, preferred


def _row(store: ModelStore, one: ModelState, machine: Machine) -> ModelRow:
    from earwitness_core.catalogue import Needs
    from earwitness_core.speech.pace import expected_pace

    pace = expected_pace(store, one.entry)
    return ModelRow(
        id=one.entry.id,
        title=one.entry.title,
        purpose=one.entry.purpose,
        licence=one.entry.licence,
        size_bytes=one.entry.size_bytes,
        state=one.state,
        fit=Needs.of(one.entry).fit(machine),
        hour_minutes=None if pace is None else max(1, round(pace.rate * 60)),
        measured=pace is not None and pace.measured,
    )
