"""Wall clocks that can be set, as people and machines do."""

from __future__ import annotations

import time


class SetClock:
    """Runs with the machine's, off by what it was set to. `ticks` cannot be set."""

    def __init__(self) -> None:
        self.offset_ms = 0

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.offset_ms

    def ticks(self) -> float:
        return time.monotonic()

    def set_off_by(self, *, hours: float = 0.0) -> None:
        """So many hours ahead of the machine's clock, or behind it."""
        self.offset_ms = round(hours * 3_600_000)


class StillClock(SetClock):
    """Moves only when it is set."""

    def __init__(self) -> None:
        super().__init__()
        self._start_ms = time.time_ns() // 1_000_000

    def now_ms(self) -> int:
        return self._start_ms + self.offset_ms
