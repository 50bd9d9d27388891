"""Names found once are found everywhere in the text, and what the rest of the text speaks against is dropped.

Whole words, whatever their case, with a genitive s; a first name or a surname by itself too. A common word ("young") is
followed only when its context said that it is a name, and where no sentence gave it its capital. Who is known in the
whole project is findings/known.py's work.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.names.lexicon import PARTICLES, common, folded
from earwitness_core.privacy.findings.names.tokens import WORD

SHORTEST = 3  # letters; shorter words are initials and particles more often than names
OFTEN_ENOUGH = 0.3  # of a word's places that the model must take for a person, when nothing else says that it is one
SELDOM, MANY = 0.2, 4  # below this share of at least so many places, the model's finding was a slip
REPEATED = "names/repeated"
_INITIALS_BEFORE = re.compile(r"(?<![^\W_])(?<![\u0300-\u036f])(?:[^\W\d_]\.(?:-|[ \t]?)){1,3}$")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:\n“\"(])\s*$")
_JOINT = re.compile(rf"(?:[ \t\u00a0]+|[-‑])(?:(?:{'|'.join(sorted(PARTICLES))})[ \t]+){{0,2}}", re.IGNORECASE)


class Place(NamedTuple):
    """A word of a text, and where it stands."""

    start: int
    end: int
    word: str  # folded


def propagated(
    text: str, places: Sequence[Place], found: Sequence[Found], sure: Sequence[tuple[int, int]]
) -> list[Found]:
    """`found` with every other place of its people, and without people that the rest of the text speaks against.

    `places` are those of `text`. `sure` are the ranges of names that their context gives away; the model need not have
    seen them.
    """
    labels = _labels(places, found)
    by_word: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places:
        by_word[place.word].append(place)
    certain = {place.word for place in _inside(places, sure) if _may_stand_alone(place.word)}
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for place, kind in labels.items():
        votes[place.word][kind] += 1
    names = {
        word
        for word in {*votes, *certain}
        if _may_stand_alone(word) and (word in certain or _is_a_person(votes[word], len(by_word[word])))
    }
    slips = {
        word
        for word, kinds in votes.items()
        if len(by_word[word]) >= MANY and kinds[Kind.PERSON] < SELDOM * len(by_word[word])
    }
    kept = [one for one in found if not _slipped(text, one, slips - certain)]
    more = [
        Found(place.start, place.end, Kind.PERSON, 0.7, REPEATED)
        for word in names
        for place in (*by_word[word], *(by_word[word + "s"] if word + "s" not in common() else ()))
        if place not in labels and _reads_as_name(text, place, surely=word in certain)
    ]
    return kept + more


def joined(text: str, people: Iterable[Found]) -> list[Found]:
    """People whose parts stand side by side as one finding, with the initials before them."""
    whole: list[Found] = []
    for one in sorted(people):
        if before := _INITIALS_BEFORE.search(text, max(0, one.start - 12), one.start):
            one = _moved(one, before.start(), one.end)
        last = whole[-1] if whole else None
        if last and (one.start <= last.end or _JOINT.fullmatch(text, last.end, one.start)):
            best = max(last, one, key=lambda found: found.score)
            whole[-1] = _moved(best, last.start, max(last.end, one.end))
        else:
            whole.append(one)
    return whole


def _moved(one: Found, start: int, end: int) -> Found:
    return Found(start, end, one.kind, one.score, one.detector, one.country, one.value)


def places_of(text: str) -> list[Place]:
    """The words of a text that are long enough to be a name, folded."""
    return [
        Place(found.start(), found.end(), folded(found[0]))
        for found in WORD.finditer(text)
        if found.end() - found.start() >= SHORTEST and found[0][0].isalpha()
    ]


def _labels(places: Sequence[Place], found: Sequence[Found]) -> dict[Place, Kind]:
    ordered, labels, at = sorted(found), {}, 0
    for place in places:
        while at < len(ordered) and ordered[at].end <= place.start:
            at += 1
        if at < len(ordered) and ordered[at].start < place.end:
            labels[place] = ordered[at].kind
    return labels


def _inside(places: Sequence[Place], ranges: Sequence[tuple[int, int]]) -> list[Place]:
    ordered, inside, at = sorted(ranges), [], 0
    for place in places:
        while at < len(ordered) and ordered[at][1] <= place.start:
            at += 1
        if at < len(ordered) and ordered[at][0] < place.end:
            inside.append(place)
    return inside


def _may_stand_alone(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isalpha() and word not in PARTICLES


def _is_a_person(kinds: Counter[Kind], places: int) -> bool:
    return kinds[Kind.PERSON] >= OFTEN_ENOUGH * places and kinds[Kind.PERSON] >= kinds.total() / 2


def _slipped(text: str, one: Found, slips: set[str]) -> bool:
    if one.kind is not Kind.PERSON:
        return False
    parts = [folded(word) for word in WORD.findall(text[one.start : one.end]) if len(word) >= SHORTEST]
    return bool(parts) and all(part in slips for part in parts)


def _reads_as_name(text: str, place: Place, *, surely: bool) -> bool:
    """A common word only where it is surely a name in this text, and has a capital that no sentence gave it."""
    if place.word not in common():
        return True
    return (
        surely
        and text[place.start].isupper()
        and not _SENTENCE_BEFORE.search(text, max(0, place.start - 4), place.start)
    )
