"""The keys of a foot pedal: chosen in the settings, pressed in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from earwitness_desktop.actions import COMMANDS, Actions
from earwitness_desktop.viewmodels.pedal import NO_KEY, PEDAL, pedal_keys
from earwitness_desktop.viewmodels.preferences import BY_KEY, Preferences
from earwitness_desktop.viewmodels.session import Session
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.views.settings.general import GeneralPage


def shortcuts(actions: Actions) -> dict[str, list[str]]:
    return {command.id: command.shortcut.split("; ") for command in actions if command.shortcut}


def test_nobody_chose_anything_and_the_common_keys_work(qapp: QApplication) -> None:
    assert pedal_keys(Preferences()) == {"sound.play": "F4", "sound.back": "F6", "sound.on": "F7"}


def test_a_key_that_was_chosen_twice_is_the_first_s(qapp: QApplication) -> None:
    made = Preferences()
    made.choose("pedal-back", "F4")
    made.choose("pedal-on", NO_KEY)
    assert pedal_keys(made) == {"sound.play": "F4"}


def test_own_keys_of_a_command_stay(qapp: QApplication) -> None:
    actions = Actions()
    actions.use_keys({"sound.back": "F13"})
    assert shortcuts(actions)["sound.back"] == ["F13", "Alt+Left"]
    actions.use_keys({})
    assert shortcuts(actions)["sound.back"] == ["Alt+Left"]


def test_a_key_of_another_command_is_taken_from_it_and_told(qapp: QApplication) -> None:
    actions = Actions()
    told: list[str] = []
    actions.changed.connect(told.append)
    actions.use_keys({"sound.back": "Media Play"})
    assert shortcuts(actions)["sound.play"] == ["Ctrl+Space"] and sorted(told) == ["sound.back", "sound.play"]
    actions.use_keys({"sound.back": "Media Play"})
    assert len(told) == 2


@pytest.mark.parametrize("key", [value for value, _ in BY_KEY["pedal-play"].choices if value != NO_KEY])
def test_no_key_that_is_offered_is_that_of_another_command(key: str) -> None:
    """But the one that plays: it may be given to the pedal."""
    assert {one.id for one in COMMANDS if key in one.shortcut.split("; ")} <= {"sound.play"}


def test_pressing_the_chosen_key_does_it_and_the_old_one_no_more(tmp_path: Path, qapp: QApplication) -> None:
    session = Session(tmp_path / "nothing.earwitness")
    window = MainWindow(session, {}, {})
    done: list[str] = []
    for command in PEDAL.values():
        window.commands.bind(command, lambda command=command: done.append(command))  # type: ignore[misc]
    window.use_pedal(Preferences())
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window, 5_000)
    QTest.keyClick(window, Qt.Key.Key_F4)
    preferences = Preferences()
    preferences.choose("pedal-play", "F13")
    window.use_pedal(preferences)
    QTest.keyClick(window, Qt.Key.Key_F13)
    QTest.keyClick(window, Qt.Key.Key_F4)
    QTest.keyClick(window, Qt.Key.Key_F6)
    assert done == ["sound.play", "sound.play", "sound.back"]
    session.shut_down()


def test_it_is_chosen_in_the_settings(qapp: QApplication) -> None:
    page = GeneralPage()
    box = page.controls["pedal-back"]
    assert isinstance(box, QComboBox) and box.currentData() == "F6"
    box.setCurrentIndex(box.findData("F14"))
    assert pedal_keys(Preferences())["sound.back"] == "F14"
    page.deleteLater()
