"""From voice windows and their speakers to turns: who speaks in each frame, without flicker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.network import Floats
from earwitness_core.speech.speakers.tracks import FRAME_MS, TRACKS, Activity, frame_ms
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
    """Turns in order of time. Where one speaks alone, the voice decides; where several do, who spoke just before."""
    if not len(centroids):
        return []
    likeness = vectors @ centroids.T
    own = _by_stretch(windows)
    who = np.full(active.shape, -1)
    for number, members in own.items():
        stretch = stretches[number]
        if stretch.alone:
            labels = _labels(stretch, [windows[n] for n in members], likeness[members])
            who[stretch.start : stretch.end, stretch.tracks[0]] = labels
    for number, stretch in enumerate(stretches):
        if stretch.alone and number not in own:
            who[stretch.start : stretch.end, stretch.tracks[0]] = _beside(stretch, stretch.tracks[0], who)
    speaks = np.zeros((len(active), len(centroids)), bool)
    for track in range(TRACKS):
        known = np.flatnonzero(who[:, track] >= 0)
        speaks[known, who[known, track]] = True
    for number, stretch in enumerate(stretches):
        if not stretch.alone:
            likely = likeness[own[number]].mean(axis=0) if number in own else None
            speaks[stretch.start : stretch.end, _speakers_at_once(stretch, active, who, likely)] = True
    turns = [turn for speaker in range(len(centroids)) for turn in _own_turns(speaker, speaks[:, speaker])]
    return sorted(turns, key=lambda turn: (turn.start_ms, turn.end_ms, turn.speaker))


def _beside(stretch: Stretch, track: int, who: npt.NDArray[np.int_]) -> int:
    """Who speaks on this track right before the stretch, else right after it; -1 for nobody known."""
    before = int(who[stretch.start - 1, track]) if stretch.start else -1
    after = int(who[stretch.end, track]) if stretch.end < len(who) else -1
    return before if before >= 0 else after


def _speakers_at_once(
    stretch: Stretch, active: Activity, who: npt.NDArray[np.int_], likely: Floats | None
) -> list[int]:
    """Different people, one for each track: who goes on from before or after, and for the rest who sounds likeliest."""
    goes_on = [_beside(_unknown_around(stretch, track, active, who), track, who) for track in stretch.tracks]
    speakers = list(dict.fromkeys(speaker for speaker in goes_on if speaker >= 0))
    if likely is not None:
        rest = [speaker for speaker in np.argsort(-likely).tolist() if speaker not in speakers]
        speakers += rest[: len(stretch.tracks) - len(speakers)]
    return speakers


def _unknown_around(stretch: Stretch, track: int, active: Activity, who: npt.NDArray[np.int_]) -> Stretch:
    """The stretch, widened over what the track says before and after it while others speak too."""
    start, end = stretch.start, stretch.end
    while start > 0 and active[start - 1, track] and who[start - 1, track] < 0:
        start -= 1
    while end < len(active) and active[end, track] and who[end, track] < 0:
        end += 1
    return Stretch((track,), start, end)


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
