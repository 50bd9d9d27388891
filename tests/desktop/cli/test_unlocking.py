"""Which vault is meant and what opens it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from earwitness_core.errors import Refused, VaultMissing, WrongPassphrase
from earwitness_desktop.cli import unlocking
from earwitness_desktop.shared.known import known_folders
from helpers.cli import Cli, run
from helpers.vaults import make_vault


def test_the_given_vault_is_meant(tmp_path: Path) -> None:
    assert unlocking.choose(tmp_path / "a") == tmp_path / "a"


def test_without_a_vault_the_person_is_told_how_to_name_or_make_one() -> None:
    with pytest.raises(VaultMissing, match="vault create"):
        unlocking.choose(None)


def test_the_only_vault_opened_here_is_meant(cli: Cli) -> None:
    assert cli("project", "list").exit_code == 0

    told = run("project", "list", "--recovery-code-file", cli.code_file)

    assert told.exit_code == 0


def test_of_several_known_vaults_one_must_be_named(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        make_vault(tmp_path / name).close()
        unlocking.remember_folder(tmp_path / name / "test.earwitness")

    with pytest.raises(VaultMissing, match="several"):
        unlocking.choose(None)


def test_a_vault_that_is_gone_is_not_known_any_more(tmp_path: Path) -> None:
    make_vault(tmp_path).close()
    unlocking.remember_folder(tmp_path / "test.earwitness")

    (tmp_path / "test.earwitness").rename(tmp_path / "elsewhere")

    assert known_folders() == []


def test_the_vault_is_named_by_the_environment(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EARWITNESS_VAULT", str(cli.folder))

    assert run("project", "list", "--recovery-code-file", cli.code_file).exit_code == 0


@pytest.mark.parametrize(
    ("written", "secret"),
    [("word", "word"), ("word\n", "word"), ("word\r\n", "word"), ("word\n\n", "word\n"), (" w ", " w ")],
)
def test_one_line_end_is_not_part_of_the_secret(tmp_path: Path, written: str, secret: str) -> None:
    file = tmp_path / "secret"
    file.write_bytes(written.encode())
    file.chmod(0o600)

    assert unlocking.read_secret(file) == secret


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
def test_a_secret_that_others_can_read_is_used_with_a_warning(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "secret"
    file.write_text("word")
    file.chmod(0o644)

    assert unlocking.read_secret(file) == "word"
    assert "chmod 600" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * 5000])
def test_a_file_that_is_no_secret_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "secret"
    file.write_bytes(content)

    with pytest.raises(Refused):
        unlocking.read_secret(file)


def test_a_secret_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read"):
        unlocking.read_secret(tmp_path / "nothing")


def test_where_nobody_can_type_the_ways_without_typing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlocking, "_somebody_there", lambda: False)

    with pytest.raises(Refused, match="--passphrase-file"):
        unlocking.ask("Passphrase: ")


def test_a_mistyped_passphrase_may_be_typed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlocking, "_somebody_there", lambda: True)
    tries = []

    def opening() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise WrongPassphrase
        return "open"

    assert unlocking.open_patiently(opening, lambda text: None) == "open"


def test_a_wrong_passphrase_in_a_file_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unlocking, "_somebody_there", lambda: False)
    tries = []

    def opening() -> str:
        tries.append(1)
        raise WrongPassphrase

    with pytest.raises(WrongPassphrase):
        unlocking.open_patiently(opening, lambda text: None)
    assert len(tries) == 1


def test_two_different_new_passphrases_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter(["one two three four", "one two three five"])
    monkeypatch.setattr(unlocking, "ask", lambda question: next(typed))

    with pytest.raises(Refused, match="differ"):
        unlocking.new_passphrase(None)
