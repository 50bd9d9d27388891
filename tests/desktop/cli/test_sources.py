"""`earwitness sources`."""

from __future__ import annotations

from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.shelf import put_source, put_transcript
from helpers.transcripts import spoken


def _fill(cli: Cli) -> None:
    with cli.open() as vault:
        library = Library(vault, "tester")
        first = put_source(vault, library.add_project("Harbour").id, "Interview", duration_ms=185_000)
        put_transcript(vault, first, (None, spoken("The ship left.")))
        put_source(vault, library.add_project("Station").id, "Call", state="processing", duration_ms=None)


def test_sources_are_listed_with_their_transcripts(cli: Cli) -> None:
    _fill(cli)

    listed = cli.json("sources").answer["sources"]

    assert [(one["title"], one["project"], one["state"]) for one in listed] == [
        ("Interview", "Harbour", "ready"),
        ("Call", "Station", "processing"),
    ]
    assert listed[0]["transcript"]["model"] == "whisper-tiny.en"
    assert listed[1]["transcript"] is None


def test_sources_of_a_project_or_a_state_only(cli: Cli) -> None:
    _fill(cli)

    assert [one["title"] for one in cli.json("sources", "--project", "station").answer["sources"]] == ["Call"]
    assert [one["title"] for one in cli.json("sources", "--state", "ready").answer["sources"]] == ["Interview"]


def test_a_person_sees_title_length_and_state(cli: Cli) -> None:
    _fill(cli)

    shown = cli("sources").out

    assert "Interview" in shown and "3:05" in shown and "processing" in shown


def test_an_empty_vault_says_how_to_begin(cli: Cli) -> None:
    assert "earwitness take" in cli("sources").out


def test_a_project_that_is_not_there_is_refused(cli: Cli) -> None:
    assert cli.json("sources", "--project", "nowhere").error["kind"] == "NotFound"


def test_a_long_list_comes_in_pages_from_the_newest(cli: Cli) -> None:
    _fill(cli)

    first, second = (cli.json("sources", "--limit", 1, "--offset", offset).answer for offset in (0, 1))

    assert [one["title"] for page in (first, second) for one in page["sources"]] == ["Call", "Interview"]
    assert (first["total"], first["offset"], second["offset"]) == (2, 0, 1)
    assert "1 of 2; the next: --offset 1" in cli("sources", "--limit", 1).out
    assert "the next" not in cli("sources", "--limit", 1, "--offset", 1).out
