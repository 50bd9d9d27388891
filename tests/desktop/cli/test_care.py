"""Backup and restore, trash, holds, retention, another place and another key, as a person asks for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_desktop.shared.known import known_folders
from helpers.backups import add_source, blob_of
from helpers.cli import Cli, run


@pytest.fixture
def filled(cli: Cli) -> Cli:
    with cli.open() as vault:
        for title in ("one", "two"):
            add_source(vault, title)
    return cli


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    (tmp_path / "drive").mkdir()
    return tmp_path / "drive"


def restored(cli: Cli, file: object, to: Path, *more: object) -> list[str]:
    """Titles in a vault that was restored by its recovery code."""
    secret = ("--recovery-code-file", cli.code_file, "--json")
    made = run("vault", "restore", file, to, *more, *secret).answer
    assert made["folder"] == str(to)
    return [one["title"] for one in run("sources", "--vault", to, *secret).answer["sources"]]


def test_a_vault_is_backed_up_into_a_folder_and_restored_elsewhere(filled: Cli, drive: Path, tmp_path: Path) -> None:
    made = filled.json("vault", "backup", drive).answer

    assert made["file"] == str(drive / "test.ewbackup")
    assert (made["generation"]["number"], made["generation"]["recordings"], made["missing"]) == (1, 2, [])
    assert restored(filled, made["file"], tmp_path / "new.earwitness") == ["one", "two"]


def test_an_earlier_moment_is_restored_by_number_and_by_time(filled: Cli, drive: Path, tmp_path: Path) -> None:
    first = filled.json("vault", "backup", drive).answer
    with filled.open() as vault:
        add_source(vault, "three")
    filled("vault", "backup")
    moment = first["generation"]["made"]

    assert restored(filled, first["file"], tmp_path / "a", "--at", "1") == ["one", "two"]
    assert restored(filled, first["file"], tmp_path / "b", "--at", moment) == ["one", "two"]
    assert len(restored(filled, first["file"], tmp_path / "c")) == 3
    refused = run(
        "vault", "restore", first["file"], tmp_path / "d", "--at", "soon", "--recovery-code-file", filled.code_file
    )
    assert "neither a generation nor a moment" in refused.err


def test_generations_are_listed_and_verified(filled: Cli, drive: Path) -> None:
    file = Path(filled.json("vault", "backup", drive).answer["file"])
    sound = filled.json("vault", "backups", "--verify").answer
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    harmed = filled.json("vault", "backups", file, "--verify")

    assert ([one["number"] for one in sound["generations"]], sound["harms"]) == ([1], [])
    assert harmed.exit_code == 35
    assert harmed.answer["harms"][0]["generations"] == [1]


def test_a_schedule_is_kept_and_turned_off(filled: Cli, drive: Path) -> None:
    on = filled.json("vault", "backup", drive, "--schedule", "weekly", "--keep", "12w").answer["schedule"]
    off = filled.json("vault", "backup", "--schedule", "off").answer

    assert (on["every"], on["keep_days"], on["file"]) == ("weekly", 84, str(drive / "test.ewbackup"))
    assert (off["schedule"]["every"], off["generation"]) == ("off", None)


def test_without_a_place_it_asks_for_one(filled: Cli) -> None:
    assert "Where is the backup to go" in filled("vault", "backup").err
    assert "no backup yet" in filled("vault", "backups").err


def test_earlier_generations_are_pruned(filled: Cli, drive: Path) -> None:
    for _ in range(3):
        filled("vault", "backup", drive)
    pruned = filled.json("vault", "prune", "--keep-last", 1).answer

    assert (pruned["dropped"], pruned["kept"]) == ([1, 2], [3])
    assert pruned["overwritten_bytes"] > 0
    assert filled("vault", "prune").exit_code == 2


def test_a_source_goes_to_the_trash_and_comes_back(filled: Cli) -> None:
    filled("trash", "one")
    assert [one["title"] for one in filled.json("sources").answer["sources"]] == ["two"]
    (lies,) = filled.json("trash", "list").answer["sources"]
    filled("trash", "restore", lies["id"])

    assert len(filled.json("sources").answer["sources"]) == 2
    assert filled.json("trash", "list").answer["sources"] == []


def test_the_trash_is_emptied_only_when_told_twice(filled: Cli) -> None:
    filled("trash", "one")
    told = filled.json("trash", "empty").answer
    assert (told["erased"], told["would_erase"]) == (0, 1)
    done = filled.json("trash", "empty", "--yes").answer

    assert (done["erased"], done["wiped"]) == (1, True)
    assert filled.json("vault", "check").answer["findings"] == []


def test_the_sound_alone_is_erased(filled: Cli) -> None:
    assert filled.json("trash", "sound", "one").answer["would_erase"] == 1
    assert filled.json("trash", "sound", "one", "--yes").answer["erased"] == 1

    assert len(filled.json("transcript", "one").answer["segments"]) == 10
    assert filled.json("vault", "check").answer["counts"]["blobs"] == 1


def test_a_hold_is_placed_lifted_and_stays_on_record(filled: Cli) -> None:
    filled("trash", "one")
    filled("project", "hold", "one", "on", "--reason", "court order 12")
    refused = filled.json("trash", "empty", "one", "--yes")
    filled("project", "hold", "one", "off", "--reason", "closed")
    (hold,) = filled.json("project", "hold").answer["holds"]

    assert (refused.exit_code, refused.error["kind"]) == (36, "UnderHold")
    assert (hold["reason"], hold["lifted_reason"], hold["name"]) == ("court order 12", "closed", "one")
    assert filled("project", "hold", "Case", "on").exit_code == 2
    assert filled("project", "hold", "Case").exit_code == 2


def test_retention_is_previewed_set_shown_and_ended(filled: Cli) -> None:
    rule = ("project", "retention", "Case", "--keep", "365d", "--after-trash", "4w")
    preview = filled.json(*rule, "--dry-run").answer
    assert (preview["in_force"], len(preview["due"])) == (False, 2)
    assert filled.json("project", "retention", "Case").answer["rule"] is None
    filled(*rule)
    shown = filled.json("project", "retention", "Case").answer

    assert shown["rule"] == {"keep_days": 365.0, "what": "all", "trash_days": 28.0}
    assert {one["does"] for one in shown["due"]} == {"trash"}
    assert filled.json("project", "retention", "Case", "--forever").answer["rule"] is None
    assert "no length of time" in filled("project", "retention", "Case", "--keep", "soon").err


def test_a_moved_vault_is_known_at_its_new_place(filled: Cli, tmp_path: Path) -> None:
    moved = filled.json("vault", "move", tmp_path / "shelf" / "moved.earwitness").answer["folder"]

    assert moved == str(tmp_path / "shelf" / "moved.earwitness")
    assert Path(moved) in known_folders()
    assert not filled.folder.exists()


def test_a_rekeyed_vault_opens_by_its_new_code(tmp_path: Path, drive: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("granite heron tunnel mustard\n")
    secret.chmod(0o600)
    folder = tmp_path / "real.earwitness"
    run("vault", "create", folder, "--passphrase-file", secret, "--recovery-file", tmp_path / "kit")
    run("vault", "backup", drive, "--schedule", "daily", "--vault", folder, "--passphrase-file", secret)
    done = run("vault", "rekey", "--vault", folder, "--passphrase-file", secret, "--json").answer
    code = tmp_path / "code"
    code.write_text(done["recovery_code"])
    code.chmod(0o600)

    opened = run("vault", "backup", "--vault", folder, "--recovery-code-file", code, "--json").answer
    assert opened["file"] == done["backup_goes_on"] != str(drive / "real.ewbackup")
    assert opened["generation"]["number"] == 1


def test_what_takes_room_is_told(filled: Cli) -> None:
    report = filled.json("vault", "storage").answer

    assert {"media", "text"} <= {one["kind"] for one in report["lines"]}
    assert "on disk" in filled("vault", "storage").out


def test_a_lost_recording_is_put_back_from_a_backup(filled: Cli, drive: Path) -> None:
    file = filled.json("vault", "backup", drive).answer["file"]
    with filled.open() as vault, vault.read() as session:
        from earwitness_core.vault.schema import SourceRow

        source = session.query(SourceRow).first()
        assert source is not None
        vault.blobs.path(blob_of(vault, source.id)).unlink()
    assert filled.json("vault", "check", "--quick").exit_code == 24
    mended = filled.json("vault", "check", "--repair", "--from-backup", file)

    assert (mended.exit_code, mended.answer["from_backup"]) == (0, 1)
    assert filled("vault", "check", "--from-backup", file).exit_code == 2
