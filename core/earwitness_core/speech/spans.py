"""A stretch of a transcript heard again, with a better model, another language, or without hints; as a correction.

The engine hears the stretch with some sound around it; words whose middle lies in the stretch give way to those that
it hears there. What a person corrected in the stretch after asking is not overwritten: then nothing is done.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from sqlalchemy import Select
from sqlalchemy.orm import Session

from earwitness_core.errors import NotFound, Typed
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Ticket
from earwitness_core.model import Segment, SpeechChoice, TextSpan, TimeSpan, Word
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.assemble import HeardSegment, assemble
from earwitness_core.speech.settings import choose_model, hotwords, setting_for, weights_sha256
from earwitness_core.speech.speakers.recut import recut_revision
from earwitness_core.speech.transcribe import Transcriber
from earwitness_core.texts import rows
from earwitness_core.texts.alignment import word_changes
from earwitness_core.texts.order import GAP
from earwitness_core.texts.revising import Change, Draft, Record, revise
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import SegmentRow, SourceRow, TranscriptRow

log = logging.getLogger(__name__)

KIND = "hear-again"
MACHINE = "machine"
_AROUND_MS = 5_000  # words at the very edge of what an engine hears are often wrong
_SLACK_MS = 300  # word times are no surer than that
_KEPT_CHANGES = 20


@dataclass(frozen=True, slots=True)
class Heard:
    """A word as heard again; `glued`: no space before it."""

    word: Word
    glued: bool


class SpanTranscriber:
    """The handler of `hear-again` jobs. Their facts: start_ms, end_ms, choice, transcript and the revision it was."""

    def __init__(self, vault: Vault, transcriber: Transcriber) -> None:
        self._vault, self._transcriber = vault, transcriber

    def handle(self, ticket: Ticket) -> None:
        facts = ticket.job.facts
        time = TimeSpan(facts["start_ms"], facts["end_ms"])
        choice = SpeechChoice.from_plain(facts["choice"])
        with self._vault.read() as session:
            source, transcript = _rows(session, ticket)
            if source.pcm_blob_id is None:
                raise Typed(Outcome.NO_AUDIO)
            language = choice.language or transcript.language or source.language
            gain, end_ms = transcript.settings.get("gain", 1.0), source.duration_ms or time.end_ms
        models = self._transcriber.models
        model_id, setting = choose_model(models, choice), setting_for(choice.quality)
        around = TimeSpan(max(0, time.start_ms - _AROUND_MS), min(end_ms, time.end_ms + _AROUND_MS))
        asked = {
            "start_ms": around.start_ms,
            "end_ms": around.end_ms,
            "stops_ms": [around.end_ms],
            "place": None,
            "gain": gain,
            "language": language,
            "beam_size": setting.beam_size,
            "hint": hotwords(choice.vocabulary),
        }
        results: list[Any] = []
        with self._vault.blobs.open(source.pcm_blob_id) as pcm:
            self._transcriber.ask(
                model_id, setting.compute_type, "transcribe", asked, pcm, ticket.stopping, results.append
            )
        ticket.check()
        heard = [one for result in results for one in assemble(result["segments"], around)]
        record = Record(
            kind=KIND,
            facts={"start_ms": time.start_ms, "end_ms": time.end_ms, "choice": choice.plain(), "language": language},
            model_id=model_id,
            model_sha256=weights_sha256(models.catalogue, model_id),
            actor=MACHINE,
        )
        with ticket.unit("transcript.hear-again") as unit:
            store(unit, ticket, time, heard, record)
            ticket.done(unit)
        log.info("heard again", extra={"source": source.id, "audio_ms": time.end_ms - time.start_ms})


def store(unit: UnitOfWork, ticket: Ticket, time: TimeSpan, heard: Sequence[HeardSegment], record: Record) -> None:
    """Put what was heard in the place of what is there, as a revision; the speakers are found by time."""
    session = unit.session
    source, transcript = _rows(session, ticket)
    touched = list(session.scalars(_inside(transcript.id, time)))
    if any(row.since > ticket.job.facts["revision"] for row in touched):
        raise Typed(Outcome.CHANGED)
    if touched:
        drafts = replaced([rows.segment_at(row, 0) for row in touched], list(_words(heard)), time)
    else:
        touched, drafts = _put_in(session, transcript.id, heard, time)
    seen = [rows.segment_at(row, 0) for row in touched]
    before, after = " ".join(one.text for one in seen), " ".join(draft.text for draft in drafts)
    found = word_changes(before, after)
    changes = [{"at_ms": time.start_ms, "before": one.before, "after": one.after} for one in found[:_KEPT_CHANGES]]
    record = replace(record, facts={**record.facts, "count": len(found), "changes": changes})
    change = [Change(tuple(touched), tuple(drafts))] if found else []
    revision = revise(unit, transcript.id, change, record)
    recut_revision(unit, SourceId(source.id), transcript.id, revision)


def replaced(seen: Sequence[Segment], heard: Sequence[Heard], time: TimeSpan) -> list[Draft]:
    """The segments, each from 0, with the words that are said in a time taken from what was heard anew. Pure.

    Every new word goes to the segment in whose time it is said, or to the nearest; segments in which nothing is left
    are gone. In segments without word times the whole text gives way.
    """
    parts = [_Part.of(segment, time) for segment in seen]
    low = max([time.start_ms - _SLACK_MS, *(word.time.end_ms for part in parts for word in part.before)])
    high = min([time.end_ms + _SLACK_MS, *(word.time.start_ms for part in parts for word in part.after)])
    fresh = [one for one in heard if low <= _middle(one.word.time) < high]
    at = 0
    for one in fresh:
        at = max(at, _nearest(seen, one.word.time))
        start, end = (min(max(ms, low), high) for ms in (one.word.time.start_ms, one.word.time.end_ms))
        parts[at].new.append(replace(one, word=replace(one.word, time=TimeSpan(start, max(start, end)))))
    return [draft for part in parts if (draft := part.draft()) is not None]


@dataclass(slots=True)
class _Part:
    """A segment cut up: the words before and after the time, and what comes between."""

    segment: Segment
    before: list[Word]
    after: list[Word]
    new: list[Heard]

    @classmethod
    def of(cls, segment: Segment, time: TimeSpan) -> _Part:
        before = [word for word in segment.words if _middle(word.time) < time.start_ms]
        after = [word for word in segment.words if _middle(word.time) >= time.end_ms]
        return cls(segment, before, after, [])

    def draft(self) -> Draft | None:
        if not self.new and len(self.before) + len(self.after) == len(self.segment.words) > 0:
            return _draft(self.segment, self.segment.text, self.segment.words)
        text, words = "", list[Word]()
        if self.before:
            text = self.segment.text[: self.before[-1].span.end]
            words += self.before
        for number, one in enumerate(self.new):
            text += "" if not text or (one.glued and number) else " "
            words.append(replace(one.word, span=TextSpan(len(text), len(text) + len(one.word.text))))
            text += one.word.text
        if self.after:
            start = self.after[0].span.start
            text += " " if text else ""
            words += [_moved(word, len(text) - start) for word in self.after]
            text += self.segment.text[start:]
        return _draft(self.segment, text, tuple(words)) if words else None


def _draft(segment: Segment, text: str, words: tuple[Word, ...]) -> Draft:
    start_ms = min(word.time.start_ms for word in words)
    time = TimeSpan(start_ms, max(start_ms, *(word.time.end_ms for word in words)))
    return Draft(text, time, words, segment.speaker_id)


def _words(heard: Sequence[HeardSegment]) -> Iterator[Heard]:
    for segment in heard:
        yield Heard(segment.words[0], glued=False)
        for left, right in pairwise(segment.words):
            yield Heard(right, glued=left.span.end == right.span.start)


def _nearest(seen: Sequence[Segment], time: TimeSpan) -> int:
    middle = _middle(time)
    return min(range(len(seen)), key=lambda i: max(seen[i].time.start_ms - middle, middle - seen[i].time.end_ms, 0))


def _inside(transcript_id: str, time: TimeSpan) -> Select[SegmentRow]:
    return rows.current(transcript_id).where(SegmentRow.start_ms < time.end_ms, SegmentRow.end_ms > time.start_ms)


def _put_in(
    session: Session, transcript_id: str, heard: Sequence[HeardSegment], time: TimeSpan
) -> tuple[list[SegmentRow], list[Draft]]:
    """Where no segment was: what was heard becomes segments behind the one before, or before the first."""
    new = [Draft(one.text, one.time, one.words) for one in heard if time.start_ms <= _middle(one.time) < time.end_ms]
    ended = rows.current(transcript_id).where(SegmentRow.end_ms <= time.start_ms)
    before = session.scalars(ended.order_by(None).order_by(SegmentRow.ordinal.desc()).limit(1)).first()
    first = session.scalars(rows.current(transcript_id).limit(1)).first()
    if before is not None:
        return [before], [_kept(before), *new]
    if first is not None:
        return [first], [*new, _kept(first)]
    return [], [replace(draft, ordinal=GAP * number) for number, draft in enumerate(new)]


def _kept(row: SegmentRow) -> Draft:
    segment = rows.segment_at(row, 0)
    return Draft(segment.text, segment.time, segment.words, segment.speaker_id, row.by_speaker)


def _rows(session: Session, ticket: Ticket) -> tuple[SourceRow, TranscriptRow]:
    """The source and its transcript, if it still is the one that was meant."""
    source = session.get(SourceRow, ticket.job.source_id) if ticket.job.source_id else None
    if source is None:
        raise NotFound(what="source", name=ticket.job.source_id or "")
    transcript = rows.current_transcript(session, source.id)
    if transcript is None or transcript.id != ticket.job.facts["transcript"] or transcript.state != "complete":
        raise Typed(Outcome.CHANGED)
    return source, transcript


def _middle(time: TimeSpan) -> int:
    return (time.start_ms + max(time.start_ms, time.end_ms)) // 2


def _moved(word: Word, by: int) -> Word:
    return replace(word, span=TextSpan(word.span.start + by, word.span.end + by))
