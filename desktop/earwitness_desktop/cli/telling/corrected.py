"""What a person did to the words, and marked in them, as the documented replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from earwitness_desktop.cli import replies
from earwitness_desktop.cli.screen import moment

if TYPE_CHECKING:
    from earwitness_core.coding import Quote
    from earwitness_core.corrections import Difference, Match, Revision


def revision(made: Revision) -> replies.Revision:
    return {
        "number": made.number,
        "kind": made.kind,
        "target": made.target,
        "actor": made.actor,
        "at": moment(made.at_ms),
        "count": made.count,
        "changes": [{"at_ms": one["at_ms"], "before": one["before"], "after": one["after"]} for one in made.changes],
        "model": made.model_id,
        "model_sha256": made.model_sha256,
    }


def match(found: Match) -> replies.Place:
    left, right = found.around
    return {
        "source": found.source_id,
        "title": found.source_title,
        "at_ms": found.at_ms,
        "left": left,
        "before": found.before,
        "after": found.after,
        "right": right,
    }


def difference(found: Difference) -> replies.Difference:
    return {
        "start_ms": found.time.start_ms,
        "end_ms": found.time.end_ms,
        "left": found.left,
        "before": found.before,
        "after": found.after,
        "right": found.right,
    }


def quote(made: Quote) -> replies.Quote:
    anchor = made.placed.anchor
    return {
        "id": made.id,
        "source": made.source_id,
        "title": made.source_title,
        "start_ms": anchor.time.start_ms,
        "end_ms": anchor.time.end_ms,
        "char_start": anchor.span.start,
        "char_end": anchor.span.end,
        "speaker": made.speaker,
        "text": made.placed.now,
        "state": made.placed.state,
        "saved": made.placed.seen.exact,
        "note": made.note,
        "actor": made.actor,
        "created": moment(made.created_ms),
    }
