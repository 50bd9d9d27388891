"""A machine transcript as it grows in the vault: begun, its windows computed and published in order, completed.

All functions work in the caller's unit of work. A window is stored when it arrives, in any order; its segments are
written when all windows before it are, so that the text only ever grows at its end. Nothing published is changed. With
a window is kept where its engine stood after it, so that the next one goes on there, in whatever process and year.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import cbor2
from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.packing import pack_words
from earwitness_core.speech.assemble import HeardSegment, assemble
from earwitness_core.speech.suspects import find_suspects
from earwitness_core.texts.places import carry_to
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.evidence import evidence_of
from earwitness_core.vault.schema import SegmentRow, SourceRow, SuspectRow, TranscriptRow, WindowRow


@dataclass(frozen=True, slots=True)
class Plan:
    """How a transcript is to be made: what the engine saw in a first look, and what it is told."""

    chains: tuple[tuple[TimeSpan, ...], ...]
    language: str | None
    language_probability: float
    model_id: str
    model_sha256: str
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Chain:
    """What is left of a chain: its whole stretch of sound, its windows that nobody has done, and where to go on."""

    time: TimeSpan
    missing: tuple[Window, ...]
    place: dict[str, Any] | None

    @property
    def missing_ms(self) -> int:
        return sum(window.time.end_ms - window.time.start_ms for window in self.missing)


@dataclass(frozen=True, slots=True)
class Window:
    ordinal: int
    time: TimeSpan


def begin(unit: UnitOfWork, source_id: SourceId, plan: Plan) -> TranscriptId:
    """The next version of the source's transcript, with all its windows planned.

    While a complete version is shown, the new one is kept out of sight and search until it is complete too. One that
    was broken off and never completed is not shown any more.
    """
    session = unit.session
    newest = session.scalar(select(func.max(TranscriptRow.version)).where(TranscriptRow.source_id == source_id))
    of_source = TranscriptRow.source_id == source_id
    session.execute(update(TranscriptRow).where(of_source, TranscriptRow.state == "partial").values(state="superseded"))
    shown = select(TranscriptRow.id).where(of_source, TranscriptRow.state == "complete")
    row = TranscriptRow(
        source_id=source_id,
        version=(newest or 0) + 1,
        origin="machine",
        state="superseded" if session.scalars(shown).first() else "partial",
        language=plan.language,
        language_probability=plan.language_probability if plan.language else None,
        model_id=plan.model_id,
        model_sha256=plan.model_sha256,
        settings={**plan.settings, "chains": [len(chain) for chain in plan.chains]},
        created_ms=unit.now_ms,
    )
    session.add(row)
    session.flush()
    for ordinal, time in enumerate(time for chain in plan.chains for time in chain):
        session.add(
            WindowRow(
                transcript_id=row.id, ordinal=ordinal, start_ms=time.start_ms, end_ms=time.end_ms, state="planned"
            )
        )
    return TranscriptId(row.id)


def unfinished_chains(session: Session, transcript_id: TranscriptId) -> list[Chain]:
    """The chains that are not done, in order. Within a chain windows are done one after another."""
    lengths: list[int] = session.get_one(TranscriptRow, transcript_id).settings["chains"]
    rows = session.scalars(
        select(WindowRow).where(WindowRow.transcript_id == transcript_id).order_by(WindowRow.ordinal)
    ).all()
    chains = []
    for length in lengths:
        own, rows = rows[:length], rows[length:]
        done = [row for row in own if row.state != "planned"]
        missing = tuple(Window(row.ordinal, TimeSpan(row.start_ms, row.end_ms)) for row in own[len(done) :])
        if missing:
            last = cbor2.loads(done[-1].result) if done and done[-1].result else None
            chains.append(Chain(TimeSpan(own[0].start_ms, own[-1].end_ms), missing, last and last["place"]))
    return chains


def keep_result(unit: UnitOfWork, transcript_id: TranscriptId, ordinal: int, result: Mapping[str, Any]) -> float:
    """Store what an engine made of a window, publish what can be; the share of sound that is computed, 0 to 1."""
    row = unit.session.scalars(
        select(WindowRow).where(WindowRow.transcript_id == transcript_id, WindowRow.ordinal == ordinal)
    ).one()
    row.result, row.state = cbor2.dumps(result), "computed"
    row.computed_count += 1
    row.computed_ms = unit.now_ms
    unit.session.flush()
    _publish(unit, transcript_id)
    return _share_done(unit.session, transcript_id)


def is_all_published(session: Session, transcript_id: TranscriptId) -> bool:
    left = select(WindowRow.id).where(WindowRow.transcript_id == transcript_id, WindowRow.state != "published")
    return session.scalars(left.limit(1)).first() is None


def complete(unit: UnitOfWork, transcript_id: TranscriptId) -> None:
    """The last word is there: seal the evidence, make this the version that is shown, the source ready."""
    session = unit.session
    row = session.get_one(TranscriptRow, transcript_id)
    session.execute(
        update(TranscriptRow)
        .where(TranscriptRow.source_id == row.source_id, TranscriptRow.id != row.id)
        .values(state="superseded")
    )
    session.execute(update(WindowRow).where(WindowRow.transcript_id == transcript_id).values(result=None))
    carry_to(session, row.source_id, transcript_id)
    row.evidence_sha256 = evidence_of(session, transcript_id)
    row.state, row.completed_ms = "complete", unit.now_ms
    source = session.get_one(SourceRow, row.source_id)
    source.state, source.language = "ready", row.language
    unit.touch("evidence", row.evidence_sha256)
    session.flush()


def _publish(unit: UnitOfWork, transcript_id: TranscriptId) -> None:
    session = unit.session
    transcript = session.get_one(TranscriptRow, transcript_id)
    waiting = session.scalars(
        select(WindowRow)
        .where(WindowRow.transcript_id == transcript_id, WindowRow.state != "published")
        .order_by(WindowRow.ordinal)
    )
    for window in waiting.all():
        if window.state != "computed" or window.result is None:
            return
        result = cbor2.loads(window.result)
        time = TimeSpan(result["start"], result["end"])
        speech = [TimeSpan(start, end) for start, end in result["speech"]]
        _append(session, transcript, assemble(result["segments"], time), speech, time)
        window.state, window.result = "published", cbor2.dumps({"place": result["place"]})
        session.flush()


def _append(
    session: Session,
    transcript: TranscriptRow,
    heard: Sequence[HeardSegment],
    speech: Sequence[TimeSpan],
    window: TimeSpan,
) -> None:
    ordinal = session.scalar(select(func.count()).where(SegmentRow.transcript_id == transcript.id)) or 0
    words: list[Word] = []
    for number, segment in enumerate(heard):
        start = transcript.text_length + (1 if transcript.text_length else 0)
        moved = [_moved(word, start) for word in segment.words]
        session.add(
            SegmentRow(
                transcript_id=transcript.id,
                ordinal=ordinal + number,
                char_start=start,
                char_end=start + len(segment.text),
                start_ms=segment.time.start_ms,
                end_ms=segment.time.end_ms,
                text=segment.text,
                words=pack_words(moved, char_start=start, start_ms=segment.time.start_ms),
            )
        )
        transcript.text_length = start + len(segment.text)
        words += moved
    for suspect in find_suspects(words, speech, window):
        # Where no word is, the place is the end of the text so far.
        place = suspect.span if words else TextSpan(transcript.text_length, transcript.text_length)
        session.add(
            SuspectRow(
                transcript_id=transcript.id,
                reason=suspect.reason,
                score=suspect.score,
                char_start=place.start,
                char_end=place.end,
                start_ms=suspect.time.start_ms,
                end_ms=suspect.time.end_ms,
            )
        )


def _moved(word: Word, by: int) -> Word:
    return Word(word.text, TextSpan(word.span.start + by, word.span.end + by), word.time, word.probability)


def _share_done(session: Session, transcript_id: TranscriptId) -> float:
    length = WindowRow.end_ms - WindowRow.start_ms
    done = func.sum(func.iif(WindowRow.state != "planned", length, 0))
    total, computed = session.execute(
        select(func.sum(length), done).where(WindowRow.transcript_id == transcript_id)
    ).one()
    return float(computed) / float(total) if total else 1.0
