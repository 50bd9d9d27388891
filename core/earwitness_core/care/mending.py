"""Repair that needs more than the vault itself: sound decoded anew, recordings put back from a backup."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from earwitness_core.ids import SourceId
from earwitness_core.jobs import JobSpec, Queue
from earwitness_core.vault import CheckReport, UnitOfWork, Vault
from earwitness_core.vault.backup import Backup, restore_blob
from earwitness_core.vault.schema import SourceRow


@dataclass(frozen=True, slots=True)
class Mended:
    """How many recordings came back from a backup, and how many sources are decoded again."""

    from_backup: int
    decoded_again: int


class Mender:
    def __init__(self, vault: Vault, queue: Queue, actor: str) -> None:
        self._vault = vault
        self._queue = queue
        self._actor = actor

    def mend(self, report: CheckReport, backup: Backup | None = None) -> Mended:
        """Mend the blobs that a check found harmed: from a backup when one is given, decoded sound by a job."""
        harmed = {finding.blob_id for finding in report.findings if finding.blob_id}
        back = {blob for blob in harmed if backup is not None and restore_blob(backup, self._vault, blob)}
        with self._vault.write(actor=self._actor, action="vault.mend") as unit:
            rows = unit.session.scalars(select(SourceRow).where(SourceRow.pcm_blob_id.in_(harmed - back))).all()
            again = [row for row in rows if row.blob_id not in harmed - back]
            for row in again:
                self._decode_again(unit, row)
        return Mended(len(back), len(again))

    def _decode_again(self, unit: UnitOfWork, row: SourceRow) -> None:
        pcm, row.pcm_blob_id = row.pcm_blob_id, None
        unit.session.flush()
        if pcm is not None and pcm != row.blob_id:
            self._vault.blobs.discard(unit, pcm)
        self._queue.add(unit, JobSpec("decode", SourceId(row.id)), again=True)
