"""The transcribing engine in its child: a first look at a recording, and the words of a stretch of it.

The same sound, model and setting give the same words, on every run, wherever it was broken off and whatever else runs.
Only a local folder is loaded.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from faster_whisper.vad import SpeechTimestampsMap, VadOptions, get_speech_timestamps

from earwitness_core.engines.call import Call
from earwitness_core.engines.heap import give_back
from earwitness_core.errors import EngineRefused
from earwitness_core.model import TimeSpan
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.features import Samples, features_of
from earwitness_core.speech.steady import Place, Said, SteadyWhisper
from earwitness_core.speech.window_plan import WindowPlan
from earwitness_core.speech.windows import RATE, Powers, plan_chains, powers

_PIECE_S = 30  # what Whisper hears at once
_COLUMNS_PER_S = 100
# Speech stretches as faster-whisper's vad_filter makes them: joined over pauses below 2 s, with 0.4 s around.
_FINE = VadOptions(min_silence_duration_ms=100, speech_pad_ms=0)
_JOINED_PAUSE, _PAD = 2 * RATE, int(0.4 * RATE)
# Detection of the language: over this many pieces of speech, of those found in so much of the beginning.
_FEWEST_PIECES, _MOST_PIECES, _SURE = 2, 4, 0.8
_SEARCHED_S, _BLOCK_S = 1200, 60
# Silero hears nothing in recordings whose loudest moments are at -60 dBFS; Whisper does not mind (decision 0040).
_LOUD_SHARE, _TOO_QUIET, _LIFTED_TO, _MOST_GAIN = 99.5, 300.0, 1500.0, 100.0


class WhisperEngine:
    """A loaded model. Times are whole milliseconds of the recording; the source is 16 kHz mono s16le."""

    def __init__(self, folder: str, *, device: str, compute_type: str) -> None:
        if not (Path(folder) / "model.bin").is_file():  # else faster-whisper would look for it in a hub
            raise EngineRefused(Outcome.MODEL_MISSING)
        with _typed():
            self._model = SteadyWhisper(folder, device=device, compute_type=compute_type, cpu_threads=1)

    def try_out(self) -> None:
        """Encode a piece of silence."""
        with _typed():
            self._model.encode(self._piece(np.zeros(_PIECE_S * RATE, dtype=np.float32)))

    def look(self, call: Call, language: str | None, plan: dict[str, Any]) -> dict[str, object]:
        """A first look at a whole recording, told how to plan (the fields of WindowPlan).

        Returns `chains`, each a list of the windows [start, end] that are done one after another; `gain`; `language`
        and its `probability`. A language that is given is not questioned; without any speech it is None.
        """
        power = powers(call.source)
        duration_ms = -(-call.source.seek(0, 2) // 2 * 1000 // RATE)
        gain = _gain(power)

        def speech(start_ms: int, end_ms: int) -> list[TimeSpan]:
            call.check()
            spoken = get_speech_timestamps(_samples(call, start_ms, end_ms, gain), _FINE)
            return [TimeSpan(start_ms + _ms(one["start"]), start_ms + _ms(one["end"])) for one in spoken]

        chains = plan_chains(power, duration_ms, WindowPlan(**plan), speech)
        found, probability = (language, 1.0) if language else self._language(call, gain)
        plain = [[[window.start_ms, window.end_ms] for window in chain] for chain in chains]
        return {"chains": plain, "gain": gain, "language": found, "probability": probability}

    def transcribe(
        self,
        call: Call,
        start_ms: int,
        end_ms: int,
        stops_ms: list[int],
        place: Mapping[str, Any] | None,
        gain: float,
        language: str | None,
        beam_size: int,
        hint: str | None,
    ) -> None:
        """Listen to the stretch from `start_ms` to `end_ms`, from `place` on or from its start.

        Emits, for each of `stops_ms` in order (the last is `end_ms`), what was said until listening passed it:
        {start, end, segments, speech, place}. Times from `start` to `end` are final; `place` goes on from there.
        A segment is {words: [[start, end, thousandths, text], …], logprob, squeezed, silent}.
        """
        samples = _samples(call, start_ms, end_ms, gain)
        spoken = get_speech_timestamps(samples, _FINE)
        give_back()  # the voice detector needs 60 MB for a moment
        call.check()
        heard = _Heard(start_ms, end_ms, spoken, _chunks(spoken, len(samples)))
        here = Place() if place is None else _place(place)
        at_ms, stops, segments = heard.time_ms(here), list(stops_ms), list[dict[str, object]]()

        def tell(until_ms: int) -> None:
            nonlocal at_ms, segments
            speech = heard.speech(at_ms, until_ms)
            call.emit({"start": at_ms, "end": until_ms, "segments": segments, "speech": speech, "place": _plain(here)})
            at_ms, segments = until_ms, []

        if heard.chunks and language is not None:
            with _typed():
                features = features_of(self._model.feature_extractor, heard.only_speech(samples))
                del samples
                give_back()
                tokenizer = self._model.tokens_of(language)
                listening = self._model.listen(features, tokenizer, here, beam_size=beam_size, hint=hint)
                for said, here in listening:
                    call.check()
                    segments += [heard.segment(one) for one in said]
                    while len(stops) > 1 and (reached := heard.time_ms(here)) >= stops[0]:
                        stops.pop(0)
                        tell(reached)
        while stops:
            stops.pop(0)
            tell(end_ms if not stops else at_ms)
        give_back()

    def _language(self, call: Call, gain: float) -> tuple[str | None, float]:
        """Mean probability over several pieces of speech, until one language is likely enough."""
        if not self._model.model.is_multilingual:
            return "en", 1.0
        heard: list[Mapping[str, float]] = []
        for piece in _speech_pieces(call, gain):
            call.check()
            with _typed():
                found = self._model.model.detect_language(self._model.encode(self._piece(piece)))[0]
            heard.append({token[2:-2]: probability for token, probability in found})
            name, probability = _likeliest(heard)
            if len(heard) == _MOST_PIECES or (len(heard) >= _FEWEST_PIECES and probability >= _SURE):
                return name, probability
        return _likeliest(heard) if heard else (None, 0.0)

    def _piece(self, samples: Samples) -> npt.NDArray[np.float32]:
        """The features of up to 30 s, filled up to 30 s."""
        features = self._model.feature_extractor(samples)[:, : self._model.feature_extractor.nb_max_frames]
        missing = self._model.feature_extractor.nb_max_frames - features.shape[1]
        return np.pad(features, ((0, 0), (0, missing)))


class _Heard:
    """A stretch of the recording with its long silences taken out, and the way back to its own times."""

    def __init__(
        self, start_ms: int, end_ms: int, spoken: Sequence[Mapping[str, int]], chunks: list[dict[str, int]]
    ) -> None:
        self._start_ms, self._end_ms = start_ms, end_ms
        self._spoken = [[start_ms + _ms(one["start"]), start_ms + _ms(one["end"])] for one in spoken]
        self.chunks = chunks
        self._map = SpeechTimestampsMap(chunks, RATE, time_precision=3) if chunks else None
        self._length_s = sum(chunk["end"] - chunk["start"] for chunk in chunks) / RATE

    def only_speech(self, samples: Samples) -> Samples:
        return np.concatenate([samples[chunk["start"] : chunk["end"]] for chunk in self.chunks])

    def time_ms(self, place: Place) -> int:
        """When in the recording a place is; its end when nothing is left to hear."""
        if place.column == 0:
            return self._start_ms
        if self._map is None or place.column / _COLUMNS_PER_S >= self._length_s:
            return self._end_ms
        at_s = place.column / _COLUMNS_PER_S
        return self._ms_of(at_s, self._map.get_chunk_index(at_s))

    def segment(self, said: Said) -> dict[str, object]:
        assert self._map is not None
        words = []
        for start_s, end_s, probability, text in said.words:
            chunk = self._map.get_chunk_index((start_s + end_s) / 2)  # both ends of a word lie in one stretch
            words.append([self._ms_of(start_s, chunk), self._ms_of(end_s, chunk), round(probability * 1000), text])
        return {
            "words": words,
            "logprob": round(said.logprob, 4),
            "squeezed": round(said.squeezed, 3),
            "silent": round(said.silent, 4),
        }

    def speech(self, from_ms: int, until_ms: int) -> list[list[int]]:
        """Where anybody speaks between two times."""
        cut = [[max(start, from_ms), min(end, until_ms)] for start, end in self._spoken]
        return [one for one in cut if one[0] < one[1]]

    def _ms_of(self, seconds: float, chunk: int) -> int:
        assert self._map is not None
        return self._start_ms + round(float(self._map.get_original_time(seconds, chunk)) * 1000)


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


def _place(plain: Mapping[str, Any]) -> Place:
    return Place(int(plain["column"]), tuple(plain["tokens"]), float(plain["last_word_s"]))


def _plain(place: Place) -> dict[str, object]:
    return {"column": place.column, "tokens": list(place.tokens), "last_word_s": place.last_word_s}


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
