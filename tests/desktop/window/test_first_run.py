"""The first run, page by page: what is asked, what is refused, and that back works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_core.errors import VaultMissing
from earwitness_desktop.shared.kit import rows_of
from earwitness_desktop.views.first_run import FirstRunView
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.widgets.words import look_of
from helpers import keyrings
from helpers.first_runs import GOOD, at_the_door, first_run, type_into, unlock
from helpers.windows import make_closed, wait_for


@pytest.fixture
def window(qapp: QApplication) -> Iterator[MainWindow]:
    with at_the_door(None) as (made, _):
        yield made


@pytest.fixture
def view(window: MainWindow) -> FirstRunView:
    return first_run(window)


def test_it_begins_with_what_this_is_and_what_never_leaves(view: FirstRunView) -> None:
    assert view.page is view.welcome
    assert not view.next.isVisible() and not view.back.isVisible()
    texts = [one.text() for one in view.welcome.findChildren(type(view.welcome.title))]
    assert any("Nothing leaves this machine" in text for text in texts)


@pytest.mark.parametrize(("button", "page"), [("make", "vault"), ("open", "other"), ("restore", "restore")])
def test_three_ways_lead_on_and_back_again(view: FirstRunView, button: str, page: str) -> None:
    getattr(view.welcome, button).click()
    assert view.page is getattr(view, page)
    assert view.back.isVisible()
    view.back.click()
    assert view.page is view.welcome


def test_back_works_by_the_keys_of_the_system(view: FirstRunView) -> None:
    view.show_page("vault")
    QTest.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.page is view.welcome


def test_the_keyboard_alone_gets_from_the_welcome_to_the_passphrase(window: MainWindow, view: FirstRunView) -> None:
    assert QApplication.focusWidget() is view.welcome.make
    QTest.keyClick(view.welcome.make, Qt.Key.Key_Space)
    assert view.page is view.vault
    assert QApplication.focusWidget() is view.vault.secret.line


def test_a_weak_passphrase_is_told_in_words_and_goes_no_further(view: FirstRunView) -> None:
    view.show_page("vault")
    type_into(view.vault.secret, "password1")
    type_into(view.vault.again, "password1")
    wait_for(lambda: "Not enough yet" in view.vault.strength.words.text())
    assert not view.next.isEnabled()


def test_two_passphrases_that_differ_go_no_further(view: FirstRunView) -> None:
    view.show_page("vault")
    type_into(view.vault.secret, GOOD)
    type_into(view.vault.again, GOOD[:-1])
    wait_for(lambda: "guesses it" in view.vault.strength.words.text())
    assert not view.next.isEnabled()
    type_into(view.vault.again, GOOD[-1])
    wait_for(view.next.isEnabled)


def test_no_folder_goes_no_further(view: FirstRunView) -> None:
    view.show_page("vault")
    type_into(view.vault.secret, GOOD)
    type_into(view.vault.again, GOOD)
    wait_for(view.next.isEnabled)
    view.vault.place.line.clear()
    assert not view.next.isEnabled()


def test_an_emptied_passphrase_says_what_is_good(view: FirstRunView) -> None:
    view.show_page("vault")
    view.vault.secret.line.setText("x")
    view.vault.secret.line.clear()
    assert "unrelated words" in view.vault.strength.words.text()


def test_what_is_typed_is_hidden_until_the_person_wants_to_see_it(view: FirstRunView) -> None:
    view.show_page("vault")
    line = view.vault.secret.line
    assert line.echoMode() is line.EchoMode.Password
    view.vault.secret.eye.click()
    assert line.echoMode() is line.EchoMode.Normal


def test_a_keyring_is_offered_where_there_is_one(view: FirstRunView) -> None:
    with keyrings.using(keyrings.MemoryKeyring()):
        view.show_page("vault")
        wait_for(view.vault.keyring.isVisible)
    assert not view.vault.keyring.isChecked()


def test_a_folder_that_is_taken_is_told_and_what_was_typed_stays(view: FirstRunView, tmp_path: Path) -> None:
    (tmp_path / "taken.earwitness").mkdir()
    (tmp_path / "taken.earwitness" / "letter").write_text("x")
    view.show_page("vault")
    view.vault.place.path = tmp_path / "taken.earwitness"
    view.vault.secret.line.setText(GOOD)
    view.vault.again.line.setText(GOOD)
    wait_for(view.next.isEnabled)
    view.next.click()
    wait_for(lambda: view.vault.notice.text)
    assert "already" in view.vault.notice.text
    assert view.vault.secret.text == GOOD and view.next.isEnabled()


def test_a_folder_that_is_no_vault_is_told(view: FirstRunView, tmp_path: Path) -> None:
    view.show_page("open")
    assert not view.next.isEnabled()
    view.other.place.path = tmp_path
    view.next.click()
    assert str(VaultMissing(folder=tmp_path).sentence) in view.other.notice.text


@pytest.mark.parametrize("within", ["", "blobs", "header"])
def test_any_path_of_a_vault_leads_to_its_door(window: MainWindow, tmp_path: Path, within: str) -> None:
    closed = make_closed(tmp_path)
    view = first_run(window)
    view.show_page("open")
    view.other.place.path = closed.folder / within
    view.next.click()
    assert unlock(window).model is not None


def test_the_focus_is_on_what_a_page_asks_first(window: MainWindow, view: FirstRunView) -> None:
    first = {
        "vault": view.vault.secret.line,
        "open": view.other.place.line,
        "restore": view.restore.file.line,
        "kept": view.kept.groups[0],
        "watch": view.watch.place.line,
    }
    for name, wanted in first.items():
        view.show_page(name)
        assert QApplication.focusWidget() is wanted, name


def test_a_restore_asks_for_all_it_needs(view: FirstRunView, tmp_path: Path) -> None:
    view.show_page("restore")
    assert not view.next.isEnabled()
    view.restore.file.path = tmp_path / "none.ewbackup"
    view.restore.secret.line.setText("x")
    assert view.next.isEnabled()
    view.restore.place.line.clear()
    assert not view.next.isEnabled()


def test_a_backup_that_is_not_there_is_told(view: FirstRunView, tmp_path: Path) -> None:
    view.show_page("restore")
    view.restore.file.path = tmp_path / "none.ewbackup"
    view.restore.place.path = tmp_path / "new.earwitness"
    view.restore.secret.line.setText("x")
    view.next.click()
    assert view.restore.is_busy and not view.back.isEnabled()
    wait_for(lambda: view.restore.notice.text)
    assert not view.restore.is_busy and not (tmp_path / "new.earwitness").exists()


@pytest.mark.parametrize("page", ["vault", "kit", "kept", "models", "watch", "open", "restore"])
def test_nothing_is_cut_off_in_a_small_window_and_with_large_letters(window: MainWindow, page: str) -> None:
    look = look_of()
    look.choose("light", 200)
    try:
        window.resize(720, 480)
        view = first_run(window)
        view.show_page(page)
        QApplication.processEvents()
        assert view.next.width() >= view.next.sizeHint().width()
        inner = view.area.widget()
        assert inner is not None and inner.width() <= view.area.viewport().width()
    finally:
        look.choose("system", 100)


@given(st.text("0123456789ABCDEFGHJKMNPQRSTVWXYZ", min_size=56, max_size=56), st.integers(1, 14))
def test_a_code_in_rows_is_the_code(letters: str, in_row: int) -> None:
    code = "-".join(letters[at : at + 4] for at in range(0, 56, 4))
    assert "-".join(rows_of(code, in_row)) == code
