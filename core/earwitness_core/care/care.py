"""The room as the desk holds it: its services, the jobs it does, and the look at what has fallen due."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence

from sqlalchemy import select

from earwitness_core.audit import verify
from earwitness_core.care.erasing import SCRUB, Erased, Eraser, joined
from earwitness_core.care.holds import Holds
from earwitness_core.care.mending import Mender
from earwitness_core.care.retention import Retention
from earwitness_core.care.schedule import Backups
from earwitness_core.care.storage import Storage, storage
from earwitness_core.care.trash import Trash
from earwitness_core.errors import VaultBusy, VaultRefused
from earwitness_core.jobs import Handler, JobSpec, Queue, Ticket
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import CheckReport, Finding, Severity, Vault, check_vault
from earwitness_core.vault.schema import JobRow

_log = logging.getLogger(__name__)
RETENTION, BACKUP = "retention", "backup"
_AT_REST = ("done", "cancelled")


class Care:
    """Care of one vault."""

    def __init__(self, vault: Vault, queue: Queue, *, actor: str) -> None:
        self._vault = vault
        self._queue = queue
        self._actor = actor
        self.eraser = Eraser(vault, queue)
        self.holds = Holds(vault, actor)
        self.trash = Trash(vault, self.eraser, actor)
        self.retention = Retention(vault, self.eraser, actor)
        self.backups = Backups(vault, actor)
        self.mender = Mender(vault, queue, actor)

    def check(
        self, *, quick: bool = False, on_progress: Callable[[int, int], None] = lambda done, total: None
    ) -> CheckReport:
        """All that `check_vault` looks at, and the trail. Repair mends neither a fault of it nor what it tells."""
        report = check_vault(self._vault, quick=quick, on_progress=on_progress)
        try:
            trail = verify(self._vault)
        except VaultRefused as problem:
            unread = Finding(Severity.DAMAGE, "trail", f"The trail cannot be read: {problem.sentence}")
            return CheckReport((*report.findings, unread), report.counts)
        wrong = [Finding(Severity.DAMAGE, "trail", fault.says) for fault in trail.faults]
        told = [Finding(Severity.NOTICE, "trail", said) for said in trail.told]
        return CheckReport((*report.findings, *wrong, *told), report.counts | {"events": trail.events})

    def storage(self) -> Storage:
        """What takes room in the vault."""
        return storage(self._vault)

    def empty_trash(self, source_ids: Sequence[str] | None = None) -> tuple[Erased, bool]:
        """Erase what lies in the trash, and scrub. False: others are using the vault, the next run scrubs."""
        return self.trash.empty(source_ids), self._scrubbed()

    def erase_sound(self, source_ids: Sequence[str]) -> tuple[Erased, bool]:
        """Erase the sound of sources and keep their text, and scrub; as `empty_trash`."""
        with self._vault.write(actor=self._actor, action="source.erase-sound") as unit:
            erased = joined([self.eraser.erase_sound(unit, source_id, why="person") for source_id in source_ids])
        return erased, self._scrubbed()

    def handlers(self) -> Mapping[str, Handler]:
        return {SCRUB: self._scrub, RETENTION: self._retain, BACKUP: self._back_up}

    def chores(self) -> None:
        """Put what has fallen due on the queue: rules of retention, a backup, the scrub after erasing."""
        now = self._vault.clock.now_ms()
        wanted = []
        if self.eraser.waits_for_scrub:
            wanted.append(SCRUB)
        if any(one.held is None for one in self.retention.due(by_ms=now)):
            wanted.append(RETENTION)
        schedule = self.backups.schedule
        if schedule is not None and schedule.is_due(now):
            wanted.append(BACKUP)
        for kind in wanted:
            self._want(kind)

    def _scrubbed(self) -> bool:
        try:
            self.eraser.scrub()
        except VaultBusy:
            return False
        return True

    def _want(self, kind: str) -> None:
        with self._vault.read() as session:
            row = session.scalars(select(JobRow).where(JobRow.key == kind)).one_or_none()
            if row is not None and row.state not in _AT_REST and not self._can_be_tried_again(row):
                return
        with self._vault.write(actor="care", action="care.plan") as unit:
            self._queue.add(unit, JobSpec(kind, lane="light", key=kind), again=True)
        _log.info("fallen due", extra={"kind": kind})

    def _can_be_tried_again(self, row: JobRow) -> bool:
        """A backup that needed its drive is made by itself once the drive is there."""
        schedule = self.backups.schedule
        waits = row.state == "attention" and row.outcome == Outcome.TARGET_MISSING
        return waits and schedule is not None and self.backups.target_is_there(schedule)

    def _scrub(self, ticket: Ticket) -> None:
        self.eraser.scrub()

    def _retain(self, ticket: Ticket) -> None:
        if self.retention.apply().sources:
            self.eraser.scrub()

    def _back_up(self, ticket: Ticket) -> None:
        self.backups.make_scheduled(ticket.stopping)
