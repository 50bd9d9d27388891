"""Runs in an engine's child: any sound or video that FFmpeg reads becomes 16 kHz mono PCM, block by block.

Media files are hostile input. Only the container formats listed here are opened, nothing they point at is, no
protocol is available, and what they claim about themselves is checked before it is believed. Every refusal is typed.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, NoReturn

import av
import av.error
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.stream import Discard

from earwitness_core.engines.call import Call
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.containers import is_complete, is_known, is_locked
from earwitness_core.speech.mixdown import Mixdown, without_nan

RATE = 16_000
_BLOCK_BYTES = 8 * RATE * 2
# Containers that people's recorders, phones, cameras and meetings write. No playlists (hls, concat, dash), no network
# descriptions (sdp, rtsp), no pictures, subtitles, devices or games: each is a parser that nobody here needs.
_FORMATS = (
    "aa,aac,aax,ac3,act,aea,aiff,amr,amrnb,amrwb,ape,asf,asf_o,au,avi,caf,dsf,dss,dts,dtshd,dv,eac3,flac,flv,gxf,iff,"
    "live_flv,loas,matroska,webm,matroska,webm,mlp,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,mpc8,mpeg,mpegts,mxf,nistsphere,nut,"
    "ogg,oma,qcp,rm,sln,sox,tak,truehd,tta,voc,w64,wav,wsd,wtv,wv,xwma"
)
_OPTIONS = {"format_whitelist": _FORMATS, "protocol_whitelist": "none", "max_streams": "256"}
_RATES = range(1_000, 768_001)
_MOST_CHANNELS = 64
_GAP_S, _LONGEST_GAP_S = 0.1, 1_800.0  # a gap in the time stamps that is filled with silence
_TAIL_S = 3.0
_TAGS, _TAG_LENGTH = 32, 500


def entry(config: Mapping[str, object]) -> DecodeChild:
    """Configuration: `most_seconds`, the longest recording that is decoded."""
    av.logging.set_level(None)  # FFmpeg's messages can hold content of the file
    return DecodeChild(float(str(config.get("most_seconds", 24 * 3600))))


class DecodeChild:
    def __init__(self, most_seconds: float) -> None:
        self._most_samples = int(most_seconds * RATE)

    def probe(self, call: Call) -> dict[str, object]:
        """The fields of MediaFacts; decodes the first sound to be sure that it can be decoded."""
        source, size = _opened(call)
        complete = is_complete(source, size)
        try:
            with _container(source, size) as container:
                facts = _facts(container)
                stream = _sound(container)
                if stream is None:
                    return {**facts, "complete": complete}
                first = next(_frames(container, stream, call), None)
                if first is None:
                    _refuse(Outcome.NO_AUDIO if complete else Outcome.UNREADABLE, "the sound track is empty")
                facts |= {"has_audio": True, "codec": stream.codec_context.name}
                facts |= {"channels": first.layout.nb_channels, "sample_rate": first.sample_rate}
                return {**facts, "complete": complete and _reaches_its_end(container, stream)}
        except EngineRefused as refused:
            if complete or refused.outcome is not Outcome.UNREADABLE:
                raise
            # Cut short: who waits for a copy to finish needs to hear "not yet", not "damaged".
            return dict(_NOTHING_YET)

    def decode(self, call: Call) -> dict[str, int]:
        """Emits s16le blocks of 8 s, the last one shorter. Returns `samples` and `damaged`, the packets left out."""
        source, size = _opened(call)
        with _container(source, size) as container:
            stream = _sound(container)
            if stream is None:
                _refuse(Outcome.NO_AUDIO)
            output = _Output(call, self._most_samples)
            damaged = _Damage()
            line = _TimeLine(container, stream)
            mixdown = Mixdown(RATE)
            for frame in _frames(container, stream, call, damaged):
                output.silence(line.missing(frame, output.samples))
                output.write(mixdown.push(frame))
            output.write(mixdown.flush())
            output.flush()
        if not output.samples:
            _refuse(Outcome.UNREADABLE if damaged.packets else Outcome.NO_AUDIO)
        return {"samples": output.samples, "damaged": damaged.packets}


_NOTHING_YET: dict[str, object] = {
    "container": "",
    "duration_ms": None,
    "has_audio": False,
    "channels": 0,
    "sample_rate": 0,
    "codec": "",
    "complete": False,
    "tags": {},
}


def _refuse(outcome: Outcome, detail: str = "") -> NoReturn:
    raise EngineRefused(outcome, detail)


def _opened(call: Call) -> tuple[BinaryIO, int]:
    source = call.source
    size = source.seek(0, io.SEEK_END)
    if size == 0:
        _refuse(Outcome.EMPTY)
    if is_locked(source, size):
        _refuse(Outcome.ENCRYPTED)
    source.seek(0)
    return source, size


@contextlib.contextmanager
def _container(source: BinaryIO, size: int) -> Iterator[Any]:
    """An open FFmpeg container; everything that FFmpeg says against the file comes out as a typed refusal."""
    source.seek(0)
    known = is_known(source.read(4096))
    source.seek(0)
    try:
        with av.open(
            source,
            "r",
            metadata_errors="replace",
            options=_OPTIONS,
            buffer_size=1 << 16,
            io_open=_nothing_else,
        ) as container:
            yield container
    except av.error.FFmpegError as cause:
        if isinstance(cause, MemoryError):
            raise
        outcome = Outcome.UNREADABLE if known else Outcome.UNSUPPORTED
        raise EngineRefused(outcome) from cause


def _nothing_else(url: str, flags: int, options: object) -> NoReturn:
    raise PermissionError("a media file must not open another file")


def _sound(container: Any) -> AudioStream | None:
    """The best sound track with a decoder; the data of all other tracks is skipped, not read."""
    tracks = [track for track in container.streams.audio if track.codec_context is not None]
    if not tracks:
        if len(container.streams.audio):
            _refuse(Outcome.UNSUPPORTED, "there is no decoder for its sound")
        if not len(container.streams):
            _refuse(Outcome.UNREADABLE, "it holds no tracks")
        return None
    best = container.streams.best("audio")
    chosen: AudioStream = best if best in tracks else tracks[0]
    if "enc_key_id" in chosen.metadata:
        _refuse(Outcome.ENCRYPTED)
    for track in container.streams:
        if track is not chosen:
            track.discard = Discard.all
    return chosen


def _facts(container: Any) -> dict[str, object]:
    duration = container.duration  # microseconds
    return {
        **_NOTHING_YET,
        "container": container.format.name,
        "duration_ms": duration // 1000 if duration is not None and duration >= 0 else None,
        "tags": {
            str(name)[:_TAG_LENGTH].replace("\0", ""): str(value)[:_TAG_LENGTH].replace("\0", "")
            for name, value in list(container.metadata.items())[:_TAGS]
        },
    }


class _Damage:
    """Counts what could not be decoded, by packet."""

    packets = 0


def _frames(container: Any, stream: AudioStream, call: Call, damage: _Damage | None = None) -> Iterator[AudioFrame]:
    """Decoded frames; a damaged packet is left out and counted, as a player would do."""
    damage = damage or _Damage()
    for count, packet in enumerate(container.demux(stream)):
        if count % 64 == 0:
            call.check()
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            damage.packets += 1
            continue
        for frame in frames:
            _believe(frame)
            if frame.samples:
                yield without_nan(frame) if stream.codec_context.name.startswith("pcm_f") else frame


def _believe(frame: AudioFrame) -> None:
    if frame.sample_rate not in _RATES or not 0 < frame.layout.nb_channels <= _MOST_CHANNELS:
        _refuse(Outcome.UNREADABLE, "its header is not that of a recording")


def _reaches_its_end(container: Any, stream: AudioStream) -> bool:
    """FLAC says how many samples it holds, but nothing about bytes: the last frame must lie where the samples end."""
    if container.format.name != "flac" or not stream.duration or stream.time_base is None:
        return True
    end_s = float(stream.duration * stream.time_base)
    try:
        container.seek(int(max(0.0, end_s - _TAIL_S) * av.time_base))
        last = max(
            (float((p.pts + (p.duration or 0)) * p.time_base) for p in container.demux(stream) if p.pts), default=0.0
        )
    except av.error.FFmpegError:
        return False
    return last >= end_s - 0.5


class _TimeLine:
    """Keeps the output where the container's clock is, so that a word's time is the player's time.

    A late start or a hole (dropped packets, silence that was not sent) becomes silence. A clock that jumps back, or
    farther than any hole is long, is taken as a new beginning of the clock and not believed.
    """

    def __init__(self, container: Any, stream: AudioStream) -> None:
        start = container.start_time
        self._zero_s = start / av.time_base if start is not None else 0.0

    def missing(self, frame: AudioFrame, written: int) -> int:
        """Samples of silence that belong before this frame."""
        if frame.time is None:
            return 0
        ahead_s = frame.time - self._zero_s - written / RATE
        if _GAP_S < ahead_s <= _LONGEST_GAP_S:
            return int(ahead_s * RATE)
        if abs(ahead_s) > _GAP_S:
            self._zero_s += ahead_s
        return 0


class _Output:
    """Collects samples into blocks and hands them to the parent."""

    def __init__(self, call: Call, most_samples: int) -> None:
        self._call, self._most = call, most_samples
        self._pending = bytearray()
        self.samples = 0

    def write(self, samples: np.ndarray[Any, np.dtype[np.int16]]) -> None:
        self.samples += len(samples)
        if self.samples > self._most:
            _refuse(Outcome.TOO_LARGE, f"It is longer than {self._most // RATE // 3600} hours.")
        self._pending += samples.astype("<i2", copy=False).tobytes()
        while len(self._pending) >= _BLOCK_BYTES:
            self._call.check()
            self._call.emit(bytes(self._pending[:_BLOCK_BYTES]))
            del self._pending[:_BLOCK_BYTES]

    def silence(self, samples: int) -> None:
        while samples > 0:
            step = min(samples, RATE)
            self.write(np.zeros(step, dtype=np.int16))
            samples -= step

    def flush(self) -> None:
        if self._pending:
            self._call.emit(bytes(self._pending))
            self._pending.clear()
