"""The editor over a row: code points outwards, UTF-16 inside; and what a kill leaves of what was typed."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_desktop.widgets.transcript.editor import RowEditor
from helpers import typing_child
from helpers.conversations import add_source, add_transcript
from helpers.windows import make_closed, opened

_ODD = st.sampled_from(["👩‍👩‍👧‍👦", "שלום", "عربي", "e\u0301\u0302", "漢字", "🏳️‍🌈", "ß", "\u00a0", "𝒳", "a", " ", "."])
odd_texts = st.lists(_ODD, max_size=20).map("".join)


@given(text=odd_texts, data=st.data())
def test_the_cursor_is_where_it_was_put_in_any_script(qapp: QApplication, text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    editor = RowEditor(text, offset)
    assert editor.text == text and editor.offset == offset


@given(text=odd_texts, typed=odd_texts, data=st.data())
def test_a_chosen_range_gives_way_to_what_is_typed(
    qapp: QApplication, text: str, typed: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    editor = RowEditor(text, 0)
    editor.choose(start, end)
    editor.insertPlainText(typed)
    assert editor.text == text[:start] + typed + text[end:]
    assert editor.offset == start + len(typed)


@settings(deadline=None)
@given(text=odd_texts)
def test_what_is_not_touched_is_not_changed(qapp: QApplication, text: str) -> None:
    editor = RowEditor(text, 0)
    assert editor.text == text and not editor.document().isModified()


@pytest.mark.parametrize(
    ("key", "keys", "signal", "told"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "committed", ("The crane",)),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, "left", ()),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "split_wanted", ("The crane", 4)),
    ],
)
def test_keys_end_the_editing(
    qapp: QApplication, key: Qt.Key, keys: Qt.KeyboardModifier, signal: str, told: tuple[object, ...]
) -> None:
    editor = RowEditor("The crane", 4)
    heard: list[tuple[object, ...]] = []
    getattr(editor, signal).connect(lambda *what: heard.append(what))
    QTest.keyClick(editor, key, keys)
    assert heard == [told] and editor.text == "The crane"


def test_every_key_is_told_as_typed(qapp: QApplication) -> None:
    editor = RowEditor("", 0)
    heard: list[str] = []
    editor.typed.connect(heard.append)
    QTest.keyClicks(editor, "abc")
    assert heard == ["a", "ab", "abc"]


def test_it_grows_with_its_lines(qapp: QApplication) -> None:
    editor = RowEditor("word", 0)
    editor.setFixedWidth(300)
    editor.show()
    one = editor.sizeHint().height()
    editor.setPlainText("word " * 60)
    QTest.qWait(1)
    assert editor.sizeHint().height() > one * 3
    editor.close()


def test_a_kill_in_the_middle_of_typing_costs_two_seconds_at_most(tmp_path: Path, qapp: QApplication) -> None:
    """A real process with a real window, killed without a word; then the vault is opened again."""
    closed = make_closed(tmp_path)
    session, desk = opened(closed)
    source = add_source(desk.desk.vault)
    add_transcript(desk.desk.vault, source, [("Anna", "The first words")])
    session.shut_down()
    child = subprocess.Popen(
        [sys.executable, typing_child.__file__, str(closed.folder), closed.code, source],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert child.stdout is not None
    typed: list[tuple[float, int]] = []
    begun: float | None = None
    for line in child.stdout:
        at, count = line.split()
        typed.append((float(at), int(count)))
        begun = begun or typed[0][0]
        if typed[-1][0] - begun > 3.5:
            break
    child.kill()
    killed = time.monotonic()
    child.wait()
    child.stdout.close()
    session, desk = opened(closed)
    draft = desk.desk.corrections.drafts.of(source)
    session.shut_down()
    assert draft is not None and set(draft.text) == {"x"}
    assert len(draft.text) >= max(count for at, count in typed if at <= killed - 2.0)
