"""All commands by their words: typed, found, moved through and taken by keys, each step said to who does not see it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_desktop.actions import COMMANDS
from earwitness_desktop.widgets import command_palette
from earwitness_desktop.widgets.command_palette import CommandPalette


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []

    def announce(_widget: QWidget, text: str) -> None:
        made.append(text)

    monkeypatch.setattr(command_palette, "announce", announce)
    return made


@pytest.fixture
def palette(qapp: QApplication, said: list[str]) -> Iterator[CommandPalette]:
    made = CommandPalette(list(COMMANDS))
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def rows(palette: CommandPalette) -> list[str]:
    return [palette._found.item(row).text() for row in range(palette._found.count())]


def focused() -> QWidget:
    made = QApplication.focusWidget()
    assert made is not None
    return made


def test_the_nearest_command_comes_first_and_is_said(palette: CommandPalette, said: list[str]) -> None:
    QTest.keyClicks(focused(), "lokc now")  # as fingers do
    assert rows(palette)[0].startswith("Vault: Lock now")
    assert said[-1] == rows(palette)[0]


def test_arrows_go_into_the_list_and_letters_back_to_the_line(palette: CommandPalette) -> None:
    QTest.keyClicks(focused(), "find")
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused() is palette._found and palette._found.currentRow() == 1
    QTest.keyClicks(focused(), " ")
    QTest.keyClicks(focused(), "next")
    assert focused() is palette._asked and palette._asked.text() == "find next"
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Backspace)
    assert palette._asked.text() == "find nex"


@pytest.mark.parametrize("from_the_list", [False, True])
def test_enter_takes_what_is_chosen(palette: CommandPalette, from_the_list: bool) -> None:
    taken: list[str] = []
    palette.chosen.connect(taken.append)
    QTest.keyClicks(focused(), "quit")
    if from_the_list:
        QTest.keyClick(focused(), Qt.Key.Key_Down)
        QTest.keyClick(focused(), Qt.Key.Key_Up)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert taken == ["window.quit"] and not palette.isVisible()


def test_what_is_like_nothing_finds_nothing(palette: CommandPalette, said: list[str]) -> None:
    QTest.keyClicks(focused(), "qqqqxxxx")
    told = len(said)
    assert rows(palette) == []
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert palette.isVisible() and len(said) == told
