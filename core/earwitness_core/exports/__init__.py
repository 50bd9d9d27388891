"""Transcripts in formats that other programs read. Bytes out to whoever takes them; only a database needs a file.

`sound_child` runs in an engine's child and knows no vault; the rest is loaded when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from earwitness_core.exports.exporter import DATABASE, FORMATS, Export, Exporter, Preview, render
    from earwitness_core.exports.redacting import PLAIN, Wish

__all__ = ["DATABASE", "FORMATS", "PLAIN", "Export", "Exporter", "Preview", "Wish", "render"]
_HOMES = {
    "DATABASE": "exporter",
    "FORMATS": "exporter",
    "PLAIN": "redacting",
    "Export": "exporter",
    "Exporter": "exporter",
    "Preview": "exporter",
    "Wish": "redacting",
    "render": "exporter",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(name)
