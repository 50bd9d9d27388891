"""One measured run in a process of its own, so that memory and warm-up are never shared. Prints one JSON object.

python one_run.py ours FILE...    take -> ready in a vault, without speakers
python one_run.py watched FILE... the same, with a watch on trail and ledger, and how long the search for findings took
python one_run.py bare FILE...    faster-whisper called directly with the same settings, one after the other
python one_run.py plain FILE...   faster-whisper's plain call with its defaults, as other programs do
"""

from __future__ import annotations

import json
import logging
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from earwitness_core.audit import Trail
from earwitness_core.audit.reading import Readings
from earwitness_core.audit.recording import Recorder
from earwitness_core.catalogue import Catalogue, ModelStore
from earwitness_core.desk import Desk
from earwitness_core.model import Destination, SpeechChoice
from earwitness_core.paths import models_folder
from earwitness_core.privacy.egress.desk import EgressDesk
from earwitness_core.privacy.egress.ledger import Ledger
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


def watched(paths: list[Path]) -> dict[str, object]:
    """The whole way, and how much of it was spent in code of the trail and the ledger, waiting included."""
    spent = Spent()
    for owner, names in _ON_RECORD.items():
        for name in names:
            setattr(owner, name, spent.on(getattr(owner, name)))
    ended = Ended()
    logger = logging.getLogger("earwitness_core")
    logger.setLevel(logging.INFO)
    logger.addHandler(ended)
    run = ours(paths)
    return {"seconds": run["seconds"], "on_record_s": spent.seconds, "events": spent.events, "jobs": ended.seconds}


_ON_RECORD = {
    Recorder: ("witness",),
    Trail: ("__init__", "_heard", "_leave"),
    Readings: ("note", "flush", "searched"),
    EgressDesk: ("note_blocked",),
    Ledger: ("begin", "end", "refuse", "blocked"),
}


class Spent:
    """Wall seconds inside some functions, whatever the thread; one that calls another is counted once."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.events = 0
        self._here = threading.local()
        self._guard = threading.Lock()

    def on(self, work: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*given: Any, **more: Any) -> Any:
            if getattr(self._here, "inside", False):
                return work(*given, **more)
            self._here.inside, start = True, time.perf_counter()
            try:
                return work(*given, **more)
            finally:
                self._here.inside = False
                with self._guard:
                    self.seconds += time.perf_counter() - start
                    self.events += 1

        return counted


class Ended(logging.Handler):
    """Seconds that jobs of each kind took."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "job ended":
            kind = record.__dict__["kind"]
            self.seconds[kind] = self.seconds.get(kind, 0.0) + record.__dict__["seconds"]


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
    print(
        json.dumps(
            {"ours": ours, "watched": watched, "bare": bare, "plain": plain}[kind]([Path(file) for file in files])
        )
    )
