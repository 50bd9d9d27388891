"""Logs: whatever is logged, no content reaches the file."""

from __future__ import annotations

import ast
import logging
import os
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core import logs

CANARY = "Quisquilia"  # a word nobody says
_HOUSE = Path(__file__).parents[2]
_METHODS = {"debug", "info", "warning", "error", "exception", "critical", "log"}


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """The log of a process that has just been set up; logging is as before afterwards."""
    root, hushed = logging.getLogger(), logging.getLogger("watchdog")  # hushed by any watcher of this process
    before, level, raising = [*root.handlers], root.level, logging.raiseExceptions
    hushed.setLevel(logging.NOTSET)
    root.handlers.clear()
    logs.set_up(tmp_path)
    yield tmp_path / "earwitness.log"
    logging.captureWarnings(False)
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)
    logging.raiseExceptions = raising


def test_ids_counts_and_durations_are_kept(log_file: Path) -> None:
    logging.getLogger("earwitness_core.speech").info(
        "window done", extra={"source": "0192f0a1b2c37d4e", "words": 12, "seconds": 1.5, "outcome": "engine-crashed"}
    )

    line = log_file.read_text()

    assert line.endswith(
        "INFO earwitness_core.speech: window done outcome=engine-crashed seconds=1.5 source=0192f0a1b2c37d4e words=12\n"
    )


@pytest.mark.parametrize(
    "extra",
    [
        {"title": CANARY},
        {"source": CANARY},
        {"words": CANARY},
        {"outcome": f"{CANARY} said"},
        {"error": f"/home/{CANARY}/a.wav"},
        {"path": Path(CANARY)},
        {"segments": [CANARY]},
        {CANARY: "0192f0a1b2c37d4e"[:3]},
    ],
)
def test_text_names_and_paths_have_no_way_in(log_file: Path, extra: dict[str, object]) -> None:
    logging.getLogger("earwitness_core.intake").warning("taken", extra=extra)

    assert "taken" in log_file.read_text()
    assert CANARY not in log_file.read_text()


def test_arguments_of_a_message_are_left_out(log_file: Path) -> None:
    logging.getLogger("earwitness_core.intake").warning("taken %s", CANARY)

    assert log_file.read_text().endswith("taken %s\n")


def test_what_an_exception_says_is_left_out_and_where_it_came_from_kept(log_file: Path) -> None:
    try:
        raise ValueError(CANARY)
    except ValueError as problem:
        logs.log_bug(logging.getLogger("earwitness_desktop.cli"), "0123abcd", problem)

    assert "raised=ValueError" in log_file.read_text()
    assert "bug=0123abcd" in log_file.read_text()
    assert CANARY not in log_file.read_text()


@pytest.mark.parametrize("library", ["watchdog.observers", "av", "httpx", "faster_whisper", "alembic.runtime", "root"])
def test_other_libraries_leave_their_name_and_level_only(log_file: Path, library: str) -> None:
    logging.getLogger(library).error(f"{CANARY} %s", CANARY, extra={"words": 3})

    assert log_file.read_text().endswith(f" ERROR {library}: said something\n")


def test_a_logger_named_after_content_is_not_named(log_file: Path) -> None:
    logging.getLogger(f"/home/{CANARY}").error("seen")

    assert CANARY not in log_file.read_text()
    assert " ERROR other: " in log_file.read_text()


def test_a_warning_of_python_goes_to_the_log_without_its_text(log_file: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(CANARY, UserWarning, stacklevel=1)

    assert "py.warnings: said something" in log_file.read_text()
    assert CANARY not in log_file.read_text()


def test_the_chatter_of_other_libraries_is_not_kept(log_file: Path) -> None:
    logging.getLogger("faster_whisper").info(CANARY)

    assert log_file.read_text() == ""


def test_the_log_is_bounded(log_file: Path) -> None:
    log = logging.getLogger("earwitness_core.jobs")
    for number in range(60_000):
        log.info("a line long enough to matter when there are sixty thousand of them", extra={"number": number})

    files = list(log_file.parent.iterdir())
    assert 1 < len(files) <= 5
    assert sum(file.stat().st_size for file in files) <= 5_000_000


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, log_file: Path) -> None:
    (tmp_path / "taken").write_text("")

    logs.set_up(tmp_path / "taken")

    logging.getLogger("earwitness_core.jobs").info("goes nowhere")


def test_every_message_in_the_house_is_a_constant() -> None:
    """The message is the one thing that passes unseen, so it must not be put together from anything."""
    found = [place for file in _sources() for place in _made_up_messages(file)]

    assert found == []


def _sources() -> Iterator[Path]:
    for part in ("core/earwitness_core", "desktop/earwitness_desktop", "sync/earwitness_sync"):
        yield from (_HOUSE / part).rglob("*.py")


def _made_up_messages(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _METHODS):
            continue
        owner = node.func.value
        if not (isinstance(owner, ast.Name) and owner.id.strip("_") in ("log", "logger")):
            continue
        said = node.args[1:] if node.func.attr == "log" else node.args
        if len(said) != 1 or not (isinstance(said[0], ast.Constant) and isinstance(said[0].value, str)):
            yield f"{file.relative_to(_HOUSE)}:{node.lineno}"


def test_only_this_person_can_read_the_log_and_what_was_turned_over(log_file: Path) -> None:
    log = logging.getLogger("earwitness_core.jobs")
    for number in range(15_000):
        log.info("a line long enough to matter when there are fifteen thousand of them", extra={"number": number})

    files = [*log_file.parent.iterdir()]
    assert len(files) > 1
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


def test_a_log_of_an_earlier_version_is_closed_to_others(tmp_path: Path, log_file: Path) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "earwitness.log").touch(mode=0o644)

    logs.set_up(tmp_path / "old")

    assert (tmp_path / "old" / "earwitness.log").stat().st_mode & 0o777 == 0o600


_WRITER = """
import logging, sys
from pathlib import Path
from earwitness_core import logs
logs.set_up(Path(sys.argv[1]))
log = logging.getLogger("earwitness_core.jobs")
print("ready", flush=True)
sys.stdin.readline()
for number in range(12_000):
    log.info("a line of one of several processes that share a log file", extra={"writer": int(sys.argv[2])})
"""


def test_several_processes_share_a_log_and_it_stays_bounded(tmp_path: Path) -> None:
    """The service, a command line and a window: who turns the files over leaves nobody writing into an old one."""
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(tmp_path), str(number)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    for writer in writers:
        assert writer.stdout is not None and writer.stdout.readline() == "ready\n"
    for writer in writers:
        writer.communicate("go\n", timeout=100)

    files = [*tmp_path.iterdir()]
    assert len(files) <= 5
    assert sum(file.stat().st_size for file in files) <= 5_500_000
    whole = [row for file in files for row in file.read_text().splitlines()]
    assert all(row.rsplit("=", 1)[-1] in "012" for row in whole)


def test_a_file_that_cannot_be_renamed_is_written_on(log_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows while another process has it open."""

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "rename", refuse)
    log = logging.getLogger("earwitness_core.jobs")
    for number in range(12_000):
        log.info("a line long enough to matter when there are twelve thousand of them", extra={"number": number})

    assert log_file.read_text().endswith("number=11999\n")
