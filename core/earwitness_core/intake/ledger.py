"""The inbox rows: what was decided about a file, and with an acceptance the source, its provenance and its jobs.

Every decision is one unit of work. Whoever decides a file second (another process, another event) finds the first
decision and keeps it: a content is one source in its project, whatever happens.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from earwitness_core.errors import DiskFull
from earwitness_core.ids import ProjectId, SourceId, new_id
from earwitness_core.intake import dates, names
from earwitness_core.intake.settings import IntakeSettings
from earwitness_core.intake.settling import Identity
from earwitness_core.intake.verdict import ACCEPTED, ATTENTION, DUPLICATE, GONE, IGNORED, SETTLING, Verdict
from earwitness_core.model import DocumentFacts, MediaFacts, SpeechChoice
from earwitness_core.outcomes import Outcome, Retry
from earwitness_core.vault import SealedBlob, UnitOfWork, Vault
from earwitness_core.vault.schema import BlobRow, InboxRow, ProvenanceRow, SourceRow

Stages = Callable[[UnitOfWork, SourceId, SpeechChoice], None]

_UNKNOWN = Identity(0, 0, 0, 0)
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Wanted:
    """A file that is to become a source. `waited_s` is how long it has been quiet; one given directly has no time.

    `identity` is filled when the file is looked at. `as_it_is`: a person wants it although it stops before its end.
    """

    path: str
    project_id: str
    choice: SpeechChoice
    actor: str
    origin: str = "taken"  # watched | taken | attached
    row_id: str | None = None
    folder_id: str | None = None
    waited_s: float = math.inf
    identity: Identity = _UNKNOWN
    as_it_is: bool = False
    carrier_id: str | None = None  # the mail it hung on


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be entered: a sealed blob with all that was found out about it. `scan`: clean | off | unavailable."""

    sealed: SealedBlob
    media_type: str
    facts: MediaFacts | DocumentFacts
    scan: str

    @property
    def kind(self) -> str:
        """What its source is: recording, or what the probe of documents calls it."""
        return self.facts.kind if isinstance(self.facts, DocumentFacts) else "recording"


class Ledger:
    """Writes decisions. All methods are one unit of work each, safe from any thread."""

    def __init__(self, vault: Vault, stages: Stages, settings: IntakeSettings) -> None:
        self._vault = vault
        self._stages = stages
        self._settings = settings

    def accept(self, wanted: Wanted, taken: Taken) -> Verdict:
        """Make it a source, or one more provenance of the source that holds this content already."""
        with self._vault.write(actor=wanted.actor, action="source.take") as unit:
            row = _row(unit, wanted)
            if row.state in (ACCEPTED, DUPLICATE) and wanted.origin == "watched":
                return Verdict.of(row)  # another process was faster
            source = _holder(unit.session, wanted.project_id, taken.sealed.sha256)
            if source is None:
                source = self._enter(unit, wanted, taken)
                _decide(unit, row, ACCEPTED, Outcome.ACCEPTED, source=source)
                verdict = Verdict.of(row)
            else:
                verdict = _duplicate(unit, row, source)
            _add_provenance(unit, source, wanted, taken.scan)
            unit.touch("source", source.id)
            unit.touch("content", source.sha256)  # the trail knows what came in, whatever becomes of the source
        _log.info("taken", extra={"source": source.id, "outcome": verdict.outcome.value, "bytes": row.size_bytes})
        return verdict

    def keeps(self, sealed: SealedBlob) -> bool:
        """Whether a committed row names this blob."""
        with self._vault.read() as session:
            return bool(session.scalar(select(exists().where(BlobRow.id == sealed.id))))

    def refuse(self, wanted: Wanted, outcome: Outcome, detail: str = "") -> Verdict:
        """Record why it is not taken (yet). A full disk that lets nothing be recorded is told all the same."""
        if outcome is Outcome.VANISHED and wanted.row_id is None:
            return _unrecorded(wanted, outcome, detail)
        try:
            with self._vault.write(actor=wanted.actor, action="intake.refuse") as unit:
                row = _row(unit, wanted)
                if row.state in (ACCEPTED, DUPLICATE) and wanted.origin == "watched":
                    return Verdict.of(row)
                self._refuse(unit, row, wanted, outcome, detail)
                verdict = Verdict.of(row)
        except DiskFull:
            verdict = _unrecorded(wanted, outcome, detail)
        _log.info("refused", extra={"outcome": outcome.value, "attempt": verdict.attempt})
        return verdict

    def _refuse(self, unit: UnitOfWork, row: InboxRow, wanted: Wanted, outcome: Outcome, detail: str) -> None:
        row.attempt += 1
        tries_itself = wanted.origin == "watched" and outcome.retry is Retry.BACKOFF
        if tries_itself and (row.attempt < self._settings.most_attempts or outcome is Outcome.DISK_FULL):
            _decide(unit, row, SETTLING, outcome, detail)
            row.next_try_ms = unit.now_ms + int(1000 * self.backoff_s(row.attempt))
        else:
            _decide(unit, row, _end(outcome), outcome, detail)

    def backoff_s(self, attempt: int) -> float:
        """How long to wait after this many attempts."""
        return min(self._settings.backoff_s * 2.0 ** min(attempt - 1, 20), self._settings.longest_backoff_s)

    def _enter(self, unit: UnitOfWork, wanted: Wanted, taken: Taken) -> SourceRow:
        self._vault.blobs.record(unit, taken.sealed)
        facts = taken.facts
        source = SourceRow(
            id=new_id(),
            project_id=wanted.project_id,
            title=names.title(wanted.path),
            kind=taken.kind,
            media_type=taken.media_type,
            size_bytes=taken.sealed.size_bytes,
            sha256=taken.sealed.sha256,
            blob_id=taken.sealed.id,
            media=asdict(facts),
            duration_ms=facts.duration_ms,
            choice=wanted.choice.plain(),
            recorded_ms=dates.recorded_ms(facts.tags, wanted.identity.mtime_ns, unit.now_ms),
            created_ms=unit.now_ms,
        )
        unit.session.flush()  # the blob's row before the row that points to it
        unit.session.add(source)
        unit.session.flush()
        self._stages(unit, SourceId(source.id), wanted.choice)
        return source


def _row(unit: UnitOfWork, wanted: Wanted) -> InboxRow:
    """The row of this content at this path: the one it was noticed with, the one it had before, or a new one."""
    session, identity = unit.session, wanted.identity
    mine = session.get(InboxRow, wanted.row_id) if wanted.row_id else None
    stored = names.store(wanted.path)
    same = session.scalar(
        select(InboxRow).where(
            InboxRow.path == stored,
            InboxRow.project_id == wanted.project_id,
            InboxRow.device == identity.device,
            InboxRow.inode == identity.inode,
            InboxRow.size_bytes == identity.size_bytes,
            InboxRow.mtime_ns == identity.mtime_ns,
        )
    )
    if mine is not None and identity == _UNKNOWN:
        return mine
    if same is not None:
        if mine is not None and mine is not same:  # it was changed and changed back: the older row tells its story
            session.delete(mine)
            session.flush()
        return same
    if mine is None:
        mine = InboxRow(
            id=new_id(),
            path=stored,
            project_id=wanted.project_id,
            folder_id=wanted.folder_id,
            choice=wanted.choice.plain(),
            seen_ms=unit.now_ms,
            attempt=0,
            state=SETTLING,
            moved=False,
            next_try_ms=0,
            carrier_id=wanted.carrier_id,
        )
        session.add(mine)
    mine.device, mine.inode = identity.device, identity.inode
    mine.size_bytes, mine.mtime_ns = identity.size_bytes, identity.mtime_ns
    return mine


def _decide(
    unit: UnitOfWork, row: InboxRow, state: str, outcome: Outcome, detail: str = "", source: SourceRow | None = None
) -> None:
    row.state, row.outcome, row.detail = state, outcome.value, detail or None
    row.decided_ms = None if state == SETTLING else unit.now_ms
    if source is not None:
        row.source_id, row.sha256 = source.id, source.sha256


def _duplicate(unit: UnitOfWork, row: InboxRow, source: SourceRow) -> Verdict:
    """The same file given again keeps its row as it is: the row tells how it came in."""
    detail = _where_it_is(unit.session, source)
    if row.source_id != source.id or row.state not in (ACCEPTED, DUPLICATE):
        _decide(unit, row, DUPLICATE, Outcome.DUPLICATE, detail, source=source)
    return replace(Verdict.of(row), state=DUPLICATE, outcome=Outcome.DUPLICATE, detail=detail)


def _where_it_is(session: Session, source: SourceRow) -> str:
    """What a person must know who looks for content that the vault has, and does not find it."""
    if source.trashed_ms is not None:
        return "It lies in the trash."
    erased = session.get_one(BlobRow, source.blob_id).erased_ms is not None
    return "Its sound was erased on purpose, its text is there." if erased else ""


def _end(outcome: Outcome) -> str:
    if outcome is Outcome.VANISHED:
        return GONE
    return IGNORED if outcome.retry is Retry.FINAL else ATTENTION


def _holder(session: Session, project_id: str, sha256: str) -> SourceRow | None:
    """The source with this content in this project, in the trash or not."""
    return session.scalar(select(SourceRow).where(SourceRow.project_id == project_id, SourceRow.sha256 == sha256))


def _add_provenance(unit: UnitOfWork, source: SourceRow, wanted: Wanted, scan: str) -> None:
    """One more way in which this content came; a way that is known already (a remount, a second look) adds nothing."""
    identity, stored = wanted.identity, names.store(wanted.path)
    known = exists().where(
        ProvenanceRow.source_id == source.id,
        ProvenanceRow.path == stored,
        ProvenanceRow.size_bytes == identity.size_bytes,
        ProvenanceRow.mtime_ns == identity.mtime_ns,
    )
    if unit.session.scalar(select(known)):
        return
    unit.session.add(
        ProvenanceRow(
            source_id=source.id,
            origin=wanted.origin,
            path=stored,
            name=names.shown(wanted.path),
            size_bytes=identity.size_bytes,
            mtime_ns=identity.mtime_ns,
            inode=identity.inode,
            device=identity.device,
            scan=scan,
            actor=wanted.actor,
            taken_ms=unit.now_ms,
            carrier_id=wanted.carrier_id,
        )
    )


def _unrecorded(wanted: Wanted, outcome: Outcome, detail: str) -> Verdict:
    state = SETTLING if wanted.origin == "watched" else _end(outcome)
    return Verdict(Path(wanted.path), ProjectId(wanted.project_id), state, outcome, detail)
