"""Transcripts of other programs, brought in with their times and speakers, and with a report of what was lost.

`child` and the readers run in an engine's child and know no vault; the rest is loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.imports.importer import Brought, Importer, NotBrought

__all__ = ["Brought", "Importer", "NotBrought"]
_HOMES = {
    "Brought": "importer",
    "Importer": "importer",
    "NotBrought": "importer",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
