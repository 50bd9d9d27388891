"""The entry of the transcribing engine. Loads nothing before it has said how many threads there may be: one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from earwitness_core.speech.whisper import WhisperEngine

# Two engines of one thread do twice the work of one with two; numpy's and OpenMP's own threads would undo that.
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")


def entry(config: Mapping[str, object]) -> WhisperEngine:
    """Configuration: `folder` with a CTranslate2 Whisper model, `compute_type`, and `device` (cpu or cuda)."""
    os.environ.update(dict.fromkeys(_ONE_THREAD, "1"))
    from earwitness_core.speech.whisper import WhisperEngine

    return WhisperEngine(
        str(config["folder"]), device=str(config.get("device", "cpu")), compute_type=str(config["compute_type"])
    )


def probe_entry(config: Mapping[str, object]) -> object:
    """For a throw-away child: returns when the model works on the device, one piece of silence encoded."""
    engine = entry(config)
    engine.try_out()
    return engine
