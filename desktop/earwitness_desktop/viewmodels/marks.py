"""Doubts and findings as marks in a text, and back."""

from __future__ import annotations

from collections.abc import Sequence

from earwitness_core.model import Suspect
from earwitness_core.privacy.review.finding import Finding, State
from earwitness_desktop.script import FINDING, SUSPECT, Mark


def suspect_marks(suspects: Sequence[Suspect]) -> list[Mark]:
    """The id says which doubt it is: its reason and its time."""
    return [
        Mark(SUSPECT, f"{one.reason}:{one.time.start_ms}:{one.time.end_ms}", one.span, one.time, one.reason)
        for one in suspects
    ]


def finding_marks(findings: Sequence[Finding]) -> list[Mark]:
    """All that count; confirmed ones ask for nothing any more."""
    return [
        Mark(FINDING, one.id, one.span, one.time, one.kind.value, is_open=one.state is State.SUGGESTED)
        for one in findings
        if one.counts
    ]


def suspect_of(mark: Mark) -> Suspect:
    """The doubt that a mark stands for."""
    return Suspect(mark.says, 0.0, mark.span, mark.time)
