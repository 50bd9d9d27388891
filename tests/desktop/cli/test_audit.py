"""`earwitness audit`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from earwitness_core.vault.schema import ProjectRow
from helpers.cli import Cli
from helpers.shelf import put_source, put_transcript
from helpers.trails import tamper


def test_what_was_done_is_listed_and_found_whole(cli: Cli) -> None:
    cli("project", "add", "Harbour")
    told = cli.json("audit", "show").answer["events"]
    verified = cli.json("audit", "verify").answer

    assert [one["action"] for one in told] == ["trail.begin", "vault.unlock", "project.add", "vault.unlock"]
    assert told[1]["reason"] == "recovery"
    assert (verified["ok"], verified["events"], verified["faults"], verified["told"]) == (True, 5, [], [])
    assert "The trail is whole." in cli("audit", "verify").out


def test_events_are_chosen_by_action_person_and_time(cli: Cli) -> None:
    cli("project", "add", "Harbour")

    assert [one["action"] for one in cli.json("audit", "show", "--action", "project").answer["events"]] == [
        "project.add"
    ]
    assert cli.json("audit", "show", "--actor", "nobody").answer["events"] == []
    assert cli.json("audit", "show", "--since", "2099-01-01").answer["events"] == []
    assert len(cli.json("audit", "show", "--since", "1d", "--limit", "2").answer["events"]) == 2
    assert cli.json("audit", "show", "--since", "soon").exit_code == 2


def test_a_trail_that_was_changed_ends_with_the_code_of_damage_and_check_says_so(cli: Cli) -> None:
    cli("project", "add", "Harbour")
    with cli.open() as vault:
        tamper(vault, "UPDATE trail SET actor = 'somebody' WHERE seq = 3")

    verified = cli.json("audit", "verify")
    checked = cli.json("vault", "check", "--quick")
    assert (verified.exit_code, checked.exit_code) == (24, 24)
    assert [(one["kind"], one["first"]) for one in verified.answer["faults"]] == [("changed", 3)]
    assert [one["part"] for one in checked.answer["findings"]] == ["trail"]
    assert "Event 3" in cli("audit", "verify").out

    assert cli.json("vault", "check", "--quick", "--repair").exit_code == 24, "repair never rewrites the trail"


def test_a_transcript_that_is_read_and_taken_out_is_in_the_custody_of_its_source(cli: Cli, tmp_path: Path) -> None:
    cli("project", "add", "Harbour")
    with cli.open() as vault:
        with vault.read() as session:
            project = session.query(ProjectRow).one().id
        source = put_source(vault, project, "Interview")
        put_transcript(vault, source, (None, [("hello", 0, 500)]))
    cli("transcript", "Interview")
    cli("export", "Interview", "txt", "--to", tmp_path / "interview.txt")

    held = cli.json("audit", "custody", "Interview").answer
    assert held["source"] == source
    assert [one["action"] for one in held["out"]] == ["transcript.export", "transcript.exported"]
    written = (tmp_path / "interview.txt").read_bytes()
    (handed,) = held["handed"]
    assert (handed["action"], handed["how"]) == ("transcript.export", "txt")
    assert (handed["sha256"], handed["size_bytes"]) == (hashlib.sha256(written).hexdigest(), len(written))
    assert "transcript.read" in [one["action"] for one in held["events"]]
    assert len(held["versions"]) == 1
    shown = cli("audit", "custody", "Interview").out
    assert hashlib.sha256(written).hexdigest() in shown, "the hash can be copied: it is on one line"
    assert max(map(len, shown.splitlines())) <= 80


def test_a_part_is_exported_with_the_key_that_signed_it(cli: Cli, tmp_path: Path) -> None:
    cli("project", "add", "Harbour")
    made = cli.json("audit", "export", tmp_path / "proof", "--action", "project", "--reason", "for the board").answer

    assert made["fingerprint"] == cli.json("audit", "key").answer["fingerprint"]
    assert (made["shown"], made["hidden"]) == (1, 0)
    assert sorted(path.name for path in (tmp_path / "proof").iterdir()) == [
        "report.pdf",
        "signature.json",
        "trail.json",
        "verify_audit.py",
    ]
    assert cli.json("audit", "show", "--action", "audit").answer["events"][0]["reason"] == "for the board"
    assert cli.json("audit", "export", tmp_path / "proof").exit_code == 2
