"""Counts of commands: right, for this person alone, never in the way, and nothing but counts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_desktop.shared import usage
from helpers.cli import Cli


def test_runs_times_and_errors_are_summed_by_command(tmp_path: Path) -> None:
    usage.count(tmp_path, "export", ms=10)
    usage.count(tmp_path, "export", ms=5, failed="DiskFull")
    usage.count(tmp_path, "search find", ms=1)

    found = usage.read(tmp_path)
    assert found.commands["export"] == usage.Command(2, 15, {"DiskFull": 1})
    assert found.commands["search find"].runs == 1
    assert found.since
    assert (tmp_path / "usage.jsonl").stat().st_mode & 0o077 == 0


def test_a_file_that_has_grown_is_summed_up_and_stays_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(usage, "_SUM_UP", 400)
    for _ in range(100):
        usage.count(tmp_path, "export", ms=2, failed="DiskFull")

    assert usage.read(tmp_path).commands["export"] == usage.Command(100, 200, {"DiskFull": 100})
    assert (tmp_path / "usage.jsonl").stat().st_size < 600


def test_who_wants_no_counts_has_none(tmp_path: Path) -> None:
    usage.count(tmp_path, "export", ms=2)
    usage.begin_anew(tmp_path, counting=False)
    usage.count(tmp_path, "export", ms=2)
    assert usage.read(tmp_path).commands == {}

    usage.begin_anew(tmp_path, counting=True)
    usage.count(tmp_path, "export", ms=2)
    assert usage.read(tmp_path).commands["export"].runs == 1


@given(st.binary(max_size=200))
def test_no_content_of_the_file_is_in_the_way(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("usage")
    (folder / "usage.jsonl").write_bytes(content)
    usage.count(folder, "export", ms=2)
    usage.read(folder)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    usage.count(tmp_path / "file", "export", ms=2)


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "state"))
    return tmp_path / "state"


def test_the_command_line_counts_and_shows_and_keeps_no_word_of_what_was_asked(machine: Path, tmp_path: Path) -> None:
    cli = Cli.make(tmp_path)
    cli("project", "add", "marzipanoxide")
    cli("search", "marzipanoxide")
    cli("transcript", "marzipanoxide")

    from helpers.cli import run

    told = run("usage", "--json").answer
    counted = {one["command"]: (one["runs"], one["failed"]) for one in told["commands"]}
    assert counted["project add"] == (1, {})
    assert counted["search find"] == (1, {})
    assert counted["transcript"] == (1, {"NotFound": 1})
    assert all(b"marzipan" not in path.read_bytes() for path in machine.rglob("*") if path.is_file())

    file = tmp_path / "mine.json"
    assert run("usage", "--to", file, "--json").answer["file"] == str(file)
    assert "project add" in file.read_text()
    assert run("usage", "--forget", "--json").answer["commands"] == []


def test_reports_are_shown_in_full_and_written_only_when_asked(machine: Path, tmp_path: Path) -> None:
    from earwitness_desktop.shared import crashes
    from helpers.cli import run

    crashes.keep(machine, KeyError("marzipanoxide"), where="command", command="export", bug="0123abcd")

    told = run("report", "0123abcd", "--to", tmp_path / "report.json", "--json").answer
    assert told["reports"][0]["error"] == ["builtins.KeyError"]
    assert "0123abcd" in (tmp_path / "report.json").read_text()
    assert run("report", "nothing", "--json").exit_code == 3
    assert "builtins.KeyError" in run("report").out
    assert run("report", "--forget", "--json").answer["forgotten"] == 1
