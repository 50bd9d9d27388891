"""The last part of a re-key: files in place of files. Needs no key, may be done by anybody, any number of times."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from earwitness_core.vault import lock
from earwitness_core.vault.files import refusal, sync_folder, write_whole
from earwitness_core.vault.header import COPIES
from earwitness_core.vault.migrate import BACKUPS
from earwitness_core.vault.mirror import FILE as MIRROR
from earwitness_core.vault.store import DATABASE

DECIDED = "rekey"


def finish(folder: Path) -> bool:
    """Put a decided re-key in place, if there is one. The header in its folder goes last: while it is there, go on."""
    decided = folder / DECIDED
    if not decided.is_dir():
        return False
    with lock.held(folder / "header.lock", wait_seconds=lock.PATIENCE_SECONDS):
        try:
            header = decided / "header"
            if header.is_file():
                _put_in_place(folder, decided, header.read_bytes())
                header.unlink()
                sync_folder(decided)
            shutil.rmtree(decided)
            sync_folder(folder)
        except OSError as cause:
            raise refusal(cause) from cause
    return True


def _put_in_place(folder: Path, decided: Path, header: bytes) -> None:
    if (decided / DATABASE).is_file():
        for extra in (f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"):
            with contextlib.suppress(FileNotFoundError):
                (folder / extra).unlink()
        os.replace(decided / DATABASE, folder / DATABASE)  # noqa: PTH105  the audited name, for the tests of kills
        sync_folder(folder)
    if (decided / MIRROR).is_file():
        write_whole(folder / MIRROR, (decided / MIRROR).read_bytes())
    for name in COPIES:
        write_whole(folder / name, header)
    shutil.rmtree(folder / BACKUPS, ignore_errors=True)  # sealed with the key of before
