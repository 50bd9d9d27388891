"""Matches by project, speaker, language, month and kind, from matches by place."""

from __future__ import annotations

from collections.abc import Mapping

from earwitness_core.search.places import Known
from earwitness_core.search.results import Facet, FacetCount

_MOST = 30
_NAMES = ("project", "speaker", "language", "month", "kind")
_FIELDS = {"language": "lang", "month": "on"}
_QUOTES = str.maketrans(dict.fromkeys('"“”„‟«»', " "))


def facets(by_place: Mapping[int, float], known: Known, spoken: Mapping[int, float] | None = None) -> tuple[Facet, ...]:
    """All facets, each with its values by count and then by name.

    A passage is one match of its source, but may be by several speakers: `spoken` counts these.
    """
    counted = {"speaker": by_place if spoken is None else spoken}
    return tuple(_facet(name, _sums(counted.get(name, by_place), known, name)) for name in _NAMES)


def _sums(by_place: Mapping[int, float], known: Known, name: str) -> Mapping[str | None, float]:
    values, codes = known.coded(name)
    sums = [0.0] * len(values)
    for no, count in by_place.items():
        sums[codes[no]] += count
    return {value: count for value, count in zip(values, sums, strict=True) if count}


def _facet(name: str, sums: Mapping[str | None, float]) -> Facet:
    known = [(value, max(1, round(count))) for value, count in sums.items() if value]
    known.sort(key=lambda one: (-one[1], one[0]))
    counts = tuple(FacetCount(value, _query(name, value), count) for value, count in known[:_MOST])
    return Facet(name, counts, more=max(0, len(known) - _MOST))


def _query(name: str, value: str) -> str:
    quoted = f'"{value.translate(_QUOTES)}"' if name in ("project", "speaker") else value
    return f"{_FIELDS.get(name, name)}:{quoted}"
