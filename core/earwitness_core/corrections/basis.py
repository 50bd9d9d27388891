"""What a person saw and corrects, and the rows that must still say it; in the caller's session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, TextChanged
from earwitness_core.ids import SourceId, SpeakerId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.texts import rows
from earwitness_core.texts.alignment import word_changes
from earwitness_core.texts.revising import Draft
from earwitness_core.vault.schema import SegmentRow, TranscriptRow

_KEPT_CHANGES = 20  # in a line of the history; a diff shows them all


def transcript(session: Session, source_id: SourceId) -> TranscriptRow:
    """The current one of a source. Raises NotFound."""
    row = rows.current_transcript(session, source_id)
    if row is None:
        raise NotFound("There is no transcript of this source.", next_step="Let the jobs run with `earwitness work`.")
    return row


def value(session: Session, row: SegmentRow) -> Segment:
    """As it stands in its transcript now."""
    return rows.segment_at(row, row.char_start + rows.shift_before(session, row.transcript_id, row.ordinal))


def held(session: Session, seen: Sequence[Segment]) -> list[SegmentRow]:
    """The rows of segments that were read, if they still say what was seen, one behind the other."""
    stored = [session.get(SegmentRow, one.id) for one in seen]
    found = [row for row in stored if row is not None and row.until is None]
    if [(row.id, row.text) for row in found] != [(one.id, one.text) for one in seen]:
        raise TextChanged
    if len(found) > 1:
        within = (
            select(func.count())
            .select_from(SegmentRow)
            .where(
                SegmentRow.transcript_id == found[0].transcript_id,
                SegmentRow.until.is_(None),
                SegmentRow.ordinal.between(found[0].ordinal, found[-1].ordinal),
            )
        )
        if session.scalar(within) != len(found):
            raise TextChanged
    return found


def by_who_speaks_now(seen: Sequence[Segment], held: Sequence[SegmentRow]) -> list[Segment]:
    """A run that hears the speakers writes them into the rows, also of words that somebody is correcting meanwhile."""
    speakers = (SpeakerId(row.speaker_id) if row.speaker_id else None for row in held)
    return [replace(one, speaker_id=speaker) for one, speaker in zip(seen, speakers, strict=True)]


def like(first: SegmentRow, number: int, draft: Draft) -> Draft:
    """The first draft begins as the first segment did: at a change of speaker, or not."""
    return Draft(draft.text, draft.time, draft.words, draft.speaker_id, first.by_speaker and number == 0, draft.ordinal)


def told(seen: Sequence[Segment], before: str, after: str) -> list[dict[str, Any]]:
    """What changes, word by word, and when it is said: for the history."""
    start = seen[0].span.start
    words = [word for segment in seen for word in segment.words]
    changes = []
    for change in word_changes(before, after):
        at = next((w.time.start_ms for w in words if w.span.end > start + change.old.start), seen[0].time.start_ms)
        changes.append({"at_ms": at, "before": change.before, "after": change.after})
    return changes


def facts(changes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What a line of the history keeps of them."""
    return {"count": len(changes), "changes": list(changes[:_KEPT_CHANGES])}


def time(seen: Sequence[Segment], span: TextSpan | None) -> TimeSpan:
    """When these segments are said, or the words of `span` in them; never empty."""
    words = [word for segment in seen for word in segment.words if span is None or word.span.overlaps(span)]
    times = [word.time for word in words] or [segment.time for segment in seen]
    start_ms = min(time.start_ms for time in times)
    return TimeSpan(start_ms, max([start_ms + 1, *(time.end_ms for time in times)]))
