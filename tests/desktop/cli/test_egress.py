"""`egress` as a person and a program meet it: nothing left, something waits, something went, and the proof."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest

from earwitness_core.errors import ApprovalNeeded
from earwitness_core.model import Label
from earwitness_core.privacy.egress import keys
from earwitness_core.privacy.egress.approvals import Approvals
from earwitness_core.privacy.egress.ledger import Ledger
from earwitness_core.privacy.egress.records import Entry
from earwitness_core.privacy.policy.model import Purpose
from helpers.cli import Cli, run
from helpers.keyrings import MemoryKeyring, using
from helpers.shelf import put_project, put_source

BODY = b'{"model":"m","messages":[{"role":"user","content":"What of the harbour?"}]}'


def sent(cli: Cli) -> str:
    """A question that went out."""
    with cli.open() as vault:
        source = put_source(vault, put_project(vault))
        ledger = Ledger(vault, actor="anna")
        send = ledger.begin(Entry(Purpose.ASK, "llm.example.eu", 443, Label.INTERNAL, (source,), "chat", "DE"), BODY)
        ledger.end(send, "answered", status=200, sent_bytes=300, received_bytes=90)
        return send


def waiting(cli: Cli) -> str:
    """A question that waits for a word."""
    with cli.open() as vault:
        entry = Entry(Purpose.ASK, "llm.example.eu", 443, Label.INTERNAL, (), "chat", "DE", "may.ask.internal")
        approvals = Approvals(vault, actor="anna")
        with pytest.raises(ApprovalNeeded):
            approvals.require(entry, "/chat/completions", BODY, minutes=15)
        return approvals.list()[0].id


def test_nothing_has_left_a_new_vault(cli: Cli) -> None:
    assert cli.json("egress").answer["left_bytes"] == 0
    assert "0 bytes of this vault's content have left this machine." in cli("egress").out
    assert "Nothing was ever sent." in cli("egress", "list").out


def test_what_went_is_told_with_its_bytes_and_proved(cli: Cli) -> None:
    send = sent(cli)
    summary = cli.json("egress", "summary").answer
    [entry] = cli.json("egress", "list").answer["entries"]
    payload = cli.json("egress", "payload", send[-8:]).answer

    assert (summary["sends"], summary["left_bytes"], summary["hosts"]) == (1, 300, ["llm.example.eu"])
    assert entry == cli.json("egress", "show", send).answer["entry"]
    assert base64.b64decode(payload["base64"]) == BODY
    assert payload["as_recorded"] and payload["sha256"] == entry["sha256"]
    assert cli.json("egress", "verify").answer == {
        "schema": "earwitness.cli/1",
        "command": "egress verify",
        "entries": 1,
        "proved": 1,
        "erased": 0,
        "wrong": [],
    }
    assert "What of the harbour?" in cli("egress", "payload", send).out


def test_the_bytes_are_written_to_a_new_file_only(cli: Cli, tmp_path: Path) -> None:
    send = sent(cli)

    assert cli("egress", "payload", send, "--to", tmp_path / "went.json").exit_code == 0
    assert json.loads((tmp_path / "went.json").read_bytes()) == json.loads(BODY)
    assert cli("egress", "payload", send, "--to", tmp_path / "went.json").exit_code == 2


def test_a_person_looks_and_lets_it_go_or_not(cli: Cli) -> None:
    asked = waiting(cli)
    seen = cli.json("egress", "preview", asked[-8:]).answer

    assert [one["id"] for one in cli.json("egress", "pending").answer["requests"]] == [asked]
    assert base64.b64decode(seen["payload"]["base64"]) == BODY
    assert seen["payload"]["sha256"] == seen["request"]["sha256"]
    assert cli.json("egress", "approve", asked).answer["request"]["state"] == "approved"
    assert cli.json("egress", "refuse", asked, "--reason", "second thoughts").answer["request"]["state"] == "refused"
    assert cli.json("egress", "approve", asked).error["exit_code"] == 2
    assert cli.json("egress", "pending").answer["requests"] == []


def test_what_is_not_there_is_said(cli: Cli) -> None:
    assert cli.json("egress", "show", "4f3a").error["exit_code"] == 3
    assert cli.json("egress", "preview", "4f3a").error["exit_code"] == 3


def test_a_key_lies_in_the_keyring_and_is_shown_nowhere() -> None:
    with using(MemoryKeyring()):
        kept = run("egress", "key", "llm.example.eu", answers=["sk-canary"])
        assert keys.of("llm.example.eu") == "sk-canary"
        assert run("egress", "key", "llm.example.eu", "--forget", "--json").answer["kept"] is False
        assert keys.of("llm.example.eu") is None

    assert kept.exit_code == 0
    assert "canary" not in kept.out + kept.err
