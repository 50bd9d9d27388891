"""A question: its words and filters, and what it means to a model, or why it means nothing to any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from earwitness_core.search.filters import Filter
from earwitness_core.search.results import Way


@dataclass(frozen=True, slots=True)
class Sense:
    """`vector` is float32; `notice` says in words why there is none, empty where nothing is to be said."""

    vector: bytes | None
    model_no: int | None
    floor: float
    model_id: str
    notice: str = ""


NO_SENSE = Sense(None, None, 0.0, "")


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: words, the vector of the whole question (None: words only), and filters."""

    words: tuple[str, ...]
    vector: bytes | None
    model_no: int | None
    floor: float
    filters: tuple[Filter, ...]
    way: Way


class Meaning(Protocol):
    """What Search asks for a vector."""

    def sense(self, words: Sequence[str]) -> Sense: ...
