"""Names found once are found everywhere in the text, and what the rest of the text speaks against is dropped.

Whole words, whatever their case, with a genitive s; a first name or a surname by itself too. A common word ("young") is
followed only when its context said that it is a name, and where no sentence gave it its capital. Who is known in the
whole project is findings/known.py's work.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.names.lexicon import PARTICLES, common, folded
from earwitness_core.privacy.findings.names.tokens import SHORTEST, WORD, NameWords

OFTEN_ENOUGH = 0.3  # of a word's places that the model must take for a person, when nothing else says that it is one
SELDOM, MANY = 0.2, 4  # below this share of at least so many places, the model's finding was a slip
REPEATED = "names/repeated"
_INITIALS_BEFORE = re.compile(r"(?<![^\W_])(?<![\u0300-\u036f])(?:[^\W\d_]\.(?:-|[ \t]?)){1,3}$")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.?!:\n“\"(])\s*$")
_JOINT = re.compile(rf"(?:[ \t\u00a0]+|[-‑])(?:(?:{'|'.join(sorted(PARTICLES))})[ \t]+){{0,2}}", re.IGNORECASE)


def propagated(words: NameWords, found: Sequence[Found], sure: Sequence[tuple[int, int]]) -> list[Found]:
    """`found` with every other place of its people, and without people that the rest of the text speaks against.

    `sure` are the ranges of names that their context gives away; the model need not have seen them.
    """
    labels = _labels(words, found)
    certain = {fold for place in words.touching(sure) if _may_stand_alone(fold := _fold(words, place))}
    votes: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for place, kind in labels.items():
        votes[_fold(words, place)][kind] += 1
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    asked = {*votes, *certain}
    for place in words.places(words.names(asked | {word + "s" for word in asked})):
        by_word[_fold(words, place)].append(place)
    names = {
        word
        for word in asked
        if _may_stand_alone(word) and (word in certain or _is_a_person(votes[word], len(by_word[word])))
    }
    slips = {
        word
        for word, kinds in votes.items()
        if len(by_word[word]) >= MANY and kinds[Kind.PERSON] < SELDOM * len(by_word[word])
    }
    kept = [one for one in found if not _slipped(words.text, one, slips - certain)]
    more = [
        Found(words.spans[place][0], words.spans[place][1], Kind.PERSON, 0.7, REPEATED)
        for word in names
        for place in (*by_word[word], *(by_word[word + "s"] if word + "s" not in common() else ()))
        if place not in labels and _reads_as_name(words, place, surely=word in certain)
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
    return one._replace(start=start, end=end)


def _fold(words: NameWords, place: int) -> str:
    return words.folded[words.spelled[place]]


def _labels(words: NameWords, found: Sequence[Found]) -> dict[int, Kind]:
    """What each word is taken for; of findings that overlap the first counts."""
    labels: dict[int, Kind] = {}
    for one in sorted(found):
        for place in words.touching([(one.start, one.end)]):
            labels.setdefault(place, one.kind)
    return labels


def _may_stand_alone(word: str) -> bool:
    return len(word) >= SHORTEST and word[0].isalpha() and word not in PARTICLES


def _is_a_person(kinds: Counter[Kind], places: int) -> bool:
    return kinds[Kind.PERSON] >= OFTEN_ENOUGH * places and kinds[Kind.PERSON] >= kinds.total() / 2


def _slipped(text: str, one: Found, slips: set[str]) -> bool:
    if one.kind is not Kind.PERSON:
        return False
    parts = [folded(word) for word in WORD.findall(text[one.start : one.end]) if len(word) >= SHORTEST]
    return bool(parts) and all(part in slips for part in parts)


def _reads_as_name(words: NameWords, place: int, *, surely: bool) -> bool:
    """A common word only where it is surely a name in this text, and has a capital that no sentence gave it."""
    if _fold(words, place) not in common():
        return True
    start = words.starts[place]
    return surely and words.text[start].isupper() and not _SENTENCE_BEFORE.search(words.text, max(0, start - 4), start)
