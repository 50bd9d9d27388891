"""What a judge is given of a run, and what it says. How sure each kind of proof makes it stands here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.findings.spoken.said import Said, Window

PROVED, CHECKED, HINTED, FORM = 0.95, 0.85, 0.7, 0.6


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a run besides what it says. Hints stand nearest first; `counted`: a unit follows."""

    language: str
    regions: tuple[str, ...]
    hints: tuple[Kind, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """A window of a reading and what it is."""

    window: Window
    kind: Kind
    score: float
    country: str | None = None
    value: str | None = None


Judge = Callable[[Said, Case], Verdict | None]
