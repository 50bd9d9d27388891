"""The door of a vault."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_core.vault import FromRecoveryCode, add_keyring_slot, open_vault
from earwitness_desktop.shared.known import known_folders, remember_folder
from earwitness_desktop.viewmodels.session import State
from helpers import keyrings
from helpers.first_runs import at_the_door, first_run, type_into, unlock
from helpers.windows import Closed, make_closed, make_with_passphrase, wait_for

WRONG_CODE = "-".join(["0000"] * 14)


@pytest.fixture
def closed(qapp: QApplication, tmp_path: Path) -> Closed:
    return make_closed(tmp_path)


def test_the_door_says_which_vault_and_where_to_type(closed: Closed) -> None:
    with at_the_door(closed.folder) as (window, _):
        view = unlock(window)
        assert QApplication.focusWidget() is view.secret.line
        assert "window" in [one.text() for one in view.findChildren(type(view.waiting))]
        assert window.windowTitle() == "Earwitness"


def test_a_wrong_passphrase_is_told_once_and_the_field_is_empty_and_in_focus(qapp: object, tmp_path: Path) -> None:
    with at_the_door(make_with_passphrase(tmp_path)) as (window, session):
        view = unlock(window)
        type_into(view, "not this one, surely")
        QTest.keyClick(view.secret.line, Qt.Key.Key_Return)
        assert session.state is State.OPENING and view.waiting.isVisible() and not view.secret.isEnabled()
        wait_for(lambda: session.state is State.LOCKED)
        assert unlock(window) is view
        assert "does not open" in view.notice.text
        assert view.secret.text == "" and QApplication.focusWidget() is view.secret.line


def test_nothing_typed_tries_nothing(closed: Closed) -> None:
    with at_the_door(closed.folder) as (window, session):
        unlock(window).open_button.click()
        assert session.state is State.LOCKED


def test_the_recovery_code_opens_it_and_is_seen_while_typed(closed: Closed) -> None:
    with at_the_door(closed.folder) as (window, session):
        view = unlock(window)
        view.code_button.click()
        assert view.secret.line.echoMode() is view.secret.line.EchoMode.Normal
        assert view.secret.line.accessibleName() == "Recovery code"
        view.secret.line.setText(closed.code.lower())
        view.open_button.click()
        wait_for(lambda: session.open_desk)
        assert session.opened_by == "recovery"


@pytest.mark.parametrize("typed", ["abc", WRONG_CODE])
def test_a_slip_in_the_code_is_told(closed: Closed, typed: str) -> None:
    with at_the_door(closed.folder) as (window, _):
        view = unlock(window)
        view.code_button.click()
        view.secret.line.setText(typed)
        view.open_button.click()
        wait_for(lambda: view.notice.text)
        assert "recovery code" in view.notice.text.lower()


def test_from_the_code_back_to_the_passphrase(closed: Closed) -> None:
    with at_the_door(closed.folder) as (window, _):
        view = unlock(window)
        view.code_button.click()
        view.secret.line.setText("half a code")
        view.code_button.click()
        assert view.secret.text == "" and view.secret.line.accessibleName() == "Passphrase"
        assert view.secret.line.echoMode() is view.secret.line.EchoMode.Password


def _remembered(closed: Closed) -> None:
    vault = open_vault(closed.folder, FromRecoveryCode(closed.code))
    add_keyring_slot(vault)
    vault.close()


def test_a_keyring_that_knows_the_vault_opens_it_by_itself(closed: Closed) -> None:
    with keyrings.using(keyrings.MemoryKeyring()):
        _remembered(closed)
        with at_the_door(closed.folder) as (_, session):
            wait_for(lambda: session.open_desk)
            assert session.opened_by == "keyring"


def test_after_a_lock_by_hand_the_keyring_waits_to_be_asked(closed: Closed) -> None:
    with keyrings.using(keyrings.MemoryKeyring()):
        _remembered(closed)
        with at_the_door(None) as (window, session):
            session.locked_by_hand = True
            session.choose(closed.folder)
            view = unlock(window)
            wait_for(view.keyring_button.isVisible)
            assert session.open_desk is None
            view.keyring_button.click()
            wait_for(lambda: session.open_desk)


def test_a_keyring_that_lost_the_entry_says_so_and_the_door_stays(closed: Closed) -> None:
    with keyrings.using(keyrings.MemoryKeyring()):
        _remembered(closed)
    with keyrings.using(keyrings.MemoryKeyring()), at_the_door(closed.folder) as (window, session):
        view = unlock(window)
        wait_for(lambda: view.notice.text)
        assert session.state is State.LOCKED and view.secret.isEnabled()


def test_without_a_slot_the_keyring_is_not_offered(closed: Closed) -> None:
    with keyrings.using(keyrings.MemoryKeyring()), at_the_door(closed.folder) as (window, _):
        view = unlock(window)
        seen: list[object] = []
        view.model.looked.connect(seen.append)
        wait_for(lambda: seen)
        assert not view.keyring_button.isVisible()


def test_a_vault_that_is_gone_is_told(qapp: object, tmp_path: Path) -> None:
    with at_the_door(tmp_path / "gone.earwitness") as (window, _):
        view = unlock(window)
        wait_for(lambda: view.notice.text)
        assert "no vault" in view.notice.text


def test_another_vault_can_be_chosen(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = make_closed(tmp_path / "b")
    remember_folder(closed.folder)
    remember_folder(other.folder)
    with at_the_door(closed.folder) as (window, session):
        first = unlock(window)
        actions = [one for one in first.others_menu().actions() if not one.isSeparator()]
        assert [one.text() for one in actions][:1] == [other.folder.name]
        actions[0].trigger()
        assert session.folder == other.folder and unlock(window) is not first
        [*_, last] = unlock(window).others_menu().actions()
        last.trigger()
        assert first_run(window).page is first_run(window).welcome


def test_what_was_opened_last_comes_last_in_the_list(closed: Closed, tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    other = make_closed(tmp_path / "b")
    for folder in (closed.folder, other.folder, closed.folder):
        remember_folder(folder)
    assert known_folders()[-2:] == [other.folder, closed.folder]


def test_the_end_of_the_program_while_it_opens_leaves_nothing_open(closed: Closed) -> None:
    with at_the_door(closed.folder) as (_, session):
        session.unlock_with_recovery_code(closed.code)
    assert session.open_desk is None
    with at_the_door(closed.folder) as (_, session):  # nobody holds it
        session.unlock_with_recovery_code(closed.code)
        wait_for(lambda: session.open_desk)


def test_a_report_of_the_last_end_is_offered_to_copy(closed: Closed) -> None:
    with at_the_door(None) as (window, session):
        session.last_crash = "report: 1234abcd"
        session.choose(closed.folder)
        view = unlock(window)
        assert "unexpectedly" in view.notice.text
        view.notice._copy.click()
        assert QApplication.clipboard().text() == "report: 1234abcd"
        QApplication.clipboard().clear()
