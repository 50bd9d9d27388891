"""Answers of `search`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Beside(TypedDict):
    """The segment before or after a passage."""

    text: str
    speaker: str | None
    start_ms: int


class Turn(TypedDict):
    """A part of a passage that one person says."""

    start: An[int, "in `text`"]
    end: int
    speaker: str | None


class Hit(TypedDict):
    """A passage, and where it is said."""

    source: An[str, "id"]
    title: str
    project: str
    speaker: An[str | None, "at the first match"]
    language: str | None
    text: An[str, "the whole passage; of an exact search, the whole segment"]
    matches: An[list[list[int]], "start and end in `text` of what matches"]
    turns: An[list[Turn], "who says what of `text`"]
    snippet: An[str, "the part to show"]
    start_ms: An[int, "of the first match: play from here"]
    end_ms: int
    page: An[int | None, "of a document that has pages"]
    paragraph: An[int | None, "of a document; null: a recording"]
    char_start: An[int, "of the first match in the transcript"]
    char_end: int
    why: An[str, "words | meaning | both: what found it"]
    before: An[Beside | None, "null at the start of a transcript, and of an exact search"]
    after: Beside | None
    new: An[bool | None, "written since the last look at a saved search; null for other searches"]
    score: An[float | None, "higher is better, comparable within this answer only; null: not ranked"]


class FacetValue(TypedDict):
    """How many passages have a value; adding `query` to the search leaves just those."""

    value: str
    query: str
    count: int


class Found(TypedDict):
    query: str
    way: An[str, "words | meaning | both: how it was looked for in the end"]
    notice: An[str, "why that is not what was asked for; empty where nothing is to be said"]
    saved: An[str | None, "the name of the saved search"]
    total: An[int, "how many passages match"]
    exact_total: An[bool, "false: `total` is an estimate"]
    offset: int
    took_ms: float
    hits: list[Hit]
    facets: An[dict[str, list[FacetValue]], "by name; empty without --facets"]


class SavedSearch(TypedDict):
    name: str
    query: str
    exact: bool
    looked: An[str | None, "when somebody last looked"]
    created: str | None


class SavedSearches(TypedDict):
    saved: list[SavedSearch]


class OneSavedSearch(TypedDict):
    saved: SavedSearch


class Removed(TypedDict):
    removed: An[str, "the name"]


class MeaningModel(TypedDict):
    chosen: An[str, "the model asked for"]
    here: An[bool, "whether it is on this machine"]
    serving: An[str | None, "the model that answers now; null: searches go by words"]
    behind: An[int, "sources that are not up to date"]


ANSWERS: dict[str, type] = {
    "search find": Found,
    "search save": OneSavedSearch,
    "search list": SavedSearches,
    "search remove": Removed,
    "search model": MeaningModel,
}
