"""What several detectors say of one text, as one answer.

The rule, in this order:

1. Special categories lie over the rest: they overlap anything, and only unite with their own kind.
2. Equal kinds that overlap unite: the hull of both, with the score, detector and country of the surer one.
3. Of different kinds one wins: what has a form (numbers, addresses, dates) over names; the longer over the shorter, so
   the IBAN over the phone in it and the e-mail over the name in it; of equal length the surer one.
4. What sticks out of the winner stays, as it was: no letter that anything found is uncovered by the rule.

The answer is sorted, and running the rule over it again changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from earwitness_core.privacy.findings.found import Found, Kind

_NAMED = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.NATIONALITY, Kind.TITLE})
_ORDER = {kind: number for number, kind in enumerate(Kind)}


def merged(text: str, found: Iterable[Found]) -> list[Found]:
    """One answer from many. Spans lie within the text and are not empty."""
    by_kind: defaultdict[Kind, list[Found]] = defaultdict(list)
    for one in found:
        by_kind[one.kind].append(one)
    united = [one for own in by_kind.values() for one in _united(own)]
    special = [one for one in united if one.kind.is_special]
    plain = [one for one in united if not one.kind.is_special]
    kept = [one for group in _touching(plain) for one in _settled(text, group)]
    return sorted([*special, *kept], key=lambda one: (one.start, one.end, _ORDER[one.kind]))


def _united(own: Sequence[Found]) -> Iterator[Found]:
    """Rule 2, for findings of one kind."""
    for group in _touching(own):
        if len(group) == 1:
            yield group[0]
            continue
        start, end = min(one.start for one in group), max(one.end for one in group)
        whole = [one for one in group if (one.start, one.end) == (start, end)]
        value = max(whole, key=_sureness).value if whole else None
        yield max(group, key=_sureness)._replace(start=start, end=end, value=value)


def _settled(text: str, group: Sequence[Found]) -> Iterator[Found]:
    """Rules 3 and 4, for findings that hang together."""
    taken: list[Found] = []
    ranked = sorted(group, key=lambda one: (one.kind in _NAMED, one.start - one.end, -one.score, _ORDER[one.kind]))
    for one in ranked:
        for rest in _outside(text, one, taken):
            taken.append(rest)
            yield rest


def _outside(text: str, one: Found, taken: Sequence[Found]) -> Iterator[Found]:
    """The parts of a finding that no other covers, without the spaces and signs at their ends."""
    at = one.start
    over = sorted((other.start, other.end) for other in taken if other.start < one.end and one.start < other.end)
    if not over:
        yield one
        return
    for start, end in [*over, (one.end, one.end)]:
        part = _trimmed(text, at, start)
        if part[0] < part[1]:
            yield one._replace(start=part[0], end=part[1], value=None)
        at = max(at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _touching(found: Sequence[Found]) -> Iterator[list[Found]]:
    """Groups that overlap, directly or through others."""
    group: list[Found] = []
    end = 0
    for one in sorted(found, key=lambda one: (one.start, one.end)):
        if group and one.start >= end:
            yield group
            group = []
        end = max(end, one.end) if group else one.end
        group.append(one)
    if group:
        yield group


def _sureness(one: Found) -> tuple[float, int, str]:
    return one.score, one.end - one.start, one.detector
