"""An engine's segments become segments of the transcript: clean text, words that only ever move forward.

Pure. The engine keeps the space before a word in the word; here the text of a segment is its words with at most one
space between them. Times count from the start of the recording.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from earwitness_core.model import TextSpan, TimeSpan, Word

# A segment that goes on after so long a pause is two: the voice detector takes long silences out before Whisper hears.
_CUT_PAUSE_MS = 2_000


@dataclass(frozen=True, slots=True)
class HeardSegment:
    """`text` is never empty; the words' positions count from its start. `logprob`, `squeezed`: as Whisper gave them."""

    text: str
    time: TimeSpan
    words: tuple[Word, ...]
    logprob: float
    squeezed: float


def assemble(emitted: Sequence[Mapping[str, Any]], within: TimeSpan) -> list[HeardSegment]:
    """The segments of a stretch of sound, in order, within it; words never overlap and never go back."""
    heard: list[HeardSegment] = []
    at_ms = within.start_ms
    for segment in emitted:
        for words in _without_long_pauses(_placed(segment["words"], within, at_ms)):
            made = _segment(words, float(segment["logprob"]), float(segment["squeezed"]))
            heard.append(made)
            at_ms = made.time.end_ms
    return heard


@dataclass(frozen=True, slots=True)
class _Placed:
    text: str
    glued: bool  # no space before it
    time: TimeSpan
    probability: float


def _placed(words: Sequence[Sequence[Any]], within: TimeSpan, not_before_ms: int) -> list[_Placed]:
    placed: list[_Placed] = []
    at_ms = not_before_ms
    for start, end, thousandths, raw in words:
        text = " ".join(_printable(str(raw)).split())
        if not text:
            continue
        start_ms = min(max(int(start), at_ms), within.end_ms)
        end_ms = min(max(int(end), start_ms), within.end_ms)
        glued = not str(raw)[:1].isspace()
        placed.append(_Placed(text, glued, TimeSpan(start_ms, end_ms), int(thousandths) / 1000))
        at_ms = end_ms
    return placed


def _printable(text: str) -> str:
    """Without control characters and halves of a character, which Whisper can emit at the end of a piece."""
    return "".join(sign if sign.isprintable() else " " for sign in text.replace("\N{REPLACEMENT CHARACTER}", ""))


def _without_long_pauses(words: Sequence[_Placed]) -> Iterator[list[_Placed]]:
    run: list[_Placed] = []
    for word in words:
        if run and not word.glued and word.time.start_ms - run[-1].time.end_ms >= _CUT_PAUSE_MS:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _segment(placed: Sequence[_Placed], logprob: float, squeezed: float) -> HeardSegment:
    text, words = "", []
    for one in placed:
        text += "" if one.glued or not text else " "
        # A word may hold a space of its own ("10 000"): its span covers it.
        words.append(Word(one.text, TextSpan(len(text), len(text) + len(one.text)), one.time, one.probability))
        text += one.text
    time = TimeSpan(placed[0].time.start_ms, placed[-1].time.end_ms)
    return HeardSegment(text, time, tuple(words), logprob, squeezed)
