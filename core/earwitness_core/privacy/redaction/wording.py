"""What stands where a finding stood: a block, a token, a wider word, or nothing.

Tokens are the same in every language, as one project may hold several: `Person 3`, `Place 2`, `[IBAN 1]`. What is
generalised is said in the language of the source, in brackets, so that nobody takes it for what was said.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from earwitness_core.privacy.findings.found import Kind

MASK = "█████"  # always five: the length of what was there is told by nothing
_PLAIN = {Kind.PERSON: "Person", Kind.PLACE: "Place", Kind.ORGANISATION: "Organisation"}
_SHORT = {Kind.IBAN: "IBAN", Kind.IP: "IP", Kind.URL: "URL", Kind.VAT: "VAT", Kind.EMAIL: "E-mail"}
_WITH_COUNTRY = frozenset({Kind.ADDRESS, Kind.PHONE, Kind.IBAN, Kind.PLATE})
_YEAR = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")
_NUMBER = re.compile(r"\d+")
_OLDEST = 90  # above it, years of age point to few people (as in the HIPAA safe harbor, 45 CFR 164.514(b)(2))
_OF_AGE = 18


def word_of(category: str) -> str:
    """The word of a token, from its category: the value of a Kind, or `source`."""
    if category == "source":
        return "Source"
    kind = Kind(category)
    return _PLAIN.get(kind) or _SHORT.get(kind) or category.replace("-", " ").capitalize()


def token(category: str, number: int) -> str:
    """`Person 3`, or `[IBAN 1]` for what is no name."""
    named = f"{word_of(category)} {number}"
    return named if category == "source" or Kind(category) in _PLAIN else f"[{named}]"


def generalised(kind: Kind, text: str, *, value: str | None, country: str | None, language: str | None) -> str:
    """A wider word for what was there, in brackets: a year or month, a decade, ten years of age, or the kind."""
    words = _words(language)
    said = f"{value or ''} {text}"
    wider: str | None = None
    if kind is Kind.DATE:
        wider = _year(said) or _month(text, language)
    elif kind is Kind.BIRTH_DATE:
        year = _year(said)
        wider = words["decade"].format(f"{year[:3]}0") if year else None
    elif kind is Kind.AGE:
        wider = _band(value if value and _NUMBER.search(value) else text, words["under"].format(_OF_AGE))
    named = wider or words[kind.value]
    return f"[{named}, {country.upper()}]" if wider is None and country and kind in _WITH_COUNTRY else f"[{named}]"


def _year(said: str) -> str | None:
    found = _YEAR.search(said)
    return found[1] if found else None


def _month(text: str, language: str | None) -> str | None:
    """The month as it is called, where one is named and no year."""
    named = {one.casefold() for one in re.findall(r"[^\W\d_]+", text)}
    months: list[str] = _file("words.toml")["months"].get(language or "en", ())
    found = next((month for month in months if month in named), None)
    return found and (found.capitalize() if language in ("en", "de", None) else found)


def _band(said: str, under: str) -> str | None:
    years = [int(one) for one in _NUMBER.findall(said)]
    if not years or max(years) > 150:
        return None
    if max(years) < _OF_AGE or said.casefold() == under:
        return under
    if min(years) >= _OLDEST:
        return f"{_OLDEST}+"
    tens = min(years) // 10 * 10
    return f"{tens}–{max(years) // 10 * 10 + 9}"


def _words(language: str | None) -> dict[str, str]:
    every = _file("words.toml")
    words: dict[str, str] = every.get(language or "en", every["en"])
    return words


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("earwitness_resources").joinpath("redaction", name).read_text("utf-8"))


def invented(category: str, number: int, taken: frozenset[str]) -> str | None:
    """The name of nobody for a person, place or organisation; by the number, so that nothing else decides.

    None for other kinds, and when all names are taken. `taken` are names that must not be met, in small letters.
    """
    names = _file("names.toml")
    if category == Kind.PERSON.value:
        first, last = names["first"], names["last"]
        # 46 × 46 pairs, each once: the last name walks on by one more each time all first names were used.
        every = [f"{one} {last[(n + turn) % len(last)]}" for turn in range(len(last)) for n, one in enumerate(first)]
    else:
        every = names.get(category, [])
    for at in range(len(every)):
        name: str = every[(number - 1 + at) % len(every)]
        if name.casefold() not in taken:
            return name
    return None


def is_invented(name: str) -> bool:
    """Whether all parts of a name are of our lists."""
    names = _file("names.toml")
    return all(any(part in every for every in names.values()) for part in name.split())
