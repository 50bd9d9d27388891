"""`earwitness vault`. The product's own key derivation costs a second each time, so few of these use a passphrase."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

from earwitness_core.library import Library
from helpers.cli import Cli, Result, run
from helpers.shelf import put_source

OLD = "marble otter canal vinegar"
NEW = "granite heron tunnel mustard"
CODE = re.compile(r"[0-9A-Z]{4}(-[0-9A-Z]{4}){13}")


def _secret(place: Path, text: str, name: str = "secret") -> Path:
    file = place / name
    file.write_text(text + "\n")
    file.chmod(0o600)
    return file


def _create(place: Path, *more: object) -> Result:
    return run("vault", "create", place / "new.earwitness", "--passphrase-file", _secret(place, OLD), *more)


def test_a_vault_is_made_and_opened_by_its_passphrase(tmp_path: Path) -> None:
    made = _create(tmp_path, "--json").answer
    opened = run("vault", "open", "--passphrase-file", tmp_path / "secret", "--json").answer

    assert CODE.fullmatch(made["recovery_code"])
    assert made["id"] == opened["id"]
    assert (opened["projects"], opened["sources"], opened["older_copy"]) == (0, 0, False)
    wrong = run("vault", "open", "--passphrase-file", _secret(tmp_path, NEW, "other"), "--json")
    assert wrong.error["kind"] == "WrongPassphrase"


def test_a_person_sees_the_recovery_code_once_and_how_to_keep_it(tmp_path: Path) -> None:
    shown = _create(tmp_path).out

    assert len(re.findall(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){6}", shown)) == 2
    assert "Write this code down" in shown


def test_the_recovery_kit_is_a_page_for_its_owner_only(tmp_path: Path) -> None:
    made = _create(tmp_path, "--recovery-file", tmp_path / "kit.txt", "--json").answer
    kit = tmp_path / "kit.txt"

    assert made["recovery_code"] is None
    code = CODE.search(kit.read_text())
    assert code is not None
    assert stat.S_IMODE(kit.stat().st_mode) == 0o600
    opened = run("vault", "open", "--recovery-code-file", _secret(tmp_path, code[0], "code"), "--json")
    assert opened.answer["id"] == made["id"]


def test_a_kit_never_overwrites_a_file_and_no_vault_is_made_then(tmp_path: Path) -> None:
    (tmp_path / "kit.txt").write_text("precious")

    told = _create(tmp_path, "--recovery-file", tmp_path / "kit.txt")

    assert told.exit_code == 2
    assert (tmp_path / "kit.txt").read_text() == "precious"
    assert not (tmp_path / "new.earwitness").exists()


def test_nothing_is_made_over_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "new.earwitness").mkdir()
    (tmp_path / "new.earwitness" / "file").write_text("precious")

    assert _create(tmp_path, "--json").error["kind"] == "VaultExists"
    assert (tmp_path / "new.earwitness" / "file").read_text() == "precious"


def test_a_passphrase_that_is_easy_to_guess_is_refused(tmp_path: Path) -> None:
    told = run("vault", "create", tmp_path / "v", "--passphrase-file", _secret(tmp_path, "password1"), "--json")

    assert told.error["kind"] == "WeakPassphrase"
    assert not (tmp_path / "v").exists()


def test_a_person_types_the_new_passphrase_twice(tmp_path: Path) -> None:
    told = run("vault", "create", tmp_path / "v.earwitness", answers=[OLD, NEW])

    assert told.exit_code == 2
    assert "differ" in told.err


def test_a_forgotten_passphrase_is_replaced_by_the_recovery_code(cli: Cli, tmp_path: Path) -> None:
    changed = cli.json("vault", "passphrase", "--new-passphrase-file", _secret(tmp_path, NEW))

    assert changed.answer["changed"] is True
    assert run("vault", "open", "--vault", cli.folder, "--passphrase-file", tmp_path / "secret").exit_code == 0


def test_a_new_recovery_code_replaces_the_old_one(cli: Cli, tmp_path: Path) -> None:
    code = cli.json("vault", "recovery").answer["recovery_code"]

    assert cli.json("vault", "open").error["kind"] == "WrongRecoveryCode"
    cli.code_file.write_text(code)
    assert cli.json("vault", "open").exit_code == 0


def test_without_a_keyring_remembering_is_refused_with_the_reason(cli: Cli) -> None:
    assert cli.json("vault", "open", "--remember").error["kind"] == "KeyringUnavailable"


def test_remembering_and_forgetting_exclude_each_other(cli: Cli) -> None:
    assert cli("vault", "open", "--remember", "--forget").exit_code == 2


def test_a_sound_vault_is_found_sound(cli: Cli) -> None:
    answer = cli.json("vault", "check").answer

    assert (answer["ok"], answer["findings"]) == (True, [])
    assert "Everything is sound" in cli("vault", "check").out


def test_damage_is_told_with_its_exit_code(cli: Cli) -> None:
    with cli.open() as vault:
        put_source(vault, Library(vault, "tester").add_project("Harbour").id)  # a blob row without its file

    told = cli.json("vault", "check")

    assert told.exit_code == 24
    assert [(one["severity"], one["part"]) for one in told.answer["findings"]] == [("damage", "blob")]
    assert "damaged" in cli("vault", "check").out


def test_what_can_be_mended_is_mended(cli: Cli) -> None:
    assert cli.json("vault", "check", "--repair").answer["repaired"] is True


@pytest.mark.parametrize("command", ["open", "check", "passphrase", "recovery"])
def test_a_vault_that_is_not_there_is_missing(command: str, tmp_path: Path) -> None:
    told = run("vault", command, "--vault", tmp_path / "no", "--passphrase-file", _secret(tmp_path, OLD), "--json")

    assert told.error["kind"] == "VaultMissing"
