"""`earwitness transcribe`: have it done again."""

from __future__ import annotations

from pathlib import Path

from helpers.cli import Cli
from helpers.sounds import tone


def test_without_the_model_nothing_is_planned(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")

    told = cli.json("transcribe", "call", "--quality", "best")

    assert told.error["kind"] == "ModelMissing"
    assert "earwitness models get" in told.error["next_step"]


def test_a_source_that_is_not_there_is_not_found(cli: Cli) -> None:
    assert cli.json("transcribe", "nothing").exit_code == 3
