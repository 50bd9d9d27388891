"""One call as the parent leads it: answer what the child asks, pass on what it brings, until it brings an end.

Frames come from a child that may be broken or taken over by a hostile file: what is out of turn ends the call.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from earwitness_core.engines.frames import LARGEST_RANGE_BYTES
from earwitness_core.engines.limits import system_kills
from earwitness_core.engines.process import ChildProcess
from earwitness_core.engines.source import RangeSource
from earwitness_core.engines.watch import Watch
from earwitness_core.errors import Cancelled, EngineCrashed, EngineFailed, EngineOutOfMemory, EngineRefused
from earwitness_core.outcomes import Outcome

T = TypeVar("T")

_OUTCOMES = {outcome.value: outcome for outcome in Outcome}
_ENDS = frozenset({"done", "ready", "stopped", "refused", "failed"})


class Conversation:
    """From a question sent to its end. `is_over` then says whether the child can be asked again."""

    def __init__(
        self, child: ChildProcess, watch: Watch, source: RangeSource | None, on_item: Callable[[object], None]
    ) -> None:
        self.is_over = False
        self.walls: tuple[str, ...] = ()
        self.child_peak_bytes = 0
        self._child = child
        self._watch = watch
        self._source = source
        self._on_item = on_item
        self._kills_before = system_kills()

    def lead(self) -> object:
        """The final value, or the error the call ended with."""
        while True:
            frame = self._next()
            self.is_over = frame[0] in _ENDS
            match frame:
                case ["item", value]:
                    self._ours(lambda value=value: self._on_item(value))  # type: ignore[misc]
                case ["need", int(offset), int(length)]:
                    content = self._ours(lambda offset=offset, length=length: self._range(offset, length))  # type: ignore[misc]
                    self._answer("bytes", content)
                case ["done", value, int(peak)]:
                    self.child_peak_bytes = peak
                    return value
                case ["ready"]:
                    return None
                case ["hello", {"walls": list(walls)}]:
                    self.walls = tuple(str(wall) for wall in walls)
                case _:
                    raise self._end(frame)

    def _end(self, frame: list[object]) -> BaseException:
        match frame:
            case ["stopped"]:
                return Cancelled()
            case ["refused", str(outcome), str(detail)] if outcome in _OUTCOMES:
                return EngineRefused(_OUTCOMES[outcome], detail)
            case ["failed", "MemoryError", _]:
                self.is_over = False  # what it could not allocate is the least it holds: a fresh child is smaller
                return EngineOutOfMemory()
            case ["failed", str(kind), str(place)]:
                return EngineFailed(Outcome.BUG, f"({kind} at {place})")
        self.is_over = False
        return EngineCrashed("(a frame out of turn)")

    def _next(self) -> list[object]:
        try:
            frame = self._child.next_frame()
        except EngineCrashed as broken:
            raise self._death(broken) from broken.__cause__
        if frame is None:
            raise self._death(None)
        return frame

    def _death(self, broken: EngineCrashed | None) -> BaseException:
        """Why the child is of no more use: what the watch decided, or else how it died or what it broke."""
        self._child.dispose()
        if self._watch.verdict is not None:
            return self._watch.verdict
        if self._child.ran_out_of_memory or system_kills() > self._kills_before:
            return EngineOutOfMemory()
        return broken or EngineCrashed(self._child.ending())

    def _ours(self, work: Callable[[], T]) -> T:
        """Work on this side; when it fails, the child is stopped before the error goes on its way."""
        try:
            return work()
        except BaseException:
            self._watch.stop()
            self._run_out()
            raise

    def _run_out(self) -> None:
        """Read on to the child's end of the call, which the watch enforces."""
        try:
            while not self.is_over and (frame := self._child.next_frame()) is not None:
                self.is_over = frame[0] in _ENDS
                if frame[0] == "need":
                    self._answer("bytes", b"")
        except EngineCrashed:
            return

    def _range(self, offset: int, length: int) -> bytes:
        source = self._source
        if source is None or offset < 0 or not 0 < length <= LARGEST_RANGE_BYTES or offset + length > source.size_bytes:
            raise EngineCrashed("(a range that does not exist)")
        return source.read_at(offset, length)

    def _answer(self, *frame: object) -> None:
        send(self._child, *frame)


def send(child: ChildProcess, *frame: object) -> None:
    """That a child is gone is noticed where its frames are read, with the reason; so not here."""
    try:
        child.writer.send(*frame)
    except OSError:
        return
