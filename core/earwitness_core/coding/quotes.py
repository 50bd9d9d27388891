"""Quotes: spans of a transcript that somebody saved, with a note. They follow the text through corrections and new
transcripts; one whose place is not sure waits for a person, and none is ever dropped by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import NotFound
from earwitness_core.ids import SourceId, new_id
from earwitness_core.model import TextSpan
from earwitness_core.texts import anchoring
from earwitness_core.texts.anchoring import Placed
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import QuoteRow, SourceRow, SpeakerRow

KIND = "quote"


@dataclass(frozen=True, slots=True)
class Quote:
    """`placed` says where it is and how sure that is; `speaker` who says it, as shown, None while nobody knows."""

    id: str
    source_id: SourceId
    source_title: str
    note: str
    placed: Placed
    speaker: str | None
    actor: str
    created_ms: int

    @property
    def text(self) -> str:
        """What it says now; where nothing is left, what it said."""
        return self.placed.now or self.placed.seen.exact


class QuoteDesk:
    """The quotes of one vault."""

    def __init__(self, vault: Vault, *, actor: str, readings: Readings | None = None) -> None:
        """`readings`: where quotes that are read are put on record first."""
        self._vault = vault
        self._actor = actor
        self._readings = readings

    def add(self, source_id: SourceId, span: TextSpan, note: str = "") -> Quote:
        """Save a range of the current text."""
        with self._unit("add") as unit:
            row = QuoteRow(
                id=new_id(), source_id=source_id, note=note.strip(), actor=self._actor, created_ms=unit.now_ms
            )
            unit.session.add(row)
            unit.session.flush()
            anchoring.make(unit, source_id, span, kind=KIND, owner_id=row.id)
            return _one(unit.session, row.id)

    def list(self, source_id: SourceId | None = None, *, to_review: bool = False) -> Sequence[Quote]:
        """All quotes, of a source on request, in the order of the texts; or those that wait for a person."""
        with self._vault.read() as session:
            found = _quotes(session, anchoring.placed(session, KIND, source_id=source_id))
        wanted = [quote for quote in found if quote.placed.needs_review or not to_review]
        self._note_reading(wanted)
        return wanted

    def quote(self, quote_id: str) -> Quote:
        """One quote. NotFound without it."""
        with self._vault.read() as session:
            found = _one(session, quote_id)
        self._note_reading([found])
        return found

    def note(self, quote_id: str, note: str) -> Quote:
        """Another note."""
        with self._unit("note") as unit:
            _row(unit.session, quote_id).note = note.strip()
            return _one(unit.session, quote_id)

    def confirm(self, quote_id: str) -> Quote:
        """What stands there now is what is meant. Refused where nothing is left."""
        with self._unit("confirm") as unit:
            anchoring.confirm(unit, _one(unit.session, quote_id).placed.id)
            unit.session.flush()
            return _one(unit.session, quote_id)

    def move(self, quote_id: str, span: TextSpan) -> Quote:
        """It belongs there, in the current text."""
        with self._unit("move") as unit:
            anchoring.move(unit, _one(unit.session, quote_id).placed.id, span)
            unit.session.flush()
            return _one(unit.session, quote_id)

    def remove(self, quote_id: str) -> None:
        """Drop a quote; the text it was of stays."""
        with self._unit("remove") as unit:
            unit.session.delete(_row(unit.session, quote_id))
            anchoring.drop(unit, KIND, quote_id)

    def _note_reading(self, read: Iterable[Quote]) -> None:
        sources = {one.source_id for one in read}
        if self._readings is not None and sources:
            self._readings.note("quote.read", "source", sources)

    def _unit(self, act: str) -> AbstractContextManager[UnitOfWork]:
        return self._vault.write(actor=self._actor, action=f"quote.{act}")


def _row(session: Session, quote_id: str) -> QuoteRow:
    row = session.get(QuoteRow, quote_id)
    if row is None:
        raise NotFound(what="quote", name=quote_id)
    return row


def _one(session: Session, quote_id: str) -> Quote:
    _row(session, quote_id)
    return _quotes(session, anchoring.placed(session, KIND, owners=[quote_id]))[0]


def _quotes(session: Session, found: Sequence[Placed]) -> list[Quote]:
    rows = {row.id: row for row in session.scalars(select(QuoteRow))}
    titles: dict[str, str] = dict(session.execute(select(SourceRow.id, SourceRow.title)).all())
    trashed = set(session.scalars(select(SourceRow.id).where(SourceRow.trashed_ms.is_not(None))))
    people = {row.id: row.name or f"Speaker {row.ordinal}" for row in session.scalars(select(SpeakerRow))}
    return [
        Quote(
            id=row.id,
            source_id=SourceId(row.source_id),
            source_title=titles[row.source_id],
            note=row.note,
            placed=placed,
            speaker=people.get(placed.speaker_id or ""),
            actor=row.actor,
            created_ms=row.created_ms,
        )
        for placed in found
        if (row := rows[placed.owner_id]).source_id not in trashed
    ]
