"""How long windows and chains are to be. Apart from windows.py, so that the parent needs no numpy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WindowPlan:
    """A window is what is stored at once and never computed again. The first is short: the first words come early.

    A chain is several windows that one engine does one after another, each knowing the words before it; only between
    chains is the sound cut, in a pause. Measured: decision 0040.
    """

    first_ms: int = 30_000
    length_ms: int = 75_000
    chain_ms: int = 300_000
    reach: float = 0.15  # a cut may lie so far before or behind the wanted place, as a share of a chain
