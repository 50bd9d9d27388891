"""The transcript as it is painted, pointed at and walked: own-painted, so all of it is shown here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_core.model import TextSpan, TimeSpan
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import SUSPECT, Mark, Place, Script
from earwitness_desktop.widgets.transcript import TranscriptView
from earwitness_desktop.widgets.transcript.editor import RowEditor
from helpers.transcripts import speakers, spoken, transcript

PEOPLE = speakers("Anna", "Ben")
WORDS = "The crane stood still all night and nobody had signed for the keys"


def long_script(rows: int = 60) -> Script:
    said = [(row // 2 % 2, spoken(f"{WORDS} {row}", start_ms=row * 5_000)) for row in range(rows)]
    made = transcript(*said, people=PEOPLE)
    return Script(made.segments, made.speakers)


@pytest.fixture
def view(qapp: QApplication) -> Iterator[TranscriptView]:
    made = TranscriptView()
    made.resize(900, 500)
    made.show()
    made.show_script(long_script())
    made.setFocus()
    QTest.qWait(1)
    yield made
    look_of().choose("light", 100)
    made.close()


def point_of(view: TranscriptView, row: int, offset: int) -> QPoint:
    """The middle of a sign on the viewport."""
    rect = view.sheet.row_rect(row)
    [sign] = view.sheet.page.rects(view.script, row, TextSpan(offset, offset + 1))
    return QPoint(rect.left() + round(sign.center().x()), rect.top() + round(sign.center().y()))


def test_only_what_is_seen_is_laid_out(qapp: QApplication) -> None:
    view = TranscriptView()
    view.resize(900, 500)
    view.show()
    view.show_script(long_script(5_000))
    view.grab()
    assert len(view.sheet.page._laid) < 60
    view.close()


def test_a_click_on_a_word_plays_from_it(view: TranscriptView) -> None:
    told: list[int] = []
    view.play_from.connect(told.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 1, 5))
    assert told == [5_300] and view.caret.row == 1


def test_a_click_plays_nothing_where_there_is_no_sound(view: TranscriptView) -> None:
    told: list[int] = []
    view.play_from.connect(told.append)
    view.following.set_playable(False)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 1, 5))
    assert told == []


def test_a_drag_chooses_and_plays_nothing(view: TranscriptView) -> None:
    told: list[int] = []
    view.play_from.connect(told.append)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 0, 4))
    QTest.mouseMove(view.viewport(), point_of(view, 0, 15))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 0, 15))
    assert "crane stoo" in view.chosen_text() and told == []


def test_a_double_click_edits(view: TranscriptView) -> None:
    told: list[int] = []
    view.edit_wanted.connect(told.append)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 1, 5))
    assert told == [1]


def test_a_click_on_a_name_asks_who_speaks(view: TranscriptView) -> None:
    told: list[int] = []
    view.names_wanted.connect(lambda row, _: told.append(row))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.sheet.name_rect(2).center())
    assert told == [2]


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Qt.Key.Key_Right, Place(3, 10)),
        (Qt.Key.Key_Left, Place(3, 0)),
        (Qt.Key.Key_Down, Place(4, 0)),
        (Qt.Key.Key_Up, Place(2, 0)),
        (Qt.Key.Key_Home, Place(3, 0)),
        (Qt.Key.Key_End, Place(3, len(WORDS) + 2)),
    ],
)
def test_keys_move_the_caret(view: TranscriptView, key: Qt.Key, there: Place) -> None:
    view.go_to(Place(3, 4))
    QTest.keyClick(view, key)
    assert view.caret == there and view.chosen_text() == ""


def test_control_goes_to_the_ends_of_the_text(view: TranscriptView) -> None:
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.caret.row == 59
    assert view.viewport().rect().intersects(view.sheet.row_rect(59))
    QTest.keyClick(view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert view.caret == Place(0, 0)


def test_arrows_turn_round_from_right_to_left(view: TranscriptView) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    view.go_to(Place(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.caret == Place(0, 4)


def test_shift_chooses_word_by_word(view: TranscriptView) -> None:
    view.go_to(Place(0, 4))
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.chosen_text() == "crane stood "
    view.copy()
    assert QGuiApplication.clipboard().text() == "crane stood "


def test_all_of_it_can_be_chosen(view: TranscriptView) -> None:
    view.select_all()
    assert view.chosen_text().count("\n") == 59


@pytest.mark.parametrize(
    ("key", "keys", "signal", "told"),
    [
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, "play_or_pause", ()),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "edit_wanted", (2,)),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, "play_from", (10_300,)),
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "speaker_pressed", (2,)),
    ],
)
def test_keys_ask_for_what_they_stand_for(
    view: TranscriptView, key: Qt.Key, keys: Qt.KeyboardModifier, signal: str, told: tuple[int, ...]
) -> None:
    heard: list[tuple[int, ...]] = []
    getattr(view, signal).connect(lambda *what: heard.append(what))
    view.go_to(Place(2, 4))
    QTest.keyClick(view, key, keys)
    assert heard == [told]


def test_zero_is_nobody(view: TranscriptView) -> None:
    heard: list[int] = []
    view.speaker_pressed.connect(heard.append)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert heard == []


def test_the_sounding_word_is_kept_in_sight(view: TranscriptView) -> None:
    view.show_sounding(40 * 5_000 + 100)
    assert view.sounding_row == 40
    assert view.viewport().rect().contains(view.sheet.row_rect(40))


def test_scrolling_away_stops_following_and_a_button_leads_back(view: TranscriptView) -> None:
    told: list[bool] = []
    view.following.changed.connect(told.append)
    view.show_sounding(100)
    QTest.keyClick(view, Qt.Key.Key_Down)
    view.show_sounding(50 * 5_000)
    assert not view.viewport().rect().intersects(view.sheet.row_rect(50)) and not view.following.button.isHidden()
    view.following.button.click()
    assert view.viewport().rect().contains(view.sheet.row_rect(50)) and view.following.button.isHidden()
    assert told == [False, True]


def test_the_scroll_bar_stops_following_too(view: TranscriptView) -> None:
    view.verticalScrollBar().triggerAction(view.verticalScrollBar().SliderAction.SliderPageStepAdd)
    assert not view.following.is_on


def test_the_sounding_word_is_drawn_otherwise(view: TranscriptView) -> None:
    before = view.viewport().grab().toImage()
    view.show_sounding(400)
    assert view.viewport().grab().toImage() != before


def test_a_mark_is_seen_and_goes_with_its_decision(view: TranscriptView) -> None:
    plain = view.viewport().grab().toImage()
    view.script.place_marks(SUSPECT, [Mark(SUSPECT, "1", TextSpan(4, 9), TimeSpan(0, 1))])
    view.marked()
    marked = view.viewport().grab().toImage()
    view.script.place_marks(SUSPECT, [])
    view.marked()
    assert marked != plain and view.viewport().grab().toImage() == plain


def test_rows_that_come_at_the_end_move_nothing(view: TranscriptView) -> None:
    view.go_to(Place(20, 0))
    top = view.sheet.row_rect(20).top()
    more = long_script(70).rows[60:]
    first = len(view.script)
    view.script.replace(first, first, more)
    view.added(first)
    assert view.sheet.row_rect(20).top() == top and len(view.sheet.column) == 70


def test_rows_that_come_above_move_nothing_that_is_seen(view: TranscriptView) -> None:
    """The text comes in around the place of listening first, then what stands above it."""
    rows = view.script.rows
    view.show_script(Script(rows[30:], PEOPLE))
    view.show_sounding(41 * 5_000 + 100)
    view.select(Place(12, 4), Place(12, 9))
    view.grab()
    chosen, tops = view.chosen_text(), [view.sheet.row_rect(row).top() for row in range(8, 14)]
    view.script.replace(0, 0, rows[:30])
    view.replaced(0, 0, 30)
    assert [view.sheet.row_rect(row + 30).top() for row in range(8, 14)] == tops
    assert (view.caret.row, view.sounding_row, view.chosen_text()) == (42, 41, chosen)


def test_an_editor_stays_over_its_row_when_rows_come_above(view: TranscriptView) -> None:
    editor = RowEditor("x", 0)
    view.edit(3, editor)
    top = editor.y()
    more = long_script(70).rows[60:]
    view.script.replace(0, 0, more)
    view.replaced(0, 0, 10)
    assert view.overlay.row == 13 and abs(editor.y() - top) <= 1


@pytest.mark.parametrize(("row", "there"), [(4, 4), (5, 5), (7, 6), (12, 9)])
def test_the_caret_stays_with_its_words_when_rows_become_fewer(view: TranscriptView, row: int, there: int) -> None:
    view.go_to(Place(row, 0))
    fewer = view.script.rows[5:7]
    view.script.replace(5, 10, fewer)
    view.replaced(5, 10, 7)
    assert view.caret.row == there


def test_replaced_rows_keep_the_caret_where_it_can_be(view: TranscriptView) -> None:
    view.go_to(Place(59, 10))
    view.script.replace(10, 60, [])
    view.replaced(10, 60, 10)
    assert view.caret.row == 9 and len(view.sheet.column) == 10


def test_a_row_above_that_turns_out_higher_moves_nothing_below(view: TranscriptView) -> None:
    """Guesses of height err; what is read must not jump when they are corrected."""
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    view.grab()
    for _ in range(12):
        seen = view.sheet.column.row_at(view.verticalScrollBar().value() + 250)
        before = view.sheet.row_rect(seen).top()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 40)
        assert abs(view.sheet.row_rect(seen).top() - before - 40) <= 1


def test_a_place_under_a_point_is_the_place_that_was_drawn_there(view: TranscriptView) -> None:
    for row, offset in ((0, 0), (0, 17), (2, 40), (3, 9)):
        found = view.sheet.place_at(point_of(view, row, offset))
        assert found is not None and found.row == row and abs(found.offset - offset) <= 1


@pytest.mark.parametrize("text", ["Der 👩‍👩‍👧‍👦 war da", "e\u0301te\u0301 chaud", "שלום עולם טוב", "👍 👍 👍 ok"])
def test_places_hold_in_any_script(view: TranscriptView, text: str) -> None:
    made = transcript((0, spoken(text)), people=PEOPLE)
    view.show_script(Script(made.segments, made.speakers))
    last = text.rindex(" ") + 1
    rect = view.sheet.page.rects(view.script, 0, TextSpan(last, len(text)))[0]
    row = view.sheet.row_rect(0)
    found = view.sheet.place_at(QPoint(row.left() + round(rect.center().x()), row.top() + round(rect.center().y())))
    assert found is not None and last <= found.offset <= len(text)


def test_narrow_windows_put_names_above_the_text(view: TranscriptView) -> None:
    assert not view.sheet.page.is_stacked
    view.resize(420, 500)
    assert (
        view.sheet.page.is_stacked and view.sheet.page.text_left + view.sheet.page.text_width <= view.viewport().width()
    )


def test_double_text_grows_the_rows(view: TranscriptView) -> None:
    before = view.sheet.column.height(0)
    look_of().choose("light", 200)
    assert view.sheet.column.height(0) > before * 1.5


def test_lines_are_not_wider_than_reading_is(view: TranscriptView) -> None:
    view.resize(2_000, 500)
    assert view.sheet.page.text_width < 800


def test_hits_of_a_search_are_lit_and_brought_into_sight(view: TranscriptView) -> None:
    hits = view.script.find("keys 45")
    view.show_hits(hits, 0)
    assert view.caret.row == 45 and view.viewport().rect().intersects(view.sheet.row_rect(45))
    view.show_hits([], None)
    assert view._shown.hit is None


def test_the_row_of_the_caret_is_told_to_a_screen_reader(view: TranscriptView) -> None:
    view.go_to(Place(2, 0))
    assert view.accessibleDescription() == f"Ben, 0:10: {WORDS} 2"
    assert view.accessibleName()


def test_an_editor_stands_over_its_row_and_the_text_makes_room(view: TranscriptView) -> None:
    editor = RowEditor(view.script.rows[1].text, 0)
    before = view.sheet.column.height(1)
    view.edit(1, editor)
    editor.grew.connect(view.overlay.fit)
    assert editor.isVisible() and view.sheet.row_rect(1).intersects(editor.geometry())
    editor.setPlainText("word " * 200)
    QTest.qWait(1)
    assert view.sheet.column.height(1) > before * 2
    view.overlay.close()
    assert view.sheet.column.height(1) == before


def test_an_editor_scrolls_with_its_row(view: TranscriptView) -> None:
    editor = RowEditor("x", 0)
    view.edit(3, editor)
    top = editor.y()
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 30)
    assert editor.y() == top - 30


def test_an_empty_text_is_calm(view: TranscriptView) -> None:
    view.show_script(Script())
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_1):
        QTest.keyClick(view, key)
    view.show_sounding(500)
    view.select_all()
    assert view.chosen_text() == "" and view.sheet.place_at(QPoint(5, 5)) is None
    view.grab()
