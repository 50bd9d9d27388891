"""The source screen on a real vault: what opens, sounds, is found, corrected and kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton, QSlider

from earwitness_core.corrections import Comparison, Revision
from earwitness_core.ids import SourceId
from earwitness_core.model import TextSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import State
from earwitness_core.speech.outline import STEP_MS
from earwitness_desktop.actions import COMMANDS, Actions
from earwitness_desktop.look.style import look_of
from earwitness_desktop.script import FINDING, SUSPECT, Place
from earwitness_desktop.viewmodels import source as source_model
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.source import SourceScreen
from earwitness_desktop.views.source.comparison import ComparisonView, changes_of
from earwitness_desktop.widgets.transcript.editor import RowEditor
from helpers.conversations import add_source, add_transcript
from helpers.listened import SAID, add_recording, speaker_id
from helpers.shelf import add_said, put_suspect
from helpers.trails import all_events
from helpers.transcripts import spoken
from helpers.windows import Closed, make_closed, opened, wait_for

Open = Callable[..., SourceId]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Closed:
    """An empty vault to be copied: making one costs more than most tests here."""
    return make_closed(tmp_path_factory.mktemp("template"))


@pytest.fixture
def desk(tmp_path: Path, template: Closed) -> Iterator[OpenDesk]:
    session, made = opened(Closed(Path(shutil.copytree(template.folder, tmp_path / "a.earwitness")), template.code))
    yield made
    session.shut_down()


@pytest.fixture
def screen(desk: OpenDesk, qapp: QApplication) -> Iterator[SourceScreen]:
    made = SourceScreen(desk)
    made.resize(1000, 700)
    made.show()
    yield made
    made.forget()
    made.close()
    look_of().choose("light", 100)


@pytest.fixture
def interview(desk: OpenDesk, screen: SourceScreen) -> SourceId:
    """The interview of helpers.listened, open and complete."""
    made = add_recording(desk.desk.vault)
    show(screen, made)
    return made


def show(screen: SourceScreen, source: SourceId, ms: int | None = None) -> None:
    screen.show_what((source, ms))
    wait_for(lambda: screen.model.source_id == source and screen.model.is_complete)
    if screen.model.has_sound:
        wait_for(lambda: screen.player.duration_ms > 0)


def texts(screen: SourceScreen) -> list[str]:
    return [row.text for row in screen.model.script.rows]


def says(screen: SourceScreen, row: int, text: str) -> bool:
    return texts(screen)[row] == text


def editor_of(screen: SourceScreen) -> RowEditor:
    editor = screen.edits.editor
    assert editor is not None, "no row is edited"
    return editor


def draft_of(desk: OpenDesk, source: SourceId) -> str:
    draft = desk.desk.corrections.drafts.of(source)
    assert draft is not None, "there is no draft"
    return draft.text


def correct(screen: SourceScreen, row: int, text: str) -> None:
    screen.editing.rewrite(screen.model.script.rows[row], text)
    wait_for(partial(says, screen, row, text))


def compare_of(screen: SourceScreen) -> ComparisonView:
    return screen.side._compare


def mark_of(screen: SourceScreen) -> str:
    mark = screen.review.mark()
    assert mark is not None, "there is no mark under the caret"
    return mark.says


def test_without_a_source_it_offers_the_last_ones(desk: OpenDesk, qapp: QApplication) -> None:
    first, second = add_recording(desk.desk.vault, title="First"), add_recording(desk.desk.vault, title="Second")
    desk.desk.library.listening.keep_place(first, 100)
    screen = SourceScreen(desk)
    wait_for(lambda: screen.recent._column.count() == 2)
    offered = screen.recent._list.findChildren(QPushButton)
    assert [one.text().split("  ")[0] for one in offered] == ["First", "Second"]
    offered[1].click()
    wait_for(lambda: screen.model.source_id == second)
    screen.forget()
    screen.deleteLater()


def test_a_source_is_shown_with_what_one_has_to_know(screen: SourceScreen, interview: SourceId) -> None:
    assert screen.title.text() == "Interview"
    assert "Harbour case" in screen.facts.words.text() and "0:12" in screen.facts.words.text()
    assert screen.facts.label.text() == "Confidential"
    assert texts(screen) == [text for _, text in SAID]
    assert screen.model.script.name(0) == "Anna"


def test_the_sound_is_ready_and_as_long_as_it_is(screen: SourceScreen, interview: SourceId) -> None:
    assert screen.player.duration_ms == 12_000
    assert screen.transport.slider.maximum() == 12_000


def test_a_click_on_a_word_sets_the_real_player(screen: SourceScreen, interview: SourceId) -> None:
    screen.text.go_to(Place(1, 4))
    screen.text.play_here()
    wait_for(lambda: screen.player.is_playing and screen.player.position_ms > 2_450)
    assert screen.text.sounding_row == 1
    screen.player.pause()


def test_another_screen_asks_for_a_second(screen: SourceScreen, desk: OpenDesk) -> None:
    made = add_recording(desk.desk.vault)
    show(screen, made, 4_500)
    assert abs(screen.player.position_ms - 4_500) < 50 and screen.text.caret.row == 2
    screen.show_what((made, 1_000))
    assert screen.player.position_ms == 1_000 and screen.text.caret.row == 0


def test_it_goes_on_where_one_was(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    other = add_recording(desk.desk.vault, title="Other")
    screen.player.seek(6_500)
    show(screen, other)
    assert screen.player.position_ms == 0
    show(screen, interview)
    wait_for(lambda: screen.player.position_ms == 6_500)
    assert desk.desk.library.listening.place(interview) == 6_500


def test_it_goes_on_where_one_was_though_it_played_on(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    """A player that is stopped is at its beginning: that is no place where anybody was."""
    other = add_recording(desk.desk.vault, title="Other")
    screen.player.play_from(5_000)
    wait_for(lambda: screen.player.position_ms > 5_100)
    show(screen, other)
    wait_for(lambda: (desk.desk.library.listening.place(interview) or 0) > 5_000)


def test_sound_is_on_record_when_it_is_played_and_not_before(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    def played() -> int:
        return [one.action for one in all_events(desk.desk.vault)].count("sound.open")

    screen.player.seek(3_000)
    wait_for(lambda: not desk.background._tasks)
    assert played() == 0
    screen.player.play()
    wait_for(lambda: screen.player.is_playing)
    assert played() == 1
    screen.player.pause()
    screen.player.play()
    assert played() == 1


def test_a_pause_before_it_was_on_record_leaves_it_silent(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    screen.player.toggle()
    screen.player.toggle()
    wait_for(lambda: not desk.background._tasks)
    assert not screen.player.is_playing
    screen.player.toggle()
    wait_for(lambda: screen.player.is_playing)


def test_the_outline_is_drawn_from_the_sound(screen: SourceScreen, interview: SourceId) -> None:
    wait_for(lambda: len(screen.waveform._peaks))
    assert len(screen.waveform._peaks) == 12_000 // STEP_MS
    assert [number for _, _, number in screen.waveform._turns] == [1, 2, 1, 2]


def test_a_click_in_the_outline_goes_there(screen: SourceScreen, interview: SourceId) -> None:
    middle = screen.waveform.rect().center()
    QTest.mouseClick(screen.waveform, Qt.MouseButton.LeftButton, pos=middle)
    assert abs(screen.player.position_ms - 6_000) < 50


def test_a_drag_in_the_outline_is_repeated(screen: SourceScreen, interview: SourceId) -> None:
    place = screen.waveform.rect().center()
    QTest.mousePress(screen.waveform, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseMove(screen.waveform, place + place / 2)
    QTest.mouseRelease(screen.waveform, Qt.MouseButton.LeftButton, pos=place + place / 2)
    span = screen.player.loop_span
    assert span is not None and abs(span.start_ms - 6_000) < 60 and abs(span.end_ms - 9_000) < 120


def test_what_is_chosen_is_repeated_until_asked_again(screen: SourceScreen, interview: SourceId) -> None:
    screen.text.select(Place(1, 4), Place(1, 15))
    screen.sound.repeat()
    assert screen.player.loop_span is not None and screen.player.loop_span.start_ms == 2_400
    assert screen.player.loop_span.end_ms == 3_000 and screen.transport.loop.isChecked()
    screen.sound.repeat()
    assert screen.player.loop_span is None and not screen.transport.loop.isChecked()
    screen.player.pause()


def test_the_bar_works_the_player(screen: SourceScreen, interview: SourceId) -> None:
    screen.player.seek(1_000)
    screen.transport.on.click()
    assert screen.player.position_ms == 6_000
    screen.transport.back.click()
    assert screen.player.position_ms == 1_000
    assert screen.transport.time.text() == "0:01 / 0:12"
    screen.transport.speed.activated.emit(0)
    assert screen.player.speed == 0.5
    screen.transport.play.click()
    wait_for(lambda: screen.player.is_playing)
    assert screen.transport.play.accessibleName() == "Pause"
    screen.transport.play.click()
    wait_for(lambda: not screen.player.is_playing)


def test_words_are_found_in_the_text(screen: SourceScreen, interview: SourceId) -> None:
    screen.find_bar.open("the")
    assert screen.find_bar.count.text() == "1 of 4"
    screen.finding.step(1)
    assert screen.text.caret.row == 2 and screen.find_bar.count.text() == "2 of 4"
    screen.finding.step(-1)
    screen.finding.step(-1)
    assert screen.find_bar.count.text() == "4 of 4"
    QTest.keyClick(screen.find_bar.words, Qt.Key.Key_Escape)
    assert screen.find_bar.isHidden() and screen.text._shown.hits == {}


def test_what_is_not_there_is_not_found(screen: SourceScreen, interview: SourceId) -> None:
    screen.find_bar.open("absent")
    assert screen.find_bar.count.text() == "Nothing found"
    screen.finding.step(1)


def test_text_appears_while_the_machine_writes(screen: SourceScreen, desk: OpenDesk) -> None:
    vault = desk.desk.vault
    made = add_source(vault)
    transcript = add_transcript(vault, made, [("Anna", "The first words")], state="partial")
    show_paper(screen, made)
    assert texts(screen) == ["The first words"]
    add_said(vault, transcript, (speaker_id(vault, made, "Anna"), spoken("and then more", start_ms=5_000)))
    wait_for(lambda: len(screen.model.script) == 2)
    assert texts(screen)[1] == "and then more" and screen.text.sheet.column.total > 0


def show_paper(screen: SourceScreen, source: SourceId) -> None:
    """A source whose bytes are no sound."""
    screen.show_what((source, None))
    wait_for(lambda: screen.model.source_id == source and screen.model.is_complete)


def test_a_new_version_of_the_text_takes_the_place_of_the_old(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    add_transcript(desk.desk.vault, interview, [("Anna", "Heard anew")], version=2)
    wait_for(lambda: texts(screen) == ["Heard anew"])


def test_a_corrected_word_is_shown_and_the_machine_s_kept(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    screen.edits.edit_row(1)
    editor = editor_of(screen)
    assert editor.text == SAID[1][1]
    editor.choose(4, 9)
    QTest.keyClicks(editor, "ferry")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_for(lambda: texts(screen)[1] == "The ferry stood still all night")
    assert desk.desk.library.transcript(interview, revision=0).segments[1].text == SAID[1][1]
    assert screen.edits.editor is None and screen.text.hasFocus()


def test_escape_leaves_the_text_as_it_was(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    screen.edits.edit_row(1)
    QTest.keyClicks(editor_of(screen), "nothing ")
    QTest.keyClick(editor_of(screen), Qt.Key.Key_Escape)
    wait_for(lambda: not desk.background._tasks)
    assert texts(screen)[1] == SAID[1][1] and desk.desk.corrections.drafts.of(interview) is None


def test_an_unchanged_row_makes_no_version(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    screen.edits.edit_row(1)
    QTest.keyClick(editor_of(screen), Qt.Key.Key_Return)
    wait_for(lambda: not desk.background._tasks)
    assert desk.desk.corrections.history(interview) == [] and screen.notice.text == ""


def test_undo_and_redo(screen: SourceScreen, interview: SourceId) -> None:
    screen.editing.rewrite(screen.model.script.rows[1], "Otherwise")
    wait_for(lambda: texts(screen)[1] == "Otherwise")
    screen.editing.undo()
    wait_for(lambda: texts(screen)[1] == SAID[1][1])
    screen.editing.redo()
    wait_for(lambda: texts(screen)[1] == "Otherwise")


def test_nothing_to_undo_is_told(screen: SourceScreen, interview: SourceId) -> None:
    screen.editing.undo()
    wait_for(lambda: screen.notice.text)
    assert "no correction to undo" in screen.notice.text


def test_split_at_the_caret_and_merge_again(screen: SourceScreen, interview: SourceId) -> None:
    screen.text.go_to(Place(1, 10))
    screen.edits.split()
    wait_for(lambda: len(screen.model.script) == 6)
    assert texts(screen)[1:3] == ["The crane", "stood still all night"]
    screen.text.go_to(Place(1, 0))
    screen.edits.merge()
    wait_for(lambda: len(screen.model.script) == 5)
    assert texts(screen) == [text for _, text in SAID]


def test_split_in_the_editor_keeps_what_was_typed(screen: SourceScreen, interview: SourceId) -> None:
    screen.edits.edit_row(1)
    editor = editor_of(screen)
    editor.choose(4, 9)
    QTest.keyClicks(editor, "ferry")
    editor.put_cursor(10)
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: len(screen.model.script) == 6)
    assert texts(screen)[1:3] == ["The ferry", "stood still all night"]


def test_different_people_are_not_merged(screen: SourceScreen, interview: SourceId) -> None:
    screen.text.go_to(Place(0, 0))
    screen.edits.merge()
    wait_for(lambda: screen.notice.text)
    assert len(screen.model.script) == 5


def test_a_digit_says_who_speaks(screen: SourceScreen, interview: SourceId) -> None:
    screen.text.go_to(Place(1, 0))
    QTest.keyClick(screen.text, Qt.Key.Key_1)
    wait_for(lambda: screen.model.script.name(1) == "Anna")


def test_a_digit_of_nobody_does_nothing(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    QTest.keyClick(screen.text, Qt.Key.Key_7)
    wait_for(lambda: not desk.background._tasks)
    assert desk.desk.corrections.history(interview) == []


def test_a_speaker_is_named_where_it_stands(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    screen.naming.rename(speaker_id(desk.desk.vault, interview, "Ben"), 1)
    namer = screen.naming._namer
    assert namer is not None and namer.text() == "Ben"
    QTest.keyClicks(namer, "Benjamin")
    QTest.keyClick(namer, Qt.Key.Key_Return)
    wait_for(lambda: screen.model.script.name(1) == "Benjamin")
    assert [one.shown for one in desk.desk.library.speakers(interview)] == ["Anna", "Benjamin"]


def test_two_speakers_become_one(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    ben, anna = (speaker_id(desk.desk.vault, interview, name) for name in ("Ben", "Anna"))
    screen.editing.same_person(anna, ben)
    wait_for(lambda: {screen.model.script.name(row) for row in range(len(screen.model.script))} == {"Anna"})


def test_what_was_being_typed_is_there_again(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    row = screen.model.script.rows[2]
    screen.forget()
    desk.desk.corrections.drafts.keep(interview, row.id, "Nobody had sig")
    show(screen, interview)
    wait_for(lambda: screen.edits.editor is not None)
    assert editor_of(screen).text == "Nobody had sig" and screen.text.overlay.row == 2
    QTest.keyClick(editor_of(screen), Qt.Key.Key_Return)
    wait_for(lambda: texts(screen)[2] == "Nobody had sig")
    assert desk.desk.corrections.drafts.of(interview) is None


def test_leaving_the_screen_keeps_what_is_typed(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    screen.edits.edit_row(0)
    QTest.keyClicks(editor_of(screen), "Well ")
    screen.forget()
    wait_for(lambda: desk.desk.corrections.drafts.of(interview) is not None)
    assert draft_of(desk, interview) == "Well " + SAID[0][1]


def test_a_correction_that_is_refused_stays_a_draft(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    seen = screen.model.script.rows[1]
    desk.desk.corrections.rewrite([seen], "Somebody else was quicker")
    screen.editing.rewrite(seen, "Mine")
    wait_for(lambda: screen.notice.text)
    assert draft_of(desk, interview) == "Mine"


def test_a_text_that_is_still_written_is_not_edited(screen: SourceScreen, desk: OpenDesk) -> None:
    made = add_source(desk.desk.vault)
    add_transcript(desk.desk.vault, made, [("Anna", "The first words")], state="partial")
    show_paper(screen, made)
    screen.edits.edit_row(0)
    assert screen.edits.editor is None and "as soon as" in screen.notice.text


def test_doubts_are_walked_heard_and_agreed_with(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    transcript = screen.model.script.rows[0].transcript_id
    put_suspect(desk.desk.vault, transcript, "low-probability", 42, 47)
    put_suspect(desk.desk.vault, transcript, "loop", 101, 104)
    wait_for(lambda: len(screen.model.script.marks) == 2)
    screen.side.toggle("review")
    screen.review.step(SUSPECT, 1)
    assert mark_of(screen) == "low-probability"
    wait_for(lambda: screen.player.is_playing)
    assert screen.text.chosen_text() == screen.model.script.rows[1].text[4:9]
    screen.review.agree()
    assert mark_of(screen) == "loop"
    wait_for(lambda: [one.reason for one in desk.desk.library.suspects(interview)] == ["loop"])
    wait_for(lambda: len(screen.model.script.marks) == 1)
    screen.review.step(SUSPECT, -1)
    assert mark_of(screen) == "loop"


def test_findings_are_confirmed_or_rejected_by_keys(screen: SourceScreen, desk: OpenDesk, interview: SourceId) -> None:
    row = screen.model.script.rows[4]
    found = desk.desk.review.add(interview, TextSpan(row.span.start, row.span.start + 9), Kind.PERSON)
    wait_for(lambda: screen.model.script.marks)
    [mark] = screen.model.script.marks[row.id]
    assert (mark.kind, mark.says, mark.is_open) == (FINDING, "person", False)
    screen.editing.reject(mark)
    wait_for(lambda: not screen.model.script.marks)
    assert desk.desk.review.finding(found.id).state is State.REJECTED


def test_what_the_machine_wrote_is_compared(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 1, "The ferry stood still all night")
    told: list[list[Comparison]] = []
    screen.editing.compared.connect(told.append)
    screen.side.toggle("compare")
    wait_for(lambda: told)
    [change] = changes_of(told[0])
    assert (change.before, change.after, change.time.start_ms) == ("crane", "ferry", 2_400)
    shown = compare_of(screen).toPlainText()
    assert "crane" in shown and "ferry" in shown and "0:02" in shown


def test_one_goes_from_difference_to_difference_by_keys(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 1, "The ferry stood still all night long")
    correct(screen, 3, "Who kept them")
    there: list[tuple[int, str]] = []
    for _ in range(4):
        before = len(there)
        screen.comparing.step(1)
        wait_for(lambda: screen.comparing._at is not None)
        there.append((screen.text.caret.row, screen.text.chosen_text()))
        assert len(there) == before + 1
    assert there == [(1, "ferry"), (1, "long"), (3, ""), (1, "ferry")]
    assert screen.side.panel == "compare" and screen.player.position_ms == 2_400
    screen.comparing.step(-1)
    assert screen.text.caret.row == 3


def test_from_where_one_reads_the_next_difference_is_the_next(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 1, "The ferry stood still all night")
    correct(screen, 3, "Whoever kept them then")
    screen.text.go_to(Place(2, 0))
    screen.comparing.step(1)
    wait_for(lambda: screen.text.caret.row == 3)
    screen.text.go_to(Place(2, 0))
    screen.comparing.step(-1)
    assert screen.text.caret.row == 1 and screen.text.chosen_text() == "ferry"


def test_a_click_on_a_difference_goes_there(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 3, "Whoever kept them then")
    screen.side.toggle("compare")
    view = compare_of(screen)
    wait_for(lambda: view._marks)
    place = QTextCursor(view._marks[0])
    place.setPosition(place.selectionStart() + 1)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(place).center())
    assert screen.text.caret.row == 3
    screen.text.go_to(Place(0, 0))
    view.setTextCursor(place)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert screen.text.caret.row == 3


@pytest.mark.parametrize("width", [800, 1_600])
def test_old_and_new_stand_side_by_side_where_there_is_room(
    screen: SourceScreen, interview: SourceId, width: int
) -> None:
    correct(screen, 1, "The ferry stood still all night")
    screen.resize(width, 700)
    screen.side.toggle("compare")
    view = compare_of(screen)
    wait_for(lambda: view._marks)
    QTest.qWait(1)
    assert view.is_side_by_side == (width == 1_600)
    assert ("The crane stood" in view.toPlainText()) == view.is_side_by_side
    assert view._marks[0].selectedText() == ("ferry" if view.is_side_by_side else "crane ferry")


def test_a_comparison_is_whole_when_the_look_is_another(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 1, "The ferry stood still all night")
    correct(screen, 3, "Whoever kept them then")
    screen.comparing.step(1)
    wait_for(lambda: screen.comparing._at is not None)
    before = compare_of(screen).toPlainText()
    look_of().choose("dark", 100)
    assert compare_of(screen).toPlainText() == before and before.startswith("2 place")
    assert [one.selectedText() for one in compare_of(screen)._marks] == ["crane ferry", "Who Whoever"]


def test_nothing_to_compare_is_said(screen: SourceScreen, interview: SourceId) -> None:
    screen.comparing.step(1)
    wait_for(lambda: screen.notice.text)
    assert "Nothing was changed" in screen.notice.text
    assert "Nothing was changed" in compare_of(screen).toPlainText()


def test_another_correction_is_compared_too(screen: SourceScreen, interview: SourceId) -> None:
    correct(screen, 1, "The ferry stood still all night")
    screen.side.toggle("compare")
    wait_for(lambda: len(compare_of(screen)._marks) == 1)
    correct(screen, 3, "Whoever kept them then")
    wait_for(lambda: len(compare_of(screen)._marks) == 2)


def test_an_earlier_version_can_be_had_again(screen: SourceScreen, interview: SourceId) -> None:
    for text in ("One", "Two"):
        screen.editing.rewrite(screen.model.script.rows[1], text)
        wait_for(partial(says, screen, 1, text))
    told: list[list[Revision]] = []
    screen.editing.remembers.connect(told.append)
    screen.side.toggle("history")
    wait_for(lambda: told)
    assert [one.kind for one in told[0]] == ["text", "text"]
    screen.side.restore_wanted.emit(0)
    wait_for(lambda: texts(screen)[1] == SAID[1][1])


def test_a_paper_has_pages_and_no_player(screen: SourceScreen, desk: OpenDesk) -> None:
    made = add_source(desk.desk.vault, "Report", kind="document")
    add_transcript(desk.desk.vault, made, [(None, "First paragraph"), (None, "Second paragraph")])
    show_paper(screen, made)
    assert screen.transport.isHidden() and screen.waveform.isHidden() and not screen.player.is_loaded
    assert screen.model.script.is_document and "1:00" not in screen.facts.words.text()
    assert screen.text.accessibleName() == "Text: Report"
    seen = {one.accessibleName() for one in screen.side.buttons if not one.isHidden()}
    assert seen == {"Review", "About this source"}
    screen.find_bar.open("second")
    assert screen.find_bar.count.text() == "1 of 1"
    screen.edits.edit_row(0)
    assert screen.edits.editor is None


def test_the_vault_closes_and_nothing_is_left_on_the_screen(
    screen: SourceScreen, desk: OpenDesk, interview: SourceId
) -> None:
    screen.player.play_from(2_000)
    screen.side.toggle("about")
    screen.forget()
    assert not screen.player.is_loaded and len(screen.text.script) == 0
    assert screen.title.text() == "Source" and screen.title.toolTip() in ("", "Source")
    said = " ".join(one.text() for one in screen.findChildren(type(screen.facts.state)) if not one.isHidden())
    assert "Interview" not in said and "Lindqvist" not in said
    assert "Anna" not in screen.text.accessibleDescription()


def test_what_is_open_is_what_is_exported(screen: SourceScreen, interview: SourceId) -> None:
    assert screen.chosen_sources() == [interview]
    screen.forget()
    assert screen.chosen_sources() == []


def test_where_one_was_comes_before_the_beginning(
    screen: SourceScreen, desk: OpenDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Four hundred rows: what is around the place of listening is read first, and stays where it is seen."""
    for name, rows in (("FIRST_PAGE", 12), ("PAGE", 40), ("_ABOVE", 4)):
        monkeypatch.setattr(source_model, name, rows)
    said = [("Anna" if row % 3 else "Ben", f"row number {row}") for row in range(400)]
    made = add_recording(desk.desk.vault, said, seconds=400)
    desk.desk.library.listening.keep_place(made, 300 * 900 + 10)
    first: list[list[str]] = []
    screen.model.readable.connect(lambda: first.append(texts(screen)))
    show(screen, made)
    assert first == [[f"row number {row}" for row in range(296, 308)]]
    assert texts(screen) == [text for _, text in said]
    assert screen.text.caret.row == 300 and screen.text.sheet.is_in_sight(300)
    assert screen.player.position_ms == 300 * 900 + 10


def test_every_command_of_the_screen_is_one_of_the_list(screen: SourceScreen) -> None:
    actions = Actions(COMMANDS)
    screen.bind(actions)
    assert not actions.is_enabled("sound.play") and not actions.is_enabled("text.find")
    screen.release(actions)


def test_commands_are_there_with_the_sound_and_the_text(screen: SourceScreen, interview: SourceId) -> None:
    actions = Actions(COMMANDS)
    screen.bind(actions)
    assert all(actions.is_enabled(one) for one in ("sound.play", "text.find", "review.next", "text.undo"))
    actions.do("sound.on")
    assert screen.player.position_ms == 5_000
    actions.do("text.find")
    assert not screen.find_bar.isHidden()
    screen.release(actions)


def test_every_control_has_a_name_and_can_be_reached(screen: SourceScreen, interview: SourceId) -> None:
    for kind in (QAbstractButton, QComboBox, QLineEdit, QPushButton, QSlider):
        for one in screen.findChildren(kind):
            if not one.isVisibleTo(screen):
                continue
            assert one.accessibleName() or str(one.property("text")), one
            assert one.focusPolicy() != Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("percent", [100, 200])
def test_the_smallest_window_shows_text(screen: SourceScreen, interview: SourceId, percent: int) -> None:
    look_of().choose("dark", percent)
    screen.resize(610, 440)
    QTest.qWait(1)
    assert screen.text.height() > 150 and screen.width() <= 640


def test_who_listens_is_there_and_who_paused_may_have_gone(
    desk: OpenDesk, screen: SourceScreen, interview: SourceId
) -> None:
    """An interview is heard without a hand on the keys: the lock by time must not break into it."""
    there: list[int] = []
    desk.in_use.connect(lambda: there.append(1))
    screen.player.seek(1_000)
    assert there == []
    screen.player.play()
    wait_for(lambda: len(there) > 2)
    screen.player.pause()
    wait_for(lambda: not screen.player.is_playing)
    there.clear()
    screen.player.seek(500)
    assert there == []
