"""A passage that answers, and the constant of the fusion by rank. Without numpy: every search imports it."""

from __future__ import annotations

from dataclasses import dataclass

from earwitness_core.search.results import Why

K = 20  # a list gives 1 / (K + 1 + place), places from 0; 10 to 60 are as good (decision 0080)


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage by its position on the shelf (memory.py)."""

    position: int
    score: float
    why: Why
