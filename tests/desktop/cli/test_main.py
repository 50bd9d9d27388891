"""What all commands share: help with an example, errors in words and as JSON, exit codes, one documentation."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from earwitness_core.errors import Cancelled, DiskFull, EngineCrashed
from earwitness_desktop.cli import frame, manual, replies
from earwitness_desktop.cli.frame import Answer, Run
from helpers.cli import Cli, run

HOUSE = Path(__file__).parents[3]
COMMANDS = dict(manual.commands())


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_of_itself(name: str) -> None:
    shown = run(*name.split(), "--help")

    assert shown.exit_code == 0
    assert len((COMMANDS[name].help or "").split()) >= 4
    example = (COMMANDS[name].epilog or "").removeprefix("Example: ")
    group = name.split()[0]
    assert example.startswith((f"earwitness {name}", f"earwitness {group}"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_parameter_is_explained(name: str) -> None:
    silent = [one.name for one in COMMANDS[name].params if not (one.help or "").strip()]

    assert silent == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_documents_its_answer(name: str) -> None:
    assert name in replies.ANSWERS
    assert "--json" in [option for one in COMMANDS[name].params for option in one.opts]


def test_no_answer_is_documented_without_its_command() -> None:
    assert set(replies.ANSWERS) == set(COMMANDS)


def test_the_manual_is_up_to_date() -> None:
    """Renew it: python -m earwitness_desktop.cli.manual desktop/README.md"""
    page = (HOUSE / "desktop" / "README.md").read_text("utf-8")

    assert manual.renewed(page) == page


@pytest.mark.parametrize("name", [name for name in COMMANDS if name != "demo"])
def test_no_command_takes_a_secret_as_an_argument_or_from_the_environment(name: str) -> None:
    for one in COMMANDS[name].params:
        told = " ".join(one.opts)
        assert one.envvar in (None, "EARWITNESS_VAULT")
        assert "passphrase" not in told or told.endswith("-file")


def test_help_is_shown_without_a_command() -> None:
    assert "earwitness" in run("--help").out


def test_the_version_is_that_of_the_package() -> None:
    assert run("--version").out == f"earwitness {version('earwitness')}\n"


def test_help_loads_no_database() -> None:
    """`earwitness --help` must not take seconds."""
    code = (
        "import sys, earwitness_desktop.cli.main; print([m for m in sys.modules if m in ('sqlalchemy', 'numpy', 'av')])"
    )

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"


def test_a_wrong_command_line_says_what_is_wrong() -> None:
    told = run("sources", "--nonsense")

    assert told.exit_code == 2
    assert "--nonsense" in told.err


def test_a_wrong_command_line_is_answered_as_json_when_json_was_asked_for() -> None:
    told = run("sources", "--nonsense", "--json")

    assert told.exit_code == 2
    assert told.error["kind"] == "Usage"


def test_a_refusal_is_told_in_words_on_standard_error(tmp_path: Path) -> None:
    told = run("sources", "--vault", tmp_path / "nowhere", "--passphrase-file", _secret(tmp_path))

    assert told.exit_code == 21
    assert told.out == ""
    assert "There is no vault at" in told.err
    assert "earwitness vault create" in told.err


def test_a_refusal_is_told_as_json_on_standard_output(tmp_path: Path) -> None:
    told = run("sources", "--vault", tmp_path / "nowhere", "--passphrase-file", _secret(tmp_path), "--json")

    assert told.error["kind"] == "VaultMissing"
    assert told.error["next_step"]


def _secret(place: Path) -> Path:
    file = place / "secret"
    file.write_text("four unrelated words here\n")
    file.chmod(0o600)
    return file


@pytest.mark.parametrize(
    ("problem", "code"),
    [(DiskFull(), 31), (EngineCrashed("in window 3"), 61), (Cancelled(), 130), (KeyboardInterrupt(), 130)],
)
def test_the_exit_code_is_that_of_the_error(problem: BaseException, code: int) -> None:
    assert frame.carry_out(Run("test"), _raising(problem)) == code


def test_a_cancelled_command_says_nothing_to_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    frame.carry_out(Run("test"), _raising(KeyboardInterrupt()))

    assert capsys.readouterr() == ("", "")


def test_an_outcome_is_named_to_programs(capsys: pytest.CaptureFixture[str]) -> None:
    frame.carry_out(Run("test", as_json=True), _raising(EngineCrashed()))

    assert json.loads(capsys.readouterr().out)["error"]["outcome"] == "engine-crashed"


def test_a_bug_shows_an_id_and_no_content(capsys: pytest.CaptureFixture[str]) -> None:
    code = frame.carry_out(Run("test", as_json=True), _raising(ValueError("Quisquilia said it")))

    told = capsys.readouterr()
    error = json.loads(told.out)["error"]
    assert code == 1
    assert (error["kind"], error["outcome"]) == ("Bug", "bug")
    assert error["id"] in error["next_step"]
    assert "Quisquilia" not in told.out + told.err


def _raising(problem: BaseException) -> Callable[[], Answer]:
    def work() -> Answer:
        raise problem

    return work


def test_a_reader_that_goes_away_is_no_failure(tmp_path: Path) -> None:
    """`earwitness models | head -0`"""
    program = [sys.executable, "-m", "earwitness_desktop.cli.main", "models", "list"]
    environment = os.environ | {"EARWITNESS_STATE": str(tmp_path)}
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        process.wait(60)

    assert (process.returncode, said) == (0, b"")


def test_what_lies_in_a_vault_cannot_drive_the_terminal(cli: Cli) -> None:
    cli("project", "add", "evil \x1b]0;owned\x07 \u202e[bold]name")

    shown = cli("project", "list")

    assert "\x1b" not in shown.out
    assert "\u202e" not in shown.out
    assert "[bold]name" in shown.out
