"""How long work will still take, by this machine's own measured speed; nothing is said before it was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earwitness_core.jobs import JobInfo, JobState, Speeds

if TYPE_CHECKING:
    from earwitness_core.desk import Desk


class Estimates:
    """Remaining work per job. Lengths of sources and measured speeds are looked up once per source and setting."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._speeds = Speeds(desk.vault)

    def left_ms(self, job: JobInfo) -> int | None:
        """Work left for an unfinished job; None when this machine has not done the like, or the length is unknown."""
        if job.source_id is None or job.state in (JobState.DONE, JobState.CANCELLED, JobState.ATTENTION):
            return None
        setting = job.facts.get("setting")
        duration_ms = self._desk.library.source(job.source_id).duration_ms
        if not isinstance(setting, str) or not duration_ms:
            return None
        whole = self._speeds.estimate_ms(job.kind, setting, duration_ms)
        return None if whole is None else round(whole * (1 - job.progress))
