"""What is chosen in a transcript: where the caret is, and from where to where it was drawn."""

from __future__ import annotations

from dataclasses import dataclass

from earwitness_core.model import TextSpan
from earwitness_desktop.script import Place, Script


@dataclass(frozen=True, slots=True)
class Selection:
    """`caret` moves, `anchor` stays. Equal while nothing is chosen."""

    anchor: Place
    caret: Place

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.caret

    @property
    def first(self) -> Place:
        return min(self.anchor, self.caret)

    @property
    def end(self) -> Place:
        return max(self.anchor, self.caret)

    def in_row(self, script: Script, row: int) -> TextSpan | None:
        """What of a row is chosen."""
        if self.is_empty or not self.first.row <= row <= self.end.row:
            return None
        start = self.first.offset if row == self.first.row else 0
        end = self.end.offset if row == self.end.row else len(script.rows[row].text)
        return TextSpan(start, end) if start < end else None


START = Selection(Place(0, 0), Place(0, 0))


def word_step(script: Script, place: Place, by: int) -> Place:
    """The beginning of the next word, or of the one before; over rows."""
    row, offset = place.row, place.offset
    starts = _starts(script, row)
    if by > 0:
        later = [start for start in starts if start > offset]
        if later:
            return Place(row, later[0])
        return Place(row + 1, 0) if row + 1 < len(script) else place
    before = [start for start in starts if start < offset]
    if before:
        return Place(row, before[-1])
    if row == 0:
        return Place(0, 0)
    return Place(row - 1, (_starts(script, row - 1) or [0])[-1])


def word_around(script: Script, place: Place) -> TextSpan:
    """The word that a place lies in or before; empty in an empty row."""
    text = script.rows[place.row].text
    starts = _starts(script, place.row)
    start = max((one for one in starts if one <= place.offset), default=starts[0] if starts else 0)
    end = start
    while end < len(text) and not text[end].isspace():
        end += 1
    return TextSpan(start, end)


def _starts(script: Script, row: int) -> list[int]:
    text = script.rows[row].text
    return [at for at, sign in enumerate(text) if not sign.isspace() and (at == 0 or text[at - 1].isspace())]
