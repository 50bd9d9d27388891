"""What is dropped: short recordings and papers, each another content, in the ways in which files come into folders.

Everything is drawn from the given chance, so the same seed drops the same files in the same order.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import wave
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from av.audio.stream import AudioStream

from helpers.clips import RATE, interview

Kind = Callable[[Path, random.Random], Path]
_WORDS = (
    "harbour",
    "witness",
    "letter",
    "paper",
    "morning",
    "bridge",
    "doctor",
    "answer",
    "number",
    "window",
    "garden",
)


def sound(path: Path, chance: random.Random) -> Path:
    """One to three seconds of the shipped interview as WAV."""
    target = path.with_suffix(".wav")
    with wave.open(str(target), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(_piece(chance).tobytes())
    return target


def packed_sound(path: Path, chance: random.Random) -> Path:
    """The same as FLAC."""
    return _encoded(path.with_suffix(".flac"), "flac", _piece(chance))


def film(path: Path, chance: random.Random) -> Path:
    """The same as AAC in an MP4 container, as phones record."""
    return _encoded(path.with_suffix(".m4a"), "aac", _piece(chance))


def text(path: Path, chance: random.Random) -> Path:
    """A paper in plain text."""
    target = path.with_suffix(".txt")
    target.write_text("\n\n".join(_paragraph(chance) for _ in range(chance.randint(1, 6))) + "\n", encoding="utf-8")
    return target


def page(path: Path, chance: random.Random) -> Path:
    """A paper as HTML."""
    target = path.with_suffix(".html")
    body = "".join(f"<p>{_paragraph(chance)}</p>\n" for _ in range(chance.randint(1, 6)))
    head = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Notes</title></head><body>'
    target.write_text(f"{head}\n{body}</body></html>\n", encoding="utf-8")
    return target


RECORDINGS: tuple[Kind, ...] = (sound, sound, packed_sound, film)
PAPERS: tuple[Kind, ...] = (text, page)
KINDS = (*RECORDINGS, *PAPERS) if find_spec("earwitness_core.documents") else RECORDINGS


class Load:
    """Drops files into folders and knows what was dropped. `making` is a place of its own for files half made."""

    def __init__(self, folders: tuple[Path, ...], making: Path, chance: random.Random) -> None:
        self._folders = folders
        self._making = making
        self._chance = chance
        self._kept: dict[str, Path] = {}
        self.dropped = 0

    @property
    def contents(self) -> frozenset[str]:
        """The hashes of all that was dropped."""
        return frozenset(self._kept)

    def originals(self) -> Iterator[Path]:
        """A copy of each content, outside the folders."""
        yield from self._kept.values()

    def drop(self) -> None:
        """One file more; one in ten is a content that was dropped before, under another name."""
        self.dropped += 1
        folder = self._chance.choice(self._folders)
        if self._kept and self._chance.random() < 0.1:
            original = self._chance.choice([*self._kept.values()])
            arrive(original, folder / f"again {self.dropped}{original.suffix}", self._chance)
            return
        original = self._chance.choice(KINDS)(self._making / f"file {self.dropped}", self._chance)
        self._kept[hashlib.sha256(original.read_bytes()).hexdigest()] = original
        arrive(original, folder / original.name, self._chance)


def arrive(original: Path, target: Path, chance: random.Random) -> None:
    """Come in as files do: copied at once, renamed when complete, in a folder, or in pieces with the file closed."""
    way = chance.choice(("copied", "renamed", "folder") + ("pieces",) * (original.suffix == ".wav"))
    if way == "copied":
        shutil.copyfile(original, target)
    elif way == "renamed":
        part = target.with_name(target.name + ".part")
        shutil.copyfile(original, part)
        part.rename(target)
    elif way == "folder":
        inner = original.parent / f"card {target.stem}"
        inner.mkdir()
        shutil.copyfile(original, inner / target.name)
        inner.rename(target.parent / inner.name)
    else:  # a WAV says at its beginning how long it is, so an incomplete one can be told
        content = original.read_bytes()
        cut = chance.randrange(100, len(content))
        target.write_bytes(content[:cut])
        with target.open("ab") as rest:
            rest.write(content[cut:])


def _piece(chance: random.Random) -> npt.NDArray[np.int16]:
    whole = interview()
    length = int(chance.uniform(1.0, 3.0) * RATE)
    start = chance.randrange(len(whole) - length)
    return whole[start : start + length]


def _encoded(target: Path, codec: str, samples: npt.NDArray[np.int16]) -> Path:
    with av.open(str(target), "w") as container:
        stream = container.add_stream(codec, rate=RATE)
        assert isinstance(stream, AudioStream)
        stream.layout = "mono"
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate = RATE
        resampler = av.AudioResampler(stream.format.name, "mono", RATE, frame_size=stream.codec_context.frame_size)
        for piece in (*resampler.resample(frame), *resampler.resample(None)):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return target


def _paragraph(chance: random.Random) -> str:
    words = " ".join(chance.choice(_WORDS) for _ in range(chance.randint(10, 60)))
    return f"{words.capitalize()}, number {chance.getrandbits(40)}."
