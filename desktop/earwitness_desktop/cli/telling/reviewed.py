"""Findings, what was decided about them, and persons as the documented replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import moment

if TYPE_CHECKING:
    from earwitness_core.privacy.review.decisions import Decision
    from earwitness_core.privacy.review.desk import Waiting
    from earwitness_core.privacy.review.finding import Finding
    from earwitness_core.privacy.review.persons import Person


def kept_finding(one: Finding) -> replies.KeptFinding:
    return {
        "id": one.id,
        "source": one.source_id,
        "type": one.kind.value,
        "state": one.state.value,
        "score": round(one.score, 3),
        "detector": one.detector,
        "country": one.country,
        "char_start": one.span.start,
        "char_end": one.span.end,
        "start_ms": one.time.start_ms,
        "end_ms": one.time.end_ms,
        "text": one.text,
        "sure": one.is_sure,
        "person": one.person_number,
        "decided_by": one.decided_by,
        "decided": moment(one.decided_ms),
    }


def waiting(one: Waiting) -> replies.WaitingFinding:
    return {
        "finding": kept_finding(one.finding),
        "title": one.title,
        "rank": one.rank.name.lower(),
        "before": one.before,
        "after": one.after,
    }


def decided(one: Decision) -> replies.Decided:
    return {
        "id": one.id,
        "act": one.act,
        "count": one.count,
        "actor": one.actor,
        "at": moment(one.at_ms),
        "undone": moment(one.undone_ms),
    }


def person(one: Person) -> replies.PersonKept:
    return {
        "id": one.id,
        "number": one.number,
        "name": one.name,
        "note": one.note,
        "names": list(one.names),
        "by_hand": one.by_hand,
        "findings": one.findings,
        "sources": one.sources,
    }
