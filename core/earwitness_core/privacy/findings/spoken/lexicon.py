"""What words mean when somebody dictates, for each language; read from resources/earwitness_resources/spoken."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.tokens import Token, words_of

_LONGEST_NUMBER_WORD = 40  # neunhundertneunundneunzigtausend has 32


class Phrases:
    """Phrases with a meaning each, found at a place in a row of tokens; the longest wins."""

    def __init__(self, meanings: Iterable[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in meanings:
            for form in _forms(phrase):
                if form:
                    self._by_first.setdefault(form[0], []).append((form, meaning))
        for found in self._by_first.values():
            found.sort(key=lambda one: -len(one[0]))
        self._firsts = frozenset(self._by_first)
        self.words = frozenset(word for found in self._by_first.values() for form, _ in found for word in form)

    def at(self, row: Sequence[Token], place: int) -> tuple[int, str] | None:
        """How many tokens the phrase at this place has, and what it means. Never over the end of a line."""
        for form, meaning in self._by_first.get(row[place].word, ()):
            size = len(form)
            if size == 1:
                return size, meaning
            if place + size > len(row) or row[place + 1].word != form[1]:
                continue
            if row[place + size - 1].line != row[place].line:
                continue
            if all(row[place + k].word == form[k] for k in range(2, size)):
                return size, meaning
        return None

    def firsts(self) -> frozenset[str]:
        """Words with which a phrase begins."""
        return self._firsts

    def forms(self, meaning: str) -> Iterator[tuple[str, ...]]:
        """The phrases with this meaning."""
        return (form for found in self._by_first.values() for form, meant in found if meant == meaning)


@dataclass(frozen=True, slots=True, eq=False)  # one object for each language
class Language:
    """The words of one language. Numbers map a word to its parts (`zweiundachtzig`: 2, None, 80; None joins)."""

    code: str
    regions: tuple[str, ...]
    numbers: Mapping[str, int]
    joins: frozenset[str]
    compound: re.Pattern[str]
    ordinals: Mapping[str, int]
    months: Mapping[str, int]
    plurals: Mapping[str, int]
    multiples: Phrases
    times: frozenset[str]
    letters: Phrases
    alphabet: Phrases
    as_in: Phrases
    symbols: Phrases
    skips: Phrases
    corrections: Phrases
    units: Phrases
    hints: Phrases
    email_stops: frozenset[str]

    def number_parts(self, word: str) -> tuple[int | None, ...]:
        """The numbers that a word says, in order; empty when it says none."""
        if (value := self.numbers.get(word)) is not None:
            return (value,)
        if not 5 <= len(word) <= _LONGEST_NUMBER_WORD or not self.compound.fullmatch(word):
            return ()
        return _apart(self, word)


@lru_cache(maxsize=8192)
def _apart(language: Language, word: str) -> tuple[int | None, ...]:
    """Split a compound. Tried from the longest part, with a way back: `achttien` is one part, `achtentwintig` three."""
    if not word:
        return ()
    for size in range(len(word), 0, -1):
        head, rest = word[:size], word[size:]
        value = language.numbers.get(head)
        if value is None and (head not in language.joins or not rest):
            continue
        if not rest:
            return (value,)
        if tail := _apart(language, rest):
            return (value, *tail)
    return ()


@cache
def language(code: str) -> Language:
    """The lexicon of one of LANGUAGES."""
    text = resources.files("earwitness_resources").joinpath("spoken", f"{code}.toml").read_text("utf-8")
    return _made(code, tomllib.loads(text))


def _made(code: str, data: Mapping[str, Any]) -> Language:
    numbers = _values(data["number"])
    joins = frozenset(words_of(" ".join(data["and"]))) | ({"i"} if code == "es" else frozenset())
    parts = sorted({*numbers, *joins}, key=len, reverse=True)
    talk = data["talk"]
    tables = {name: _phrases(data[name]) for name in ("multiple", "letter", "alphabet", "symbol")}
    skips = Phrases((form, meaning) for meaning in ("assent", "skip") for form in talk[meaning])
    corrections = Phrases((form, "no") for form in talk["correction"])
    units = Phrases((form, "unit") for form in talk["unit"])
    plurals = _values(data["plural"])
    ordinals, months = _values(data["ordinal"]), _values(data["month"])
    return Language(
        code=code,
        regions=tuple(data["regions"]),
        numbers=numbers,
        joins=joins,
        compound=re.compile(f"(?:{'|'.join(parts)}){{2,12}}+"),
        ordinals=ordinals,
        months=months,
        plurals=plurals,
        multiples=tables["multiple"],
        times=frozenset(words_of(" ".join(data["times"]))),
        letters=tables["letter"],
        alphabet=tables["alphabet"],
        as_in=Phrases((form, "as") for form in data["as_in"]),
        symbols=tables["symbol"],
        skips=skips,
        corrections=corrections,
        units=units,
        hints=_hints(code, data["hint"]),
        email_stops=frozenset(word for form in data["email"]["stop"] for word in words_of(form)),
    )


def _hints(code: str, table: Mapping[str, Sequence[str]]) -> Phrases:
    """In English also run into the verb: "my birthday's"."""
    ends = ("", "'s") if code == "en" else ("",)
    return Phrases((form + end, Kind(kind).value) for kind, forms in table.items() for form in forms for end in ends)


def _values(table: Mapping[str, Sequence[str]]) -> dict[str, int]:
    return {form[0]: int(value) for value, forms in table.items() for text in forms for form in _forms(text)}


def _phrases(table: Mapping[str, Sequence[str]]) -> Phrases:
    return Phrases((form, meaning) for meaning, forms in table.items() for form in forms)


def _forms(phrase: str) -> set[tuple[str, ...]]:
    """As it is written, and with two letters for an umlaut."""
    lower = phrase.lower()
    return {words_of(lower), words_of(lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue"))}
