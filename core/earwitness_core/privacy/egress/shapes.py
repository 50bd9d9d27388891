"""What a payload may look like. Whatever is not described here does not leave.

A description says of every field whether it is text, which goes through redaction, or something that cannot carry any:
a word of a fixed list, a name of a model, a number within bounds. The payload that leaves is written anew from what
was understood, so nothing rides along in between (spaces, repeated fields, digits of a number).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol

from earwitness_core.errors import EgressRefused

_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}\Z")
_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]{0,63}\Z")
_DEEPEST = 24


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
        return reader.text(value) if isinstance(value, str) else _unfit(place)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a fixed list, or of a form that no sentence has; with a redaction it must not even hold a finding."""

    choices: frozenset[str] = frozenset()
    form: re.Pattern[str] | None = None

    def read(self, value: Any, reader: Reader, place: str) -> str:
        if not isinstance(value, str):
            _unfit(place)
        if value in self.choices:
            return value
        return reader.token(value) if self.form is not None and self.form.match(value) else _unfit(place)


@dataclass(frozen=True, slots=True)
class Number:
    """Within bounds and with three decimals at most: long numbers carry text."""

    low: float
    high: float
    whole: bool = False

    def read(self, value: Any, reader: Reader, place: str) -> float:
        kinds = int if self.whole else int | float
        if isinstance(value, bool) or not isinstance(value, kinds) or not self.low <= value <= self.high:
            _unfit(place)
        return value if round(value, 3) == value else _unfit(place)


@dataclass(frozen=True, slots=True)
class Flag:
    def read(self, value: Any, reader: Reader, place: str) -> bool:
        return value if isinstance(value, bool) else _unfit(place)


@dataclass(frozen=True, slots=True)
class Many:
    of: Part
    most: int

    def read(self, value: Any, reader: Reader, place: str) -> list[Any]:
        if not isinstance(value, list) or not 0 < len(value) <= self.most:
            _unfit(place)
        return [self.of.read(one, reader, f"{place}[]") for one in value]


@dataclass(frozen=True, slots=True)
class Fields:
    required: Mapping[str, Part]
    optional: Mapping[str, Part] = field(default_factory=dict)

    def read(self, value: Any, reader: Reader, place: str) -> dict[str, Any]:
        if not isinstance(value, dict) or not self.required.keys() <= value.keys():
            _unfit(place)
        parts = {**self.required, **self.optional}
        if value.keys() - parts.keys():
            _unfit(f"a field beside those of {place}")
        return {name: parts[name].read(one, reader, f"{place}.{name}") for name, one in value.items()}


@dataclass(frozen=True, slots=True)
class Either:
    """A string, or a list."""

    string: Part
    many: Many

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        return (self.many if isinstance(value, list) else self.string).read(value, reader, place)


@dataclass(frozen=True, slots=True)
class Schema:
    """A JSON schema that an answer is to keep: names are tokens, what is written for the model is text."""

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        return self._read(value, reader, place, 0)

    def _read(self, value: Any, reader: Reader, place: str, depth: int) -> Any:
        if not isinstance(value, dict) or depth > _DEEPEST:
            _unfit(place)
        made: dict[str, Any] = {}
        for name, one in value.items():
            if name in ("properties", "$defs"):
                made[name] = {
                    self._name(key, reader, place): self._read(inner, reader, place, depth + 1)
                    for key, inner in self._object(one, place).items()
                }
            elif name in ("items", "additionalProperties") and isinstance(one, dict):
                made[name] = self._read(one, reader, place, depth + 1)
            elif name in ("anyOf", "oneOf", "prefixItems"):
                made[name] = [self._read(inner, reader, place, depth + 1) for inner in self._list(one, place)]
            elif name == "required":
                made[name] = [self._name(inner, reader, place) for inner in self._list(one, place)]
            elif name == "type":
                made[name] = (
                    [_TYPE.read(x, reader, place) for x in one]
                    if isinstance(one, list)
                    else (_TYPE.read(one, reader, place))
                )
            elif name in ("enum",):
                made[name] = [self._plain(inner, reader, place) for inner in self._list(one, place)]
            elif name in ("title", "description", "const", "default", "$ref"):
                made[name] = self._plain(one, reader, place)
            elif name in _SCHEMA_NUMBERS:
                made[name] = Number(0, 1_000_000).read(one, reader, place)
            elif name in ("additionalProperties", "uniqueItems"):
                made[name] = Flag().read(one, reader, place)
            else:
                _unfit(f"a field beside those of {place}")
        return made

    def _plain(self, value: Any, reader: Reader, place: str) -> Any:
        if isinstance(value, str):
            return reader.text(value)
        if value is None or isinstance(value, bool):
            return value
        return Number(-1_000_000, 1_000_000).read(value, reader, place)

    def _name(self, value: Any, reader: Reader, place: str) -> str:
        return Token(form=_NAME).read(value, reader, place)

    def _object(self, value: Any, place: str) -> dict[str, Any]:
        return value if isinstance(value, dict) else _unfit(place)

    def _list(self, value: Any, place: str) -> list[Any]:
        return value if isinstance(value, list) else _unfit(place)


def _unfit(place: str) -> NoReturn:
    raise EgressRefused(why=f"the payload has a form that is not known ({place})", rule="shape")


def _words(*words: str) -> Token:
    return Token(frozenset(words))


_TYPE = _words("object", "array", "string", "number", "integer", "boolean", "null")
_SCHEMA_NUMBERS = frozenset(
    ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "minProperties", "maxProperties")
)
_MODEL_NAME = Token(form=_MODEL)
_CONTENT = Either(Text(), Many(Fields({"type": _words("text"), "text": Text()}), 1000))
_MESSAGE = Fields({"role": _words("system", "developer", "user", "assistant"), "content": _CONTENT})


@dataclass(frozen=True, slots=True)
class _Format:
    """`response_format`: free, any JSON, or JSON by a schema."""

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind != "json_schema":
            return Fields({"type": _words("text", "json_object")}).read(value, reader, place)
        by_schema = Fields({"name": Token(form=_NAME), "schema": Schema()}, {"strict": Flag(), "description": Text()})
        return Fields({"type": _words("json_schema"), "json_schema": by_schema}).read(value, reader, place)


_CHAT = Fields(
    {"model": _MODEL_NAME, "messages": Many(_MESSAGE, 1000)},
    {
        "temperature": Number(0, 2),
        "top_p": Number(0, 1),
        "frequency_penalty": Number(-2, 2),
        "presence_penalty": Number(-2, 2),
        "max_tokens": Number(1, 1_000_000, whole=True),
        "max_completion_tokens": Number(1, 1_000_000, whole=True),
        "seed": Number(0, 999_999, whole=True),
        "n": Number(1, 8, whole=True),
        "stream": Flag(),
        "stream_options": Fields({"include_usage": Flag()}),
        "stop": Either(Text(), Many(Text(), 8)),
        "response_format": _Format(),
    },
)
# Numbers in place of text (token ids) are text that no redaction can read: not among the forms.
_EMBEDDINGS = Fields(
    {"model": _MODEL_NAME, "input": Either(Text(), Many(Text(), 4096))},
    {"encoding_format": _words("float", "base64"), "dimensions": Number(1, 8192, whole=True)},
)


@dataclass(frozen=True, slots=True)
class Shape:
    """`path` is what follows an endpoint's base path."""

    name: str
    path: str
    part: Part


CHAT = Shape("chat", "/chat/completions", _CHAT)
EMBEDDINGS = Shape("embeddings", "/embeddings", _EMBEDDINGS)
JSON_SHAPES = (CHAT, EMBEDDINGS)


class _Collected:
    """Gathers the strings; changes nothing."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.tokens: list[str] = []

    def text(self, value: str) -> str:
        self.texts.append(value)
        return value

    def token(self, value: str) -> str:
        self.tokens.append(value)
        return value


class _Replacing:
    def __init__(self, texts: Iterator[str]) -> None:
        self._texts = texts

    def text(self, value: str) -> str:
        return next(self._texts)

    def token(self, value: str) -> str:
        return value


@dataclass(frozen=True, slots=True)
class Understood:
    """A payload of a known shape. `texts` go through redaction; `tokens` must not need it."""

    shape: Shape
    value: Any
    texts: tuple[str, ...]
    tokens: tuple[str, ...]

    def body(self, texts: Sequence[str] | None = None) -> bytes:
        """The bytes to send, with these texts in place of its own; the same texts always give the same bytes."""
        reader = _Replacing(iter(self.texts if texts is None else texts))
        written = json.dumps(self.shape.part.read(self.value, reader, "it"), ensure_ascii=False, separators=(",", ":"))
        try:
            return written.encode()
        except UnicodeEncodeError:
            _unfit("half a character")


def understand(shape: Shape, content: bytes | Mapping[str, Any]) -> Understood:
    """Read a payload by its shape. Raises EgressRefused where anything is not described."""
    value = _parsed(content) if isinstance(content, bytes) else dict(content)
    collected = _Collected()
    try:
        written = shape.part.read(value, collected, "it")
    except RecursionError:
        _unfit("too deep")
    return Understood(shape, written, tuple(collected.texts), tuple(collected.tokens))


def _parsed(content: bytes) -> Any:
    def no_constant(_: str) -> NoReturn:
        _unfit("a number that is none")

    try:
        return json.loads(content.decode(), object_pairs_hook=_once, parse_constant=no_constant)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        _unfit("no JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A field given twice is read differently by different readers."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else _unfit("a field twice")


Redact = Callable[[Sequence[str]], tuple[list[str], dict[str, int]]]


def redacted(payload: Understood, redact: Redact) -> tuple[bytes, dict[str, int]]:
    """The bytes after redaction, and how many findings went, by kind. Raises EgressRefused for a token with one."""
    strings = (*payload.texts, *payload.tokens)
    changed, counts = redact(strings)
    if len(changed) != len(strings):
        raise EgressRefused(why="the redaction lost count of the texts", rule="redaction")
    texts, tokens = changed[: len(payload.texts)], changed[len(payload.texts) :]
    if tuple(tokens) != payload.tokens:
        _unfit("a name of a model or field that holds something personal")
    return payload.body(texts), counts
