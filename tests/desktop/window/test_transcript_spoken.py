"""The transcript as a screen reader has it: asked through Qt's own interface, as a reader's bridge does."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from earwitness_desktop.script import Place, Script
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transcript.editor import RowEditor
from earwitness_desktop.widgets.transcript.lines import Lines, row_said
from helpers import spoken_child
from helpers.transcripts import speakers, spoken, transcript

PEOPLE = speakers("Anna", "Ben")
SAID = ("The crane 👩‍👩‍👧‍👦 stood still", "nobody 𝒳 had signed", "for the keys")


def script(*said: str) -> Script:
    made = transcript(*((row % 2, spoken(text, start_ms=row * 5_000)) for row, text in enumerate(said)), people=PEOPLE)
    return Script(made.segments, made.speakers)


@pytest.fixture
def view(qapp: QApplication) -> Iterator[TranscriptView]:
    window = QWidget()
    made = TranscriptView(window)
    made.resize(900, 500)
    window.resize(900, 500)
    made.show_script(script(*SAID))
    window.show()
    made.setFocus()
    QTest.qWait(1)
    yield made
    window.close()


def told(view: TranscriptView) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    return found


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def test_it_is_a_text_to_be_read_with_a_name(view: TranscriptView) -> None:
    found = told(view)
    assert found.isValid() and found.role() is QAccessible.Role.EditableText
    assert found.text(QAccessible.Text.Name) == "Transcript"
    assert found.state().readOnly and found.state().multiLine and found.state().focusable


def test_the_whole_text_is_there_row_by_row(view: TranscriptView) -> None:
    text = told(view).textInterface()
    whole = "\n".join(SAID)
    assert text.characterCount() == units(whole) and text.text(0, text.characterCount()) == whole
    first = units(SAID[0])
    assert text.text(first - 5, first + 7) == "still\nnobody"


def test_the_caret_is_where_it_is_and_can_be_put(view: TranscriptView) -> None:
    text = told(view).textInterface()
    view.go_to(Place(1, 9))
    assert text.cursorPosition() == units(SAID[0]) + 1 + units(SAID[1][:9])
    text.setCursorPosition(units(SAID[0]) + 1 + units(SAID[1][:11]))
    assert view.caret == Place(1, 11)


def test_a_reader_can_choose(view: TranscriptView) -> None:
    text = told(view).textInterface()
    text.setSelection(0, 4, units(SAID[0]) + 1 + 6)
    assert view.chosen_text() == f"{SAID[0][4:]}\nnobody"
    text.removeSelection(0)
    assert view.selection.is_empty


def test_a_sign_lies_where_it_was_drawn(view: TranscriptView) -> None:
    text = told(view).textInterface()
    at = units(SAID[0]) + 1 + units(SAID[1][:9])
    rect = text.characterRect(at)
    assert rect.width() > 0 and text.offsetAtPoint(rect.center() - QPoint(rect.width() // 4, 0)) == at


def test_its_value_is_the_row_and_its_description_who_and_when(view: TranscriptView) -> None:
    view.go_to(Place(1, 0))
    found = told(view)
    assert found.text(QAccessible.Text.Value) == SAID[1]
    assert found.text(QAccessible.Text.Description) == row_said(view.script, 1) == f"Ben, 0:05: {SAID[1]}"


def test_an_editor_over_a_row_is_a_child_of_it(view: TranscriptView) -> None:
    editor = RowEditor("x", 0)
    view.edit(1, editor)
    found = told(view)
    children = [found.child(at) for at in range(found.childCount())]
    [own] = [one for one in children if one.object() is editor]
    assert found.indexOfChild(own) >= 0 and found.focusChild().object() is editor
    view.overlay.close()
    assert editor not in [told(view).child(at).object() for at in range(told(view).childCount())]


def test_it_hangs_in_the_tree_of_its_window(view: TranscriptView) -> None:
    window = QAccessible.queryAccessibleInterface(view.window())
    assert window is not None
    children = [window.child(at) for at in range(window.childCount())]
    assert [one.object() for one in children] == [view] and told(view).parent().object() is view.window()


def test_while_a_reader_listens_all_keys_work(view: TranscriptView) -> None:
    QAccessible.setActive(True)
    try:
        for place in (Place(2, 4), Place(0, 4), Place(0, 10), Place(1, 0)):
            view.go_to(place)
        view.select_all()
        view.show_script(Script())
        assert told(view).textInterface().characterCount() == 0
        assert told(view).textInterface().text(0, 5) == ""
    finally:
        QAccessible.setActive(False)


def test_a_view_that_is_gone_takes_its_interface_along(qapp: QApplication) -> None:
    made = TranscriptView()
    made.show_script(script(*SAID))
    assert told(made).textInterface().characterCount() > 0
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del made
    gc.collect()


@given(
    said=st.lists(st.text(st.sampled_from("ab 👩𝒳ש\u0301"), min_size=1, max_size=6).filter(str.strip), min_size=1),
    data=st.data(),
)
def test_places_and_units_are_the_same(said: list[str], data: st.DataObject) -> None:
    made = script(*(" ".join(one.split()) for one in said))
    row = data.draw(st.integers(0, len(made) - 1))
    place = Place(row, data.draw(st.integers(0, len(made.rows[row].text))))
    lines, whole = Lines().of(made), "\n".join(one.text for one in made.rows)
    before = "\n".join([one.text for one in made.rows[:row]] + [made.rows[row].text[: place.offset]])
    assert lines.units(place) == units(before) and lines.length == units(whole)
    assert lines.place(lines.units(place)) == place


def test_other_rows_are_other_units() -> None:
    made, lines = script("a b", "c"), Lines()
    assert lines.of(made).length == 5
    made.replace(0, 1, [])
    assert lines.of(made).length == 1


@pytest.mark.parametrize("end", ["closed", "left open", "in an order of its own"])
def test_the_program_ends_whole_after_a_reader_listened(end: str) -> None:
    """A process of its own: an interface that lived in two places would break it at its end."""
    done = subprocess.run(
        [sys.executable, spoken_child.__file__, end], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout.split()[-1:]) == (0, ["end"]), done.stderr[-2_000:]
