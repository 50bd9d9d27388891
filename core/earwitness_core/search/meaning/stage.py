"""The embed stage: the passages of a source brought up to date, and their vectors made batch by batch.

Promises: a vector that is stored is not made again, after a kill, a pause or a stop; a changed segment makes only the
passages around it anew. Without the model the passages are there all the same, and are found by their words; the
vectors follow once it is.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from sqlalchemy.orm import Session

from earwitness_core.ids import JobId, SourceId
from earwitness_core.jobs import Handler, JobSpec, Queue, Ticket
from earwitness_core.model import Changes
from earwitness_core.search.meaning import rows
from earwitness_core.search.meaning.model import SentenceModel
from earwitness_core.vault import Vault

log = logging.getLogger(__name__)

KIND = "embed"
_BATCH = 16  # passages of one transaction: about a second of work
_ACTOR = "earwitness"
_TOUCHES = frozenset({"segment", "transcript", "speaker", "source"})


def job(source_id: SourceId, *, after: JobId | None = None) -> JobSpec:
    """Light, so that it passes long transcriptions: an hour of talk is some seconds of work.

    Behind the other light jobs: a thousand papers can be found by their words before the first is found by meaning.
    """
    return JobSpec(KIND, source_id, lane="light", priority=-1, after=after)


class EmbedStage:
    """The handler of `embed` jobs, and what queues them."""

    def __init__(self, vault: Vault, queue: Queue, model: Callable[[], SentenceModel]) -> None:
        self._vault, self._queue, self._model = vault, queue, model
        self._end = vault.subscribe(self._hear)

    def handlers(self) -> dict[str, Handler]:
        return {KIND: self.handle}

    def close(self) -> None:
        self._end()

    def queue_due(self) -> int:
        """Add a job for every source that is behind: after an update, an import, a new model. Says how many."""
        return self._queue_among(None)

    def _queue_among(self, touched: list[str] | None) -> int:
        """Of the sources that these ids of rows belong to, or of all."""
        model = self._model()
        with self._vault.read() as session:
            due = rows.sources_due(session, self._number(session, model), touched)

        def still(session: Session, sources: list[str]) -> list[JobSpec]:
            return [job(SourceId(one)) for one in rows.sources_due(session, self._number(session, model), sources)]

        self._queue.add_due(due, still, actor=_ACTOR, action="meaning.queue")
        return len(due)

    def handle(self, ticket: Ticket) -> None:
        source_id = ticket.job.source_id
        if source_id is None:
            return
        model, number = self._model(), None
        if model.is_here:
            with ticket.unit("meaning.model") as unit:
                number = rows.number_of(unit, model.id, model.sha256)
        started, made = self._vault.clock.ticks(), 0
        while not self._is_done(ticket, source_id, number):
            with self._vault.read() as session:
                due = rows.due(session, source_id, number)
            for one in due:
                made += self._bring(ticket, one, model, number)
        ms = round((self._vault.clock.ticks() - started) * 1000)
        log.info("passages up to date", extra={"source": source_id, "vectors": made, "ms": ms})

    def _bring(self, ticket: Ticket, due: rows.Due, model: SentenceModel, number: int | None) -> int:
        """One transcript, up to date; how many vectors that took."""
        ticket.check()
        with ticket.unit("meaning.passages") as unit:
            if due.gone:
                rows.clear(unit, due.transcript_id)
                return 0
            rows.build(unit, due.transcript_id)
        if number is None:
            return 0
        with self._vault.read() as session:
            missing = rows.without_vector(session, due.transcript_id, number)
        for start in range(0, len(missing), _BATCH):
            batch = missing[start : start + _BATCH]
            vectors = model.vectors([said for _, said in batch], ticket.stopping)
            with ticket.unit("meaning.vectors") as unit:
                made = [(passage, *vector) for (passage, _), vector in zip(batch, vectors, strict=True)]
                rows.store(unit, number, made)
                ticket.save(unit, progress=min(0.99, (start + len(batch)) / len(missing)))
        with ticket.unit("meaning.vectors") as unit:
            rows.finish(unit, due.transcript_id, number)
        return len(missing)

    def _is_done(self, ticket: Ticket, source_id: SourceId, number: int | None) -> bool:
        """Finish the job in the transaction that sees that nothing is left, so that no change falls between."""
        with ticket.unit("meaning.done") as unit:
            if rows.due(unit.session, source_id, number):
                return False
            if number is not None:
                rows.serve(unit, number)
            ticket.done(unit)
            return True

    def _number(self, session: Session, model: SentenceModel) -> int | None:
        """What counts as up to date: the model's number; -1 before its first use, and None while it is not here."""
        if not model.is_here:
            return None
        known = rows.known_number(session, model.id, model.sha256)
        return -1 if known is None else known

    def _hear(self, changes: Changes) -> None:
        """Looks only at what was touched: to look at all would make the next source dearer the more there are."""
        kinds = _TOUCHES & changes.touched.keys()
        if kinds:
            all_said = all(changes.of(kind) for kind in kinds)
            self._queue_among([one for kind in kinds for one in changes.of(kind)] if all_said else None)
