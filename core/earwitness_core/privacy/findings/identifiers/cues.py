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

ANY = "any"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line, where it stands in it."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A phrase that names kinds of things. `states` are those whose people use it for that kind; empty means all."""

    start: int
    end: int
    states: dict[str, frozenset[str]]

    def names(self, sort: str, state: str | None = None) -> bool:
        """Whether it names this sort of thing, in this state if one is given."""
        states = self.states.get(sort)
        return states is not None and (state is None or ANY in states or state in states)

    def is_of(self, sort: str, state: str) -> bool:
        """Whether it is this state's own word for it."""
        return state in self.states.get(sort, ())


@cache
def table(name: str) -> dict[str, object]:
    """One of the tables in `earwitness_resources/identifiers`."""
    return tomllib.loads(resources.files("earwitness_resources").joinpath("identifiers", name).read_text("utf-8"))


def words_of(line: str) -> list[Word]:
    """Letters and digits of a line, word by word."""
    return [Word(hit.start(), hit.end(), hit.group()) for hit in _WORD.finditer(line)]


def cues_in(words: Sequence[Word]) -> list[Cue]:
    """The cues of a line in the order in which they stand; of two that begin together, the longer."""
    known, found = _phrases(), []
    for index, word in enumerate(words):
        for phrase, states in known.get(word.text.lower(), ()):
            last = index + len(phrase) - 1
            if last < len(words) and all(
                words[index + n].text.lower() == part for n, part in enumerate(phrase[1:], start=1)
            ):
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
