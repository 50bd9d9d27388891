"""Dates that are said: "the third of march nineteen eighty two", "dritter dritter zweiundachtzig"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.hints import Hint, around
from earwitness_core.privacy.findings.spoken.reading import Atom, What
from earwitness_core.privacy.findings.spoken.tokens import Token, words_of

_GLUE = frozenset(words_of("of the de du del in den am im des year jahr jahre ano el le op van und and et y en"))
_DATED = (What.ORDINAL, What.MONTH)
_STARTS = (What.DIGITS, *_DATED)
_LATEST_TWO_DIGITS = 29  # up to here a year of two digits is of this century; nobody is born in the future


@dataclass(frozen=True, slots=True)
class SpokenDate:
    """Tokens `first` to `last`; `value` is ISO 8601, without the year where none is said (--03-15)."""

    kind: Kind
    first: int
    last: int
    value: str
    score: float


def dates(atoms: Sequence[Atom], row: Sequence[Token], hints: Sequence[Hint]) -> Iterator[SpokenDate]:
    """Days of a month with a year; where a birth is spoken of also without, and in figures alone."""
    if not any(atom.what in _DATED for atom in atoms) and not any(hint.kind is Kind.BIRTH_DATE for hint in hints):
        return
    kept = [atom for atom in atoms if atom.what is not What.SKIP and not _is_glue(atom, row)]
    place = 0
    while place < len(kept):
        if kept[place].what not in _STARTS:
            place += 1
            continue
        found = _named(kept, place) or _ordinals(kept, place)
        born = False
        if found or kept[place].what is What.DIGITS:
            last = found.last if found else kept[place].last
            near = around(hints, row, kept[place].first, last)
            born = Kind.BIRTH_DATE in near
            if found is None and near[:1] == [Kind.BIRTH_DATE]:
                found = _figures(kept, place)
        exact = found is not None and found.year is not None and found.day
        if found is None or not (born or (exact and not found.written)):
            place += 1
            continue
        yield _made(found, born=born)
        place = found.end


@dataclass(frozen=True, slots=True)
class _Day:
    day: int
    month: int
    year: int | None
    first: int
    last: int
    end: int
    written: bool = False


def _made(found: _Day, *, born: bool) -> SpokenDate:
    year = "-" if found.year is None else f"{found.year:04}"
    kind = Kind.BIRTH_DATE if born else Kind.DATE
    score = 0.9 if born and found.year else 0.6
    value = f"{year}-{found.month:02}" + (f"-{found.day:02}" if found.day else "")
    return SpokenDate(kind, found.first, found.last, value, score)


def _is_glue(atom: Atom, row: Sequence[Token]) -> bool:
    return atom.first == atom.last and row[atom.first].word in _GLUE and atom.what in (What.WORD, What.LETTERS)


def _named(atoms: Sequence[Atom], at: int) -> _Day | None:
    """A day and the name of a month, in either order, and a year; or a month and a year ("march nineteen eighty")."""
    if atoms[at].what is What.MONTH and len(atoms) > at + 2 and atoms[at + 1].text in ("18", "19", "20"):
        year, end = _year(atoms, at + 1)
        if year and atoms[at + 1].what is What.DIGITS and end == at + 3:
            return _Day(0, int(atoms[at].text), year, atoms[at].first, atoms[end - 1].last, end)
    if atoms[at].what is What.MONTH:
        month, (day, place) = int(atoms[at].text), _day(atoms, at + 1)
    else:
        day, place = _day(atoms, at)
        if not day or place >= len(atoms) or atoms[place].what is not What.MONTH:
            return None
        month, place = int(atoms[place].text), place + 1
    return _dated(atoms, at, day, month, place)


def _ordinals(atoms: Sequence[Atom], at: int) -> _Day | None:
    """Dritter dritter zweiundachtzig."""
    if at + 1 >= len(atoms) or atoms[at].what is not What.ORDINAL or atoms[at + 1].what is not What.ORDINAL:
        return None
    found = _dated(atoms, at, int(atoms[at].text), int(atoms[at + 1].text), at + 2)
    return found if found and found.year else None


def _dated(atoms: Sequence[Atom], at: int, day: int, month: int, place: int) -> _Day | None:
    if not 1 <= day <= 31 or not 1 <= month <= 12:
        return None
    year, end = _year(atoms, place)
    if year is not None and not _is_real(year, month, day):
        year, end = None, place
    inside = atoms[at:end]
    written = all(atom.written or atom.what is What.MONTH for atom in inside)
    return _Day(day, month, year, atoms[at].first, inside[-1].last, end, written)


def _day(atoms: Sequence[Atom], place: int) -> tuple[int, int]:
    """The day of the month and the place behind it; 0 when there is none."""
    if place >= len(atoms) or atoms[place].what not in (What.DIGITS, What.ORDINAL):
        return 0, place
    value = int(atoms[place].text[:9])
    if value in (20, 30) and place + 1 < len(atoms) and atoms[place + 1].what is What.ORDINAL:
        return value + int(atoms[place + 1].text), place + 2
    return (value, place + 1) if value <= 31 else (0, place)


def _year(atoms: Sequence[Atom], place: int) -> tuple[int | None, int]:
    """Nineteen eighty two, two thousand and four, 1982, eighty two."""
    digits, end = "", place
    while end < len(atoms) and atoms[end].what is What.DIGITS and len(digits + atoms[end].text) <= 4:
        digits += atoms[end].text
        end += 1
        if len(digits) == 4:
            break
    if len(digits) == 4 and digits[:2] in ("18", "19", "20"):
        return int(digits), end
    if len(digits) == 2:
        return int(digits) + (2000 if int(digits) <= _LATEST_TWO_DIGITS else 1900), end
    return None, place


def _figures(atoms: Sequence[Atom], at: int) -> _Day | None:
    """Twenty four twelve sixty; oh three oh three eighty two; only where a birth is spoken of."""
    digits, groups, end = "", [], at
    while end < len(atoms) and (
        atoms[end].what is What.DIGITS or (atoms[end].what is What.SIGN and atoms[end].text != "@")
    ):
        if atoms[end].what is What.DIGITS:
            digits += atoms[end].text
            groups.append(atoms[end])
        end += 1
        if len(digits) >= 8:
            break
    if not groups:
        return None
    for day, month, year in _splits(digits, [atom.text for atom in groups]):
        if year is not None and _is_real(year, month, day):
            written = all(atom.written for atom in groups)
            return _Day(day, month, year, groups[0].first, groups[-1].last, end, written)
    return None


def _splits(digits: str, groups: Sequence[str]) -> Iterator[tuple[int, int, int | None]]:
    """How figures may be day, month and year; day first, as in Europe."""
    if len(groups) >= 3:
        yield int(groups[0]), int(groups[1]), _full("".join(groups[2:]))
    if len(digits) in (6, 8):
        yield int(digits[:2]), int(digits[2:4]), _full(digits[4:])
    if len(digits) == 8:
        yield int(digits[6:]), int(digits[4:6]), _full(digits[:4])
    if len(groups) >= 2 and len(digits) in (5, 7):
        yield int(digits[:2]), int(digits[2:3]), _full(digits[3:])
        if len(groups[0]) == 1:  # nine, oh two, ninety eight
            yield int(digits[:1]), int(digits[1:3]), _full(digits[3:])


def _full(year: str) -> int | None:
    if len(year) == 4 and year[:2] in ("18", "19", "20"):
        return int(year)
    if len(year) == 2:
        return int(year) + (2000 if int(year) <= _LATEST_TWO_DIGITS else 1900)
    return None


def _is_real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
