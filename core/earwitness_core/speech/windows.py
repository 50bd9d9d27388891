"""Where a recording is cut, and how far it is heard between two commits.

Chains are cut from each other in pauses; several engines share a recording by them. Windows divide a chain into what is
stored at once. Pure functions of the sound: the same sound gives the same plan, whoever makes it and when.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Sequence
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from earwitness_core.model import TimeSpan
from earwitness_core.speech.window_plan import WindowPlan

FRAME_MS = 10
RATE = 16_000
_FRAME = RATE * FRAME_MS // 1000
_BLOCK_BYTES = 4 << 20
# A pause is looked for at these lengths, the longest first: between turns, between sentences, between words.
_PAUSES_MS = (1000, 500, 250)
_QUIET = 0.05  # of the mean power around: 13 dB below it
_SILENT_POWER = 30.0**2  # 16-bit samples, -61 dBFS: quiet whatever is around

_SPOKEN_POWER = 10_000.0**2

Speech = Callable[[int, int], Sequence[TimeSpan]]
Powers = npt.NDArray[np.float32]


class Readable(Protocol):
    def seek(self, offset: int, whence: int = 0, /) -> int: ...

    def read(self, size: int = -1, /) -> bytes: ...


def powers(source: Readable) -> Powers:
    """Mean square of each 10 ms of s16le PCM at 16 kHz, in 14 MB for ten hours. The last may be shorter."""
    source.seek(0)
    pieces: list[Powers] = []
    while block := source.read(_BLOCK_BYTES // (2 * _FRAME) * (2 * _FRAME)):
        pieces.append(powers_of(np.frombuffer(block[: len(block) // 2 * 2], dtype="<i2")))
    return np.concatenate(pieces) if pieces else np.zeros(0, dtype=np.float32)


def powers_of(samples: npt.NDArray[np.int16]) -> Powers:
    """Mean square of each 10 ms of samples."""
    whole = len(samples) // _FRAME * _FRAME
    squares = np.square(samples[:whole].astype(np.float32)).reshape(-1, _FRAME).mean(axis=1)
    if whole < len(samples):
        rest = np.square(samples[whole:].astype(np.float32)).mean(keepdims=True)
        squares = np.concatenate([squares, rest])
    return np.asarray(squares, dtype=np.float32)


def plan_chains(
    power: Powers, duration_ms: int, plan: WindowPlan | None = None, speech: Speech | None = None
) -> list[list[TimeSpan]]:
    """Chains of windows that cover 0 to `duration_ms` without gap or overlap.

    Chains are of about equal length, at most chain_ms * (1.25 + 2 * reach). `speech` says where anybody speaks between
    two times; it is asked around each cut only. Where it leaves no pause, the quietest place is taken.
    """
    plan = plan or WindowPlan()
    if duration_ms <= 0:
        return []
    count = max(1, math.ceil(duration_ms / plan.chain_ms - 0.25))
    reach_ms = int(duration_ms / count * plan.reach)
    wanted = [duration_ms * number // count for number in range(1, count)]
    cuts = [_pause(power, at - reach_ms, at + reach_ms, at, speech) for at in wanted]
    edges = [0, *cuts, duration_ms]
    return [_windows(start, end, plan) for start, end in itertools.pairwise(edges) if start < end]


def _windows(start_ms: int, end_ms: int, plan: WindowPlan) -> list[TimeSpan]:
    """A chain in equal windows, after a short one at the beginning of the recording."""
    first = [start_ms]
    if start_ms == 0 and end_ms >= plan.first_ms + plan.length_ms // 2:
        first.append(plan.first_ms)
    count = max(1, round((end_ms - first[-1]) / plan.length_ms))
    inner = [first[-1] + (end_ms - first[-1]) * number // count for number in range(1, count)]
    return [TimeSpan(start, end) for start, end in itertools.pairwise([*first, *inner, end_ms])]


def _pause(power: Powers, start_ms: int, end_ms: int, wanted_ms: int, speech: Speech | None) -> int:
    if speech is not None:
        silence = np.zeros_like(power[: end_ms // FRAME_MS])
        for one in speech(start_ms, end_ms):
            silence[one.start_ms // FRAME_MS : -(-one.end_ms // FRAME_MS)] = _SPOKEN_POWER
        if (silence[start_ms // FRAME_MS :] == 0.0).any():
            return _quietest(silence, start_ms, end_ms, wanted_ms)
    return _quietest(power, start_ms, end_ms, wanted_ms)


def _quietest(power: Powers, start_ms: int, end_ms: int, wanted_ms: int) -> int:
    """The middle of a pause between two times, in ms: of the longest kind there is, and of those the nearest one."""
    zone = power[start_ms // FRAME_MS : end_ms // FRAME_MS].astype(np.float64)
    quiet = max(_SILENT_POWER, _QUIET * float(zone.mean())) if len(zone) else 0.0
    around: npt.NDArray[Any] = zone
    for pause_ms in _PAUSES_MS:
        width = pause_ms // FRAME_MS
        if len(zone) < width:
            continue
        around = _means(zone, width)
        candidates = np.flatnonzero(around <= quiet)
        if len(candidates):
            # Ties within a pause go to its quietest place, ties between pauses to the nearest one.
            middles = start_ms + (candidates + width // 2) * FRAME_MS
            nearest = candidates[np.argmin(np.abs(middles - wanted_ms))]
            run = _run_around(candidates, int(nearest))
            return start_ms + (int(run[len(run) // 2]) + width // 2) * FRAME_MS
    if not len(zone):
        return wanted_ms
    width = min(len(zone), _PAUSES_MS[-1] // FRAME_MS)
    return start_ms + (int(np.argmin(_means(zone, width))) + width // 2) * FRAME_MS


def _means(values: npt.NDArray[np.float64], width: int) -> npt.NDArray[np.float64]:
    sums = np.concatenate([[0.0], np.cumsum(values)])
    return np.asarray(np.maximum(0.0, (sums[width:] - sums[:-width]) / width))


def _run_around(indexes: npt.NDArray[np.intp], index: int) -> npt.NDArray[np.intp]:
    """The run of consecutive numbers that holds `index`."""
    groups = np.split(indexes, np.flatnonzero(np.diff(indexes) > 1) + 1)
    return next(group for group in groups if group[0] <= index <= group[-1])
