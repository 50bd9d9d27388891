"""Backups by schedule: where to, how often, how long earlier generations stay; made by whoever runs the vault."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from earwitness_core.errors import (
    BackupDamaged,
    BackupRefused,
    Refused,
    Typed,
    VaultUnreachable,
)
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from earwitness_core.vault.backup import MadeBackup, back_up, open_own_backup, prune
from earwitness_core.vault.schema import SettingRow

SETTING = "backup"
DAY_MS = 86_400_000
EVERY_MS = {"daily": DAY_MS, "weekly": 7 * DAY_MS}
KEEP_DAYS = 30


@dataclass(frozen=True, slots=True)
class Schedule:
    """`every` is daily, weekly or off. `keep_days`: generations older than this are pruned after a backup."""

    file: str
    every: str = "off"
    keep_days: int = KEEP_DAYS
    last_ms: int | None = None
    last_number: int | None = None

    def is_due(self, now_ms: int) -> bool:
        every = EVERY_MS.get(self.every)
        if every is None:
            return False
        return self.last_ms is None or not 0 <= now_ms - self.last_ms < every


class Backups:
    """The backups of one vault by its schedule, and by hand."""

    def __init__(self, vault: Vault, actor: str) -> None:
        self._vault = vault
        self._actor = actor

    @property
    def schedule(self) -> Schedule | None:
        with self._vault.read() as session:
            row = session.get(SettingRow, SETTING)
            return Schedule(**row.value) if row is not None else None

    def set_schedule(self, schedule: Schedule) -> None:
        """Raises Refused."""
        if schedule.every not in (*EVERY_MS, "off") or schedule.keep_days < 1:
            raise Refused("That is no schedule: daily, weekly or off, and at least a day of earlier backups.")
        self._store(schedule, action="backup.schedule")

    def make(
        self,
        file: Path | None = None,
        *,
        on_progress: Callable[[int, int], None] = lambda done, total: None,
        stopping: Callable[[], bool] = lambda: False,
    ) -> MadeBackup:
        """A backup now, to `file` or where the last one went; earlier generations past their time are pruned."""
        schedule = self.schedule
        if file is not None:
            schedule = replace(schedule or Schedule(""), file=os.path.realpath(file))
        if schedule is None or not schedule.file:
            advice = "`earwitness vault backup FILE`, for instance on a drive."
            raise Refused("Where is the backup to go?", next_step=advice)
        path = Path(schedule.file)
        made = back_up(self._vault, path, on_progress=on_progress, stopping=stopping)
        self._store(
            replace(schedule, last_ms=made.generation.made_ms, last_number=made.generation.number), action="backup.made"
        )
        self.prune(path, keep_days=schedule.keep_days)
        return made

    def prune(self, path: Path, *, keep_days: int) -> tuple[int, ...]:
        """Drop generations older than so many days; the newest always stays. Says which went."""
        oldest_ms = self._vault.clock.now_ms() - keep_days * DAY_MS
        with open_own_backup(path, self._vault.keys, to_write=True) as backup:
            newest = backup.newest
            keep = {one.number for one in backup.generations if one.made_ms >= oldest_ms or one is newest}
            if len(keep) == len(backup.generations):
                return ()
            return prune(backup, keep).dropped

    def make_scheduled(self, stopping: Callable[[], bool]) -> None:
        """What the job does. Raises a Typed error that says why no backup could be made."""
        schedule = self.schedule
        if schedule is None:
            return
        if not self.target_is_there(schedule):
            raise Typed(Outcome.TARGET_MISSING)
        try:
            self.make(stopping=stopping)
        except VaultUnreachable as problem:
            raise Typed(Outcome.TARGET_MISSING, problem.sentence) from problem
        except (BackupRefused, BackupDamaged) as problem:
            raise Typed(Outcome.BACKUP_REFUSED, str(problem)) from problem

    @staticmethod
    def target_is_there(schedule: Schedule) -> bool:
        """A folder without the file that was there before is an empty mount point, not the drive."""
        path = Path(schedule.file)
        try:
            return path.is_file() if schedule.last_number is not None else path.parent.is_dir()
        except OSError:
            return False

    def moved_on(self, now_ms: int) -> Path | None:
        """After a re-key: the schedule goes on in a new file beside the old one, which it cannot write any more."""
        schedule = self.schedule
        if schedule is None or not schedule.file:
            return None
        old = Path(schedule.file)
        stem = re.sub(r"-since-\d{8}(-\d+)?$", "", old.stem)
        day = datetime.fromtimestamp(now_ms / 1000, UTC).strftime("%Y%m%d")
        names = [f"{stem}-since-{day}{old.suffix}", *(f"{stem}-since-{day}-{n}{old.suffix}" for n in range(2, 100))]
        new = next(old.with_name(name) for name in names if not old.with_name(name).exists())
        self._store(replace(schedule, file=str(new), last_ms=None, last_number=None), action="backup.moved-on")
        return new

    def _store(self, schedule: Schedule, *, action: str) -> None:
        with self._vault.write(actor=self._actor, action=action) as unit:
            unit.session.merge(SettingRow(key=SETTING, value=asdict(schedule)))
