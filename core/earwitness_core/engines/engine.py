"""An engine: a child process with a model or a parser in it, called from here as if it were an object.

Promises: a call ends with its value or with one typed error, whatever the child does; it ends within about 0.2 s of
being asked to; afterwards nothing of a failed child is left running. Does not promise that a child keeps anything from
one call to the next: after a crash, a kill, a limit or a rest the next call finds a fresh one.
"""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Protocol

from earwitness_core.engines.conversation import Conversation, send
from earwitness_core.engines.limits import Limits, TreeMemory
from earwitness_core.engines.process import ChildProcess
from earwitness_core.engines.source import RangeSource
from earwitness_core.engines.watch import Watch
from earwitness_core.errors import Cancelled

log = logging.getLogger(__name__)

_TURN_SECONDS = 0.05
REST_SECONDS = (
    300.0  # without a call, after which a child ends: it holds its model in memory, and a service runs for weeks
)


def never() -> bool:
    """The answer of whoever does not want to stop a call."""
    return False


def ignore(_item: object) -> None:
    """For calls that stream nothing."""


class Caller(Protocol):
    """What a stage needs of an engine, or of a pool of them."""

    def call(
        self,
        method: str,
        args: Mapping[str, object] | None = None,
        *,
        source: RangeSource | None = None,
        stopping: Callable[[], bool] = ...,
        on_item: Callable[[object], None] = ...,
    ) -> object: ...


class Engine:
    """One child at a time, one call at a time; callers from several threads wait for each other."""

    def __init__(
        self,
        entry: str,
        *,
        limits: Limits | None = None,
        config: Mapping[str, object] | None = None,
        rest_seconds: float = REST_SECONDS,
    ) -> None:
        """`entry` is "package.module:function", run in the child with `config` (CBOR values; paths absolute).

        A child that nobody has called for `rest_seconds` ends; the next call starts another.
        """
        self.entry = entry
        self.limits = limits or Limits()
        self.walls: tuple[str, ...] = ()  # of "audit", "landlock", "seccomp": those a child said stand around it
        self._config = dict(config or {})
        self._turn = threading.Lock()
        self._child: ChildProcess | None = None
        self._memory: TreeMemory | None = None
        self._highest_bytes = 0
        self._calls = 0
        self._closed = False
        self._rest_seconds = rest_seconds
        self._used = 0.0
        self._bedtime: threading.Timer | None = None

    def call(
        self,
        method: str,
        args: Mapping[str, object] | None = None,
        *,
        source: RangeSource | None = None,
        stopping: Callable[[], bool] = never,
        on_item: Callable[[object], None] = ignore,
    ) -> object:
        """Run a method in the child; `on_item` gets what it emits, in this thread, and the final value is returned.

        `stopping` is asked some 20 times a second, from another thread; when it says yes the call ends with Cancelled.
        Raises EngineRefused as the child decided; EngineCrashed, EngineTimedOut or EngineOutOfMemory, after which the
        child is gone; EngineFailed with Outcome.BUG for an error the child did not foresee; and whatever `on_item` or
        `source` raise, after stopping the call.
        """

        def asked() -> bool:
            return self._closed or stopping()

        with self._my_turn(asked):
            child, memory = self._child_at_hand(asked)
            self._calls += 1
            question = ("call", self._calls, method, dict(args or {}), None if source is None else source.size_bytes)
            return self._ask(child, memory, question, self.limits.seconds_per_call, asked, source, on_item)

    def start(self, stopping: Callable[[], bool] = never) -> None:
        """Have the child ready before it is needed. Raises as `call` does."""
        with self._my_turn(lambda: self._closed or stopping()):
            self._child_at_hand(lambda: self._closed or stopping())

    @property
    def sandbox(self) -> str | None:
        """What keeps native code in the child from sockets: "seccomp", or only "audit"; None before the first child."""
        return None if not self.walls else "seccomp" if "seccomp" in self.walls else "audit"

    @property
    def pid(self) -> int | None:
        """The process id of the child, if there is one."""
        child = self._child
        return child.pid if child is not None and child.is_alive() else None

    @property
    def peak_memory_bytes(self) -> int:
        """The most resident memory any child of this engine was seen with."""
        memory = self._memory
        return max(self._highest_bytes, 0 if memory is None else memory.peak_bytes)

    def kill(self) -> None:
        """End the child now, from any thread; a call that runs in it ends with EngineCrashed."""
        child = self._child
        if child is not None:
            child.kill()

    def close(self) -> None:
        """End the child for good; a call that runs in it ends with Cancelled, and so does every later one."""
        self._closed = True
        with self._turn:
            self._drop()
            if self._bedtime is not None:
                self._bedtime.cancel()

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @contextlib.contextmanager
    def _my_turn(self, asked: Callable[[], bool]) -> Iterator[None]:
        while not self._turn.acquire(timeout=_TURN_SECONDS):
            if asked():
                raise Cancelled
        try:
            if self._closed:
                raise Cancelled
            yield
            self._used = time.monotonic()
            if self._bedtime is None and not self._closed:
                self._look_again(self._rest_seconds)
        finally:
            self._turn.release()

    def _look_again(self, seconds: float) -> None:
        self._bedtime = threading.Timer(seconds, self._rest)
        self._bedtime.daemon = True
        self._bedtime.start()

    def _rest(self) -> None:
        """End the child if it was not called for long enough; else look again when it could be."""
        with self._turn:
            self._bedtime = None
            left = self._used + self._rest_seconds - time.monotonic()
            if self._closed or self._child is None:
                return
            if left > 0:
                self._look_again(left)
            else:
                log.info("engine rests", extra={"engine": self.entry, "child": self._child.pid})
                self._drop()

    def _child_at_hand(self, asked: Callable[[], bool]) -> tuple[ChildProcess, TreeMemory]:
        if self._child is None or self._memory is None or not self._child.is_alive():
            self._drop()
            self._child = ChildProcess()
            self._memory = TreeMemory(self._child.pid)
            question = ("start", self.entry, self._config, _import_path())
            try:
                self._ask(self._child, self._memory, question, self.limits.start_seconds, asked, None, ignore)
            except BaseException:
                self._drop()
                raise
        return self._child, self._memory

    def _ask(
        self,
        child: ChildProcess,
        memory: TreeMemory,
        question: tuple[object, ...],
        seconds: float,
        asked: Callable[[], bool],
        source: RangeSource | None,
        on_item: Callable[[object], None],
    ) -> object:
        """Send a question and lead the conversation; keep the child only if it can be asked again."""
        conversation: Conversation | None = None

        def ask_to_stop() -> None:
            child.writer.try_send("stop", self._calls, patience_seconds=self.limits.stop_seconds)

        watch = Watch(child, memory, self.limits, seconds=seconds, stopping=asked, ask_to_stop=ask_to_stop)
        try:
            with watch:
                conversation = Conversation(child, watch, source, on_item)
                send(child, *question)
                return conversation.lead()
        finally:
            if conversation is not None:
                self.walls = conversation.walls or self.walls
                self._highest_bytes = max(self._highest_bytes, conversation.child_peak_bytes)
            if conversation is None or not conversation.is_over:
                log.info("engine dropped", extra={"engine": self.entry, "child": child.pid})
                self._drop()

    def _drop(self) -> None:
        if self._child is not None:
            self._child.dispose()
        self._highest_bytes = self.peak_memory_bytes
        self._child = self._memory = None


def _import_path() -> list[str]:
    return [str(Path(place).absolute()) for place in sys.path if place]
