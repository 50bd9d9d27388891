"""Whatever goes wrong, and wherever: a report says where, and nothing of what was being worked on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from earwitness_desktop.shared import crashes

_CANARY = "marzipanoxide"
_PROGRAM = """
import sys, threading, ctypes
from pathlib import Path
from earwitness_core import logs
from earwitness_desktop.shared import crashes
folder = Path(sys.argv[1])
logs.set_up(folder)
crashes.install(folder)
def fail(marzipanoxide):
    raise ValueError(f"could not read {marzipanoxide} in /home/marzipanoxide/interview.wav")
class Dying:
    def __del__(self):
        fail("marzipanoxide")
what = sys.argv[2]
if what == "command":
    fail("marzipanoxide")
if what == "thread":
    thread = threading.Thread(target=fail, args=("marzipanoxide",)); thread.start(); thread.join()
if what == "destructor":
    del Dying().__dict__
if what == "interpreter":
    from earwitness_core import subtitles
    import faulthandler; faulthandler._sigsegv()
"""


def _die(folder: Path, what: str) -> subprocess.CompletedProcess[str]:
    program = folder.parent / f"{_CANARY}.py"
    program.write_text(_PROGRAM)
    return subprocess.run(
        [sys.executable, str(program), str(folder), what], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("where", ["command", "thread", "destructor"])
def test_what_nobody_catches_becomes_a_report_without_content(tmp_path: Path, where: str) -> None:
    folder = tmp_path / "state"
    ended = _die(folder, where)

    (report,) = crashes.reports(folder)
    assert (report.where, report.error) == (where, ("builtins.ValueError",))
    assert report.frames, "the places are there"
    assert ended.stdout + ended.stderr == ""
    _require_nothing_of(folder)


def test_the_death_of_the_interpreter_becomes_a_report_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    ended = _die(folder, "interpreter")
    assert ended.returncode < 0, "this test would show nothing"
    (raw,) = (folder / crashes.FOLDER).glob("*.raw")
    assert raw.stat().st_mode & 0o077 == 0

    _die(folder, "nothing")
    (report,) = crashes.reports(folder)
    assert report.where == "interpreter"
    assert report.error == ("fatal: Segmentation fault",)
    assert not list((folder / crashes.FOLDER).glob("*.raw"))
    _require_nothing_of(folder)


def test_a_process_that_ends_well_leaves_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    _die(folder, "nothing")

    assert list((folder / crashes.FOLDER).iterdir()) == []


def test_places_of_a_dump_are_modules_of_ours_and_packages_of_others(tmp_path: Path) -> None:
    said = (
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"
        '  File "/home/zebrafinch/.venv/lib/python3.11/site-packages/av/container.py", line 5 in decode\n'
        '  File "C:\\Users\\zebrafinch\\earwitness_core\\vault\\store.py", line 81 in write\n'
        '  File "/home/zebrafinch/script.py", line 1 in <module>\n'
    )
    place = tmp_path / crashes.FOLDER
    place.mkdir()
    (place / "fatal-999999999.raw").write_text(said)
    crashes._take_in(tmp_path)

    (report,) = crashes.reports(tmp_path)
    assert report.frames == ("python", "earwitness_core.vault.store:81", "av")
    assert "zebrafinch" not in crashes.as_json(report)


def test_the_causes_are_named_by_class_and_a_class_made_of_content_is_not(tmp_path: Path) -> None:
    made: type[Exception] = type("Interview with Mrs Gray", (Exception,), {})
    try:
        try:
            raise made("content")
        except made as cause:
            raise OSError("content") from cause
    except OSError as problem:
        crashes.keep(tmp_path, problem, where="command", command="export", bug="0123abcd")

    (report,) = crashes.reports(tmp_path)
    assert (report.id, report.command) == ("0123abcd", "export")
    assert report.error == ("builtins.OSError", "other")


def test_only_the_last_reports_are_kept_for_this_person_alone(tmp_path: Path) -> None:
    for _ in range(crashes._KEPT + 5):
        crashes.keep(tmp_path, KeyError("x"), where="thread")

    files = list((tmp_path / crashes.FOLDER).glob("*.json"))
    assert len(files) == crashes._KEPT
    assert all(path.stat().st_mode & 0o077 == 0 for path in files)
    assert crashes.forget(tmp_path) == crashes._KEPT
    assert crashes.reports(tmp_path) == []


def test_a_file_that_is_no_report_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / crashes.FOLDER).mkdir()
    for number, content in enumerate(["", "[]", "{}", json.dumps({"error": 1, "frames": []}), "\0"]):
        (tmp_path / crashes.FOLDER / f"{number}.json").write_text(content)

    assert crashes.reports(tmp_path) == []


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    crashes.keep(tmp_path / "file", KeyError("x"), where="thread")


def _require_nothing_of(folder: Path) -> None:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert not [path.name for path in files if _CANARY.encode() in path.read_bytes() or _CANARY in path.name]
