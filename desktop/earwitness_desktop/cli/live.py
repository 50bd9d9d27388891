"""Work while somebody watches: bars with the time left, verdicts, and the words as they appear.

Runs the jobs in this process and shows what its units of work change. Bars only on a terminal; programs get events.
"""

from __future__ import annotations

import threading
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Self

from rich.progress import BarColumn, Progress, TaskID, TaskProgressColumn, TextColumn
from rich.text import Text

from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobInfo, JobState
from earwitness_core.model import Changes
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import telling
from earwitness_desktop.cli.frame import Run
from earwitness_desktop.cli.screen import clock, count, line
from earwitness_desktop.cli.transcript import spoken
from earwitness_desktop.shared.estimates import Estimates

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.intake import Verdict

_LOOK_S = 0.4
_STEP = 0.01  # of progress, between two events for programs
_DOES = {
    "decode": "listening to",
    "transcribe": "transcribing",
    "hear-again": "hearing a stretch again of",
    "speakers": "telling speakers apart in",
    "backup": "making",
    "retention": "carrying out",
    "scrub": "wiping out of the files",
    "extract": "reading",
    "recognise": "recognising the text of",
    "attachments": "taking the files on",
    "embed": "making searchable by meaning:",
    "findings": "looking for personal data in",
}
_DID = {
    "decode": "decoded",
    "transcribe": "transcribed",
    "hear-again": "heard a stretch again of",
    "speakers": "speakers told apart in",
    "embed": "made searchable by meaning:",
    "findings": "looked for personal data in",
    "backup": "made",
    "retention": "carried out",
    "scrub": "wiped out of the files",
    "extract": "read",
    "recognise": "recognised the text of",
    "attachments": "took the files on",
}
_OF_THE_VAULT = {"backup": "the backup", "retention": "the rules of retention", "scrub": "what was erased"}
_ENDED = (JobState.DONE, JobState.ATTENTION, JobState.CANCELLED)


@dataclass
class Tally:
    """What has ended so far."""

    done: int = 0
    attention: int = 0


@dataclass
class _Reader:
    """How far the words of a source have been shown."""

    ordinal: int = -1


@dataclass
class Live(AbstractContextManager["Live"]):
    """The view of one desk at work. Use it in a `with`; it stops the runner and clears the bars at the end."""

    run: Run
    desk: Desk
    show_text: bool = False
    tally: Tally = field(default_factory=Tally)

    def __post_init__(self) -> None:
        self._guard = threading.Lock()
        self._jobs: set[str] = set()
        self._inbox: set[str] = set()
        self._told: dict[str, tuple[JobState, float]] = {}
        self._bars: dict[str, TaskID] = {}
        self._readers: dict[SourceId, _Reader] = {}
        self._titles: dict[str, str] = {}
        self._held = ExitStack()
        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24),
            TaskProgressColumn(),
            TextColumn("{task.fields[left]}", style="dim"),
            console=self.run.out,
            transient=True,
            refresh_per_second=4,
            disable=self.run.as_json or not self.run.out.is_terminal,
        )

    def __enter__(self) -> Self:
        """Begin to work. Raises VaultBusy when another process does."""
        with ExitStack() as held:
            held.callback(self.desk.vault.subscribe(self._hear))
            self.runner = self.desk.runner()
            self.runner.start()
            held.callback(self.runner.stop)
            held.enter_context(self._progress)
            self._held = held.pop_all()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._held.close()
        if kind is None:
            self.look()

    def until_idle(self) -> Tally:
        """Work until nothing is left to do."""
        while not self.runner.run_until_idle(timeout=_LOOK_S):
            self.look()
        self.look()
        return self.tally

    def until_stopped(self, asked: threading.Event) -> None:
        """Work until somebody asks to stop."""
        while not asked.is_set():
            if self.runner.run_until_idle(timeout=_LOOK_S):
                asked.wait(_LOOK_S)
            self.look()

    def look(self) -> None:
        """Show what has changed since the last look."""
        with self._guard:
            jobs, self._jobs = self._jobs, set()
            inbox, self._inbox = self._inbox, set()
        for verdict in self.desk.intake.verdicts_of(inbox):
            if verdict.state != "settling":
                self.tell_verdict(verdict)
        looked_at = jobs | set(self.runner.running)
        found = self.desk.queue.those(looked_at) if looked_at else []
        self._know_titles(found)
        estimates = Estimates(self.desk)
        for job in found:
            self._show_job(job, estimates)
        for gone in looked_at - {job.id for job in found}:  # their source went meanwhile
            self._drop_bar(gone)

    def tell_verdict(self, verdict: Verdict) -> None:
        """Say what became of a file."""
        self.run.event("verdict", verdict=telling.verdict(verdict))
        if not self.run.as_json:
            self.run.out.print(verdict_line(verdict))

    def _hear(self, changes: Changes) -> None:
        with self._guard:
            self._jobs |= changes.of("job")
            self._inbox |= changes.of("inbox")

    def _show_job(self, job: JobInfo, estimates: Estimates) -> None:
        before = self._told.get(job.id)
        if before is not None and before[0] in _ENDED and job.state in _ENDED:
            return
        if job.kind == "transcribe" and job.source_id is not None and self.show_text:
            self._read_on(job.source_id)
        if before is None or before[0] is not job.state or job.progress - before[1] >= _STEP:
            self._told[job.id] = (job.state, job.progress)
            running = job.state is JobState.RUNNING
            left = estimates.left_ms(job) if running or self.run.as_json else None
            self.run.event("job", job=telling.job(job, {job.source_id or "": self._title(job)}, left))
            if running:
                self._show_bar(job, left)
        if job.state is not JobState.RUNNING:
            self._drop_bar(job.id)
        if job.state in _ENDED and (before is None or before[0] not in _ENDED):
            self._tell_end(job)

    def _show_bar(self, job: JobInfo, left_ms: int | None) -> None:
        left = "" if left_ms is None else f"about {clock(left_ms)} left"
        if job.id not in self._bars:
            doing = _DOES.get(job.kind, job.kind)
            self._bars[job.id] = self._progress.add_task(f"{doing} {line(self._title(job))}", total=1.0, left=left)
        self._progress.update(self._bars[job.id], completed=job.progress, left=left)

    def _drop_bar(self, job_id: str) -> None:
        bar = self._bars.pop(job_id, None)
        if bar is not None:
            self._progress.remove_task(bar)

    def _tell_end(self, job: JobInfo) -> None:
        self.tally.done += job.state is JobState.DONE
        self.tally.attention += job.state is JobState.ATTENTION
        if self.run.as_json:
            return
        if job.state is JobState.DONE:
            said = f"{_DID.get(job.kind, job.kind)} {self._title(job)}{_took(job)}"
            self.run.out.print(Text.assemble(("✓ ", "green"), line(said), line(self._doubts(job), "yellow")))
        elif job.state is JobState.ATTENTION:
            outcome = Outcome(job.outcome or Outcome.BUG)
            said = f"{self._title(job)}: {outcome.says} {job.detail or ''} {outcome.next_step}"
            self.run.out.print(Text.assemble(("✗ ", "red"), line(said)))

    def _doubts(self, job: JobInfo) -> str:
        if job.kind != "transcribe" or job.source_id is None:
            return ""
        found = len(self.desk.library.suspects(job.source_id))
        return f", {count(found, 'place')} to listen to again" if found else ""

    def _read_on(self, source_id: SourceId) -> None:
        reader = self._readers.setdefault(source_id, _Reader())
        for segment in self.desk.library.segments_after(source_id, reader.ordinal):
            reader.ordinal = segment.ordinal
            self.run.event("segment", source=source_id, segment=telling.segment(segment, None))
            if not self.run.as_json:
                self.run.out.print(spoken(segment, None))

    def _title(self, job: JobInfo) -> str:
        if job.source_id is None:
            return _OF_THE_VAULT.get(job.kind, job.kind)
        return self._titles.get(job.source_id, job.kind)

    def _know_titles(self, jobs: list[JobInfo]) -> None:
        unknown = {job.source_id for job in jobs if job.source_id is not None} - self._titles.keys()
        self._titles.update(self.desk.library.titles(unknown))


def _took(job: JobInfo) -> str:
    if job.started_ms is None or job.finished_ms is None:
        return ""
    return f" in {clock(max(0, job.finished_ms - job.started_ms))}"


def verdict_line(verdict: Verdict) -> Text:
    """What became of a file, in a line."""
    mark, style = {"accepted": ("✓", "green"), "duplicate": ("=", "cyan")}.get(verdict.state, ("✗", "red"))
    next_step = "" if verdict.state in ("accepted", "duplicate") else verdict.next_step
    return Text.assemble(
        (f"{mark} ", style), line(verdict.name, "bold"), ": ", line(f"{verdict.says} {next_step}".strip())
    )
