"""Find what was said: the query language, full text with ranking and facets, and the second of every hit."""

from earwitness_core.search.query import parse
from earwitness_core.search.results import Facet, FacetCount, Hit, Neighbour, SearchPage, Way, Why
from earwitness_core.search.search import Search

__all__ = ["Facet", "FacetCount", "Hit", "Neighbour", "Search", "SearchPage", "Way", "Why", "parse"]
