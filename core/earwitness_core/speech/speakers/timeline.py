"""From voice windows and their speakers to turns: who speaks in each frame, without flicker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.tracks import FRAME_MS, Activity, frame_ms
from earwitness_core.speech.speakers.voices import Stretch, Window

# A pause this short is part of what one says; people leave about 0.2 s between turns (Stivers et al. 2009).
_FILLED_GAP_MS = 500
_SHORTEST_TURN_MS = 200


@dataclass(frozen=True, slots=True)
class Turn:
    speaker: int
    start_ms: int
    end_ms: int


def turns_of(
    active: Activity, stretches: Sequence[Stretch], windows: Sequence[Window], vectors: Floats, centroids: Floats
) -> list[Turn]:
    """Turns in order of time. Overlapped speech comes from the tracks: two at once are two stretches at once."""
    if not len(centroids):
        return []
    speaks = np.zeros((len(active), len(centroids)), bool)
    likeness = vectors @ centroids.T
    for number, members in _by_stretch(windows).items():
        stretch = stretches[number]
        frames = np.arange(stretch.start, stretch.end)
        speaks[frames, _labels(stretch, [windows[n] for n in members], likeness[members])] = True
    turns = [turn for speaker in range(len(centroids)) for turn in _own_turns(speaker, speaks[:, speaker])]
    return sorted(turns, key=lambda turn: (turn.start_ms, turn.end_ms, turn.speaker))


def _by_stretch(windows: Sequence[Window]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, window in enumerate(windows):
        found.setdefault(window.stretch, []).append(place)
    return found


def _labels(stretch: Stretch, windows: Sequence[Window], likeness: Floats) -> npt.NDArray[np.int_]:
    """The likeliest speaker of each frame of a stretch: by the windows over it, the nearer their middle the more."""
    total = np.zeros((stretch.end - stretch.start, likeness.shape[1]))
    weight = np.zeros((stretch.end - stretch.start, 1))
    for window, likely in zip(windows, likeness, strict=True):
        place = slice(window.start - stretch.start, window.end - stretch.start)
        bell = (0.01 + np.hanning(window.end - window.start + 2)[1:-1])[:, None]
        total[place] += bell * likely
        weight[place] += bell
    best: npt.NDArray[np.int_] = (total / np.maximum(weight, 1e-9)).argmax(axis=1)
    return best


def _own_turns(speaker: int, speaks: npt.NDArray[np.bool_]) -> list[Turn]:
    edges = np.flatnonzero(np.diff(np.concatenate(([0], speaks.astype(np.int8), [0]))))
    runs: list[list[int]] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and (start - runs[-1][1]) * FRAME_MS < _FILLED_GAP_MS:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    return [
        Turn(speaker, frame_ms(start), frame_ms(end))
        for start, end in runs
        if (end - start) * FRAME_MS >= _SHORTEST_TURN_MS
    ]
