"""The child's side: `python -m earwitness_core.engines.child`, or a frozen program started with --engine-child.

Takes its pipes away from everybody else first, then gives up sockets and programs, and only then learns which engine
it is. Lives no longer than its parent: the kernel ends it, or the end of the pipe does.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from typing import BinaryIO, TypeVar, cast

from earwitness_core.engines.call import Call
from earwitness_core.engines.frames import FrameWriter, read_frame
from earwitness_core.engines.limits import own_peak_bytes
from earwitness_core.engines.sandbox import die_with_parent, enter_sandbox, go_first_when_memory_ends, leave_no_dump
from earwitness_core.errors import Cancelled, EngineCrashed, EngineFailed, code_place

_LONGEST_DETAIL = 500

T = TypeVar("T")


def main() -> None:
    """Serve one parent until it closes the pipe."""
    from_parent, to_parent = _take_pipes()
    die_with_parent()
    go_first_when_memory_ends()
    leave_no_dump()
    walls = enter_sandbox()
    start = read_frame(from_parent)
    if start is None:
        return
    _, entry, config, import_path = start
    _Child(from_parent, FrameWriter(to_parent), walls).serve(entry, config, import_path)


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Our ends of the pipes under numbers nobody knows; what Python or native code prints goes with the errors."""
    if sys.platform == "win32":
        import msvcrt

        for number in (0, 1):
            msvcrt.setmode(number, os.O_BINARY)
    from_parent, to_parent = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(from_parent, "rb", buffering=0), os.fdopen(to_parent, "wb", buffering=0)


class _Child:
    """Calls run in the main thread; another reads the pipe, so that a stop arrives while a call works."""

    def __init__(self, pipe: BinaryIO, writer: FrameWriter, walls: list[str]) -> None:
        self._pipe = pipe
        self._writer = writer
        self._walls = walls
        self._calls: queue.SimpleQueue[list[object]] = queue.SimpleQueue()
        self._ranges: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._call: object = None
        self._stopped_call: object = -1

    def serve(self, entry: object, config: object, import_path: object) -> None:
        threading.Thread(target=self._listen, name="engine-pipe", daemon=True).start()
        self._writer.send("hello", {"walls": self._walls, "pid": os.getpid()})
        built = self._answer(lambda: (_build(str(entry), config, import_path),))
        if built is None:
            return
        self._writer.send("ready")
        while True:
            self._run(built[0], self._calls.get())

    def give(self, item: object) -> None:
        self._writer.send("item", item)

    def fetch(self, offset: int, length: int) -> bytes:
        self._writer.send("need", offset, length)
        return self._ranges.get()

    def _run(self, engine: object, frame: list[object]) -> None:
        _, number, name, arguments, source_bytes = frame
        self._call = number

        def work() -> None:
            call = Call(self, self._is_stopped, source_bytes)  # type: ignore[arg-type]
            result = _method(engine, str(name))(call, **arguments)  # type: ignore[arg-type]
            self._writer.send("done", result, own_peak_bytes())

        self._answer(work)

    def _is_stopped(self) -> bool:
        return self._stopped_call == self._call

    def _answer(self, work: Callable[[], T]) -> T | None:
        """What `work` returns; None after telling the parent how it ended instead."""
        try:
            return work()
        except Cancelled:
            self._writer.send("stopped")
        except EngineFailed as refusal:
            self._writer.send("refused", refusal.outcome.value, refusal.detail[:_LONGEST_DETAIL])
        except BrokenPipeError:
            _leave()
        except BaseException as error:  # noqa: BLE001 — whatever it is, the parent has to hear of it
            # A native reader turns the Cancelled out of its callback into an error of its own.
            how = ("stopped",) if self._is_stopped() else ("failed", type(error).__name__, code_place(error))
            self._writer.send(*how)
        return None

    def _listen(self) -> None:
        with contextlib.suppress(EngineCrashed, OSError):
            while (frame := read_frame(self._pipe)) is not None:
                match frame:
                    case ["bytes", bytes(content)]:
                        self._ranges.put(content)
                    case ["stop", int(number)]:
                        self._stopped_call = number
                    case ["call", *_]:
                        self._calls.put(frame)
        _leave()


def _build(entry: str, config: object, import_path: object) -> object:
    """Import the entry function and make the engine."""
    if isinstance(import_path, list) and not getattr(sys, "frozen", False):
        sys.path[:] = [*sys.path, *(str(place) for place in import_path if place not in sys.path)]
    module, _, name = entry.partition(":")
    make: Callable[[Mapping[str, object]], object] = getattr(importlib.import_module(module), name)
    return make(config if isinstance(config, dict) else {})


def _method(engine: object, name: str) -> Callable[..., object]:
    method = None if name.startswith("_") else getattr(engine, name, None)
    if not callable(method):
        raise AttributeError("an engine without this method")
    return cast(Callable[..., object], method)


def _leave() -> None:
    """End at once, with whatever was started, though a call may be deep in native code."""
    if hasattr(os, "killpg") and os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


if __name__ == "__main__":
    main()
