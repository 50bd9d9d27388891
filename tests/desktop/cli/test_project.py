"""`earwitness project`."""

from __future__ import annotations

from helpers.cli import Cli


def test_a_project_is_added_and_listed_with_its_choice(cli: Cli) -> None:
    made = cli.json(
        "project",
        "add",
        "Harbour",
        "--language",
        "de",
        "--quality",
        "best",
        "--vocabulary",
        "Elbe",
        "--vocabulary",
        "Kai",
    ).answer["project"]

    assert cli.json("project", "list").answer["projects"] == [made]
    assert made["choice"] == {
        "quality": "best",
        "language": "de",
        "vocabulary": ["Elbe", "Kai"],
        "speakers": None,
        "find_speakers": True,
        "model": None,
    }
    assert made["label"] == "confidential"


def test_project_alone_lists(cli: Cli) -> None:
    cli("project", "add", "Harbour")

    assert "Harbour" in cli("project").out


def test_an_empty_vault_says_how_to_begin(cli: Cli) -> None:
    assert "earwitness project add" in cli("project", "list").out


def test_a_project_is_renamed(cli: Cli) -> None:
    cli("project", "add", "Harbour")

    assert cli.json("project", "rename", "harbour", "Port").answer["project"]["name"] == "Port"


def test_a_name_that_is_taken_is_refused(cli: Cli) -> None:
    cli("project", "add", "Harbour")

    told = cli.json("project", "add", "HARBOUR")

    assert told.exit_code == 2
    assert "already" in told.error["says"]


def test_a_language_is_a_code(cli: Cli) -> None:
    told = cli("project", "add", "Harbour", "--language", "German")

    assert told.exit_code == 2
    assert "code" in told.err
