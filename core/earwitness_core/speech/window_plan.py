"""How long windows are to be. Apart from windows.py, so that the parent needs no numpy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WindowPlan:
    """The first window is short, so that the first words are there early. Measured: decision 0040."""

    first_ms: int = 35_000
    length_ms: int = 120_000
    reach: float = 0.25  # a cut may lie so far before or behind the wanted place, as a share of the length
