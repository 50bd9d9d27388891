"""`earwitness findings`: a file searched without a vault."""

from __future__ import annotations

import io
import json
from pathlib import Path
from unittest.mock import patch

from earwitness_desktop.cli.findings import _read
from helpers.cli import run

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
