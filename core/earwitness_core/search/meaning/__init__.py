"""Search by meaning: passages of a transcript, a vector for each, and how the nearest ones are found.

`child` and `vectors` run in an engine's child and know no vault; the rest is loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.search.meaning.room import MeaningRoom, MeaningState

__all__ = ["MeaningRoom", "MeaningState"]
_HOMES = {
    "MeaningRoom": "room",
    "MeaningState": "room",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
