"""How names in the internet end, and the mail services that are named without an ending."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources


@dataclass(frozen=True, slots=True)
class Names:
    """`sure` are endings that make an address without any other sign of one, by language."""

    generic: frozenset[str]
    endings: frozenset[str]
    sure: Mapping[str, frozenset[str]]
    misheard: Mapping[str, str]
    glued: Mapping[str, str]
    providers: frozenset[str]
    weak_at: frozenset[str]

    def begins(self, letters: str) -> bool:
        """Whether an ending begins with these letters."""
        return any(ending.startswith(letters) for ending in self.endings)


def _names() -> Names:
    data = tomllib.loads(
        resources.files("earwitness_resources").joinpath("spoken", "addresses.toml").read_text("utf-8")
    )
    generic = frozenset(data["generic"])
    return Names(
        generic=generic,
        endings=generic | frozenset(data["countries"]),
        sure={code: generic | frozenset(endings) for code, endings in data["sure"].items()},
        misheard=data["misheard"],
        glued=data["glued"],
        providers=frozenset(data["providers"]),
        weak_at=frozenset(data["weak_at"]),
    )


NAMES = _names()
