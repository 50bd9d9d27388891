"""When somebody speaks, and how many at once: pyannote segmentation-3.0 over overlapping windows.

The model (MIT; Plaquet & Bredin, "Powerset multi-class cross entropy loss for neural speaker diarization", 2023) tells
up to three voices of a 10 s window apart. A track is one of them, carried on from window to window by what both windows
hear in the stretch they share. A track keeps one voice within a stretch of speech, not across a pause: who it is, is
decided later by voice (`clusters.py`).

What single windows heard is kept beside the tracks: where the voice changes without a pause, which the mean of two
windows blurs, and which stretches are different people (`links.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise, permutations

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.network import Floats, Network
from earwitness_core.speech.speakers.sound import RATE, Sound

Activity = npt.NDArray[np.bool_]
Voices = npt.NDArray[np.int8]

TRACKS = 3
FRAME_SAMPLES = 270  # one frame of the model: 16.875 ms
FRAME_MS = FRAME_SAMPLES * 1000 / RATE
_CENTRE_SAMPLES = 495  # centre of a frame's 991-sample field of view, from the frame's start

_WINDOW_SAMPLES = 10 * RATE
_WINDOW_FRAMES = 589
_STEP_FRAMES = 296  # 4.995 s: the step nearest to half a window that is whole frames
_AT_ONCE = 8

# Classes of the powerset: nobody, one of three, two of three.
_MEMBERS = np.array(
    [[0, 0, 0], [1, 0, 0], [0, 1, 0], [0, 0, 1], [1, 1, 0], [1, 0, 1], [0, 1, 1]],
    np.float32,
)
_ORDERS = [list(order) for order in permutations(range(TRACKS))]

# Frames at the rim of a window are judged with half of their context missing: they count less, but never nothing,
# since the first and last seconds of a recording lie at the rim of the only window they are in.
_WEIGHT = (0.02 + np.hanning(_WINDOW_FRAMES)).astype(np.float32)[:, None]


# Two voices of a window that follow each other mark a change when each is alone for this long.
_CHANGE_MS = 250


@dataclass(frozen=True, slots=True)
class View:
    """What one window heard: from frame `start` on, which of its three voices (1 to 3) speaks alone; 0 else."""

    start: int
    alone: Voices


@dataclass(frozen=True, slots=True)
class Tracks:
    """Who is active in which frame, [frames, 3]; how surely it is speech; where a window heard the voice change."""

    active: Activity
    speech: Floats
    changes: tuple[int, ...]
    views: tuple[View, ...]


def frame_ms(frame: int) -> int:
    """Where a frame begins to count, in milliseconds: half a frame before its centre."""
    return max(0, round((frame * FRAME_SAMPLES + _CENTRE_SAMPLES - FRAME_SAMPLES / 2) * 1000 / RATE))


def frame_sample(frame: int) -> int:
    return max(0, frame * FRAME_SAMPLES + _CENTRE_SAMPLES - FRAME_SAMPLES // 2)


def find_tracks(sound: Sound, network: Network, *, progress: Callable[[float], None]) -> Tracks:
    """When which track is active. The network takes [b, 1, 160000] and gives [b, 589, 7]."""
    frames = max(1, sound.length // FRAME_SAMPLES)
    heard = np.zeros((frames + _WINDOW_FRAMES, TRACKS), np.float32)
    silent = np.zeros((frames + _WINDOW_FRAMES, 1), np.float32)
    weight = np.zeros_like(silent)
    changes: set[int] = set()
    views: list[View] = []
    for start, classes in _windows(sound, network, frames, progress):
        place = slice(start, start + _WINDOW_FRAMES)
        tracks = classes @ _MEMBERS
        tracks = _carried_on(tracks, heard[place], weight[place])
        heard[place] += tracks * _WEIGHT
        silent[place] += classes[:, :1] * _WEIGHT
        weight[place] += _WEIGHT
        likeliest = classes.argmax(axis=1)
        changes.update(frame for frame in _changes(likeliest, start) if frame < frames)
        views.append(View(start, np.where(likeliest <= TRACKS, likeliest, 0).astype(np.int8)))
    weight = np.maximum(weight, 1e-6)
    silence = (silent / weight)[:frames, 0]
    active = _decide((heard / weight)[:frames], silence)
    return Tracks(active, 1 - silence, tuple(sorted(changes)), tuple(views))


def _changes(likeliest: npt.NDArray[np.int_], start: int) -> Iterator[int]:
    """Half way between two different voices of a window that follow each other, without speaking at once."""
    edges = [0, *(np.flatnonzero(np.diff(likeliest)) + 1).tolist(), len(likeliest)]
    runs = [
        (a, b, int(likeliest[a]))
        for a, b in pairwise(edges)
        if 1 <= likeliest[a] <= TRACKS and (b - a) * FRAME_MS >= _CHANGE_MS
    ]
    for (_, end, before), (begin, _, after) in pairwise(runs):
        if before != after and (likeliest[end:begin] <= TRACKS).all():
            yield start + (end + begin) // 2


def _windows(
    sound: Sound, network: Network, frames: int, progress: Callable[[float], None]
) -> Iterator[tuple[int, Floats]]:
    """Start frame and class probabilities [589, 7] of each window, a few at a time."""
    starts = list(range(0, max(1, frames - _STEP_FRAMES), _STEP_FRAMES))
    for at in range(0, len(starts), _AT_ONCE):
        few = starts[at : at + _AT_ONCE]
        span = sound.piece(few[0] * FRAME_SAMPLES, (few[-1] - few[0]) * FRAME_SAMPLES + _WINDOW_SAMPLES)
        offsets = [(start - few[0]) * FRAME_SAMPLES for start in few]
        batches = [span[None, None, offset : offset + _WINDOW_SAMPLES] for offset in offsets]
        for start, scores in zip(few, network.over(batches), strict=True):
            yield start, np.exp(scores[0])
        progress((at + len(few)) / len(starts))


def _carried_on(tracks: Floats, heard: Floats, weight: Floats) -> Floats:
    """The window's tracks in the order that agrees best with what the windows before heard."""
    shared = weight[:, 0] > 0
    if not shared.any():
        return tracks
    before = heard[shared] / weight[shared]
    agreement = before.T @ tracks[shared]
    best = max(_ORDERS, key=lambda order: float(sum(agreement[k, order[k]] for k in range(TRACKS))))
    return tracks[:, best]


def _decide(heard: Floats, silent: Floats) -> Activity:
    """A track is active above one half; where somebody speaks but no track gets there, the likeliest is."""
    active = heard > 0.5
    orphaned = (silent < 0.5) & ~active.any(axis=1)
    active[orphaned, heard[orphaned].argmax(axis=1)] = True
    return active
