"""The background service itself, as its keeper starts it: the exact command, the real keyring, real signals."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from earwitness_core.desk import Desk
from earwitness_core.errors import VaultBusy
from earwitness_core.model import Destination
from earwitness_core.vault.lock import holder
from earwitness_desktop.service.plan import service_name
from earwitness_desktop.service.state import ServiceState, StateFile
from helpers.clips import clip
from helpers.oracle import results
from helpers.services import CHOICE, Session, session
from helpers.sounds import tone
from helpers.vaults import make_vault, reopen
from helpers.waiting import wait_until

pytestmark = [
    pytest.mark.skipif(
        shutil.which("dbus-run-session") is None or shutil.which("gnome-keyring-daemon") is None,
        reason="no dbus-run-session or gnome-keyring here",
    ),
]


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Session]:
    """A session with a keyring that opens a vault, and a folder that is watched."""
    with session(tmp_path) as made:
        yield made


def test_it_opens_by_the_keyring_tells_its_keeper_and_stops_cleanly_within_seconds(here: Session) -> None:
    with here.keeper_socket() as told, here.serving() as service:
        wait_until(lambda: "READY=1" in told.heard, seconds=60, what="READY")
        tone(here.dropped / "call.wav")
        wait_until(lambda: here.state().done >= 1, seconds=60, what="the file to be taken")
        service.send_signal(signal.SIGTERM)
        assert service.wait(15) == 0
        wait_until(lambda: "STOPPING=1" in told.heard)

    assert "WATCHDOG=1" in told.heard
    state = here.state()
    assert (state.folders, state.stopped_ms is not None) == (1, True)
    assert holder(here.vault / "lock") is None


@pytest.mark.models
@pytest.mark.timeout(300)
def test_sigterm_in_the_middle_of_a_transcription_keeps_what_was_done_and_the_next_start_goes_on(
    here: Session, tmp_path: Path
) -> None:
    recording = clip(tmp_path / "interview.wav", 0, 80)
    with Desk(make_vault(tmp_path / "undisturbed")) as desk:
        desk.intake.take([recording], Destination(desk.library.add_project("Harbour").id, CHOICE))
        assert desk.work(120)
    with here.serving() as service:
        shutil.copy(recording, here.dropped)
        wait_until(lambda: here.state().last_action == "transcript.window", seconds=120, what="a window")
        service.send_signal(signal.SIGTERM)
        assert service.wait(15) == 0
    with here.serving() as service:
        wait_until(lambda: here.state().jobs_waiting == 0 and here.state().done, seconds=120, what="the rest")
        service.send_signal(signal.SIGTERM)
        service.wait(15)

    assert results(here.vault) == results(tmp_path / "undisturbed" / "test.earwitness")


def test_a_killed_service_leaves_no_lock_and_the_next_one_works(here: Session) -> None:
    with here.serving() as service:
        wait_until(lambda: here.is_at_work(service.pid), seconds=60, what="work")
        service.kill()
        service.wait(10)
    assert holder(here.vault / "lock") is None
    with here.serving() as service:
        wait_until(lambda: here.is_at_work(service.pid), seconds=60, what="the next one")
        tone(here.dropped / "call.wav")
        wait_until(lambda: here.state().done >= 1, seconds=60, what="the file to be taken")


def test_a_second_one_says_who_is_at_work_and_ends(here: Session) -> None:
    with here.serving() as service:
        wait_until(lambda: here.is_at_work(service.pid), seconds=60, what="work")
        second = here.run("watch", "serve", "--vault", here.vault)

    assert second.returncode == 30
    assert f"process {service.pid}" in second.stderr


def test_sighup_looks_through_the_folders_and_harms_nothing(here: Session) -> None:
    with here.serving() as service:
        wait_until(lambda: here.is_at_work(service.pid), seconds=60, what="work")
        service.send_signal(signal.SIGHUP)
        tone(here.dropped / "call.wav")
        wait_until(lambda: here.state().done >= 1, seconds=60, what="the file to be taken")
        assert service.poll() is None


def test_nothing_of_what_it_does_is_printed_or_logged_by_name(here: Session) -> None:
    with here.serving() as service:
        tone(here.dropped / "Quisquilia.wav")
        wait_until(lambda: here.state().done >= 1, seconds=60, what="the file to be taken")
        service.send_signal(signal.SIGTERM)
        out, err = service.communicate(timeout=15)

    assert out == err == ""
    for file in here.state_folder.rglob("*"):
        assert file.is_dir() or b"Quisquilia" not in file.read_bytes()
        assert file.stat().st_mode & 0o077 == 0, file.name


def test_status_tells_from_outside_how_it_is(here: Session) -> None:
    before = json.loads(here.run("watch", "status", "--json", "--vault", here.vault).stdout)
    with here.serving() as service:
        wait_until(lambda: here.is_at_work(service.pid), seconds=60, what="work")
        during = json.loads(here.run("watch", "status", "--json", "--vault", here.vault).stdout)
        service.send_signal(signal.SIGTERM)
        service.wait(15)
    after = json.loads(here.run("watch", "status", "--json", "--vault", here.vault).stdout)

    assert (before["running"], before["seen"]) == (False, None)
    assert (during["running"], during["pid"], during["folders"]) == (True, service.pid, 1)
    assert (after["running"], after["pid"], after["folders"]) == (False, None, 1)


def test_a_vault_the_keyring_does_not_open_is_refused_with_the_way_out(here: Session) -> None:
    here.forget()

    told = here.run("watch", "serve", "--vault", here.vault)
    installed = here.run("watch", "install", "--vault", here.vault)

    assert told.returncode == installed.returncode == 27
    assert "vault open --remember" in installed.stderr
    assert not (here.home / ".config").exists()


def test_no_secret_is_read_from_a_file(here: Session, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    told = here.run("watch", "serve", "--vault", here.vault, "--passphrase-file", tmp_path / "secret")

    assert told.returncode == 2
    assert "no secret from a file" in told.stderr


def test_installing_writes_it_down_and_says_how_to_start_it_where_nobody_can_be_asked(here: Session) -> None:
    """This session has no user manager, as in a container or after `su`."""
    told = json.loads(here.run("watch", "install", "--json", "--vault", here.vault, "--priority", "normal").stdout)
    file = Path(told["file"])
    text = file.read_text()
    listed = json.loads(here.run("watch", "status", "--json", "--vault", here.vault).stdout)
    removed = here.run("watch", "uninstall", "--vault", here.vault)

    assert (told["started"], told["name"]) == (False, service_name(here.vault))
    assert any("systemctl --user" in note for note in told["notes"])
    assert str(here.vault) in text and "Nice=" not in text
    assert listed["installed"] is True
    assert removed.returncode == 0
    assert not file.exists()
    assert here.run("watch", "uninstall", "--vault", here.vault).returncode == 3


def test_a_folder_that_is_added_later_says_whether_the_service_can_do_as_asked(here: Session, tmp_path: Path) -> None:
    here.run("watch", "install", "--vault", here.vault)
    (tmp_path / "more").mkdir()
    keep = here.run("watch", "add", tmp_path / "more", "--vault", here.vault)
    move = here.run("watch", "add", tmp_path / "more", "--after", "move", "--vault", here.vault)

    assert "looks after it" in keep.stdout
    assert "watch install" in move.stdout


def test_nothing_is_installed_for_a_vault_without_folders(tmp_path: Path) -> None:
    with session(tmp_path, watched=False) as here:
        told = here.run("watch", "install", "--vault", here.vault)

    assert told.returncode == 3
    assert "watch add" in told.stderr


@pytest.mark.parametrize("content", ["", "{", "[]", '{"pid": 1}'])
def test_a_state_file_that_makes_no_sense_is_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path))
    (tmp_path / "x.json").write_text(content)

    assert StateFile("x").read() is None
    StateFile("x").write(ServiceState(1, 2, 3))
    assert StateFile("x").read() == ServiceState(1, 2, 3)


def test_who_holds_the_vault_is_known_from_outside_and_in_words(tmp_path: Path) -> None:
    with make_vault(tmp_path) as vault, vault.runner_lock():
        with pytest.raises(VaultBusy, match=f"process {os.getpid()}"), vault.runner_lock():
            pass
        with reopen(vault.folder) as other:
            found = holder(other.folder / "lock")
    assert found is not None and found.pid == os.getpid()
    assert holder(tmp_path / "test.earwitness" / "lock") is None
