"""One measured run in a process of its own, so that memory and warm-up are never shared. Prints one JSON object.

python one_run.py ours FILE...    take -> ready in a vault, without speakers
python one_run.py bare FILE...    faster-whisper called directly with the same settings, one after the other
python one_run.py plain FILE...   faster-whisper's plain call with its defaults, as other programs do
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from earwitness_core.catalogue import Catalogue, ModelStore
from earwitness_core.desk import Desk
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.paths import models_folder
from earwitness_core.vault import create_vault
from harness import TreePeak

MODEL = "whisper-base"


def ours(paths: list[Path], *, speakers: bool = False) -> dict[str, object]:
    """The whole way of a recording; `first_s` is when the first text was stored."""
    first: list[float] = []
    with tempfile.TemporaryDirectory() as place:
        desk = Desk(create_vault(Path(place) / "bench.earwitness", "marble otter canal vinegar").vault)
        with desk, TreePeak().watching() as peak:
            project = desk.library.add_project("bench")
            desk.vault.subscribe(lambda changes: first.append(time.perf_counter()) if changes.of("segment") else None)
            start = time.perf_counter()
            desk.intake.take(paths, Destination(project.id, SpeechChoice(language="en", find_speakers=speakers)))
            desk.work()
            seconds = time.perf_counter() - start
            sources = desk.library.sources()
            assert all(source.state == "ready" for source in sources) and len(sources) == len(paths)
            text = " ".join(desk.library.transcript(source.id).text for source in sources)
    return {"seconds": seconds, "peak_bytes": peak.bytes, "first_s": first[0] - start, "text": text}


def bare(paths: list[Path]) -> dict[str, object]:
    """faster-whisper with our settings for `fast`, model load and decoding included."""
    from earwitness_core.speech.settings import FAST

    return _direct(paths, FAST.load_options(), FAST.transcribe_options(language="en"))


def plain(paths: list[Path]) -> dict[str, object]:
    """faster-whisper with nothing chosen but the device."""
    return _direct(paths, {"device": "cpu"}, {})


def _direct(paths: list[Path], load: dict[str, object], options: dict[str, object]) -> dict[str, object]:
    with TreePeak().watching() as peak:
        start = time.perf_counter()
        from faster_whisper import WhisperModel

        folder = ModelStore(models_folder(), Catalogue.load()).path(MODEL)
        model = WhisperModel(str(folder), **load)
        text = []
        for path in paths:
            segments, _ = model.transcribe(str(path), **options)
            text += [segment.text for segment in segments]
        seconds = time.perf_counter() - start
    return {"seconds": seconds, "peak_bytes": peak.bytes, "text": "".join(text)}


if __name__ == "__main__":
    kind, *files = sys.argv[1:]
    print(json.dumps({"ours": ours, "bare": bare, "plain": plain}[kind]([Path(file) for file in files])))
