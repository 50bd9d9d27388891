"""The words beside a number that say what it is: "BSN", "Führerschein", "call me at".

Read from `earwitness_resources/identifiers/cues.toml`. A line is looked up word by word in a table, so its cost does
not grow with the number of words known.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NamedTuple

ANY = "any"
_WORD = re.compile(r"\w+")


class Word(NamedTuple):
    """A word of a line, where it stands in it, in small letters, and whether there is more in it than letters."""

    start: int
    end: int
    text: str
    small: str
    is_number: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that names kinds of things. `states` are those whose people use it for that kind; empty means all."""

    start: int
    end: int
    states: dict[str, frozenset[str]]

    def names(self, sort: str) -> bool:
        """Whether it names this sort of thing."""
        return sort in self.states


@cache
def table(name: str) -> dict[str, object]:
    """One of the tables in `earwitness_resources/identifiers`."""
    return tomllib.loads(resources.files("earwitness_resources").joinpath("identifiers", name).read_text("utf-8"))


def words_of(line: str) -> list[Word]:
    """Letters and digits of a line, word by word."""
    spans = [hit.span() for hit in _WORD.finditer(line)]
    return [Word(start, end, text := line[start:end], text.lower(), not text.isalpha()) for start, end in spans]


def cues_in(words: Sequence[Word]) -> list[Cue]:
    """The cues of a line in the order in which they stand; of two that begin together, the longer."""
    known, found = _phrases(), []
    for index, word in enumerate(words):
        for phrase, states in known.get(word.small, ()):
            last = index + len(phrase) - 1
            if last < len(words) and all(words[index + n].small == part for n, part in enumerate(phrase[1:], start=1)):
                found.append(Cue(word.start, words[last].end, states))
                break
    return found


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], dict[str, frozenset[str]]]]]:
    """First word → phrases that begin with it, the longest first, with what they name and where."""
    gathered: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for sort, by_state in table("cues.toml").items():
        assert isinstance(by_state, dict)
        for state, phrases in by_state.items():
            for phrase in phrases:
                key = tuple(_WORD.findall(phrase.lower()))
                gathered.setdefault(key, {}).setdefault(sort, set()).add(state)
    known: dict[str, list[tuple[tuple[str, ...], dict[str, frozenset[str]]]]] = {}
    for key in sorted(gathered, key=len, reverse=True):
        states = {sort: frozenset(where) for sort, where in gathered[key].items()}
        known.setdefault(key[0], []).append((key, states))
    return known
