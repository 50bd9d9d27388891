"""The trash: out of lists and search at once, back with everything as it was, or erased for good."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.care.erasing import Erased, Eraser, joined
from earwitness_core.care.holds import held_by, require_free
from earwitness_core.errors import NotFound, Refused
from earwitness_core.jobs.moves import set_off
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, ProjectRow, SourceRow

_MARK = "in the trash"  # detail of a job that was paused by it: others are left as a person set them


@dataclass(frozen=True, slots=True)
class Trashed:
    """A source in the trash. `erased_from_ms` is when its project's rule erases it, None for never."""

    id: str
    title: str
    project: str
    size_bytes: int
    trashed_ms: int
    held: bool


class Trash:
    def __init__(self, vault: Vault, eraser: Eraser, actor: str) -> None:
        self._vault = vault
        self._eraser = eraser
        self._actor = actor

    def put(self, source_ids: Sequence[str]) -> None:
        """Into the trash; their jobs wait. Raises NotFound, UnderHold: then none of them went."""
        with self._vault.write(actor=self._actor, action="source.trash") as unit:
            for source_id in source_ids:
                row = _get(unit.session, source_id)
                require_free(unit.session, row)
                trash(unit, row)

    def restore(self, source_ids: Sequence[str]) -> None:
        """Back, with text, speakers and search as they were; jobs that the trash paused go on."""
        with self._vault.write(actor=self._actor, action="source.untrash") as unit:
            for source_id in source_ids:
                row = _get(unit.session, source_id)
                row.trashed_ms = None
                paused = select(JobRow).where(JobRow.source_id == row.id, JobRow.detail == _MARK)
                for job in unit.session.scalars(paused):
                    job.detail = None
                    if job.state == "paused":
                        set_off(unit.session, job)
                    elif job.wanted == "pause":
                        job.wanted = None

    def list(self) -> list[Trashed]:
        """What lies in the trash, the latest first."""
        query = (
            select(SourceRow, ProjectRow)
            .join(ProjectRow, SourceRow.project_id == ProjectRow.id)
            .where(SourceRow.trashed_ms.is_not(None))
            .order_by(SourceRow.trashed_ms.desc(), SourceRow.id)
        )
        with self._vault.read() as session:
            return [_trashed(session, row, owner) for row, owner in session.execute(query)]

    def count(self) -> int:
        """How much lies in the trash."""
        query = select(func.count()).select_from(SourceRow).where(SourceRow.trashed_ms.is_not(None))
        with self._vault.read() as session:
            return session.scalar(query) or 0

    def empty(self, source_ids: Sequence[str] | None = None) -> Erased:
        """Erase these, or all that is not under hold, for good. Raises UnderHold for one that is asked for by name."""
        with self._vault.write(actor=self._actor, action="trash.empty") as unit:
            wanted = source_ids
            if wanted is None:
                rows = unit.session.scalars(select(SourceRow).where(SourceRow.trashed_ms.is_not(None)))
                wanted = [row.id for row in rows if held_by(unit.session, row) is None]
            for source_id in wanted:
                if _get(unit.session, source_id).trashed_ms is None:
                    advice = "`earwitness trash SOURCE` first."
                    raise Refused("Only what lies in the trash is erased.", next_step=advice)
            return joined([self._eraser.erase(unit, source_id, why="trash") for source_id in wanted])


def trash(unit: UnitOfWork, row: SourceRow) -> None:
    """In the caller's transaction; the search index follows by triggers."""
    if row.trashed_ms is not None:
        return
    row.trashed_ms = unit.now_ms
    for job in unit.session.scalars(select(JobRow).where(JobRow.source_id == row.id)):
        if job.state == "running":
            job.wanted, job.detail = job.wanted or "pause", _MARK
        elif job.state in ("waiting", "ready"):
            job.state, job.detail = "paused", _MARK
    unit.session.flush()


def _get(session: Session, source_id: str) -> SourceRow:
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", name=source_id)
    return row


def _trashed(session: Session, row: SourceRow, owner: ProjectRow) -> Trashed:
    held = held_by(session, row) is not None
    return Trashed(row.id, row.title, owner.name, row.size_bytes, row.trashed_ms or 0, held)
