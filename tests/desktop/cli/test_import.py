"""`earwitness import`."""

from __future__ import annotations

from pathlib import Path

from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.foreign import DATA, buzz
from helpers.shelf import put_source, put_transcript
from helpers.sounds import tone
from helpers.transcripts import spoken


def _srt(file: Path) -> Path:
    file.write_text("1\n00:00:00,000 --> 00:00:01,000\nThe gate was open.\n", "utf-8")
    return file


def test_a_transcript_is_brought_in_and_read(cli: Cli, tmp_path: Path) -> None:
    told = cli("import", _srt(tmp_path / "gate.srt"))

    assert told.exit_code == 0
    assert "✓ gate from SubRip: 1 segment" in told.out
    assert "It does not say who speaks." in told.out
    assert "The gate was open." in cli("transcript", "gate").out


def test_the_loss_report_is_in_the_answer_and_stays_with_the_source(cli: Cli, tmp_path: Path) -> None:
    answer = cli.json("import", _srt(tmp_path / "gate.srt")).answer

    [one] = answer["imported"]
    assert answer["refused"] == []
    assert {"no-speakers", "no-recording", "no-word-times"} <= {loss["what"] for loss in one["losses"]}
    shown = cli.json("show", "gate").answer["source"]["transcript"]
    assert shown["origin"] == "imported"
    assert shown["settings"]["losses"] == one["losses"]
    assert "It does not say who speaks." in cli("show", "gate").out


def test_a_recording_comes_along_and_is_decoded(cli: Cli, tmp_path: Path) -> None:
    sound = tone(tmp_path / "other.wav")

    answer = cli.json("import", _srt(tmp_path / "gate.srt"), "--with", sound).answer

    assert [(one["title"], one["recording"]) for one in answer["imported"]] == [("other", True)]
    assert cli.json("jobs").answer["jobs"] == []
    assert "data:audio/mpeg" in cli("export", "other", "html").out


def test_later_leaves_the_decoding_to_work(cli: Cli, tmp_path: Path) -> None:
    cli("import", _srt(tmp_path / "gate.srt"), "--with", tone(tmp_path / "other.wav"), "--later")

    jobs = {(job["kind"], job["state"]) for job in cli.json("jobs").answer["jobs"]}
    assert jobs == {("decode", "ready"), ("embed", "ready"), ("findings", "ready")}


def test_it_may_be_for_a_recording_in_the_vault(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault:
        source = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
        put_transcript(vault, source, (None, spoken("machine words")))

    [one] = cli.json("import", _srt(tmp_path / "gate.srt"), "--for", "Interview").answer["imported"]

    assert (one["source"], one["version"]) == (source, 2)
    assert "The gate was open." in cli("transcript", "Interview").out


def test_what_is_refused_is_told_and_the_rest_comes(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "bad.json").write_text("{")

    told = cli.json("import", tmp_path / "bad.json", _srt(tmp_path / "gate.srt"))

    assert told.exit_code == 40
    assert [one["title"] for one in told.answer["refused"]] == ["bad.json"]
    assert [one["title"] for one in told.answer["imported"]] == ["gate"]
    assert "✗ bad.json" in cli("import", tmp_path / "bad.json").out


def test_a_database_of_buzz_is_a_list_of_sources(cli: Cli, tmp_path: Path) -> None:
    file = buzz(
        tmp_path / "Buzz.sqlite",
        ({"file": "one.mp3"}, [(0, 900, "Hello.", "Ann")]),
        ({"file": "two.mp3"}, [(0, 900, "Second.", "")]),
    )

    assert [one["title"] for one in cli.json("import", file).answer["imported"]] == ["one", "two"]
    assert "already there" in cli("import", file).out


def test_all_shapes_at_once_come_from_a_folder(cli: Cli) -> None:
    answer = cli.json("import", DATA).answer

    assert {one["tool"] for one in answer["imported"]} == {
        *("Whisper", "WhisperX", "whisper.cpp", "Vibe", "noScribe", "oTranscribe", "aTrain", "SubRip", "WebVTT")
    }
    assert answer["refused"] == []


def test_for_and_with_exclude_each_other(cli: Cli, tmp_path: Path) -> None:
    told = cli("import", _srt(tmp_path / "gate.srt"), "--for", "x", "--with", tmp_path)

    assert told.exit_code == 2


def test_out_and_in_again_changes_nothing(cli: Cli, tmp_path: Path) -> None:
    cli("import", DATA / "whisperx.json")
    first = cli.json("export", "whisperx", "json").answer["text"]
    file = tmp_path / "again.json"
    file.write_text(first, "utf-8")

    cli("import", file, "--for", "whisperx")

    import json

    before, after = json.loads(first), json.loads(cli.json("export", "whisperx", "json").answer["text"])
    assert after["segments"] == before["segments"]
    assert after["speakers"] == before["speakers"]
    assert after["transcript"]["evidence_sha256"] == before["transcript"]["evidence_sha256"]
