"""The machine does not fall asleep while jobs run, by setting; and does as soon as they do not."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_core.jobs import JobSpec
from earwitness_core.vault.schema import JobRow
from earwitness_desktop.hearing.logind import LogindHold
from earwitness_desktop.system.awake import Awake
from earwitness_desktop.viewmodels.preferences import Preferences
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from helpers import login_manager
from helpers.windows import make_closed, opened, wait_for


@dataclass
class Manager:
    """logind's place on a bus of the test, and what it was asked so far."""

    bus: QDBusConnection
    child: subprocess.Popen[str]

    def next(self) -> str:
        assert self.child.stdout is not None
        return self.child.stdout.readline().strip()


@pytest.fixture
def manager(tmp_path: Path, qapp: QApplication) -> Iterator[Manager]:
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--address=unix:path={tmp_path}/bus", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    child = subprocess.Popen([sys.executable, login_manager.__file__, address], stdout=subprocess.PIPE, text=True)
    made = Manager(QDBusConnection.connectToBus(address, "awake"), child)
    assert made.next() == "ready"
    yield made
    QDBusConnection.disconnectFromBus("awake")
    for one in (child, daemon):
        one.terminate()
        one.wait()
        assert one.stdout is not None
        one.stdout.close()


def test_logind_is_asked_once_and_let_go(manager: Manager) -> None:
    parent = QObject()
    hold = LogindHold(parent, bus=manager.bus)
    hold.take()
    hold.take()
    wait_for(lambda: hold._held is not None)
    hold.take()
    assert manager.next() == "asked sleep Earwitness block"
    hold.let_go()
    assert manager.next() == "let go"
    hold.let_go()
    hold.take()
    assert manager.next() == "asked sleep Earwitness block"
    wait_for(lambda: hold._held is not None)
    hold.let_go()
    assert manager.next() == "let go"


def test_what_is_not_wanted_any_more_when_the_answer_comes_is_let_go(manager: Manager) -> None:
    parent = QObject()
    hold = LogindHold(parent, bus=manager.bus)
    hold.take()
    hold.let_go()
    wait_for(lambda: hold._asking is None)
    assert manager.next() == "asked sleep Earwitness block"
    assert manager.next() == "let go"


def test_without_logind_nothing_fails(qapp: QApplication) -> None:
    parent = QObject()
    hold = LogindHold(parent, bus=QDBusConnection("nowhere"))
    hold.take()
    hold.let_go()


@dataclass
class Told:
    """A hold that keeps what it was told."""

    said: list[str] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return self.said[-1:] == ["take"]

    def take(self) -> None:
        self.said.append("take")

    def let_go(self) -> None:
        self.said.append("let go")


@pytest.fixture
def at_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Session, OpenDesk, Told, Preferences]]:
    """A desk that says that it works, with a job that runs."""
    session, desk = opened(make_closed(tmp_path))
    told, preferences, parent = Told(), Preferences(), QObject()
    awake = Awake(preferences, parent, hold=told)
    session.closing.connect(awake.rest)
    awake._soon.setInterval(20)
    with desk.desk.vault.write(actor="tester", action="test.job") as unit:
        desk.desk.queue.add(unit, JobSpec("backup"))
    desk._stop = lambda: None  # as if a runner were at work: this one would take the job
    awake.follow(desk)
    set_state(desk, "running")
    wait_for(lambda: told.holds)
    yield session, desk, told, preferences
    session.shut_down()


def set_state(desk: OpenDesk, state: str) -> None:
    with desk.desk.vault.write(actor="tester", action="test.job") as unit:
        for row in unit.session.query(JobRow):
            row.state = state


def test_the_end_of_the_jobs_lets_it_sleep(at_work: tuple[Session, OpenDesk, Told, Preferences]) -> None:
    _, desk, told, _ = at_work
    set_state(desk, "done")
    wait_for(lambda: not told.holds)


def test_whoever_does_not_want_it_has_it_not(at_work: tuple[Session, OpenDesk, Told, Preferences]) -> None:
    _, desk, told, preferences = at_work
    preferences.choose("awake", False)
    wait_for(lambda: not told.holds)
    set_state(desk, "done")
    set_state(desk, "running")
    QTest.qWait(150)
    assert not told.holds


def test_a_locked_vault_lets_it_sleep(at_work: tuple[Session, OpenDesk, Told, Preferences]) -> None:
    session, _, told, _ = at_work
    session.close()
    assert not told.holds


def test_on_battery_it_may_sleep(
    at_work: tuple[Session, OpenDesk, Told, Preferences], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, desk, told, _ = at_work

    class Battery:
        power_plugged, percent = False, 80

    desk.desk.power._battery, desk.desk.power._looked = Battery, None
    set_state(desk, "done")
    set_state(desk, "running")
    wait_for(lambda: not told.holds)
