"""The characters of a reading, and from which piece each of them comes."""

from __future__ import annotations

import itertools
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from earwitness_core.privacy.findings.spoken.runs import Piece


@dataclass(frozen=True)
class Said:
    """`text` is letters (upper case) and digits; a window of it begins and ends where pieces do."""

    pieces: tuple[Piece, ...]
    letter_o: bool = False  # an O between digits is a letter, and no zero

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """What each piece says; nothing for signs."""
        return tuple(self._text(place) for place in range(len(self.pieces)))

    def _text(self, place: int) -> str:
        piece = self.pieces[place]
        if piece.sign:
            return ""
        if piece.text == "o" and not self.letter_o and self._beside_digits(place):
            return "0"
        return piece.text.upper()

    def _beside_digits(self, place: int) -> bool:
        near = [self.pieces[k] for k in (place - 1, place + 1) if 0 <= k < len(self.pieces)]
        return any(piece.text.isdigit() for piece in near)

    @cached_property
    def text(self) -> str:
        """All characters in order."""
        return "".join(self.texts)

    @cached_property
    def with_signs(self) -> str:
        """All characters and signs in order."""
        return "".join(piece.text if piece.sign else self.texts[k] for k, piece in enumerate(self.pieces))

    @cached_property
    def is_decimal(self) -> bool:
        """Whether a point was said in it."""
        return any(piece.sign and piece.text in ".," for piece in self.pieces)

    @cached_property
    def is_read_out(self) -> bool:
        """Whether it is digit by digit, in one breath: in one line, nothing taken back, and no counting."""
        inside = [piece for piece in self.pieces if not piece.sign]
        single = all(len(set(piece.text)) == 1 for piece in inside)
        in_one_go = all(after.first - before.last <= 2 for before, after in itertools.pairwise(inside))
        digits = self.text if self.text.isdigit() else ""
        steps = [int(b) - int(a) for a, b in itertools.pairwise(digits)]
        counted = sum(step == 1 for step in steps) * 2 >= max(len(steps), 1)
        return single and in_one_go and not counted and inside[0].line == inside[-1].line

    def windows(self, sizes: Container[int]) -> Iterator[Window]:
        """Every stretch of whole pieces with an allowed number of characters, the longest from each start first."""
        starts = [0]
        for text in self.texts:
            starts.append(starts[-1] + len(text))
        for first in range(len(self.pieces)):
            if not self.texts[first]:
                continue
            for last in range(len(self.pieces) - 1, first - 1, -1):
                if self.texts[last] and starts[last + 1] - starts[first] in sizes:
                    yield Window(self.text[starts[first] : starts[last + 1]], first, last)

    def wholes(self) -> Iterator[Window]:
        """Everything but signs and letters at the beginning that may be words; then without such letters at the end."""
        if window := self.whole():
            if window.first > 0 and self.texts[window.first - 1].isdigit():  # un, een: an article or a one
                yield Window(self.texts[window.first - 1] + window.text, window.first - 1, window.last)
            yield window
            last = window.last
            while (
                last > window.first
                and (self.pieces[last].weak or not self.texts[last])
                and not self.texts[last].isdigit()
            ):
                last -= 1
            if last < window.last:
                yield Window("".join(self.texts[window.first : last + 1]), window.first, last)

    def digits(self) -> Window | None:
        """The whole of it, when that is digits."""
        return next((window for window in self.wholes() if window.text.isdigit()), None)

    def whole(self) -> Window | None:
        """Everything but signs and letters at the beginning that may be words."""
        first, last = 0, len(self.pieces) - 1
        while first <= last and (not self.texts[first] or self._is_word(first)):
            first += 1
        while last > first and not self.texts[last]:
            last -= 1
        return Window("".join(self.texts[first : last + 1]), first, last) if first <= last else None

    def _is_word(self, place: int) -> bool:
        piece = self.pieces[place]
        behind = self.pieces[place + 1] if place + 1 < len(self.pieces) else None
        return piece.weak and behind is not None and (behind.text.isdigit() != piece.text.isdigit() or not behind.weak)


@dataclass(frozen=True, slots=True)
class Window:
    """Characters and the pieces they come from."""

    text: str
    first: int
    last: int


def counts_up(pieces: Sequence[Piece]) -> bool:
    """One two three…: somebody counts, or tests a microphone."""
    digits = [int(piece.text) for piece in pieces if piece.text.isdigit()]
    steps = {after - before for before, after in itertools.pairwise(digits)}
    return len(digits) >= 3 and len(steps) == 1 and steps <= {1, -1, 0, 2, 5, 10}
