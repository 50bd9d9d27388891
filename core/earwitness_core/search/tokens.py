"""The pieces of a typed query, with the position of each. Knows what a word is, nothing of what it means.

A keyword is a keyword in upper case only, so that no language loses its everyday words. Typographic quotation marks
count as plain ones: keyboards put them in by themselves.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from earwitness_core.errors import QueryRefused

QUOTES = '"“”„‟«»'
FIELDS = ("speaker", "project", "source", "title", "lang", "kind", "before", "after", "on")
_LONGEST = 4_000  # code points


class Kind(Enum):
    WORD = auto()  # text as typed, up to a space, a quotation mark or a parenthesis
    PHRASE = auto()
    FIELD = auto()  # name:value, in `name` and `text`
    NEAR = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    OPEN = auto()
    CLOSE = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """`at` is the code point of the query where it begins; `prefix` says that a `*` follows directly."""

    kind: Kind
    text: str
    at: int
    prefix: bool = False
    name: str = ""


def refused(why: str, at: int) -> QueryRefused:
    """The refusal of a query for what stands at a position; people count from 1."""
    return QueryRefused(why=f"{why} (at character {at + 1})", position=at)


def holds_letters(text: str) -> bool:
    """Whether the index would keep anything of this text: it keeps letters and digits (`unicode61`)."""
    return any(unicodedata.category(char)[0] in "LN" or unicodedata.category(char) == "Co" for char in text)


def tokens(query: str) -> Iterator[Token]:
    """All tokens of a query and END. Raises QueryRefused for an open quotation mark, an empty field, too much."""
    if len(query) > _LONGEST:
        raise refused(f"it is longer than {_LONGEST} characters", _LONGEST)
    at = 0
    while at < len(query):
        char = query[at]
        if char.isspace():
            at += 1
        elif char in "()":
            yield Token(Kind.OPEN if char == "(" else Kind.CLOSE, char, at)
            at += 1
        elif _negates(query, at):
            yield Token(Kind.NOT, char, at)
            at += 1
        elif char in QUOTES:
            token, at = _phrase(query, at)
            yield token
        else:
            token, at = _word(query, at)
            yield token
    yield Token(Kind.END, "", len(query))


def _negates(query: str, at: int) -> bool:
    """A minus excludes when it begins a word: `-word`, not `e-mail` and not `a - b`."""
    if query[at] != "-" or (at and not (query[at - 1].isspace() or query[at - 1] in "()")):
        return False
    following = query[at + 1 : at + 2]
    return following != "" and (following in QUOTES or following == "(" or holds_letters(following))


def _phrase(query: str, at: int) -> tuple[Token, int]:
    end = at + 1
    while end < len(query) and query[end] not in QUOTES:
        end += 1
    if end == len(query):
        raise refused("a quotation mark is not closed", at)
    prefix = query[end + 1 : end + 2] == "*"
    return Token(Kind.PHRASE, query[at + 1 : end], at, prefix), end + 1 + prefix


def _word(query: str, at: int) -> tuple[Token, int]:
    end = at
    while end < len(query) and not query[end].isspace() and query[end] not in "()" and query[end] not in QUOTES:
        end += 1
    text = query[at:end]
    if text == "NEAR" and query[end : end + 1] == "(":
        return Token(Kind.NEAR, text, at), end + 1
    if text in ("OR", "AND", "NOT"):
        return Token(Kind[text], text, at), end
    name, colon, value = text.partition(":")
    if colon and name.lower() in FIELDS:
        return _field(query, at, name.lower(), value, end)
    return Token(Kind.WORD, text.rstrip("*"), at, text.endswith("*")), end


def _field(query: str, at: int, name: str, value: str, end: int) -> tuple[Token, int]:
    if value:
        return Token(Kind.FIELD, value.rstrip("*"), at, value.endswith("*"), name), end
    if query[end : end + 1] in tuple(QUOTES):
        quoted, end = _phrase(query, end)
        if quoted.text.strip():
            return Token(Kind.FIELD, quoted.text, at, quoted.prefix, name), end
    raise refused(f"{name}: needs its value right after the colon", at)
