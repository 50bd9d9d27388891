"""The guard: every other way out of this process is refused, told, and kept for the record; what is ours goes on."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from earwitness_core.privacy.egress import desk as egress_desk
from earwitness_core.privacy.egress.desk import EgressDesk
from earwitness_core.privacy.egress.guard import Guard, NotThroughTheDoor
from earwitness_core.privacy.egress.machine import MachineList
from earwitness_core.privacy.egress.terms import Terms
from earwitness_core.vault import Vault

pytestmark = [pytest.mark.loopback, pytest.mark.skipif(sys.platform != "linux", reason="names Linux's programs")]
TESTS = Path(__file__).parents[3]
WAYS = (
    *("connect", "connect_ex", "bare _socket", "IPv6", "datagram", "sendmsg", "listen", "name", "old name"),
    *("backwards", "urllib", "http.client", "httpx", "httpcore", "xmlrpc", "ftp", "mail", "asyncio", "a plugin"),
    *("curl", "full path", "a shell", "os.system", "os.popen", "another Python", "pip that installs"),
    *("posix_spawn", "spawn", "exec", "a forked child", "another thread meanwhile", "another port meanwhile"),
    *("another address meanwhile", "after the door is shut", "another local socket"),
    *("ctypes", "ctypes by name", "ctypes by handle", "the kernel by ctypes", "a program by ctypes"),
)
LET = ("the door", "a local socket by name", "a pair of sockets", "a program of ours", "files", "a C library")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What one process under the guard reports, and how many connections a server there really got."""
    folder = tmp_path_factory.mktemp("guarded")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        done = subprocess.run(
            [sys.executable, "-m", "helpers.guard_child", str(listener.getsockname()[1]), str(folder)],
            cwd=TESTS,
            env={**os.environ, "no_proxy": "*"},
            capture_output=True,
            text=True,
            check=True,
        )
        reached = 0
        try:
            while True:
                listener.accept()[0].close()
                reached += 1
        except TimeoutError:
            pass
    return {**json.loads(done.stdout.splitlines()[-1]), "reached": reached}


@pytest.mark.parametrize("way", WAYS)
def test_a_way_out_that_is_not_the_door(told: dict[str, Any], way: str) -> None:
    assert told["refused"][way] == "refused"


@pytest.mark.parametrize("way", LET)
def test_what_has_to_go_on(told: dict[str, Any], way: str) -> None:
    assert told["allowed"][way] == "went through"


def test_only_the_door_reached_the_server(told: dict[str, Any]) -> None:
    assert told["reached"] == 1
    assert set(told["refused"]) == set(WAYS)


def test_each_is_counted_and_kept_with_who_tried_and_nothing_else(told: dict[str, Any]) -> None:
    assert told["counted"] >= len(WAYS) - 2  # two forked children count for themselves
    assert len(told["kept"]) == told["counted"]
    assert {what for what, _ in told["kept"]} == {"connect", "listen", "resolve", "start", "native"}
    assert {who for _, who in told["kept"]} <= {"httpcore", "httpx", "helpers", "plugin", "python"}
    assert "anna" not in str(told["kept"]).lower()
    assert "earwitness egress list" in told["told"]


def test_engines_the_window_and_pip_may_be_started_and_nothing_like_them() -> None:
    one = Guard()
    me = sys.executable

    assert one._start(me, [me, "-P", "-m", "earwitness_core.engines.child"]) is None
    assert one._start(me, [me, "-P", "-m", "earwitness_core.engines.walled", "1", "1", "tesseract"]) is None
    assert one._start(me, [me, "-m", "earwitness_desktop.app", "/home/ann/a.earwitness", "--locked-again"]) is None
    assert one._start(me, [me, "-P", "-m", "earwitness_desktop.app"]) == "start"
    assert one._start(me, [me, "-m", "pip", "download", "--requirement", "x"]) is None
    assert one.take_fetched() == 1
    assert one._start(me, [me, "-m", "earwitness_core.engines.child", "-c", "x"]) == "start"
    assert one._start("/tmp/child", ["/tmp/child", "-P", "-m", "earwitness_core.engines.child"]) == "start"
    assert one._start(None, 'curl.exe "https://x"') == "start"


def test_only_local_places_are_let_in() -> None:
    for place in (("example.com", 443), ("10.0.0.1", 3310)):
        with pytest.raises(ValueError, match="this machine"):
            Guard().let_in(place)


def test_what_was_refused_stands_in_the_ledger_after_the_next_unit_of_work(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    guard = Guard()  # the process has one, which would tell every later test of this attempt
    monkeypatch.setattr(egress_desk, "guard", guard)
    desk = EgressDesk(vault, Terms(lambda sources: []), actor="tester")
    with pytest.raises(NotThroughTheDoor):
        guard._refuse("connect")
    with vault.write(actor="tester", action="test.anything"):
        pass
    [row] = desk.ledger.list()

    assert (row.outcome, row.rule, row.left_bytes) == ("blocked", "guard", 0)
    assert row.detail is not None and row.detail.startswith("connect:")
    assert desk.summary().vault.kept_in == 1


def test_what_was_refused_without_a_vault_stands_in_the_list_of_this_machine(tmp_path: Path) -> None:
    from earwitness_core.privacy.egress.guard import Attempt

    kept = MachineList(tmp_path)
    kept.end(kept.begin("huggingface.co"), 12, went_well=True)
    kept.blocked([Attempt("connect", "requests")])
    kept.by_pip(1)
    with (tmp_path / "egress.jsonl").open("ab") as file:
        file.write(b'{"id": "torn')

    assert [(one.host, one.outcome, one.received_bytes, one.detail) for one in kept.list()] == [
        ("(as pip is set up)", "answered", 0, "pip"),
        ("", "blocked", 0, "connect:requests"),
        ("huggingface.co", "answered", 12, ""),
    ]
