"""The engines that transcribe: as many at once as this machine has cores and memory for, whichever jobs ask.

All jobs share them, so two files keep two cores busy and never three. Engines of another model or device are closed
when nobody uses them any more, since each holds its model in memory.
"""

from __future__ import annotations

import contextlib
import logging
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from earwitness_core.catalogue.needs import ENGINE_BYTES, LEFT_FREE_BYTES
from earwitness_core.engines import Engine, Limits, never, probe
from earwitness_core.errors import Cancelled

log = logging.getLogger(__name__)

ENTRY = "earwitness_core.speech.whisper_child:entry"
PROBE_ENTRY = "earwitness_core.speech.whisper_child:probe_entry"
_TURN_SECONDS = 0.05
_PROBE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class EngineKind:
    """Everything that makes one engine differ from another."""

    folder: str
    compute_type: str
    device: str = "cpu"

    @property
    def config(self) -> dict[str, object]:
        return {"folder": self.folder, "compute_type": self.compute_type, "device": self.device}

    @property
    def weights_bytes(self) -> int:
        return (Path(self.folder) / "model.bin").stat().st_size

    @property
    def expected_bytes(self) -> int:
        """What an engine is seen with: weights are in 16 bits on disk and in 8 or 32 in memory (decision 0040)."""
        widened = 2.2 if self.compute_type == "float32" else 1.0
        return int(ENGINE_BYTES + self.weights_bytes * widened)

    @property
    def limits(self) -> Limits:
        # Loading holds the weights twice for a moment.
        return Limits(memory_bytes=2 * self.expected_bytes + 2 * self.weights_bytes, seconds_per_call=3600.0)


def cores() -> int:
    """Physical cores that this process may use."""
    physical = psutil.cpu_count(logical=False) or os.cpu_count() or 1
    return min(physical, len(os.sched_getaffinity(0))) if hasattr(os, "sched_getaffinity") else physical


def workers_for(kind: EngineKind) -> int:
    """How many engines of this kind may run at once: one per physical core, as far as memory reaches, at least one."""
    if kind.device != "cpu":
        return 1
    room = (psutil.virtual_memory().available - LEFT_FREE_BYTES) // kind.expected_bytes
    return max(1, min(cores(), int(room)))


class Workers:
    """Engines on loan. Close it; calls that run end with Cancelled."""

    def __init__(self, most: int | None = None) -> None:
        self._most = most
        self._changed = threading.Condition()
        self._idle: dict[EngineKind, list[Engine]] = {}
        self._lent: list[Engine] = []
        self._closed = False
        self._sizes: dict[EngineKind, int] = {}

    def at_once(self, kind: EngineKind) -> int:
        """How many of this kind may be lent at once."""
        with self._changed:
            if kind not in self._sizes:  # once: later its own engines are what fills the memory
                self._sizes[kind] = self._most or workers_for(kind)
            return self._sizes[kind]

    @contextlib.contextmanager
    def lend(self, kind: EngineKind, stopping: Callable[[], bool] = never) -> Iterator[Engine]:
        """An engine for a few calls. Waits for one; Cancelled when asked to stop meanwhile, or when closed."""
        engine = self._take(kind, stopping)
        try:
            yield engine
        finally:
            with self._changed:
                self._lent.remove(engine)
                self._idle.setdefault(kind, []).append(engine)
                self._changed.notify_all()

    @property
    def peak_memory_bytes(self) -> int:
        """The sum of the engines' peaks: what they can have needed at most at once."""
        with self._changed:
            engines = [*self._lent, *(one for idle in self._idle.values() for one in idle)]
        return sum(engine.peak_memory_bytes for engine in engines)

    def close(self) -> None:
        with self._changed:
            self._closed = True
            engines = [*self._lent, *(one for idle in self._idle.values() for one in idle)]
            self._changed.notify_all()
        for engine in engines:
            engine.close()

    def _take(self, kind: EngineKind, stopping: Callable[[], bool]) -> Engine:
        most = self.at_once(kind)
        with self._changed:
            while len(self._lent) >= most:
                self._changed.wait(_TURN_SECONDS)
                self._require_wanted(stopping)
            self._require_wanted(stopping)
            idle = self._idle.get(kind)
            engine = idle.pop() if idle else Engine(ENTRY, limits=kind.limits, config=kind.config)
            self._lent.append(engine)
            others = [one for other, engines in self._idle.items() if other != kind for one in engines]
            self._idle = {kind: self._idle.get(kind, [])}
        for other in others:
            other.close()
        return engine

    def _require_wanted(self, stopping: Callable[[], bool]) -> None:
        if self._closed or stopping():
            raise Cancelled


class Devices:
    """Where engines run: the graphics card when one is there and a throw-away child could use it, else the CPU."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._tried: dict[str, bool] = {}
        self.notice = ""  # why not, in words without content; empty when nothing is to be said

    def best(self, folder: str, compute_type: str) -> EngineKind:
        """The kind of engine to use for a model."""
        on_card = EngineKind(folder, "int8_float16", "cuda")
        if not _card_in_sight():
            return EngineKind(folder, compute_type)
        with self._guard:
            if folder not in self._tried:
                tried = probe(PROBE_ENTRY, _PROBE_SECONDS, config=on_card.config)
                self._tried[folder] = tried.works
                if not tried.works:
                    self.notice = "the graphics card could not be used; the processor is"
                log.info("graphics card tried", extra={"outcome": str(tried.outcome), "ms": tried.took_ms})
            return on_card if self._tried[folder] else EngineKind(folder, compute_type)

    def give_up_card(self, folder: str) -> None:
        """The card failed at work (memory, driver): use the processor from now on."""
        with self._guard:
            self._tried[folder] = False
            self.notice = "the graphics card failed at work; the processor took over"
        log.warning("graphics card given up")


def _card_in_sight() -> bool:
    """Whether there is any sign of an NVIDIA card: looking costs nothing, trying costs seconds."""
    return Path("/dev/nvidiactl").exists() or Path("/dev/dxg").exists() or shutil.which("nvidia-smi") is not None
