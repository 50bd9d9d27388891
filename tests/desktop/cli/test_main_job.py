"""The main job by the command line alone, on real speech with real models: as a person would do it."""

from __future__ import annotations

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from earwitness_core.paths import models_folder
from helpers.cli import Cli, Result, run
from helpers.subtitle_reader import read_json, read_srt, read_vtt

MODELS = models_folder()  # of the session; the fixture `machine` names an empty one
CANARY = "Quisquilia"  # in a title and a query; nothing of it may reach the logs


@pytest.fixture
def recording(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Half a minute of read English, under a name of our own."""
    monkeypatch.setenv("EARWITNESS_MODELS", str(MODELS))
    sample = files("earwitness_resources") / "samples" / "reading-en.flac"
    file = tmp_path / f"{CANARY}.flac"
    file.write_bytes(sample.read_bytes())
    return file


@pytest.mark.models
def test_from_a_file_to_words_speakers_a_search_and_every_export(cli: Cli, recording: Path, machine: Path) -> None:
    taken = cli.json("take", recording, "--model", "whisper-tiny.en")
    assert taken.exit_code == 0
    assert taken.answer["done"] >= 5  # decode, transcribe, speakers, findings, embed: the last again after the speakers
    assert taken.answer["attention"] == 0
    segments = [line["segment"]["text"] for line in taken.lines[:-1] if line["event"] == "segment"]
    assert segments == []  # only with --text

    read = cli.json("transcript", CANARY, "--words").answer
    assert read["source"]["state"] == "ready"
    words = [word for segment in read["segments"] for word in segment["words"]]
    assert len(words) > 20
    assert all(word["start_ms"] <= word["end_ms"] for word in words)

    a_word = max((word["text"].strip(".,!?") for word in words), key=len)
    [hit, *_] = cli.json("search", a_word).answer["hits"]
    assert any(word["start_ms"] == hit["start_ms"] for word in words)

    assert read_srt(cli("export", CANARY, "srt").out)
    assert read_vtt(cli("export", CANARY, "vtt").out)
    assert read_json(cli("export", CANARY, "json").out)["segments"]
    assert cli.json("show", CANARY).answer["speakers"]
    assert cli.json("vault", "check").answer["ok"] is True

    again = cli.json("transcribe", CANARY, "--model", "whisper-tiny.en").answer["job"]
    assert again in [job["id"] for job in cli.json("jobs").answer["jobs"]]
    assert all(job["left_ms"] for job in cli.json("jobs").answer["jobs"])  # measured by now
    assert "whisper-tiny.en" in [
        one["id"] for one in run("models", "get", "whisper-tiny.en", "--json").answer["models"]
    ]


@pytest.mark.models
def test_words_are_shown_as_they_are_made_and_the_log_holds_none_of_it(
    cli: Cli, recording: Path, machine: Path
) -> None:
    """The log is that of a process of its own; the title, the query and the words must not be in it."""
    told = _process(cli, "take", str(recording), "--model", "whisper-tiny.en", "--text")
    assert told.exit_code == 0
    assert "[0:0" in told.out
    _process(cli, "search", CANARY)

    logs = [file.read_text("utf-8") for file in (machine / "state").glob("earwitness.log*")]

    assert "runner started" in "".join(logs)
    said = " ".join(line for line in told.out.splitlines() if line.startswith("["))
    spoken = {word.strip(".,") for word in said.split() if len(word) > 7 and word.isalpha()}
    assert spoken
    for log in logs:
        assert CANARY not in log
        assert str(recording.parent) not in log
        assert [word for word in spoken if word in log] == []


def _process(cli: Cli, *arguments: str) -> Result:
    command = [sys.executable, "-m", "earwitness_desktop.cli.main", *arguments]
    command += ["--vault", str(cli.folder), "--recovery-code-file", str(cli.code_file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return Result(done.returncode, done.stdout, done.stderr)
