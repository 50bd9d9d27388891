"""Try something in a process that may die of it: half a graphics driver aborts, and no exception tells."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass

from earwitness_core.engines.engine import Engine
from earwitness_core.engines.limits import Limits
from earwitness_core.errors import EngineFailed
from earwitness_core.outcomes import Outcome


@dataclass(frozen=True, slots=True)
class Probe:
    """What came of it. `outcome` is DONE when it works; `detail` is content-free."""

    outcome: Outcome
    detail: str
    took_ms: int

    @property
    def works(self) -> bool:
        return self.outcome is Outcome.DONE


def probe(
    entry: str,
    seconds: float,
    *,
    config: Mapping[str, object] | None = None,
    memory_bytes: int = Limits().memory_bytes,
) -> Probe:
    """Run an entry function in a throw-away child: it works if it returns. EngineRefused says more than a crash."""
    start = time.monotonic()
    outcome, detail = Outcome.DONE, ""
    with Engine(entry, limits=Limits(memory_bytes=memory_bytes, start_seconds=seconds), config=config) as engine:
        try:
            engine.start()
        except EngineFailed as failed:
            outcome, detail = failed.outcome, failed.detail
    return Probe(outcome, detail, round((time.monotonic() - start) * 1000))
