"""Where something misheard stands in the texts of a vault, and the changes that put it right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.corrections import basis, edits
from earwitness_core.corrections.replacing import Match, Wrong
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.texts import rows
from earwitness_core.texts.revising import Change
from earwitness_core.vault.schema import SegmentRow, SourceRow


def matches(session: Session, source: SourceRow, wrong: Wrong) -> Iterable[Match]:
    """Its places in the current, complete transcript of a source, in order."""
    transcript = rows.current_transcript(session, source.id)
    if transcript is None or transcript.state != "complete":
        return
    for segment_id, text in session.execute(
        select(SegmentRow.id, SegmentRow.text)
        .where(SegmentRow.transcript_id == transcript.id, SegmentRow.until.is_(None))
        .order_by(SegmentRow.ordinal)
    ).all():
        places = list(wrong.places(text))
        if places:
            segment = basis.value(session, session.get_one(SegmentRow, segment_id))
            for span, after in places:
                yield Match(SourceId(source.id), source.title, segment, span, after)


def replacements(session: Session, matches: Sequence[Match]) -> tuple[list[Change], list[dict[str, Any]]]:
    """One change for each segment, whatever number of places it has."""
    changes, told = [], []
    by_segment: dict[int, list[Match]] = {}
    for match in matches:
        by_segment.setdefault(match.segment.id, []).append(match)
    for own in by_segment.values():
        segment = own[0].segment
        held = basis.held(session, [segment])
        text = segment.text
        for match in sorted(own, key=lambda one: one.span, reverse=True):
            text = text[: match.span.start] + match.after + text[match.span.end :]
        drafts = edits.rewritten([segment], TextSpan(0, len(segment.text)), text)
        changes.append(
            Change(tuple(held), tuple(basis.like(held[0], number, draft) for number, draft in enumerate(drafts)))
        )
        told += [{"at_ms": one.at_ms, "before": one.before, "after": one.after} for one in own]
    return changes, told
