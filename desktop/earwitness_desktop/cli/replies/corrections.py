"""Answers about corrections and quotes."""

from __future__ import annotations

from typing import Annotated as An
from typing import TypedDict


class WordsChanged(TypedDict):
    """Words and what stands there now; both empty where the text is only cut or said otherwise."""

    at_ms: An[int, "when it is said"]
    before: str
    after: str


class Revision(TypedDict):
    """A correction in the history of a transcript."""

    number: An[int, "from 1; 0 is as the machine gave it"]
    kind: An[str, "text | replace | split | merge | speaker | hear-again | undo | redo | restore"]
    target: An[int | None, "the revision that was undone, made again, or returned to"]
    actor: An[str, "who; machine for a model"]
    at: str | None
    count: An[int, "places"]
    changes: An[list[WordsChanged], "of the first 20 places"]
    model: An[str | None, "that gave the words, where a machine did"]
    model_sha256: str | None


class Corrected(TypedDict):
    source: An[str, "id"]
    revision: Revision


class Place(TypedDict):
    """Where something would be replaced."""

    source: An[str, "id"]
    title: str
    at_ms: int
    left: An[str, "text before it"]
    before: str
    after: str
    right: An[str, "text behind it"]


class Replaced(TypedDict):
    preview: An[bool, "nothing was changed"]
    places: list[Place]
    revisions: An[list[Corrected], "one for each transcript"]


class History(TypedDict):
    source: An[str, "id"]
    revisions: list[Revision]


class Difference(TypedDict):
    """Words of one revision and what stands there in the other. Both empty: it is only cut otherwise there."""

    start_ms: int
    end_ms: int
    left: An[str, "some words before it, in the later one"]
    before: str
    after: str
    right: An[str, "some words behind it"]


class Differences(TypedDict):
    source: An[str, "id"]
    old: An[int, "revision"]
    new: An[int, "revision"]
    differences: list[Difference]


class Quote(TypedDict):
    """A saved span. `text` is what stands there now."""

    id: str
    source: An[str, "id"]
    title: An[str, "of the source"]
    start_ms: int
    end_ms: int
    char_start: An[int, "in the current text"]
    char_end: int
    speaker: str | None
    text: str
    state: An[str, "sure | unsure | lost: whether this is the place that was saved"]
    saved: An[str, "the text as it was saved or last confirmed"]
    note: str
    actor: str
    created: str | None


class Quotes(TypedDict):
    quotes: list[Quote]


class OneQuote(TypedDict):
    quote: Quote


class QuoteRemoved(TypedDict):
    removed: An[str, "id"]


ANSWERS: dict[str, type] = {
    "correct replace": Replaced,
    "correct everywhere": Replaced,
    "correct text": Corrected,
    "correct split": Corrected,
    "correct merge": Corrected,
    "correct speaker": Corrected,
    "correct undo": Corrected,
    "correct redo": Corrected,
    "correct restore": Corrected,
    "correct history": History,
    "correct diff": Differences,
    "quote add": OneQuote,
    "quote list": Quotes,
    "quote review": Quotes,
    "quote remove": QuoteRemoved,
}
