"""A backup holds whole moments of a vault, says what is harmed, and loses nothing that it held."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from earwitness_core.errors import (
    BackupDamaged,
    BackupRefused,
    NotFound,
    Refused,
    VaultBusy,
    VaultExists,
    WrongPassphrase,
)
from earwitness_core.vault import FromRecoveryCode, Vault, change_passphrase, open_vault
from earwitness_core.vault.backup import (
    Backup,
    back_up,
    open_backup,
    open_own_backup,
    prune,
    restore,
    restore_blob,
    verify,
)
from earwitness_core.vault.schema import SettingRow, SourceRow
from helpers.backups import add_source, blob_of, free_of_parts, require_whole, titles
from helpers.vaults import CHEAP, by_passphrase, create, make_vault, reopen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive" / "test.ewbackup"


def restored(file: Path, to: Path, number: int | None = None) -> Vault:
    with open_backup(file, by_passphrase()) as backup:
        restore(backup, to, backup.generation(number))
    return reopen(to)


def test_a_backup_restores_to_the_same_vault(vault: Vault, file: Path, tmp_path: Path) -> None:
    source = add_source(vault, "one", size=100_000)
    made = back_up(vault, file)
    with vault.blobs.open(blob_of(vault, source)) as reader:
        sound = reader.read()

    with restored(file, tmp_path / "new" / "other.earwitness") as again:
        require_whole(again)
        assert titles(again) == {"one"}
        assert again.id == vault.id
        assert not again.opened_older_copy
        with again.blobs.open(blob_of(again, source)) as reader:
            assert reader.read() == sound
    assert (made.generation.number, made.generation.blobs, made.missing) == (1, 1, ())


def test_it_opens_elsewhere_by_the_recovery_code(tmp_path: Path, file: Path) -> None:
    made = create(tmp_path / "test.earwitness")
    with made.vault as vault:
        add_source(vault, "one")
        back_up(vault, file)
    with open_backup(file, FromRecoveryCode(made.recovery_code)) as backup:
        restore(backup, tmp_path / "new.earwitness")

    with open_vault(tmp_path / "new.earwitness", FromRecoveryCode(made.recovery_code)) as again:
        require_whole(again)


def test_another_secret_opens_nothing(vault: Vault, file: Path) -> None:
    back_up(vault, file)

    with pytest.raises(WrongPassphrase), open_backup(file, by_passphrase("something else entirely 4")):
        pass


def test_a_changed_passphrase_opens_the_backup_made_after_it_and_the_old_one_does_not(vault: Vault, file: Path) -> None:
    back_up(vault, file)
    change_passphrase(vault, "another lantern violet 77 canoe", kdf=CHEAP, _floor=CHEAP)
    back_up(vault, file)

    with open_backup(file, by_passphrase("another lantern violet 77 canoe")) as backup:
        assert [one.number for one in backup.generations] == [1, 2]
    with pytest.raises(WrongPassphrase), open_backup(file, by_passphrase()):
        pass


def test_each_generation_is_the_vault_of_its_moment(vault: Vault, file: Path, tmp_path: Path) -> None:
    for title in ("one", "two", "three"):
        add_source(vault, title)
        back_up(vault, file)

    for number, expected in ((1, {"one"}), (2, {"one", "two"}), (3, {"one", "two", "three"})):
        with restored(file, tmp_path / f"{number}.earwitness", number) as again:
            require_whole(again)
            assert titles(again) == expected


def test_a_generation_is_found_by_its_time(vault: Vault, file: Path) -> None:
    back_up(vault, file)
    back_up(vault, file)

    with open_backup(file, by_passphrase()) as backup:
        first, second = backup.generations
        assert backup.generation(made_by_ms=first.made_ms).made_ms <= first.made_ms
        assert backup.generation() == second
        with pytest.raises(NotFound):
            backup.generation(made_by_ms=first.made_ms - 1)
        with pytest.raises(NotFound):
            backup.generation(7)


def test_a_second_generation_adds_only_what_is_new(vault: Vault, file: Path) -> None:
    for number in range(20):
        add_source(vault, f"{number}", size=300_000)
    first = back_up(vault, file).generation
    add_source(vault, "new", size=10_000)
    second = back_up(vault, file).generation

    assert first.new_bytes > 20 * 300_000
    assert 10_000 < second.new_bytes < 500_000
    assert second.size_bytes > first.size_bytes


def test_nothing_changed_adds_next_to_nothing(vault: Vault, file: Path) -> None:
    add_source(vault, "one", size=1_000_000)
    back_up(vault, file)

    assert back_up(vault, file).generation.new_bytes < 50_000


def test_nothing_lies_open_in_it(vault: Vault, file: Path) -> None:
    add_source(vault, "zqcanarytitle", words="zqcanaryword")
    back_up(vault, file)

    assert b"zqcanary" not in file.read_bytes()


def test_a_restored_vault_says_so_and_backs_up_to_no_file_by_itself(vault: Vault, file: Path, tmp_path: Path) -> None:
    with vault.write(actor="a", action="test") as unit:
        unit.session.add(SettingRow(key="backup", value={"file": str(file)}))
    back_up(vault, file)

    with restored(file, tmp_path / "new.earwitness") as again, again.read() as session:
        assert session.get_one(SettingRow, "vault.restored").value["generation"] == 1
        assert session.get(SettingRow, "backup") is None


def test_nothing_is_restored_over_something(vault: Vault, file: Path, tmp_path: Path) -> None:
    back_up(vault, file)
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "letter").write_text("mine")

    with open_backup(file, by_passphrase()) as backup, pytest.raises(VaultExists):
        restore(backup, tmp_path / "full")


def test_a_backup_of_another_vault_is_not_touched(vault: Vault, file: Path, tmp_path: Path) -> None:
    with make_vault(tmp_path / "other") as other:
        back_up(other, file)
    before = file.read_bytes()

    with pytest.raises(BackupRefused, match="another vault"):
        back_up(vault, file)
    assert file.read_bytes() == before


def test_a_file_that_is_no_backup_is_not_touched(vault: Vault, file: Path) -> None:
    file.write_bytes(b"my thesis" * 2000)

    with pytest.raises(BackupRefused, match="not a backup"):
        back_up(vault, file)
    assert file.read_bytes() == b"my thesis" * 2000


def test_no_backup_is_made_inside_the_vault(vault: Vault) -> None:
    with pytest.raises(BackupRefused, match="in the vault itself"):
        back_up(vault, vault.folder / "backups" / "x.ewbackup")


def test_two_do_not_write_one_file_at_once(vault: Vault, file: Path) -> None:
    back_up(vault, file)

    with open_own_backup(file, vault.keys, to_write=True), pytest.raises(VaultBusy):
        back_up(vault, file)


# ── harm ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_torn_tail_is_ignored_and_cut(vault: Vault, file: Path, tmp_path: Path) -> None:
    add_source(vault, "one")
    back_up(vault, file)
    whole = file.stat().st_size
    with file.open("ab") as tail:
        tail.write(b"half a generation" * 10_000)

    with restored(file, tmp_path / "a.earwitness") as again:
        assert titles(again) == {"one"}
    back_up(vault, file)
    assert file.stat().st_size < whole + 100_000


@pytest.mark.parametrize("where", [0, 4096])
def test_a_harmed_root_has_a_copy(vault: Vault, file: Path, where: int) -> None:
    add_source(vault, "one")
    back_up(vault, file)
    back_up(vault, file)
    _overwrite(file, where, bytes(4096))

    with open_backup(file, by_passphrase()) as backup:
        assert [one.number for one in backup.generations] == [1, 2]


def test_both_roots_at_the_front_have_a_copy_at_the_end(vault: Vault, file: Path) -> None:
    back_up(vault, file)
    _overwrite(file, 100, bytes(6000))

    with open_backup(file, by_passphrase()) as backup:
        assert len(backup.generations) == 1


def test_a_harmed_blob_is_refused_by_its_generation_and_name(vault: Vault, file: Path, tmp_path: Path) -> None:
    add_source(vault, "one")
    back_up(vault, file)
    blob = blob_of(vault, add_source(vault, "two"))
    back_up(vault, file)
    with opened(file) as backup:
        place = backup.index(backup.generation(2)).blobs[blob]
    _flip(file, place.offset + 20_000)

    with pytest.raises(BackupDamaged, match=f"generation 2, blob {blob}"):
        restored(file, tmp_path / "a.earwitness")
    with restored(file, tmp_path / "b.earwitness", 1) as again:
        require_whole(again)
    assert free_of_parts(tmp_path)
    with opened(file) as backup:
        assert [(harm.generations, harm.part) for harm in verify(backup, tmp_path)] == [((2,), f"blob {blob}")]


def test_a_harmed_page_is_refused_by_its_generation_and_place(vault: Vault, file: Path, tmp_path: Path) -> None:
    add_source(vault, "one")
    back_up(vault, file)
    with opened(file) as backup:
        place = backup.index(backup.generation(1)).page_offset(3)
    _flip(file, place + 99)

    with pytest.raises(BackupDamaged, match="generation 1, its database near page"):
        restored(file, tmp_path / "a.earwitness")
    with opened(file) as backup:
        (harm,) = verify(backup, tmp_path)
        assert harm.generations == (1,)
        assert "its database" in harm.part


def test_a_harmed_index_is_refused_by_its_generation(vault: Vault, file: Path, tmp_path: Path) -> None:
    for _ in range(2):
        back_up(vault, file)
    with opened(file) as backup:
        offset, _ = backup.generation(1).index
    _flip(file, offset + 40)

    with pytest.raises(BackupDamaged, match="the index of generation 1"):
        restored(file, tmp_path / "a.earwitness", 1)
    with restored(file, tmp_path / "b.earwitness", 2) as again:
        require_whole(again)


def test_a_blob_that_is_damaged_in_the_vault_does_not_keep_the_rest_from_being_saved(
    vault: Vault, file: Path, tmp_path: Path
) -> None:
    add_source(vault, "good")
    bad, gone = (blob_of(vault, add_source(vault, title)) for title in ("bad", "gone"))
    _flip(vault.blobs.path(bad), 30_000)
    vault.blobs.path(gone).unlink()
    made = back_up(vault, file)

    assert set(made.missing) == {bad, gone}
    assert made.generation.missing == 2
    with restored(file, tmp_path / "a.earwitness") as again:
        assert titles(again) == {"good", "bad", "gone"}


def test_a_blob_damaged_later_is_kept_from_before_and_can_be_put_back(vault: Vault, file: Path) -> None:
    source = add_source(vault, "one")
    back_up(vault, file)
    path = vault.blobs.path(blob_of(vault, source))
    whole = path.read_bytes()
    path.write_bytes(b"rubbish")
    assert back_up(vault, file).missing == ()

    with open_own_backup(file, vault.keys) as backup:
        assert restore_blob(backup, vault, blob_of(vault, source))
        assert not restore_blob(backup, vault, "00" * 16)
    assert path.read_bytes() == whole


def test_a_sound_backup_verifies(vault: Vault, file: Path, tmp_path: Path) -> None:
    for title in ("one", "two"):
        add_source(vault, title)
        back_up(vault, file)

    with opened(file) as backup:
        assert verify(backup, tmp_path) == []
    assert free_of_parts(tmp_path)


# ── pruning ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_pruned_generations_are_gone_and_the_kept_ones_whole(vault: Vault, file: Path, tmp_path: Path) -> None:
    gone = add_source(vault, "goes")
    back_up(vault, file)
    with opened(file) as backup:
        place = backup.index(backup.generation()).blobs[blob_of(vault, gone)]
        index = backup.generation().index
    with vault.write(actor="a", action="test") as unit:
        row = unit.session.get_one(SourceRow, gone)
        blob = row.blob_id
        unit.session.delete(row)
        unit.session.flush()
        vault.blobs.discard(unit, blob)
    add_source(vault, "stays")
    back_up(vault, file)
    with open_own_backup(file, vault.keys, to_write=True) as backup:
        pruned = prune(backup, {2})

    assert (pruned.dropped, pruned.kept) == ((1,), (2,))
    content = file.read_bytes()
    assert content[place.offset : place.offset + place.length] == bytes(place.length)
    assert content[index[0] : sum(index)] == bytes(index[1])
    with restored(file, tmp_path / "a.earwitness") as again:
        require_whole(again)
        assert titles(again) == {"stays"}
    assert back_up(vault, file).generation.number == 3


def test_no_root_leads_back_to_a_pruned_generation(vault: Vault, file: Path) -> None:
    for _ in range(3):
        back_up(vault, file)
    with open_own_backup(file, vault.keys, to_write=True) as backup:
        prune(backup, {3})
    for where in (0, 4096):
        _overwrite(file, where, bytes(4096))

        with open_backup(file, by_passphrase()) as backup:
            assert [one.number for one in backup.generations] == [3]


def test_one_generation_stays(vault: Vault, file: Path) -> None:
    back_up(vault, file)

    with open_own_backup(file, vault.keys, to_write=True) as backup, pytest.raises(Refused, match="without"):
        prune(backup, set())


def test_what_a_retried_copy_left_is_overwritten(vault: Vault, file: Path) -> None:
    """Every byte before the end belongs to something that is needed, or is zero."""
    for title in ("one", "two", "three"):
        add_source(vault, title)
        back_up(vault, file)
    content = bytearray(file.read_bytes())
    with opened(file) as backup:
        needed = [one.index for one in backup.generations]
        needed += [extent for one in backup.generations for extent in backup.index(one).extents()]
        roots = [backup.file.root, *backup.file.older_roots()]
    for offset, length in [*needed, *(root.catalogue[:2] for root in roots), (0, 8192), (len(content) - 4096, 4096)]:
        content[offset : offset + length] = bytes(length)

    assert not any(content)


# ── under load ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_under_load_every_generation_is_one_moment(vault: Vault, file: Path, tmp_path: Path) -> None:
    """Writers add sources with ten sentences and a blob each, and take others away, all the time."""
    done = threading.Event()
    added: list[str] = []

    def write(name: str) -> None:
        number = 0
        while not done.is_set():
            source = add_source(vault, f"{name} {number}", size=30_000)
            added.append(source)
            number += 1
            if number % 3 == 0:
                with vault.write(actor=name, action="test") as unit:
                    row = unit.session.get_one(SourceRow, source)
                    blob = row.blob_id
                    unit.session.delete(row)
                    unit.session.flush()
                    vault.blobs.discard(unit, blob)

    writers = [threading.Thread(target=write, args=(name,)) for name in ("a", "b")]
    for writer in writers:
        writer.start()
    try:
        made = [back_up(vault, file).generation.number for _ in range(4)]
    finally:
        done.set()
        for writer in writers:
            writer.join()

    assert made == [1, 2, 3, 4]
    counts = []
    for number in made:
        with restored(file, tmp_path / f"{number}.earwitness", number) as again:
            require_whole(again)
            counts.append(len(titles(again)))
    assert counts == sorted(counts)
    with vault.read() as session:
        assert session.scalars(select(SourceRow.id)).first() is not None


@contextmanager
def opened(file: Path) -> Iterator[Backup]:
    with open_backup(file, by_passphrase()) as backup:
        yield backup


def _flip(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def _overwrite(file: Path, at: int, content: bytes) -> None:
    with file.open("r+b") as raw:
        raw.seek(at)
        raw.write(content)
