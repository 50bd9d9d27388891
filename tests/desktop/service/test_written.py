"""What is written for the system's keepers of services says what it has to, whatever a path looks like."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import Refused
from earwitness_desktop.service.others import agent, task
from earwitness_desktop.service.plan import ServicePlan, service_name
from earwitness_desktop.service.systemd import HOPELESS, unit

ODD = Path('/home/ana/My "cases" 100 % $HOME \\ ä/Norwell.earwitness')


def plan(vault: Path = ODD, **changes: object) -> ServicePlan:
    given: dict[str, object] = {
        "vault": vault,
        "program": ("/opt/ear witness/bin/python", "-P", "-m", "earwitness_desktop.entry"),
        "writable": (vault, Path("/home/ana/state")),
        "environment": {"EARWITNESS_MODELS": "/srv/mo dels/100%"},
    }
    return ServicePlan(**(given | changes))  # type: ignore[arg-type]


def read_unit(text: str) -> dict[str, list[str]]:
    """Values by name, as systemd reads a unit: names may come again."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in text.splitlines():
        if "=" in row and not row.startswith("#"):
            name, _, value = row.partition("=")
            found[name].append(value)
    return found


def words(value: str) -> list[str]:
    """A command line as systemd takes it apart: quotes, backslashes, %% and $$ (all of ours are quoted)."""
    out, word, at, inside = [], "", 0, False
    while at < len(value):
        one = value[at]
        if one == '"':
            inside = not inside
            if not inside:
                out.append(word.replace("%%", "%").replace("$$", "$"))
                word = ""
        elif one == "\\":
            at += 1
            word += value[at]
        elif inside:
            word += one
        at += 1
    return out


def test_the_unit_starts_this_very_command() -> None:
    assert words(read_unit(unit(plan()))["ExecStart"][0]) == list(plan().command)
    assert plan().command[-4:] == ("watch", "serve", "--vault", str(ODD))


@given(st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=20))
def test_any_path_that_can_be_written_down_comes_back(name: str) -> None:
    vault = Path("/vaults") / name.replace("/", "_").strip(".")

    assert words(read_unit(unit(plan(vault)))["ExecStart"][0])[-1] == str(vault)
    assert plistlib.loads(agent(plan(vault)))["ProgramArguments"][-1] == str(vault)


@pytest.mark.parametrize("name", ["two\nlines", "tab\there", "bell\a", "\x1b[31m"])
def test_a_path_that_could_add_a_line_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        plan(Path("/vaults") / name)


def test_the_service_has_no_secret_and_no_network() -> None:
    text = unit(plan())
    found = read_unit(text)

    assert "passphrase" not in text and "recovery" not in text
    assert found["RestrictAddressFamilies"] == ["AF_UNIX"]
    assert found["NoNewPrivileges"] == ["yes"]
    assert found["LimitCORE"] == ["0"]
    assert found["StandardOutput"] == ["null"]
    assert found["Environment"] == ['"EARWITNESS_MODELS=/srv/mo dels/100%%"']


def test_a_scanner_on_the_loopback_interface_can_still_be_asked() -> None:
    assert read_unit(unit(plan(local_tcp=True)))["RestrictAddressFamilies"] == ["AF_UNIX AF_INET AF_INET6"]


def test_only_what_it_writes_is_writable() -> None:
    found = read_unit(unit(plan()))

    assert found["ProtectSystem"] == ["strict"]
    assert [words(one)[0] for one in found["ReadWritePaths"]] == [f"-{ODD}", "-/home/ana/state"]


def test_a_system_without_walls_gets_none_written() -> None:
    found = read_unit(unit(plan(walled=False)))

    assert not {"ProtectSystem", "PrivateTmp", "ReadWritePaths"} & found.keys()
    assert found["NoNewPrivileges"] == ["yes"]


@pytest.mark.parametrize(("folder", "private"), [("/tmp/drop", False), ("/home/ana/drop", True)])
def test_a_watched_folder_in_the_temporary_one_is_not_hidden(folder: str, private: bool) -> None:
    found = read_unit(unit(plan(Path("/home/v"), writable=(Path(folder),))))

    assert ("PrivateTmp" in found) == private


def test_it_is_started_again_ever_later_but_not_where_a_person_is_needed() -> None:
    found = read_unit(unit(plan()))

    assert found["Restart"] == ["on-failure"]
    assert found["RestartPreventExitStatus"] == [" ".join(map(str, HOPELESS))]
    assert not {27, 30, 31, 32} & set(HOPELESS)  # a keyring, another runner, a disk: these pass


@pytest.mark.parametrize("polite", [True, False])
def test_it_gives_way_unless_asked_not_to(polite: bool) -> None:
    assert ("Nice" in read_unit(unit(plan(polite=polite)))) == polite
    assert ("Nice" in plistlib.loads(agent(plan(polite=polite)))) == polite


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
@pytest.mark.parametrize("walled", [True, False])
def test_systemd_itself_finds_nothing_wrong(tmp_path: Path, walled: bool) -> None:
    """Every key is known (but what only a newer one knows), every value understood, every path read back."""
    made = plan(tmp_path / ODD.name, program=("/bin/true",), walled=walled)
    file = tmp_path / f"{made.name}.service"
    file.write_text(unit(made))

    told = _analyze(tmp_path, "verify", file)

    newer = ("RestartSteps", "RestartMaxDelaySec")  # 254
    assert [row for row in told.stderr.splitlines() if not any(one in row for one in newer)] == []
    assert told.returncode == 0


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed here")
def test_systemd_rates_its_exposure_as_medium_or_better(tmp_path: Path) -> None:
    made = plan(Path("/home/ana/n.earwitness"), program=("/bin/true",))
    file = tmp_path / f"{made.name}.service"
    file.write_text(unit(made))

    told = _analyze(tmp_path, "security", "--offline=true", "--threshold=75", "--no-pager", file)

    assert told.returncode == 0, told.stdout[-500:] + told.stderr


def test_the_agent_of_macos_is_a_property_list() -> None:
    told = plistlib.loads(agent(plan()))

    assert told["ProgramArguments"] == list(plan().command)
    assert told["KeepAlive"] == {"SuccessfulExit": False}
    assert told["StandardOutPath"] == told["StandardErrorPath"] == "/dev/null"
    assert told["Umask"] == 0o077
    assert told["Label"].startswith("org.earwitness.earwitness-")


def test_the_task_of_windows_is_what_the_scheduler_takes() -> None:
    """Elements in the order of its schema, in UTF-16 as it wants it."""
    made = task(plan(), user="PC\\ana & co")
    root = ElementTree.fromstring(made)
    space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}

    def text(path: str) -> str | None:
        return root.findtext(path, namespaces=space)

    assert made[:2] in (b"\xff\xfe", b"\xfe\xff")
    assert [child.tag.partition("}")[2] for child in root] == [
        "RegistrationInfo",
        "Triggers",
        "Principals",
        "Settings",
        "Actions",
    ]
    assert text("t:Principals/t:Principal/t:LogonType") == "InteractiveToken"
    assert text("t:Principals/t:Principal/t:RunLevel") == "LeastPrivilege"
    assert text("t:Triggers/t:LogonTrigger/t:UserId") == "PC\\ana & co"
    assert text("t:Settings/t:MultipleInstancesPolicy") == "IgnoreNew"
    assert text("t:Settings/t:ExecutionTimeLimit") == "PT0S"
    assert text("t:Settings/t:RestartOnFailure/t:Interval") == "PT1M"
    assert text("t:Actions/t:Exec/t:Command") == "/opt/ear witness/bin/python"
    assert (text("t:Actions/t:Exec/t:Arguments") or "").startswith("-P -m earwitness_desktop.entry watch serve --vault")


def test_two_vaults_of_one_name_are_two_services() -> None:
    one, two = service_name(Path("/a/Norwell.earwitness")), service_name(Path("/b/Norwell.earwitness"))

    assert one != two
    assert one.startswith("earwitness-norwell-")
    assert service_name(Path("/a/Ärzte & Söhne.earwitness")).replace("-", "").isalnum()


def _analyze(place: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"XDG_RUNTIME_DIR": str(place)}
    command = ["systemd-analyze", "--user", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
