"""Media files in memory, sound ones and every kind of broken, misnamed and hostile one, made afresh at each call."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.video.frame import VideoFrame

from earwitness_core.outcomes import Outcome

RATE = 16_000


def tone(seconds: float, *, rate: int = RATE, channels: int = 1, hertz: float = 440.0) -> np.ndarray:
    """float32 of shape (channels, n), half of full scale."""
    wave = 0.5 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)
    return np.tile(wave.astype(np.float32), (channels, 1))


def encoded(
    form: str,
    codec: str,
    seconds: float = 3.0,
    *,
    rate: int = RATE,
    channels: int = 1,
    tags: dict[str, str] | None = None,
    picture: bool = False,
    sound: bool = True,
    sound_from_s: float = 0.0,
) -> bytes:
    """A well-formed file of that container and codec holding a tone, with a moving picture if asked."""
    memory = io.BytesIO()
    with av.open(memory, "w", format=form) as container:
        container.metadata.update(tags or {})
        layout = "stereo" if channels == 2 else "mono"
        film = container.add_stream("mpeg4", rate=10) if picture else None
        track = container.add_stream(codec, rate=rate, layout=layout) if sound else None
        if film is not None:
            _draw(container, film, seconds)
        if track is not None:
            _play(container, track, tone(seconds, rate=rate, channels=channels), rate, sound_from_s)
    return memory.getvalue()


def _play(container: Any, track: Any, samples: np.ndarray, rate: int, from_s: float) -> None:
    for start in range(0, samples.shape[1], rate):
        block = np.ascontiguousarray(samples[:, start : start + rate])
        frame = AudioFrame.from_ndarray(block, "fltp", "stereo" if len(samples) == 2 else "mono")
        frame.sample_rate, frame.pts = rate, start + int(from_s * rate)
        container.mux(track.encode(frame))
    container.mux(track.encode(None))


def _draw(container: Any, film: Any, seconds: float) -> None:
    film.width, film.height, film.pix_fmt = 64, 64, "yuv420p"
    for number in range(int(seconds * 10)):
        frame = VideoFrame.from_ndarray(np.full((64, 64, 3), number % 255, dtype=np.uint8), "rgb24")
        frame.pts = number
        container.mux(film.encode(frame))
    container.mux(film.encode(None))


def wav(
    samples: bytes,
    *,
    channels: int = 1,
    rate: int = RATE,
    bits: int = 16,
    codec: int = 1,
    claimed: int | None = None,
) -> bytes:
    """A RIFF file written by hand, so that every field can lie."""
    length = len(samples) if claimed is None else claimed
    block = channels * bits // 8
    form = struct.pack("<HHIIHH", codec, channels, rate, rate * block & 0xFFFFFFFF, block & 0xFFFF, bits)
    head = b"WAVEfmt " + struct.pack("<I", len(form)) + form + b"data" + struct.pack("<I", length & 0xFFFFFFFF)
    return b"RIFF" + struct.pack("<I", len(head) + length & 0xFFFFFFFF) + head + samples


def speechlike(seconds: float = 3.0) -> bytes:
    return (tone(seconds)[0] * 32767).astype("<i2").tobytes()


def box(kind: bytes, content: bytes, *, claimed: int | None = None) -> bytes:
    return struct.pack(">I4s", (len(content) + 8) if claimed is None else claimed, kind) + content


@dataclass(frozen=True)
class BadFile:
    """`probe` and `decode` are the outcomes that must come back; None is "works". `complete` is what the probe says."""

    name: str
    make: Callable[[], bytes]
    probe: Outcome | None
    decode: Outcome | None
    complete: bool = True

    def __str__(self) -> str:
        return self.name


def bad_files() -> list[BadFile]:
    """One row per kind of trouble."""
    unreadable, unsupported, locked = Outcome.UNREADABLE, Outcome.UNSUPPORTED, Outcome.ENCRYPTED
    return [
        BadFile("nothing at all", bytes, Outcome.EMPTY, Outcome.EMPTY),
        BadFile("one byte", lambda: b"R", unsupported, unsupported),
        BadFile("random bytes", lambda: random.Random(7).randbytes(200_000), unsupported, unsupported),
        BadFile("only zeros", lambda: bytes(100_000), unsupported, unsupported),
        BadFile("text", lambda: b"Minutes of the meeting. " * 400, unsupported, unsupported),
        BadFile("a zip", _zip, unsupported, unsupported),
        BadFile("a png", _png, unsupported, unsupported),
        BadFile("a gif", lambda: _picture("gif", "gif", "rgb8"), unsupported, unsupported),
        BadFile("a jpeg", lambda: _picture("image2pipe", "mjpeg", "yuvj420p"), unsupported, unsupported),
        BadFile("a pdf", lambda: b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n" * 50, unsupported, unsupported),
        BadFile("a web page", lambda: b"<!doctype html><html><body>hello</body></html>" * 40, unsupported, unsupported),
        BadFile("a program", lambda: b"\x7fELF\x02\x01\x01" + bytes(4000), unsupported, unsupported),
        BadFile("subtitles", lambda: b"1\n00:00:01,000 --> 00:00:02,000\nhello\n\n" * 20, unsupported, unsupported),
        BadFile("a playlist", lambda: b"#EXTM3U\n#EXTINF:9,\nfile:///etc/passwd\n" * 9, unsupported, unsupported),
        BadFile("a list of files", lambda: b"ffconcat version 1.0\nfile /etc/passwd\n", unsupported, unsupported),
        BadFile("a stream description", _sdp, unsupported, unsupported),
        BadFile("no channels", lambda: wav(speechlike(), channels=0), unreadable, unreadable),
        BadFile("65,535 channels", lambda: wav(speechlike(), channels=0xFFFF), unreadable, unreadable),
        BadFile("no sample rate", lambda: wav(speechlike(), rate=0), unreadable, unreadable),
        BadFile("a sample rate of 4 GHz", lambda: wav(speechlike(), rate=0xFFFFFFFF), unreadable, unreadable),
        BadFile("a sample rate of 3 Hz", lambda: wav(speechlike(), rate=3), unreadable, unreadable),
        BadFile("65,535 bits per sample", lambda: wav(speechlike(), bits=0xFFFF), unsupported, unsupported),
        BadFile("an unknown codec", lambda: wav(speechlike(), codec=0x7777), unsupported, unsupported),
        BadFile("a header and no sound", lambda: wav(b"")[:36], None, unreadable, complete=False),
        BadFile("no samples", lambda: wav(b""), Outcome.NO_AUDIO, Outcome.NO_AUDIO),
        BadFile("a claim of 4 GiB", lambda: wav(speechlike(), claimed=0xFFFFFF00), None, None, complete=False),
        BadFile("samples that are no numbers", _not_numbers, None, None),
        BadFile("a wav cut short", lambda: wav(speechlike())[:50_000], None, None, complete=False),
        BadFile("an mp3 cut short", lambda: _half("mp3", "libmp3lame"), None, None, complete=False),
        BadFile("an mp3 that is only tags", lambda: b"ID3\x04\0\0\0\0\x0f\x7f" + bytes(2047), unreadable, unreadable),
        BadFile("an mp3 with a hole of noise", _noise_inside, None, None),
        BadFile("tags that claim 256 MiB", lambda: b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + bytes(999), unreadable, unreadable),
        BadFile("a flac cut short", lambda: _half("flac", "flac"), None, None, complete=False),
        BadFile("a flac header", lambda: encoded("flac", "flac")[:60], None, unreadable, complete=False),
        BadFile("an mp4 cut short", lambda: _half("mp4", "aac"), None, unreadable, complete=False),
        BadFile("an mp4 with its index missing", lambda: box(b"ftyp", b"isom" + bytes(8)), None, unreadable, False),
        BadFile("an mp4 box of 2^62 bytes", _endless_box, None, unreadable, complete=False),
        BadFile("noise in an mp4", _mp4_of_noise, unreadable, unreadable),
        BadFile(
            "a film without sound", lambda: encoded("mp4", "aac", picture=True, sound=False), None, Outcome.NO_AUDIO
        ),
        BadFile("bought music", lambda: _locked_mp4(b"drms"), locked, locked),
        BadFile("a protected film", lambda: _locked_mp4(b"enca"), locked, locked),
        BadFile("an audio book", lambda: box(b"ftyp", b"aax " + bytes(8)) + bytes(64), locked, locked),
        BadFile("protected windows media", _locked_asf, locked, locked),
        BadFile("an ogg cut short", lambda: _half("ogg", "libopus", rate=48_000), None, None, complete=False),
        BadFile("an ogg page of noise", lambda: b"OggS" + random.Random(3).randbytes(5000), None, unreadable, False),
        BadFile("a matroska cut short", lambda: _half("matroska", "flac"), None, None, complete=False),
        BadFile("a matroska header", lambda: encoded("matroska", "flac")[:50], None, unreadable, complete=False),
        BadFile("an avi without tracks", lambda: b"RIFF\x04\0\0\0AVI ", unreadable, unreadable),
    ]


def _half(form: str, codec: str, *, rate: int = RATE) -> bytes:
    whole = encoded(form, codec, 6.0, rate=rate)
    return whole[: len(whole) // 2 + 7]


def _zip() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("interview.wav", wav(speechlike(1.0)))
    return memory.getvalue()


def _png() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + bytes([row, 0, 0] * 8) for row in range(8))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _picture(form: str, codec: str, pixels: str) -> bytes:
    memory = io.BytesIO()
    with av.open(memory, "w", format=form) as container:
        stream = container.add_stream(codec, rate=10)
        stream.width, stream.height, stream.pix_fmt = 64, 64, pixels  # type: ignore[union-attr]
        frame = VideoFrame.from_ndarray(np.zeros((64, 64, 3), dtype=np.uint8), "rgb24").reformat(format=pixels)
        container.mux(stream.encode(frame))  # type: ignore[arg-type,union-attr]
        container.mux(stream.encode(None))  # type: ignore[union-attr]
    return memory.getvalue()


def _sdp() -> bytes:
    return b"v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 5004 RTP/AVP 0\r\n" * 3


def _not_numbers() -> bytes:
    samples = tone(3.0)[0].copy()
    samples[1000:2000], samples[5000], samples[6000] = np.nan, np.inf, -np.inf
    return wav(samples.astype("<f4").tobytes(), bits=32, codec=3)


def _noise_inside() -> bytes:
    whole = bytearray(encoded("mp3", "libmp3lame", 6.0))
    middle = len(whole) // 2
    whole[middle : middle + 3000] = random.Random(5).randbytes(3000)
    return bytes(whole)


def _endless_box() -> bytes:
    return box(b"ftyp", b"isom" + bytes(8)) + struct.pack(">I4sQ", 1, b"mdat", 1 << 62) + bytes(500)


def _mp4_of_noise() -> bytes:
    noise = random.Random(11).randbytes(3000)
    return box(b"ftyp", b"isom" + bytes(8)) + box(b"moov", noise) + box(b"mdat", noise)


def _locked_mp4(entry: bytes) -> bytes:
    whole = encoded("mp4", "aac", 1.0)
    assert whole.count(b"mp4a") >= 1
    return whole.replace(b"mp4a", entry)


def _locked_asf() -> bytes:
    whole = encoded("asf", "libmp3lame", 1.0, rate=44_100)
    return whole[:30] + bytes.fromhex("fbb3112223bdd211b4b700a0c955fc6e") + whole[46:]
