"""Reading TOML tables against what is expected: each problem says line, key, what is wrong and what is allowed.

All problems are gathered, not only the first: who writes a policy wants to mend it in one go.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.\"'-]+)\s*\]\]?\s*(#.*)?$")
_KEY = re.compile(r"\s*([\w.\"'-]+)\s*=")
_AT_LINE = re.compile(r" ?\(at (?:line (\d+), column \d+|end of document)\)")
Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Problem:
    """`key` is the place in the document, as may.export.public; `line` counts from 1, None where nothing stands."""

    key: str
    says: str
    line: int | None = None

    def __str__(self) -> str:
        at = f"line {self.line}: " if self.line else ""
        return f"{at}{self.key}: {self.says}" if self.key else f"{at}{self.says}"


class Table:
    """One table of a document. Every key that is not taken from it is a problem at the end."""

    def __init__(self, content: Mapping[str, Any], path: str, text: str, problems: list[Problem]) -> None:
        self._content = dict(content)
        self._path = path
        self._text = text
        self._problems = problems
        self._known: list[str] = []

    def problem(self, key: str, says: str) -> None:
        """Note what is wrong with a key of this table, or with the table itself ("")."""
        place = ".".join(part for part in (self._path, key) if part)
        self._problems.append(Problem(place, says, line_of(self._text, place)))

    def has(self, key: str) -> bool:
        return key in self._content

    def text(self, key: str, *, needed: bool = False, default: str = "") -> str:
        value = self._take(key, needed=needed)
        if value is None:
            return default
        if not isinstance(value, str):
            self.problem(key, "is a text in quotes.")
            return default
        return value

    def choice(self, key: str, kind: type[Choice], default: Choice, *, needed: bool = False) -> Choice:
        value = self._take(key, needed=needed)
        if value is None:
            return default
        if not isinstance(value, str) or value not in tuple(kind):
            self.problem(key, f"is one of {listed(kind)}.")
            return default
        return kind(value)

    def number(self, key: str, default: int | None, *, least: int, most: int, needed: bool = False) -> int | None:
        value = self._take(key, needed=needed)
        if value is None:
            return default
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            self.problem(key, f"is a whole number from {least} to {most}.")
            return default
        return value

    def flag(self, key: str, default: bool) -> bool:
        value = self._take(key)
        if value is not None and not isinstance(value, bool):
            self.problem(key, "is true or false.")
            return default
        return default if value is None else value

    def texts(self, key: str, *, needed: bool = False) -> list[str]:
        value = self._take(key, needed=needed)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            self.problem(key, "is a list of texts in quotes.")
            return []
        return value

    def table(self, key: str) -> Table:
        """The table below a key; an empty one where there is none."""
        value = self._take(key)
        if value is not None and not isinstance(value, dict):
            self.problem(key, "is a table.")
        return self._below(key, value if isinstance(value, dict) else {})

    def tables(self, key: str) -> list[Table]:
        """The tables of a list, as [[endpoints]]."""
        value = self._take(key)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            self.problem(key, f"is a list of tables: begin each with [[{key}]].")
            return []
        return [self._below(f"{key}[{number}]", one) for number, one in enumerate(value)]

    def end(self) -> None:
        """Refuse every key that was not asked for: a misspelled rule must not be a rule that is not there."""
        for key in self._content:
            known = f"Known here: {', '.join(self._known)}." if self._known else "Nothing stands here."
            self.problem(key, f"is not known. {known}")

    def _take(self, key: str, *, needed: bool = False) -> Any:
        self._known.append(key)
        if needed and key not in self._content:
            self.problem(key, "is missing.")
        return self._content.pop(key, None)

    def _below(self, key: str, content: Mapping[str, Any]) -> Table:
        return Table(content, f"{self._path}.{key}" if self._path else key, self._text, self._problems)


def opened(text: str, problems: list[Problem]) -> Table | None:
    """The document as a table; None with a problem where it is no TOML."""
    try:
        return Table(tomllib.loads(text), "", text, problems)
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        said = str(wrong)
        found = _AT_LINE.search(said)
        line = int(found[1]) if found and found[1] else None
        reason = _AT_LINE.sub("", said) if isinstance(wrong, tomllib.TOMLDecodeError) else "Too many levels"
        problems.append(Problem("", f"This is no TOML: {reason}.", line))
        return None


def listed(values: Iterable[str]) -> str:
    """The values as a person writes them."""
    return ", ".join(f'"{one}"' for one in values)


def line_of(text: str, place: str) -> int | None:
    """The line where a place of the document is written, or its table; None when it is nowhere.

    tomllib gives no positions; this reads headers and keys only, and is for messages.
    """
    best: tuple[int, int] | None = None
    table, counts = "", dict[str, int]()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = header[2].replace('"', "").replace("'", "")
            if header[1] == "[[":
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{counts[table]}]"
            here = table
        elif key := _KEY.match(line):
            here = ".".join(part for part in (table, key[1].replace('"', "").replace("'", "")) if part)
        else:
            continue
        if (place == here or place.startswith(here + ".")) and (best is None or len(here) > best[0]):
            best = (len(here), number)
    return best[1] if best else None
