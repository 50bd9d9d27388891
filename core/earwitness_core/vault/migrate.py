"""Bringing a vault's schema up to date by Alembic steps. A newer one is refused; an older one is copied first."""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, text

from earwitness_core.clock import Clock
from earwitness_core.errors import VaultDamaged, VaultTooNew
from earwitness_core.vault import cipher
from earwitness_core.vault.files import refusal, sync_folder
from earwitness_core.vault.keys import Secret

STEPS = Path(__file__).parent / "migrations"
HEAD = "0012"  # test_migrations.py holds it against the steps: Alembic takes a second to import, opening must not
BACKUPS = "backups"
_log = logging.getLogger(__name__)


def revision(connection: Connection) -> str | None:
    """The step this database is at; None before the first."""
    known = connection.execute(text("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'")).scalar_one()
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none() if known else None


def require_known(found: str | None) -> None:
    """Refuse a database without steps, or with later ones than ours."""
    if found is None or not found.isdigit():
        raise VaultDamaged(part="its database has no version")
    if int(found) > int(HEAD):
        raise VaultTooNew(found=int(found), known=int(HEAD))


def upgrade(engine: Engine) -> None:
    """Run the steps that are missing, all or none."""
    from alembic.config import Config
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(STEPS).replace("%", "%%"))
    config.set_main_option("version_locations", str(STEPS / "steps").replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    script = ScriptDirectory.from_config(config)

    def to_head(revision: Any, _context: Any) -> Any:
        return script._upgrade_revs("head", revision)

    with engine.begin() as connection, EnvironmentContext(config, script, fn=to_head) as environment:
        # transactional_ddl False: the transaction is ours, around all the steps.
        environment.configure(connection=connection, transactional_ddl=False)
        environment.run_migrations()


def back_up(database: Path, key: Secret, clock: Clock) -> Path:
    """A sealed copy of the database under backups/, opened and checked before it counts."""
    with_connection = cipher.connect(database, key)
    try:
        found = with_connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        target = database.parent / BACKUPS / f"vault-{found}-{clock.now_ms()}.db"
        part = target.with_name(target.name + ".part")
        try:
            target.parent.mkdir(exist_ok=True)
            with cipher.translated(database.parent):
                with_connection.execute("VACUUM INTO ?", (str(part),))
            _check_copy(part, key)
            handle = os.open(part, os.O_RDWR)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
            part.rename(target)
            sync_folder(target.parent)
        except OSError as cause:
            raise refusal(cause) from cause
    finally:
        with_connection.close()
    _log.info("database copied before migration", extra={"revision": found})
    return target


def _check_copy(part: Path, key: Secret) -> None:
    copy = cipher.connect(part, key, read_only=True)
    try:
        with cipher.translated(part.parent):
            problems = copy.execute("PRAGMA quick_check").fetchall()
    finally:
        copy.close()
    if problems != [("ok",)]:
        raise VaultDamaged(part="the copy of its database made before the migration")
