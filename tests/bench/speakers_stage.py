"""The speakers stage alone: time and memory per length of sound, model load included."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import wave
from pathlib import Path

from earwitness_core.catalogue import Catalogue, ModelStore
from earwitness_core.engines import BytesSource
from earwitness_core.paths import models_folder
from earwitness_core.speech.speakers.stage import SpeakersEngine
from harness import Figure, TreePeak
from material import speech_file

MOST_SHARE, MOST_MIB = 0.04, 1.3e9 / 2**20


def figures(*, runs: int) -> list[Figure]:
    """Ten minutes several times, an hour once."""
    shares = [_run(600)["seconds"] / 600 for _ in range(runs)]
    hour = _run(3600)
    share, mib = statistics.median(shares), hour["peak_bytes"] / 2**20
    long = hour["seconds"] / 3600
    return [
        Figure("speakers, 10 min", share, "x length", target="<= 0.04", met=share <= MOST_SHARE, runs=shares),
        Figure("speakers, 60 min", long, "x length", target="<= 0.04", met=long <= MOST_SHARE),
        Figure("speakers, 60 min, peak memory", mib, "MiB", target="<= 1240", met=mib <= MOST_MIB),
    ]


def _run(seconds: int) -> dict[str, float]:
    command = [sys.executable, __file__, str(speech_file(seconds))]
    answer: dict[str, float] = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout)
    return answer


def _measure(path: Path) -> dict[str, float]:
    with wave.open(str(path)) as sound:
        pcm = BytesSource(sound.readframes(sound.getnframes()))
    engine = SpeakersEngine(ModelStore(models_folder(), Catalogue.load()))
    with TreePeak().watching() as peak:
        start = time.perf_counter()
        engine.call("find", {}, source=pcm)
        seconds = time.perf_counter() - start
    engine.close()
    return {"seconds": seconds, "peak_bytes": peak.bytes - pcm.size_bytes}


if __name__ == "__main__":
    print(json.dumps(_measure(Path(sys.argv[1]))))
