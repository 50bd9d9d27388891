"""Short pieces of the shipped interview, each another content, as WAV files."""

from __future__ import annotations

import wave
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt

RATE = 16_000


@cache
def interview() -> npt.NDArray[np.int16]:
    """The whole interview, 16 kHz mono."""
    with as_file(files("earwitness_resources") / "samples" / "interview.flac") as path, av.open(str(path)) as container:
        resampler = av.AudioResampler("s16", "mono", RATE)
        blocks = [
            out.to_ndarray().reshape(-1) for frame in container.decode(audio=0) for out in resampler.resample(frame)
        ]
    return np.concatenate(blocks).astype(np.int16)


def clip(path: Path, start_s: float, seconds: float) -> Path:
    """Write so much of the interview, from there, to `path`."""
    begin = int(start_s * RATE)
    samples = interview()[begin : begin + int(seconds * RATE)]
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return path
