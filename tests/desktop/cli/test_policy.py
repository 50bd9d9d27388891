"""`earwitness policy` and `earwitness label`: what may happen, set by a person and told in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from earwitness_core.errors import (
    NotAllowed,
    NotFound,
    PolicyOlder,
    PolicyRefused,
    PolicyUntrusted,
    PolicyWeaker,
    Refused,
)
from earwitness_core.intake import ScanPolicy
from earwitness_core.model import Label
from earwitness_core.privacy.policy import machine
from earwitness_core.privacy.policy.labels import raise_label
from earwitness_core.vault.schema import SourceRow
from helpers.cli import Cli, run
from helpers.policies import EXPORTS, OPEN, document
from helpers.shelf import put_source, put_transcript


@pytest.fixture
def source(cli: Cli) -> str:
    """An interview in a project of its own."""
    project = cli.json("project", "add", "Harbour").answer["project"]["id"]
    with cli.open() as vault:
        return put_source(vault, project, "Interview")


def answer_for(cli: Cli, purpose: str, *more: str) -> dict[str, object]:
    [found] = cli.json("policy", "explain", "Interview", "--purpose", purpose, *more).answer["answers"]
    return dict(found)


def test_without_a_policy_it_says_that_nothing_leaves(cli: Cli) -> None:
    shown = cli.json("policy").answer

    [found] = shown["policies"]
    assert (found["name"], found["scope"], found["tier"]) == ("nothing-leaves", "vault", "local-only")
    assert found["set"] is None
    assert shown["network_forbidden"] is None
    assert set(shown["presets"]) >= {"solo-offline", "research-ethics", "newsroom", "company-investigation"}
    assert "content may go to  no endpoint" in cli("policy").out


def test_a_preset_is_shown_set_and_explained(cli: Cli, source: str) -> None:
    assert "Interviews under a consent form" in cli("policy", "show", "research-ethics", "--document").out
    assert cli.json("policy", "set", "research-ethics").answer["policy"]["name"] == "research-ethics"

    found = answer_for(cli, "export")
    assert (found["decision"], found["profile"], found["destination"]) == ("redact", "pseudonymise", "file")
    assert (found["policy"], found["rule"]) == ("research-ethics", "may.export.confidential")
    assert found["says"] == "It may be exported, to a file, under pseudonyms."
    said = cli("policy", "explain", "Interview").out
    assert "Interview is confidential." in said
    assert "research-ethics is local-only" in said


def test_why_a_host_gets_nothing_is_said(cli: Cli, source: str) -> None:
    found = answer_for(cli, "ask", "--to", "api.example.com")

    assert (found["decision"], found["rule"]) == ("deny", "endpoints")
    assert found["says"] == "api.example.com is not on the list of the policy nothing-leaves."


def test_more_than_before_needs_a_reason(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "open.toml"
    file.write_bytes(document("open", more=OPEN).content)

    refused = cli.json("policy", "set", file)
    assert refused.exit_code == PolicyWeaker.exit_code
    assert "ask to the team" in refused.error["says"]
    told = cli.json("policy", "set", file, "--reason", "the board agreed").answer
    assert told["weaker"][0]["before"] == "refused"
    [entry] = cli.json("policy", "history").answer["entries"]
    assert (entry["reason"], entry["file"], entry["lifted"]) == ("the board agreed", str(file), False)
    assert "the board agreed" in cli("policy", "history").out


def test_an_older_version_does_not_come_back_unnoticed(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    for version in (2, 1):
        file.write_bytes(document(version=version).content)
        last = cli.json("policy", "set", file)

    assert last.exit_code == PolicyOlder.exit_code
    assert cli.json("policy", "set", file, "--older", "--reason", "2 was wrong").exit_code == 0


def test_a_file_changed_by_hand_is_told_with_every_command_and_accepted_by_a_person(
    cli: Cli, source: str, tmp_path: Path
) -> None:
    file = tmp_path / "case.toml"
    file.write_bytes(document().content)
    cli("policy", "set", file)
    file.write_bytes(document(version=2, more='tier = "local-only"\n' + EXPORTS).content)

    listed = cli.json("sources")
    assert "was changed since it was accepted, and is not obeyed" in listed.err
    [told] = cli.json("policy").answer["files"]
    assert (told["state"], bool(told["weaker"])) == ("changed", True)
    assert answer_for(cli, "export")["decision"] == "deny"

    assert cli.json("policy", "accept").exit_code == PolicyWeaker.exit_code
    assert cli.json("policy", "accept", "--reason", "agreed").answer["policy"]["version"] == 2
    assert answer_for(cli, "export")["decision"] == "allow"
    assert cli.json("sources").err == ""


def test_there_is_nothing_to_accept_of_a_preset(cli: Cli) -> None:
    cli("policy", "set", "newsroom", "--reason", "x")

    assert "came from no file" in cli.json("policy", "accept").error["says"]


def test_mistakes_are_told_with_their_lines_and_no_vault(tmp_path: Path) -> None:
    file = tmp_path / "case.toml"
    file.write_text('name = "case"\nversion = 1\ntier = "opne"\ncolour = "green"\n')

    checked = run("policy", "check", file, "--json")
    assert checked.exit_code == PolicyRefused.exit_code
    assert [(one["line"], one["key"]) for one in checked.answer["problems"]] == [(3, "tier"), (4, "colour")]
    assert 'line 3: tier: is one of "local-only", "sealed", "open".' in run("policy", "check", file).out
    file.write_bytes(document().content)
    assert run("policy", "check", file, "--json").answer["policy"]["name"] == "case"
    assert run("policy", "check", tmp_path / "none", "--json").exit_code == NotFound.exit_code


def test_a_lead_signs_and_a_member_pins(tmp_path: Path) -> None:
    (tmp_path / "lead").mkdir()
    (tmp_path / "member").mkdir()
    lead, member = Cli.make(tmp_path / "lead"), Cli.make(tmp_path / "member")
    file = tmp_path / "team.toml"
    file.write_bytes(document("team").content)

    signer = lead.json("policy", "sign", file).answer["signer"]
    unknown = member.json("policy", "set", file)
    assert unknown.exit_code == PolicyUntrusted.exit_code
    assert signer in unknown.error["says"]
    assert member.json("policy", "set", file, "--pin", signer).answer["policy"]["signer"] == signer
    assert f"Only policies signed by {signer} are taken." in member("policy").out

    file.write_bytes(document("team", 2, 'tier = "sealed"\n').content)
    assert "one of the two was changed" in member.json("policy", "set", file, "--reason", "me").error["says"]
    assert member.json("policy", "set", "newsroom", "--reason", "me").exit_code == PolicyUntrusted.exit_code
    assert lead.json("policy", "sign", file).exit_code != 0, "a signature is not overwritten unasked"
    assert lead.json("policy", "sign", file, "--force").exit_code == 0
    assert member.json("policy", "set", file, "--reason", "the lead's").answer["policy"]["version"] == 2
    assert member.json("policy", "unpin", signer, "--reason", "left").answer["keys"][0]["pinned"] is False


def test_a_project_has_a_policy_beside_the_vaults_until_it_is_lifted(cli: Cli, source: str) -> None:
    cli("policy", "set", "research-ethics", "--project", "Harbour")

    assert answer_for(cli, "export")["policy"] == "research-ethics"
    assert [one["scope"] for one in cli.json("policy").answer["policies"]] == ["vault", "project"]
    assert cli.json("policy", "lift", "Harbour").exit_code == PolicyWeaker.exit_code
    assert len(cli.json("policy", "lift", "Harbour", "--reason", "ended").answer["policies"]) == 1
    assert cli.json("policy", "history").answer["entries"][-1]["lifted"] is True


def test_the_machines_policy_is_shown_and_binds(cli: Cli, source: str) -> None:
    machine.machine_file().write_bytes(document("house").content)

    assert [one["scope"] for one in cli.json("policy").answer["policies"]] == ["machine", "vault"]
    assert answer_for(cli, "export")["policy"] == "house"
    machine.machine_file().write_text("network = ")
    assert "cannot be read" in cli.json("sources").err
    assert cli.json("policy", "explain", "Interview").exit_code == PolicyRefused.exit_code


def test_a_policy_without_network_says_so(cli: Cli) -> None:
    cli("policy", "set", "solo-offline")

    assert "solo-offline" in cli.json("policy").answer["network_forbidden"]


@pytest.mark.parametrize("name", ["anarchy", "/nowhere/policy.toml"])
def test_what_is_no_preset_and_no_file_is_refused(cli: Cli, name: str) -> None:
    assert cli.json("policy", "set", name).exit_code == NotFound.exit_code
    assert cli.json("policy", "show", name).exit_code == NotFound.exit_code


def test_an_unknown_purpose_is_refused_with_those_there_are(cli: Cli, source: str) -> None:
    assert "summarise" in cli.json("policy", "explain", "Interview", "--purpose", "sell").error["next_step"]


def test_a_label_is_set_lowered_for_a_reason_and_shown_with_its_changes(cli: Cli, source: str) -> None:
    with cli.open() as vault, vault.write(actor="findings", action="test") as unit:
        raise_label(unit, source, Label.RESTRICTED, "health")

    assert cli.json("label", "show", "Interview").answer["label"] == "restricted"
    refused = cli.json("label", "set", "Interview", "public")
    assert refused.exit_code == Refused.exit_code
    assert "--reason" in refused.error["next_step"]
    told = cli.json("label", "set", "Interview", "project", "--reason", "a horse").answer
    assert (told["on"], told["label"]) == ("source", "confidential")
    assert [(one["by_itself"], one["after"], one["reason"]) for one in told["changes"]] == [
        (True, "restricted", "health"),
        (False, "confidential", "a horse"),
    ]
    assert "what was found" in cli("label", "show", "Interview").out


def test_a_projects_label_is_that_of_its_sources(cli: Cli, source: str) -> None:
    assert cli.json("label", "set", "Harbour", "restricted").answer["on"] == "project"

    assert cli.json("label", "show", "Interview").answer["label"] == "restricted"
    assert cli.json("label", "set", "Harbour", "project").exit_code == NotFound.exit_code
    assert cli.json("label", "show", "Nothing").exit_code == NotFound.exit_code


def test_what_may_not_leave_is_not_exported_and_why_is_said(cli: Cli, source: str, tmp_path: Path) -> None:
    with cli.open() as vault:
        put_transcript(vault, source, (None, [("Hello", 0, 400)]))
    file = tmp_path / "none.toml"
    file.write_bytes(document("none").content)
    cli("policy", "set", file)

    for command in (
        ("export", "Interview", "txt", "--to", tmp_path / "out.txt"),
        ("export", "txt", "--project", "Harbour", "--to", tmp_path / "all"),
        ("export", "sqlite", "--project", "Harbour", "--to", tmp_path / "out.sqlite"),
    ):
        refused = cli.json(*command)
        assert refused.exit_code == NotAllowed.exit_code
        assert refused.error["says"] == "What is confidential may not be exported, says the policy none."
        assert "earwitness policy explain" in refused.error["next_step"]
    assert not (tmp_path / "out.txt").exists()
    assert not (tmp_path / "out.sqlite").exists()


def test_a_policy_that_would_erase_at_once_says_so_first(cli: Cli, source: str, tmp_path: Path) -> None:
    with cli.open() as vault, vault.write(actor="tester", action="test") as unit:
        unit.session.get_one(SourceRow, source).created_ms = 0
    file = tmp_path / "short.toml"
    file.write_bytes(document("short", more='tier = "local-only"\n[retention]\nkeep_days = 30\n').content)

    refused = cli.json("policy", "set", file)
    assert "would trash or erase 1 source at once, Interview among them" in refused.error["says"]
    assert cli.json("policy", "set", file, "--yes").exit_code == 0
    shown = cli("project", "retention", "Harbour").out
    assert "The policy short: Sources are kept 30 days, then they go to the trash." in shown
    [due] = cli.json("project", "retention", "Harbour").answer["due"]
    assert due["source"] == source


def test_the_scanner_is_asked_for_as_the_policy_says(cli: Cli, tmp_path: Path) -> None:
    """From now on, in a desk that is already open."""
    with Desk(cli.open()) as desk:
        assert desk.intake.scanner.policy is ScanPolicy.IF_AVAILABLE
        desk.policies.set(document("checks", more='tier = "local-only"\nvirus_scan = "required"\n'))
        assert desk.intake.scanner.policy is ScanPolicy.REQUIRED
        machine.machine_file().write_text("virus_scan = ")
        assert desk.intake.scanner.policy is ScanPolicy.REQUIRED
