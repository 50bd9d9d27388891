"""`earwitness speakers`."""

from __future__ import annotations

import pytest

from earwitness_core.errors import Refused
from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_desktop.cli import places
from helpers.cli import Cli
from helpers.shelf import put_source


@pytest.fixture
def source_id(cli: Cli) -> SourceId:
    """A recording of a minute in which nobody has been heard yet."""
    with cli.open() as vault:
        return put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview", duration_ms=60_000)


def _names(cli: Cli) -> list[str]:
    return [one["name"] for one in cli.json("speakers", "Interview").answer["speakers"]]


@pytest.mark.usefixtures("source_id")
def test_a_source_without_speakers_says_so(cli: Cli) -> None:
    assert cli.json("speakers", "Interview").answer["speakers"] == []
    assert "No speakers" in cli("speakers", "list", "Interview").out


@pytest.mark.usefixtures("source_id")
def test_a_person_says_who_speaks_when_and_who_that_is(cli: Cli) -> None:
    cli("speakers", "assign", "Interview", "0:00", "0:20")
    cli("speakers", "assign", "Interview", "0:20", "0:45.5")
    cli("speakers", "rename", "Interview", "1", "Ms Gray")

    answer = cli.json("speakers", "list", "Interview").answer["speakers"]

    assert [(one["name"], one["speech_ms"], one["named_by_person"]) for one in answer] == [
        ("Ms Gray", 20_000, True),
        ("Speaker 2", 25_500, False),
    ]


@pytest.mark.usefixtures("source_id")
def test_two_speakers_become_one(cli: Cli) -> None:
    cli("speakers", "assign", "Interview", "0:00", "0:20")
    cli("speakers", "assign", "Interview", "0:20", "0:30")

    merged = cli.json("speakers", "merge", "Interview", "1", "Speaker 2").answer["speakers"]

    assert [(one["name"], one["speech_ms"]) for one in merged] == [("Speaker 1", 30_000)]


def test_speakers_are_found_anew_as_a_job(cli: Cli, source_id: SourceId) -> None:
    answer = cli.json("speakers", "rerun", "Interview", "--speakers", "2").answer

    [job] = cli.json("jobs").answer["jobs"]
    assert (answer["source"], answer["job"]) == (source_id, job["id"])
    assert job["kind"] == "speakers"


@pytest.mark.usefixtures("source_id")
def test_a_speaker_who_is_not_there_is_not_found(cli: Cli) -> None:
    assert cli.json("speakers", "rename", "Interview", "7", "Nobody").exit_code == 3


@pytest.mark.usefixtures("source_id")
def test_a_stretch_that_ends_before_it_begins_is_refused(cli: Cli) -> None:
    assert cli.json("speakers", "assign", "Interview", "0:20", "0:10").exit_code == 2


@pytest.mark.parametrize(
    ("text", "ms"), [("7", 7_000), ("2:05", 125_000), ("1:02:05.5", 3_725_500), ("0:00.001", 1), ("90", 90_000)]
)
def test_a_place_is_written_as_a_player_shows_it(text: str, ms: int) -> None:
    assert places.place(text) == ms


@pytest.mark.parametrize("text", ["", "a", "1:2:3:4", "-5", "1:", "1.5.5", "1,5"])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        places.place(text)
