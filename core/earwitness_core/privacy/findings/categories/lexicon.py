"""Words of special categories in each language; read from resources/earwitness_resources/categories."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from importlib import resources
from typing import Any

from earwitness_core.privacy.findings.found import SPECIAL, Kind
from earwitness_core.privacy.findings.words import WORD, fold

_SHORTEST_STEM = 3


class Level(IntEnum):
    """How much a word says: only of a person, by itself, or that something was done by or to somebody."""

    PERSONAL = 0
    SURE = 1
    ACT = 2


@dataclass(frozen=True, slots=True)
class Form:
    """A folded word, or the beginning of one."""

    word: str
    is_stem: bool

    def fits(self, word: str) -> bool:
        """Whether a folded word is this, or begins so."""
        return word.startswith(self.word) if self.is_stem else word == self.word


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the lexicon: what follows its first word, and what it stands for."""

    rest: tuple[Form, ...]
    kind: Kind
    level: Level


@dataclass(frozen=True, slots=True)
class Meaning:
    """All that a word may be."""

    entries: tuple[Entry, ...]
    person: bool
    general: bool


class Lexicon:
    """The words of one language."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._exact: dict[str, list[Entry]] = {}
        self._stems: dict[str, list[Entry]] = {}
        self.people = _folded(data["people"])
        self.general = _folded(data["general"])
        for kind in SPECIAL:
            for level in Level:
                for phrase in data[kind.value][level.name.lower() if level is not Level.ACT else "acts"]:
                    self._add(phrase, kind, level)
        self._begins = {stem[:_SHORTEST_STEM] for stem in self._stems}

    def _add(self, phrase: str, kind: Kind, level: Level) -> None:
        words = [fold(found.group()) for found in WORD.finditer(phrase)]
        is_stem = phrase.endswith("*")
        forms = [Form(word, is_stem and place == len(words) - 1) for place, word in enumerate(words)]
        table = self._stems if forms[0].is_stem else self._exact
        table.setdefault(forms[0].word, []).append(Entry(tuple(forms[1:]), kind, level))

    def meaning(self, word: str) -> Meaning | None:
        """What a folded word may be; None for most words. Longer phrases come first."""
        entries = list(self._exact.get(word, ()))
        if word[:_SHORTEST_STEM] in self._begins:
            for size in range(_SHORTEST_STEM, len(word) + 1):
                entries.extend(self._stems.get(word[:size], ()))
        person, general = word in self.people, word in self.general
        if not (entries or person or general):
            return None
        entries.sort(key=lambda entry: (-len(entry.rest), -entry.level))
        return Meaning(tuple(entries), person, general)


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(fold(found.group()) for word in words for found in WORD.finditer(word))


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of one of languages.LANGUAGES."""
    text = resources.files("earwitness_resources").joinpath("categories", f"{code}.toml").read_text("utf-8")
    return Lexicon(tomllib.loads(text))
