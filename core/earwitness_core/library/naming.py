"""How a person points at something: by its id, the beginning or end of its id, or its name.

Ids begin with the millisecond they were made in (ids.py), so those of one morning begin alike; their ends are
random, which is why `short` shows the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from earwitness_core.errors import Ambiguous, NotFound

SHORT = 8  # 32 random bits: two of a thousand sources share an end once in ten thousand vaults
_FEWEST = 4


class Named(NamedTuple):
    id: str
    name: str


def short(identifier: str) -> str:
    """The part of an id that is shown in lists."""
    return identifier[-SHORT:]


def pick(what: str, wanted: str, among: Iterable[Named]) -> str:
    """The id of the one that `wanted` points at.

    An exact id or name wins over a part of an id, and that over a name that differs only in case.
    Raises NotFound when nothing answers and Ambiguous when several do.
    """
    every = list(among)
    for answers in (_exact(wanted, every), _part(wanted, every), _loose(wanted, every)):
        if len(answers) == 1:
            return answers[0].id
        if answers:
            shown = ", ".join(f"{short(one.id)} ({one.name})" for one in answers[:5])
            raise Ambiguous(what=what, name=wanted, candidates=shown)
    raise NotFound(what=what, name=wanted)


def _exact(wanted: str, every: list[Named]) -> list[Named]:
    return [one for one in every if wanted in (one.id, one.name)]


def part_of_id(wanted: str) -> str | None:
    """What `wanted` is if it can be the beginning or end of an id."""
    part = wanted.lower()
    return part if len(part) >= _FEWEST and set(part) <= set("0123456789abcdef") else None


def _part(wanted: str, every: list[Named]) -> list[Named]:
    part = part_of_id(wanted)
    return [one for one in every if one.id.startswith(part) or one.id.endswith(part)] if part else []


def _loose(wanted: str, every: list[Named]) -> list[Named]:
    return [one for one in every if one.name.casefold() == wanted.casefold()]
