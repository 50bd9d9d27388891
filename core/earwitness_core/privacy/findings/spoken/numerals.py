"""Number words to digits, as they are said in one language.

A cardinal becomes its digits (`forty two` 42, `quatre-vingt-dix-sept` 97, `nineteen eighty two` 19 and 82, which read
one after the other give the year). One grammar serves the five languages, because each order of parts stands for one
thing: ten then unit (`forty two`), unit, joiner, ten (`zwei und achtzig`), 60 or 80 then 10 to 19 (`soixante douze`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from earwitness_core.privacy.findings.spoken.lexicon import Language
from earwitness_core.privacy.findings.spoken.tokens import Token

_LONGEST = 14  # words of one number


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number, its digits, and how many words it took. `single`: one digit said by itself."""

    digits: str
    words: int
    single: bool


def numeral(row: Sequence[Token], place: int, language: Language) -> Numeral | None:
    """The number that begins at a place, or None. It never goes over the end of a line."""
    if not language.number_parts(row[place].word):
        return None
    if year := _fused_year(language.number_parts(row[place].word), language.code):
        return Numeral(year, 1, single=False)
    parts, ends = _parts(row, place, language)
    used = _Grammar(parts, language.code).millions(0)[1]
    while used and used not in ends:  # a compound is one number or none: never half of a word
        used -= 1
    value, again = _Grammar(parts[:used], language.code).millions(0)
    if not used or again != used:
        return None
    count = ends[used]
    return Numeral(str(value), count, single=value < 10 and count == 1)


def _parts(row: Sequence[Token], place: int, language: Language) -> tuple[list[int | None], dict[int, int]]:
    """The numbers and joiners from here on, and at which counts of them a word ends."""
    parts: list[int | None] = []
    ends: dict[int, int] = {}
    for count, token in enumerate(row[place : place + _LONGEST], start=1):
        found = language.number_parts(token.word)
        if not found:
            if token.word not in language.joins or count == 1:
                break
            found = (None,)
        if token.line != row[place].line or (count > 1 and not _joined(token.gap)):
            break
        if found == (20,) and parts[-1:] == [4] and _hyphen(token) and not _hyphen(row[place + count - 2]):
            parts[-1:], found = [], (80,)  # vingt quatre-vingt: 20 and 80, not 24 and 20
            ends.pop(len(parts) + 1, None)
        parts.extend(found)
        ends[len(parts)] = count
    return parts, ends


def _fused_year(parts: tuple[int | None, ...], code: str) -> str:
    """A year in one word without a hundred in it: `negentienvijfenzeventig`."""
    if len(parts) < 2 or parts[0] not in (18, 19, 20):
        return ""
    rest, used = _Grammar(parts[1:], code).below_hundred(0)
    return f"{parts[0]}{rest:02}" if used == len(parts) - 1 and parts[1] != 0 else ""


def _hyphen(token: Token) -> bool:
    return token.gap in ("-", "‐", "‑")


def _joined(gap: str) -> bool:
    """Words of one number have a space or a hyphen between them; a comma ends it."""
    return gap.strip() in ("", "-", "‐", "‑")


class _Grammar:
    """Recursive descent over parts; every rule gives the value and how many parts it took (0: none)."""

    def __init__(self, parts: Sequence[int | None], code: str) -> None:
        self._parts = parts
        self._code = code

    def _at(self, place: int) -> int | None:
        return self._parts[place] if place < len(self._parts) else None

    def _joins(self, place: int) -> bool:
        return place < len(self._parts) and self._parts[place] is None

    def below_hundred(self, at: int) -> tuple[int, int]:
        first = self._at(at)
        if first is None or first >= 100:
            return 0, 0
        if self._code in ("de", "nl") and 1 <= first <= 9 and self._joins(at + 1):
            ten = self._at(at + 2)
            if ten is not None and 20 <= ten <= 90:
                return ten + first, 3
        if self._code == "fr":
            return self._french(at, first)
        if 20 <= first <= 90 and first % 10 == 0:
            step = 2 if self._code == "es" and self._joins(at + 1) else 1
            unit = self._at(at + step)
            bare = self._code == "en" or step == 2
            if bare and unit is not None and 1 <= unit <= 9:
                return first + unit, step + 1
        if self._code == "es" and first == 10 and self._joins(at + 1):
            unit = self._at(at + 2)
            if unit is not None and 6 <= unit <= 9:
                return 10 + unit, 3
        return first, 1

    def _french(self, at: int, first: int) -> tuple[int, int]:
        used = 1
        if first == 4 and self._at(at + 1) == 20:  # without hyphens
            first, used = 80, 2
        elif first == 10 and self._at(at + 1) in (7, 8, 9):
            return 10 + (self._at(at + 1) or 0), 2
        if first < 20 or first % 10:
            return first, used
        joined = self._joins(at + used)
        place = at + used + joined
        unit, taken = (self._at(place) or 0), 1
        if unit == 10 and self._at(place + 1) in (7, 8, 9):
            unit, taken = 10 + (self._at(place + 1) or 0), 2
        if joined and unit not in (1, 11):
            return first, used
        if 1 <= unit <= 9 or (first in (60, 80) and 10 <= unit <= 19):
            return first + unit, used + joined + taken
        return first, used

    def hundreds(self, at: int) -> tuple[int, int]:
        first = self._at(at)
        if first == 100 or (first or 0) in range(200, 1000):  # hundert, doscientos
            return self._with_rest(first or 0, at + 1, at, self.below_hundred)
        value, used = self.below_hundred(at)
        if value and self._at(at + used) == 100:
            return self._with_rest(value * 100, at + used + 1, at, self.below_hundred)
        return value, used

    def millions(self, at: int) -> tuple[int, int]:
        """As a Spanish identity number is said in one piece."""
        value, used = self.thousands(at)
        if value and self._at(at + used) == 1_000_000:
            return self._with_rest(value * 1_000_000, at + used + 1, at, self.thousands)
        return value, used

    def thousands(self, at: int) -> tuple[int, int]:
        if self._at(at) == 1000:
            return self._with_rest(1000, at + 1, at, self.hundreds)
        value, used = self.hundreds(at)
        if value and self._at(at + used) == 1000:
            return self._with_rest(value * 1000, at + used + 1, at, self.hundreds)
        return value, used

    def _with_rest(self, value: int, place: int, at: int, rule: Callable[[int], tuple[int, int]]) -> tuple[int, int]:
        skip = 1 if self._joins(place) else 0
        rest, used = rule(place + skip)
        if rest:
            return value + rest, place + skip + used - at
        return value, place - at
