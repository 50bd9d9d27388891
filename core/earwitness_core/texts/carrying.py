"""Where an anchor goes when the text under it changes, and how sure that is.

Pure. `sure`: the words it was made on are there, or nearly; `unsure`: something else is there now, which a person has
to look at; `lost`: nothing is left, and the place is where it was. The words are those a person saw last, not those of
the revision before: many small changes cannot lead an anchor astray unseen, and what is undone is sure again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from rapidfuzz.distance import Indel

from earwitness_core.anchors import Quote
from earwitness_core.model import TextSpan
from earwitness_core.texts.alignment import PositionMap, shared_head

State = Literal["sure", "unsure", "lost"]
# One wrong word of five, or one letter of a name, still is the same passage; "did not sign" and "refused" is not.
_NEARLY = 0.8
_REACH = 64  # code points around a change in which the very words are looked for
# A few letters are found anywhere: code points of a quote, and of the text around it, that make it known again.
_MANY, _SOME, _MOST = 12, 8, 0.8


@dataclass(frozen=True, slots=True)
class Carried:
    """A range of the new text, and whether it is the place."""

    span: TextSpan
    state: State


def carry(span: TextSpan, seen: Quote, moved: PositionMap, text: str) -> Carried:
    """The place in the new `text` of what stood at `span`, and of which a person saw `seen`."""
    start = moved.start(span.start)
    there = TextSpan(start, max(start, moved.end(span.end)))
    if text[there.start : there.end] == seen.exact:
        return Carried(there, "sure")
    change = moved.changed(span) or there
    hull = TextSpan(min(there.start, change.start), max(there.end, change.end))
    again = _found(seen, text, hull, there.start)
    if again is not None:
        return Carried(again, "sure")
    return Carried(there, judged(seen.exact, text[there.start : there.end]))


def judged(seen: str, now: str) -> State:
    """What it means that these words stand where those were."""
    if not now.strip():
        return "lost"
    return "sure" if seen == now or likeness(seen, now) >= _NEARLY else "unsure"


def likeness(one: str, other: str) -> float:
    """0 to 1; case, signs and spaces do not count, unless there is nothing else."""
    left, right = _bare(one), _bare(other)
    if not left or not right:
        return 1.0 if one.split() == other.split() else 0.0
    return float(Indel.normalized_similarity(left, right))


def _found(seen: Quote, text: str, hull: TextSpan, near: int) -> TextSpan | None:
    """The very words, at the hull or in its reach; of several, those with most of the text that was around them."""
    places = list(_occurrences(seen, text, hull))
    if not places:
        return None
    start = max(places, key=lambda at: (_context(seen, text, at), -abs(at - near)))
    return TextSpan(start, start + len(seen.exact))


def _occurrences(seen: Quote, text: str, hull: TextSpan) -> Iterator[int]:
    """Words at the hull count when they are many, or some text around them agrees; others, when nearly all does."""
    exact, around = seen.exact, len(seen.prefix) + len(seen.suffix)
    if not exact:
        return
    end = hull.end + len(exact) + _REACH
    at = text.find(exact, max(0, hull.start - len(exact) - _REACH), end)
    while at >= 0:
        touches = at <= hull.end and at + len(exact) >= hull.start
        agreeing = _context(seen, text, at)
        needed = 0 if touches and len(exact) >= _MANY else min(_SOME, around) if touches else _MOST * around
        if agreeing >= needed:
            yield at
        at = text.find(exact, at + 1, end)


def _context(seen: Quote, text: str, at: int) -> int:
    before = text[max(0, at - len(seen.prefix)) : at]
    end = at + len(seen.exact)
    after = text[end : end + len(seen.suffix)]
    return shared_head(before[::-1], seen.prefix[::-1]) + shared_head(after, seen.suffix)


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if sign.isalnum())
