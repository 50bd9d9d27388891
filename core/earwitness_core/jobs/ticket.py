"""What a handler holds while it runs a job: the job, its transactions, and the question whether to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from earwitness_core.errors import Cancelled
from earwitness_core.jobs.leases import LEASE_MS, RUNNER, Claimed, Leases
from earwitness_core.jobs.spec import JobInfo
from earwitness_core.vault import UnitOfWork

Handler = Callable[["Ticket"], None]
"""Does a job: returns when it is done, raises a Typed error or Cancelled when not. Works in one thread."""


class Ticket:
    """One attempt at one job."""

    def __init__(self, leases: Leases, claimed: Claimed, runner_stops: Callable[[], bool]) -> None:
        self.job: JobInfo = claimed.job  # as it was when it was claimed
        self.checkpoint: dict[str, Any] = claimed.job.checkpoint  # the last one that is safe
        self.is_done = False  # by `done`; otherwise the runner finishes the job when the handler returns
        self._leases = leases
        self._claimed = claimed
        self._runner_stops = runner_stops
        self._asked: str | None = None

    def stopping(self) -> bool:
        """Whether to stop at the next good moment: paused, cancelled, taken over, or the program ends. Any thread."""
        return self._asked is not None or self._runner_stops()

    def check(self) -> None:
        """Cancelled when `stopping`; let it pass. The runner knows what was meant."""
        if self.stopping():
            raise Cancelled

    @contextmanager
    def unit(self, action: str, reason: str = "") -> Iterator[UnitOfWork]:
        """A unit of work that only happens while the job is ours. LeaseLost otherwise."""
        with self._leases.vault.write(actor=RUNNER, action=action, reason=reason) as unit:
            self._leases.held(unit.session, self._claimed)
            yield unit

    def save(
        self, unit: UnitOfWork, *, checkpoint: Mapping[str, Any] | None = None, progress: float | None = None
    ) -> None:
        """Remember how far it is (JSON values; progress 0 to 1), in the transaction that makes it true.

        A job that is further than ever starts its attempts anew: a crash an hour does not end a long recording.
        Progress never goes back, so one that starts over each time and fails at the same place comes to its end.
        """
        row = self._leases.held(unit.session, self._claimed)
        row.lease_until_ms = unit.now_ms + LEASE_MS
        if checkpoint is not None:
            saved = dict(checkpoint)
            row.checkpoint = saved
            unit.after_commit(lambda: setattr(self, "checkpoint", saved))
        if progress is not None:
            row.attempt = 0 if progress > row.progress else row.attempt
            row.progress = min(1.0, max(row.progress, progress))

    def done(self, unit: UnitOfWork) -> None:
        """Finish the job in the transaction that stores its result; return soon after."""
        self._leases.finish_in(unit, self._claimed)
        unit.after_commit(lambda: setattr(self, "is_done", True))

    def ask(self, wanted: str | None) -> None:
        """The runner's: what it heard is asked of this job."""
        self._asked = wanted
