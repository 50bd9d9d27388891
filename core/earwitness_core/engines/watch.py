"""The eye on a running call: memory, time, and whether somebody asked it to stop. It only asks and kills.

Its own thread, because the calling one may be writing to a full pipe or storing a result just when it matters.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable
from types import TracebackType

from earwitness_core.engines.limits import Limits, TreeMemory
from earwitness_core.engines.process import ChildProcess
from earwitness_core.errors import Cancelled, EngineOutOfMemory, EngineTimedOut

# One look costs about 50 µs; at 20 a second a call ends at most 50 ms after it was asked to.
_LOOK_SECONDS = 0.05


class Watch:
    """Watches one call of one child from `with` to its end; `verdict` is the error the call has to end with."""

    def __init__(
        self,
        child: ChildProcess,
        memory: TreeMemory,
        limits: Limits,
        *,
        seconds: float,
        stopping: Callable[[], bool],
        ask_to_stop: Callable[[], object],
    ) -> None:
        self.verdict: BaseException | None = None
        self._child = child
        self._memory = memory
        self._limits = limits
        self._deadline = time.monotonic() + seconds
        self._stopping = stopping
        self._ask_to_stop = ask_to_stop
        self._asked_at: float | None = None
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, name=f"engine-watch-{child.pid}", daemon=True)

    def __enter__(self) -> Watch:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def stop(self) -> None:
        """Ask the call to stop now; it is killed when it does not."""
        if self._asked_at is None:
            self._asked_at = time.monotonic()
            with contextlib.suppress(OSError):
                self._ask_to_stop()

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            self.verdict = self._judge()
            if self.verdict is not None or not self._child.is_alive():
                # A dead child's pipe may be held open by what it started; killing the group ends the waiting reader.
                self._child.kill()
                return

    def _judge(self) -> BaseException | None:
        now = time.monotonic()
        if self._memory.now_bytes() > self._limits.memory_bytes:
            return EngineOutOfMemory(f"(over {self._limits.memory_bytes // 2**20} MiB)")
        if now > self._deadline:
            return EngineTimedOut()
        try:
            if self._asked_at is None and self._stopping():
                self.stop()
        except Exception as error:  # noqa: BLE001 — raised again in the calling thread
            return error
        if self._asked_at is not None and now > self._asked_at + self._limits.stop_seconds:
            return Cancelled()
        return None
