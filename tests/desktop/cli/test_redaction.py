"""`earwitness export --profile`, `earwitness clip`, `earwitness pseudonyms`."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.ids import ProjectId
from earwitness_core.library import Library
from earwitness_core.privacy.redaction import Pseudonyms
from earwitness_core.privacy.redaction.pseudonyms import Wanted
from helpers.cli import Cli
from helpers.shelf import put_source, put_transcript
from helpers.transcripts import spoken


@pytest.fixture(autouse=True)
def project(cli: Cli) -> ProjectId:
    """A project with an interview, in which Anna Müller is known."""
    with cli.open() as vault:
        owner = Library(vault, "tester").add_project("Harbour").id
        source = put_source(vault, owner, "Interview")
        put_transcript(vault, source, (None, spoken("Anna Müller left")))
        known = [Wanted("person", "Anna Müller", person="id 3", number=3), Wanted("iban", "DE89 3704")]
        Pseudonyms(vault, actor="tester").tokens(owner, known, source)
    return owner


def test_tokens_are_listed_without_what_is_behind_them(cli: Cli) -> None:
    told = cli.json("pseudonyms")

    assert [(one["token"], one["sources"]) for one in told.answer["pseudonyms"]] == [("[IBAN 1]", 1), ("Person 3", 1)]
    assert "Anna" not in told.out
    shown = cli("pseudonyms", "list", "--project", "Harbour").out
    assert "Person 3" in shown and "Anna" not in shown


def test_who_is_behind_one_is_told_with_a_reason_only(cli: Cli) -> None:
    assert cli.json("pseudonyms", "reveal", "Person 3", "--reason", "asked").answer["forms"] == ["Anna Müller"]
    assert cli("pseudonyms", "reveal", "iban 1", "--reason", "asked").out.strip() == "DE89 3704"
    assert cli("pseudonyms", "reveal", "Person 3").exit_code == 2
    assert cli.json("pseudonyms", "reveal", "Person 3", "--reason", " ").error["kind"] == "Refused"
    assert cli.json("pseudonyms", "reveal", "Person 9", "--reason", "x").error["kind"] == "NotFound"


def test_a_token_is_renamed_and_names_are_invented(cli: Cli) -> None:
    assert cli.json("pseudonyms", "rename", "Person 3", "The foreman").answer["pseudonym"]["token"] == "The foreman"
    assert cli.json("pseudonyms", "rename", "IBAN 1", "anna müller").exit_code == 2
    assert cli.json("pseudonyms", "style", "invented").answer["invented"] is True
    assert cli.json("pseudonyms", "style", "numbered").answer["invented"] is False


@pytest.mark.parametrize(
    "command", [("export", "Interview", "txt"), ("export", "sqlite", "--project", "Harbour"), ("clip", "Interview")]
)
def test_where_nobody_has_looked_a_profile_is_refused(cli: Cli, tmp_path: Path, command: tuple[str, ...]) -> None:
    told = cli.json(*command, "--profile", "mask", "--to", tmp_path / "out")

    assert "looked for personal data" in told.error["says"]
    assert not (tmp_path / "out").exists()


def test_an_unknown_profile_is_told(cli: Cli) -> None:
    assert cli("export", "Interview", "txt", "--profile", "hide").exit_code == 2


def test_a_stretch_has_two_ends(cli: Cli, tmp_path: Path) -> None:
    told = cli.json("clip", "Interview", "--from", "0:01", "--to", tmp_path / "x.mp3")

    assert "an end" in told.error["says"]
