"""Small recordings made on the spot, for tests that need a file and no speech."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path


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
