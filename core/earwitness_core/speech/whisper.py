"""Whisper in an engine's child: languages, windows, and the words of one window.

The same sound, model and setting give the same words, on every run and beside whatever else runs: no dice are thrown
(faster-whisper's own fallback samples at random), and one thread adds up in one order. Only a local folder is loaded.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from faster_whisper import WhisperModel
from faster_whisper.transcribe import get_compression_ratio, restore_speech_timestamps
from faster_whisper.vad import VadOptions, get_speech_timestamps

from earwitness_core.engines.call import Call
from earwitness_core.errors import EngineRefused
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.windows import RATE, Powers, plan_windows, powers

Samples = npt.NDArray[np.float32]

_PIECE_S = 30  # what Whisper hears at once
# Speech stretches as faster-whisper's vad_filter makes them: joined over pauses below 2 s, with 0.4 s around.
_FINE = VadOptions(min_silence_duration_ms=100, speech_pad_ms=0)
_JOINED_PAUSE, _PAD = 2 * RATE, int(0.4 * RATE)
# Detection of the language: over this many pieces of speech, of those found in so much of the beginning.
_FEWEST_PIECES, _MOST_PIECES, _SURE = 2, 4, 0.8
_SEARCHED_S, _BLOCK_S = 1200, 60
# Silero misses speech below about -45 dBFS; Whisper itself does not mind. Only such recordings are lifted.
_LOUD_SHARE, _TOO_QUIET, _LIFTED_TO, _MOST_GAIN = 99.5, 300.0, 1500.0, 100.0


class WhisperEngine:
    """A loaded model. Times are whole milliseconds; the source of every call is 16 kHz mono s16le."""

    def __init__(self, folder: str, *, device: str, compute_type: str) -> None:
        if not (Path(folder) / "model.bin").is_file():  # else faster-whisper would look for it in a hub
            raise EngineRefused(Outcome.MODEL_MISSING)
        with _typed():
            self._model = _SteadyWhisper(folder, device=device, compute_type=compute_type, cpu_threads=1)

    def try_out(self) -> None:
        """Encode a piece of silence."""
        with _typed():
            features = self._model.feature_extractor(np.zeros(_PIECE_S * RATE, dtype=np.float32))
            self._model.encode(features[:, : self._model.feature_extractor.nb_max_frames])

    def look(self, call: Call, language: str | None, first_ms: int, length_ms: int, reach: float) -> dict[str, object]:
        """The plan for a recording: `windows` as [start, end], `gain`, `language` and its `probability`.

        A language that is given is not questioned. Without any speech the language is None.
        """
        power = powers(call.source)
        size = call.source.seek(0, 2) // 2
        duration_ms = -(-size * 1000 // RATE)
        windows = plan_windows(power, duration_ms, WindowPlan(first_ms, length_ms, reach))
        gain = _gain(power)
        found, probability = (language, 1.0) if language else self._language(call, gain)
        plan = [[window.start_ms, window.end_ms] for window in windows]
        return {"windows": plan, "gain": gain, "language": found, "probability": probability}

    def transcribe(
        self,
        call: Call,
        start_ms: int,
        end_ms: int,
        gain: float,
        language: str | None,
        beam_size: int,
        hint: str | None,
    ) -> dict[str, object]:
        """Emit the segments of a window as they come; return `speech`, the stretches in which anybody speaks.

        A segment is {start, end, words: [[start, end, thousandths, text], …], logprob, squeezed, silent}. All times
        count from the window's start. `squeezed` is the compression ratio, `silent` Whisper's no-speech probability.
        """
        samples = _samples(call, start_ms, end_ms, gain)
        spoken = get_speech_timestamps(samples, _FINE)
        call.check()
        chunks = _chunks(spoken, len(samples))
        if chunks and language is not None:
            audio = np.concatenate([samples[chunk["start"] : chunk["end"]] for chunk in chunks])
            with _typed():
                segments, _ = self._model.transcribe(
                    audio,
                    language=language,
                    beam_size=beam_size,
                    word_timestamps=True,
                    condition_on_previous_text=True,
                    hotwords=hint,
                )
                for segment in restore_speech_timestamps(segments, chunks, RATE):
                    call.emit(_plain(segment))
        return {"speech": [[_ms(one["start"]), _ms(one["end"])] for one in spoken]}

    def _language(self, call: Call, gain: float) -> tuple[str | None, float]:
        """Mean probability over several pieces of speech, until one language is likely enough."""
        if not self._model.model.is_multilingual:
            return "en", 1.0
        heard: list[Mapping[str, float]] = []
        for piece in _speech_pieces(call, gain):
            call.check()
            with _typed():
                features = self._model.feature_extractor(piece)[:, : self._model.feature_extractor.nb_max_frames]
                found = self._model.model.detect_language(self._model.encode(_padded(features)))[0]
            heard.append({token[2:-2]: probability for token, probability in found})
            name, probability = _likeliest(heard)
            if len(heard) == _MOST_PIECES or (len(heard) >= _FEWEST_PIECES and probability >= _SURE):
                return name, probability
        return _likeliest(heard) if heard else (None, 0.0)


class _SteadyWhisper(WhisperModel):  # type: ignore[misc]  # faster-whisper has no types
    """faster-whisper without chance, and with room for the answer behind the hints."""

    def generate_with_fallback(self, encoder_output: Any, prompt: list[int], tokenizer: Any, options: Any) -> Any:
        """As published, but a failed piece is heard again without what came before, then with repetition made dear.

        Whisper's paper (§4.5) raises the temperature instead, which samples: another transcript at every run. A
        "temperature" of 1 in the answer makes the caller forget the text before, as it does there.
        """
        fresh = self.get_prompt(tokenizer, [], options.without_timestamps, hotwords=options.hotwords)
        attempts: list[tuple[list[int], dict[str, Any]]] = [(prompt, {})]
        attempts += [(fresh, {})] if fresh != prompt else []
        attempts += [(fresh, {"repetition_penalty": 1.1, "no_repeat_ngram_size": 5})]
        heard = []
        for number, (tokens, extra) in enumerate(attempts):
            result = self._generate(encoder_output, tokens, options, extra)
            length = len(result.sequences_ids[0])
            logprob = result.scores[0] * length**options.length_penalty / (length + 1)
            squeezed = get_compression_ratio(tokenizer.decode(result.sequences_ids[0]).strip())
            heard.append((result, logprob, float(number > 0), squeezed))
            loops = squeezed > options.compression_ratio_threshold
            doubtful = logprob < options.log_prob_threshold
            silent = doubtful and result.no_speech_prob > options.no_speech_threshold
            if silent or not (loops or doubtful):
                return heard[-1]
        straight = [one for one in heard if one[3] <= options.compression_ratio_threshold]
        result, logprob, _, squeezed = max(straight or heard, key=lambda one: one[1])
        return result, logprob, 1.0, squeezed

    def _generate(self, encoder_output: Any, prompt: list[int], options: Any, extra: Mapping[str, Any]) -> Any:
        return self.model.generate(
            encoder_output,
            [prompt],
            beam_size=options.beam_size,
            patience=options.patience,
            length_penalty=options.length_penalty,
            max_length=self.max_length,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=options.suppress_blank,
            suppress_tokens=options.suppress_tokens,
            max_initial_timestamp_index=round(options.max_initial_timestamp / self.time_precision),
            **extra,
        )[0]

    def get_prompt(
        self,
        tokenizer: Any,
        previous_tokens: list[int],
        without_timestamps: bool = False,
        prefix: str | None = None,
        hotwords: str | None = None,
    ) -> list[int]:
        """As published, but hints and earlier text share the room that the earlier text has alone there.

        WORKAROUND SYSTRAN/faster-whisper: both together may fill the whole length, which leaves no room to answer.
        """
        room = self.max_length // 2 - 1
        hint = tokenizer.encode(" " + hotwords.strip())[: room // 2] if hotwords else []
        earlier = previous_tokens[-(room - len(hint)) :] if previous_tokens else []
        before = [tokenizer.sot_prev, *hint, *earlier] if hint or earlier else []
        return [*before, *tokenizer.sot_sequence, *([tokenizer.no_timestamps] if without_timestamps else [])]


def _samples(call: Call, start_ms: int, end_ms: int, gain: float) -> Samples:
    call.source.seek(start_ms * RATE // 1000 * 2)
    raw = call.source.read((end_ms * RATE // 1000 - start_ms * RATE // 1000) * 2)
    values = np.frombuffer(raw[: len(raw) // 2 * 2], dtype="<i2").astype(np.float32) / 32768.0
    return values if gain == 1.0 else np.clip(values * np.float32(gain), -1.0, 1.0)


def _chunks(spoken: Sequence[Mapping[str, int]], length: int) -> list[dict[str, int]]:
    """Stretches to listen to: speech over short pauses joined, with a margin, in samples."""
    joined: list[dict[str, int]] = []
    for one in spoken:
        if joined and one["start"] - joined[-1]["end"] < _JOINED_PAUSE:
            joined[-1]["end"] = one["end"]
        else:
            joined.append({"start": one["start"], "end": one["end"]})
    return [{"start": max(0, one["start"] - _PAD), "end": min(length, one["end"] + _PAD)} for one in joined]


def _speech_pieces(call: Call, gain: float) -> Iterator[Samples]:
    """Pieces of 30 s of nothing but speech from the beginning; a shorter one only when there is no more."""
    kept = np.zeros(0, dtype=np.float32)
    given = False
    for start_s in range(0, _SEARCHED_S, _BLOCK_S):
        block = _samples(call, start_s * 1000, (start_s + _BLOCK_S) * 1000, gain)
        if not len(block):
            break
        spoken = get_speech_timestamps(block, _FINE)
        kept = np.concatenate([kept, *(block[one["start"] : one["end"]] for one in spoken)])
        while len(kept) >= _PIECE_S * RATE:
            yield kept[: _PIECE_S * RATE]
            kept, given = kept[_PIECE_S * RATE :], True
    if len(kept) and not given:
        yield kept


def _likeliest(heard: Sequence[Mapping[str, float]]) -> tuple[str, float]:
    means = {name: sum(one.get(name, 0.0) for one in heard) / len(heard) for name in heard[0]}
    name = max(means, key=lambda one: (means[one], one))
    return name, means[name]


def _gain(power: Powers) -> float:
    """1 unless even the loudest moments are too quiet for the voice detector."""
    loud = float(np.sqrt(np.percentile(power, _LOUD_SHARE))) if len(power) else 0.0
    return min(_MOST_GAIN, _LIFTED_TO / loud) if 3.0 < loud < _TOO_QUIET else 1.0


def _padded(features: Any) -> Any:
    return np.pad(features, ((0, 0), (0, _PIECE_S * 100 - features.shape[1])))


def _plain(segment: Any) -> dict[str, object]:
    words = [[_of_s(w.start), _of_s(w.end), round(w.probability * 1000), w.word] for w in segment.words or ()]
    return {
        "start": _of_s(segment.start),
        "end": _of_s(segment.end),
        "words": words or [[_of_s(segment.start), _of_s(segment.end), 0, segment.text]],
        "logprob": round(segment.avg_logprob, 4),
        "squeezed": round(segment.compression_ratio, 3),
        "silent": round(segment.no_speech_prob, 4),
    }


def _of_s(seconds: float) -> int:
    return round(seconds * 1000)


def _ms(samples: int) -> int:
    return samples * 1000 // RATE


@contextlib.contextmanager
def _typed() -> Iterator[None]:
    """CTranslate2 says everything by RuntimeError; the one that has another way out is told apart."""
    try:
        yield
    except RuntimeError as cause:
        if "out of memory" in str(cause).lower():
            raise EngineRefused(Outcome.OUT_OF_MEMORY) from cause
        raise
