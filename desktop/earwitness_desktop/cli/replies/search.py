"""Answers of `search`."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Hit(TypedDict):
    """A passage, and where it is said."""

    source: An[str, "id"]
    title: str
    project: str
    speaker: str | None
    language: str | None
    text: An[str, "the whole segment"]
    matches: An[list[list[int]], "start and end in `text` of what matches"]
    snippet: An[str, "the part to show"]
    start_ms: An[int, "of the first match: play from here"]
    end_ms: int
    page: An[int | None, "of a document that has pages"]
    paragraph: An[int | None, "of a document; null: a recording"]
    char_start: An[int, "of the first match in the transcript"]
    char_end: int
    score: An[float | None, "higher is better, comparable within this answer only; null: not ranked"]


class FacetValue(TypedDict):
    """How many passages have a value; adding `query` to the search leaves just those."""

    value: str
    query: str
    count: int


class Found(TypedDict):
    query: str
    total: An[int, "how many passages match"]
    exact_total: An[bool, "false: `total` is an estimate"]
    offset: int
    took_ms: float
    hits: list[Hit]
    facets: An[dict[str, list[FacetValue]], "by name; empty without --facets"]


ANSWERS: dict[str, type] = {
    "search": Found,
}
