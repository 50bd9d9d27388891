"""How fast a model is on this machine, and how much memory it takes: one minute of the sample interview, for real.

As many engines as a long recording would keep busy hear it at once, because they share caches and memory. Loading is
not part of the figure. Nothing of a vault is needed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from importlib import resources
from typing import Any

from earwitness_core.catalogue import ModelStore
from earwitness_core.engines import BytesSource, Engine, RangeSource, never
from earwitness_core.model import Quality
from earwitness_core.speech import decode
from earwitness_core.speech.settings import setting_for, speed_name
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.workers import ENTRY, Devices, workers_for

_SAMPLE = "samples/interview.flac"
_BYTES_PER_MS = 32
_LONGEST_MS = 60_000


@dataclass(frozen=True, slots=True)
class Measured:
    """`rate` is seconds of work per second of sound, with `engines` at once; memory is that of one engine."""

    model: str
    device: str
    rate: float
    engines: int
    memory_bytes: int


def measure(
    store: ModelStore,
    model_id: str,
    *,
    quality: Quality = Quality.FAST,
    most_ms: int = _LONGEST_MS,
    devices: Devices | None = None,
    stopping: Callable[[], bool] = never,
) -> Measured:
    """Time a speech model and keep what came of it for estimates (`ModelStore.paces`).

    Raises NotFound, ModelMissing, ModelDamaged, EngineFailed (out of memory among them), Cancelled.
    """
    setting = setting_for(quality)
    kind = (devices or Devices()).best(str(store.path(model_id).absolute()), setting.compute_type)
    sound = _sample(most_ms, stopping)
    audio_ms = sound.size_bytes // _BYTES_PER_MS
    with ExitStack() as held:
        engines = [
            held.enter_context(Engine(ENTRY, limits=kind.limits, config=kind.config)) for _ in range(workers_for(kind))
        ]
        threads = held.enter_context(ThreadPoolExecutor(len(engines), thread_name_prefix="measure"))
        for _ in threads.map(lambda engine: engine.start(stopping), engines):
            pass
        began = time.monotonic()
        for _ in threads.map(lambda engine: _hear(engine, sound, audio_ms, setting.beam_size, stopping), engines):
            pass
        work_ms = round((time.monotonic() - began) * 1000)
        memory_bytes = max(engine.peak_memory_bytes for engine in engines)
    together_ms = audio_ms * len(engines)
    store.paces.record(speed_name(model_id, setting.quality.value, kind.device), audio_ms=together_ms, work_ms=work_ms)
    return Measured(model_id, kind.device, work_ms / together_ms, len(engines), memory_bytes)


def _hear(engine: Engine, sound: RangeSource, audio_ms: int, beam_size: int, stopping: Callable[[], bool]) -> None:
    """What a transcription asks: a look at the whole, then its words."""
    plan = {"language": "en", "plan": asdict(WindowPlan())}
    seen: Any = engine.call("look", plan, source=sound, stopping=stopping)
    asked = {"start_ms": 0, "end_ms": audio_ms, "stops_ms": [audio_ms], "place": None, "gain": seen["gain"]}
    asked |= {"language": "en", "beam_size": beam_size, "hint": None}
    engine.call("transcribe", asked, source=sound, stopping=stopping)


def _sample(most_ms: int, stopping: Callable[[], bool]) -> BytesSource:
    media = BytesSource(resources.files("earwitness_resources").joinpath(_SAMPLE).read_bytes())
    pcm = bytearray()

    def keep(block: object) -> None:
        assert isinstance(block, bytes)
        pcm.extend(block)

    with Engine(decode.ENTRY) as decoder:
        decoder.call("decode", source=media, stopping=stopping, on_item=keep)
    return BytesSource(bytes(pcm[: most_ms * _BYTES_PER_MS]))
