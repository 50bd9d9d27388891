"""A full disk while backing up, restoring, re-keying and moving; and bits that flip anywhere in a backup."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.errors import DiskFull, VaultRefused
from earwitness_core.vault import Vault
from earwitness_core.vault.backup import back_up, open_backup, restore, verify
from earwitness_core.vault.upkeep import move_vault, rekey_vault
from helpers.backups import add_source, free_of_parts, require_whole, titles
from helpers.disks import fill_up, small_disk
from helpers.vaults import CHEAP, PASSPHRASE, by_passphrase, make_vault, reopen

once = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


def test_a_full_drive_stops_a_backup_and_keeps_the_ones_before(vault: Vault, tmp_path: Path) -> None:
    add_source(vault, "one", size=100_000)
    with small_disk(tmp_path / "drive", 2048) as drive:
        back_up(vault, drive / "b.ewbackup")
        size = (drive / "b.ewbackup").stat().st_size
        add_source(vault, "two", size=3_000_000)
        with pytest.raises(DiskFull):
            back_up(vault, drive / "b.ewbackup")

        assert (drive / "b.ewbackup").stat().st_size == size
        with open_backup(drive / "b.ewbackup", by_passphrase()) as backup:
            assert verify(backup, tmp_path) == []
            restore(backup, tmp_path / "new.earwitness")
    with reopen(tmp_path / "new.earwitness") as again:
        require_whole(again)
        assert titles(again) == {"one"}


def test_a_full_vault_disk_stops_the_proof_and_with_it_the_backup(tmp_path: Path) -> None:
    file = tmp_path / "b.ewbackup"
    with small_disk(tmp_path / "disk", 8192) as disk, make_vault(disk) as vault:
        add_source(vault, "one")
        back_up(vault, file)
        fill_up(disk / "filler")
        with pytest.raises(DiskFull):
            back_up(vault, file)
        (disk / "filler").unlink()

        with open_backup(file, by_passphrase()) as backup:
            assert [one.number for one in backup.generations] == [1]
        assert back_up(vault, file).generation.number == 2
        assert free_of_parts(disk)


def test_a_restore_that_does_not_fit_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    add_source(vault, "one", size=3_000_000)
    back_up(vault, tmp_path / "b.ewbackup")
    with small_disk(tmp_path / "disk", 2048) as disk, open_backup(tmp_path / "b.ewbackup", by_passphrase()) as backup:
        with pytest.raises(DiskFull):
            restore(backup, disk / "new.earwitness")

        assert list(disk.iterdir()) == []


def test_a_rekey_that_does_not_fit_leaves_the_old_vault(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 8192) as disk:
        with make_vault(disk) as vault:
            add_source(vault, "one")
        vault = reopen(vault.folder)
        fill_up(disk / "filler")
        with pytest.raises(DiskFull):
            rekey_vault(vault, PASSPHRASE, kdf=CHEAP, _floor=CHEAP)
        (disk / "filler").unlink()

        with reopen(vault.folder) as again:
            require_whole(again)
        assert not list(vault.folder.glob("rekey*"))


def test_a_vault_goes_to_another_disk_and_back_and_not_to_one_without_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "small", 1024) as small, small_disk(tmp_path / "large", 8192) as large:
        with make_vault(tmp_path / "home") as vault:
            add_source(vault, "one", size=2_000_000)
        with pytest.raises(DiskFull):
            move_vault(reopen(vault.folder), small / "v.earwitness")
        assert list(small.iterdir()) == []
        there = move_vault(reopen(vault.folder), large / "v.earwitness")
        back = move_vault(reopen(there), tmp_path / "home" / "again.earwitness")

        assert list(large.iterdir()) == []
        with reopen(back) as again:
            require_whole(again)
            assert titles(again) == {"one"}


@pytest.fixture(scope="module")
def two_generations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("backup")
    with make_vault(place) as vault:
        for title in ("one", "two"):
            add_source(vault, title, size=40_000)
            back_up(vault, place / "b.ewbackup")
    return place / "b.ewbackup"


@once
@given(place=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_a_flipped_bit_is_refused_by_name_or_harms_nothing(
    two_generations: Path, tmp_path: Path, place: float, bit: int
) -> None:
    """Of each generation: it is restored whole, or refused in words that name it or the backup's own part."""
    content = bytearray(two_generations.read_bytes())
    content[int(place * len(content))] ^= 1 << bit
    file = tmp_path / "harmed.ewbackup"
    file.write_bytes(content)
    for number, expected in ((1, {"one"}), (2, {"one", "two"})):
        to = tmp_path / f"{number}.earwitness"
        try:
            with open_backup(file, by_passphrase()) as backup:
                restore(backup, to, backup.generation(number))
        except VaultRefused as problem:
            assert f"generation {number}" in problem.sentence or "catalogue" in problem.sentence, problem.sentence
            assert not to.exists()
            continue
        with reopen(to) as again:
            require_whole(again)
            assert titles(again) == expected
        shutil.rmtree(to)


@once
@given(cut=st.floats(0, 1, exclude_max=True))
def test_a_backup_cut_short_is_refused_or_shows_what_is_whole(
    two_generations: Path, tmp_path: Path, cut: float
) -> None:
    content = two_generations.read_bytes()
    file = tmp_path / "cut.ewbackup"
    file.write_bytes(content[: int(cut * len(content))])
    to = tmp_path / "cut.earwitness"
    try:
        with open_backup(file, by_passphrase()) as backup:
            restore(backup, to)
            number = backup.generations[-1].number
    except VaultRefused:
        assert not to.exists()
        return
    with reopen(to) as again:
        require_whole(again)
        assert len(titles(again)) == number
    shutil.rmtree(to)
