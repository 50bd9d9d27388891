"""The position model: code points of a transcript ⇄ words ⇄ milliseconds, for everything that points at text or sound.

Positions are half-open ranges of code points into the immutable text of one transcript version. A word is named by
where it stands, so a place in words is the range snapped outward to whole words: it needs no numbering, and stays
true when a segment is split. Text that has a time but no words, as imported text does, is interpolated.

`Utf16` converts to the units that Qt counts in. It belongs at the edge of an editor and nowhere else.

Not here: carrying a place over to another version of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.model import Anchor, Segment, TextSpan, TimeSpan, Word

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Quote:
    """What a span says, with the text around it, so that a reader or another version can recognise it."""

    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text with a time of its own: a word, or a stretch without words, which can be divided."""

    span: TextSpan
    time: TimeSpan
    word: Word | None = None

    @property
    def end_ms(self) -> int:
        """Where its sound ends; engines give words that end before they begin, or last no time."""
        return max(self.time.start_ms, self.time.end_ms)

    def time_of(self, span: TextSpan) -> TimeSpan:
        if self.word:
            return TimeSpan(self.time.start_ms, self.end_ms)
        return TimeSpan(self._ms(max(span.start, self.span.start)), self._ms(min(span.end, self.span.end)))

    def span_of(self, time: TimeSpan) -> TextSpan:
        length, lasts = self.span.end - self.span.start, self.end_ms - self.time.start_ms
        if self.word or not lasts:
            return self.span
        first = max(0, time.start_ms - self.time.start_ms) * length // lasts
        last = -(min(lasts, time.end_ms - self.time.start_ms) * length // -lasts)
        return TextSpan(self.span.start + first, self.span.start + max(first, last))

    def _ms(self, position: int) -> int:
        share = (position - self.span.start) / max(1, self.span.end - self.span.start)
        return self.time.start_ms + round(share * (self.end_ms - self.time.start_ms))


class TextMap:
    """The map of a text whose first code point is number `start` of its transcript.

    `words` stand in the order of the text and do not overlap in it; their times may be in any order, overlap or be
    empty. `stretches` give times to text, in the same order; those that hold a word only bound it. All positions count
    from the transcript's start. A question costs O(log n) and what it touches; one about time may cost O(n) where
    word times run backwards. Raises ValueError for what lies outside the text.
    """

    def __init__(
        self, text: str, words: Sequence[Word], *, start: int = 0, stretches: Iterable[tuple[TextSpan, TimeSpan]] = ()
    ) -> None:
        self.text = text
        self.span = TextSpan(start, start + len(text))
        self.words = tuple(words)
        self._word_starts = [word.span.start for word in self.words]
        timed = list(stretches)
        self._pieces = self._sorted_pieces(timed)
        self._starts = [piece.span.start for piece in self._pieces]
        self._ends = [piece.span.end for piece in self._pieces]
        self._times = [time for _, time in timed] or [piece.time for piece in self._pieces]

    @cached_property
    def _by_time(self) -> list[_Piece]:
        return sorted(self._pieces, key=lambda piece: (piece.time.start_ms, piece.span))

    @cached_property
    def _start_times(self) -> list[int]:
        return [piece.time.start_ms for piece in self._by_time]

    @cached_property
    def _latest_ends(self) -> list[int]:
        """The latest end so far never falls: before the first that is late enough, nothing can sound."""
        return list(accumulate((_heard_until(piece) for piece in self._by_time), max))

    @classmethod
    def of(cls, segments: Sequence[Segment]) -> TextMap:
        """The map of neighbouring segments of one transcript, in order."""
        parts: list[str] = []
        start = at = segments[0].span.start if segments else 0
        for segment in segments:
            parts += (" " * (segment.span.start - at), segment.text)
            at = segment.span.end
        words = [word for segment in segments for word in segment.words]
        return cls("".join(parts), words, start=start, stretches=[(one.span, one.time) for one in segments])

    def words_of(self, span: TextSpan) -> tuple[Word, ...]:
        """The words that share at least one code point with the span."""
        return tuple(piece.word for piece in self._touched(span) if piece.word)

    def snap(self, span: TextSpan) -> TextSpan:
        """From the start of the first to the end of the last word touched; empty, at the span's start, without any."""
        words = self.words_of(span)
        return TextSpan(words[0].span.start, words[-1].span.end) if words else TextSpan(span.start, span.start)

    def time_of(self, span: TextSpan) -> TimeSpan:
        """When the span is said: all of its words; between words, the pause; in text without words, interpolated."""
        times = [piece.time_of(span) for piece in self._touched(span) or self._around(span)]
        if times:
            return TimeSpan(min(time.start_ms for time in times), max(time.end_ms for time in times))
        return self._pause(span)

    def span_of(self, time: TimeSpan) -> TextSpan:
        """The text that is heard in a time, in whole words; in silence the empty span before what is said next."""
        spans = [piece.span_of(time) for piece in self._heard(time.start_ms, max(time.end_ms, time.start_ms + 1))]
        if spans:
            return TextSpan(min(span.start for span in spans), max(span.end for span in spans))
        following = bisect_left(self._start_times, time.start_ms)
        at = self._by_time[following].span.start if following < len(self._by_time) else self.span.end
        return TextSpan(at, at)

    def word_at(self, ms: int) -> Word | None:
        """The word heard at this millisecond; of several, the one that began last. None in silence."""
        return next((piece.word for piece in reversed(self._heard(ms, ms + 1)) if piece.word), None)

    def anchor(self, source_id: SourceId, transcript_id: TranscriptId, span: TextSpan) -> Anchor:
        """The span as a place in text, words and sound."""
        return Anchor(source_id, transcript_id, span, self.snap(span), self.time_of(span))

    def quote(self, span: TextSpan, *, context: int = 32) -> Quote:
        """The span's text, with up to `context` code points on either side."""
        self._require(span)
        start, end = span.start - self.span.start, span.end - self.span.start
        return Quote(self.text[start:end], self.text[max(0, start - context) : start], self.text[end : end + context])

    def _sorted_pieces(self, stretches: list[tuple[TextSpan, TimeSpan]]) -> list[_Piece]:
        words = [_Piece(word.span, word.time, word) for word in self.words]
        silent = [_Piece(span, time) for span, time in stretches if not self._holds_word(span)]
        pieces = sorted(words + silent, key=lambda piece: (piece.span.start, piece.span.end))
        at = self.span.start
        for piece in pieces:
            if not at <= piece.span.start <= piece.span.end <= self.span.end:
                raise ValueError("words or stretches overlap or lie outside the text")
            at = piece.span.end
        return [piece for piece in pieces if piece.span.start < piece.span.end]

    def _holds_word(self, span: TextSpan) -> bool:
        return bisect_left(self._word_starts, span.start) < bisect_left(self._word_starts, span.end)

    def _require(self, span: TextSpan) -> None:
        if not self.span.start <= span.start <= span.end <= self.span.end:
            raise ValueError(f"{span.start}-{span.end} is not within {self.span.start}-{self.span.end}")

    def _touched(self, span: TextSpan) -> list[_Piece]:
        self._require(span)
        if span.start == span.end:
            return []
        return self._pieces[bisect_right(self._ends, span.start) : bisect_left(self._starts, span.end)]

    def _around(self, span: TextSpan) -> list[_Piece]:
        """The piece that an empty span stands in or before."""
        at = bisect_right(self._ends, span.start)
        return self._pieces[at : at + 1] if at < len(self._starts) and self._starts[at] <= span.start else []

    def _pause(self, span: TextSpan) -> TimeSpan:
        before = bisect_right(self._ends, span.start) - 1
        after = bisect_left(self._starts, span.end)
        first = min((time.start_ms for time in self._times), default=0)
        last = max((max(time.start_ms, time.end_ms) for time in self._times), default=0)
        start = self._pieces[before].end_ms if before >= 0 else first
        end = self._pieces[after].time.start_ms if after < len(self._pieces) else last
        return TimeSpan(start, max(start, end))

    def _heard(self, start_ms: int, end_ms: int) -> list[_Piece]:
        """What sounds between the two, by when it begins. A word without length is heard for 1 ms."""
        first, last = bisect_right(self._latest_ends, start_ms), bisect_left(self._start_times, end_ms)
        return [piece for piece in self._by_time[first:last] if _heard_until(piece) > start_ms]


def _heard_until(piece: _Piece) -> int:
    return max(piece.time.start_ms + 1, piece.time.end_ms)


class Utf16:
    """Code points ⇄ UTF-16 units of one text, in O(log n) each.

    A unit in the middle of a surrogate pair belongs to its code point's start. Lone surrogates count as one unit.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._astral_units = [position + i for i, position in enumerate(self._astral)]

    def units(self, offset: int) -> int:
        """The UTF-16 position of a code point."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"{offset} is not within 0-{self._length}")
        return offset + bisect_left(self._astral, offset)

    def code_points(self, units: int) -> int:
        """The code point at a UTF-16 position."""
        if not 0 <= units <= self._length + len(self._astral):
            raise ValueError(f"{units} is not within 0-{self._length + len(self._astral)}")
        before = bisect_left(self._astral_units, units)
        inside = before and self._astral_units[before - 1] == units - 1
        return units - before if not inside else self._astral[before - 1]


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 position of a code point of `text`; for many positions make one `Utf16`."""
    return Utf16(text).units(offset)


def from_utf16(text: str, units: int) -> int:
    """The code point of `text` at a UTF-16 position; for many positions make one `Utf16`."""
    return Utf16(text).code_points(units)
