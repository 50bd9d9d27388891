"""`earwitness doctor`: needs no vault. Each part that is missing or weak is told with its command for this system."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from earwitness_core.catalogue import Machine
from earwitness_core.engines import Engine
from earwitness_core.errors import EngineCrashed, IntakeRefused
from earwitness_core.intake import Scanner
from earwitness_core.intake.mounts import Mount
from earwitness_core.intake.scan import ScannerHealth, ScanPolicy
from earwitness_core.outcomes import Outcome
from earwitness_desktop.cli import checks
from earwitness_desktop.cli.checks import Check, folders, installing, program, scanner, secrets, service
from earwitness_desktop.cli.checks import machine as this_machine
from helpers.cli import Cli, run


def _by_id(told: list[dict[str, object]]) -> dict[object, dict[str, object]]:
    return {one["id"]: one for one in told}


def _only(monkeypatch: pytest.MonkeyPatch, *present: str) -> None:
    """Of all programs, this machine has these."""
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in present else None)


def test_doctor_tells_what_works_and_how_to_bring_what_does_not(machine: Path) -> None:
    told = run("doctor", "--json")

    found = _by_id(told.answer["checks"])
    assert [found[one]["state"] for one in ("python", "cipher", "decoder", "clock")] == ["ok"] * 4
    assert found["model whisper-base"]["state"] == "missing"
    assert found["model whisper-base"]["install"] == "earwitness models get whisper-base"
    assert (told.exit_code, told.answer["ok"]) == (1, False)


def test_whatever_is_missing_or_weak_says_what_to_do(machine: Path) -> None:
    """A finding without a step is only for what nobody can mend with a command."""
    silent = [one for one in checks.all_checks() if one.state != "ok" and not one.install]

    assert {one.id for one in silent} <= {"processor", "memory"}


def test_a_missing_keyring_is_no_obstacle() -> None:
    keyring = _by_id(run("doctor", "--json").answer["checks"])["keyring"]

    assert (keyring["state"], keyring["needed"]) == ("missing", False)


def test_doctor_ends_well_when_everything_needed_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Check("cipher", "ok", "Fine.", True), Check("gpu", "missing", "None.")]
    monkeypatch.setattr(checks, "all_checks", lambda _folders: found)

    assert run("doctor").exit_code == 0


def test_a_person_sees_the_command_to_run(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Check("scanner", "missing", "None.", install="sudo apt-get install x")]
    monkeypatch.setattr(checks, "all_checks", lambda _folders: found)

    assert "sudo apt-get install x" in run("doctor").out


def test_a_check_that_fails_is_itself_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Check:
        raise RuntimeError("driver")

    monkeypatch.setattr(checks, "_ALL", [broken])

    assert [(one.id, one.state) for one in checks.all_checks()] == [("broken", "warning")]


@pytest.mark.parametrize(
    ("present", "command"),
    [
        ("apt-get", "sudo apt-get install -y clamav-daemon"),
        ("dnf", "sudo dnf install -y clamd clamav-update"),
        ("pacman", "sudo pacman -S --noconfirm clamav"),
        ("zypper", "sudo zypper install -y clamav"),
        ("brew", "brew install clamav"),
        ("winget", "winget install --exact --id Cisco.ClamAV"),
        ("choco", "choco install -y clamav"),
        (None, None),
    ],
)
def test_the_command_is_that_of_this_system(present: str | None, command: str | None) -> None:
    which = lambda manager: f"/usr/bin/{manager}" if manager == present else None  # noqa: E731

    assert installing.install_command(installing.SCANNERS, which) == command


def test_doctor_names_neither_the_machine_nor_the_person() -> None:
    import getpass
    import platform

    told = run("doctor", "--json").answer

    assert platform.node() not in told["system"]
    assert getpass.getuser() not in told["system"]


# the decoder and the walls, for real


def test_the_decoder_is_not_only_there_but_reads_a_recording(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.decoder().state == "ok"

    def crashes(*_: object, **__: object) -> object:
        raise EngineCrashed("(SIGILL)")

    monkeypatch.setattr(Engine, "call", crashes)
    broken = program.decoder()
    assert (broken.state, broken.stops_the_work) == ("missing", True)
    assert "engine-crashed" in broken.says


def test_the_walls_are_those_that_an_engine_says_stand_around_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert program.walls().state == "ok"
    monkeypatch.setattr(Engine, "start", lambda self: setattr(self, "walls", ("audit", "landlock")))

    found = program.walls()
    assert (found.state, found.install is not None) == ("warning", True)
    assert "seccomp" in found.says


# the keyring


@pytest.mark.parametrize(
    ("bus", "present", "says", "how"),
    [
        (None, ("apt-get",), "no session", "loginctl"),
        ("unix:path=/x", ("gnome-keyring-daemon", "apt-get"), "does not answer", "gnome-keyring-daemon --start"),
        ("unix:path=/x", ("dnf",), "no system keyring", "sudo dnf install -y gnome-keyring"),
    ],
)
def test_a_keyring_that_is_not_there_says_why(
    monkeypatch: pytest.MonkeyPatch, bus: str | None, present: tuple[str, ...], says: str, how: str
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if bus:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    _only(monkeypatch, *present)
    monkeypatch.setattr(installing.install_command, "__defaults__", (shutil.which,))

    found = secrets.keyring()

    assert says in found.says
    assert how in (found.install or "")


# the scanner


def _health(monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    health = ScannerHealth(ScanPolicy.IF_AVAILABLE, bool(version), version, 100 << 20)
    monkeypatch.setattr(Scanner, "health", lambda _self: health)


def _line(days_old: int) -> str:
    made = datetime.now(UTC) - timedelta(days=days_old)
    return f"ClamAV 1.4.3/27800/{made:%a %b} {made.day:>2} {made:%H:%M:%S %Y}"


@pytest.mark.parametrize(("days", "state"), [(0, "ok"), (6, "ok"), (9, "warning"), (400, "warning")])
def test_old_signatures_are_told_with_what_renews_them(monkeypatch: pytest.MonkeyPatch, days: int, state: str) -> None:
    _health(monkeypatch, _line(days))

    found = scanner.scanner()

    assert found.state == state
    assert found.install == ("sudo freshclam" if state == "warning" else None)


@pytest.mark.parametrize(
    "version", ["", "ClamAV 1.4.3", "ClamAV 1.4.3/27800/yesterday", "x/1/Xxx Yyy 99 00:00:00 2026"]
)
def test_a_line_without_a_date_has_no_age(version: str) -> None:
    assert scanner.signature_age(version) is None


def test_a_scanner_that_is_installed_and_silent_is_told_from_one_that_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _health(monkeypatch, "")
    monkeypatch.setattr(scanner, "_PLACES", ())
    monkeypatch.setattr(scanner, "_SIGNATURES", (str(tmp_path),))
    monkeypatch.setattr(installing.install_command, "__defaults__", (lambda name: name == "apt-get" and name,))
    _only(monkeypatch, "apt-get")
    assert scanner.scanner().install == "sudo apt-get install -y clamav-daemon"
    _only(monkeypatch, "apt-get", "clamd")
    assert scanner.scanner().install == "sudo freshclam && sudo systemctl enable --now clamav-daemon"
    (tmp_path / "main.cvd").touch()
    assert scanner.scanner().install == "sudo systemctl enable --now clamav-daemon"


def test_a_scanner_that_lets_nobody_in_says_how_to_be_let_in(monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(_self: object) -> ScannerHealth:
        raise IntakeRefused(Outcome.UNSCANNED, "The virus scanner does not let Earwitness in.")

    monkeypatch.setattr(Scanner, "health", shut)

    assert "usermod" in (scanner.scanner().install or "")


# the machine


def test_a_graphics_card_whose_libraries_are_missing_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_machine, "has_graphics_card", lambda: True)
    monkeypatch.setattr(this_machine, "driver_answers", lambda: True)

    found = this_machine.graphics()

    assert found.state == "warning"
    assert "libcublas.so.12" in found.says and "libcudnn.so.9" in found.says
    assert "nvidia-cudnn-cu12" in (found.install or "")


def test_a_graphics_card_without_a_driver_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(this_machine, "has_graphics_card", lambda: True)
    monkeypatch.setattr(this_machine, "driver_answers", lambda: False)

    assert "driver" in this_machine.graphics().says


def test_a_library_beside_the_python_packages_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "nvidia" / "cudnn" / "lib"
    place.mkdir(parents=True)
    (place / "libcudnn.so.9").touch()
    monkeypatch.syspath_prepend(str(tmp_path))

    assert this_machine.missing_cuda_libraries() == ["libcublas.so.12"]


@pytest.mark.parametrize(("total", "free", "state"), [(1.5, 1.2, "warning"), (8, 0.5, "warning"), (8, 4, "ok")])
def test_little_memory_is_told(monkeypatch: pytest.MonkeyPatch, total: float, free: float, state: str) -> None:
    here = Machine(int(total * 2**30), int(free * 2**30), 2**40)
    monkeypatch.setattr(Machine, "look", lambda _folder: here)

    assert this_machine.memory().state == state


def test_a_full_disk_is_told_for_models_logs_and_each_vault(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    cli("sources")
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10 << 20))

    found = {one.id: one.state for one in this_machine.disks()}

    assert found == {"disk for models": "warning", "disk for logs": "warning", "disk of test.earwitness": "warning"}


@pytest.mark.parametrize("year", [1970, 2001, 2099])
def test_a_clock_that_cannot_be_right_is_told(monkeypatch: pytest.MonkeyPatch, year: int) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return datetime(year, 5, 1, tzinfo=UTC)

    monkeypatch.setattr(this_machine, "datetime", Clock)

    assert this_machine.clock().state == "warning"


# folders and the service


@pytest.mark.parametrize(
    ("kind", "state", "says"),
    [
        ("ext4", "ok", "ext4"),
        ("vfat", "warning", "FAT"),
        ("exfat", "warning", "exFAT"),
        ("nfs4", "warning", "another machine"),
        ("cifs", "warning", "another machine"),
        ("fuse.sshfs", "warning", "another machine"),
    ],
)
def test_a_vault_on_a_weak_file_system_is_told(kind: str, state: str, says: str) -> None:
    mounted = [Mount("/", "ext4"), Mount("/media/stick", kind)]
    found = folders.vault_place(Path("/media/stick/a.earwitness"), mounted)

    assert (found.state, says in found.says) == (state, True)


def test_a_low_limit_of_watched_folders_says_how_to_raise_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    limit = tmp_path / "max_user_watches"
    limit.write_text("8192\n")
    monkeypatch.setattr(folders, "_WATCHES", limit)

    found = folders.watches()

    assert found is not None and found.state == "warning"
    assert "fs.inotify.max_user_watches=524288" in (found.install or "")


def test_folders_to_be_watched_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "recorder"
    (inside / "a" / "b").mkdir(parents=True)
    limit = tmp_path / "max_user_watches"
    monkeypatch.setattr(folders, "_WATCHES", limit)
    limit.write_text("5000")
    roomy = _by_id(run("doctor", inside, tmp_path / "nowhere", "--json").answer["checks"])
    limit.write_text("4")
    tight = _by_id(run("doctor", inside, "--json").answer["checks"])

    assert roomy["folder recorder"]["state"] == "ok"
    assert "3 folders in it" in str(roomy["folder recorder"]["says"])
    assert roomy["folder nowhere"]["state"] == "missing"
    assert tight["folder recorder"]["state"] == "warning"


def test_a_service_that_is_installed_and_not_at_work_says_how_to_start_it(
    cli: Cli, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from earwitness_desktop.service.keepers import keeper_of_this_system
    from earwitness_desktop.service.plan import service_name

    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("HOME", str(tmp_path))
    cli("sources")
    assert list(service.services()) == []
    file = keeper_of_this_system().file(service_name(cli.folder))
    file.parent.mkdir(parents=True)
    file.touch()
    stopped = list(service.services())
    with cli.open() as vault, vault.runner_lock():
        at_work = list(service.services())

    assert [one.state for one in stopped] == ["warning"]
    assert stopped[0].install is not None
    assert [one.state for one in at_work] == ["ok"]
