"""Made-up voices and networks: what the speakers stage hears, without a model."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from earwitness_core.speech.speakers.tracks import FRAME_MS, FRAME_SAMPLES
from earwitness_core.speech.speakers.voices import VECTOR_SIZE, Window

Floats = npt.NDArray[np.float32]

_WINDOW = round(1500 / FRAME_MS)
_HOP = round(500 / FRAME_MS)


class Voices:
    """Speakers whose windows scatter around a direction of their own; the same seed speaks the same way."""

    def __init__(self, count: int, *, likeness: float = 0.4, itself: float = 0.7, seed: int = 0) -> None:
        """`likeness` of two speakers and of a speaker's windows to each other (`itself`), as cosines."""
        self._draw = np.random.default_rng(seed)
        shared = self._unit(1)
        own = self._unit(count)
        self.directions = _units(np.sqrt(likeness / itself) * shared + np.sqrt(1 - likeness / itself) * own)
        self._itself = itself

    def say(self, speakers: Sequence[int], *, seconds: float = 6.0) -> tuple[list[Window], Floats]:
        """One stretch of so many seconds after the other, and the vectors of its windows."""
        windows: list[Window] = []
        heard: list[Floats] = []
        at, length = 0, round(seconds * 1000 / FRAME_MS)
        for number, speaker in enumerate(speakers):
            starts = range(at, max(at + 1, at + length - _WINDOW + 1), _HOP)
            windows += [Window(number, start, min(start + _WINDOW, at + length)) for start in starts]
            heard.append(self._windows(self.directions[speaker], len(starts)))
            at += length + 30
        return windows, np.concatenate(heard)

    def _windows(self, direction: Floats, count: int) -> Floats:
        return _units(np.sqrt(self._itself) * direction + np.sqrt(1 - self._itself) * self._unit(count))

    def _unit(self, count: int) -> Floats:
        return _units(self._draw.normal(size=(count, VECTOR_SIZE)))


class WrittenSegmentation:
    """Reads the class of each frame from the sound itself (`written`), and names the tracks anew in each window."""

    # What the classes become when tracks 0, 1, 2 are called 1, 2, 0.
    _TURNED = np.array([0, 2, 3, 1, 6, 4, 5])

    def __init__(self, *, renaming: bool = True) -> None:
        self._renaming = renaming
        self.runs = 0

    def over(self, batches: Sequence[Floats]) -> list[Floats]:
        scores = []
        for batch in batches:
            classes = np.round(batch[0, 0, np.arange(589) * FRAME_SAMPLES + 135] * 16).astype(int)
            for _ in range(self.runs % 3 if self._renaming else 0):
                classes = self._TURNED[classes]
            self.runs += 1
            scores.append(np.log(np.eye(7, dtype=np.float32)[classes] * 0.94 + 0.01)[None])
        return scores


def written(classes: Sequence[int]) -> bytes:
    """Sound in which every 270 samples say which class of the powerset they are."""
    frames = np.repeat(np.array(classes, float) / 16, FRAME_SAMPLES)
    return (frames * 32768).astype("<i2").tobytes()


def _units(vectors: npt.NDArray[np.float64] | Floats) -> Floats:
    unit: Floats = (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)
    return unit
