"""Small recordings made on the spot, for tests that need a file and no speech; and the sound of one handed out."""

from __future__ import annotations

import io
import math
import struct
import wave
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt


def tone(path: Path, *, seconds: float = 1.0, hertz: float = 440.0) -> Path:
    """A mono WAV of 16 kHz with a quiet tone."""
    count = int(16_000 * seconds)
    samples = (round(3_000 * math.sin(2 * math.pi * hertz * i / 16_000)) for i in range(count))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
    return path


def decoded(content: bytes) -> npt.NDArray[np.int16]:
    """An MP3 as samples; it begins some milliseconds of silence later than what it was made of."""
    with av.open(io.BytesIO(content), "r") as container:
        return np.concatenate([(frame.to_ndarray()[0] * 32767).astype(np.int16) for frame in container.decode(audio=0)])
