"""What needs a person, and the trash: two places of the library."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from earwitness_core.errors import UnderHold
from earwitness_core.ids import JobId, SourceId
from earwitness_core.jobs import JobState
from earwitness_core.model import Destination
from earwitness_core.outcomes import Outcome
from earwitness_desktop.actions import Actions
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.library.places import ALL, ATTENTION, TRASH
from earwitness_desktop.views.library.screen import LibraryScreen
from helpers.conversations import add_source
from helpers.shelf import put_job
from helpers.windows import make_closed, opened, wait_for


@dataclass
class Shown:
    session: Session
    desk: OpenDesk
    screen: LibraryScreen
    actions: Actions
    sources: list[SourceId]
    job: JobId

    def rows(self) -> list[tuple[str, ...]]:
        return [row.cells for row in self.screen.model.attention.rows.rows]

    def trashed(self) -> list[str]:
        return [row.cells[0] for row in self.screen.model.trashed.rows.rows]

    def put(self, *numbers: int) -> None:
        self.screen.model.trashed.wake()
        self.desk.desk.care.trash.put([self.sources[number] for number in numbers])
        wait_for(lambda: len(self.trashed()) == len(numbers))


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    session, desk = opened(make_closed(tmp_path))
    vault = desk.desk.vault
    sources = [add_source(vault, title) for title in ("One", "Two", "Three")]
    job = JobId(put_job(vault, sources[0], "decode", state="attention", outcome="unreadable"))
    (tmp_path / "empty.wav").touch()
    project = desk.desk.library.projects()[0]
    desk.desk.intake.take([tmp_path / "empty.wav"], Destination(project.id, project.choice))
    screen = LibraryScreen(desk)
    actions = Actions(parent=screen)
    screen.resize(1200, 700)
    screen.show()
    screen.bind(actions)
    made = Shown(session, desk, screen, actions, sources, job)
    wait_for(lambda: screen.model.needs_you == 2)
    screen.places.go(ATTENTION)
    wait_for(lambda: len(made.rows()) == 2)
    yield made
    screen.forget()
    screen.close()
    session.shut_down()


def test_what_needs_a_person_says_what_happened_and_what_to_do(shown: Shown) -> None:
    job, file = shown.rows()
    assert job == ("Listening: One", Outcome.UNREADABLE.says, Outcome.UNREADABLE.next_step)
    assert file == ("empty.wav", Outcome.EMPTY.says, Outcome.EMPTY.next_step)


def test_the_place_says_how_many(shown: Shown) -> None:
    rows = shown.screen.places.places.model()
    wait_for(lambda: "Needs you  ·  2" in [rows.index(row, 0).data() for row in range(rows.rowCount())])


def test_what_is_chosen_is_told_in_full(shown: Shown) -> None:
    page = shown.screen.attention.page
    assert page.told.isHidden() and not shown.screen.attention.retry.isEnabled()
    page.table.selectRow(1)
    assert Outcome.EMPTY.next_step in page.told.text() and shown.screen.attention.retry.isEnabled()


def test_a_job_is_tried_again(shown: Shown) -> None:
    shown.screen.attention.page.table.selectRow(0)
    shown.screen.attention.retry.click()
    wait_for(lambda: len(shown.rows()) == 1)
    assert shown.desk.desk.queue.job(shown.job).state is JobState.READY
    assert shown.screen.notice.text


def test_a_file_that_is_whole_now_is_taken(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "empty.wav").write_text("We met at the harbour.", encoding="utf-8")
    shown.screen.attention.page.table.selectRow(1)
    shown.screen.attention.retry.click()
    wait_for(lambda: len(shown.rows()) == 1)
    assert shown.desk.desk.library.count() == 4


def test_all_are_tried_again(shown: Shown, tmp_path: Path) -> None:
    (tmp_path / "empty.wav").write_text("We met at the harbour.", encoding="utf-8")
    shown.screen.attention.retry_all.click()
    wait_for(lambda: shown.rows() == [])
    assert shown.screen.attention.page.stack.currentIndex() == 1


def test_what_is_let_be_is_asked_about_no_more(shown: Shown) -> None:
    shown.screen.attention.page.table.selectAll()
    shown.screen.attention.let_be.click()
    wait_for(lambda: shown.rows() == [])
    assert shown.desk.desk.queue.job(shown.job).state is JobState.CANCELLED
    assert shown.desk.desk.intake.attention() == []


def test_the_list_is_written_once(shown: Shown, tmp_path: Path) -> None:
    to = tmp_path / "list.csv"
    shown.screen.model.attention.export(to)
    wait_for(to.exists)
    wait_for(lambda: shown.screen.notice.text)
    rows = list(csv.reader(io.StringIO(to.read_text(encoding="utf-8"))))
    assert len(rows) == 3 and rows[2][4] == "empty"
    assert to.stat().st_mode & 0o077 == 0
    shown.screen.model.attention.export(to)
    wait_for(lambda: "already" in shown.screen.notice.text)


def test_a_double_click_opens_the_source_of_a_job(shown: Shown) -> None:
    asked: list[object] = []
    shown.screen.asked_for.connect(lambda _, what: asked.append(what))
    shown.screen.attention.page.opened.emit(shown.job)
    shown.screen.attention.page.opened.emit(shown.screen.model.attention.matters[1].id)
    assert asked == [(shown.sources[0], None)]


def test_keys_of_sources_do_nothing_on_another_page(shown: Shown) -> None:
    shown.screen.places.go(ALL)
    wait_for(lambda: shown.screen.model.sources.rowCount() == 3)
    shown.screen.sources.select(shown.sources[:1])
    assert shown.actions.is_enabled("library.trash")
    shown.screen.places.go(TRASH)
    assert not shown.actions.do("library.trash")


def test_the_menu_of_a_row_is_its_buttons(shown: Shown) -> None:
    page = shown.screen.attention.page
    page.table.selectRow(0)
    page.table.customContextMenuRequested.emit(page.table.rect().center())
    [menu] = [one for one in page.findChildren(QMenu) if one.isVisible()]
    assert [one.text() for one in menu.actions()] == ["Try again", "Let it be"]
    menu.close()


def test_what_lies_in_the_trash_comes_back(shown: Shown) -> None:
    shown.put(0, 1)
    shown.screen.places.go(TRASH)
    shown.screen.trash.page.table.selectAll()
    shown.screen.trash.put_back.click()
    wait_for(lambda: shown.trashed() == [])
    assert shown.desk.desk.library.count() == 3


def test_erasing_is_asked_about_and_for_good(shown: Shown) -> None:
    shown.put(1)
    shown.screen.places.go(TRASH)
    shown.screen.trash.page.table.selectRow(0)
    shown.screen.trash.erase.click()
    assert shown.screen.ask.isVisible() and shown.screen.ask.no.hasFocus()
    shown.screen.ask.no.click()
    assert shown.trashed() == ["Two"]
    shown.screen.trash.erase.click()
    shown.screen.ask.yes.click()
    wait_for(lambda: shown.trashed() == [])
    wait_for(lambda: "for good" in shown.screen.notice.text)
    assert shown.desk.desk.care.trash.list() == []


def test_emptying_leaves_what_is_under_hold(shown: Shown) -> None:
    shown.put(1, 2)
    shown.screen.places.go(TRASH)
    shown.desk.desk.care.holds.place("source", shown.sources[2], "court")
    wait_for(lambda: any("hold" in row.cells[4] for row in shown.screen.model.trashed.rows.rows))
    shown.screen.trash.empty.click()
    shown.screen.ask.yes.click()
    wait_for(lambda: shown.trashed() == ["Three"])


def test_a_hold_is_lifted_with_its_reason(shown: Shown) -> None:
    shown.screen.places.go(ALL)
    wait_for(lambda: shown.screen.model.sources.rowCount() == 3)
    shown.screen.sources.select(shown.sources[:1])
    shown.screen.model.hold(shown.sources[:1], "court")
    wait_for(lambda: shown.desk.desk.care.holds.all(in_force=True))
    with pytest.raises(UnderHold):
        shown.desk.desk.care.trash.put(shown.sources[:1])
    shown.actions.do("library.lift")
    shown.screen.ask.field.setText("case closed")
    shown.screen.ask.yes.click()
    wait_for(lambda: not shown.desk.desk.care.holds.all(in_force=True))
    assert shown.desk.desk.care.holds.all()[0].lifted_reason == "case closed"


def test_lock_leaves_nothing(shown: Shown) -> None:
    shown.put(1)
    shown.screen.forget()
    assert shown.rows() == [] and shown.trashed() == []
