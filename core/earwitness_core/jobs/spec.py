"""Jobs as values: what is asked for, and what there is. Rows never leave this room."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from earwitness_core.ids import JobId, SourceId, new_id
from earwitness_core.vault.schema import JobRow

Lane = Literal["heavy", "light"]


class JobState(StrEnum):
    """Where a job stands. The value is stored and printed; never rename one."""

    WAITING = "waiting"  # for the job it comes after
    READY = "ready"  # to be run, now or after its next pause for breath
    RUNNING = "running"
    PAUSED = "paused"  # by a person
    DONE = "done"
    ATTENTION = "attention"  # needs a person
    CANCELLED = "cancelled"  # by a person


UNFINISHED = (JobState.WAITING, JobState.READY, JobState.RUNNING, JobState.PAUSED)


@dataclass(frozen=True, slots=True)
class JobSpec:
    """A stage that is to be done. The same key added twice is one job; by default one per kind and source."""

    kind: str
    source_id: SourceId | None = None
    lane: Lane = "heavy"
    priority: int = 0  # higher first
    facts: Mapping[str, Any] = field(default_factory=dict)  # JSON values the handler needs
    key: str | None = None
    after: JobId | None = None
    rest_ms: int = 0  # not to be run before so long

    @property
    def full_key(self) -> str:
        return self.key or f"{self.kind}:{self.source_id or new_id()}"


@dataclass(frozen=True, slots=True)
class JobInfo:
    """A job as it stood when it was looked at. Times in milliseconds since 1970, UTC."""

    id: JobId
    key: str
    kind: str
    source_id: SourceId | None
    lane: str
    priority: int
    state: JobState
    wanted: str | None  # "pause" or "cancel": asked of a running job, not yet followed
    after: JobId | None
    facts: dict[str, Any]
    checkpoint: dict[str, Any]
    progress: float  # 0 to 1
    attempt: int  # failures since it last moved on
    run_after_ms: int
    outcome: str | None  # how the last attempt ended (outcomes.py)
    detail: str | None
    created_ms: int
    started_ms: int | None
    finished_ms: int | None


def job_info(row: JobRow) -> JobInfo:
    """The row as a value."""
    return JobInfo(
        id=JobId(row.id),
        key=row.key,
        kind=row.kind,
        source_id=SourceId(row.source_id) if row.source_id is not None else None,
        lane=row.lane,
        priority=row.priority,
        state=JobState(row.state),
        wanted=row.wanted,
        after=JobId(row.after) if row.after is not None else None,
        facts=dict(row.facts),
        checkpoint=dict(row.checkpoint),
        progress=row.progress,
        attempt=row.attempt,
        run_after_ms=row.run_after_ms,
        outcome=row.outcome,
        detail=row.detail,
        created_ms=row.created_ms,
        started_ms=row.started_ms,
        finished_ms=row.finished_ms,
    )


@dataclass(frozen=True, slots=True)
class Backoff:
    """How long a failed job rests before it is tried again, and how often."""

    first_ms: int = 2_000
    longest_ms: int = 300_000
    attempts: int = 5  # failures without progress, after which a person has to look
    full_disk_ms: int = 30_000  # a full disk is no fault of the job: it counts as no attempt

    def rest_ms(self, attempt: int, *, chance: Callable[[], float] = random.random) -> int:
        """Doubling from the first failure (attempt 1) on; half of it by chance, so that jobs do not meet again."""
        return _spread(min(self.longest_ms, self.first_ms * 2 ** (attempt - 1)), chance)

    def full_disk_rest_ms(self, *, chance: Callable[[], float] = random.random) -> int:
        return _spread(self.full_disk_ms, chance)

    @property
    def horizon_ms(self) -> int:
        """No job rests longer: a time further ahead was written before the clock was set back, and means now."""
        return max(self.longest_ms, self.full_disk_ms)


def _spread(rest_ms: int, chance: Callable[[], float]) -> int:
    return round(rest_ms * (0.5 + chance() / 2))
