"""Runs in an engine's child: decoded sound becomes a small MP3, for a page that plays by itself or as a clip.

MP3, since every browser plays it, also old ones and those without patented codecs (decision 0090). The whole file is
in memory before the first byte is handed over: its header says at last how long it is.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence

import av
import numpy as np
import numpy.typing as npt
from av.audio.frame import AudioFrame

from earwitness_core.engines.call import Call

RATE = 16_000
BITS_PER_SECOND = 32_000
_TONE_HZ, _TONE_LEVEL = 1_000, 3_000
_BLOCK_BYTES = 8 * RATE * 2
_PIECE_BYTES = 3 << 18  # a multiple of three: Base64 of the pieces is that of the whole


def entry(config: Mapping[str, object]) -> SoundChild:
    """No configuration."""
    av.logging.set_level(None)
    return SoundChild()


class SoundChild:
    def encode(
        self,
        call: Call,
        hushed: Sequence[Sequence[int]] = (),
        bleep: bool = True,
        start_ms: int = 0,
        end_ms: int | None = None,
    ) -> int:
        """Source: 16 kHz mono s16le. Emits the MP3 in pieces of a multiple of three bytes; returns how many bytes.

        In the `hushed` stretches (milliseconds of the source, in order) nothing of the sound is left: there is a tone,
        or silence. `start_ms` to `end_ms` is taken, else all of it.
        """
        first = start_ms * RATE // 1000
        last = call.source_bytes // 2 if end_ms is None else min(call.source_bytes // 2, end_ms * RATE // 1000)
        quiet = [(a * RATE // 1000, -(-b * RATE // 1000)) for a, b in hushed]
        file = io.BytesIO()
        with av.open(file, "w", format="mp3") as container:
            stream = container.add_stream("libmp3lame", rate=RATE, layout="mono")
            stream.bit_rate = BITS_PER_SECOND
            for frame in _frames(call, first, last, quiet, bleep=bleep):
                container.mux(stream.encode(frame))
            container.mux(stream.encode(None))
        whole = file.getbuffer()
        for at in range(0, len(whole), _PIECE_BYTES):
            call.emit(bytes(whole[at : at + _PIECE_BYTES]))
        return len(whole)


def _frames(
    call: Call, first: int, last: int, quiet: Sequence[tuple[int, int]], *, bleep: bool
) -> Iterator[AudioFrame]:
    at = first
    call.source.seek(2 * first)
    while block := call.source.read(min(_BLOCK_BYTES, 2 * max(0, last - at))):
        call.check()
        samples = np.frombuffer(block[: len(block) // 2 * 2], dtype="<i2").copy()
        for start, end in quiet:
            here = slice(max(0, start - at), max(0, min(len(samples), end - at)))
            samples[here] = _tone(start, at + here.start, at + here.stop) if bleep else 0
        frame = AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.pts = RATE, at - first
        at += len(samples)
        yield frame


def _tone(origin: int, start: int, end: int) -> npt.NDArray[np.int16]:
    """A tone of 1 kHz, quieter than speech, in phase from where it began."""
    turns = (np.arange(start, max(start, end)) - origin) * (_TONE_HZ / RATE)
    tone: npt.NDArray[np.int16] = (_TONE_LEVEL * np.sin(2 * np.pi * turns)).astype(np.int16)
    return tone
