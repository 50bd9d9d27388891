"""The names detector: model, context and propagation together."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.names.context import (
    all_common,
    initials,
    introduced,
    organisations,
    reads_as_cased,
    titled,
)
from earwitness_core.privacy.findings.names.lexicon import nationalities
from earwitness_core.privacy.findings.names.propagation import joined, propagated
from earwitness_core.privacy.findings.names.tokens import NameWords

if TYPE_CHECKING:
    from earwitness_core.privacy.findings.names.model import Model

KINDS = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANISATION}
MODEL, CONTEXT, LIST = "names/model", "names/context", "names/list"


class NamesDetector:
    """Finds people, places, organisations, nationalities and titles in a text of one segment or paragraph a line.

    Loads the model at the first text and keeps it. Without the extra `available` is false, and `find` tells only what
    the context gives away.
    """

    name = "names"
    missing = "names"  # the extra of the distribution that is not there when `available` is false

    @cached_property
    def available(self) -> bool:
        """Whether the model can be used here; without it only the context speaks."""
        return all(_is_there(module) for module in ("numpy", "threadpoolctl"))

    @cached_property
    def _model(self) -> Model:
        from earwitness_core.privacy.findings.names.model import Model

        return Model(_resources())

    def find(self, text: str, *, language: str | None = None) -> list[Found]:
        """Spans in order of place. `language` is not needed: one model and one list serve all five."""
        words = NameWords(text)
        named = self._model.spans(words) if self.available else ()
        bodies = [Found(start, end, Kind.ORGANISATION, 0.85, CONTEXT) for start, end in organisations(words)]
        found = [
            Found(start, end, KINDS[label], 0.8, MODEL)
            for start, end, label in named
            if _may_be(text, start, end, label)
        ]
        found = bodies + [one for one in found if not _overlaps(one, bodies)]
        with_titles = list(titled(words))
        sure = [name for _, name in with_titles] + list(introduced(words)) + list(initials(words))
        everything = propagated(words, _trusting(found, sure), sure)
        people = joined(text, [one for one in everything if one.kind is Kind.PERSON])
        others = [one for one in everything if one.kind is not Kind.PERSON and not _overlaps(one, people)]
        titles = [Found(start, end, Kind.TITLE, 0.9, CONTEXT) for (start, end), (name, _) in with_titles if name >= end]
        return sorted([*people, *others, *titles, *_nationalities(words)])


def _is_there(module: str) -> bool:
    """Whether it could be imported; who keeps a module away may do so by an error (tests/helpers/plain_install.py)."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _resources() -> Traversable:
    return resources.files("earwitness_resources").joinpath("ner")


def _may_be(text: str, start: int, end: int, label: str) -> bool:
    """Whether the text lets it be a name: common words are no person, small words no name where capitals are used."""
    name = text[start:end]
    if label == "PER" and all_common(name):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : end + 200].partition("\n")[0]
    return not name.islower() or not reads_as_cased(line)


def _trusting(found: list[Found], sure: list[tuple[int, int]]) -> list[Found]:
    """The context's names, and what the model found beside them."""
    names = [Found(start, end, Kind.PERSON, 0.9, CONTEXT) for start, end in sure]
    return [one for one in found if one.kind is Kind.PERSON or not _overlaps(one, names)] + names


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _nationalities(words: NameWords) -> Iterator[Found]:
    for place in words.places(words.names(nationalities())):
        yield Found(*words.spans[place], Kind.NATIONALITY, 0.7, LIST)
