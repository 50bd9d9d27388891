"""One line of a text as the rules see it: its words, its cues, and the language it is thought to be in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property

from earwitness_core.privacy.findings.identifiers.cues import ANY, Cue, Word, cues_in, words_of

FLOOR = 0.5  # what is less sure is not reported

# How far a word may stand from the number it speaks of. "My tax identification number, which they gave me in March,
# is …" is 66 code points; after a number, "… is his BSN" is 11.
_BEFORE, _AFTER, _NEAR = 70, 28, 28

# Where a language is spoken, the likeliest state first.
_STATES = {
    "bg": ("BG",), "cs": ("CZ",), "da": ("DK",), "de": ("DE", "AT", "CH", "LU", "BE"), "el": ("GR", "CY"),
    "en": ("GB", "IE", "US", "MT", "CY"), "es": ("ES",), "et": ("EE",), "fi": ("FI",), "fr": ("FR", "BE", "CH", "LU"),
    "ga": ("IE",), "hr": ("HR",), "hu": ("HU",), "it": ("IT", "CH"), "lb": ("LU",), "lt": ("LT",), "lv": ("LV",),
    "mt": ("MT",), "nb": ("NO",), "nl": ("NL", "BE"), "nn": ("NO",), "no": ("NO",), "pl": ("PL",), "pt": ("PT",),
    "ro": ("RO",), "sk": ("SK",), "sl": ("SI",), "sv": ("SE", "FI"),
}  # fmt: skip


_DECIMALS = re.compile(r"[0-9][.,][0-9]+ [0-9]|[0-9] [0-9]+[.,][0-9]")


def is_column(text: str, start: int, end: int) -> bool:
    """Whether a stretch is decimal figures side by side, as "141.67 141.67": no number mixes points and spaces."""
    return _DECIMALS.search(text, start, end) is not None


def states_of(language: str | None) -> tuple[str, ...]:
    """The states whose numbers are to be expected in a language; none when it is unknown."""
    return _STATES.get((language or "").split("-")[0].lower(), ())


@dataclass(frozen=True)
class Line:
    """A line of text. `start` is where it begins in the whole; rules speak in places of the line."""

    text: str
    start: int = 0
    language: str | None = None

    @cached_property
    def words(self) -> list[Word]:
        return words_of(self.text)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words in small letters."""
        return frozenset(word.small for word in self.words)

    @cached_property
    def numbers(self) -> list[Word]:
        """Words with three digits or more: what a cue can belong to, and what parts it from the next."""
        return [word for word in self.words if word.is_number and sum(map(str.isdigit, word.text)) > 2]

    @cached_property
    def cues(self) -> list[Cue]:
        return cues_in(self.words)

    @cached_property
    def sorts(self) -> frozenset[str]:
        """The sorts of things that any of its words names."""
        return frozenset(sort for cue in self.cues for sort in cue.states)

    @cached_property
    def states(self) -> tuple[str, ...]:
        return states_of(self.language)

    def said_of(self, start: int, end: int) -> Said:
        """What the words around a number say of it. A word that stands beyond another number speaks of that one."""
        if not self.cues:
            return NOTHING
        last = bisect_right(self.numbers, start, key=lambda word: word.end) - 1
        behind = self.numbers[last].end if last >= 0 else 0
        before = [cue for cue in self._between(max(behind, start - _BEFORE), start) if cue.end <= start + 1]
        if (
            not before and 0 < start - behind <= 8
        ):  # "passports 123456789 and 987654321": said of the first, meant of both
            first = self.numbers[last].start if last >= 0 else start
            before = [cue for cue in self._between(first - _NEAR, first) if cue.end <= first]
        following = bisect_left(self.numbers, end, key=lambda word: word.start)
        ahead = self.numbers[following].start if following < len(self.numbers) else len(self.text)
        after = [cue for cue in self._between(end, end + _AFTER) if cue.end <= min(ahead, end + _AFTER)]
        if not before:
            return Said(tuple(after[:1]), ())
        nearest = max(cue.end for cue in before)
        near = tuple(cue for cue in before if nearest - cue.end <= 12)
        return Said(near, (*(cue for cue in before if nearest - cue.end > 12), *after[:1]))

    def _between(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch of the line."""
        first = bisect_left(self.cues, start, key=lambda cue: cue.start)
        return self.cues[first : bisect_left(self.cues, end, lo=first, key=lambda cue: cue.start)]


@dataclass(frozen=True)
class Said:
    """The cues of a number: those nearest to it, and the others in reach."""

    near: tuple[Cue, ...]
    far: tuple[Cue, ...]

    def names(self, sort: str, state: str | None = None) -> float:
        """1 when the nearest word names this sort of thing, less when a farther one does, else 0."""
        if _has(self._nearest, sort, state):
            return 1.0
        return 0.8 if _has(self._farther, sort, state) else 0.0

    def is_of(self, sort: str, state: str) -> bool:
        """Whether one of them is this state's own word for it."""
        return state in self._nearest.get(sort, ()) or state in self._farther.get(sort, ())

    @cached_property
    def sorts(self) -> frozenset[str]:
        """The sorts of things that any of them names."""
        return frozenset((*self._nearest, *self._farther))

    @cached_property
    def _nearest(self) -> dict[str, set[str]]:
        return _together(self.near)

    @cached_property
    def _farther(self) -> dict[str, set[str]]:
        return _together(self.far)


NOTHING = Said((), ())


def _together(cues: tuple[Cue, ...]) -> dict[str, set[str]]:
    """What cues name, and in which states."""
    states: dict[str, set[str]] = {}
    for cue in cues:
        for sort, where in cue.states.items():
            states.setdefault(sort, set()).update(where)
    return states


def _has(named: dict[str, set[str]], sort: str, state: str | None) -> bool:
    states = named.get(sort)
    return states is not None and (state is None or ANY in states or state in states)
