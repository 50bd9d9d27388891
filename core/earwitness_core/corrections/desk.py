"""What a person may do to the words of a source: rewrite, replace everywhere, split, merge, say who speaks, undo.

Every correction is one unit of work and one revision. An edit brings the segments as they were read: when one of them
is not there any more as it was seen, nothing is done (TextChanged). The machine's words stay, as revision 0.

Who speaks when is kept by the speakers' own edits, by time, so that it holds over every run and every new transcript;
here it only gets its line in the history, and its undo (decision 0071).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.corrections import basis, comparing, edits, misheard
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
from earwitness_core.errors import CorrectionRefused, NotFound
from earwitness_core.ids import SourceId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.texts import rows
from earwitness_core.texts.revising import Change, Draft, Record, require_complete, revise
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SegmentRow, SourceRow

_Told = TypeVar("_Told")


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
            transcript = basis.transcript(session, source_id)
            found = session.scalars(
                rows.current(transcript.id).where(
                    SegmentRow.start_ms < max(time.end_ms, time.start_ms + 1), SegmentRow.end_ms > time.start_ms
                )
            ).all()
            if not found:
                raise NotFound("Nothing is said at this time.", next_step="Look at `earwitness transcript`.")
            return tuple(basis.value(session, row) for row in found)

    def begins(self, source_id: SourceId, time: TimeSpan) -> Segment | None:
        """The first current segment that begins in a time."""
        with self._vault.read() as session:
            transcript = basis.transcript(session, source_id)
            begun = rows.current(transcript.id).where(
                SegmentRow.start_ms >= time.start_ms, SegmentRow.start_ms < time.end_ms
            )
            row = session.scalars(begun.limit(1)).first()
            return None if row is None else basis.value(session, row)

    def after(self, segment: Segment) -> Segment | None:
        """The segment behind one."""
        with self._vault.read() as session:
            behind = rows.current(segment.transcript_id).where(SegmentRow.ordinal > segment.ordinal)
            row = session.scalars(behind.limit(1)).first()
            return None if row is None else basis.value(session, row)

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
            basis.held(unit.session, seen)
            transcript_id = seen[0].transcript_id
            require_complete(unit.session, transcript_id)
            time = basis.time(seen, span)
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
            found = [
                match for row in session.scalars(query).all() for match in misheard.matches(session, row, looked_for)
            ]
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
                changes, told = misheard.replacements(unit.session, own)
                revision = revise(unit, transcript_id, changes, Record("replace", basis.facts(told)))
                made.append(revision_at(unit.session, transcript_id, revision))
        return made

    def undo(self, source_id: SourceId) -> Revision:
        """Take back the last correction that was not taken back. Refused when there is none."""
        with self._unit("undo") as unit:
            transcript = basis.transcript(unit.session, source_id)
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
            transcript = basis.transcript(unit.session, source_id)
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
            transcript = basis.transcript(unit.session, source_id)
            if not 0 <= revision < transcript.revision:
                raise NotFound(what="earlier revision", name=str(revision))
            return self._back(unit, source_id, revision, Record("restore", {}, target=revision))

    def history(self, source_id: SourceId) -> list[Revision]:
        """All corrections of the current transcript, in order."""
        with self._vault.read() as session:
            transcript = basis.transcript(session, source_id)
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
            transcript = basis.transcript(session, source_id)
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
            held = basis.held(unit.session, seen)
            drafts = make(basis.by_who_speaks_now(seen, held))
            if [draft.text for draft in drafts] == [one.text for one in seen]:
                raise CorrectionRefused("That is what it says already.")
            before, after = " ".join(one.text for one in seen), " ".join(draft.text for draft in drafts)
            told = basis.told(seen, before, after) or [{"at_ms": seen[0].time.start_ms, "before": "", "after": ""}]
            transcript_id = seen[0].transcript_id
            kept = [basis.like(held[0], number, draft) for number, draft in enumerate(drafts)]
            revision = revise(unit, transcript_id, [Change(tuple(held), tuple(kept))], Record(kind, basis.facts(told)))
            return revision_at(unit.session, transcript_id, revision)

    def _back(self, unit: UnitOfWork, source_id: SourceId, to: int, record: Record) -> Revision:
        session = unit.session
        transcript_id = basis.transcript(session, source_id).id
        closed = first_closed(session, transcript_id, to)
        revision = revise(unit, transcript_id, changes_back_to(session, transcript_id, to), record)
        if closed is not None:
            since_ms = revision_at(session, transcript_id, closed).at_ms
            self._speakers.settle_in(unit, source_id, transcript_id, revision, since_ms)
        return revision_at(session, transcript_id, revision)
