"""What children do that are killed at every step (kills.py). Each opens its vault and gives back what is to be done."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from helpers.vaults import CHEAP, PASSPHRASE, by_passphrase, reopen

Act = Callable[[], object]


def _count_appends() -> None:
    """Every write into a backup file is a step, too."""
    from earwitness_core.vault.backup.file import BackupFile

    plain = BackupFile.append

    def append(self: BackupFile, content: bytes | memoryview) -> int:
        sys.audit("earwitness.step")
        at = plain(self, content)
        sys.audit("earwitness.step")
        return at

    BackupFile.append = append  # type: ignore[method-assign]
    sync = os.fsync

    def fsync(file: int) -> None:
        sys.audit("earwitness.step")
        sync(file)

    os.fsync = fsync  # type: ignore[assignment]  # ours is given numbers only


def backup(folder: str, file: str) -> Act:
    from earwitness_core.vault.backup import back_up

    _count_appends()
    vault = reopen(Path(folder))
    return lambda: back_up(vault, Path(file))


def prune_to_newest(folder: str, file: str) -> Act:
    from earwitness_core.vault.backup import open_own_backup, prune

    _count_appends()
    vault = reopen(Path(folder))

    def act() -> None:
        with open_own_backup(Path(file), vault.keys, to_write=True) as backup:
            prune(backup, {backup.generations[-1].number})

    return act


def restore(file: str, to: str) -> Act:
    from earwitness_core.vault.backup import open_backup, restore

    def act() -> None:
        with open_backup(Path(file), by_passphrase()) as backup:
            restore(backup, Path(to))

    return act


def rekey(folder: str) -> Act:
    from earwitness_core.vault.upkeep import rekey_vault

    vault = reopen(Path(folder))
    return lambda: rekey_vault(vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)


def move(folder: str, to: str, across: str) -> Act:
    from earwitness_core.vault.upkeep import move_vault, moving

    if across == "across":
        moving._renamed_later = lambda folder, to: False
    vault = reopen(Path(folder))
    return lambda: move_vault(vault, Path(to))


def erase(folder: str, source: str) -> Act:
    """Every statement is a step, too."""
    from sqlalchemy import Engine, event

    from earwitness_core.care import Care
    from earwitness_core.jobs import Queue

    vault = reopen(Path(folder))
    care = Care(vault, Queue(vault), actor="tester")

    def act() -> None:
        event.listen(Engine, "before_cursor_execute", lambda *_: sys.audit("earwitness.step"))
        care.trash.put([source])
        care.empty_trash([source])

    return act
