"""Answers about pseudonyms."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class Pseudonym(TypedDict):
    """A token, without what is behind it."""

    token: An[str, "as it is written"]
    category: An[str, "a kind of finding, or source"]
    number: An[int, "in its category; never given twice"]
    forms: An[int, "in how many ways it is written; 0: all sources it was in are erased"]
    sources: An[int, "in how many it is"]
    merged_into: An[str | None, "the token that is used since two turned out to be one"]


class Pseudonyms(TypedDict):
    project: An[str, "id"]
    invented: An[bool, "new persons, places and organisations get invented names"]
    pseudonyms: list[Pseudonym]


class PseudonymRevealed(TypedDict):
    token: str
    forms: An[list[str], "what it stands for, the longest first"]


class OnePseudonym(TypedDict):
    pseudonym: Pseudonym


ANSWERS: dict[str, type] = {
    "pseudonyms list": Pseudonyms,
    "pseudonyms style": Pseudonyms,
    "pseudonyms reveal": PseudonymRevealed,
    "pseudonyms rename": OnePseudonym,
}
