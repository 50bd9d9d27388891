"""Speech to measure with: the sample interview over and over, so that nothing beside the repository is needed."""

from __future__ import annotations

import wave
from importlib.resources import as_file, files
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

RATE = 16_000
BUILD = Path(__file__).parents[2] / "build" / "bench"


def interview() -> npt.NDArray[np.int16]:
    """The shipped interview as 16 kHz mono samples."""
    with as_file(files("earwitness_resources") / "samples" / "interview.flac") as path, av.open(str(path)) as container:
        resampler = av.AudioResampler("s16", "mono", RATE)
        blocks = [
            out.to_ndarray().reshape(-1) for frame in container.decode(audio=0) for out in resampler.resample(frame)
        ]
    return np.concatenate(blocks).astype(np.int16)


def speech_file(seconds: int, *, part: int = 0) -> Path:
    """A WAV of so many seconds of speech; `part` makes another content of the same kind. Made once, then kept."""
    BUILD.mkdir(parents=True, exist_ok=True)
    path = BUILD / f"speech-{seconds}-{part}.wav"
    if path.exists():
        return path
    once = interview()
    start = (part * 7919 * 16) % len(once)
    samples = np.resize(np.roll(once, -start), seconds * RATE)
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return path
