"""Frames of any rate, layout and sample format become one channel of 16-bit samples.

Two channels are mixed here and not by FFmpeg, because a pair whose halves cancel each other out (one microphone wired
the wrong way round) would become silence; there the louder one is taken. Not for music: only speech is preserved.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from av.audio.frame import AudioFrame
from av.audio.resampler import AudioResampler

_Samples = np.ndarray[Any, np.dtype[np.int16]]
_CANCELLED = 0.1  # the sum has less than a tenth (-20 dB) of the louder side: they oppose each other
_AUDIBLE = 50.0  # root mean square of 16-bit samples, -56 dBFS; below that nothing can cancel


class Mixdown:
    """A stream of frames in, a stream of samples out. Rate and layout may change on the way."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._resampler: AudioResampler | None = None
        self._shape: tuple[str, str, int] | None = None

    def push(self, frame: AudioFrame) -> _Samples:
        """The samples that are ready after this frame; the resampler holds a few back."""
        frame = _named(frame)
        shape = (frame.format.name, frame.layout.name, frame.sample_rate)
        if shape == self._shape:
            return self._resampled(frame)
        rest = self.flush()
        layout = "stereo" if frame.layout.nb_channels == 2 else "mono"
        self._resampler, self._shape = AudioResampler(format="s16", layout=layout, rate=self._rate), shape
        return np.concatenate([rest, self._resampled(frame)])

    def flush(self) -> _Samples:
        return self._resampled(None) if self._resampler is not None else np.zeros(0, dtype=np.int16)

    def _resampled(self, frame: AudioFrame | None) -> _Samples:
        assert self._resampler is not None
        if frame is not None:
            frame.pts = None  # the time line is kept by the caller
        mixed = [mix(out.to_ndarray().reshape(-1, out.layout.nb_channels)) for out in self._resampler.resample(frame)]
        return np.concatenate(mixed) if mixed else np.zeros(0, dtype=np.int16)


def mix(samples: np.ndarray[Any, Any]) -> _Samples:
    """Shape (n, 1) or (n, 2) to n samples: the mean of both sides, or the louder side where they cancel out."""
    if samples.shape[1] == 1:
        return samples[:, 0]
    wide = samples.astype(np.int32)
    mean = (wide[:, 0] + wide[:, 1]) >> 1
    loud = [_rms(wide[:, 0]), _rms(wide[:, 1])]
    if min(loud) > _AUDIBLE and _rms(mean) < _CANCELLED * max(loud):
        return samples[:, int(loud[1] > loud[0])]
    return mean.astype(np.int16)


def without_nan(frame: AudioFrame) -> AudioFrame:
    """Float samples that are no numbers become silence, endless ones the loudest that is allowed."""
    values = frame.to_ndarray()
    if np.isfinite(values).all():
        return frame
    clean = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=-1.0)
    return _like(frame, np.clip(clean, -1.0, 1.0).astype(values.dtype), frame.format.name, frame.layout.name)


def _named(frame: AudioFrame) -> AudioFrame:
    """More than two channels without a named layout: FFmpeg has no rule to mix them, so they are summed here.

    Divided by the root of their number: in a recorder's file with many tracks most are silent.
    """
    count = frame.layout.nb_channels
    if count <= 2 or frame.layout.name in _MIXED_BY_FFMPEG:
        return frame
    planar = AudioResampler(format="fltp").resample(frame)[0].to_ndarray()
    one = np.clip(planar.sum(axis=0) / np.sqrt(count), -1.0, 1.0)
    return _like(frame, one.astype(np.float32).reshape(1, -1), "fltp", "mono")


_MIXED_BY_FFMPEG = frozenset({"2.1", "3.0", "3.1", "4.0", "quad", "4.1", "5.0", "5.0(side)", "5.1", "5.1(side)", "7.1"})


def _like(frame: AudioFrame, values: Any, form: str, layout: str) -> AudioFrame:
    made = AudioFrame.from_ndarray(values, format=form, layout=layout)
    made.sample_rate, made.pts, made.time_base = frame.sample_rate, frame.pts, frame.time_base
    return made


def _rms(values: Any) -> float:
    return float(np.sqrt(np.mean(np.square(values.astype(np.float64))))) if len(values) else 0.0
