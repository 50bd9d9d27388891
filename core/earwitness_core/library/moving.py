"""Another title, another project: what a person changes about where a source stands on the shelf."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Refused, UnderHold
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import HoldRow, ProjectRow, SourceRow


def rename(unit: UnitOfWork, source_id: str, title: str) -> None:
    """In the caller's transaction. Raises NotFound, Refused."""
    title = " ".join(title.split())
    if not title:
        raise Refused("A source needs a title.")
    get(unit.session, source_id).title = title


def move(unit: UnitOfWork, source_ids: Sequence[str], project_id: str) -> None:
    """In the caller's transaction. Raises NotFound, UnderHold, Refused; then none may be moved."""
    if unit.session.get(ProjectRow, project_id) is None:
        raise NotFound(what="project", name=project_id)
    for source_id in source_ids:
        row = get(unit.session, source_id)
        if row.project_id == project_id:
            continue
        _require_free(unit.session, row)
        _require_new(unit.session, row, project_id)
        row.project_id = project_id
        unit.session.flush()  # the next one may hold the same content


def _require_free(session: Session, row: SourceRow) -> None:
    """A hold on a project is on what lies in it: taken out, a source would be free to be erased."""
    hold = session.scalars(
        select(HoldRow).where(
            HoldRow.kind == "project", HoldRow.target_id == row.project_id, HoldRow.lifted_ms.is_(None)
        )
    ).first()
    if hold is not None:
        raise UnderHold(what=row.title, reason=hold.reason)


def _require_new(session: Session, row: SourceRow, project_id: str) -> None:
    same = select(SourceRow.title).where(SourceRow.project_id == project_id, SourceRow.sha256 == row.sha256)
    title = session.scalars(same).first()
    if title is not None:
        raise Refused(
            f"That project already holds the content of {row.title}, as {title}.",
            next_step="Leave it out of the selection.",
        )


def get(session: Session, source_id: str) -> SourceRow:
    """Raises NotFound."""
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", name=source_id)
    return row
