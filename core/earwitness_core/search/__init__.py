"""Find what was said: the query language, full text with ranking and facets, and the second of every hit.

Each name is loaded when it is asked for, so that the engine in `meaning` does not load the parent's half.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.search.query import parse
    from earwitness_core.search.results import Facet, FacetCount, Hit, Neighbour, SearchPage, Turn, Way, Why
    from earwitness_core.search.search import Search

__all__ = ["Facet", "FacetCount", "Hit", "Neighbour", "Search", "SearchPage", "Turn", "Way", "Why", "parse"]
_HOMES = {
    "Facet": "results",
    "FacetCount": "results",
    "Hit": "results",
    "Neighbour": "results",
    "Search": "search",
    "SearchPage": "results",
    "Turn": "results",
    "Way": "results",
    "Why": "results",
    "parse": "query",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
