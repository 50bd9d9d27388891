"""What "fast" and "best" mean: measured settings (decision 0040), and the model each prefers. No engine in here.

The model is the difference. 32 bits or more beams with the same model take longer and hear no better.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from earwitness_core.catalogue import Catalogue, Machine, ModelStore, Needs
from earwitness_core.errors import ModelMissing, ModelRefused
from earwitness_core.model import Quality, SpeechChoice

_ENGLISH_ONLY = ".en"
_FAST_MODELS = ("whisper-base", "whisper-tiny.en", "whisper-small")
_BEST_MODELS = (*("whisper-large-v3-turbo", "whisper-medium", "whisper-small", "whisper-base", "whisper-tiny.en"),)


@dataclass(frozen=True, slots=True)
class SpeechSetting:
    """How Whisper is loaded and asked. One thread per engine: two engines of one thread do twice the work of one
    engine of two threads (decision 0040)."""

    quality: Quality
    compute_type: str
    beam_size: int
    models: tuple[str, ...]  # preferred first

    def load_options(self) -> dict[str, Any]:
        """Keyword arguments of faster_whisper.WhisperModel."""
        return {"device": "cpu", "compute_type": self.compute_type, "cpu_threads": 1, "num_workers": 1}

    def transcribe_options(self, *, language: str | None = None) -> dict[str, Any]:
        """Keyword arguments of WhisperModel.transcribe."""
        return {
            "language": language,
            "beam_size": self.beam_size,
            "word_timestamps": True,
            "vad_filter": True,
            "condition_on_previous_text": True,
        }


FAST = SpeechSetting(Quality.FAST, "int8", 5, _FAST_MODELS)
BEST = SpeechSetting(Quality.BEST, "int8", 5, _BEST_MODELS)


def setting_for(quality: Quality) -> SpeechSetting:
    return BEST if quality is Quality.BEST else FAST


@dataclass(frozen=True, slots=True)
class Preferred:
    """The model that a quality prefers here. `left_out`: a better one that is here and too large for the machine."""

    model: str
    left_out: str | None = None


def choose_model(store: ModelStore, choice: SpeechChoice) -> str:
    """The id of the model to use: the one asked for, else the preferred one.

    Raises ModelMissing (naming the one to get) and ModelRefused for a language the chosen model does not speak.
    """
    if choice.model is not None:
        _require_language(choice.model, choice.language)
        return choice.model
    return best_here(store, choice).model


def best_here(store: ModelStore, choice: SpeechChoice) -> Preferred:
    """The first model a quality prefers of those that are here, speak the language and fit.

    What fits is decided by all the memory of this machine and not by what is free at the moment, so that the choice is
    the same today and tomorrow. When nothing fits, the smallest that is here has to do. Raises ModelMissing.
    """
    present = {state.entry.id for state in store.list() if state.state == "ready"}
    wanted = setting_for(choice.quality).models
    here = [store.catalogue.entry(one) for one in wanted if one in present and _speaks(one, choice.language)]
    if not here:
        raise ModelMissing(model=wanted[0] if choice.quality is Quality.FAST else "whisper-base")
    machine = Machine.look(store.folder)
    fitting = [entry for entry in here if Needs.of(entry).fit(machine) != "too-large"]
    chosen = fitting[0] if fitting else min(here, key=lambda entry: entry.size_bytes)
    return Preferred(chosen.id, None if chosen is here[0] else here[0].id)


def weights_sha256(catalogue: Catalogue, model_id: str) -> str:
    """The published hash of the model's weights: what a transcript keeps as part of its evidence."""
    return catalogue.entry(model_id).file("model.bin").sha256


def speed_name(model_id: str, quality: str, device: str) -> str:
    """The setting under which this machine's speed is remembered, for instance "base/fast/cpu"."""
    return f"{model_id.removeprefix('whisper-')}/{quality}/{device or 'cpu'}"


def hotwords(vocabulary: Sequence[str]) -> str | None:
    """The hint that is put before every piece, one line, bounded; None without hints."""
    words = [" ".join(word.split()) for word in vocabulary]
    joined = ", ".join(word for word in words if word)
    return joined[:_LONGEST_HINT] or None


_LONGEST_HINT = 400  # about 100 tokens of the 223 that may stand before a piece


def _speaks(model_id: str, language: str | None) -> bool:
    return not model_id.endswith(_ENGLISH_ONLY) or language in (None, "en")


def _require_language(model_id: str, language: str | None) -> None:
    if not _speaks(model_id, language):
        raise ModelRefused(
            f"The model {model_id} understands English only.",
            next_step="Choose another model, or leave the language to the machine.",
        )
