"""A secret that is typed is told to nobody: the line holds dots, and behaves as any line without echo does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from earwitness_desktop.widgets.secret_field import SecretField
from earwitness_desktop.widgets.secret_line import DOT, SecretLine

CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)
MOVES = [
    (key, held)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)
    for held in (NONE, SHIFT, CONTROL, CONTROL | SHIFT)
]
REMOVALS = [(key, held) for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) for held in (NONE, CONTROL)]
OTHERS = [(Qt.Key.Key_A, CONTROL), (Qt.Key.Key_X, CONTROL), (Qt.Key.Key_C, CONTROL), (Qt.Key.Key_Z, CONTROL)]


@pytest.fixture
def line(qapp: QApplication) -> Iterator[SecretLine]:
    made = SecretLine()
    made.show()
    yield made
    made.close()
    made.deleteLater()
    QGuiApplication.clipboard().clear()


def holds(line: SecretLine, secret: str) -> bool:
    return line.secret == secret and line.text() == DOT * len(secret)


@settings(max_examples=150)
@given(
    acts=st.lists(
        st.sampled_from("ab 7é")
        | st.sampled_from(MOVES)
        | st.sampled_from(REMOVALS)
        | st.sampled_from(OTHERS)
        | st.text("cd ", max_size=5).map(lambda text: ("paste", text)),
        max_size=30,
    )
)
def test_it_is_worked_as_any_line_without_echo(qapp: QApplication, acts: list[object]) -> None:
    ours, plain = SecretLine(), QLineEdit()
    plain.setEchoMode(QLineEdit.EchoMode.Password)
    told: list[str] = []
    ours.changed.connect(told.append)
    for act in acts:
        for line in (ours, plain):
            do(line, act)
        assert ours.text() == DOT * len(ours.secret)
        assert ours.secret == plain.text()
        assert ours.cursorPosition() == plain.cursorPosition()
        assert ours.selectionStart() == plain.selectionStart()
    assert not told or told[-1] == ours.secret


def do(line: QLineEdit, act: object) -> None:
    if isinstance(act, str):  # QTest knows the keys of ASCII only
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, NONE, act))
        return
    assert isinstance(act, tuple)
    what, how = act
    if what == "paste":
        QGuiApplication.clipboard().setText(how)
        QTest.keyClick(line, Qt.Key.Key_V, CONTROL)
    else:
        QTest.keyClick(line, what, how)


def test_what_is_put_together_of_several_keys_goes_beside_the_line(line: SecretLine) -> None:
    QTest.keyClicks(line, "caf")
    event = QInputMethodEvent()
    event.setCommitString("é")
    QApplication.sendEvent(line, event)
    assert holds(line, "café")
    event = QInputMethodEvent()
    event.setCommitString("t", -1, 1)
    QApplication.sendEvent(line, event)
    assert holds(line, "caft")


def test_the_menu_and_the_middle_button_paste_beside_it(line: SecretLine) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("from the manager\n")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    menu = line.createStandardContextMenu()
    names = [one.objectName() for one in menu.actions()]
    assert "edit-paste" in names, "Qt names it otherwise now: the menu of this line would put letters into it"
    menu.deleteLater()
    QTest.mouseClick(line, Qt.MouseButton.RightButton)
    open_menu = menu_of(line)
    next(one for one in open_menu.actions() if one.objectName() == "edit-paste").trigger()
    open_menu.close()
    assert holds(line, "from the manager")
    if clipboard.supportsSelection():
        clipboard.setText(" too", QClipboard.Mode.Selection)
        release = QMouseEvent(
            QEvent.Type.MouseButtonRelease, QPointF(1, 1), Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton, NONE
        )
        QApplication.sendEvent(line, release)
        assert holds(line, "from the manager too")


def menu_of(line: SecretLine) -> QMenu:
    position = line.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, position, line.mapToGlobal(position))
    QApplication.sendEvent(line, event)
    return next(one for one in line.findChildren(QMenu) if one.isVisible())


def test_letters_that_come_in_by_another_way_are_taken_out(line: SecretLine) -> None:
    QTest.keyClicks(line, "abcd")
    line.setCursorPosition(2)
    line.insert("xy")
    assert holds(line, "abxycd")
    line.setText("all new")
    assert holds(line, "all new")
    line.clear()
    assert holds(line, "")


def test_it_is_shown_and_hidden_again(qapp: QApplication) -> None:
    field = SecretField("Passphrase")
    QTest.keyClicks(field.line, "ab")
    field.eye.click()
    assert field.line.text() == "ab" and field.line.echoMode() is QLineEdit.EchoMode.Normal
    QTest.keyClicks(field.line, "cd")
    field.eye.click()
    assert holds(field.line, "abcd") and field.text == "abcd"
    assert field.line.echoMode() is QLineEdit.EchoMode.Password
    field.clear()
    assert field.text == "" and holds(field.line, "")


def test_nothing_is_dropped_into_it(line: SecretLine) -> None:
    assert not line.acceptDrops()
