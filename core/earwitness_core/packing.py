"""Word times as one small value per segment: a million segments stay a million rows, not fifteen million.

CBOR (RFC 8949) of a flat list of five integers per word: gap to the end of the word before in code points,
length, gap in ms to the start of the word before (may be negative), duration in ms, probability in thousandths.
The words' texts are slices of the segment's text, so text and times cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import cbor2

from earwitness_core.model import TextSpan, TimeSpan, Word


def pack_words(words: Sequence[Word], *, char_start: int, start_ms: int) -> bytes:
    """Pack words whose positions count from the transcript's start, relative to their segment's start."""
    flat: list[int] = []
    at_char, at_ms = char_start, start_ms
    for word in words:
        flat += (
            word.span.start - at_char,
            word.span.end - word.span.start,
            word.time.start_ms - at_ms,
            word.time.end_ms - word.time.start_ms,
            round(word.probability * 1000),
        )
        at_char, at_ms = word.span.end, word.time.start_ms
    return cbor2.dumps(flat)


def unpack_words(packed: bytes, text: str, *, char_start: int, start_ms: int) -> tuple[Word, ...]:
    """The words of a segment with this text; positions count from the transcript's start again."""
    if not packed:
        return ()
    return tuple(_words(cbor2.loads(packed), text, char_start, start_ms))


def _words(flat: Sequence[int], text: str, char_start: int, start_ms: int) -> Iterable[Word]:
    at_char, at_ms = char_start, start_ms
    for i in range(0, len(flat), 5):
        gap, length, later, duration, thousandths = flat[i : i + 5]
        span = TextSpan(at_char + gap, at_char + gap + length)
        time = TimeSpan(at_ms + later, at_ms + later + duration)
        yield Word(text[span.start - char_start : span.end - char_start], span, time, thousandths / 1000)
        at_char, at_ms = span.end, time.start_ms
