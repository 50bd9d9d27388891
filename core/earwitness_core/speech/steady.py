"""Whisper's way through long speech, piece by piece, that can stop after any piece and go on there as if it never had.

The algorithm is that of Whisper's `transcribe` (Radford et al. 2022, §3.8 and §4.5) as faster-whisper 1.2 has it, by
faster-whisper's own parts; a test compares both. Different on purpose: where a piece begins, and what was said before
it, is a value (`Place`); and a piece that fails is not sampled at a higher temperature, which gives other words at
every run, but heard again without the words before, then with repetition made dear.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from faster_whisper import WhisperModel
from faster_whisper.audio import pad_or_trim
from faster_whisper.tokenizer import Tokenizer
from faster_whisper.transcribe import get_compression_ratio, get_suppressed_tokens
from faster_whisper.utils import get_end

from earwitness_core.speech.features import Features

# Whisper's own values.
_LOOPS, _DOUBTFUL, _SILENT = 2.4, -1.0, 0.6
_FIRST_TIMESTAMP_S = 1.0
_OPENING, _CLOSING = "\"'“¿([{-", "\"'.。,，!！?？:：”)]}、"
_PER_SECOND = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where to go on: the column of the features, the tokens said since the last failure, the end of the last word."""

    column: int = 0
    tokens: tuple[int, ...] = ()
    last_word_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Said:
    """A segment as Whisper gives it: seconds from the start of the features, words with the space before them."""

    start_s: float
    end_s: float
    words: tuple[tuple[float, float, float, str], ...]  # start, end, probability, text
    logprob: float
    squeezed: float
    silent: float


@dataclass(frozen=True, slots=True)
class _Answer:
    tokens: list[int]
    logprob: float
    squeezed: float
    silent: float
    is_first_try: bool


class SteadyWhisper(WhisperModel):  # type: ignore[misc]  # faster-whisper has no types
    """One thread, no chance: the same features give the same words on every run."""

    def tokens_of(self, language: str) -> Tokenizer:
        return Tokenizer(self.hf_tokenizer, self.model.is_multilingual, task="transcribe", language=language)

    def listen(
        self, features: Features, tokenizer: Tokenizer, place: Place, *, beam_size: int, hint: str | None
    ) -> Iterator[tuple[list[Said], Place]]:
        """What is said in each piece of up to 30 s from `place` on, and where the next piece begins."""
        suppressed = get_suppressed_tokens(tokenizer, [-1])
        end = features.shape[-1] - 1
        while place.column < end:
            size = min(self.feature_extractor.nb_max_frames, end - place.column)
            heard = self.encode(pad_or_trim(features[:, place.column : place.column + size]))
            answer = self._answer(heard, tokenizer, place, beam_size, suppressed, hint)
            if answer.silent > _SILENT and answer.logprob <= _DOUBTFUL:
                place = Place(place.column + size, place.tokens, place.last_word_s)
                yield [], place
                continue
            said, place = self._said(heard, tokenizer, place, size, answer)
            yield said, place

    def _said(
        self, heard: Any, tokenizer: Tokenizer, place: Place, size: int, answer: _Answer
    ) -> tuple[list[Said], Place]:
        """Cut an answer into segments at its own time stamps, find its words' times, and see how far it reaches."""
        start_s = place.column * self.feature_extractor.time_per_frame
        segments, column, is_to_the_end = self._split_segments_by_timestamps(
            tokenizer=tokenizer,
            tokens=answer.tokens,
            time_offset=start_s,
            segment_size=size,
            segment_duration=size * self.feature_extractor.time_per_frame,
            seek=place.column,
        )
        self.add_word_timestamps([segments], tokenizer, heard, size, _OPENING, _CLOSING, place.last_word_s)
        last_s = get_end(segments)
        if not is_to_the_end and last_s is not None and last_s > start_s:
            column = round(last_s * self.frames_per_second)
        kept = [one for one in segments if one["start"] != one["end"] and tokenizer.decode(one["tokens"]).strip()]
        spoken = [token for one in kept for token in one["tokens"]]
        # After a failure nothing said before is told again: loops feed themselves.
        tokens = (*place.tokens, *spoken)[-self._room :] if answer.is_first_try else ()
        # A piece that gives no progress would be heard for ever.
        column = column if column > place.column else place.column + size
        said = [_as_said(one, answer, tokenizer) for one in kept]
        return said, Place(column, tuple(tokens), place.last_word_s if last_s is None else float(last_s))

    def _answer(
        self, heard: Any, tokenizer: Tokenizer, place: Place, beam_size: int, suppressed: Any, hint: str | None
    ) -> _Answer:
        """The first of up to three tries that neither loops nor doubts itself; else the best that does not loop."""
        told, untold = self._prompt(tokenizer, place.tokens, hint), self._prompt(tokenizer, (), hint)
        tries: list[tuple[list[int], dict[str, Any]]] = [(told, {})]
        tries += [(untold, {})] if untold != told else []
        tries += [(untold, {"repetition_penalty": 1.1, "no_repeat_ngram_size": 5})]
        answers: list[_Answer] = []
        for number, (prompt, extra) in enumerate(tries):
            answer = self._try(heard, prompt, tokenizer, beam_size, suppressed, extra, is_first=number == 0)
            answers.append(answer)
            is_doubtful = answer.logprob < _DOUBTFUL
            if (is_doubtful and answer.silent > _SILENT) or not (is_doubtful or answer.squeezed > _LOOPS):
                return answer
        straight = [answer for answer in answers if answer.squeezed <= _LOOPS]
        best = max(straight or answers, key=lambda answer: answer.logprob)
        return _Answer(best.tokens, best.logprob, best.squeezed, best.silent, is_first_try=False)

    def _try(
        self,
        heard: Any,
        prompt: list[int],
        tokenizer: Tokenizer,
        beam_size: int,
        suppressed: Any,
        extra: Mapping[str, Any],
        *,
        is_first: bool,
    ) -> _Answer:
        result = self.model.generate(
            heard,
            [prompt],
            beam_size=beam_size,
            max_length=self.max_length,
            return_scores=True,
            return_no_speech_prob=True,
            suppress_tokens=suppressed,
            max_initial_timestamp_index=round(_FIRST_TIMESTAMP_S / self.time_precision),
            **extra,
        )[0]
        tokens = result.sequences_ids[0]
        logprob = result.scores[0] * len(tokens) / (len(tokens) + 1)
        squeezed = get_compression_ratio(tokenizer.decode(tokens).strip())
        return _Answer(tokens, logprob, squeezed, result.no_speech_prob, is_first)

    @property
    def _room(self) -> int:
        """How many tokens may stand before an answer."""
        return int(self.max_length) // 2 - 1

    def _prompt(self, tokenizer: Tokenizer, earlier: tuple[int, ...], hint: str | None) -> list[int]:
        """Hints and earlier text share the room; in faster-whisper both may fill it, which leaves none to answer."""
        hinted = tokenizer.encode(" " + hint.strip())[: self._room // 2] if hint else []
        told = list(earlier[-(self._room - len(hinted)) :])
        before = [tokenizer.sot_prev, *hinted, *told] if hinted or told else []
        return [*before, *tokenizer.sot_sequence]


def _as_said(segment: Mapping[str, Any], answer: _Answer, tokenizer: Tokenizer) -> Said:
    start_s, end_s = float(segment["start"]), float(segment["end"])
    words = tuple(
        (float(word["start"]), float(word["end"]), float(word["probability"]), str(word["word"]))
        for word in segment["words"]
    )
    whole = ((start_s, end_s, 0.0, tokenizer.decode(segment["tokens"])),)
    return Said(start_s, end_s, words or whole, answer.logprob, answer.squeezed, answer.silent)
