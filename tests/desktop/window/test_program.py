"""The program as a whole: locked, closed, quit, started again, and asked to come to the front."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from earwitness_desktop import app
from earwitness_desktop.look import Look
from earwitness_desktop.shared import crashes
from earwitness_desktop.shared.known import remember_folder
from earwitness_desktop.viewmodels.preferences import Preferences
from earwitness_desktop.viewmodels.session import State
from helpers.first_runs import first_run, unlock
from helpers.programs import enter, running
from helpers.windows import Closed, make_closed, wait_for


@pytest.fixture
def closed(qapp: QApplication, tmp_path: Path) -> Closed:
    return make_closed(tmp_path)


def test_locking_closes_the_vault_and_starts_anew_at_its_door(closed: Closed) -> None:
    with running(closed.folder) as program:
        desk = enter(program, closed)
        QTest.keyClick(program.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        program.window.commands.do("vault.lock")  # where no window manager gives it the keys
        assert program.session.open_desk is None and not desk.is_working
        assert not program.window.isVisible() and not program.tray.icon.isVisible()
        assert program.again is not None
        assert program.again[-2:] == [str(closed.folder), "--locked-again"]
        assert [one.text() for one in program.window.findChildren(QLabel) if one.isVisible()] == []


def test_the_end_of_the_idle_time_locks(closed: Closed) -> None:
    with running(closed.folder) as program:
        enter(program, closed)
        program.locks.due.emit()
        assert program.again is not None and program.session.state is State.LOCKED


def test_whoever_listens_is_not_locked_out(closed: Closed) -> None:
    with running(closed.folder) as program:
        desk = enter(program, closed)
        program.locks._last -= 10_000
        before = program.locks._last
        desk.in_use.emit()
        assert program.locks._last > before + 9_000


def test_a_lock_without_an_open_vault_changes_nothing(closed: Closed) -> None:
    with running(closed.folder) as program:
        program.lock()
        assert program.again is None and program.window.isVisible()


def test_quitting_ends_without_a_new_start(closed: Closed) -> None:
    with running(closed.folder) as program:
        enter(program, closed)
        program.window.commands.do("window.quit")
        assert program.again is None and program.session.open_desk is None


def test_closing_the_window_ends_it_where_there_is_no_tray(closed: Closed) -> None:
    with running(closed.folder) as program:
        enter(program, closed)
        program.tray.icon.hide()
        program.window.close()
        assert program.session.open_desk is None


def test_an_open_vault_comes_back_to_the_front_and_stays_what_it_is(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = make_closed(tmp_path / "b")
    with running(closed.folder) as program:
        enter(program, closed)
        program.window.hide()
        program.come_to_front(str(other.folder))
        assert program.window.isVisible() and program.session.folder == closed.folder


def test_a_later_start_with_another_vault_leads_a_locked_window_there(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = make_closed(tmp_path / "b")
    with running(closed.folder) as program:
        before = unlock(program.window)
        program.come_to_front(str(other.folder / "header"))
        assert program.session.folder == other.folder and unlock(program.window) is not before


def test_a_later_start_with_nonsense_only_raises(closed: Closed, tmp_path: Path) -> None:
    with running(closed.folder) as program:
        program.come_to_front(str(tmp_path / "nothing"))
        assert program.session.folder == closed.folder


def test_without_any_vault_it_is_the_first_run(qapp: QApplication) -> None:
    with running(None) as program:
        assert first_run(program.window).page is first_run(program.window).welcome


def test_the_vault_opened_last_is_the_one_that_is_meant(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = make_closed(tmp_path / "b")
    remember_folder(other.folder)
    remember_folder(closed.folder)
    assert app._which(None) == closed.folder
    assert app._which(other.folder / "vault.db") == other.folder
    assert app._which(tmp_path / "gone") == tmp_path / "gone"


def test_what_was_chosen_is_how_it_looks_at_once(qapp: QApplication) -> None:
    with running(None) as program:
        program.preferences.choose("look", "dark")
        program.preferences.choose("text", 150)
        assert (program.look.palette.name, program.look.text_percent) == ("dark", 150)
        program.preferences.choose("idle", 5)
        assert program.locks.minutes == 5
    with running(None) as program:
        assert (program.look.palette.name, program.look.text_percent) == ("dark", 150)
        program.look.choose("system", 100)


def test_an_unexpected_end_is_told_once(closed: Closed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EARWITNESS_STATE", str(tmp_path / "state"))
    try:
        raise ZeroDivisionError("canary")
    except ZeroDivisionError as problem:
        bug = crashes.keep(tmp_path / "state", problem, where="thread")
    with running(closed.folder) as program:
        assert bug in program.session.last_crash and "canary" not in program.session.last_crash
        wait_for(lambda: unlock(program.window).notice.text)
    with running(closed.folder) as program:
        assert program.session.last_crash == ""


@pytest.mark.parametrize("locked_by_hand", [True, False])
def test_the_new_start_after_a_lock_knows_that_it_is_one(closed: Closed, locked_by_hand: bool) -> None:
    with running(closed.folder, locked_by_hand=locked_by_hand) as program:
        assert program.session.locked_by_hand is locked_by_hand


def test_there_is_one_look_and_its_settings_are_read(qapp: QApplication) -> None:
    Preferences().choose("look", "high-contrast")
    with running(None) as program:
        assert program.look.palette.name == "high-contrast"
        assert isinstance(program.look, Look)
        program.look.choose("system", 100)
