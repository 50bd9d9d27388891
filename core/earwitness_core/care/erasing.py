"""Erasing for good: rows, keys and files of a source, or of its sound alone; then the scrub of what SQLite leaves.

Two steps: the rows and keys go in one unit of work with a record of it; the scrub (vault/upkeep/scrubbing.py) rewrites
the files once for all that was erased. Until it is done the record says so, and a job waits to do it.
Not promised: what earlier backups and flash storage still hold (docs/threat-model.md, Erasing).
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import delete, func, select, text, update
from sqlalchemy.orm import Session

from earwitness_core.care.holds import require_free
from earwitness_core.errors import NotFound
from earwitness_core.intake import names
from earwitness_core.jobs import JobSpec, Queue
from earwitness_core.jobs.moves import give_up
from earwitness_core.privacy.egress.ledger import forget_sound
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import BlobRow, ErasureRow, InboxRow, JobRow, SoundOutlineRow, SourceRow
from earwitness_core.vault.upkeep import scrub

SCRUB = "scrub"
ALL, SOUND = "all", "sound"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased. `originals` are the files outside the vault that are still where they came from."""

    sources: int
    size_bytes: int
    originals: tuple[Path, ...]


class Eraser:
    def __init__(self, vault: Vault, queue: Queue) -> None:
        self._vault = vault
        self._queue = queue

    def erase(self, unit: UnitOfWork, source_id: str, *, why: str) -> Erased:
        """The source with all that hangs on it. Raises NotFound, UnderHold."""
        source = _source(unit.session, source_id)
        require_free(unit.session, source)
        size, originals = source.size_bytes, _originals(unit.session, source_id)
        unused = _unused_blobs(unit.session)
        self._record(unit, source, ALL, why)
        _forget_arrivals(unit.session, source_id)
        unit.session.execute(delete(SourceRow).where(SourceRow.id == source_id))
        unit.session.expire_all()
        unit.touch("source", source_id)
        for blob in _unused_blobs(unit.session) - unused:
            self._vault.blobs.discard(unit, blob)
        self._want_scrub(unit)
        return Erased(1, size, originals)

    def erase_sound(self, unit: UnitOfWork, source_id: str, *, why: str) -> Erased:
        """Media and decoded sound; words, speakers and codings stay. Voices are sound: they go, too."""
        source = _source(unit.session, source_id)
        require_free(unit.session, source)
        if unit.session.get_one(BlobRow, source.blob_id).erased_ms is not None:
            return Erased(0, 0, ())
        self._record(unit, source, SOUND, why)
        stop_jobs(unit, source_id)
        pcm, source.pcm_blob_id = source.pcm_blob_id, None
        unit.session.flush()
        if pcm is not None and pcm != source.blob_id:
            self._vault.blobs.discard(unit, pcm)
        self._vault.blobs.erase(unit, source.blob_id)
        forget_sound(self._vault, unit, source_id)  # what went to a transcription endpoint is a copy of it
        _forget_voices(unit, source_id)
        unit.session.execute(delete(SoundOutlineRow).where(SoundOutlineRow.source_id == source_id))
        self._want_scrub(unit)
        return Erased(1, source.size_bytes, _originals(unit.session, source_id))

    def scrub(self) -> int:
        """Wipe what was erased out of the files. Says of how many erasures. Raises VaultBusy."""
        with self._vault.read() as session:
            waiting = session.scalars(select(ErasureRow.id).where(ErasureRow.scrubbed_ms.is_(None))).all()
        if not waiting:
            return 0
        scrub(self._vault)
        with self._vault.write(actor="system", action="erasure.scrubbed") as unit:
            done = update(ErasureRow).where(ErasureRow.id.in_(waiting)).values(scrubbed_ms=unit.now_ms)
            unit.session.execute(done)
        _log.info("erasures scrubbed", extra={"erasures": len(waiting)})
        return len(waiting)

    @property
    def waits_for_scrub(self) -> bool:
        with self._vault.read() as session:
            query = select(func.count()).select_from(ErasureRow).where(ErasureRow.scrubbed_ms.is_(None))
            return bool(session.scalar(query))

    def _record(self, unit: UnitOfWork, source: SourceRow, what: str, why: str) -> None:
        unit.session.add(
            ErasureRow(
                source_id=source.id,
                project_id=source.project_id,
                what=what,
                why=why,
                actor=unit.actor,
                size_bytes=source.size_bytes,
                erased_ms=unit.now_ms,
            )
        )
        unit.session.flush()

    def _want_scrub(self, unit: UnitOfWork) -> None:
        row = unit.session.scalars(select(JobRow).where(JobRow.key == SCRUB)).one_or_none()
        if row is None or row.state != "running":  # one that runs now is asked again by the chores
            self._queue.add(unit, JobSpec(SCRUB, lane="light", key=SCRUB), again=True)


def joined(parts: Sequence[Erased]) -> Erased:
    return Erased(
        sum(part.sources for part in parts),
        sum(part.size_bytes for part in parts),
        tuple(path for part in parts for path in part.originals),
    )


def stop_jobs(unit: UnitOfWork, source_id: str) -> None:
    """Cancel what is still to be done for a source; what runs stops at its next step."""
    for row in unit.session.scalars(select(JobRow).where(JobRow.source_id == source_id)):
        if row.state == "running":
            row.wanted = "cancel"
        elif row.state not in ("done", "cancelled"):
            give_up(row, unit.now_ms)


def _source(session: Session, source_id: str) -> SourceRow:
    row = session.get(SourceRow, source_id)
    if row is None:
        raise NotFound(what="source", name=source_id)
    return row


def _forget_voices(unit: UnitOfWork, source_id: str) -> None:
    """Voice vectors are biometric, and made of the sound. Names and turns stay."""
    run = unit.session.execute
    run(text("DELETE FROM voice WHERE speaker_id IN (SELECT id FROM speaker WHERE source_id = :id)"), {"id": source_id})
    run(text("UPDATE heard_voice SET vector = x'' WHERE source_id = :id"), {"id": source_id})
    unit.touch("voice")
    unit.touch("heard_voice")


def _originals(session: Session, source_id: str) -> tuple[Path, ...]:
    """Files that this content came from and that are still there: erasing does not touch what is yours."""
    rows = session.scalars(text("SELECT DISTINCT path FROM provenance WHERE source_id = :id").bindparams(id=source_id))
    return tuple(names.load(row) for row in rows if _is_there(names.load(row)))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _forget_arrivals(session: Session, source_id: str) -> None:
    """The inbox rows of files that are gone. One whose file is still there stays: it must not be taken in again."""
    for row in session.scalars(select(InboxRow).where(InboxRow.source_id == source_id)):
        if _is_there(names.load(row.path)):
            row.state, row.detail, row.sha256 = "ignored", "It was erased from the vault.", None
        else:
            session.delete(row)
    session.flush()


def _unused_blobs(session: Session) -> set[str]:
    """Blobs that no row of any table refers to. Asked before and after, so that a new table needs no line here."""
    tables = session.execute(text("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'"))
    parts = []
    for (table,) in tables.all():
        for reference in session.execute(text(f'PRAGMA foreign_key_list("{table}")')):
            if reference[2] == "blob":
                parts.append(f'SELECT "{reference[3]}" FROM "{table}" WHERE "{reference[3]}" IS NOT NULL')  # noqa: S608
    used = " UNION ".join(parts)
    return set(session.scalars(text(f"SELECT id FROM blob WHERE id NOT IN ({used})")))  # noqa: S608
