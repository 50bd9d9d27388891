"""The library: what lies in a vault as a table, by place and filter, and what is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget

from earwitness_core.vault.schema import JobRow, SourceRow
from earwitness_desktop.actions import Actions
from earwitness_desktop.look.style import look_of
from earwitness_desktop.roles import ICON, ID, TONE
from earwitness_desktop.viewmodels import arrivals, saying
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.viewmodels.sources import Column
from earwitness_desktop.views.library.places import ALL
from earwitness_desktop.views.library.screen import LibraryScreen
from helpers.conversations import add_project, add_source
from helpers.shelf import put_job, put_speaker
from helpers.windows import make_closed, opened, wait_for


@dataclass
class Shown:
    session: Session
    desk: OpenDesk
    screen: LibraryScreen
    actions: Actions

    def titles(self) -> list[str]:
        model = self.screen.model.sources
        return [str(model.index(row, Column.TITLE).data()) for row in range(model.rowCount())]

    def shows(self, *titles: str) -> None:
        """Wait for just these, in this order."""
        wait_for(lambda: self.titles() == list(titles))

    def choose(self, *titles: str) -> None:
        model = self.screen.model.sources
        ids = [line.id for line in map(model.line, range(model.rowCount())) if line and line.title in titles]
        self.screen.sources.select(ids)

    def change(self, source_id: str, **values: object) -> None:
        with self.desk.desk.vault.write(actor="tester", action="test.change") as unit:
            for name, value in values.items():
                setattr(unit.session.get_one(SourceRow, source_id), name, value)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    session, desk = opened(make_closed(tmp_path))
    vault = desk.desk.vault
    add_source(vault, "Old hearing", recorded_ms=1_000, language="de")
    add_source(vault, "New call", project="Council", recorded_ms=2_000)
    add_source(vault, "Letter", project="Council", recorded_ms=3_000, kind="document", language=None)
    screen = LibraryScreen(desk)
    actions = Actions(parent=screen)
    screen.resize(1200, 700)
    screen.show()
    screen.bind(actions)
    made = Shown(session, desk, screen, actions)
    made.shows("Letter", "New call", "Old hearing")
    yield made
    screen.forget()
    screen.close()
    session.shut_down()


def menu_of(screen: QWidget) -> QMenu:
    [menu] = [one for one in screen.findChildren(QMenu) if one.isVisible()]
    return menu


def pick(screen: QWidget, text: str) -> None:
    menu = menu_of(screen)
    [action] = [one for one in menu.actions() if one.text() == text]
    action.trigger()
    menu.close()


def test_columns_say_what_a_source_is(shown: Shown) -> None:
    model = shown.screen.model.sources
    source = model.ids[2]
    put_speaker(shown.desk.desk.vault, source, 1, "Anna")
    shown.change(source, duration_ms=3_725_000, label="restricted")
    wait_for(lambda: model.index(2, Column.SPEAKERS).data() == "Anna")
    cells = [model.index(2, column).data() for column in Column]
    assert cells[:3] == ["Old hearing", "Harbour case", "1:02:05"]
    assert cells[4:] == ["German", "Anna", "Restricted", "Ready"]


def test_every_cell_is_named_for_a_screen_reader(shown: Shown) -> None:
    spoken = shown.screen.model.sources.index(2, Column.LANGUAGE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Language: German"


def test_roles_of_the_look_are_always_answered(shown: Shown) -> None:
    model = shown.screen.model.sources
    for column in Column:
        assert isinstance(model.index(0, column).data(ICON), str)
        assert isinstance(model.index(0, column).data(TONE), str)
    assert model.index(0, Column.TITLE).data(ICON) == "document"


@pytest.mark.parametrize(
    ("column", "first"),
    [(Column.TITLE, "Letter"), (Column.MOMENT, "Old hearing"), (Column.PROJECT, "New call")],
)
def test_a_click_on_a_heading_sorts(shown: Shown, column: Column, first: str) -> None:
    shown.screen.sources.table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    wait_for(lambda: shown.titles()[0] == first)


def test_typing_filters_by_title_and_empty_results_say_how_to_go_on(shown: Shown) -> None:
    page = shown.screen.sources
    QTest.keyClicks(page.words, "call")
    shown.shows("New call")
    QTest.keyClicks(page.words, "xyz")
    shown.shows()
    assert page.stack.currentWidget() is page.no_match
    page.no_match.button.click()
    wait_for(lambda: len(shown.titles()) == 3)
    assert page.stack.currentWidget() is page.table


def test_a_project_is_a_place(shown: Shown) -> None:
    [council] = [one for one in shown.screen.model.projects if one.name == "Council"]
    shown.screen.places.go(council.id)
    shown.shows("Letter", "New call")
    assert shown.screen.sources.table.isColumnHidden(Column.PROJECT)
    shown.screen.places.go(ALL)
    wait_for(lambda: len(shown.titles()) == 3)


def test_places_say_how_much_lies_in_them(shown: Shown) -> None:
    rows = shown.screen.places.places.model()
    said = [rows.index(row, 0).data() for row in range(rows.rowCount())]
    assert said[:3] == ["All sources  ·  3", "Council  ·  2", "Harbour case  ·  1"]


def facet(shown: Shown, value: str) -> QModelIndex:
    model = shown.screen.places.filters.model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return next(one for one in found if one.data(ID)[1] == value)


def test_a_facet_narrows_and_lets_go(shown: Shown) -> None:
    model = shown.screen.places.filters.model()
    assert facet(shown, "document").data() == "Document  ·  1"
    assert facet(shown, "document").data(Qt.ItemDataRole.AccessibleTextRole) == "Kind: Document  ·  1"
    model.setData(facet(shown, "document"), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    shown.shows("Letter")
    assert shown.screen.places.clear.isVisible()
    model.setData(facet(shown, "document"), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    wait_for(lambda: len(shown.titles()) == 3)
    assert not shown.screen.places.clear.isVisible()


def test_facets_without_a_choice_are_not_shown(shown: Shown) -> None:
    model = shown.screen.places.filters.model()
    said = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert "Kind" in said and "Language" in said and "Label" not in said and "State" not in said


def test_a_tree_that_gets_the_focus_has_a_current_row_below_its_heading(shown: Shown) -> None:
    filters = shown.screen.places.filters
    assert not filters.currentIndex().isValid()
    filters.setFocus()
    wait_for(lambda: filters.currentIndex().isValid())
    assert filters.currentIndex().data(ID)[0] == "kind" and filters.currentIndex().row() == 1


def test_enter_and_a_double_click_ask_for_the_source(shown: Shown) -> None:
    asked: list[tuple[str, object]] = []
    shown.screen.asked_for.connect(lambda *what: asked.append(what))
    shown.choose("New call")
    source = shown.screen.sources.selected()[0]
    QTest.keyClick(shown.screen.sources.table, Qt.Key.Key_Return)
    shown.screen.sources.table.doubleClicked.emit(shown.screen.model.sources.index(1, 0))
    assert asked == [("source", (source, None))] * 2


def test_a_new_source_appears_by_itself_and_the_selection_stays(shown: Shown) -> None:
    shown.choose("New call")
    before = shown.screen.sources.selected()
    add_source(shown.desk.desk.vault, "Latest", recorded_ms=9_000)
    wait_for(lambda: shown.titles()[0] == "Latest")
    assert shown.screen.sources.selected() == before


def test_the_trash_is_one_key_and_one_click_back(shown: Shown) -> None:
    shown.choose("Letter", "New call")
    shown.actions.do("library.trash")
    shown.shows("Old hearing")
    wait_for(lambda: shown.screen.notice.text)
    assert "2" in shown.screen.notice.text
    shown.screen.notice.acted.emit()
    wait_for(lambda: len(shown.titles()) == 3)


def test_commands_wait_for_a_selection(shown: Shown) -> None:
    assert not shown.actions.is_enabled("library.trash")
    shown.choose("Letter", "New call")
    assert shown.actions.is_enabled("library.trash")
    assert not shown.actions.is_enabled("library.rename")
    shown.choose("Letter")
    assert shown.actions.is_enabled("library.rename")


def test_a_source_is_renamed_in_a_line(shown: Shown) -> None:
    shown.choose("Letter")
    shown.actions.do("library.rename")
    assert shown.screen.ask.field.text() == "Letter"
    shown.screen.ask.field.setText("A letter of May")
    QTest.keyClick(shown.screen.ask.field, Qt.Key.Key_Return)
    wait_for(lambda: "A letter of May" in shown.titles())
    assert shown.screen.ask.isHidden()


def test_escape_asks_no_more(shown: Shown) -> None:
    shown.actions.do("library.new-project")
    assert shown.screen.ask.isVisible()
    assert not shown.screen.ask.yes.isEnabled()
    shown.screen.ask.put_away()
    assert shown.screen.ask.isHidden()


def test_a_project_is_added_and_renamed(shown: Shown) -> None:
    shown.actions.do("library.new-project")
    shown.screen.ask.field.setText("Archive")
    shown.screen.ask.yes.click()
    wait_for(lambda: any(one.name == "Archive" for one in shown.screen.model.projects))
    [archive] = [one for one in shown.screen.model.projects if one.name == "Archive"]
    shown.screen.questions.project_name(archive.id)
    shown.screen.ask.field.setText("Old archive")
    shown.screen.ask.yes.click()
    wait_for(lambda: any(one.name == "Old archive" for one in shown.screen.model.projects))


def test_a_name_that_is_taken_is_told_in_a_line(shown: Shown) -> None:
    shown.screen.model.add_project("council")
    wait_for(lambda: "already" in shown.screen.notice.text)


def test_sources_move_to_a_project(shown: Shown) -> None:
    shown.choose("Old hearing")
    shown.actions.do("library.move")
    pick(shown.screen, "Council")
    [council] = [one for one in shown.screen.model.projects if one.name == "Council"]
    wait_for(lambda: any(one.id == council.id and one.sources == 3 for one in shown.screen.model.projects))


def test_a_label_that_raises_asks_for_no_reason(shown: Shown) -> None:
    shown.choose("Letter", "New call")
    ids = shown.screen.sources.selected()
    shown.actions.do("library.label")
    pick(shown.screen, "Restricted")
    wait_for(lambda: [shown.desk.desk.labels.in_force(one) for one in ids] == ["restricted", "restricted"])
    assert shown.screen.ask.isHidden()


def test_a_label_is_given_with_its_reason(shown: Shown) -> None:
    shown.choose("Letter", "New call")
    ids = shown.screen.sources.selected()
    shown.actions.do("library.label")
    pick(shown.screen, "Public")
    wait_for(lambda: shown.screen.ask.isVisible())
    shown.screen.ask.field.setText("it was in the paper")
    shown.screen.ask.yes.click()
    wait_for(lambda: [shown.desk.desk.labels.in_force(one) for one in ids] == ["public", "public"])
    assert shown.desk.desk.labels.history(ids[0])[-1].reason == "it was in the paper"


def test_a_hold_keeps_a_source_out_of_the_trash(shown: Shown) -> None:
    shown.choose("Letter")
    shown.actions.do("library.hold")
    shown.screen.ask.field.setText("court order")
    shown.screen.ask.yes.click()
    wait_for(lambda: shown.screen.notice.text)
    shown.actions.do("library.trash")
    wait_for(lambda: "court order" in shown.screen.notice.text)
    assert len(shown.titles()) == 3


def test_a_document_is_read_again(shown: Shown) -> None:
    shown.choose("Letter")
    [source] = shown.screen.sources.selected()
    shown.actions.do("library.again")
    wait_for(lambda: [job.kind for job in shown.desk.desk.queue.jobs(source=source)] == ["extract"])


def test_a_state_says_how_far_it_is_and_what_is_the_matter(shown: Shown) -> None:
    model = shown.screen.model.sources
    vault = shown.desk.desk.vault
    shown.change(model.ids[0], state="processing")
    wait_for(lambda: model.index(0, Column.STATE).data() == "Waiting")
    job = put_job(vault, model.ids[0], "transcribe", state="running")
    with vault.write(actor="runner", action="test.progress") as unit:
        unit.session.get_one(JobRow, job).progress = 0.43
    wait_for(lambda: model.index(0, Column.STATE).data() == "Transcribing 43 %")
    put_job(vault, model.ids[1], "decode", state="attention", outcome="unreadable")
    wait_for(lambda: "cannot be read" in model.index(1, Column.STATE).data())
    assert model.index(1, Column.STATE).data(TONE) == "bad"


def drop(screen: LibraryScreen, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in paths])
    event = QDropEvent(
        QPointF(200, 200), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    screen.dropEvent(event)


def test_a_dropped_file_is_taken_and_a_second_time_known(shown: Shown, tmp_path: Path) -> None:
    letter = tmp_path / "note.txt"
    letter.write_text("We met at the old harbour.", encoding="utf-8")
    [council] = [one for one in shown.screen.model.projects if one.name == "Council"]
    shown.screen.places.go(council.id)
    drop(shown.screen, letter)
    wait_for(lambda: "note" in shown.titles())
    card = shown.screen.arrivals
    wait_for(lambda: "1 taken" in card.summary.text() and not shown.screen.model.arrivals.is_taking)
    assert card.isVisible() and not card.list.isVisible()
    drop(shown.screen, letter)
    wait_for(lambda: "already" in card.summary.text() and not shown.screen.model.arrivals.is_taking)
    assert "note.txt" in card.list.model().index(0, 0).data()
    card.close_button.click()
    assert card.isHidden()


def test_a_file_that_is_not_taken_is_told_with_its_next_step(shown: Shown, tmp_path: Path) -> None:
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"")
    [council] = [one for one in shown.screen.model.projects if one.name == "Council"]
    shown.screen.model.take([broken], council.id)
    wait_for(lambda: shown.screen.model.arrivals.refused and not shown.screen.model.arrivals.is_taking)
    said = shown.screen.arrivals.list.model().index(0, 0).data()
    verdict = shown.screen.model.arrivals.told[0]
    assert said.startswith("broken.wav: ") and verdict.next_step in said


def test_files_are_counted_in_all_and_those_that_are_not_told_too(
    shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrivals, "_TOLD", 1)
    for name in ("one.wav", "two.wav"):
        (tmp_path / name).touch()
    (tmp_path / "note.txt").write_text("We met at the old harbour.", encoding="utf-8")
    [council] = [one for one in shown.screen.model.projects if one.name == "Council"]
    shown.screen.model.take([tmp_path / name for name in ("one.wav", "two.wav", "note.txt")], council.id)
    card = shown.screen.arrivals
    wait_for(lambda: shown.screen.model.arrivals.number == 3 and not shown.screen.model.arrivals.is_taking)
    assert card.summary.text().startswith("3 file(s): 1 taken. 2 not taken.")
    assert card.list.model().rowCount() == 1 and card.more.text() == "and 1 more"


def test_the_side_grows_with_the_text(shown: Shown) -> None:
    shown.screen.resize(1600, 800)
    before = shown.screen.split.sizes()[0]
    look_of().choose("light", 200)
    assert shown.screen.split.sizes()[0] > 1.5 * before
    look_of().choose("system", 100)


def test_with_several_projects_a_drop_on_all_asks_into_which(shown: Shown, tmp_path: Path) -> None:
    letter = tmp_path / "note.txt"
    letter.write_text("We met at the old harbour.", encoding="utf-8")
    drop(shown.screen, letter)
    pick(shown.screen, "Council")
    wait_for(lambda: shown.screen.model.arrivals.accepted == 1)
    assert shown.desk.desk.library.source("note").project == "Council"


def test_the_context_menu_is_the_commands(shown: Shown) -> None:
    shown.choose("Letter")
    shown.screen.sources.menu_wanted.emit(QPoint(10, 10))
    menu = menu_of(shown.screen)
    by_text = {one.text(): one for one in menu.actions() if one.text()}
    assert by_text["Move to trash"].isEnabled() and by_text["Rename…"].isEnabled()
    by_text["Move to trash"].trigger()
    menu.close()
    wait_for(lambda: len(shown.titles()) == 2)


def test_an_empty_vault_says_what_to_do(tmp_path: Path) -> None:
    session, desk = opened(make_closed(tmp_path))
    screen = LibraryScreen(desk)
    screen.show()
    page = screen.sources
    wait_for(lambda: page.stack.currentWidget() is page.nothing)
    assert page.words.isHidden()
    screen.forget()
    session.shut_down()


def test_lock_leaves_nothing(shown: Shown) -> None:
    shown.screen.forget()
    assert shown.screen.model.sources.rowCount() == 0
    assert shown.screen.model.projects == []


def test_in_a_narrow_window_the_side_is_put_away_and_columns_go(shown: Shown) -> None:
    shown.screen.resize(600, 400)
    wait_for(lambda: shown.screen.places.isHidden())
    table = shown.screen.sources.table
    assert not table.isColumnHidden(Column.TITLE) and not table.isColumnHidden(Column.STATE)
    assert table.isColumnHidden(Column.LABEL)
    shown.screen.side.click()
    assert not shown.screen.places.isHidden()


@pytest.mark.parametrize(
    ("ms", "text"), [(None, ""), (0, "0:00"), (59_999, "0:59"), (125_000, "2:05"), (3_725_000, "1:02:05")]
)
def test_places_in_time_are_as_a_clock_shows_them(ms: int | None, text: str) -> None:
    assert saying.clock_text(ms) == text


@pytest.mark.parametrize(
    ("names", "count", "text"),
    [
        ((), 0, ""),
        ((), 2, "2"),
        (("Anna",), 1, "Anna"),
        (("Anna",), 3, "Anna +2"),
        (("A", "B", "C", "D"), 4, "A, B, C +1"),
    ],
)
def test_speakers_are_told_in_little_room(names: tuple[str, ...], count: int, text: str) -> None:
    assert saying.speakers_text(names, count) == text


@pytest.mark.parametrize(("code", "text"), [("de", "German"), ("de-AT", "German"), (None, ""), ("zz", "zz")])
def test_languages_have_names(code: str | None, text: str) -> None:
    assert saying.language_text(code) == text


def test_a_project_added_elsewhere_appears(shown: Shown) -> None:
    add_project(shown.desk.desk.vault, "From the command line")
    wait_for(lambda: len(shown.screen.model.projects) == 3)
