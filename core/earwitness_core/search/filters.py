"""What `speaker:`, `project:`, `lang:`, `before:` and their like ask of the place where something was said.

Names are compared by words, without regard to case and accents: `speaker:muller` finds "Jan Müller". Dates are those
of the recording, or of its arrival where nobody knows that, in UTC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from earwitness_core.search.places import Known
from earwitness_core.search.tokens import Token, refused

_DATE = re.compile(r"(\d{4})(?:-(\d\d?)(?:-(\d\d?))?)?", re.ASCII)
_EXAMPLE = "a date is written as 2026, 2026-05 or 2026-05-17"


@dataclass(frozen=True, slots=True)
class Filter:
    """One `name:value` of a query; `at` is where it stands. `accepts` judges the value of a place's `attribute`."""

    name: str
    attribute: str
    accepts: Callable[[Any], bool]
    negative: bool
    at: int

    def places(self, known: Known) -> set[int]:
        """The numbers of the places that have it, whether it is wanted or not."""
        fitting = (numbers for value, numbers in known.by(self.attribute).items() if self.accepts(value))
        return {number for numbers in fitting for number in numbers}


_ATTRIBUTE = {"source": "title", "lang": "language", "before": "moment_ms", "after": "moment_ms", "on": "moment_ms"}


def make_filter(token: Token, *, negative: bool = False) -> Filter:
    """The filter that a field token asks for. Raises QueryRefused for what is no date."""
    accepts: Callable[[Any], bool]
    if token.name in ("before", "after", "on"):
        accepts = _by_date(token)
    elif token.name == "lang":
        accepts = _by_language(token.text)
    elif token.name == "kind":
        accepts = _by_kind(token.text)
    else:
        accepts = _by_name(token.text, prefix=token.prefix)
    return Filter(token.name, _ATTRIBUTE.get(token.name, token.name), accepts, negative, token.at)


def select(filters: Sequence[Filter], known: Known) -> set[int] | None:
    """The places that pass: one of the wanted values of each attribute, every date, nothing excluded. None: all do."""
    if not filters:
        return None
    passing = set(known.places)
    wanted: dict[str, set[int]] = {}
    for one in filters:
        places = one.places(known)
        if one.negative:
            passing -= places
        elif one.name in ("before", "after"):
            passing &= places
        else:
            wanted.setdefault(one.attribute, set()).update(places)
    return passing.intersection(*wanted.values())


@lru_cache(maxsize=1 << 15)
def folded(text: str) -> tuple[str, ...]:
    """The words of a name, without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return tuple(re.findall(r"\w+", "".join(char for char in apart if not unicodedata.combining(char))))


def _by_name(value: str, *, prefix: bool) -> Callable[[str | None], bool]:
    sought = folded(value)

    def accepts(shown: str | None) -> bool:
        if shown is None:
            return False
        if not sought:
            return value.strip().casefold() in shown.casefold()
        return _has_words(folded(shown), sought, prefix=prefix)

    return accepts


def _has_words(words: tuple[str, ...], sought: tuple[str, ...], *, prefix: bool) -> bool:
    whole = sought[:-1] if prefix else sought
    for i in range(len(words) - len(sought) + 1):
        if words[i : i + len(whole)] == whole and (not prefix or words[i + len(whole)].startswith(sought[-1])):
            return True
    return False


def _by_language(value: str) -> Callable[[str | None], bool]:
    code = value.casefold().replace("_", "-")
    return lambda language: language is not None and f"{language.casefold()}-".startswith(f"{code}-")


def _by_kind(value: str) -> Callable[[str], bool]:
    return lambda kind: kind.casefold() == value.casefold()


def _by_date(token: Token) -> Callable[[int], bool]:
    start, end = _period(token)
    if token.name == "before":
        return lambda moment_ms: moment_ms < start
    if token.name == "after":
        return lambda moment_ms: moment_ms >= end
    return lambda moment_ms: start <= moment_ms < end


def _period(token: Token) -> tuple[int, int]:
    """First millisecond of a year, month or day, and the first after it."""
    found = _DATE.fullmatch(token.text)
    if not found:
        raise refused(f"{token.name}: needs a date; {_EXAMPLE}", token.at)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        after = first + timedelta(days=1) if day else _next_month(first) if month else date(first.year + 1, 1, 1)
    except (ValueError, OverflowError) as cause:
        raise refused(f"there is no such date; {_EXAMPLE}", token.at) from cause
    return _ms(first), _ms(after)


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def _ms(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)
