"""Which of the voices of a new run are the speakers already known, so that they keep their ids, names and edits.

Pure. The sound is the same in every run, so time decides first: whoever speaks where Ann spoke is Ann. The voice
decides between those who share little. Assignment by the Hungarian method (scipy's linear_sum_assignment).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from earwitness_core.model import TimeSpan
from earwitness_core.speech.speakers.vectors import likeness
from earwitness_core.speech.speakers.voice import Voice

# Two voices of one person in one recording are above 0.8 of each other, two persons seldom above 0.7 (decision 0041).
_SAME_VOICE = 0.8
_SHARE_OF_SMALLER = 0.5
_VOICE_WEIGHT = 0.25


def match(known: Mapping[str, Voice], new: Sequence[Voice]) -> dict[int, str]:
    """For each new voice, by place, the id of the known one it is; nothing for voices that are really new."""
    ids = list(known)
    if not ids or not new:
        return {}
    from scipy.optimize import linear_sum_assignment  # half a second, that opening a vault need not wait for

    shared = np.array([[_shared_ms(voice.turns, known[i].turns) for i in ids] for voice in new], float)
    alike = np.array([[likeness(voice.vector, known[i].vector) for i in ids] for voice in new], float)
    length = np.array([_length_ms(voice.turns) for voice in new], float)[:, None]
    length_known = np.array([_length_ms(known[i].turns) for i in ids], float)[None, :]
    smaller = np.maximum(np.minimum(length, length_known), 1.0)
    union = np.maximum(length + length_known - shared, 1.0)
    possible = (shared / smaller >= _SHARE_OF_SMALLER) | (alike >= _SAME_VOICE)
    worth = np.where(possible, shared / union + _VOICE_WEIGHT * np.maximum(alike, 0.0), 0.0)
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return {int(r): ids[c] for r, c in zip(rows, columns, strict=True) if worth[r, c] > 0}


def _length_ms(times: Sequence[TimeSpan]) -> int:
    return sum(time.end_ms - time.start_ms for time in times)


def _shared_ms(left: Sequence[TimeSpan], right: Sequence[TimeSpan]) -> int:
    """Both in order of time and without overlaps of their own."""
    total = i = j = 0
    while i < len(left) and j < len(right):
        total += left[i].shared_ms(right[j])
        if left[i].end_ms < right[j].end_ms:
            i += 1
        else:
            j += 1
    return total
