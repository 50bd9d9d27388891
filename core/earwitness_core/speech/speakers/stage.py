"""The speakers stage: decoded sound in, speakers, turns and the speakers of words out, in one transaction.

It only ever adds to what is there: when it fails, words and times stand as they were. Run again, it keeps ids, names
and every edit (matching.py, replay.py). Without a complete transcript it leaves turns; who completes a transcript calls
`attribute_words`.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from earwitness_core.catalogue.store import ModelStore
from earwitness_core.engines import Caller, Engine, Limits, RangeSource
from earwitness_core.errors import NotFound, Typed
from earwitness_core.ids import SourceId, new_id
from earwitness_core.jobs import Handler, Speeds, Ticket
from earwitness_core.model import TimeSpan
from earwitness_core.outcomes import Outcome
from earwitness_core.speech.speakers.attribution import Spoken
from earwitness_core.speech.speakers.book import adopt_named
from earwitness_core.speech.speakers.matching import match
from earwitness_core.speech.speakers.recut import recut_transcripts
from earwitness_core.speech.speakers.rows import (
    bring_up_to_date,
    keep_heard,
    known_voices,
    turns_of,
    voice_of_words,
)
from earwitness_core.speech.speakers.voice import Voice
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, SourceRow

log = logging.getLogger(__name__)

KIND = "speakers"
MODEL = "speakers"

_ENTRY = "earwitness_core.speech.speakers.child:entry"
_LIMITS = Limits(memory_bytes=1300 * 2**20, seconds_per_call=4 * 3600.0)
_SHOWN_STEP = 0.1  # a transaction per tenth is enough to watch


class SpeakersEngine:
    """The engine of this stage; its models are checked and its child started when it is first called."""

    def __init__(self, models: ModelStore, *, threads: int | None = None) -> None:
        self._models = models
        self._threads = threads or min(2, os.cpu_count() or 1)
        self._engine: Engine | None = None
        self._turn = threading.Lock()

    def call(
        self,
        method: str,
        args: Mapping[str, object] | None = None,
        *,
        source: RangeSource | None = None,
        stopping: Callable[[], bool] = lambda: False,
        on_item: Callable[[object], None] = lambda item: None,
    ) -> object:
        """As Engine.call; raises ModelMissing and ModelDamaged besides."""
        return self._started().call(method, args, source=source, stopping=stopping, on_item=on_item)

    def _started(self) -> Engine:
        with self._turn:
            folder = self._models.path(MODEL)
            if self._engine is None:
                config = {"folder": str(folder.absolute()), "threads": self._threads}
                self._engine = Engine(_ENTRY, limits=_LIMITS, config=config)
            return self._engine

    @property
    def peak_memory_bytes(self) -> int:
        return 0 if self._engine is None else self._engine.peak_memory_bytes

    def close(self) -> None:
        with self._turn:
            if self._engine is not None:
                self._engine.close()


@dataclass(frozen=True, slots=True)
class Heard:
    """What the engine heard: turns by speaker number (as text), and a voice per number."""

    turns: tuple[Spoken, ...]
    voices: tuple[Voice, ...]


def heard_from(answer: Any) -> Heard:
    """The engine's answer (child.py) as values."""
    turns = tuple(Spoken(TimeSpan(start, end), str(number)) for start, end, number in answer["turns"])
    voices = tuple(
        Voice(
            turns=tuple(turn.time for turn in turns if turn.speaker == str(number)),
            vector=speaker["vector"],
            speech_ms=speaker["speech_ms"],
        )
        for number, speaker in enumerate(answer["speakers"])
    )
    return Heard(turns, voices)


def make_speakers_handler(vault: Vault, engine: Caller) -> Handler:
    """The handler of `speakers` jobs. Their fact `speakers` fixes the number; without it the source's choice does."""

    def handle(ticket: Ticket) -> None:
        source = _source_of(vault, ticket)
        started = vault.clock.ticks()
        with vault.blobs.open(source.pcm_blob_id) as pcm:
            answer = engine.call(
                "find",
                {"speakers": source.speakers},
                source=pcm,
                stopping=ticket.stopping,
                on_item=_shower(ticket),
            )
        ticket.check()
        work_ms = round((vault.clock.ticks() - started) * 1000)
        heard = heard_from(answer)
        with ticket.unit("speakers.find") as unit:
            store(unit, source.id, heard)
            Speeds(vault).record(unit, KIND, "campplus/cpu", audio_ms=source.duration_ms, work_ms=work_ms)
            ticket.done(unit)
        log.info(
            "speakers found",
            extra={"source": source.id, "speakers": len(heard.voices), "turns": len(heard.turns), "ms": work_ms},
        )

    return handle


def store(unit: UnitOfWork, source_id: SourceId, heard: Heard) -> None:
    """Take over what a run heard: known voices keep their ids, edits are replayed, words get their speakers.

    Where it heard nobody though there are words, one voice nobody knows the sound of says them all: laughter, mumbling
    and half a second of "yes" are sometimes too little for the segmentation, and words without a speaker have none
    to name.
    """
    adopt_named(unit, source_id)  # speakers that an import named are known by when they speak
    voices = heard.voices or voice_of_words(unit.session, source_id)
    same = match(known_voices(unit.session, source_id), voices)
    keep_heard(unit, source_id, {same.get(number) or new_id(): voice for number, voice in enumerate(voices)})
    bring_up_to_date(unit, source_id)


def attribute_words(unit: UnitOfWork, source_id: SourceId) -> None:
    """Give the words of a transcript that has just been completed the speakers found before. Nothing before a run."""
    turns = turns_of(unit.session, source_id)
    if turns:
        recut_transcripts(unit, source_id, turns)
    elif _has_run(unit.session, source_id):
        store(unit, source_id, Heard((), ()))


def _has_run(session: Session, source_id: SourceId) -> bool:
    run = select(JobRow.id).where(JobRow.source_id == source_id, JobRow.kind == KIND, JobRow.state == "done")
    return session.scalars(run.limit(1)).first() is not None


@dataclass(frozen=True, slots=True)
class _Source:
    id: SourceId
    pcm_blob_id: str
    duration_ms: int
    speakers: int | None


def _source_of(vault: Vault, ticket: Ticket) -> _Source:
    job = ticket.job
    with vault.read() as session:
        row = _row(session, job.source_id)
        if row.pcm_blob_id is None:
            raise Typed(Outcome.NO_AUDIO)
        number = job.facts["speakers"] if "speakers" in job.facts else row.choice.get("speakers")
        return _Source(SourceId(row.id), row.pcm_blob_id, row.duration_ms or 0, number)


def _row(session: Session, source_id: SourceId | None) -> SourceRow:
    row = session.get(SourceRow, source_id) if source_id else None
    if row is None:
        raise NotFound(what="source", name=source_id or "")
    return row


def _shower(ticket: Ticket) -> Callable[[object], None]:
    """Writes the progress that the engine tells, a tenth at a time."""
    shown = 0.0

    def show(item: object) -> None:
        nonlocal shown
        share = float(item["progress"]) if isinstance(item, dict) else 0.0
        if share - shown >= _SHOWN_STEP:
            shown = share
            with ticket.unit("speakers.progress") as unit:
                ticket.save(unit, progress=share)

    return show
