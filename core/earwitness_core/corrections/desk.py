"""What a person may do to the words of a source: rewrite, replace everywhere, split, merge, say who speaks, undo.

Every correction is one unit of work and one revision. An edit brings the segments as they were read: when one of them
is not there any more as it was seen, nothing is done (TextChanged). The machine's words stay, as revision 0.

Who speaks when is kept by the speakers' own edits, by time, so that it holds over every run and every new transcript;
here it only gets its line in the history, and its undo (decision 0071).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.corrections import comparing, edits
from earwitness_core.corrections.comparing import Comparison, Difference
from earwitness_core.corrections.drafts import Doubts, Drafts
from earwitness_core.corrections.history import (
    Revision,
    history,
    revision_at,
    speaker_edit_of,
    undoable,
)
from earwitness_core.corrections.replacing import Match, Wrong
from earwitness_core.corrections.restoring import changes_back_to, first_closed
from earwitness_core.errors import CorrectionRefused, NotFound, TextChanged
from earwitness_core.ids import SourceId, SpeakerId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.texts import rows
from earwitness_core.texts.alignment import word_changes
from earwitness_core.texts.revising import Change, Draft, Record, require_complete, revise
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SegmentRow, SourceRow, TranscriptRow

_Told = TypeVar("_Told")
_KEPT_CHANGES = 20  # in a line of the history; a diff shows them all


class SpeakerBook(Protocol):
    """Where it is kept who speaks when, by time; each in the caller's unit of work."""

    def assign_in(self, unit: UnitOfWork, source_id: SourceId, time: TimeSpan, speaker: str | None) -> int:
        """It is this speaker, or somebody new; the edit's number."""

    def withdraw_in(self, unit: UnitOfWork, source_id: SourceId, edit: int) -> None:
        """As if this edit had not been made."""

    def repeat_in(self, unit: UnitOfWork, source_id: SourceId, edit: int) -> int:
        """This edit once more; the number of the new one."""

    def settle_in(
        self, unit: UnitOfWork, source_id: SourceId, transcript_id: str, revision: int, since_ms: int
    ) -> None:
        """Segments that came back in a revision get the speakers of today, if these changed since a moment."""


class CorrectionDesk:
    """Corrections in one vault."""

    def __init__(self, vault: Vault, speakers: SpeakerBook, *, actor: str, readings: Readings | None = None) -> None:
        """`readings`: where words that are read are put on record first."""
        self._vault = vault
        self._readings = readings
        self._speakers = speakers
        self._actor = actor
        self.drafts = Drafts(vault, actor=actor)
        self.doubts = Doubts(vault, actor=actor)

    def heard(self, source_id: SourceId, time: TimeSpan) -> tuple[Segment, ...]:
        """The current segments that sound in a time, in order. NotFound when nobody says anything then."""
        with self._vault.read() as session:
            transcript = _transcript(session, source_id)
            found = session.scalars(
                rows.current(transcript.id).where(
                    SegmentRow.start_ms < max(time.end_ms, time.start_ms + 1), SegmentRow.end_ms > time.start_ms
                )
            ).all()
            if not found:
                raise NotFound("Nothing is said at this time.", next_step="Look at `earwitness transcript`.")
            return tuple(_value(session, row) for row in found)

    def begins(self, source_id: SourceId, time: TimeSpan) -> Segment | None:
        """The first current segment that begins in a time."""
        with self._vault.read() as session:
            transcript = _transcript(session, source_id)
            begun = rows.current(transcript.id).where(
                SegmentRow.start_ms >= time.start_ms, SegmentRow.start_ms < time.end_ms
            )
            row = session.scalars(begun.limit(1)).first()
            return None if row is None else _value(session, row)

    def after(self, segment: Segment) -> Segment | None:
        """The segment behind one."""
        with self._vault.read() as session:
            behind = rows.current(segment.transcript_id).where(SegmentRow.ordinal > segment.ordinal)
            row = session.scalars(behind.limit(1)).first()
            return None if row is None else _value(session, row)

    def rewrite(self, seen: Sequence[Segment], text: str, span: TextSpan | None = None) -> Revision:
        """Neighbouring segments say this, or the code points of `span` in them (positions of the transcript)."""
        start, end = seen[0].span.start, seen[-1].span.end
        span = span or TextSpan(start, end)
        if not start <= span.start <= span.end <= end:
            raise ValueError("the span is not within what was seen")
        within = TextSpan(span.start - start, span.end - start)
        return self._changed("text", seen, lambda now: edits.rewritten(now, within, text))

    def split(self, seen: Segment, position: int) -> Revision:
        """Cut a segment in two before the word at this code point of the transcript."""
        return self._changed("split", [seen], lambda now: edits.split(now[0], position - seen.span.start))

    def merge(self, seen: Sequence[Segment]) -> Revision:
        """Make neighbouring segments of one speaker one."""
        return self._changed("merge", seen, edits.merged)

    def speaker(
        self, source_id: SourceId, seen: Sequence[Segment], speaker: str | None, span: TextSpan | None = None
    ) -> Revision:
        """These segments, or the words of `span` in them, are said by this speaker; None: by somebody new."""
        with self._unit("speaker") as unit:
            _held(unit.session, seen)
            transcript_id = seen[0].transcript_id
            require_complete(unit.session, transcript_id)
            time = _time(seen, span)
            edit = self._speakers.assign_in(unit, source_id, time, speaker)
            facts = {"edit": edit, "count": 1, "changes": [{"at_ms": time.start_ms, "before": "", "after": ""}]}
            revision = revise(unit, transcript_id, [], Record("speaker", facts))
            return revision_at(unit.session, transcript_id, revision)

    def find(
        self,
        wrong: str,
        right: str,
        *,
        source: SourceId | None = None,
        project: str | None = None,
        match_case: bool = False,
    ) -> list[Match]:
        """Every place where `wrong` would give way to `right`, in a source, a project or the vault. Changes nothing."""
        looked_for = Wrong(wrong, right, match_case=match_case)
        with self._vault.read() as session:
            query = select(SourceRow).where(SourceRow.trashed_ms.is_(None)).order_by(SourceRow.created_ms, SourceRow.id)
            if source is not None:
                query = query.where(SourceRow.id == source)
            if project is not None:
                query = query.where(SourceRow.project_id == project)
            found = [match for row in session.scalars(query).all() for match in _matches(session, row, looked_for)]
        self._note_reading(*{match.segment.transcript_id for match in found})
        return found

    def replace(self, matches: Sequence[Match]) -> list[Revision]:
        """Do what `find` showed, all of it or nothing: a revision of each transcript."""
        made = []
        with self._unit("replace") as unit:
            by_transcript: dict[str, list[Match]] = {}
            for match in matches:
                by_transcript.setdefault(match.segment.transcript_id, []).append(match)
            for transcript_id, own in by_transcript.items():
                changes, told = _replacements(unit.session, own)
                revision = revise(unit, transcript_id, changes, Record("replace", _facts(told)))
                made.append(revision_at(unit.session, transcript_id, revision))
        return made

    def undo(self, source_id: SourceId) -> Revision:
        """Take back the last correction that was not taken back. Refused when there is none."""
        with self._unit("undo") as unit:
            transcript = _transcript(unit.session, source_id)
            done, _ = undoable(unit.session, transcript.id)
            if done is None:
                raise CorrectionRefused("There is no correction to undo.")
            edit = speaker_edit_of(unit.session, done)
            if edit is not None:
                self._speakers.withdraw_in(unit, source_id, edit)
            return self._back(unit, source_id, done.revision - 1, Record("undo", done.facts, target=done.revision))

    def redo(self, source_id: SourceId) -> Revision:
        """Make the correction again that was undone last. Refused when there is none, or another came since."""
        with self._unit("redo") as unit:
            transcript = _transcript(unit.session, source_id)
            _, undone = undoable(unit.session, transcript.id)
            if undone is None:
                raise CorrectionRefused("There is no correction to make again.")
            facts = dict(undone.facts)
            edit = speaker_edit_of(unit.session, undone)
            if edit is not None:
                facts["edit"] = self._speakers.repeat_in(unit, source_id, edit)
            return self._back(unit, source_id, undone.revision, Record("redo", facts, target=undone.revision))

    def restore(self, source_id: SourceId, revision: int) -> Revision:
        """Have the text of an earlier revision again, 0 being the machine's. Who speaks stays as it is known now."""
        with self._unit("restore") as unit:
            transcript = _transcript(unit.session, source_id)
            if not 0 <= revision < transcript.revision:
                raise NotFound(what="earlier revision", name=str(revision))
            return self._back(unit, source_id, revision, Record("restore", {}, target=revision))

    def history(self, source_id: SourceId) -> list[Revision]:
        """All corrections of the current transcript, in order."""
        with self._vault.read() as session:
            transcript = _transcript(session, source_id)
            made = history(session, transcript.id)
        self._note_reading(transcript.id)
        return made

    def differences(self, source_id: SourceId, old: int = 0, new: int | None = None) -> list[Difference]:
        """How two revisions differ, by words; by default what the machine gave and what is there now."""
        return self._between(source_id, old, new, comparing.differences)

    def compared(self, source_id: SourceId, old: int = 0, new: int | None = None) -> list[Comparison]:
        """The segments that two revisions do not share, with all their words; by default as `differences`."""
        return self._between(source_id, old, new, comparing.compared)

    def _between(
        self, source_id: SourceId, old: int, new: int | None, ask: Callable[[Session, str, int, int], list[_Told]]
    ) -> list[_Told]:
        with self._vault.read() as session:
            transcript = _transcript(session, source_id)
            new = transcript.revision if new is None else new
            for one in (old, new):
                if not 0 <= one <= transcript.revision:
                    raise NotFound(what="revision", name=str(one))
            found = ask(session, transcript.id, old, new)
        self._note_reading(transcript.id)
        return found

    def _note_reading(self, *transcripts: str) -> None:
        if self._readings is not None and transcripts:
            self._readings.note("transcript.read", "transcript", transcripts)

    def _unit(self, kind: str) -> AbstractContextManager[UnitOfWork]:
        return self._vault.write(actor=self._actor, action=f"transcript.{kind}")

    def _changed(
        self, kind: str, seen: Sequence[Segment], make: Callable[[Sequence[Segment]], Sequence[Draft]]
    ) -> Revision:
        with self._unit(kind) as unit:
            held = _held(unit.session, seen)
            drafts = make(_by_who_speaks_now(seen, held))
            if [draft.text for draft in drafts] == [one.text for one in seen]:
                raise CorrectionRefused("That is what it says already.")
            before, after = " ".join(one.text for one in seen), " ".join(draft.text for draft in drafts)
            told = _told(seen, before, after) or [{"at_ms": seen[0].time.start_ms, "before": "", "after": ""}]
            transcript_id = seen[0].transcript_id
            kept = [_like(held[0], number, draft) for number, draft in enumerate(drafts)]
            revision = revise(unit, transcript_id, [Change(tuple(held), tuple(kept))], Record(kind, _facts(told)))
            return revision_at(unit.session, transcript_id, revision)

    def _back(self, unit: UnitOfWork, source_id: SourceId, to: int, record: Record) -> Revision:
        session = unit.session
        transcript_id = _transcript(session, source_id).id
        closed = first_closed(session, transcript_id, to)
        revision = revise(unit, transcript_id, changes_back_to(session, transcript_id, to), record)
        if closed is not None:
            since_ms = revision_at(session, transcript_id, closed).at_ms
            self._speakers.settle_in(unit, source_id, transcript_id, revision, since_ms)
        return revision_at(session, transcript_id, revision)


def _transcript(session: Session, source_id: SourceId) -> TranscriptRow:
    row = rows.current_transcript(session, source_id)
    if row is None:
        raise NotFound("There is no transcript of this source.", next_step="Let the jobs run with `earwitness work`.")
    return row


def _value(session: Session, row: SegmentRow) -> Segment:
    return rows.segment_at(row, row.char_start + rows.shift_before(session, row.transcript_id, row.ordinal))


def _held(session: Session, seen: Sequence[Segment]) -> list[SegmentRow]:
    """The rows of segments that were read, if they still say what was seen, one behind the other."""
    held = [session.get(SegmentRow, one.id) for one in seen]
    found = [row for row in held if row is not None and row.until is None]
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


def _by_who_speaks_now(seen: Sequence[Segment], held: Sequence[SegmentRow]) -> list[Segment]:
    """A run that hears the speakers writes them into the rows, also of words that somebody is correcting meanwhile."""
    speakers = (SpeakerId(row.speaker_id) if row.speaker_id else None for row in held)
    return [replace(one, speaker_id=speaker) for one, speaker in zip(seen, speakers, strict=True)]


def _like(first: SegmentRow, number: int, draft: Draft) -> Draft:
    """The first draft begins as the first segment did: at a change of speaker, or not."""
    return Draft(draft.text, draft.time, draft.words, draft.speaker_id, first.by_speaker and number == 0, draft.ordinal)


def _matches(session: Session, source: SourceRow, wrong: Wrong) -> Iterable[Match]:
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
            segment = _value(session, session.get_one(SegmentRow, segment_id))
            for span, after in places:
                yield Match(SourceId(source.id), source.title, segment, span, after)


def _replacements(session: Session, matches: Sequence[Match]) -> tuple[list[Change], list[dict[str, Any]]]:
    """One change for each segment, whatever number of places it has."""
    changes, told = [], []
    by_segment: dict[int, list[Match]] = {}
    for match in matches:
        by_segment.setdefault(match.segment.id, []).append(match)
    for own in by_segment.values():
        segment = own[0].segment
        held = _held(session, [segment])
        text = segment.text
        for match in sorted(own, key=lambda one: one.span, reverse=True):
            text = text[: match.span.start] + match.after + text[match.span.end :]
        drafts = edits.rewritten([segment], TextSpan(0, len(segment.text)), text)
        changes.append(Change(tuple(held), tuple(_like(held[0], number, draft) for number, draft in enumerate(drafts))))
        told += [{"at_ms": one.at_ms, "before": one.before, "after": one.after} for one in own]
    return changes, told


def _told(seen: Sequence[Segment], before: str, after: str) -> list[dict[str, Any]]:
    start = seen[0].span.start
    words = [word for segment in seen for word in segment.words]
    told = []
    for change in word_changes(before, after):
        at = next((w.time.start_ms for w in words if w.span.end > start + change.old.start), seen[0].time.start_ms)
        told.append({"at_ms": at, "before": change.before, "after": change.after})
    return told


def _facts(told: Sequence[dict[str, Any]]) -> dict[str, Any]:
    return {"count": len(told), "changes": list(told[:_KEPT_CHANGES])}


def _time(seen: Sequence[Segment], span: TextSpan | None) -> TimeSpan:
    words = [word for segment in seen for word in segment.words if span is None or word.span.overlaps(span)]
    times = [word.time for word in words] or [segment.time for segment in seen]
    start_ms = min(time.start_ms for time in times)
    return TimeSpan(start_ms, max([start_ms + 1, *(time.end_ms for time in times)]))
