"""Recordings as phones and cameras make them, encoded on the spot; each second sounds and looks like no other."""

from __future__ import annotations

import io
from fractions import Fraction

import av
import numpy as np
import numpy.typing as npt

RATE = 48_000
_FRAMES_A_SECOND = 10
_WIDTH, _HEIGHT = 160, 120
_AUDIO = {"mp3": "libmp3lame", "m4a": "aac", "mp4": "aac", "webm": "libopus"}
_VIDEO = {"mp4": "mpeg4", "webm": "libvpx"}
_FORMAT = {"m4a": "ipod"}


def hertz(second: int) -> int:
    """What a second of each of them sounds like."""
    return 500 + 100 * second


def grey(second: int) -> int:
    """What a second of a video looks like: one grey, from 0 to 255."""
    return 30 + 20 * second


def encoded(kind: str, seconds: int) -> bytes:
    """An mp3 or m4a of sound, an mp4 or webm of sound and picture, so long."""
    memory = io.BytesIO()
    with av.open(memory, "w", format=_FORMAT.get(kind, kind)) as container:
        sound = container.add_stream(_AUDIO[kind], rate=RATE)
        assert isinstance(sound, av.AudioStream)
        sound.layout = "mono"
        picture = _picture(container, kind)
        for second in range(seconds):
            if picture is not None:
                for number in range(_FRAMES_A_SECOND):
                    container.mux(picture.encode(_frame(second, number)))
            container.mux(sound.encode(_tone(second)))
        container.mux(sound.encode(None))
        if picture is not None:
            container.mux(picture.encode(None))
    return memory.getvalue()


def _picture(container: av.container.OutputContainer, kind: str) -> av.VideoStream | None:
    if kind not in _VIDEO:
        return None
    made = container.add_stream(_VIDEO[kind], rate=_FRAMES_A_SECOND)
    assert isinstance(made, av.VideoStream)
    made.width, made.height, made.pix_fmt = _WIDTH, _HEIGHT, "yuv420p"
    made.codec_context.gop_size = _FRAMES_A_SECOND
    return made


def loudest_hertz(samples: npt.NDArray[np.float32], rate: int) -> float:
    """The tone in some samples."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * rate / len(samples))


def _tone(second: int) -> av.AudioFrame:
    at = np.arange(RATE) / RATE
    samples = (np.sin(2 * np.pi * hertz(second) * at) * 12_000).astype(np.int16)
    frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = RATE, second * RATE, Fraction(1, RATE)
    return frame


def _frame(second: int, number: int) -> av.VideoFrame:
    frame = av.VideoFrame.from_ndarray(np.full((_HEIGHT, _WIDTH), grey(second), np.uint8), format="gray")
    frame.pts, frame.time_base = second * _FRAMES_A_SECOND + number, Fraction(1, _FRAMES_A_SECOND)
    return frame.reformat(format="yuv420p")
