"""The queue as a screen shows it: what runs, what comes next, what has ended, and what holds it up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from earwitness_core.desk import Desk
from earwitness_core.ids import JobId
from earwitness_core.jobs import JobInfo, JobState, OnBattery, PowerState
from earwitness_core.model import Changes
from earwitness_desktop.shared.estimates import Estimates
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.jobs_model import JobLine, JobsModel
from earwitness_desktop.viewmodels.session import OpenDesk

_SHOWN = 300  # of what is to be done; the rest is counted
_ENDED = 100
_LOOK_MS, _WATCH_MS = 200, 3_000
_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Standing:
    """How the queue stands at a moment."""

    upcoming: tuple[JobLine, ...]
    ended: tuple[JobLine, ...]
    counts: dict[str, int]
    paused: bool
    finishing: int  # sources that are finished before everything pauses
    power: PowerState
    on_battery: OnBattery
    left_ms: int | None

    @property
    def to_do(self) -> int:
        """How many jobs are not finished."""
        return sum(self.counts.get(state, 0) for state in ("running", "ready", "waiting", "paused"))

    @property
    def have_ended(self) -> int:
        """How many jobs are done, failed or given up."""
        return sum(self.counts.get(state, 0) for state in ("done", "attention", "cancelled"))


class QueueViewModel(QObject):
    """`changed` comes when it stands otherwise."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self._over = self._looking = self._again = False
        self.standing: Standing | None = None
        self.upcoming, self.ended = JobsModel(self), JobsModel(self)
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._watch = QTimer(self)  # another process may do the work; its commits are not heard here
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self.look)
        desk.signals.changed.connect(self._hear)
        desk.working_changed.connect(self.changed)
        self.look()

    @property
    def works_elsewhere(self) -> bool:
        """Whether another process does the work of this vault."""
        return self._open.works_elsewhere

    def watch(self, watched: bool) -> None:
        """Whether somebody looks at it."""
        if watched and not self._over:
            self.look()
            self._watch.start()
        else:
            self._watch.stop()

    def look(self) -> None:
        """Read it again."""
        if self._looking or self._over:
            self._again = True
            return
        self._looking, self._again = True, False
        desk = self._open.desk
        self._open.background.read(lambda: _standing(desk), self._stand, failed=self._fail)

    def pause(self, ids: Sequence[JobId]) -> None:
        self._each(self._open.desk.queue.pause, ids)

    def resume(self, ids: Sequence[JobId]) -> None:
        self._each(self._open.desk.queue.resume, ids)

    def cancel(self, ids: Sequence[JobId]) -> None:
        self._each(self._open.desk.queue.cancel, ids)

    def retry(self, ids: Sequence[JobId]) -> None:
        self._each(self._open.desk.queue.retry, ids)

    def first(self, ids: Sequence[JobId]) -> None:
        """Before all others, in the order in which they stand."""
        self._prioritise(ids, lambda priorities: max([0, *priorities]) + 1)

    def last(self, ids: Sequence[JobId]) -> None:
        """After all others."""
        self._prioritise(ids, lambda priorities: min([0, *priorities]) - 1)

    def pause_all(self) -> None:
        self._write(self._open.desk.queue.pause_all)

    def resume_all(self) -> None:
        self._write(self._open.desk.queue.resume_all)

    def stop_after_this(self) -> None:
        self._write(self._open.desk.queue.stop_after_this)

    def cancel_all(self) -> None:
        self._write(self._open.desk.queue.cancel_all)

    def on_battery(self, choice: OnBattery) -> None:
        self._write(lambda: self._open.desk.power.choose(choice))

    def summary(self) -> str:
        """How it stands, in a sentence."""
        now = self.standing
        if now is None:
            return ""
        if not now.to_do:
            return self.tr("Everything is done.")
        running = now.counts.get("running", 0)
        said = [self.tr("%n job(s) to do", "", now.to_do)]
        if running:
            said.insert(0, self.tr("%n running", "", running))
        left = saying.left_text(now.left_ms)
        return "  ·  ".join([*said, left] if left else said)

    def hindrance(self) -> str:
        """What holds it up, or who else does it, in a sentence; nothing when nothing does."""
        now = self.standing
        if now is None:
            return ""
        if now.paused:
            return self.tr("Everything is paused.")
        if now.finishing:
            return self.tr("Everything pauses once %n source(s) are finished.", "", now.finishing)
        if now.power.rests:
            percent = saying.percent_text((now.power.percent or 0) / 100)
            return self.tr("On battery, {percent}: heavy work rests until the power is back.").format(percent=percent)
        if self.works_elsewhere:
            return self.tr("Another Earwitness on this machine does the work. It follows what you ask for here.")
        return ""

    def forget(self) -> None:
        """The vault closes: hold nothing of it."""
        self._over = True
        self._look.stop()
        self._watch.stop()
        self.standing = None
        self.upcoming.show([])
        self.ended.show([])

    def _prioritise(self, ids: Sequence[JobId], pick: Callable[[list[int]], int]) -> None:
        priorities = [line.job.priority for line in self.upcoming.lines if line.job.id not in ids]
        wanted = pick(priorities)
        self._each(lambda one: self._open.desk.queue.prioritise(one, wanted), ids)

    def _each(self, act: Callable[[JobId], object], ids: Sequence[JobId]) -> None:
        def do() -> None:
            for one in ids:
                act(one)

        self._write(do)

    def _write(self, act: Callable[[], object]) -> None:
        self._open.background.write(act, lambda _: self.look(), failed=self.failed.emit)

    def _stand(self, standing: Standing) -> None:
        self._looking = False
        if self._over:
            return
        self.standing = standing
        self.upcoming.show(standing.upcoming)
        self.ended.show(standing.ended)
        self.changed.emit()
        if self._again:
            self._look.start()

    def _fail(self, problem: object) -> None:
        self._looking = False
        self.failed.emit(problem)

    def _hear(self, changes: Changes) -> None:
        if not self._over and {"job", "setting"} & changes.touched.keys() and not self._look.isActive():
            self._look.start()


def _standing(desk: Desk) -> Standing:
    queue = desk.queue
    upcoming = queue.upcoming(_SHOWN)
    ended = queue.jobs(state=("done", "attention", "cancelled"), limit=_ENDED, latest=True)[::-1]
    titles = desk.library.titles({job.source_id for job in (*upcoming, *ended) if job.source_id})
    estimates = Estimates(desk)
    left = {job.id: estimates.left_ms(job) for job in upcoming}
    known = [ms for ms in left.values() if ms is not None]

    def line(job: JobInfo) -> JobLine:
        title = titles.get(job.source_id or "", _tr("Saying", "The vault"))
        return JobLine(job, title, device_text(job, desk.speech.devices.notice), left.get(job.id))

    return Standing(
        upcoming=tuple(map(line, upcoming)),
        ended=tuple(map(line, ended)),
        counts=queue.counts(),
        paused=queue.is_paused,
        finishing=len(queue.let_through),
        power=desk.power.state(),
        on_battery=desk.power.choice,
        left_ms=sum(known) if known else None,
    )


def device_text(job: JobInfo, notice: str) -> str:
    """Where a job runs, by which model, and why not on the graphics card, as far as that is known."""
    setting = job.facts.get("setting")
    if job.kind != "transcribe" or not isinstance(setting, str):
        return "" if job.state is not JobState.RUNNING else _tr("Saying", "Processor")
    model, quality, device = (*setting.split("/"), "", "")[:3]
    if device == "cuda":
        where = _tr("Saying", "Graphics card")
    else:
        where = notice or _tr("Saying", "Processor: there is no graphics card that could be used")
    return f"{where}  ·  {model} ({quality})"
