"""Where a recording may be cut: windows of bounded length that end in pauses, the units of commit and of resume.

A pure function of the sound's loudness: the same sound gives the same windows, whoever computes them and when.
Measured (decision 0040): windows of two minutes cost no words against the whole recording in one piece, keep every
engine busy on a single ten-minute file, and are redone in seconds after a crash.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
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


def plan_windows(power: Powers, duration_ms: int, plan: WindowPlan | None = None) -> tuple[TimeSpan, ...]:
    """Windows that cover 0 to `duration_ms` without gap or overlap; none longer than length_ms * (1 + 2 * reach)."""
    plan = plan or WindowPlan()
    cuts = list(_cuts(power, duration_ms, plan))
    edges = [0, *cuts, duration_ms]
    return tuple(TimeSpan(start, end) for start, end in itertools.pairwise(edges) if start < end)


def _cuts(power: Powers, duration_ms: int, plan: WindowPlan) -> Iterator[int]:
    at, length = 0, plan.first_ms
    while duration_ms - at > length * (1 + 2 * plan.reach):
        wanted = min(length, (duration_ms - at) // 2) if at else length  # no stump at the end
        reach = int(wanted * plan.reach)
        at = _quietest(power, at + wanted - reach, at + wanted + reach, at + wanted)
        yield at
        length = plan.length_ms


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
