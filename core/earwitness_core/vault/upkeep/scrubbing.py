"""Wiping remains out of a vault's files: after it, no page, log or copy holds what no row holds.

Deleting rows is not enough, even with `secure_delete` (decisions/0102): FTS5 keeps the words of deleted text until
its segments are merged, and when SQLite moves cells between pages, it leaves their old bytes in unused room.
"""

from __future__ import annotations

import logging
import shutil

from sqlalchemy import text

from earwitness_core.errors import VaultBusy
from earwitness_core.vault.check import FTS_TABLES
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.migrate import BACKUPS
from earwitness_core.vault.store import Vault

_log = logging.getLogger(__name__)


def scrub(vault: Vault) -> None:
    """Merge the search index, rewrite the database, empty its log, remove copies made before a migration.

    Writers wait meanwhile (0.6 s for 200,000 segments, and their memory twice). Raises VaultBusy when somebody reads an
    older state and does not stop: then the log still holds it, and the scrub must be tried again.
    """
    with vault.write(actor="system", action="vault.scrub") as unit:
        for name in unit.session.scalars(text(FTS_TABLES)).all():
            unit.session.execute(text(f'INSERT INTO "{name}" ("{name}") VALUES (\'optimize\')'))  # noqa: S608
    with vault.maintenance() as connection:
        connection.execute("VACUUM")
        busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise VaultBusy("Somebody still reads an older state of the vault.", next_step="It is tried again by itself.")
    _remove_copies(vault)
    _log.info("scrubbed")


def _remove_copies(vault: Vault) -> None:
    folder = vault.folder / BACKUPS
    if not folder.is_dir():
        return
    try:
        for path in folder.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        sync_folder(folder)
    except OSError as cause:
        raise refusal(cause) from cause
