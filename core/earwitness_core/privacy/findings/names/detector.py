"""The names detector: model, context and propagation together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib import resources
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from typing import TYPE_CHECKING

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.names.context import (
    all_common,
    given_names,
    initials,
    introduced,
    organisations,
    reads_as_cased,
    related,
    titled,
)
from earwitness_core.privacy.findings.names.lexicon import AS_A_LANGUAGE, FIELDS, folded, nationalities, occupations
from earwitness_core.privacy.findings.names.propagation import joined, propagated
from earwitness_core.privacy.findings.names.tokens import NameWords
from earwitness_core.privacy.findings.names.work import EMPLOYER, employers, in_letter_head, titles

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
        return self.find_all([text])[0]

    def find_all(self, texts: Sequence[str]) -> list[list[Found]]:
        """The same of several texts; the model reads them together, which for short ones is much quicker."""
        words = [NameWords(text) for text in texts]
        named = self._model.spans(words) if self.available else [[] for _ in words]
        return [_of(*one) for one in zip(words, named, strict=True)]


def _of(words: NameWords, named: Sequence[tuple[int, int, str]]) -> list[Found]:
    """What the model names in a text, the context, and the rest of the text put together."""
    text = words.text
    said = [
        Found(start, end, KINDS[label], 0.8, MODEL) for start, end, label in named if _may_be(text, start, end, label)
    ]
    bodies = [Found(start, end, Kind.ORGANISATION, 0.85, CONTEXT) for start, end in organisations(words)]
    bodies += _employers(text, words, said, bodies)
    of_work = [*in_letter_head(words, [one for one in said if one.kind is Kind.PERSON]), *titles(words)]
    bodies += [one for one in of_work if one.kind is Kind.ORGANISATION and _may_employ(text, one, said)]
    bodies = [_widened(one, said) for one in bodies]
    known = [Found(start, end, Kind.PERSON, 0.6, LIST) for start, end in given_names(words)]
    said += [one for one in known if not _overlaps(one, [*said, *bodies])]
    jobs = [one for one in of_work if one.kind is Kind.TITLE]
    found = bodies + [one for one in said if not _overlaps(one, bodies) and not _overlaps(one, jobs)]
    with_titles = list(titled(words))
    sure = [name for _, name in with_titles]
    sure += [*introduced(words), *initials(words), *related(words)]
    everything = propagated(words, _trusting(found, sure), sure)
    people = joined(text, [one for one in everything if one.kind is Kind.PERSON])
    others = [one for one in everything if one.kind is not Kind.PERSON and not _overlaps(one, people)]
    titled_by = [Found(start, end, Kind.TITLE, 0.9, CONTEXT) for (start, end), (name, _) in with_titles if name >= end]
    jobs = [one for one in jobs if not _overlaps(one, people)]
    return sorted([*people, *others, *titled_by, *jobs, *_nationalities(words, others)])


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
    if label == "PER" and (all_common(name) or (name.islower() and folded(name) in occupations())):
        return False
    if all(folded(part) in FIELDS for part in name.split()):
        return False
    line = text[text.rfind("\n", 0, start) + 1 : end + 200].partition("\n")[0]
    return not name.islower() or not reads_as_cased(line)


def _trusting(found: list[Found], sure: list[tuple[int, int]]) -> list[Found]:
    """The context's names, and what the model found beside them."""
    names = [Found(start, end, Kind.PERSON, 0.9, CONTEXT) for start, end in sure]
    return [one for one in found if one.kind is Kind.PERSON or not _overlaps(one, names)] + names


def _overlaps(one: Found, others: Sequence[Found]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _nationalities(words: NameWords, others: Sequence[Found]) -> Iterator[Found]:
    """Without languages that are spoken or learnt, and without what tells two places of one name apart."""
    ends = {one.end for one in others if one.kind is Kind.PLACE}
    known = nationalities()
    for place in words.places(words.names(known.keys())):
        start, end = words.spans[place]
        before = known[words.folded[words.spelled[place]]]
        if place and words.text[start - 1 : start] == " " and words.folded[words.spelled[place - 1]] in before:
            start = words.starts[place - 1]
        elif "" not in before:
            continue
        is_variant = words.text[end : end + 1] == ")" and words.text[:start].endswith(" (") and start - 2 in ends
        if not is_variant and not AS_A_LANGUAGE.search(words.text, max(0, start - 24), start):
            yield Found(start, end, Kind.NATIONALITY, 0.7, LIST)


def _employers(text: str, words: NameWords, said: Sequence[Found], bodies: Sequence[Found]) -> list[Found]:
    """Employers that nothing else is known of: who works for Anna Berg works for a person."""
    found = [Found(start, end, Kind.ORGANISATION, 0.7, EMPLOYER) for start, end in employers(words)]
    return [one for one in found if not _overlaps(one, bodies) and _may_employ(text, one, said)]


def _widened(body: Found, said: Sequence[Found]) -> Found:
    """As far as the model saw it: the Department, and of Agriculture."""
    same = [one for one in said if one.kind is Kind.ORGANISATION and _overlaps(one, [body])]
    return body._replace(start=min(one.start for one in (body, *same)), end=max(one.end for one in (body, *same)))


def _may_employ(text: str, body: Found, said: Sequence[Found]) -> bool:
    """Not where the model sees a person of several words, unless a letter head says what it is."""
    people = [one for one in said if one.kind is Kind.PERSON and _overlaps(one, [body])]
    return body.score >= 0.8 or not any(" " in text[one.start : one.end] for one in people)
