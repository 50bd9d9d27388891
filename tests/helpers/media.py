"""Small recordings from the standard library alone, and a probe that reads them in this process."""

from __future__ import annotations

import io
import random
import struct
import wave

from earwitness_core.engines import RangeSource
from earwitness_core.errors import EngineRefused
from earwitness_core.model import MediaFacts
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.containers import is_complete, is_known, is_locked

RATE = 16_000


def wav(seconds: float = 0.05, *, seed: int | str = 0) -> bytes:
    """A mono 16 bit WAV of noise; another seed is another content."""
    noise = random.Random(seed)
    memory = io.BytesIO()
    with wave.open(memory, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(noise.randbytes(2 * max(1, int(seconds * RATE))))
    return memory.getvalue()


def silent_end(seconds: float = 5.0) -> bytes:
    """A sound WAV whose last half is digital silence, as reserved space looks too."""
    whole = bytearray(wav(seconds))
    whole[len(whole) // 2 :] = bytes(len(whole) - len(whole) // 2)
    return bytes(whole)


def mp4_without_moov(size: int = 4096) -> bytes:
    """What a phone's recording looks like until it is closed: the index at the end is missing."""
    head = struct.pack(">I", 24) + b"ftypM4A \0\0\2\0isomiso2"
    return head + struct.pack(">I", size) + b"mdat" + random.Random(1).randbytes(size - 8)


def quick_probe(source: RangeSource) -> MediaFacts:
    """What the decoder's child answers for a WAV, without the child: the rules of the container are the real ones."""
    content = source.read_at(0, source.size_bytes)
    file = io.BytesIO(content)
    if is_locked(file, len(content)):
        raise EngineRefused(Outcome.ENCRYPTED)
    if not is_known(content[:4096]):
        raise EngineRefused(Outcome.UNSUPPORTED)
    complete = is_complete(file, len(content))
    if content[8:12] != b"WAVE":
        return MediaFacts("", None, has_audio=complete, channels=0, sample_rate=0, codec="", complete=complete)
    try:
        with wave.open(io.BytesIO(content)) as sound:
            milliseconds = sound.getnframes() * 1000 // sound.getframerate()
            channels, rate = sound.getnchannels(), sound.getframerate()
    except (wave.Error, EOFError, ZeroDivisionError) as cause:
        raise EngineRefused(Outcome.UNREADABLE) from cause
    return MediaFacts("wav", milliseconds, True, channels, rate, "pcm_s16le", complete, {"comment": "made for a test"})
