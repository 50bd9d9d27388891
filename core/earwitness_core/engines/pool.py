"""Several engines of one entry, for several threads: each call gets a child of its own."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType

from earwitness_core.engines.engine import Engine, ignore, never
from earwitness_core.engines.limits import Limits
from earwitness_core.engines.source import RangeSource
from earwitness_core.errors import Cancelled

_TURN_SECONDS = 0.05


class EnginePool:
    """`size` engines that start on demand; the one used last is used next, for its model is warm."""

    def __init__(
        self, size: int, entry: str, *, limits: Limits | None = None, config: Mapping[str, object] | None = None
    ) -> None:
        self._engines = [Engine(entry, limits=limits, config=config) for _ in range(size)]
        self._free = list(self._engines)
        self._freed = threading.Condition()
        self._closed = False

    def call(
        self,
        method: str,
        args: Mapping[str, object] | None = None,
        *,
        source: RangeSource | None = None,
        stopping: Callable[[], bool] = never,
        on_item: Callable[[object], None] = ignore,
    ) -> object:
        """As Engine.call, in the first engine that is free."""
        with self.lend(stopping) as engine:
            return engine.call(method, args, source=source, stopping=stopping, on_item=on_item)

    @contextlib.contextmanager
    def lend(self, stopping: Callable[[], bool] = never) -> Iterator[Engine]:
        """An engine for several calls in a row. Cancelled when asked to stop while waiting, or when closed."""
        engine = self._take(stopping)
        try:
            yield engine
        finally:
            with self._freed:
                self._free.append(engine)
                self._freed.notify()

    @property
    def peak_memory_bytes(self) -> int:
        """The sum of the engines' peaks: what the pool can have needed at most at once."""
        return sum(engine.peak_memory_bytes for engine in self._engines)

    def close(self) -> None:
        """End all children; calls that run end with Cancelled."""
        self._closed = True
        for engine in self._engines:
            engine.close()

    def __enter__(self) -> EnginePool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def _take(self, stopping: Callable[[], bool]) -> Engine:
        with self._freed:
            while not self._free:
                self._freed.wait(_TURN_SECONDS)
                if self._closed or stopping():
                    raise Cancelled
            return self._free.pop()
