"""`earwitness doctor`: needs no vault."""

from __future__ import annotations

from pathlib import Path

import pytest

from earwitness_desktop.cli import checks
from earwitness_desktop.cli.checks import Check
from helpers.cli import run


def _by_id(told: list[dict[str, object]]) -> dict[object, dict[str, object]]:
    return {one["id"]: one for one in told}


def test_doctor_tells_what_works_and_how_to_bring_what_does_not(machine: Path) -> None:
    told = run("doctor", "--json")

    found = _by_id(told.answer["checks"])
    assert found["cipher"]["state"] == "ok"
    assert found["decoder"]["state"] == "ok"
    assert found["model whisper-base"]["state"] == "missing"
    assert found["model whisper-base"]["install"] == "earwitness models get whisper-base"
    assert (told.exit_code, told.answer["ok"]) == (1, False)


def test_a_missing_keyring_is_no_obstacle() -> None:
    keyring = _by_id(run("doctor", "--json").answer["checks"])["keyring"]

    assert (keyring["state"], keyring["needed"]) == ("missing", False)


def test_doctor_ends_well_when_everything_needed_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        checks, "all_checks", lambda: [Check("cipher", "ok", "Fine.", True), Check("gpu", "missing", "None.")]
    )

    assert run("doctor").exit_code == 0


def test_a_person_sees_the_command_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        checks, "all_checks", lambda: [Check("scanner", "missing", "None.", install="sudo apt-get install x")]
    )

    assert "sudo apt-get install x" in run("doctor").out


def test_a_check_that_fails_is_itself_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Check:
        raise RuntimeError("driver")

    monkeypatch.setattr(checks, "_cipher", broken)

    found = {check.id: check for check in checks.all_checks()}
    assert found["broken"].state == "warning"


@pytest.mark.parametrize(
    ("present", "command"),
    [
        ("apt-get", "sudo apt-get install -y clamav-daemon"),
        ("dnf", "sudo dnf install -y clamd clamav-update"),
        ("brew", "brew install clamav"),
        (None, None),
    ],
)
def test_the_command_is_that_of_this_system(present: str | None, command: str | None) -> None:
    which = lambda manager: f"/usr/bin/{manager}" if manager == present else None  # noqa: E731

    assert checks.install_command(checks.SCANNERS, which) == command


def test_doctor_names_neither_the_machine_nor_the_person(monkeypatch: pytest.MonkeyPatch) -> None:
    import getpass
    import platform

    told = run("doctor", "--json").answer

    assert platform.node() not in told["system"]
    assert getpass.getuser() not in told["system"]
