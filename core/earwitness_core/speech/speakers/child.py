"""The speakers engine, in its child: sound in by ranges, turns and voices out. Knows no vault and opens no socket."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

from earwitness_core.speech.speakers.clusters import find_centroids
from earwitness_core.speech.speakers.links import links_of
from earwitness_core.speech.speakers.network import Floats, Network
from earwitness_core.speech.speakers.sound import Readable, Sound
from earwitness_core.speech.speakers.timeline import Turn, turns_of
from earwitness_core.speech.speakers.tracks import find_tracks
from earwitness_core.speech.speakers.voices import hear_voices, stretches_of, windows_of

# Shares of the time, measured; finding the speakers among the voices is the small rest.
_TRACKS_SHARE = 0.18
_VOICES_SHARE = 0.80


class Call(Protocol):
    """What the child side of an engine hands to a method (engines/child.py)."""

    @property
    def source(self) -> Readable: ...

    def emit(self, item: object) -> None: ...

    def check(self) -> None: ...


def entry(config: Mapping[str, object]) -> SpeakerFinder:
    """`folder`: where segmentation.onnx and voice.onnx lie. `threads`: how many cores to use (1)."""
    return SpeakerFinder(Path(str(config["folder"])), threads=int(str(config.get("threads", 1))))


class SpeakerFinder:
    """The two models, loaded."""

    def __init__(self, folder: Path, *, threads: int = 1) -> None:
        workers = ThreadPoolExecutor(max(1, threads), "speakers")
        self._segmentation = Network(folder / "segmentation.onnx", "wav", workers)
        self._voice = Network(folder / "voice.onnx", "feats", workers)

    def find(self, call: Call, speakers: int | None = None) -> dict[str, Any]:
        """Who speaks when in 16 kHz mono s16le sound; `speakers` fixes how many there are.

        Emits `{"progress": 0 to 1}` as it goes. Returns `turns`, in order of time, each a list of start_ms, end_ms and
        number of the speaker; and `speakers`, by number, each a dict of `vector` (192 float32 little endian, length
        one) and `speech_ms` (how much of it was heard). Sound without speech has neither.
        """

        def progress(share: float) -> None:
            call.check()
            call.emit({"progress": round(share, 4)})

        return self.find_in(Sound(call.source), speakers=speakers, progress=progress)

    def find_in(
        self, sound: Sound, *, speakers: int | None = None, progress: Callable[[float], None] = lambda share: None
    ) -> dict[str, Any]:
        """As `find`, in a sound that is at hand."""
        tracks = find_tracks(sound, self._segmentation, progress=lambda share: progress(share * _TRACKS_SHARE))
        stretches = stretches_of(tracks)
        windows = windows_of(stretches, tracks.speech)
        vectors = hear_voices(
            sound, windows, self._voice, progress=lambda share: progress(_TRACKS_SHARE + share * _VOICES_SHARE)
        )
        centroids = find_centroids(windows, vectors, links=links_of(windows, tracks.views), speakers=speakers)
        turns = turns_of(tracks.active, stretches, windows, vectors, centroids)
        progress(1.0)
        return _answer(turns, centroids)


def _answer(turns: Sequence[Turn], centroids: Floats) -> dict[str, Any]:
    """Speakers who got no turn are left out; the others are numbered as they first speak."""
    numbers = {speaker: number for number, speaker in enumerate(dict.fromkeys(turn.speaker for turn in turns))}
    speech_ms = [0] * len(numbers)
    for turn in turns:
        speech_ms[numbers[turn.speaker]] += turn.end_ms - turn.start_ms
    return {
        "turns": [[turn.start_ms, turn.end_ms, numbers[turn.speaker]] for turn in turns],
        "speakers": [
            {"vector": centroids[speaker].astype("<f4").tobytes(), "speech_ms": speech_ms[number]}
            for speaker, number in numbers.items()
        ],
    }
