"""The only place that asks the time, so that tests can set it back, forward and still."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    def now_ms(self) -> int:
        """Wall clock, milliseconds since 1970 in UTC. For records; never to measure a duration."""

    def ticks(self) -> float:
        """Seconds of a clock that never goes back. For durations and waits within one process."""


class SystemClock:
    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def ticks(self) -> float:
        return time.monotonic()
