"""`earwitness jobs`: what is to be done, and what a person wants of it. What needs a person: attention.py."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

import typer
from rich.console import RenderableType

from earwitness_core.errors import Refused
from earwitness_core.ids import JobId
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.groups import group
from earwitness_desktop.cli.options import Limit, Offset
from earwitness_desktop.cli.screen import clock, count, line, part_of, short, table

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.jobs import JobInfo

app = group("jobs", "What is to be done, and what needs you.", default="list")

_TO_BE_RUN = ("waiting", "ready", "running", "paused")
State = Literal["waiting", "ready", "running", "paused", "done", "attention", "cancelled"]
JobArgument = Annotated[str | None, typer.Argument(metavar="ID", help="Its id, or the end of it.")]
All = Annotated[bool, typer.Option("--all", help="Every job.")]


@command(app, "list", example="earwitness jobs list --state running")
def list_jobs(
    run: Run,
    state: Annotated[State | None, typer.Option(help="Only jobs in this state.")] = None,
    source: Annotated[str | None, typer.Option(metavar="SOURCE", help="Only jobs of this source.")] = None,
    every: Annotated[bool, typer.Option("--done", help="Those that are done or cancelled, too.")] = False,
    limit: Limit = 100,
    offset: Offset = 0,
) -> Answer:
    """List the jobs that are not finished, with what is left to do. Of finished ones the latest are listed."""
    desk = run.desk()
    wanted = state or (None if every else (*_TO_BE_RUN, "attention"))
    of = desk.library.source(source).id if source else None
    latest = every or state in ("done", "cancelled")
    jobs = desk.queue.jobs(state=wanted, source=of, limit=limit, offset=offset, latest=latest)
    total = desk.queue.count(state=wanted, source=of)
    paused = desk.queue.is_paused
    told, shown = listed(desk, jobs, empty="There is nothing to do." if not total else "There are no more.")
    data: replies.Jobs = {"paused": paused, "total": total, "offset": offset, "jobs": told}
    notice: list[RenderableType] = (
        [line("Everything is paused: `earwitness jobs resume --all`.", "yellow")] if paused else []
    )
    return Answer(data, [*notice, shown, *part_of(total, len(jobs), offset)])


@command(app, "pause", example="earwitness jobs pause --all")
def pause(run: Run, job: JobArgument = None, every: All = False) -> Answer:
    """Pause a job, or everything, until it is resumed; a restart does not change that."""
    queue = run.desk().queue
    return _changed(run, job, every, queue.pause, _whole(run, queue.pause_all), said=("is paused", "are paused"))


@command(app, "resume", example="earwitness jobs resume --all")
def resume(run: Run, job: JobArgument = None, every: All = False) -> Answer:
    """Let a paused job, or everything, go on."""
    queue = run.desk().queue
    return _changed(run, job, every, queue.resume, _whole(run, queue.resume_all), said=("goes on", "go on"))


@command(app, "cancel", example="earwitness jobs cancel 5f3a91c2")
def cancel(run: Run, job: JobArgument = None, every: All = False) -> Answer:
    """Give a job up. The source and what was done so far stay; `jobs retry` takes it up again."""
    queue = run.desk().queue
    return _changed(run, job, every, queue.cancel, queue.cancel_all, said=("is cancelled", "are cancelled"))


def listed(desk: Desk, jobs: Sequence[JobInfo], *, empty: str) -> tuple[list[replies.Job], RenderableType]:
    """Jobs for programs and as a table."""
    from earwitness_desktop.shared.estimates import Estimates

    titles = desk.library.titles({job.source_id for job in jobs if job.source_id})
    estimates = Estimates(desk)
    left = {job.id: estimates.left_ms(job) for job in jobs}
    rows = [
        (
            short(job.id),
            job.kind,
            titles.get(job.source_id or "", ""),
            f"{job.state.value}, to {job.wanted}" if job.wanted else job.state.value,
            f"{job.progress:.0%}" if job.progress else "",
            clock(left[job.id]),
            job.outcome or "",
        )
        for job in jobs
    ]
    columns = ["id", "stage", "source", "state", ">done", ">left", "outcome"]
    return [telling.job(job, titles, left[job.id]) for job in jobs], table(columns, rows, empty=empty)


def require_one_or_all(wanted: str | None, every: bool) -> None:
    """A slip of the finger must not change every job. Raises Refused."""
    if every == (wanted is not None):
        raise Refused("Say which job by its id, or --all.", next_step="`earwitness jobs` lists them.")


def _changed(
    run: Run,
    wanted: str | None,
    every: bool,
    one: Callable[[JobId], JobInfo],
    all_: Callable[[], int],
    *,
    said: tuple[str, str],
) -> Answer:
    require_one_or_all(wanted, every)
    desk = run.desk()
    if wanted is None:
        number = all_()
        told = f"{count(number, 'job')} {said[0] if number == 1 else said[1]}."
    else:
        from earwitness_core.library import Named, pick

        named = (Named(job.id, f"{job.kind}, {job.state.value}") for job in desk.queue.with_id_part(wanted))
        one(JobId(pick("job", wanted, named)))
        number, told = 1, f"The job {said[0]}."
    data: replies.JobsChanged = {"changed": number, "paused": desk.queue.is_paused}
    return Answer(data, [line(told)])


def _whole(run: Run, act: Callable[[], None]) -> Callable[[], int]:
    """Pausing everything is one switch; it concerns the jobs that are not finished."""

    def acted() -> int:
        act()
        return run.desk().queue.count(state=_TO_BE_RUN)

    return acted
