"""What a payload may look like. Whatever is not described here does not leave.

A description says of every field whether it is text, which goes through redaction, or something that cannot carry any:
a word of a fixed list, a name of a model, a number within bounds. The payload that leaves is written anew from what
was understood, so nothing rides along in between (spaces, repeated fields, digits of a number).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from earwitness_core.errors import EgressRefused
from earwitness_core.privacy.egress.parts import Either, Fields, Flag, Many, Number, Part, Text, Token, unfit, words
from earwitness_core.privacy.egress.schema import ResponseFormat

_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:/-]{0,79}\Z")
_MODEL_NAME = Token(form=_MODEL)
_CONTENT = Either(Text(), Many(Fields({"type": words("text"), "text": Text()}), 1000))
_MESSAGE = Fields({"role": words("system", "developer", "user", "assistant"), "content": _CONTENT})
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
        "response_format": ResponseFormat(),
    },
)
# Numbers in place of text (token ids) are text that no redaction can read: not among the forms.
_EMBEDDINGS = Fields(
    {"model": _MODEL_NAME, "input": Either(Text(), Many(Text(), 4096))},
    {"encoding_format": words("float", "base64"), "dimensions": Number(1, 8192, whole=True)},
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
            unfit("half a character")


def understand(shape: Shape, content: bytes | Mapping[str, Any]) -> Understood:
    """Read a payload by its shape. Raises EgressRefused where anything is not described."""
    value = _parsed(content) if isinstance(content, bytes) else dict(content)
    collected = _Collected()
    try:
        written = shape.part.read(value, collected, "it")
    except RecursionError:
        unfit("too deep")
    return Understood(shape, written, tuple(collected.texts), tuple(collected.tokens))


def _parsed(content: bytes) -> Any:
    def no_constant(_: str) -> NoReturn:
        unfit("a number that is none")

    try:
        return json.loads(content.decode(), object_pairs_hook=_once, parse_constant=no_constant)
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError):
        unfit("no JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A field given twice is read differently by different readers."""
    found = dict(pairs)
    return found if len(found) == len(pairs) else unfit("a field twice")


Redact = Callable[[Sequence[str]], tuple[list[str], dict[str, int]]]


def redacted(payload: Understood, redact: Redact) -> tuple[bytes, dict[str, int]]:
    """The bytes after redaction, and how many findings went, by kind. Raises EgressRefused for a token with one."""
    strings = (*payload.texts, *payload.tokens)
    changed, counts = redact(strings)
    if len(changed) != len(strings):
        raise EgressRefused(why="the redaction lost count of the texts", rule="redaction")
    texts, tokens = changed[: len(payload.texts)], changed[len(payload.texts) :]
    if tuple(tokens) != payload.tokens:
        unfit("a name of a model or field that holds something personal")
    return payload.body(texts), counts
