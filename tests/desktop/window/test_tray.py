"""The sign in the tray: what it shows, what it tells, and that it tells nothing of a locked vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.app import Program
from earwitness_desktop.system.tray import Tray
from helpers.programs import enter, running
from helpers.windows import Closed, make_closed, wait_for


@pytest.fixture
def closed(qapp: QApplication, tmp_path: Path) -> Closed:
    return make_closed(tmp_path)


@pytest.fixture
def program(closed: Closed, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    monkeypatch.setattr(Tray, "is_there", staticmethod(lambda: True))  # off screen there is no tray
    with running(closed.folder) as made:
        yield made


def test_it_shows_nothing_before_the_vault_is_open(program: Program) -> None:
    assert not program.tray.icon.isVisible() and not program.tray.keeps_going


def test_it_says_what_is_done_and_can_pause_and_go_on(program: Program, closed: Closed) -> None:
    desk = enter(program, closed)
    assert program.tray.state.text() == "Watching and transcribing"
    program.tray.pause.trigger()
    wait_for(lambda: program.tray.state.text() == "Paused")
    assert not desk.is_working
    program.tray.pause.trigger()
    wait_for(lambda: desk.is_working)
    assert program.tray.pause.text() == "Pause"


def test_the_closed_window_goes_on_in_the_tray_and_says_so_once(program: Program, closed: Closed) -> None:
    enter(program, closed)
    told: list[str] = []
    program.tray.told.connect(told.append)
    for _ in range(2):
        program.window.close()
        assert not program.window.isVisible() and program.session.open_desk is not None
        program.tray.open_wanted.emit()
        assert program.window.isVisible()
    assert len(told) == 1 and "Quit" in told[0]


def test_whoever_does_not_want_it_ends_with_the_window(program: Program, closed: Closed) -> None:
    enter(program, closed)
    program.preferences.choose("tray", value=False)
    program.window.close()
    assert program.session.open_desk is None


@pytest.mark.parametrize(("wanted", "ready", "said"), [(True, 1, ["1 recording(s) are ready."]), (False, 1, [])])
def test_a_recording_that_is_ready_is_told_without_its_name(
    program: Program, closed: Closed, wanted: bool, ready: int, said: list[str]
) -> None:
    enter(program, closed)
    program.preferences.choose("notify", value=wanted)
    told: list[str] = []
    program.tray.told.connect(told.append)
    for _ in range(ready):
        program.tray.note_ready()
    program.tray._news.timeout.emit()
    assert told == said


def test_several_at_once_are_told_once(program: Program, closed: Closed) -> None:
    enter(program, closed)
    told: list[str] = []
    program.tray.told.connect(told.append)
    for _ in range(3):
        program.tray.note_ready()
    program.tray._news.timeout.emit()
    assert len(told) == 1 and told[0].startswith("3 ")


def test_nothing_is_told_once_it_is_locked(program: Program, closed: Closed) -> None:
    enter(program, closed)
    program.tray.note_ready()
    told: list[str] = []
    program.tray.told.connect(told.append)
    program.session.close()
    assert not program.tray._news.isActive() and not program.tray.icon.isVisible()
    program.tray._tell()
    assert told == []


def test_its_menu_locks_and_quits(program: Program, closed: Closed) -> None:
    enter(program, closed)
    names = [one.text() for one in program.tray.menu.actions() if not one.isSeparator()]
    assert names == ["Watching and transcribing", "Open Earwitness", "Pause", "Lock now", "Quit"]
    program.tray.menu.actions()[4].trigger()
    assert program.again is not None
