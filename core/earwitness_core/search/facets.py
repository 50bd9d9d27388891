"""Matches by project, speaker, language, month and kind, from matches by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from operator import attrgetter

from earwitness_core.search.places import Place
from earwitness_core.search.results import Facet, FacetCount

_MOST = 30


def facets(by_place: Mapping[int, float], places: Mapping[int, Place]) -> tuple[Facet, ...]:
    """All facets, each with its values by count and then by name."""
    counted = [(places[no], count) for no, count in by_place.items()]
    return tuple(_facet(name, attrgetter(name), counted) for name in _FACETS)


def _facet(name: str, value_of: Callable[[Place], str | None], counted: list[tuple[Place, float]]) -> Facet:
    sums: defaultdict[str | None, float] = defaultdict(float)
    for place, count in counted:
        sums[value_of(place)] += count
    known = {value: count for value, count in sums.items() if value}
    ordered = sorted(known.items(), key=lambda one: (-round(one[1]), one[0]))
    counts = tuple(FacetCount(value, _query(name, value), max(1, round(count))) for value, count in ordered[:_MOST])
    return Facet(name, counts, more=max(0, len(ordered) - _MOST))


def _query(name: str, value: str) -> str:
    field = _FIELDS.get(name, name)
    return f'{field}:"{value.translate(_QUOTES)}"' if name in ("project", "speaker") else f"{field}:{value}"


_FIELDS = {"language": "lang", "month": "on"}
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»', " "))
_FACETS = ("project", "speaker", "language", "month", "kind")
