"""`earwitness export`."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import get_args

import pytest

from earwitness_core.exports import DATABASE, FORMATS
from earwitness_core.library import Library
from earwitness_desktop.cli.export import Format
from helpers.cli import Cli
from helpers.shelf import put_source, put_transcript
from helpers.subtitle_reader import read_json, read_srt, read_vtt
from helpers.transcripts import spoken


@pytest.fixture(autouse=True)
def said(cli: Cli) -> None:
    with cli.open() as vault:
        source_id = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
        put_transcript(vault, source_id, (None, spoken("The ship left — שלום 👋.")))


def test_the_formats_offered_are_those_there_are() -> None:
    assert get_args(Format) == (*FORMATS, DATABASE)


def test_without_a_file_the_document_itself_is_printed(cli: Cli) -> None:
    assert [cue.text for cue in read_srt(cli("export", "Interview", "srt").out)] == ["The ship left — שלום 👋."]
    assert read_vtt(cli("export", "Interview", "vtt").out)
    assert read_json(cli("export", "Interview", "json").out)["source"]["title"] == "Interview"
    assert cli("export", "Interview", "txt").out.startswith("Interview\n")


def test_a_file_is_written_and_named(cli: Cli, tmp_path: Path) -> None:
    answer = cli.json("export", "Interview", "srt", "--to", tmp_path / "out.srt").answer

    assert answer["file"] == str(tmp_path / "out.srt")
    assert answer["text"] is None
    assert read_srt((tmp_path / "out.srt").read_text("utf-8"))


def test_into_a_folder_it_goes_under_its_title(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()

    assert cli.json("export", "Interview", "vtt", "--to", tmp_path / "out").answer["file"].endswith("Interview.vtt")
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["Interview.vtt"]


def test_a_file_is_overwritten_only_by_force(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "out.txt"
    file.write_text("precious")

    told = cli.json("export", "Interview", "txt", "--to", file)

    assert told.exit_code == 2
    assert file.read_text() == "precious"
    assert cli("export", "Interview", "txt", "--to", file, "--force").exit_code == 0
    assert "The ship left" in file.read_text("utf-8")


def test_a_folder_that_is_not_there_is_told(cli: Cli, tmp_path: Path) -> None:
    assert cli.json("export", "Interview", "txt", "--to", tmp_path / "no" / "out.txt").exit_code == 2


def test_what_is_exported_is_readable_by_its_owner_only(cli: Cli, tmp_path: Path) -> None:
    cli("export", "Interview", "txt", "--to", tmp_path / "out.txt")

    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o600


def test_an_unfinished_transcript_is_exported_with_a_warning(cli: Cli) -> None:
    with cli.open() as vault:
        source_id = put_source(vault, Library(vault, "tester").projects()[0].id, "Half")
        put_transcript(vault, source_id, (None, spoken("one")), state="partial")

    told = cli("export", "Half", "txt")

    assert "not complete" in told.err
    assert "not finished" in told.out


def test_an_unknown_format_is_refused(cli: Cli) -> None:
    assert cli("export", "Interview", "doc").exit_code == 2


def test_a_document_needs_a_file(cli: Cli, tmp_path: Path) -> None:
    assert cli("export", "Interview", "docx").exit_code == 2
    assert cli("export", "Interview", "docx", "--to", tmp_path / "out.docx").exit_code == 0
    assert (tmp_path / "out.docx").read_bytes().startswith(b"PK")


def test_what_a_format_does_not_carry_is_told(cli: Cli, tmp_path: Path) -> None:
    answer = cli.json("export", "Interview", "csv", "--to", tmp_path / "out.csv").answer

    assert {
        "what": "word-times",
        "how": "left-out",
        "count": 6,
        "says": "The times of single words are left out: 6.",
    } in (answer["losses"])


def test_a_csv_for_excel_begins_with_its_mark(cli: Cli, tmp_path: Path) -> None:
    cli("export", "Interview", "csv", "--bom", "--to", tmp_path / "out.csv")

    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbfstart_ms")


def test_a_page_without_sound_needs_no_decoding(cli: Cli) -> None:
    told = cli("export", "Interview", "html")

    assert told.exit_code == 2
    assert "--no-audio" in told.err
    assert cli("export", "Interview", "html", "--no-audio").out.startswith("<!DOCTYPE html>")


def test_several_go_into_a_folder_under_names_that_differ(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault:
        source_id = put_source(vault, Library(vault, "tester").projects()[0].id, "interview")
        put_transcript(vault, source_id, (None, spoken("one")))

    one = cli.json("export", "--project", "Harbour", "txt", "--to", tmp_path / "all").answer
    two = cli.json("export", source_id, "Interview", "vtt", "--to", tmp_path / "all").answer

    assert [Path(file).name for file in one["files"]] == ["Interview.txt", "interview (2).txt"]
    assert [Path(file).name for file in two["files"]] == ["interview.vtt", "Interview (2).vtt"]
    assert len(list((tmp_path / "all").iterdir())) == 4
    assert cli("export", "--project", "Harbour", "txt", "--to", tmp_path / "all").exit_code == 2


def test_a_project_is_a_database(cli: Cli, tmp_path: Path) -> None:
    answer = cli.json("export", "--project", "Harbour", "sqlite", "--to", tmp_path / "harbour.sqlite").answer

    assert answer["file"] == str(tmp_path / "harbour.sqlite")
    assert [file.name for file in tmp_path.iterdir() if "harbour" in file.name] == ["harbour.sqlite"]
    assert stat.S_IMODE((tmp_path / "harbour.sqlite").stat().st_mode) == 0o600
    assert (tmp_path / "harbour.sqlite").read_bytes().startswith(b"SQLite format 3")


def test_a_database_is_overwritten_only_by_force(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "harbour.sqlite"
    file.write_text("precious")

    assert cli("export", "sqlite", "--project", "Harbour", "--to", file).exit_code == 2
    assert file.read_text() == "precious"
    assert cli("export", "sqlite", "--project", "Harbour", "--to", file, "--force").exit_code == 0


def test_what_cannot_be_meant_is_refused(cli: Cli, tmp_path: Path) -> None:
    for wrong in (
        ["Interview", "txt", "--project", "Harbour", "--to", tmp_path],
        ["txt"],
        ["Interview", "sqlite", "--to", tmp_path / "x"],
        ["sqlite", "--project", "Harbour"],
        ["--project", "Harbour", "txt"],
    ):
        assert cli("export", *wrong).exit_code == 2


def test_a_write_that_fails_leaves_no_part_behind(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("earwitness_core.exports.exporter.write_database", full)

    assert cli("export", "sqlite", "--project", "Harbour", "--to", tmp_path / "harbour.sqlite").exit_code == 2
    assert [one for one in tmp_path.iterdir() if "harbour" in one.name.lower()] == []
