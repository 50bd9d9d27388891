"""Names in every script, of every length, of any bytes: taken, shown in one line, and never in a log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from helpers.intakes import Bench
from helpers.media import wav
from helpers.waiting import wait_until

NAMES = [
    "Gespräch mit Jürgen.wav",
    "cafe\u0301 (decomposed).wav",
    "Интервью.wav",
    "会議の録音.wav",
    "مقابلة.wav",
    "ראיון.wav",
    "साक्षात्कार.wav",
    "👩🏽\u200d🔬 talks.wav",
    "-rf.wav",
    "$(touch x) `y` %s {z} *.wav",
    "quote\" and 'quote'.wav",
    "back\\slash.wav",
    "new\nline.wav",
    "tab\tand\rreturn.wav",
    "esc\x1b[31m.wav",
    "\u202evaw.exe.wav",
    "trailing space .wav ",
    "\ufdd0dc80.wav",
    "x" * 251 + ".wav",
    "ü" * 125 + ".wav",
    "no ending",
    os.fsdecode(b"latin-1 \xe4\xf6\xfc.wav"),
    os.fsdecode(b"\xff\xfe\x80.wav"),
]


def test_each_is_taken_from_a_folder_and_found_again_by_its_name(bench: Bench, drop: Path) -> None:
    contents = {name: wav(seed=ascii(name)) for name in NAMES}
    with bench.watching(drop, after="move"):
        for name, content in contents.items():
            (drop / name).write_bytes(content)
        wait_until(lambda: bench.count() == len(NAMES) and len(list(drop.iterdir())) == 1)

    assert {path.name for path in (drop / "processed").iterdir()} == set(NAMES)
    assert {verdict.path.name for verdict in bench.intake.verdicts()} == set(NAMES)
    shown = [came.name for came in bench.provenance()] + [verdict.name for verdict in bench.intake.verdicts()]
    assert all(name.splitlines() == [name] and "\x1b" not in name and name.encode("utf-8") for name in shown)
    bench.require_whole(*contents.values())


def test_each_is_taken_by_hand(bench: Bench, drop: Path) -> None:
    for name in NAMES:
        (drop / name).write_bytes(wav(seed=ascii(name)))

    verdicts = bench.take(*(drop / name for name in NAMES))

    assert {verdict.outcome.value for verdict in verdicts} == {"accepted"}
    assert all(source.title.splitlines() == [source.title] for source in bench.sources())


def test_neither_names_nor_paths_are_logged_or_warned_of(
    bench: Bench, drop: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with warnings.catch_warnings(record=True) as warned, bench.watching(drop, after="move"):
        for number in range(3):
            folder = drop / f"canary{number}"
            folder.mkdir()
            (folder / "canary.wav").write_bytes(wav(seed=number))
            (folder / "canary.txt").write_bytes(b"canary")
        wait_until(lambda: bench.count() == 3)

    said = [record.getMessage() + str(vars(record)) for record in caplog.records if record.name != "sqlalchemy"]
    assert any("taken" in line for line in said)
    assert not [line for line in said if "canary" in line or str(drop) in line]
    assert warned == []


def test_watchdog_prints_no_path_in_a_program_that_sets_up_no_logging(drop: Path) -> None:
    """Its RuntimeWarning about a path that is watched twice goes to stderr by default."""
    program = (
        "import logging, warnings; from earwitness_core.intake.watch import hush_watchdog; hush_watchdog();"
        "import watchdog.observers.inotify as module;"
        "exec('import warnings; warnings.warn(\"canary\", RuntimeWarning)', vars(module));"
        "module.logger.error('canary'); logging.getLogger('watchdog.observers.inotify_c').warning('canary')"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert run.stderr == run.stdout == ""
