"""`earwitness take`: what can be shown without a model. With one: tests/desktop/cli/test_main_job.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.cli import Cli
from helpers.sounds import tone


def test_a_recording_is_taken_and_what_it_still_needs_is_said(cli: Cli, tmp_path: Path) -> None:
    """Without a model the words wait for it; the recording is in the vault."""
    told = cli.json("take", tone(tmp_path / "call.wav"))

    answer = told.answer
    assert [(one["outcome"], one["state"]) for one in answer["verdicts"]] == [("accepted", "accepted")]
    assert (answer["done"], answer["attention"]) == (1, 1)
    assert told.exit_code == 0
    assert [one["outcome"] for one in cli.json("jobs", "attention").answer["jobs"]] == ["model-missing"]


def test_a_first_take_needs_no_project(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")

    assert [one["name"] for one in cli.json("project").answer["projects"]] == ["General"]


def test_later_means_later(cli: Cli, tmp_path: Path) -> None:
    told = cli("take", tone(tmp_path / "call.wav"), "--later")

    assert "earwitness work" in told.out
    assert {one["state"] for one in cli.json("jobs").answer["jobs"]} == {"ready", "waiting"}


def test_the_same_content_is_a_duplicate_whatever_its_name(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")

    answer = cli.json("take", tone(tmp_path / "copy.wav"), "--later").answer

    assert [one["outcome"] for one in answer["verdicts"]] == ["duplicate"]
    assert len(cli.json("sources").answer["sources"]) == 1


def test_what_is_refused_says_why_and_decides_the_exit_code(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "notes.wav").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(4000))  # a program

    told = cli.json("take", tmp_path / "notes.wav", tone(tmp_path / "call.wav"), "--later")

    assert told.exit_code == 40
    assert [one["state"] == "accepted" for one in told.answer["verdicts"]] == [False, True]
    assert told.answer["verdicts"][0]["next_step"]


def test_the_choice_goes_with_the_recording(cli: Cli, tmp_path: Path) -> None:
    cli("project", "add", "Harbour", "--language", "de", "--quality", "best")

    cli("take", tone(tmp_path / "call.wav"), "--later", "--project", "Harbour", "--speakers", "2")

    choice = cli.json("show", "call").answer["source"]["choice"]
    assert (choice["language"], choice["quality"], choice["speakers"]) == ("de", "best", 2)


def test_the_original_stays_as_it_is(cli: Cli, tmp_path: Path) -> None:
    file = tone(tmp_path / "call.wav")
    before = (file.read_bytes(), file.stat().st_mtime_ns)

    cli("take", file, "--later")

    assert (file.read_bytes(), file.stat().st_mtime_ns) == before


def test_an_unknown_project_is_refused_before_anything_is_taken(cli: Cli, tmp_path: Path) -> None:
    told = cli.json("take", tone(tmp_path / "call.wav"), "--project", "nowhere")

    assert told.exit_code == 3
    assert cli.json("sources").answer["sources"] == []


@pytest.mark.parametrize("bad", ["--language=German", "--speakers=0", "--quality=great"])
def test_a_choice_that_is_none_is_refused(cli: Cli, tmp_path: Path, bad: str) -> None:
    assert cli("take", tone(tmp_path / "call.wav"), bad).exit_code == 2


def test_while_another_process_works_the_recording_is_left_to_it(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault, vault.runner_lock():
        told = cli("take", tone(tmp_path / "call.wav"))

    assert told.exit_code == 0
    assert "other process" in told.out
