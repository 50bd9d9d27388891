"""Whether a JSON value has exactly the documented type; missing, surplus and wrong fields are told by place."""

from __future__ import annotations

import types
from typing import Annotated, Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict


def problems(value: Any, kind: Any, where: str = "$") -> list[str]:
    """What is wrong with a value that should be of a type made of TypedDict, list, dict, unions and JSON types."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Annotated, NotRequired):
        return problems(value, inner[0], where)
    if origin in (Union, types.UnionType):
        tried = [problems(value, one, where) for one in inner]
        return [] if [] in tried else min(tried, key=len)
    if is_typeddict(kind):
        return _object(value, kind, where)
    if origin is list:
        if not isinstance(value, list):
            return [f"{where} is no list"]
        return [found for i, one in enumerate(value) for found in problems(one, inner[0], f"{where}[{i}]")]
    if origin is dict:
        if not isinstance(value, dict):
            return [f"{where} is no object"]
        return [found for key, one in value.items() for found in problems(one, inner[1], f"{where}.{key}")]
    if kind is Any:
        return []
    return [] if _is(value, kind) else [f"{where} is {value!r}, not {getattr(kind, '__name__', kind)}"]


def _object(value: Any, kind: Any, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where} is no object"]
    hints = get_type_hints(kind, include_extras=True)
    surplus = [f"{where}.{key} is not documented" for key in value.keys() - hints.keys()]
    # __required_keys__ does not see NotRequired behind postponed annotations.
    required = {key for key, hint in hints.items() if get_origin(hint) is not NotRequired}
    missing = [f"{where}.{key} is missing" for key in required - value.keys()]
    inside = [
        found for key in hints.keys() & value.keys() for found in problems(value[key], hints[key], f"{where}.{key}")
    ]
    return surplus + missing + inside


def _is(value: Any, kind: Any) -> bool:
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)
