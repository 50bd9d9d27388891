"""`earwitness vault check`: everything in the folder is looked at; findings in plain words; repair is a second step."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import select, text

from earwitness_core.errors import VaultDamaged, VaultRefused
from earwitness_core.ids import BlobId
from earwitness_core.vault import cipher
from earwitness_core.vault.blob_keys import SealedBlob
from earwitness_core.vault.evidence import evidence_of
from earwitness_core.vault.migrate import BACKUPS
from earwitness_core.vault.schema import BlobRow, TranscriptRow
from earwitness_core.vault.store import DATABASE, Vault

_PIECE = 1 << 20


class Severity(StrEnum):
    """What a finding means for a person: something is lost or changed, or it is merely worth knowing."""

    DAMAGE = "damage"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be. `part` is a short stable word: header, database, search, blob …"""

    severity: Severity
    part: str
    says: str
    blob_id: str | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, and how much was looked at (`blobs`, `bytes`, `tables`, `rows` …)."""

    findings: tuple[Finding, ...]
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Nothing is lost or changed; there may be notices."""
        return all(finding.severity is not Severity.DAMAGE for finding in self.findings)


def check_vault(
    vault: Vault, *, quick: bool = False, on_progress: Callable[[int, int], None] = lambda done, total: None
) -> CheckReport:
    """Look at the header copies, pages, constraints, the search index, the evidence and every byte of every blob.

    `quick` looks at the structure only: no page's seal, no search index, no evidence, and of blobs whether they are
    there and whole by their length and last chunk. `on_progress` hears bytes of blobs done and in total. Other
    processes may go on working meanwhile; VaultBusy is raised when one does not let go of the database.
    """
    counts: dict[str, int] = {}
    findings = [*_header(vault), *_freshness(vault), *_left_behind(vault)]
    for look in _QUICK_LOOKS if quick else _LOOKS:
        findings += _damage_as_finding(vault, _looked(vault, look, counts))
    if not quick:
        findings += _damage_as_finding(vault, _evidence(vault, counts))
    findings += _damage_as_finding(vault, _blobs(vault, counts, on_progress, quick=quick))
    return CheckReport(tuple(dict.fromkeys(findings)), counts)


def repair_vault(vault: Vault) -> CheckReport:
    """Mend what can be without loss: header copies, search indexes, what interrupted work left; then check again."""
    vault.header_file.proved(vault.keys)
    with vault.write(actor="system", action="vault.repair") as unit:
        for name in _unsound_indexes(unit.session.connection().connection.dbapi_connection):
            again = _PASSAGES_AGAIN if name == PASSAGES else (f"INSERT INTO {name} ({name}) VALUES ('rebuild')",)  # noqa: S608
            for statement in again:
                unit.session.execute(text(statement))
            unit.touch(name)
    vault.blobs.sweep()
    for path in _leavings(vault):
        shutil.rmtree(path, ignore_errors=True)
    return check_vault(vault)


_Look = Callable[[Any, dict[str, int]], Iterator[Finding]]


def _looked(vault: Vault, look: _Look, counts: dict[str, int]) -> Iterator[Finding]:
    # A connection each: after one bad page SQLCipher refuses everything on the same one.
    connection = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    try:
        yield from look(connection, counts)
    finally:
        connection.close()


def _damage_as_finding(vault: Vault, findings: Iterator[Finding]) -> list[Finding]:
    """What one look found; a database too damaged to be looked at is itself a finding, and the other looks go on."""
    found: list[Finding] = []
    try:
        with cipher.translated(vault.folder):
            found.extend(findings)
    except VaultDamaged as problem:
        found.append(Finding(Severity.DAMAGE, "database", problem.sentence))
    return found


def _header(vault: Vault) -> Iterator[Finding]:
    for name, good in vault.header_file.state(vault.keys).items():
        if not good:
            says = f"The copy `{name}` of the header is damaged or missing. Opening the vault writes it anew."
            yield Finding(Severity.NOTICE, "header", says)


def _freshness(vault: Vault) -> Iterator[Finding]:
    if vault.opened_older_copy:
        says = (
            "The database is an older copy, or one that went its own way: work done later is not in it. "
            "If you did not restore a backup, find out who changed the files."
        )
        yield Finding(Severity.NOTICE, "freshness", says)


_ORDINARY_TABLES = """
    SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
"""
_NO_TRIES_SECONDS = 3600.0


def _leavings(vault: Vault) -> list[Path]:
    """What a killed re-key or backup left. One under way keeps its own: repair holds the runner lock, as a re-key does;
    a backup's trial is younger than an hour."""
    old = time.time() - _NO_TRIES_SECONDS
    trials = [path for path in (vault.folder / BACKUPS).glob(".proving-*") if path.stat().st_mtime < old]
    return [*trials, *vault.folder.glob("rekey.part")]


def _left_behind(vault: Vault) -> Iterator[Finding]:
    left = _leavings(vault)
    if left:
        says = (
            f"{len(left)} folders were left by an interrupted backup or re-key. They are sealed; repair removes them."
        )
        yield Finding(Severity.NOTICE, "orphan", says)


FTS_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'"
PASSAGES = "passage_fts"
# It keeps no text to be compared with or made again from: the next runner makes the passages from the segments.
_PASSAGES_AMISS = """
    SELECT id FROM (SELECT id FROM passage EXCEPT SELECT id FROM passage_fts_docsize)
    UNION ALL SELECT id FROM (SELECT id FROM passage_fts_docsize EXCEPT SELECT id FROM passage) LIMIT 1
"""
_PASSAGES_AGAIN = (
    "DELETE FROM passage",
    "INSERT INTO passage_fts (passage_fts) VALUES ('delete-all')",
    "UPDATE passage_state SET built = 0, model_no = NULL",
)


def _pages(connection: Any, _counts: dict[str, int]) -> Iterator[Finding]:
    problems = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if problems:
        says = f"{len(problems)} pages of the database are not as they were sealed."
        yield Finding(Severity.DAMAGE, "database", says)


def _structure(connection: Any, _counts: dict[str, int]) -> Iterator[Finding]:
    problems = connection.execute("PRAGMA integrity_check(20)").fetchall()
    if problems != [("ok",)]:
        says = f"The structure of the database has {len(problems)} or more faults."
        yield Finding(Severity.DAMAGE, "database", says)


def _quick_structure(connection: Any, _counts: dict[str, int]) -> Iterator[Finding]:
    if connection.execute("PRAGMA quick_check(20)").fetchall() != [("ok",)]:
        yield Finding(Severity.DAMAGE, "database", "The structure of the database has faults.")


def _references(connection: Any, _counts: dict[str, int]) -> Iterator[Finding]:
    tables = sorted({row[0] for row in connection.execute("PRAGMA foreign_key_check")})
    for table in tables:
        yield Finding(Severity.DAMAGE, "database", f"Rows of `{table}` point at something that is not there.")


def _search_indexes(connection: Any, _counts: dict[str, int]) -> Iterator[Finding]:
    for name in _unsound_indexes(connection):
        says = f"The search index `{name}` does not agree with the text; searches may miss something."
        yield Finding(Severity.DAMAGE, "search", says)


def _unsound_indexes(connection: Any) -> list[str]:
    unsound = [name for (name,) in connection.execute(FTS_TABLES).fetchall() if not _is_sound(connection, name)]
    if PASSAGES not in unsound and connection.execute(_PASSAGES_AMISS).fetchall():
        unsound.append(PASSAGES)
    return unsound


def _is_sound(connection: Any, name: str) -> bool:
    connection.execute("SAVEPOINT look")
    try:
        # The rank column with 1: compare with the text that the index is over, too (sqlite.org/fts5.html §6.5).
        connection.execute(f'INSERT INTO "{name}" ("{name}", rank) VALUES (\'integrity-check\', 1)')  # noqa: S608
    except cipher.DatabaseError:
        return False
    finally:
        connection.execute("ROLLBACK TO look")
        connection.execute("RELEASE look")
    return True


def _rows(connection: Any, counts: dict[str, int]) -> Iterator[Finding]:
    tables = [row[0] for row in connection.execute(_ORDINARY_TABLES)]
    counts["tables"] = len(tables)
    counts["rows"] = sum(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables)  # noqa: S608
    yield from ()


def _evidence(vault: Vault, counts: dict[str, int]) -> Iterator[Finding]:
    """Whether the machine's words are as they were sealed, whatever was corrected since."""
    with vault.read() as session:
        sealed = session.execute(
            select(TranscriptRow.id, TranscriptRow.evidence_sha256).where(TranscriptRow.evidence_sha256.is_not(None))
        ).all()
        counts["transcripts"] = len(sealed)
        for transcript_id, evidence in sealed:
            if evidence_of(session, transcript_id) != evidence:
                says = f"The machine's words in transcript {transcript_id} are not those that were kept as evidence."
                yield Finding(Severity.DAMAGE, "evidence", says)


_LOOKS = (_pages, _structure, _references, _search_indexes, _rows)
_QUICK_LOOKS = (_quick_structure, _references, _rows)


def _blobs(
    vault: Vault, counts: dict[str, int], on_progress: Callable[[int, int], None], *, quick: bool
) -> Iterator[Finding]:
    # The files first: one that gets its row afterwards is in use, one that loses its row was erased.
    files = {path.name: path for path in vault.blobs.files()}
    with vault.read() as session:
        kept = select(BlobRow).where(BlobRow.erased_ms.is_(None))
        rows = {row.id: row for row in session.scalars(kept)}
    total = sum(row.size_bytes for row in rows.values())
    done = 0
    look = partial(_blob_problem, vault, quick=quick)
    # Opening and hashing let go of the interpreter: two threads do on two cores what they can.
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as threads:
        for row, problem in zip(rows.values(), threads.map(look, rows.values()), strict=True):
            if problem and _is_recorded(vault, row.id):
                yield Finding(Severity.DAMAGE, "blob", problem, row.id)
            done += row.size_bytes
            on_progress(done, total)
    orphans = [name for name in files if name not in rows and not vault.blobs.is_in_use(files[name])]
    if orphans:
        says = f"{len(orphans)} files under blobs/ were left by interrupted work. The next run removes them."
        yield Finding(Severity.NOTICE, "orphan", says)
    counts |= {"blobs": len(rows), "bytes": total, "orphans": len(orphans)}


def _blob_problem(vault: Vault, row: BlobRow, *, quick: bool) -> str | None:
    digest = hashlib.sha256()
    try:
        sealed = SealedBlob(BlobId(row.id), row.wrapped_key, row.size_bytes, row.sha256)
        with vault.blobs.open_sealed(sealed) as reader:
            while not quick and (piece := reader.read(_PIECE)):
                digest.update(piece)
    except VaultRefused as problem:
        return problem.sentence
    if not quick and digest.hexdigest() != row.sha256:
        return f"Blob {row.id} does not hold what was taken in."
    return None


def _is_recorded(vault: Vault, blob_id: str) -> bool:
    with vault.read() as session:
        row = session.get(BlobRow, blob_id)
        return row is not None and row.erased_ms is None
