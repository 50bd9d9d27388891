"""Where a text is changed and what then stands where: findings become cuts, cuts become edits, edits a new text.

Pure. Promised: nothing of a finding stays, whatever overlaps it; what no finding touches stays letter by letter; every
position of the old text has one in the new.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.review.finding import Finding

_JOINS = frozenset("\u200d\ufe0e\ufe0f")
_CLOSES = frozenset(",.;:!?)]}…»”’")
_ORDER = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Datum:
    """A finding as redaction needs it: a half-open range of code points, what stands there, and whom it is about.

    `person` is the id of a person of the project and `number` the one they are shown by; `value` is the normal form of
    what was found, `alike` equal for equal data.
    """

    start: int
    end: int
    kind: Kind
    country: str | None = None
    value: str | None = None
    person: str | None = None
    number: int | None = None
    alike: str | None = None

    @classmethod
    def of(cls, found: Found) -> Datum:
        """Of a text that is no source's: nobody knows yet whom it is about."""
        return cls(found.start, found.end, found.kind, found.country, found.value)

    @classmethod
    def kept(cls, finding: Finding) -> Datum:
        """Of a source's text."""
        return cls(
            finding.span.start,
            finding.span.end,
            finding.kind,
            finding.country,
            person=finding.person_id,
            number=finding.person_number,
            alike=finding.value_key,
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """A range that must go, and the finding that says what takes its place: the longest of those that overlap.

    `text` is what that finding says; `kinds` are those of all findings within.
    """

    start: int
    end: int
    datum: Datum
    text: str
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A range of the old text and what stands there now."""

    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Span:
    """Where an edit came to lie: `start` and `end` in the old text, `new_start` and `new_end` in the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """A text after redaction: what was put where, and how many findings of each kind are gone."""

    text: str
    spans: tuple[Span, ...] = ()
    counts: Mapping[Kind, int] | None = None


def cuts(text: str, data: Iterable[Datum]) -> list[Cut]:
    """The ranges that must go, in order, apart from each other."""
    placed = [one for one in (_trimmed(text, datum) for datum in data) if one is not None]
    made: list[Cut] = []
    group: list[Datum] = []
    end = 0
    for one in sorted(placed, key=lambda datum: (datum.start, datum.end, _ORDER[datum.kind])):
        if group and one.start >= end:
            made.append(_cut(text, group))
            group = []
        end = max(end, one.end) if group else one.end
        group.append(one)
    return [*made, _cut(text, group)] if group else made


def count(made: Iterable[Cut]) -> dict[Kind, int]:
    """Findings by kind, in the order of the kinds."""
    counted = Counter(kind for cut in made for kind in cut.kinds)
    return {kind: counted[kind] for kind in Kind if counted[kind]}


def edits(text: str, made: Sequence[Cut], replacements: Sequence[str]) -> list[Edit]:
    """What to write where. Neighbours that would say the same twice say it once; a removal takes a space along."""
    joined: list[Edit] = []
    for cut, new in zip(made, replacements, strict=True):
        start, end = (cut.start, cut.end) if not new.startswith("[") else _with_brackets(text, cut)
        before = joined[-1] if joined else None
        if before is not None and new == before.new and not text[before.end : start].strip(" "):
            joined[-1] = replace(before, end=end)
        else:
            joined.append(Edit(start, end, new))
    return _apart(_without_space(text, one) if not one.new else one for one in joined)


def apply(text: str, made: Sequence[Edit]) -> tuple[str, Layout]:
    """The new text, and where everything went."""
    parts: list[str] = []
    at = 0
    for edit in made:
        parts += (text[at : edit.start], edit.new)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts), Layout(made)


class Layout:
    """Positions of an old text in the new one. A start within an edit is the edit's start, an end its end."""

    def __init__(self, made: Sequence[Edit]) -> None:
        self._starts = [edit.start for edit in made]
        self._ends = [edit.end for edit in made]
        grown = list(accumulate((len(edit.new) - (edit.end - edit.start) for edit in made), initial=0))
        self._shifts = grown
        self.spans = tuple(
            Span(edit.start, edit.end, edit.start + before, edit.start + before + len(edit.new))
            for edit, before in zip(made, grown, strict=False)
        )

    def start(self, position: int) -> int:
        inside = self._inside(position)
        return inside.new_start if inside else position + self._shifts[bisect_right(self._ends, position)]

    def end(self, position: int) -> int:
        inside = self._inside(position)
        return inside.new_end if inside else position + self._shifts[bisect_right(self._ends, position)]

    def _inside(self, position: int) -> Span | None:
        at = bisect_left(self._starts, position) - 1
        return self.spans[at] if at >= 0 and position < self._ends[at] else None


def _trimmed(text: str, datum: Datum) -> Datum | None:
    """Within the text, without white space at its ends, and not through the middle of a visible character."""
    start, end = max(0, datum.start), min(len(text), datum.end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return None
    while end < len(text) and (unicodedata.combining(text[end]) or text[end] in _JOINS):
        end += 1
    return replace(datum, start=start, end=end)


def _cut(text: str, group: Sequence[Datum]) -> Cut:
    longest = max(group, key=lambda one: (one.end - one.start, -_ORDER[one.kind], -one.start))
    start, end = min(one.start for one in group), max(one.end for one in group)
    return Cut(start, end, longest, text[longest.start : longest.end], tuple(one.kind for one in group))


def _with_brackets(text: str, cut: Cut) -> tuple[int, int]:
    """What stands in brackets of its own already gets no second pair, so that doing it twice changes nothing."""
    if text[cut.start - 1 : cut.start] == "[" and text[cut.end : cut.end + 1] == "]":
        return cut.start - 1, cut.end + 1
    return cut.start, cut.end


def _without_space(text: str, edit: Edit) -> Edit:
    before, after = text[: edit.start][-1:], text[edit.end : edit.end + 1]
    if after.isspace() and (not before or before.isspace()):
        return replace(edit, end=edit.end + 1)
    if before.isspace() and (not after or after in _CLOSES):
        return replace(edit, start=edit.start - 1)
    return edit


def _apart(made: Iterable[Edit]) -> list[Edit]:
    """Edits that were widened towards each other no longer overlap."""
    apart: list[Edit] = []
    for edit in made:
        at = apart[-1].end if apart else 0
        apart.append(replace(edit, start=max(at, edit.start)) if edit.start < at else edit)
    return apart
