"""The vault locks by itself: after a time, with the screen, before sleep."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from earwitness_desktop.hearing.dbus import DBusLocks, session_path
from earwitness_desktop.system import autolock
from earwitness_desktop.system.autolock import AutoLock
from helpers.windows import wait_for

HOUR_S = 3600.0


class Time:
    """Passes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time_(monkeypatch: pytest.MonkeyPatch) -> Time:
    made = Time()
    monkeypatch.setattr(autolock, "_now", made)
    return made


@pytest.fixture
def lock(qapp: QApplication, time_: Time) -> Iterator[tuple[AutoLock, list[int]]]:
    made, due = AutoLock(15), []
    made.due.connect(lambda: due.append(1))
    made.watch()
    yield made, due
    made.rest()


def test_it_locks_when_the_time_is_over_and_only_once(lock: tuple[AutoLock, list[int]], time_: Time) -> None:
    auto, due = lock
    time_.now += 15 * 60 - 1
    auto.look()
    assert due == []
    time_.now += 1
    auto.look()
    auto.look()
    assert due == [1]


@pytest.mark.parametrize("act", ["key", "move", "click"])
def test_whoever_is_there_keeps_it_open(lock: tuple[AutoLock, list[int]], time_: Time, act: str) -> None:
    auto, due = lock
    line = QLineEdit()
    line.show()
    time_.now += 14 * 60
    if act == "key":
        QTest.keyClick(line, Qt.Key.Key_A)
    elif act == "move":
        QTest.mouseMove(line)
        QApplication.processEvents()
    else:
        QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    time_.now += 14 * 60
    auto.look()
    assert due == []


def test_what_moves_by_itself_does_not_keep_it_open(lock: tuple[AutoLock, list[int]], time_: Time) -> None:
    auto, due = lock
    time_.now += HOUR_S
    line = QLineEdit()
    line.show()
    line.setText("x")
    line.update()
    QApplication.processEvents()
    auto.look()
    assert due == [1]


def test_zero_minutes_never_lock(lock: tuple[AutoLock, list[int]], time_: Time) -> None:
    auto, due = lock
    auto.minutes = 0
    time_.now += 100 * HOUR_S
    auto.look()
    assert due == []


def test_at_rest_nothing_is_due(lock: tuple[AutoLock, list[int]], time_: Time) -> None:
    auto, due = lock
    auto.rest()
    time_.now += HOUR_S
    auto.look()
    assert due == []


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[tuple[str, QDBusConnection]]:
    """A bus of our own, on a socket in the test's folder."""
    address = f"unix:path={tmp_path}/bus"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", f"--address={address}", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    yield address, QDBusConnection.connectToBus(address, "test")
    QDBusConnection.disconnectFromBus("test")
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


def _signal(address: str, path: str, name: str, *arguments: str) -> None:
    subprocess.run(["dbus-send", f"--bus={address}", "--type=signal", path, name, *arguments], check=True)


@pytest.mark.parametrize(
    ("path", "name", "arguments"),
    [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", ["boolean:true"]),
        ("/org/freedesktop/login1/session/_37", "org.freedesktop.login1.Session.Lock", []),
        ("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver.ActiveChanged", ["boolean:true"]),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", ["boolean:true"]),
    ],
)
def test_the_screen_and_sleep_lock_it(
    qapp: QApplication,
    bus: tuple[str, QDBusConnection],
    monkeypatch: pytest.MonkeyPatch,
    path: str,
    name: str,
    arguments: list[str],
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    address, connection = bus
    parent, heard = QObject(), []
    ear = DBusLocks(parent, system=connection, session=connection)
    ear.locking.connect(lambda: heard.append(1))
    assert ear.hears == 7
    _signal(address, path, name, *["boolean:false"] * len(arguments))  # it ends: nothing to lock
    _signal(address, path, name, *arguments)
    wait_for(lambda: heard, 5)
    QTest.qWait(20)
    assert len(heard) == (1 if arguments else 2)


def test_another_session_that_is_locked_is_not_ours(
    qapp: QApplication, bus: tuple[str, QDBusConnection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", "7")
    address, connection = bus
    parent, heard = QObject(), []
    ear = DBusLocks(parent, system=connection, session=connection)
    ear.locking.connect(lambda: heard.append(1))
    _signal(address, "/org/freedesktop/login1/session/_38", "org.freedesktop.login1.Session.Lock")
    QTest.qWait(100)
    assert heard == []


def test_without_a_bus_nothing_is_heard_and_nothing_fails(qapp: QApplication) -> None:
    nowhere = QDBusConnection("nowhere")
    parent = QObject()
    assert DBusLocks(parent, system=nowhere, session=nowhere).hears == 0


@pytest.mark.parametrize(("name", "path"), [("7", "_37"), ("c2", "c2"), ("", ""), ("a-b", "a_2db")])
def test_a_session_has_the_path_that_logind_gives_it(monkeypatch: pytest.MonkeyPatch, name: str, path: str) -> None:
    monkeypatch.setenv("XDG_SESSION_ID", name)
    assert session_path() == (f"/org/freedesktop/login1/session/{path}" if path else "")
