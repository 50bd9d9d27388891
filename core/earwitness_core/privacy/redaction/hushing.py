"""When a finding is heard: the stretches of sound that must not be given away.

A word is hushed with a margin on either side (decision 0148). Where nobody can say when a word is said, the whole
segment is hushed: without word times, with times that were estimated, and where the engine's words are in doubt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from earwitness_core.model import Segment, TextSpan, TimeSpan, Transcript
from earwitness_core.privacy.redaction.covering import Cut

# Against the known beginnings and ends of turns, the engine begins a word up to 280 ms late and ends it up to 164 ms
# early in 19 of 20 places (decision 0148).
BEFORE_MS, AFTER_MS = 300, 200
_ESTIMATED = frozenset({"no-word-times", "times-missing", "no-times"})


def hushed(transcript: Transcript, made: Sequence[Cut]) -> tuple[TimeSpan, ...]:
    """The stretches of a recording in which one of the cuts is said, in order, apart from each other."""
    doubts = [suspect.span for suspect in transcript.suspects]
    is_estimated = _has_estimated_times(transcript)
    found: list[TimeSpan] = []
    for segment in transcript.segments:
        own = [span for cut in made if (span := TextSpan(cut.start, cut.end)).overlaps(segment.span)]
        for span in own:
            if is_estimated or any(doubt.overlaps(span) for doubt in doubts):
                found.append(_whole(segment))
            else:
                found.extend(_said(segment, span))
    return _joined(found)


def _has_estimated_times(transcript: Transcript) -> bool:
    """An imported transcript says in its loss report that the times of its words are a guess."""
    told = transcript.info.settings.get("losses")
    return isinstance(told, list) and any(isinstance(one, dict) and one.get("what") in _ESTIMATED for one in told)


def _said(segment: Segment, span: TextSpan) -> Iterator[TimeSpan]:
    """Every word of the span; one whose place in the sound is a guess takes the room up to its neighbours."""
    words = segment.words
    touched = [n for n, word in enumerate(words) if word.span.overlaps(span)]
    if not touched or any(words[n].time.end_ms <= words[n].time.start_ms for n in touched):
        yield _whole(segment)
        return
    first, last = touched[0], touched[-1]
    start_ms = min(words[n].time.start_ms for n in touched)
    end_ms = max(words[n].time.end_ms for n in touched)
    # A person's word has probability 1 and the time of what it stands for, or of the pause (texts/realign.py).
    if any(words[n].probability >= 1.0 for n in touched):
        heard = [n for n, word in enumerate(words) if word.probability < 1.0]
        before = [n for n in heard if n < first]
        after = [n for n in heard if n > last]
        start_ms = min(start_ms, words[before[-1]].time.end_ms if before else segment.time.start_ms)
        end_ms = max(end_ms, words[after[0]].time.start_ms if after else segment.time.end_ms)
    yield TimeSpan(max(0, start_ms - BEFORE_MS), end_ms + AFTER_MS)


def _whole(segment: Segment) -> TimeSpan:
    times = [segment.time, *(word.time for word in segment.words)]
    start, end = min(one.start_ms for one in times), max(one.end_ms for one in times)
    return TimeSpan(max(0, start - BEFORE_MS), max(start, end) + AFTER_MS)


def _joined(found: Sequence[TimeSpan]) -> tuple[TimeSpan, ...]:
    joined: list[TimeSpan] = []
    for one in sorted(found):
        if joined and one.start_ms <= joined[-1].end_ms:
            joined[-1] = TimeSpan(joined[-1].start_ms, max(joined[-1].end_ms, one.end_ms))
        else:
            joined.append(one)
    return tuple(joined)
