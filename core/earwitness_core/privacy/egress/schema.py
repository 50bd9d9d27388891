"""JSON schemas in a payload: what an answer is to look like, and `response_format`, which may hold one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from earwitness_core.privacy.egress.parts import Fields, Flag, Number, Reader, Text, Token, unfit, words

_NAME = re.compile(r"[A-Za-z_$][A-Za-z0-9_$-]{0,63}\Z")
_DEEPEST = 24
_TYPE = words("object", "array", "string", "number", "integer", "boolean", "null")
_SCHEMA_NUMBERS = frozenset(
    ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "minProperties", "maxProperties")
)


@dataclass(frozen=True, slots=True)
class Schema:
    """A JSON schema that an answer is to keep: names are tokens, what is written for the model is text."""

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        return self._read(value, reader, place, 0)

    def _read(self, value: Any, reader: Reader, place: str, depth: int) -> Any:
        if not isinstance(value, dict) or depth > _DEEPEST:
            unfit(place)
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
                unfit(f"a field beside those of {place}")
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
        return value if isinstance(value, dict) else unfit(place)

    def _list(self, value: Any, place: str) -> list[Any]:
        return value if isinstance(value, list) else unfit(place)


@dataclass(frozen=True, slots=True)
class ResponseFormat:
    """`response_format`: free, any JSON, or JSON by a schema."""

    def read(self, value: Any, reader: Reader, place: str) -> Any:
        kind = value.get("type") if isinstance(value, dict) else None
        if kind != "json_schema":
            return Fields({"type": words("text", "json_object")}).read(value, reader, place)
        by_schema = Fields({"name": Token(form=_NAME), "schema": Schema()}, {"strict": Flag(), "description": Text()})
        return Fields({"type": words("json_schema"), "json_schema": by_schema}).read(value, reader, place)
