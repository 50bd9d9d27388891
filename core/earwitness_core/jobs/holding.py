"""Everything at rest: kept in the vault, so that whoever opens it finds it so."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.jobs.spec import JobState
from earwitness_core.vault.schema import JobRow, SettingRow

PAUSED_SETTING = "jobs.paused"  # true, false, or the ids of the sources that are still let through
_MOVING = (JobState.READY, JobState.RUNNING)  # what waits is ready once the job before it is done


def let_through(session: Session) -> list[str] | None:
    """The only sources whose jobs are run; none of them when everything is paused, None when nothing is."""
    setting = session.get(SettingRow, PAUSED_SETTING)
    if setting is None or not setting.value:
        return None
    return list(setting.value) if isinstance(setting.value, list) else []


def all_paused(session: Session) -> bool:
    """Whether no job is to be run: none is let through, or what is let through has nothing left to do."""
    let = let_through(session)
    if let is None:
        return False
    left = select(JobRow.id).where(JobRow.source_id.in_(let), JobRow.state.in_(_MOVING)).limit(1)
    return session.scalars(left).first() is None
