"""Findings are reviewed one after another, by key, and every answer can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from earwitness_core.ids import SourceId
from earwitness_core.privacy.findings.found import Kind
from earwitness_core.privacy.review.finding import State
from earwitness_desktop.viewmodels import pages
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.privacy.findings import FindingsSection
from helpers.privacy_centre import add_interview, open_desk
from helpers.windows import wait_for


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with open_desk(tmp_path) as made:
        yield made


@pytest.fixture
def source(desk: OpenDesk) -> SourceId:
    return add_interview(desk.desk.vault)


@pytest.fixture
def section(desk: OpenDesk, source: SourceId) -> FindingsSection:
    made = FindingsSection(desk)
    made.resize(900, 600)
    made.show()
    wait_for(lambda: made.model.rows.rowCount() == 4 and made.queue.currentIndex().isValid())
    return made


def states(desk: OpenDesk, source: SourceId) -> dict[str, State]:
    return {one.text: one.state for one in desk.desk.review.of(source)}


def press(section: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(section, key, modifier)


def shown(section: FindingsSection) -> str:
    waiting = section.found.waiting
    return waiting.finding.text if waiting is not None else ""


def test_the_riskiest_is_shown_first_with_the_words_around_it(section: FindingsSection) -> None:
    assert shown(section) == "diabetes"
    assert section.found.what.text() == "Health"
    assert "treated for" in section.found.words.text() and "call" in section.found.words.text()
    assert "90 %" in section.found.how.text()


def test_what_is_shown_is_no_markup(desk: OpenDesk, tmp_path: Path) -> None:
    from helpers.conversations import add_source, add_transcript
    from helpers.findings import scanned

    source = add_source(desk.desk.vault, "<b>Bold</b> & more")
    add_transcript(desk.desk.vault, source, [("Ann", "he said <img src=x> to Bob & left")])
    scanned(desk.desk.vault, source, ("<img src=x>", Kind.CODE))
    section = FindingsSection(desk)
    section.show()
    wait_for(lambda: shown(section) == "<img src=x>")
    assert "<img" not in section.found.words.text()
    assert "&amp; left" in section.found.words.text()
    assert section.found.where.text().startswith("<b>Bold</b> && more")


def test_a_key_confirms_and_the_next_one_is_shown(section: FindingsSection, desk: OpenDesk, source: SourceId) -> None:
    press(section, Qt.Key.Key_C)
    assert shown(section) != "diabetes"
    wait_for(lambda: states(desk, source)["diabetes"] is State.CONFIRMED)


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Delete])
def test_a_key_rejects(section: FindingsSection, desk: OpenDesk, source: SourceId, key: Qt.Key) -> None:
    press(section, key)
    wait_for(lambda: states(desk, source)["diabetes"] is State.REJECTED)


def test_next_and_previous_leave_it_undecided(section: FindingsSection, desk: OpenDesk, source: SourceId) -> None:
    press(section, Qt.Key.Key_N)
    assert shown(section) == "0171 2345678"
    press(section, Qt.Key.Key_P)
    assert shown(section) == "diabetes"
    assert set(states(desk, source).values()) == {State.SUGGESTED}


def test_next_stops_at_the_end(section: FindingsSection) -> None:
    for _ in range(9):
        press(section, Qt.Key.Key_N)
    assert section.queue.currentIndex().row() == 3


def test_all_of_a_queue_can_be_done_with_one_key(section: FindingsSection, desk: OpenDesk, source: SourceId) -> None:
    for _ in range(4):
        press(section, Qt.Key.Key_C)
    wait_for(lambda: set(states(desk, source).values()) == {State.CONFIRMED})
    wait_for(lambda: section._parts.currentIndex() == 1)
    assert shown(section) == ""
    assert not section.confirm_button.isEnabled()


def test_undo_brings_the_finding_back_and_shows_it(section: FindingsSection, desk: OpenDesk, source: SourceId) -> None:
    press(section, Qt.Key.Key_R)
    wait_for(lambda: states(desk, source)["diabetes"] is State.REJECTED)
    press(section, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for(lambda: states(desk, source)["diabetes"] is State.SUGGESTED)
    wait_for(lambda: shown(section) == "diabetes")
    assert "Taken back" in section.notice.text


def test_nothing_to_undo_is_told(section: FindingsSection) -> None:
    section.model.undo()
    wait_for(lambda: "no decision to undo" in section.notice.text)


def test_another_type_confirms_it_as_that(section: FindingsSection, desk: OpenDesk, source: SourceId) -> None:
    section._kind.setCurrentIndex(section._kind.findData(Kind.CRIME))
    section._kind.activated.emit(section._kind.currentIndex())
    wait_for(lambda: any(one.kind is Kind.CRIME for one in desk.desk.review.of(source)))
    assert states(desk, source)["diabetes"] is State.CONFIRMED


def test_everywhere_holds_for_the_same_words_in_other_sources(desk: OpenDesk, source: SourceId) -> None:
    other = add_interview(desk.desk.vault, "Second")
    section = FindingsSection(desk)
    section.show()
    wait_for(lambda: section.model.rows.rowCount() == 8)
    section._everywhere.setChecked(True)
    section.reject_button.click()
    wait_for(lambda: states(desk, other)["diabetes"] is State.REJECTED and section.model.rows.rowCount() == 6)


def test_one_source_can_be_reviewed_alone_and_all_again(desk: OpenDesk, source: SourceId) -> None:
    add_interview(desk.desk.vault, "Second")
    section = FindingsSection(desk)
    section.show()
    section.show_what(source)
    wait_for(lambda: section.model.rows.rowCount() == 4)
    assert not section._all.isHidden()
    section._all.click()
    wait_for(lambda: section.model.rows.rowCount() == 8)
    assert section._all.isHidden()


def test_projects_are_offered_where_there_are_several(desk: OpenDesk, source: SourceId) -> None:
    add_interview(desk.desk.vault, "Other", project="Second case")
    section = FindingsSection(desk)
    section.show()
    wait_for(lambda: section._project.count() == 3 and section.model.rows.rowCount() == 8)
    section._project.setCurrentIndex(section._project.findText("Second case"))
    section._project.activated.emit(section._project.currentIndex())
    wait_for(lambda: section.model.rows.rowCount() == 4)


def test_what_is_found_meanwhile_comes_in_and_the_place_is_kept(section: FindingsSection, desk: OpenDesk) -> None:
    press(section, Qt.Key.Key_N)
    add_interview(desk.desk.vault, "Second")
    wait_for(lambda: section.model.rows.rowCount() == 8)
    assert shown(section) == "0171 2345678"


def test_the_place_opens_in_its_source(section: FindingsSection, source: SourceId) -> None:
    asked: list[tuple[str, object]] = []
    section.asked_for.connect(lambda name, what: asked.append((name, what)))
    section.found.where.click()
    assert asked == [("source", (source, section.found.waiting.finding.time.start_ms))]  # type: ignore[union-attr]


def test_forgetting_shows_nothing_any_more(section: FindingsSection) -> None:
    section.forget()
    assert section.model.rows.rowCount() == 0
    assert "diabetes" not in section.found.words.text()
    assert section.found.where.text() == ""


def test_a_long_queue_comes_in_pages(desk: OpenDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "PAGE", 5)
    for number in range(3):
        add_interview(desk.desk.vault, f"Interview {number}")
    section = FindingsSection(desk)
    section.show()
    wait_for(lambda: section.model.rows.rowCount() == 5)
    assert section._counted.text().startswith("12")

    def scrolled_to(rows: int) -> bool:
        section.model.rows.fetchMore(section.queue.rootIndex())  # as the view does while one scrolls
        return section.model.rows.rowCount() == rows

    wait_for(lambda: scrolled_to(12))
    assert not section.model.rows.canFetchMore(section.queue.rootIndex())
