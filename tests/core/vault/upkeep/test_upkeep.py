"""Scrubbed, re-keyed and moved: whole before and after, and nothing of before where it must not be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import delete, select

from earwitness_core.errors import (
    BackupRefused,
    Refused,
    VaultBusy,
    VaultExists,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryCode,
)
from earwitness_core.vault import FromKeyring, FromRecoveryCode, Vault, cipher, open_vault
from earwitness_core.vault.backup import back_up
from earwitness_core.vault.schema import SourceRow
from earwitness_core.vault.store import DATABASE
from earwitness_core.vault.upkeep import move_vault, moving, rekey_vault, scrub
from helpers.backups import add_source, require_whole, titles
from helpers.keyrings import MemoryKeyring, using
from helpers.pages import remains
from helpers.vault_children import hears, hold_runner_lock, start
from helpers.vaults import CHEAP, PASSPHRASE, create, make_vault, reopen


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    with make_vault(tmp_path) as vault:
        for title in ("one", "two"):
            add_source(vault, title)
        return vault.folder


def rekeyed(folder: Path) -> str:
    return rekey_vault(reopen(folder), PASSPHRASE, kdf=CHEAP, _floor=CHEAP)


# ── scrub ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_deleted_text_is_found_in_the_folder_and_after_a_scrub_it_is_not(vault: Vault) -> None:
    """The first half shows that the search would find it."""
    add_source(vault, "stays", words="harbour")
    gone = [add_source(vault, f"zqtitle {number}", words="zqcanary " * 20) for number in range(20)]
    (vault.folder / "backups").mkdir(exist_ok=True)
    copy = cipher.connect(vault.folder / DATABASE, vault.keys.database)
    copy.execute("VACUUM INTO ?", (str(vault.folder / "backups" / "vault-0001-1.db"),))
    copy.close()
    with vault.write(actor="a", action="test") as unit:
        unit.session.execute(delete(SourceRow).where(SourceRow.id.in_(gone)))
    assert remains(vault, b"zqcanary")
    scrub(vault)

    assert remains(vault, b"zqcanary") == []
    assert remains(vault, b"zqtitle") == []
    assert titles(vault) == {"stays"}
    assert remains(vault, b"harbour")


def test_a_reader_of_an_older_state_makes_the_scrub_incomplete_and_it_says_so(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_source(vault, "one")
    monkeypatch.setattr(cipher, "BUSY_SECONDS", 0.2)
    with vault.read() as session:
        session.scalars(select(SourceRow.id)).all()
        with pytest.raises(VaultBusy):
            scrub(vault)

    scrub(vault)


# ── re-key ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_rekeyed_vault_opens_by_the_same_passphrase_with_another_key(folder: Path) -> None:
    with reopen(folder) as vault:
        before = vault.keys.vault_key.reveal()
        pages = (folder / DATABASE).read_bytes()
    rekeyed(folder)

    with reopen(folder) as vault:
        require_whole(vault)
        assert titles(vault) == {"one", "two"}
        assert vault.keys.vault_key.reveal() != before
        assert not vault.opened_older_copy
    assert (folder / DATABASE).read_bytes()[:4096] != pages[:4096]
    assert not (folder / "rekey").exists()


def test_the_recovery_code_is_renewed(tmp_path: Path) -> None:
    made = create(tmp_path / "test.earwitness")
    add_source(made.vault, "one")
    folder = made.vault.folder
    code = rekey_vault(made.vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)

    with open_vault(folder, FromRecoveryCode(code)) as vault:
        require_whole(vault)
    with pytest.raises(WrongRecoveryCode):
        open_vault(folder, FromRecoveryCode(made.recovery_code))


def test_the_old_key_opens_nothing_any_more(folder: Path) -> None:
    with reopen(folder) as vault:
        old = vault.keys
    rekeyed(folder)

    with pytest.raises(Exception, match="does not open"):
        cipher.connect(folder / DATABASE, old.database)
    assert not [path for path in folder.rglob("*") if path.name.startswith("rekey")]


def test_a_mistyped_passphrase_changes_nothing(folder: Path) -> None:
    vault = reopen(folder)
    before = (folder / "header").read_bytes()
    with pytest.raises(WrongPassphrase):
        rekey_vault(vault, "marble otter canal vinegaR", kdf=CHEAP, _floor=CHEAP)

    assert (folder / "header").read_bytes() == before
    require_whole(vault)
    vault.close()


def test_a_vault_that_another_process_has_open_is_not_rekeyed(folder: Path) -> None:
    other = reopen(folder)
    with other.read() as session:
        session.scalars(select(SourceRow.id)).all()
        with pytest.raises(VaultBusy):
            rekeyed(folder)
    require_whole(other)
    other.close()

    rekeyed(folder)


def test_a_running_runner_keeps_the_vault_from_being_rekeyed(folder: Path) -> None:
    with start(hold_runner_lock, folder) as child:
        hears(child, "held")
        with pytest.raises(VaultBusy):
            rekeyed(folder)


def test_the_keyring_goes_on_opening_a_rekeyed_vault(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    with using(backend):
        made = create(tmp_path / "test.earwitness", keyring=True)
        folder = made.vault.folder
        rekey_vault(made.vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)

        open_vault(folder, FromKeyring()).close()
        assert len(backend.entries) == 1


def test_the_backup_of_before_is_not_written_to_after_a_rekey(folder: Path, tmp_path: Path) -> None:
    with reopen(folder) as vault:
        back_up(vault, tmp_path / "a.ewbackup")
    rekeyed(folder)

    with reopen(folder) as vault, pytest.raises(BackupRefused, match="key of the vault was changed"):
        back_up(vault, tmp_path / "a.ewbackup")


# ── move ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(params=["renamed", "copied"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "copied":
        monkeypatch.setattr(moving, "_renamed_later", lambda folder, to: False)
    return str(request.param)


def test_a_moved_vault_is_there_and_no_longer_here(folder: Path, tmp_path: Path, way: str) -> None:
    to = tmp_path / "shelf" / "moved.earwitness"
    move_vault(reopen(folder), to)

    with reopen(to) as vault:
        require_whole(vault)
        assert not vault.opened_older_copy
    with pytest.raises(VaultMissing):
        reopen(folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shelf"]
    assert [path.name for path in to.parent.iterdir()] == ["moved.earwitness"]


def test_a_vault_is_moved_over_nothing(folder: Path, tmp_path: Path, way: str) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter").write_text("mine")
    with pytest.raises(VaultExists):
        move_vault(reopen(folder), tmp_path / "full")

    with reopen(folder) as vault:
        require_whole(vault)


def test_a_vault_is_not_moved_into_itself(folder: Path) -> None:
    with reopen(folder) as vault, pytest.raises(Refused, match="into itself"):
        move_vault(vault, folder / "inside")


def test_a_vault_in_use_is_not_moved(folder: Path, tmp_path: Path, way: str) -> None:
    other = reopen(folder)
    with other.read() as session:
        session.scalars(select(SourceRow.id)).all()
        with pytest.raises(VaultBusy):
            move_vault(reopen(folder), tmp_path / "new")
    other.close()
    assert not (tmp_path / "new").exists()


def test_a_copy_that_differs_leaves_the_vault_where_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moving, "_renamed_later", lambda folder, to: False)
    plain = moving._copy

    def copy(path: Path, to: Path) -> int:
        size = plain(path, to)
        if path.parent.parent.name == "blobs":
            to.write_bytes(os.urandom(size))
        return size

    monkeypatch.setattr(moving, "_copy", copy)
    with pytest.raises(Exception, match="not the same"):
        move_vault(reopen(folder), tmp_path / "new")

    assert not (tmp_path / "new").exists()
    with reopen(folder) as vault:
        require_whole(vault)
