"""`earwitness jobs attention|retry|export`: what needs a person, be it a job or a file that was not taken."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import RenderableType

from earwitness_core.ids import InboxId, JobId
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import jobs as all_jobs
from earwitness_desktop.cli import replies, telling
from earwitness_desktop.cli.frame import Answer, Run, command
from earwitness_desktop.cli.jobs import All, JobArgument, listed, require_one_or_all
from earwitness_desktop.cli.screen import count, line, short
from earwitness_desktop.shared.attention import as_csv, write_new

if TYPE_CHECKING:
    from earwitness_core.desk import Desk
    from earwitness_core.intake import Verdict

app = all_jobs.app


@command(app, "attention", example="earwitness jobs attention")
def attention(run: Run) -> Answer:
    """List the jobs and files that need you: what happened, and what to do."""
    desk = run.desk()
    jobs = desk.queue.attention()
    files = desk.intake.attention()
    told, shown = listed(desk, jobs, empty="No job needs you.")
    data: replies.Attention = {"jobs": told, "files": [telling.verdict(one) for one in files]}
    said: list[RenderableType] = [shown] if jobs else []
    for job in jobs:
        outcome = Outcome(job.outcome or Outcome.BUG)
        said.append(line(f"{short(job.id)}  {outcome.says} {job.detail or ''} {outcome.next_step}"))
    said += [line(f"{short(one.inbox_id or '')}  {one.name}: {one.says} {one.next_step}") for one in files]
    return Answer(data, said or [line("Nothing needs you.", "dim")])


@command(app, "retry", example="earwitness jobs retry --all")
def retry(run: Run, job: JobArgument = None, every: All = False) -> Answer:
    """Try again what failed or was cancelled: a job from where it stopped, a file that was not taken."""
    require_one_or_all(job, every)
    desk = run.desk()
    jobs, files = _retry_all(desk) if job is None else _retry_one(desk, job)
    data: replies.Retried = {"jobs": jobs, "files": [telling.verdict(one) for one in files]}
    said = [line(f"{count(jobs, 'job')} to be tried again: `earwitness work`.")] if jobs else []
    said += [line(f"{one.name}: {one.says} {one.next_step}") for one in files]
    return Answer(data, said or [line("There was nothing to try again.", "dim")])


@command(app, "export", example="earwitness jobs export --to attention.csv")
def export(
    run: Run,
    to: Annotated[Path | None, typer.Option("--to", metavar="FILE", help="A new file; else standard output.")] = None,
) -> Answer:
    """Write the list of what needs you as CSV."""
    desk = run.desk()
    text = as_csv(desk)
    data: replies.AttentionList = {"file": str(to) if to else None, "csv": None if to else text}
    if to is None:
        return Answer(data, [line(row) for row in text.splitlines()])
    write_new(to, text)
    return Answer(data, [line(f"Written to {to}.")])


def _retry_all(desk: Desk) -> tuple[int, list[Verdict]]:
    return desk.queue.retry_all(), desk.intake.retry()


def _retry_one(desk: Desk, wanted: str) -> tuple[int, list[Verdict]]:
    from earwitness_core.library import Named, pick

    files = {one.inbox_id: one for one in desk.intake.attention() if one.inbox_id}
    jobs = [job for job in desk.queue.with_id_part(wanted) if job.state != "done"]
    named = [Named(job.id, f"{job.kind}, {job.state.value}") for job in jobs]
    found = pick("job or file", wanted, [*named, *(Named(key, one.name) for key, one in files.items())])
    if found in files:
        return 0, desk.intake.retry([InboxId(found)])
    desk.queue.retry(JobId(found))
    return 1, []
