"""What a person may do with the speakers of a source: name, merge, assign, and have them found again.

Every edit is one unit of work that stores the edit itself; what it changes is derived from it (rows.py), now and after
every re-run. Nothing here listens to sound, so all of it is at once.
"""

from __future__ import annotations

import getpass
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.errors import Ambiguous, NotFound, Refused
from earwitness_core.ids import JobId, SourceId, SpeakerId, new_id
from earwitness_core.jobs import JobSpec, Queue
from earwitness_core.model import SpeakerInfo, TimeSpan
from earwitness_core.speech.sources import require_sound
from earwitness_core.speech.speakers.book import adopt_named
from earwitness_core.speech.speakers.recut import recut_revision
from earwitness_core.speech.speakers.rows import bring_up_to_date
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, SourceRow, SpeakerEditRow, SpeakerRow, TurnRow

MOST_SPEAKERS = 50
_KIND = "speakers"


class SpeakerDesk:
    """The speakers of the sources of one vault. A speaker is meant by id, number, or name as shown, case aside."""

    def __init__(self, vault: Vault, queue: Queue, *, actor: str | None = None) -> None:
        self._vault = vault
        self._queue = queue
        self._actor = actor or getpass.getuser()

    def list(self, source_id: SourceId) -> tuple[SpeakerInfo, ...]:
        """The speakers of a source by number. NotFound without such a source."""
        with self._vault.read() as session:
            _require_source(session, source_id)
            return _speakers(session, source_id)

    def rename(self, source_id: SourceId, speaker: str, name: str | None, *, reason: str = "") -> SpeakerInfo:
        """Give a speaker a name, or take it away."""
        wanted = (name or "").strip() or None
        with self._unit("speakers.rename", reason) as unit:
            meant = _meant(unit.session, source_id, speaker)
            self._keep(unit, source_id, "rename", {"speaker": meant.id, "name": wanted})
            unit.session.get_one(SpeakerRow, meant.id).name = wanted  # all that a replay would change
            unit.session.flush()
            return _by_id(unit.session, source_id, meant.id)

    def merge(self, source_id: SourceId, keep: str, other: str, *, reason: str = "") -> SpeakerInfo:
        """Two speakers are one person: `other` becomes part of `keep`, and lends its name if `keep` has none."""
        with self._unit("speakers.merge", reason) as unit:
            kept, gone = (_meant(unit.session, source_id, one) for one in (keep, other))
            if kept.id == gone.id:
                raise Refused("A speaker cannot be merged with itself.")
            self._edit(unit, source_id, "merge", {"keep": kept.id, "other": gone.id})
            return _by_id(unit.session, source_id, kept.id)

    def assign(
        self, source_id: SourceId, time: TimeSpan, speaker: str | None = None, *, reason: str = ""
    ) -> SpeakerInfo:
        """Whoever was thought to speak over this time, it is this speaker, and nobody else; None: a new one."""
        with self._unit("speakers.assign", reason) as unit:
            edit = self.assign_in(unit, source_id, time, speaker)
            facts = unit.session.get_one(SpeakerEditRow, edit).facts
            return _by_id(unit.session, source_id, str(facts["speaker"]))

    def assign_in(self, unit: UnitOfWork, source_id: SourceId, time: TimeSpan, speaker: str | None) -> int:
        """As `assign`, in the caller's unit of work; the number of the edit."""
        source = _require_source(unit.session, source_id)
        span = _within(time, source.duration_ms)
        meant = SpeakerId(new_id()) if speaker is None else _meant(unit.session, source_id, speaker).id
        facts = {"start_ms": span.start_ms, "end_ms": span.end_ms, "speaker": meant}
        return self._edit(unit, source_id, "assign", facts)

    def withdraw_in(self, unit: UnitOfWork, source_id: SourceId, edit: int) -> None:
        """Take an edit back, in the caller's unit of work: from now on it is not replayed."""
        self._edit(unit, source_id, "withdraw", {"edit": edit})

    def repeat_in(self, unit: UnitOfWork, source_id: SourceId, edit: int) -> int:
        """Make an edit once more, in the caller's unit of work; the number of the new one."""
        row = unit.session.get_one(SpeakerEditRow, edit)
        return self._edit(unit, source_id, row.kind, dict(row.facts))

    def settle_in(
        self, unit: UnitOfWork, source_id: SourceId, transcript_id: str, revision: int, since_ms: int
    ) -> None:
        """Segments that a revision brought back get the speakers of today, if these changed since a moment."""
        if _changed_since(unit.session, source_id, since_ms):
            recut_revision(unit, source_id, transcript_id, revision)

    def rerun(self, source_id: SourceId, speakers: int | None = None, *, reason: str = "") -> JobId:
        """Have the speakers found again, so many of them or as many as are heard. Edits are kept. Raises NoSound."""
        if speakers is not None and not 1 <= speakers <= MOST_SPEAKERS:
            raise Refused(f"The number of speakers must be between 1 and {MOST_SPEAKERS}.")
        with self._unit("speakers.rerun", reason) as unit:
            require_sound(unit.session, source_id)
            spec = JobSpec(kind=_KIND, source_id=source_id, facts={"speakers": speakers}, priority=1)
            return self._queue.add(unit, spec, again=True)

    def _unit(self, action: str, reason: str) -> AbstractContextManager[UnitOfWork]:
        return self._vault.write(actor=self._actor, action=action, reason=reason)

    def _edit(self, unit: UnitOfWork, source_id: SourceId, kind: str, facts: dict[str, Any]) -> int:
        adopt_named(unit, source_id)
        edit = self._keep(unit, source_id, kind, facts)
        bring_up_to_date(unit, source_id)
        return edit

    def _keep(self, unit: UnitOfWork, source_id: SourceId, kind: str, facts: dict[str, Any]) -> int:
        row = SpeakerEditRow(source_id=source_id, kind=kind, facts=facts, actor=self._actor, created_ms=unit.now_ms)
        unit.session.add(row)
        unit.session.flush()
        return row.id


def _changed_since(session: Session, source_id: SourceId, moment_ms: int) -> bool:
    edited = select(func.max(SpeakerEditRow.created_ms)).where(SpeakerEditRow.source_id == source_id)
    found = select(func.max(JobRow.finished_ms)).where(JobRow.source_id == source_id, JobRow.kind == _KIND)
    return max(session.scalar(edited) or 0, session.scalar(found) or 0) >= moment_ms


def _require_source(session: Session, source_id: SourceId) -> SourceRow:
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", name=source_id)
    return row


def _speakers(session: Session, source_id: SourceId) -> tuple[SpeakerInfo, ...]:
    length = func.coalesce(func.sum(TurnRow.end_ms - TurnRow.start_ms), 0)
    asked = (
        select(SpeakerRow, length)
        .outerjoin(TurnRow, TurnRow.speaker_id == SpeakerRow.id)
        .where(SpeakerRow.source_id == source_id)
        .group_by(SpeakerRow.id)
        .order_by(SpeakerRow.ordinal)
    )
    return tuple(SpeakerInfo(SpeakerId(row.id), row.ordinal, row.name, ms) for row, ms in session.execute(asked))


def _by_id(session: Session, source_id: SourceId, speaker_id: str) -> SpeakerInfo:
    return next(one for one in _speakers(session, source_id) if one.id == speaker_id)


def _meant(session: Session, source_id: SourceId, speaker: str) -> SpeakerInfo:
    _require_source(session, source_id)
    every = _speakers(session, source_id)
    for fits in (
        [one for one in every if one.id == speaker],
        [one for one in every if one.shown.casefold() == speaker.strip().casefold()],
        [one for one in every if str(one.ordinal) == speaker.strip()],
    ):
        if len(fits) == 1:
            return fits[0]
        if fits:
            raise Ambiguous(what="speaker", name=speaker, candidates=", ".join(f"number {one.ordinal}" for one in fits))
    raise NotFound(what="speaker", name=speaker)


def _within(time: TimeSpan, duration_ms: int | None) -> TimeSpan:
    end_ms = time.end_ms if duration_ms is None else min(time.end_ms, duration_ms)
    span = TimeSpan(max(0, time.start_ms), end_ms)
    if span.start_ms >= span.end_ms:
        raise Refused("There is no sound in this stretch of time.", next_step="Give a start before its end.")
    return span
