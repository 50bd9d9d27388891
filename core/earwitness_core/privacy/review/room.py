"""Findings as the desk holds them: the stage with its engine, and what people do about what it finds."""

from __future__ import annotations

from earwitness_core.audit.reading import Readings
from earwitness_core.engines import Engine, Limits
from earwitness_core.jobs import Handler, Queue
from earwitness_core.privacy.review.child import ENTRY
from earwitness_core.privacy.review.desk import ReviewDesk
from earwitness_core.privacy.review.stage import FindingsStage
from earwitness_core.vault import Vault

_MIB = 2**20
# Detectors and the model take some 250 MiB, a book of a million words as much again.
_LIMITS = Limits(memory_bytes=1024 * _MIB, seconds_per_call=1800.0, start_seconds=120.0)
_REST_SECONDS = 60.0  # its memory is worth more to others than a second of loading


class FindingsRoom:
    """Close it; what runs ends with Cancelled. Starts no process before the first text is searched."""

    def __init__(self, vault: Vault, queue: Queue, *, actor: str, readings: Readings | None = None) -> None:
        self._engine = Engine(ENTRY, limits=_LIMITS, rest_seconds=_REST_SECONDS)
        self.stage = FindingsStage(vault, queue, lambda: self._engine)
        self.review = ReviewDesk(vault, actor=actor, search_again=self.stage.search_again, readings=readings)

    def handlers(self) -> dict[str, Handler]:
        return self.stage.handlers()

    @property
    def peak_memory_bytes(self) -> int:
        return self._engine.peak_memory_bytes

    def close(self) -> None:
        self.stage.close()
        self._engine.close()
