"""`earwitness watch`."""

from __future__ import annotations

import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from helpers.cli import Cli
from helpers.sounds import tone


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    folder = tmp_path / "dropped"
    folder.mkdir()
    return folder


def test_a_folder_is_added_listed_and_removed(cli: Cli, dropped: Path) -> None:
    cli("project", "add", "Harbour")

    added = cli.json("watch", "add", dropped, "--project", "Harbour", "--after", "move").answer["folder"]

    assert cli.json("watch", "list").answer["folders"] == [added]
    assert (added["path"], added["project"], added["after"]) == (str(dropped.resolve()), "Harbour", "move")
    assert cli.json("watch", "remove", dropped).answer["folder"]["active"] is False
    assert cli.json("watch", "list").answer["folders"] == []


def test_a_folder_that_is_not_there_is_refused(cli: Cli, tmp_path: Path) -> None:
    assert cli.json("watch", "add", tmp_path / "nowhere").error["kind"] == "NotFound"


def test_watching_nothing_says_how(cli: Cli) -> None:
    told = cli("watch")

    assert told.exit_code == 3
    assert "earwitness watch FOLDER" in told.err


def test_a_folder_called_like_a_command_is_named_by_its_path(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "list").mkdir()

    assert cli.json("watch", "add", tmp_path / "list").exit_code == 0


def test_what_is_dropped_is_taken_until_a_person_stops_it(cli: Cli, dropped: Path) -> None:
    with _watching(cli, dropped) as (process, wait_for):
        wait_for(lambda line: line.get("event") == "watching")
        tone(dropped / "call.wav")
        verdict = wait_for(lambda line: line.get("event") == "verdict")
        wait_for(lambda line: line.get("event") == "job" and line["job"]["state"] == "attention")
        process.send_signal(signal.SIGINT)
        process.wait(30)
        answer = wait_for(lambda line: "event" not in line)

    assert process.returncode == 0
    assert (verdict["verdict"]["outcome"], verdict["verdict"]["path"]) == (
        "accepted",
        str(dropped.resolve() / "call.wav"),
    )
    assert (answer["done"], answer["attention"]) == (1, 1)
    assert (dropped / "call.wav").exists()


@contextmanager
def _watching(
    cli: Cli, folder: Path
) -> Iterator[tuple[subprocess.Popen[str], Callable[[Callable[[dict[str, Any]], bool]], dict[str, Any]]]]:
    """`earwitness watch FOLDER --json` in a process of its own, and a wait for the next line of a kind."""
    command = [sys.executable, "-m", "earwitness_desktop.cli.main", "watch", str(folder), "--json"]
    command += ["--vault", str(cli.folder), "--recovery-code-file", str(cli.code_file)]
    lines: queue.Queue[dict[str, Any]] = queue.Queue()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ.copy()) as process:
        out = process.stdout
        assert out is not None
        threading.Thread(target=lambda: [lines.put(json.loads(line)) for line in out], daemon=True).start()

        def wait_for(wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
            while True:
                line = lines.get(timeout=60)
                if wanted(line):
                    return line

        try:
            yield process, wait_for
        finally:
            process.kill()
