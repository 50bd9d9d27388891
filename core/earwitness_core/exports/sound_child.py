"""Runs in an engine's child: decoded sound becomes a small MP3 for a page that plays by itself.

MP3, since every browser plays it, also old ones and those without patented codecs (decision 0090). The whole file is
in memory before the first byte is handed over: its header says at last how long it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

import av
import numpy as np
from av.audio.frame import AudioFrame

from earwitness_core.engines.call import Call

RATE = 16_000
BITS_PER_SECOND = 32_000
_BLOCK_BYTES = 8 * RATE * 2
_PIECE_BYTES = 3 << 18  # a multiple of three: Base64 of the pieces is that of the whole


def entry(config: Mapping[str, object]) -> SoundChild:
    """No configuration."""
    av.logging.set_level(None)
    return SoundChild()


class SoundChild:
    def encode(self, call: Call) -> int:
        """Source: 16 kHz mono s16le. Emits the MP3 in pieces of a multiple of three bytes; returns how many bytes."""
        file = io.BytesIO()
        with av.open(file, "w", format="mp3") as container:
            stream = container.add_stream("libmp3lame", rate=RATE, layout="mono")
            stream.bit_rate = BITS_PER_SECOND
            for frame in _frames(call):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        whole = file.getbuffer()
        for at in range(0, len(whole), _PIECE_BYTES):
            call.emit(bytes(whole[at : at + _PIECE_BYTES]))
        return len(whole)


def _frames(call: Call) -> Iterator[AudioFrame]:
    at = 0
    while block := call.source.read(_BLOCK_BYTES):
        call.check()
        samples = np.frombuffer(block[: len(block) // 2 * 2], dtype="<i2").reshape(1, -1)
        frame = AudioFrame.from_ndarray(samples, format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, at
        at += samples.shape[1]
        yield frame
