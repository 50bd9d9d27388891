"""`earwitness findings` and `earwitness persons`."""

from __future__ import annotations

import io
import json
from pathlib import Path
from unittest.mock import patch

import pytest

from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_core.privacy.findings.found import Kind
from earwitness_desktop.cli.scanning import _read
from helpers.cli import Cli, run
from helpers.findings import scanned
from helpers.shelf import put_source, put_transcript
from helpers.transcripts import spoken

TEXT = "Das ist Frau 😀 Müller.\r\nHer IBAN is DE89 3704 0044 0532 0130 00, mail a.bauer@example.org\n"


def test_spans_are_code_points_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_bytes(TEXT.encode())

    answer = run("findings", "scan", file, "--json").answer

    assert (answer["read_as"], answer["characters"], answer["text"]) == ("text", len(TEXT), None)
    for one in answer["findings"]:
        assert TEXT[one["start"] : one["end"]] == one["text"]


def test_standard_input_is_read() -> None:
    with patch("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode()))):
        assert _read("-").content == TEXT


def test_a_document_is_read_by_its_reader(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text("<p>One <b>paragraph</b></p><p>Another</p>")

    answer = run("findings", "scan", file, "--json").answer

    assert (answer["read_as"], answer["text"]) == ("document", "One paragraph\nAnother")


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    result = run("findings", "scan", tmp_path / "none.txt", "--json")

    assert result.exit_code == 2
    assert json.loads(result.out)["error"]["kind"] == "Refused"


def test_an_old_code_page_is_read_as_a_document(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Grüße an Frau Müller in Köln, schöne Tage".encode("cp1252"))

    assert "Müller" in run("findings", "scan", file, "--json").answer["text"]


@pytest.fixture
def source_id(cli: Cli) -> SourceId:
    """Somebody is named, and reached by a number."""
    with cli.open() as vault:
        source = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
        said = spoken("I met Anna Bauer at 0612345678 by the old mill", start_ms=0)
        put_transcript(vault, source, (None, said))
        scanned(vault, source, ("Anna Bauer", Kind.PERSON), ("0612345678", Kind.PHONE))
    return source


def _states(cli: Cli) -> list[tuple[str, str, str]]:
    return [
        (one["text"], one["type"], one["state"]) for one in cli.json("findings", "list", "Interview").answer["findings"]
    ]


def test_the_queue_shows_the_text_around(cli: Cli, source_id: SourceId) -> None:
    answer = cli.json("findings", "queue").answer

    assert [(one["rank"], one["finding"]["text"]) for one in answer["waiting"]] == [
        ("contact", "0612345678"),
        ("name", "Anna Bauer"),
    ]
    assert answer["waiting"][1]["before"] == "I met "
    assert "…I met Anna Bauer at 0612345678" in cli("findings").out


def test_findings_are_decided_and_taken_back(cli: Cli, source_id: SourceId) -> None:
    person, phone = (one["id"] for one in cli.json("findings", "list", "Interview").answer["findings"])
    assert cli.json("findings", "confirm", person[-8:], "--everywhere").answer["findings"][0]["state"] == "confirmed"
    assert cli.json("findings", "reject", phone).answer["findings"][0]["state"] == "rejected"
    cli.json("findings", "retype", phone, "--type", "code")
    added = cli.json("findings", "add", "Interview", "the old mill", "--type", "place").answer
    assert added["findings"][0]["start_ms"] == 7 * 300
    assert _states(cli) == [
        ("Anna Bauer", "person", "confirmed"),
        ("0612345678", "code", "confirmed"),
        ("the old mill", "place", "confirmed"),
    ]
    assert "0 findings to look at" in cli("findings", "queue").out

    for act in ("add", "retype", "reject", "confirm"):
        assert cli.json("findings", "undo").answer["undone"]["act"] == act
    assert {state for _, _, state in _states(cli)} == {"suggested"}
    assert len(cli.json("findings", "history").answer["decisions"]) == 4
    assert cli.json("findings", "undo").error["exit_code"] == 2
    assert cli.json("findings", "show", person).answer["findings"][0]["text"] == "Anna Bauer"
    assert cli.json("findings", "show", "ffffffff").error["exit_code"] == 3


def test_a_text_is_found_everywhere_after_work(cli: Cli, source_id: SourceId) -> None:
    assert cli.json("findings", "add-text", "old mill", "--type", "place").answer["type"] == "place"
    assert cli.json("findings", "run").answer["queued"] == [source_id]
    assert cli.json("work").exit_code == 0

    assert ("old mill", "place", "confirmed") in _states(cli)


def test_persons_are_listed_merged_split_and_entered(cli: Cli, source_id: SourceId) -> None:
    assert cli.json("persons").answer["persons"][0]["name"] == "Anna Bauer"
    assert cli.json("persons", "add", "Tom Reed", "--also", "Tommy", "--note", "pilot").answer["person"]["number"] == 2
    assert cli.json("persons", "merge", "1", "Tommy").answer["person"]["names"] == ["Anna Bauer", "Tom Reed", "Tommy"]
    assert cli.json("persons", "split", "1", "--name", "Tommy").answer["person"]["number"] == 3
    assert cli.json("persons", "rename", "1", "The witness").answer["person"]["name"] == "The witness"
    assert cli.json("persons", "forget", "1").answer["forgotten"] == 1
    assert "Person 1    The witness" in cli("persons", "list").out
