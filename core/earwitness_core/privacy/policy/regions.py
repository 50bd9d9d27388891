"""Regions as a policy names them: ISO 3166 codes, and two names for many.

The promise is that content stays where EU law on data protection is in force: the Union, or with EEA also Iceland,
Liechtenstein and Norway. Any other country has to be named by its code, and then `policy show` says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# "EU" itself is reserved in ISO 3166: for a provider that promises the Union and no single country.
EU = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK EU".split()  # noqa: SIM905
)
EEA = EU | {"IS", "LI", "NO"}
_NAMED = {"EU": EU, "EEA": EEA}
_CODE = re.compile(r"[A-Z]{2}\Z")


def is_region(code: str) -> bool:
    """Whether it may stand in a policy's `regions`."""
    return code in _NAMED or bool(_CODE.match(code))


def is_country(code: str) -> bool:
    """Whether an endpoint may be said to stand there."""
    return bool(_CODE.match(code))


def spelled_out(names: Iterable[str]) -> frozenset[str]:
    """The codes that a policy's `regions` mean."""
    return frozenset(code for name in names for code in _NAMED.get(name, {name}))


def outside(codes: Iterable[str]) -> list[str]:
    """Those of the codes that are beyond the EEA, in order."""
    return sorted(set(codes) - EEA)


def spoken(codes: Iterable[str]) -> str:
    """The codes as a person says them: EU, EEA, and single countries."""
    left, said = set(codes), []
    for name, meant in (("EEA", EEA), ("EU", EU)):
        if meant <= left:
            said.append(name)
            left -= meant
    return ", ".join([*said, *sorted(left)])
