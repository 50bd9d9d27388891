"""The queue as people and rooms use it: add, look, pause, resume, cancel, retry. Running is leases.py and runner.py.

Any process with the vault open may do all of this while another one runs the jobs; everything asked for is a row, so
it survives every restart. A running job is asked to pause or cancel (`wanted`) and follows within a second.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, case, func, or_, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound
from earwitness_core.ids import JobId, SourceId
from earwitness_core.jobs import moves
from earwitness_core.jobs.holding import PAUSED_SETTING, all_paused, let_through
from earwitness_core.jobs.spec import UNFINISHED, JobInfo, JobSpec, JobState, job_info
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, SettingRow, SourceRow

_AT_ONCE = 500  # jobs of one transaction
_SHOWN = 100  # of several that answer to a part of an id, enough to say which
_EXPORTED = ("job", "kind", "source", "title", "outcome", "says", "next_step", "detail", "attempts", "since")


class Queue:
    """The jobs of one vault. `actor` is who is on record for what is asked."""

    def __init__(self, vault: Vault, *, actor: str = "local") -> None:
        self._vault = vault
        self._actor = actor

    def add(self, unit: UnitOfWork, spec: JobSpec, *, again: bool = False) -> JobId:
        """Have a job done, in the caller's transaction; a job with this key that there is already is left as it is.

        `again` has it done once more from the start with the facts of `spec`; one that is running loses its lease.
        A cancelled job is started again either way.
        """
        return self.add_all(unit, [spec], again=again)[0]

    def add_all(self, unit: UnitOfWork, specs: Iterable[JobSpec], *, again: bool = False) -> list[JobId]:
        """The same of several, in one go; those with one key are one job."""
        asked = {spec.full_key: spec for spec in specs}
        there = {row.key: row for row in unit.session.scalars(select(JobRow).where(JobRow.key.in_(asked)))}
        rows = [_asked(unit, key, spec, there.get(key), again=again) for key, spec in asked.items()]
        unit.session.flush()
        return [JobId(row.id) for row in rows]

    def add_due(
        self, due: Sequence[str], specs: Callable[[Session, list[str]], Iterable[JobSpec]], *, actor: str, action: str
    ) -> None:
        """Jobs for sources that are due, each once more from the start.

        Some hundreds in a transaction, so that others get to write in between; `specs` looks in each what is due still.
        """
        for start in range(0, len(due), _AT_ONCE):
            with self._vault.write(actor=actor, action=action) as unit:
                self.add_all(unit, specs(unit.session, list(due[start : start + _AT_ONCE])), again=True)

    def job(self, job_id: JobId) -> JobInfo:
        """One job. NotFound when there is none."""
        with self._vault.read() as session:
            return job_info(_find(session, job_id))

    def jobs(
        self,
        *,
        state: str | Collection[str] | None = None,
        source: SourceId | None = None,
        kind: str | None = None,
        limit: int | None = None,
        offset: int = 0,
        latest: bool = False,
    ) -> list[JobInfo]:
        """All jobs, oldest first, or those in a state (or several), of a source, of a kind.

        With `limit` the oldest so many, or with `latest` the newest, after passing over `offset`.
        """
        order = (JobRow.created_ms.desc(), JobRow.id.desc()) if latest else (JobRow.created_ms, JobRow.id)
        query = select(JobRow).where(*_chosen(state, source, kind)).order_by(*order).limit(limit).offset(offset or None)
        with self._vault.read() as session:
            found = [job_info(row) for row in session.scalars(query)]
        return found[::-1] if latest else found

    def count(
        self,
        *,
        state: str | Collection[str] | None = None,
        source: SourceId | None = None,
        kind: str | None = None,
    ) -> int:
        """How many such jobs there are in all."""
        with self._vault.read() as session:
            query = select(func.count()).select_from(JobRow).where(*_chosen(state, source, kind))
            return session.scalar(query) or 0

    def those(self, ids: Collection[str]) -> list[JobInfo]:
        """These jobs, oldest first, as far as they are still there."""
        wanted = func.json_each(json.dumps([*ids])).table_valued("value").c.value
        query = select(JobRow).where(JobRow.id.in_(select(wanted))).order_by(JobRow.id)
        with self._vault.read() as session:
            return [job_info(row) for row in session.scalars(query)]

    def counts(self) -> dict[str, int]:
        """How many jobs there are in each state."""
        query = select(JobRow.state, func.count()).group_by(JobRow.state)
        with self._vault.read() as session:
            return dict(session.execute(query).all())

    def with_id_part(self, part: str) -> list[JobInfo]:
        """Jobs whose id is, begins with or ends with this: what a person may mean by it."""
        part = part.lower()
        meant = or_(JobRow.id.between(part, part + "g"), func.substr(JobRow.id, -len(part)) == part)  # hexadecimal
        with self._vault.read() as session:
            ids = session.scalars(select(JobRow.id).where(meant).limit(_SHOWN)).all()
            return [job_info(row) for row in session.scalars(select(JobRow).where(JobRow.id.in_(ids)))]

    def attention(self) -> list[JobInfo]:
        """The jobs that wait for a person."""
        return self.jobs(state=JobState.ATTENTION)

    def export_attention(self) -> str:
        """The attention list as CSV (RFC 4180) with a heading row, for a person's own records."""
        titles = self._titles()
        table = io.StringIO(newline="")
        writer = csv.writer(table)
        writer.writerow(_EXPORTED)
        for job in self.attention():
            outcome = Outcome(job.outcome or Outcome.BUG)
            since = datetime.fromtimestamp((job.finished_ms or job.created_ms) / 1000, UTC)
            title = titles.get(job.source_id or "", "")
            cells = (job.id, job.kind, job.source_id, title, outcome, outcome.says, outcome.next_step, job.detail)
            writer.writerow([_cell(value) for value in (*cells, job.attempt, since.isoformat(timespec="seconds"))])
        return table.getvalue()

    def pause(self, job_id: JobId) -> JobInfo:
        """Do not run it until it is resumed; a running one stops at its last checkpoint."""
        return self._change("job.pause", job_id, moves.pause)

    def resume(self, job_id: JobId) -> JobInfo:
        """Let a paused job go on."""
        return self._change("job.resume", job_id, moves.resume)

    def cancel(self, job_id: JobId) -> JobInfo:
        """Give it up; jobs that come after it go on waiting. What it stored so far stays."""
        return self._change("job.cancel", job_id, moves.cancel)

    def retry(self, job_id: JobId) -> JobInfo:
        """Try a failed or cancelled job again, now, from its last checkpoint; a resting one rests no longer."""
        return self._change("job.retry", job_id, moves.retry)

    def prioritise(self, job_id: JobId, priority: int) -> JobInfo:
        """Run it before (or after) the others of its lane: higher first, 0 by default."""

        def change(_session: Session, row: JobRow) -> None:
            row.priority = priority

        return self._change("job.prioritise", job_id, change)

    def upcoming(self, limit: int) -> list[JobInfo]:
        """What is not finished, in the order in which it is done: what runs, what is ready, what waits or is paused."""
        rank = case({"running": 0, "ready": 1, "waiting": 2}, value=JobRow.state, else_=3)
        order = (rank, JobRow.priority.desc(), JobRow.created_ms, JobRow.id)
        query = select(JobRow).where(JobRow.state.in_(UNFINISHED)).order_by(*order).limit(limit)
        with self._vault.read() as session:
            return [job_info(row) for row in session.scalars(query)]

    def retry_all(self) -> int:
        """Retry everything that needs attention or rests after a failure. Says how many."""

        def due(row: JobRow) -> bool:
            return row.state == JobState.ATTENTION or (row.state == JobState.READY and row.run_after_ms > 0)

        return self._change_all("jobs.retry", (JobState.ATTENTION, JobState.READY), due, moves.retry)

    def cancel_all(self) -> int:
        """Cancel everything that is not finished. Says how many."""
        return self._change_all("jobs.cancel", UNFINISHED, lambda row: row.wanted != "cancel", moves.cancel)

    def pause_all(self) -> None:
        """Run nothing until `resume_all`, whoever opens the vault; what runs stops at its last checkpoint."""
        with self._write("jobs.pause") as unit:
            unit.session.merge(SettingRow(key=PAUSED_SETTING, value=True))

    def stop_after_this(self) -> None:
        """Finish the sources that are being worked at, with all their stages, then pause everything."""
        running = select(JobRow.source_id).where(JobRow.state == JobState.RUNNING, JobRow.source_id.is_not(None))
        with self._write("jobs.pause") as unit:
            let = sorted({one for one in unit.session.scalars(running) if one})
            unit.session.merge(SettingRow(key=PAUSED_SETTING, value=let or True))

    def resume_all(self) -> None:
        """Run jobs again. A job that was paused by itself stays paused."""
        with self._write("jobs.resume") as unit:
            unit.session.merge(SettingRow(key=PAUSED_SETTING, value=False))

    @property
    def let_through(self) -> tuple[str, ...]:
        """The sources that are finished before everything pauses; none when that was not asked, or is done."""
        with self._vault.read() as session:
            return () if all_paused(session) else tuple(let_through(session) or ())

    @property
    def is_paused(self) -> bool:
        """Whether everything is paused."""
        with self._vault.read() as session:
            return all_paused(session)

    def _change(self, action: str, job_id: JobId, change: Callable[[Session, JobRow], None]) -> JobInfo:
        with self._write(action) as unit:
            row = _find(unit.session, job_id)
            change(unit.session, row)
            return job_info(row)

    def _change_all(
        self,
        action: str,
        states: Iterable[JobState],
        due: Callable[[JobRow], bool],
        change: Callable[[Session, JobRow], None],
    ) -> int:
        with self._write(action) as unit:
            rows = [row for row in unit.session.scalars(select(JobRow).where(JobRow.state.in_(states))) if due(row)]
            for row in rows:
                change(unit.session, row)
            return len(rows)

    def _write(self, action: str) -> AbstractContextManager[UnitOfWork]:
        return self._vault.write(actor=self._actor, action=action)

    def _titles(self) -> dict[str, str]:
        query = select(SourceRow.id, SourceRow.title).join(JobRow, JobRow.source_id == SourceRow.id)
        with self._vault.read() as session:
            return {found.id: found.title for found in session.execute(query.where(JobRow.state == "attention"))}


def _chosen(
    state: str | Collection[str] | None, source: SourceId | None, kind: str | None
) -> list[ColumnElement[bool]]:
    chosen: list[ColumnElement[bool]] = []
    if isinstance(state, str):
        chosen.append(JobRow.state == str(state))
    elif state is not None:
        chosen.append(JobRow.state.in_([str(one) for one in state]))
    if source is not None:
        chosen.append(JobRow.source_id == source)
    if kind is not None:
        chosen.append(JobRow.kind == kind)
    return chosen


def _asked(unit: UnitOfWork, key: str, spec: JobSpec, row: JobRow | None, *, again: bool) -> JobRow:
    """The row of a job that is asked for."""
    if row is None:
        row = JobRow(key=key, source_id=spec.source_id, created_ms=unit.now_ms)
        unit.session.add(row)
    elif not again and row.state != JobState.CANCELLED:
        return row
    row.kind, row.lane, row.priority = spec.kind, spec.lane, spec.priority
    row.facts, row.checkpoint, row.progress = dict(spec.facts), {}, 0.0
    row.after = spec.after
    row.started_ms = row.finished_ms = None
    moves.start_over(unit.session, row)
    row.run_after_ms = unit.now_ms + spec.rest_ms if spec.rest_ms else 0
    return row


def _find(session: Session, job_id: JobId) -> JobRow:
    row = session.get(JobRow, job_id)
    if row is None:
        raise NotFound(what="job", name=job_id)
    return row


def _cell(value: object) -> str:
    """Plain text for a spreadsheet, which would run a title that starts like a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
