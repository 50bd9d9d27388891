"""The findings stage: every source searched, again when its text, what is known or the program changes.

Promises: what people decided survives every run; a run that is killed or stopped has changed nothing and is made again;
two runs over the same text leave what one leaves. Nothing waits for it: a source is ready without. The text crosses to
an engine without keys or network, and comes back as places in it.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from earwitness_core import __version__
from earwitness_core.engines import Caller
from earwitness_core.ids import SourceId
from earwitness_core.jobs import Handler, JobSpec, Queue, Ticket
from earwitness_core.model import Changes
from earwitness_core.privacy.findings.known import Known
from earwitness_core.privacy.findings.scan import RULES
from earwitness_core.privacy.review import keeping, known
from earwitness_core.privacy.review.child import unpacked
from earwitness_core.texts import rows
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import FindingScanRow, SegmentRow, SourceRow

log = logging.getLogger(__name__)

KIND = "findings"
_ACTOR = "earwitness"
# A person corrects one word after another: the text is searched again when they pause.
_PATIENCE_MS = 5_000
_TOUCHES = frozenset({"transcript", "source", "finding_known"})


@dataclass(frozen=True, slots=True)
class _Work:
    """A text to be searched, as it was read."""

    project_id: str
    transcript_id: str
    revision: int
    language: str | None
    text: str
    known: list[Known]


def version() -> str:
    """Of what searches, without loading a model: program, rules, and whether names are looked for by theirs."""
    from earwitness_core.privacy.findings.names import NamesDetector

    names = "+names" if NamesDetector().available else ""
    return f"{__version__}/{RULES}{names}"


def job(source_id: SourceId, *, rest_ms: int = 0) -> JobSpec:
    """Light and behind the others: it is for a person's later look."""
    return JobSpec(KIND, source_id, lane="light", priority=-2, rest_ms=rest_ms)


class FindingsStage:
    """The handler of `findings` jobs, and what queues them."""

    def __init__(self, vault: Vault, queue: Queue, engine: Callable[[], Caller]) -> None:
        self._vault, self._queue, self._engine = vault, queue, engine
        self._end = vault.subscribe(self._hear)

    def handlers(self) -> dict[str, Handler]:
        return {KIND: self.handle}

    def close(self) -> None:
        self._end()

    def queue_due(self) -> int:
        """Add a job for every source that was not searched as it is now. Says how many."""
        return self._queue_among(None)

    def _queue_among(self, touched: list[str] | None) -> int:
        """Of these sources and transcripts, or of all."""
        with self._vault.read() as session:
            due = [source_id for source_id, _ in _due(session, touched)]
        self._queue.add_due(due, _jobs_due, actor=_ACTOR, action="findings.queue")
        return len(due)

    def search_again(self, source_id: SourceId) -> None:
        """Have a source searched, whether that is due or not."""
        with self._vault.write(actor=_ACTOR, action="findings.again") as unit:
            self._queue.add(unit, job(source_id), again=True)

    def handle(self, ticket: Ticket) -> None:
        source_id = ticket.job.source_id
        if source_id is None:
            return
        started = self._vault.clock.ticks()
        while not ticket.is_done:
            with self._vault.read() as session:
                work = _work(session, source_id)
            if work is None:
                return
            args = {"text": work.text, "language": work.language, "known": [[one.form, one.kind] for one in work.known]}
            found = unpacked(self._engine().call("scan", args, stopping=ticket.stopping))
            ticket.check()
            with ticket.unit("findings.store") as unit:
                known.renew(unit, work.project_id)
                if not _is_as_read(unit.session, source_id, work):
                    continue
                kept = keeping.keep(unit, source_id, work.text, found)
                _mark(unit, source_id, work)
                ticket.done(unit)
        ms = round((self._vault.clock.ticks() - started) * 1000)
        facts = {"source": source_id, "found": len(found), "added": kept.added, "gone": kept.gone, "ms": ms}
        log.info("findings up to date", extra=facts)

    def _hear(self, changes: Changes) -> None:
        """Whatever was touched without saying which, as what is known is, may concern every source."""
        kinds = _TOUCHES & changes.touched.keys()
        if not kinds:
            return
        is_known = "finding_known" in kinds or not all(changes.of(kind) for kind in kinds)
        self._queue_among(None if is_known else [one for kind in kinds for one in changes.of(kind)])


def _work(session: Session, source_id: SourceId) -> _Work | None:
    """None where there is nothing to search: no complete transcript, or the source is gone or in the trash."""
    source = session.get(SourceRow, source_id)
    transcript = rows.current_transcript(session, source_id)
    if source is None or source.trashed_ms is not None or transcript is None or transcript.state != "complete":
        return None
    texts = session.scalars(
        select(SegmentRow.text)
        .where(SegmentRow.transcript_id == transcript.id, SegmentRow.until.is_(None))
        .order_by(SegmentRow.ordinal)
    )
    return _Work(
        source.project_id,
        transcript.id,
        transcript.revision,
        transcript.language or source.language,
        "\n".join(texts),  # where the text has a space between segments: positions are the same
        known.known_in(session, source.project_id),
    )


def _is_as_read(session: Session, source_id: SourceId, work: _Work) -> bool:
    now = rows.current_transcript(session, source_id)
    same = now is not None and (now.id, now.revision, now.state) == (work.transcript_id, work.revision, "complete")
    return same and known.known_in(session, work.project_id) == work.known


def _mark(unit: UnitOfWork, source_id: str, work: _Work) -> None:
    row = FindingScanRow(
        source_id=source_id,
        transcript_id=work.transcript_id,
        revision=work.revision,
        version=version(),
        known_key=known.key_of(work.known),
        scanned_ms=unit.now_ms,
    )
    unit.session.merge(row)


def _due(session: Session, touched: list[str] | None) -> list[tuple[str, bool]]:
    """Sources to be searched that no job waits for, and whether they were before; of all, or of ids that changed."""
    facts = {"version": version(), "touched": json.dumps(touched or [])}
    query = text(_DUE.format(among="" if touched is None else _AMONG))
    return [(row.id, bool(row.again)) for row in session.execute(query, facts)]


def _jobs_due(session: Session, sources: list[str]) -> list[JobSpec]:
    """Of these sources; one that was searched before rests a little."""
    still = _due(session, sources)
    return [job(SourceId(one), rest_ms=_PATIENCE_MS if is_again else 0) for one, is_again in still]


_AMONG = """AND source.id IN (
            SELECT value FROM json_each(:touched)
            UNION SELECT source_id FROM transcript WHERE id IN (SELECT value FROM json_each(:touched))
        )"""
_DUE = """
    SELECT source.id AS id, finding_scan.source_id IS NOT NULL AS again
    FROM transcript JOIN source ON source.id = transcript.source_id
    LEFT JOIN finding_scan ON finding_scan.source_id = source.id
    LEFT JOIN finding_known ON finding_known.project_id = source.project_id
    WHERE transcript.state = 'complete' AND source.trashed_ms IS NULL {among}
        AND NOT EXISTS (
            SELECT 1 FROM transcript AS newer
            WHERE newer.source_id = source.id AND newer.state <> 'superseded' AND newer.version > transcript.version
        )
        AND (
            finding_scan.source_id IS NULL OR finding_scan.transcript_id <> transcript.id
            OR finding_scan.revision <> transcript.revision OR finding_scan.version <> :version
            OR finding_scan.known_key <> ifnull(finding_known.known_key, '')
        )
        AND NOT EXISTS (SELECT 1 FROM job WHERE job.key = 'findings:' || source.id AND job.state <> 'done')
    ORDER BY source.id
"""
