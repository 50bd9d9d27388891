"""`earwitness jobs`."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from earwitness_core.jobs import Queue, Speeds
from earwitness_core.library import Library
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import InboxRow
from helpers.cli import Cli
from helpers.shelf import put_job, put_source


def _fill(vault: Vault) -> dict[str, str]:
    """A source with a job in each state that matters; ids by kind."""
    source_id = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
    return {
        "decode": put_job(vault, source_id, "decode", state="done"),
        "transcribe": put_job(vault, source_id, "transcribe", state="attention", outcome="model-missing"),
        "speakers": put_job(vault, source_id, "speakers", state="ready"),
    }


def _refused_file(vault: Vault, place: Path) -> str:
    """A file that was not taken and has gone meanwhile."""
    with vault.write(actor="intake", action="test.inbox") as unit:
        row = InboxRow(
            project_id=Library(vault, "tester").projects()[0].id,
            path=str(place / "gone.wav"),
            device=1,
            inode=1,
            size_bytes=1,
            mtime_ns=1,
            state="attention",
            outcome="unreadable",
            detail="",
            seen_ms=unit.now_ms,
            decided_ms=unit.now_ms,
        )
        unit.session.add(row)
        unit.session.flush()
        return row.id


def test_unfinished_jobs_are_listed(cli: Cli) -> None:
    with cli.open() as vault:
        _fill(vault)

    answer = cli.json("jobs").answer

    assert [(one["kind"], one["state"], one["title"]) for one in answer["jobs"]] == [
        ("transcribe", "attention", "Interview"),
        ("speakers", "ready", "Interview"),
    ]
    assert answer["paused"] is False


def test_finished_jobs_are_listed_on_request(cli: Cli) -> None:
    with cli.open() as vault:
        _fill(vault)

    assert len(cli.json("jobs", "list", "--done").answer["jobs"]) == 3
    assert [one["kind"] for one in cli.json("jobs", "list", "--state", "done").answer["jobs"]] == ["decode"]


def test_no_time_is_promised_before_it_was_measured(cli: Cli) -> None:
    with cli.open() as vault:
        _fill(vault)

    assert [one["left_ms"] for one in cli.json("jobs").answer["jobs"]] == [None, None]


def test_what_needs_a_person_says_what_to_do(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault:
        _fill(vault)
        _refused_file(vault, tmp_path)

    answer = cli.json("jobs", "attention").answer
    shown = cli("jobs", "attention").out

    assert [one["outcome"] for one in answer["jobs"]] == ["model-missing"]
    assert [one["outcome"] for one in answer["files"]] == ["unreadable"]
    assert "earwitness models get" in shown
    assert "gone.wav" in shown


def test_nothing_needs_a_person_in_an_empty_vault(cli: Cli) -> None:
    assert "Nothing needs you" in cli("jobs", "attention").out


def test_a_job_is_tried_again_by_the_end_of_its_id(cli: Cli) -> None:
    with cli.open() as vault:
        jobs = _fill(vault)

    assert cli.json("jobs", "retry", jobs["transcribe"][-8:]).answer == {
        "schema": "earwitness.cli/1",
        "command": "jobs retry",
        "jobs": 1,
        "files": [],
    }
    with cli.open() as vault:
        assert Queue(vault).jobs(kind="transcribe")[0].state == "ready"


def test_everything_is_tried_again_and_what_came_of_the_files_is_told(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault:
        _fill(vault)
        _refused_file(vault, tmp_path)

    answer = cli.json("jobs", "retry", "--all").answer

    assert answer["jobs"] == 1
    assert [one["outcome"] for one in answer["files"]] == ["vanished"]


@pytest.mark.parametrize("verb", ["retry", "pause", "resume", "cancel"])
def test_a_slip_of_the_finger_changes_nothing(cli: Cli, verb: str) -> None:
    assert cli("jobs", verb).exit_code == 2
    assert cli("jobs", verb, "1234", "--all").exit_code == 2


def test_a_job_is_paused_and_goes_on(cli: Cli) -> None:
    with cli.open() as vault:
        jobs = _fill(vault)

    cli("jobs", "pause", jobs["speakers"])
    assert [one["kind"] for one in cli.json("jobs", "list", "--state", "paused").answer["jobs"]] == ["speakers"]
    cli("jobs", "resume", jobs["speakers"])
    assert cli.json("jobs", "list", "--state", "paused").answer["jobs"] == []


def test_everything_is_paused_and_says_so_until_it_is_resumed(cli: Cli) -> None:
    with cli.open() as vault:
        _fill(vault)

    assert cli.json("jobs", "pause", "--all").answer["paused"] is True
    assert "Everything is paused" in cli("jobs").out
    assert cli.json("jobs", "resume", "--all").answer["paused"] is False
    assert "Everything is paused" not in cli("jobs").out


def test_a_job_is_cancelled(cli: Cli) -> None:
    with cli.open() as vault:
        jobs = _fill(vault)

    cli("jobs", "cancel", jobs["speakers"])

    assert [one["kind"] for one in cli.json("jobs", "list", "--state", "cancelled").answer["jobs"]] == ["speakers"]


def test_the_list_of_what_needs_a_person_is_written_as_csv_and_never_over_a_file(cli: Cli, tmp_path: Path) -> None:
    with cli.open() as vault:
        _fill(vault)
        _refused_file(vault, tmp_path)
    file = tmp_path / "attention.csv"

    assert cli.json("jobs", "export", "--to", file).answer["csv"] is None
    rows = list(csv.DictReader(file.read_text("utf-8").splitlines()))

    assert [(row["kind"], row["outcome"]) for row in rows] == [("transcribe", "model-missing"), ("take", "unreadable")]
    assert all(row["says"] and None not in row for row in rows)
    assert cli("jobs", "export", "--to", file).exit_code == 2
    assert cli.json("jobs", "export").answer["csv"].splitlines()[0].startswith("job,kind")


def test_a_job_that_is_not_there_is_not_found(cli: Cli) -> None:
    assert cli.json("jobs", "retry", "123456").error["kind"] == "NotFound"


def test_time_left_comes_from_what_this_machine_measured(cli: Cli) -> None:
    from earwitness_core.desk import Desk
    from earwitness_desktop.shared.estimates import Estimates

    with cli.open() as vault:
        _fill(vault)
        with vault.write(actor="runner", action="test.speed") as unit:
            Speeds(vault).record(unit, "speakers", "campplus/cpu", audio_ms=120_000, work_ms=12_000)
        desk = Desk(vault)
        [job] = desk.queue.jobs(kind="speakers")

        assert Estimates(desk).left_ms(job) == 6_000


def test_a_long_list_comes_in_pages(cli: Cli) -> None:
    with cli.open() as vault:
        ids = _fill(vault)

    first = cli.json("jobs", "list", "--limit", 1).answer
    latest = cli.json("jobs", "list", "--done", "--limit", 2).answer

    assert ([one["id"] for one in first["jobs"]], first["total"]) == ([ids["transcribe"]], 2)
    assert ([one["kind"] for one in latest["jobs"]], latest["total"]) == (["transcribe", "speakers"], 3)
    assert "1 of 2; the next: --offset 1" in cli("jobs", "list", "--limit", 1).out
