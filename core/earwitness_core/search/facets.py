"""Matches by project, speaker, language, month and kind, from matches by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from earwitness_core.search.places import Place
from earwitness_core.search.results import Facet, FacetCount

_MOST = 30


def facets(by_place: Mapping[int, float], places: Mapping[int, Place]) -> tuple[Facet, ...]:
    """All facets, each with its values by count and then by name."""
    counted = [(places[no], count) for no, count in by_place.items()]
    return tuple(_facet(name, value_of, counted) for name, value_of in _FACETS.items())


def _facet(name: str, value_of: Callable[[Place], str | None], counted: list[tuple[Place, float]]) -> Facet:
    sums: defaultdict[str, float] = defaultdict(float)
    for place, count in counted:
        value = value_of(place)
        if value:
            sums[value] += count
    ordered = sorted(sums.items(), key=lambda one: (-round(one[1]), one[0]))
    counts = tuple(FacetCount(value, _query(name, value), max(1, round(count))) for value, count in ordered[:_MOST])
    return Facet(name, counts, more=max(0, len(ordered) - _MOST))


def _query(name: str, value: str) -> str:
    field = _FIELDS.get(name, name)
    return f'{field}:"{value.translate(_QUOTES)}"' if name in ("project", "speaker") else f"{field}:{value}"


def _month(place: Place) -> str | None:
    try:
        return datetime.fromtimestamp(place.moment_ms / 1000, tz=UTC).strftime("%Y-%m")
    except (ValueError, OverflowError, OSError):  # a recorder's clock may say anything
        return None


_FIELDS = {"language": "lang", "month": "on"}
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»', " "))
_FACETS: dict[str, Callable[[Place], str | None]] = {
    "project": lambda place: place.project,
    "speaker": lambda place: place.speaker,
    "language": lambda place: place.language,
    "month": _month,
    "kind": lambda place: place.kind,
}
