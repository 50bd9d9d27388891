"""Backup, restore, prune, re-key and move, killed at every step: always a whole vault, and no backup that lost one.

A step is a file made, renamed, removed or opened to be written, a write into a backup, or a flush to the disk.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.care import Care
from earwitness_core.errors import VaultMissing
from earwitness_core.jobs import Queue, Runner
from earwitness_core.vault import check_vault
from earwitness_core.vault.backup import back_up, open_backup, restore, verify
from helpers.backups import add_source, require_whole, titles
from helpers.kills import killed_at
from helpers.pages import remains
from helpers.vaults import by_passphrase, make_vault, reopen

_MOST = 400


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault with two recordings, the first of them in a backup."""
    with make_vault(tmp_path / "home") as vault:
        add_source(vault, "one")
        (tmp_path / "drive").mkdir()
        back_up(vault, tmp_path / "drive" / "b.ewbackup")
        add_source(vault, "two")
        return vault.folder


@pytest.fixture
def file(folder: Path) -> Path:
    return folder.parents[1] / "drive" / "b.ewbackup"


def steps(seed: int, stride: int) -> Iterator[int]:
    """Every step in the end, some of them in each run of the tests: as many as are affordable."""
    yield from range(1 + seed, _MOST, stride)


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_backup_keeps_what_was_there(folder: Path, file: Path, tmp_path: Path, seed: int) -> None:
    kills = 0
    for step in steps(seed, 5):
        killed = killed_at(step, "backup", folder, file)
        kills += killed
        with open_backup(file, by_passphrase()) as backup:
            assert backup.generations[0].number == 1
            newest = backup.generations[-1]
            restore(backup, tmp_path / f"{step}.earwitness")
        with reopen(tmp_path / f"{step}.earwitness") as vault:
            require_whole(vault)
            assert titles(vault) == ({"one"} if newest.number == 1 else {"one", "two"})
        if not killed:
            break
    else:
        pytest.fail("it never came to its end")
    assert kills >= 3
    with open_backup(file, by_passphrase()) as backup:
        assert verify(backup, tmp_path) == []


def test_a_backup_killed_at_its_very_first_can_be_begun_again(folder: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.ewbackup"
    for step in steps(0, 4):
        if not killed_at(step, "backup", folder, new):
            break
    with open_backup(new, by_passphrase()) as backup:
        assert verify(backup, tmp_path) == []
        assert len(backup.generations) >= 1


def test_a_killed_prune_keeps_the_newest_whole(folder: Path, file: Path, tmp_path: Path) -> None:
    with reopen(folder) as vault:
        back_up(vault, file)
    for step in steps(0, 2):
        killed = killed_at(step, "prune_to_newest", folder, file)
        with open_backup(file, by_passphrase()) as backup:
            assert backup.generations[-1].number == 2
            assert verify(backup, tmp_path) == [] or len(backup.generations) == 1
        if not killed:
            break

    with open_backup(file, by_passphrase()) as backup:
        assert [one.number for one in backup.generations] == [2]
        assert verify(backup, tmp_path) == []


def test_a_killed_restore_is_a_vault_or_nothing(folder: Path, file: Path, tmp_path: Path) -> None:
    to = tmp_path / "new" / "again.earwitness"
    for step in steps(0, 3):
        killed = killed_at(step, "restore", file, to)
        if to.exists():
            with reopen(to) as vault:
                require_whole(vault)
            shutil.rmtree(to)
        else:
            assert killed
        if not killed:
            break
    assert step > 6


@pytest.mark.parametrize("seed", range(2))
def test_a_killed_rekey_is_the_old_vault_or_the_new_one(folder: Path, seed: int) -> None:
    kills = 0
    for step in steps(seed, 4):
        killed = killed_at(step, "rekey", folder)
        kills += killed
        with reopen(folder) as vault:
            require_whole(vault, after_kill=True)
            assert titles(vault) == {"one", "two"}
            assert not vault.opened_older_copy
        assert not (folder / "rekey").exists()
        if not killed:
            break
    assert kills >= 3
    with reopen(folder) as vault:
        require_whole(vault)


@pytest.mark.parametrize("across", ["rename", "across"])
def test_a_killed_move_leaves_a_whole_vault_and_can_be_finished(folder: Path, tmp_path: Path, across: str) -> None:
    to = tmp_path / "shelf" / "moved.earwitness"
    for step in steps(0, 3):
        killed = killed_at(step, "move", folder, to, across)
        whole = [place for place in (folder, to) if _opens(place)]
        assert whole
        if not killed:
            break
        if whole == [to]:
            shutil.move(to, folder)
            for left in (*to.parent.glob(".*"), *folder.parent.glob(".*")):
                shutil.rmtree(left)

    assert not folder.exists()
    assert [path.name for path in to.parent.iterdir()] == ["moved.earwitness"]


def test_a_killed_erasing_is_whole_or_not_begun_and_its_remains_are_wiped_later(folder: Path) -> None:
    with reopen(folder) as vault:
        doomed = add_source(vault, "doomed", words="zqcanary " * 20)
    for step in steps(0, 6):
        killed = killed_at(step, "erase", folder, doomed)
        with reopen(folder) as vault:
            there = "doomed" in titles(vault)
            assert check_vault(vault).ok
            vault.blobs.sweep()
            care = Care(vault, Queue(vault), actor="tester")
            if there:  # in the trash or not: with all that belongs to it
                care.trash.restore([one.id for one in care.trash.list()])
                require_whole(vault)
                continue
            assert Runner(vault, care.handlers(), chores=care.chores).run_until_idle(60)
            assert remains(vault, b"zqcanary") == []
            require_whole(vault)
            if killed:
                doomed = add_source(vault, "doomed", words="zqcanary " * 20)
        if not killed:
            break
    assert step > 12


def _opens(place: Path) -> bool:
    try:
        with reopen(place) as vault:
            require_whole(vault)
            assert titles(vault) == {"one", "two"}
    except VaultMissing:
        return False
    return True
