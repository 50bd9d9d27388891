"""A voice as the machine heard it, between engine and vault."""

from __future__ import annotations

from dataclasses import dataclass

from earwitness_core.model import TimeSpan


@dataclass(frozen=True, slots=True)
class Voice:
    """When it speaks, how it sounds (vectors.py; empty when unknown), and how much speech the vector is made of."""

    turns: tuple[TimeSpan, ...]
    vector: bytes
    speech_ms: int
