"""The pieces that shapes are described with: text, tokens, numbers, lists, fields. What does not fit is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol

from earwitness_core.errors import EgressRefused


class Reader(Protocol):
    """What is done with the strings of a payload, in order; each gives what takes its place."""

    def text(self, value: str) -> str: ...

    def token(self, value: str) -> str: ...


class Part(Protocol):
    """A piece of a shape. `read` gives the value written anew. Raises EgressRefused where it does not fit."""

    def read(self, value: Any, reader: Reader, place: str) -> Any: ...


@dataclass(frozen=True, slots=True)
class Text:
    """Words that go through redaction."""

    def read(self, value: Any, reader: Reader, place: str) -> str:
        return reader.text(value) if isinstance(value, str) else unfit(place)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a fixed list, or of a form that no sentence has; with a redaction it must not even hold a finding."""

    choices: frozenset[str] = frozenset()
    form: re.Pattern[str] | None = None

    def read(self, value: Any, reader: Reader, place: str) -> str:
        if not isinstance(value, str):
            unfit(place)
        if value in self.choices:
            return value
        return reader.token(value) if self.form is not None and self.form.match(value) else unfit(place)


@dataclass(frozen=True, slots=True)
class Number:
    """Within bounds and with three decimals at most: long numbers carry text."""

    low: float
    high: float
    whole: bool = False

    def read(self, value: Any, reader: Reader, place: str) -> float:
        kinds = int if self.whole else int | float
        if isinstance(value, bool) or not isinstance(value, kinds) or not self.low <= value <= self.high:
            unfit(place)
        return value if round(value, 3) == value else unfit(place)


@dataclass(frozen=True, slots=True)
class Flag:
    def read(self, value: Any, reader: Reader, place: str) -> bool:
        return value if isinstance(value, bool) else unfit(place)


@dataclass(frozen=True, slots=True)
class Many:
    of: Part
    most: int

    def read(self, value: Any, reader: Reader, place: str) -> list[Any]:
        if not isinstance(value, list) or not 0 < len(value) <= self.most:
            unfit(place)
        return [self.of.read(one, reader, f"{place}[]") for one in value]


@dataclass(frozen=True, slots=True)
class Fields:
    required: Mapping[str, Part]
    optional: Mapping[str, Part] = field(default_factory=dict)

    def read(self, value: Any, reader: Reader, place: str) -> dict[str, Any]:
        if not isinstance(value, dict) or not self.required.keys() <= value.keys():
            unfit(place)
        parts = {**self.required, **self.optional}
        if value.keys() - parts.keys():
            unfit(f"a field beside those of {place}")
        return {name: parts[name].read(one, reader, f"{place}.{name}") for name, one in value.items()}


@dataclass(frozen=True, slots=True)
class Either:
    """A string, or a list."""

    string: Part
    many: Many

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        return (self.many if isinstance(value, list) else self.string).read(value, reader, place)


def unfit(place: str) -> NoReturn:
    raise EgressRefused(why=f"the payload has a form that is not known ({place})", rule="shape")


def words(*words: str) -> Token:
    return Token(frozenset(words))
