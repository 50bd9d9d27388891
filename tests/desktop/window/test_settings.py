"""The settings screen on a real vault."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QSpinBox

from earwitness_core.vault import FromRecoveryCode, open_vault
from earwitness_desktop.viewmodels.preferences import TABLE, Preferences
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.settings import SettingsScreen
from earwitness_desktop.views.settings.about import packages
from helpers import keyrings
from helpers.windows import Closed, make_closed, opened, wait_for


@pytest.fixture
def closed(qapp: QApplication, tmp_path: Path) -> Closed:
    return make_closed(tmp_path)


@pytest.fixture
def desk(closed: Closed) -> Iterator[OpenDesk]:
    session, made = opened(closed)
    yield made
    session.shut_down()


@pytest.fixture
def screen(desk: OpenDesk) -> Iterator[SettingsScreen]:
    made = SettingsScreen(desk)
    made.resize(900, 700)
    made.show()
    seen: list[object] = []
    made.care.changed.connect(seen.append)
    wait_for(lambda: seen)
    yield made
    made.forget()
    made.close()
    made.deleteLater()


@pytest.mark.parametrize("one", TABLE, ids=lambda one: one.key)
def test_every_setting_of_the_table_has_a_control_with_its_name(screen: SettingsScreen, one: object) -> None:
    control = screen.general.controls[one.key]  # type: ignore[attr-defined]
    assert control.accessibleName()


def test_what_is_chosen_is_kept(screen: SettingsScreen) -> None:
    look, idle, tray = (screen.general.controls[key] for key in ("look", "idle", "tray"))
    assert isinstance(look, QComboBox) and isinstance(idle, QSpinBox) and isinstance(tray, QCheckBox)
    look.setCurrentIndex(look.findData("dark"))
    idle.setValue(30)
    tray.setChecked(False)
    kept = Preferences()
    assert (kept.text("look"), kept.number("idle"), kept.switch("tray")) == ("dark", 30, False)


@pytest.mark.parametrize(("page", "at"), [("general", 0), ("models", 1), ("folders", 2), ("vault", 3), ("about", 4)])
def test_a_page_can_be_asked_for(screen: SettingsScreen, page: str, at: int) -> None:
    screen.show_what(page)
    assert screen.tabs.currentIndex() == at


def test_a_folder_is_watched_and_watched_no_longer(screen: SettingsScreen, desk: OpenDesk, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    assert screen.folders.none.isVisibleTo(screen.folders)
    screen.folders.place.path = tmp_path / "in"
    screen.folders.aside.setChecked(True)
    screen.folders.add.click()
    wait_for(lambda: screen.folders.rows.buttons)
    [watched] = desk.desk.intake.folders()
    assert (watched.path, watched.after) == (tmp_path / "in", "move")
    screen.folders.rows.buttons[watched.id, "unwatch"].click()
    wait_for(lambda: not desk.desk.intake.folders())
    wait_for(lambda: not screen.folders.rows.buttons)


def test_a_folder_that_is_not_there_is_told(screen: SettingsScreen, tmp_path: Path) -> None:
    screen.folders.place.path = tmp_path / "nowhere"
    screen.folders.add.click()
    wait_for(lambda: screen.notice.text)


def test_two_passphrases_that_differ_set_nothing(screen: SettingsScreen) -> None:
    screen.vault.new.line.setText("one")
    screen.vault.again.line.setText("two")
    assert not screen.vault.set.isEnabled()
    screen.vault.again.line.setText("one")
    assert screen.vault.set.isEnabled()


def test_a_weak_passphrase_is_refused_by_the_core(screen: SettingsScreen) -> None:
    screen.vault.new.line.setText("password")
    screen.vault.again.line.setText("password")
    screen.vault.set.click()
    wait_for(lambda: "too easy" in screen.notice.text)


def test_a_new_code_is_shown_once_and_opens_the_vault(screen: SettingsScreen, closed: Closed) -> None:
    screen.vault.rotate.click()
    wait_for(lambda: screen.vault.code.text())
    code = screen.vault.code.text().replace("\n", "-")
    open_vault(closed.folder, FromRecoveryCode(code)).close()
    screen.vault.away.click()
    assert screen.vault.code.text() == ""


def test_forgetting_leaves_no_secret(screen: SettingsScreen) -> None:
    screen.vault.new.line.setText("half a passphrase")
    screen.vault.rotate.click()
    wait_for(lambda: screen.vault.code.text())
    screen.forget()
    assert screen.vault.new.text == "" and screen.vault.code.text() == ""


def test_the_keyring_learns_and_forgets(closed: Closed) -> None:
    with keyrings.using(keyrings.MemoryKeyring()) as _:
        session, desk = opened(closed)
        screen = SettingsScreen(desk)
        wait_for(lambda: screen.vault.keyring.isEnabled())
        screen.vault.keyring.click()
        wait_for(lambda: "keyring" in screen.notice.text.lower())
        wait_for(lambda: screen.vault.keyring.isChecked())
        screen.deleteLater()
        session.shut_down()


def test_a_backup_is_made_and_the_schedule_kept(screen: SettingsScreen, desk: OpenDesk, tmp_path: Path) -> None:
    assert not screen.vault.every.isEnabled()
    (tmp_path / "drive").mkdir()
    screen.vault.place.path = tmp_path / "drive"
    screen.vault.back_up.click()
    wait_for(lambda: "backup" in screen.notice.text.lower())
    assert [one.suffix for one in (tmp_path / "drive").iterdir()] == [".ewbackup"]
    wait_for(screen.vault.every.isEnabled)
    screen.vault.every.activated.emit(screen.vault.every.findData("daily"))
    wait_for(lambda: (plan := desk.desk.care.backups.schedule) is not None and plan.every == "daily")


def test_a_sound_vault_is_told_to_be_sound(screen: SettingsScreen) -> None:
    screen.vault.check.click()
    wait_for(lambda: "sound" in screen.notice.text)
    assert screen.vault.check.isEnabled()


def test_models_are_listed_by_what_they_are_for(screen: SettingsScreen) -> None:
    wait_for(lambda: screen.models.rows)
    acts = {key for rows in screen.models_page.rows.values() for key in rows.buttons}
    assert ("whisper-small", "get") in acts or ("whisper-small", "verify") in acts


def test_packages_are_told_with_their_licences() -> None:
    told = packages()
    assert any(one.startswith("PySide6 ") for one in told)
    assert all(one.rsplit(": ", 1)[1] for one in told), told
