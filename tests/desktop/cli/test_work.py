"""`earwitness work`."""

from __future__ import annotations

from pathlib import Path

from earwitness_core.desk import Desk
from earwitness_desktop.cli import live
from helpers.cli import Cli
from helpers.sounds import tone
from helpers.vaults import make_vault


def test_there_may_be_nothing_to_do(cli: Cli) -> None:
    assert cli.json("work").answer["done"] == 0
    assert "nothing to do" in cli("work").out


def test_what_waits_is_done_and_what_fails_says_what_to_do(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")

    shown = cli("work").out

    assert "decoded call" in shown
    assert "earwitness models get" in shown
    assert "1 job needs you" in shown


def test_programs_hear_of_each_job(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")

    told = cli.json("work")

    ended = {one["job"]["kind"]: one["job"]["state"] for one in told.lines[:-1] if one["event"] == "job"}
    assert (ended["decode"], ended["transcribe"]) == ("done", "attention")
    assert (told.answer["done"], told.answer["attention"]) == (1, 1)


def test_only_one_process_works_in_a_vault(cli: Cli) -> None:
    with cli.open() as vault, vault.runner_lock():
        assert cli.json("work").error["kind"] == "VaultBusy"


def test_nothing_is_done_while_everything_is_paused(cli: Cli, tmp_path: Path) -> None:
    cli("take", tone(tmp_path / "call.wav"), "--later")
    cli("jobs", "pause", "--all")

    assert cli.json("work").answer["done"] == 0


def test_every_kind_of_job_is_told_in_words(tmp_path: Path) -> None:
    with Desk(make_vault(tmp_path)) as desk:
        rooms = (desk.speech, desk.documents, desk.care, desk.meaning, desk.findings)
        kinds = {kind for room in rooms for kind in room.handlers()}

    assert kinds == live._DOES.keys() == live._DID.keys()
