"""`vault check` finds what is wrong, says it in words, and changes nothing; repair mends what can be mended."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import text

from earwitness_core.errors import VaultDamaged
from earwitness_core.vault import Severity, Vault, check_vault, cipher, repair_vault
from earwitness_core.vault.schema import BlobRow, ProjectRow
from earwitness_core.vault.store import DATABASE
from helpers.vault_fixtures import fill
from helpers.vaults import make_vault, reopen


@pytest.fixture
def filled(vault: Vault) -> Vault:
    fill(vault)
    return vault


def parts(vault: Vault) -> list[tuple[Severity, str]]:
    return [(finding.severity, finding.part) for finding in check_vault(vault).findings]


def blob_of(vault: Vault) -> tuple[str, Path]:
    with vault.read() as session:
        blob_id = session.query(BlobRow).one().id
    return blob_id, vault.blobs.path(blob_id)


def test_a_healthy_vault_has_no_findings(filled: Vault) -> None:
    report = check_vault(filled)

    assert report.ok
    assert report.findings == ()
    assert report.counts["blobs"] == 1
    assert report.counts["bytes"] == 20_480
    assert report.counts["orphans"] == 0
    assert report.counts["rows"] >= 6


def test_progress_counts_the_bytes_of_blobs(filled: Vault) -> None:
    heard: list[tuple[int, int]] = []
    check_vault(filled, on_progress=lambda done, total: heard.append((done, total)))

    assert heard == [(20_480, 20_480)]


@pytest.mark.parametrize("name", ["header", "header.copy"])
def test_a_damaged_header_copy_is_a_notice_and_repair_mends_it(filled: Vault, name: str) -> None:
    (filled.folder / name).write_bytes(b"rubbish")

    assert parts(filled) == [(Severity.NOTICE, "header")]
    assert repair_vault(filled).findings == ()


@pytest.mark.parametrize("harm", ["flipped", "gone", "cut"])
def test_a_harmed_blob_is_damage_named_by_its_id(filled: Vault, harm: str) -> None:
    blob_id, path = blob_of(filled)
    stored = bytearray(path.read_bytes())
    match harm:
        case "flipped":
            stored[200] ^= 1
            path.write_bytes(stored)
        case "cut":
            path.write_bytes(stored[:-5])
        case "gone":
            path.unlink()
    report = check_vault(filled)

    assert not report.ok
    assert [finding.part for finding in report.findings] == ["blob"]
    assert blob_id in report.findings[0].says


def test_a_blob_whose_row_tells_another_hash_is_damage(filled: Vault) -> None:
    with filled.write(actor="a", action="test") as unit:
        unit.session.query(BlobRow).one().sha256 = "0" * 64

    assert parts(filled) == [(Severity.DAMAGE, "blob")]


def test_files_left_by_interrupted_work_are_a_notice_and_repair_takes_them(filled: Vault) -> None:
    for name in ("00" * 16, "11" * 16 + ".part"):
        path = filled.folder / "blobs" / "00" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"left")

    report = check_vault(filled)
    assert report.ok
    assert [finding.part for finding in report.findings] == ["orphan"]
    assert report.counts["orphans"] == 2
    assert repair_vault(filled).findings == ()


def test_files_in_use_are_not_orphans(filled: Vault) -> None:
    with filled.blobs.create() as writer:
        writer.write(b"x")
        assert check_vault(filled).findings == ()
        writer.finish()
        assert check_vault(filled).findings == ()


def test_a_reference_to_nothing_is_damage_that_names_the_table(filled: Vault) -> None:
    _raw(filled, "PRAGMA foreign_keys = OFF", "DELETE FROM project")
    report = check_vault(filled)

    assert not report.ok
    assert any("`source`" in finding.says for finding in report.findings)


def test_a_search_index_that_disagrees_with_the_text_is_damage_and_repair_rebuilds_it(filled: Vault) -> None:
    _raw(filled, "INSERT INTO segment_fts (segment_fts) VALUES ('delete-all')")

    assert parts(filled) == [(Severity.DAMAGE, "search")]
    assert repair_vault(filled).findings == ()
    with filled.read() as session:
        assert session.execute(text("SELECT count(*) FROM segment_fts WHERE segment_fts MATCH 'harbour'")).scalar() == 1


def test_a_flipped_bit_in_any_page_is_damage_or_keeps_the_vault_closed(tmp_path: Path) -> None:
    """And the looks that come after the damaged page still look."""
    with make_vault(tmp_path) as vault:
        fill(vault)
        with vault.write(actor="a", action="test") as unit:
            unit.session.add_all(ProjectRow(name=f"{number} " * 30, created_ms=1) for number in range(200))
        folder = vault.folder
    whole = (folder / DATABASE).read_bytes()
    found = 0
    for page in range(0, len(whole) // 4096, 9):
        flipped = bytearray(whole)
        flipped[page * 4096 + 1000 + page] ^= 0x10
        (folder / DATABASE).write_bytes(flipped)
        try:
            with reopen(folder) as vault:
                report = check_vault(vault)
                assert not report.ok
                assert any("not as they were sealed" in finding.says for finding in report.findings)
                assert report.counts["blobs"] == 1 or any("database" in finding.says for finding in report.findings)
                found += 1
        except VaultDamaged:
            continue

    assert found > 0


def test_a_check_changes_nothing(filled: Vault) -> None:
    _raw(filled, "PRAGMA wal_checkpoint(TRUNCATE)")
    before = _content(filled.folder)
    check_vault(filled)
    _raw(filled, "PRAGMA wal_checkpoint(TRUNCATE)")

    assert _content(filled.folder) == before


def _raw(vault: Vault, *statements: str) -> None:
    connection = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    for statement in statements:
        connection.execute(statement).fetchall()
    connection.close()


def _content(folder: Path) -> dict[str, bytes]:
    return {
        os.fspath(path): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix not in (".db-shm", ".db-wal")
    }
