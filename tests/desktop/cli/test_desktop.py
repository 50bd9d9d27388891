"""`earwitness desktop`."""

from __future__ import annotations

import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest

from earwitness_desktop.cli import desktop
from helpers import cli
from helpers.windows import make_closed

Started = list[list[str]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """What would have been started; the window itself has its own tests."""
    seen: Started = []
    monkeypatch.setattr(subprocess, "Popen", lambda command, **_: seen.append(command))
    return seen


def test_the_window_is_a_process_of_its_own(started: Started, tmp_path: Path) -> None:
    folder = make_closed(tmp_path).folder
    answer = cli.run("desktop", str(folder / "header"), "--json").answer
    assert answer["vault"] == str(folder)
    assert started[0][-3:] == ["-m", "earwitness_desktop.app", str(folder)]


def test_without_a_vault_the_window_decides(started: Started) -> None:
    assert cli.run("desktop", "--json").answer["vault"] is None
    assert started[0][-1] == "earwitness_desktop.app"


def test_what_is_no_vault_is_told_before_a_window_opens(started: Started, tmp_path: Path) -> None:
    result = cli.run("desktop", str(tmp_path), "--json")
    assert result.error["kind"] == "VaultMissing" and started == []


def test_without_qt_it_says_what_to_install(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "find_spec", lambda _: None)
    result = cli.run("desktop", "--json")
    assert "earwitness[desktop]" in result.error["next_step"] and started == []


def test_a_file_manager_can_open_a_vault_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    files = [Path(one) for one in cli.run("desktop", "--install", "--json").answer["files"]]
    starter, kind, picture = (one.read_text("utf-8") for one in files)
    assert "%f" in starter and "application/x-earwitness-vault" in starter
    match = ElementTree.fromstring(kind).find(".//{*}match")
    assert match is not None
    header = make_closed(tmp_path / "v").folder / "header"
    assert header.read_bytes().startswith(match.attrib["value"].encode())
    ElementTree.fromstring(picture)


@pytest.mark.parametrize(("ci", "display", "seen"), [("1", ":0", False), ("", "", False)])
def test_a_demo_that_nobody_watches_opens_no_window(
    monkeypatch: pytest.MonkeyPatch, ci: str, display: str, seen: bool
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("DISPLAY", display)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert desktop.can_be_seen() is seen
