"""What may become of a job's row: who asks for it is the queue, the runner's leases, or the care of the vault."""

from __future__ import annotations

from sqlalchemy.orm import Session

from earwitness_core.jobs.spec import JobState
from earwitness_core.outcomes import Outcome
from earwitness_core.vault.schema import JobRow


def set_off(session: Session, row: JobRow) -> None:
    """To be run: now, or when the job before it is done. One that is gone is not waited for."""
    before = None if row.after is None else session.get(JobRow, row.after)
    row.state = JobState.READY if before is None or before.state == JobState.DONE else JobState.WAITING
    row.wanted = row.lease_owner = row.lease_until_ms = None


def start_over(session: Session, row: JobRow) -> None:
    """To be run, as if it had never failed."""
    row.attempt = row.run_after_ms = 0
    row.outcome = row.detail = None
    set_off(session, row)


def give_up(row: JobRow, now_ms: int | None = None) -> None:
    """Cancelled for good, unless a person retries it."""
    row.state, row.outcome, row.detail = JobState.CANCELLED, Outcome.CANCELLED, None
    row.wanted = row.lease_owner = row.lease_until_ms = None
    row.finished_ms = now_ms


def pause(_session: Session, row: JobRow) -> None:
    """Not to be run; one that runs is asked to stop."""
    if row.state == JobState.RUNNING:
        row.wanted = row.wanted or "pause"
    elif row.state in (JobState.WAITING, JobState.READY):
        row.state = JobState.PAUSED


def resume(session: Session, row: JobRow) -> None:
    """Take a pause back."""
    if row.state == JobState.RUNNING and row.wanted == "pause":
        row.wanted = None
    elif row.state == JobState.PAUSED:
        set_off(session, row)


def cancel(_session: Session, row: JobRow) -> None:
    """Give it up; one that runs is asked to end."""
    if row.state == JobState.RUNNING:
        row.wanted = "cancel"
    elif row.state != JobState.DONE:
        give_up(row)


def retry(session: Session, row: JobRow) -> None:
    """Once more what failed, was cancelled, or rests after a failure."""
    if row.state in (JobState.ATTENTION, JobState.CANCELLED):
        start_over(session, row)
    elif row.state == JobState.READY:
        row.run_after_ms = 0
