"""Where a transcript may not be what was said: spans for a person to listen to again.

Pure functions over words and over the stretches in which the voice detector heard anybody. The thresholds were set on
the reference recordings (decision 0041): what they mark holds errors several times as often as the rest, and well-read
speech is left alone. A mark is a hint, never a verdict, and silence about a word is no promise.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from earwitness_core.model import Suspect, TextSpan, TimeSpan, Word

LOOP, MISSED, SILENT, DOUBTFUL, FAST = "loop", "missed-speech", "words-in-silence", "low-probability", "too-fast"

_LONGEST_PATTERN = 12  # words
_FEWEST_REPEATS = {1: 5, 2: 4, 3: 4}  # by length of the pattern; longer ones: 3
_MISSED_MS = 2_000
_COVER_MS = 400  # words lie this much inside the speech they belong to
_SILENT_WORDS, _SILENT_SHARE, _SPEECH_MARGIN_MS = 3, 0.1, 300
_DOUBTFUL_WORDS, _DOUBTFUL_MEAN = 3, 0.50
_FAST_WORDS, _FAST_RATE, _FAST_LETTERS = 8, 8.0, 32.0  # words and letters per second


def find_suspects(words: Sequence[Word], speech: Sequence[TimeSpan], window: TimeSpan) -> list[Suspect]:
    """All marks of one window, by time. Positions of `words` count from the transcript's start."""
    if not words:
        return list(missed_speech(words, speech, window))
    found = [
        *loops(words),
        *missed_speech(words, speech, window),
        *words_in_silence(words, speech),
        *low_probability(words),
        *too_fast(words),
    ]
    return sorted(found, key=lambda one: (one.time, one.reason))


def loops(words: Sequence[Word]) -> Iterator[Suspect]:
    """The same one to twelve words again and again. The score is how often."""
    bare = [_bare(word) for word in words]
    at = 0
    while at < len(words):
        length, repeats = _pattern_at(bare, at)
        if repeats:
            yield _mark(LOOP, float(repeats), words[at : at + length * repeats])
            at += length * repeats
        else:
            at += 1


def missed_speech(words: Sequence[Word], speech: Sequence[TimeSpan], window: TimeSpan) -> Iterator[Suspect]:
    """Somebody speaks and there is no word. The score is the length in seconds; the text span is where words lack."""
    covered = [TimeSpan(word.time.start_ms - _COVER_MS, word.time.end_ms + _COVER_MS) for word in words]
    for hole in _uncovered(_joined(speech), covered):
        time = TimeSpan(max(hole.start_ms, window.start_ms), min(hole.end_ms, window.end_ms))
        length_ms = time.end_ms - time.start_ms
        if length_ms >= _MISSED_MS:
            place = next((w.span.start for w in words if w.time.start_ms >= time.start_ms), None)
            place = place if place is not None else (words[-1].span.end if words else 0)
            yield Suspect(MISSED, round(length_ms / 1000, 2), TextSpan(place, place), time)


def words_in_silence(words: Sequence[Word], speech: Sequence[TimeSpan]) -> Iterator[Suspect]:
    """Words where nobody speaks. The score is the share of their time that is silent."""
    wide = [TimeSpan(one.start_ms - _SPEECH_MARGIN_MS, one.end_ms + _SPEECH_MARGIN_MS) for one in speech]
    for run in _runs(words, [_share(word.time, wide) <= _SILENT_SHARE for word in words]):
        if len(run) >= _SILENT_WORDS:
            heard = sum(_share(word.time, wide) for word in run) / len(run)
            yield _mark(SILENT, round(1 - heard, 3), run)


def low_probability(words: Sequence[Word]) -> Iterator[Suspect]:
    """Several words in a row that Whisper itself doubts. The score is one minus their mean probability."""
    doubtful = [False] * len(words)
    for start in range(len(words) - _DOUBTFUL_WORDS + 1):
        group = words[start : start + _DOUBTFUL_WORDS]
        if sum(word.probability for word in group) / len(group) < _DOUBTFUL_MEAN:
            doubtful[start : start + _DOUBTFUL_WORDS] = [True] * _DOUBTFUL_WORDS
    for run in _runs(words, doubtful):
        yield _mark(DOUBTFUL, round(1 - sum(word.probability for word in run) / len(run), 3), run)


def too_fast(words: Sequence[Word]) -> Iterator[Suspect]:
    """More words than a mouth can say. The score is words per second."""
    fast = [False] * len(words)
    for start in range(len(words) - _FAST_WORDS + 1):
        group = words[start : start + _FAST_WORDS]
        words_rate, letters_rate = _rates(group)
        if words_rate > _FAST_RATE or letters_rate > _FAST_LETTERS:
            fast[start : start + _FAST_WORDS] = [True] * _FAST_WORDS
    for run in _runs(words, fast):
        yield _mark(FAST, round(_rates(run)[0], 2), run)


def _rates(words: Sequence[Word]) -> tuple[float, float]:
    seconds = max(words[-1].time.end_ms - words[0].time.start_ms, 1) / 1000
    return len(words) / seconds, sum(len(word.text) for word in words) / seconds


def _pattern_at(bare: Sequence[str], at: int) -> tuple[int, int]:
    """Length and number of repeats of the shortest pattern that is repeated too often from here; (0, 0) if none is."""
    for length in range(1, min(_LONGEST_PATTERN, (len(bare) - at) // 2) + 1):
        pattern = bare[at : at + length]
        if not any(pattern):
            continue
        repeats = 1
        while bare[at + repeats * length : at + (repeats + 1) * length] == pattern:
            repeats += 1
        if repeats >= _FEWEST_REPEATS.get(length, 3):
            return length, repeats
    return 0, 0


def _bare(word: Word) -> str:
    return "".join(sign for sign in word.text.casefold() if sign.isalnum())


def _runs(words: Sequence[Word], marked: Sequence[bool]) -> Iterator[list[Word]]:
    for is_marked, group in itertools.groupby(zip(words, marked, strict=True), key=lambda pair: pair[1]):
        if is_marked:
            yield [word for word, _ in group]


def _mark(reason: str, score: float, words: Sequence[Word]) -> Suspect:
    span = TextSpan(words[0].span.start, words[-1].span.end)
    return Suspect(reason, score, span, TimeSpan(words[0].time.start_ms, words[-1].time.end_ms))


def _share(time: TimeSpan, spans: Sequence[TimeSpan]) -> float:
    """How much of `time` the spans cover, 0 to 1; a moment without length is covered or not."""
    length = max(1, time.end_ms - time.start_ms)
    whole = TimeSpan(time.start_ms, time.start_ms + length)
    return min(1.0, sum(whole.shared_ms(span) for span in spans) / length)


def _joined(spans: Sequence[TimeSpan], *, over_ms: int = 300) -> list[TimeSpan]:
    joined: list[TimeSpan] = []
    for span in sorted(spans):
        if joined and span.start_ms - joined[-1].end_ms <= over_ms:
            joined[-1] = TimeSpan(joined[-1].start_ms, max(joined[-1].end_ms, span.end_ms))
        else:
            joined.append(span)
    return joined


def _uncovered(spans: Sequence[TimeSpan], by: Sequence[TimeSpan]) -> Iterator[TimeSpan]:
    """What is left of the spans where none of the others lies; `by` is in order of its starts."""
    for span in spans:
        at = span.start_ms
        for cover in by:
            if cover.end_ms <= at or cover.start_ms >= span.end_ms:
                continue
            if cover.start_ms > at:
                yield TimeSpan(at, cover.start_ms)
            at = max(at, cover.end_ms)
        if at < span.end_ms:
            yield TimeSpan(at, span.end_ms)
