"""Search: as one types, by source, with the passage around a hit, and searches that are kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from earwitness_core.errors import NotFound, Refused
from earwitness_desktop.actions import Actions
from earwitness_desktop.roles import HEADING, ID, META, PIECES
from earwitness_desktop.viewmodels.hits import Group, grouped
from earwitness_desktop.viewmodels.session import OpenDesk, Session
from earwitness_desktop.views.search import screen as search_screen
from earwitness_desktop.views.search.screen import SearchScreen
from earwitness_desktop.widgets.passages import marked
from helpers.conversations import add_source, add_transcript
from helpers.windows import make_closed, opened, wait_for

KEYS = "the keys of the boat were lost in the old harbour"


@dataclass
class Shown:
    session: Session
    desk: OpenDesk
    screen: SearchScreen
    actions: Actions

    def find(self, query: str) -> None:
        """Search, and wait for the answer."""
        self.screen.search_for(query)
        self.wait()

    def wait(self) -> None:
        model = self.screen.model
        wait_for(lambda: model._task is None and not model._pause.isActive())

    def rows(self) -> list[str]:
        model = self.screen.model.hits
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    session, desk = opened(make_closed(tmp_path))
    vault = desk.desk.vault
    for title, language in (("Hearing", "en"), ("Call", "de")):
        source = add_source(vault, title, language=language, recorded_ms=1_700_000_000_000)
        add_transcript(vault, source, [("Anna Weber", KEYS), ("Ben", f"nobody saw the ship at {title}")])
    paper = add_source(vault, "Letter", project="Council", kind="document")
    add_transcript(vault, paper, [(None, "a letter about the harbour")])
    screen = SearchScreen(desk)
    screen.resize(1200, 700)
    screen.show()
    actions = Actions(parent=screen)
    screen.bind(actions)
    yield Shown(session, desk, screen, actions)
    screen.forget()
    screen.close()
    session.shut_down()


def test_what_is_typed_is_searched_a_moment_later(shown: Shown) -> None:
    QTest.keyClicks(shown.screen.field, "keys")
    assert shown.screen.model.page is None
    wait_for(lambda: shown.screen.model.hits.rowCount())
    assert sorted(shown.rows()) == sorted(["Hearing", KEYS, "Call", KEYS])


def test_what_was_found_is_said_to_who_does_not_see_it(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(search_screen, "announce", lambda _widget, text: said.append(text))
    shown.find("keys")
    assert said[-1] == shown.screen.summary.text() != ""


def test_only_the_last_of_what_was_typed_is_answered(shown: Shown) -> None:
    answers: list[int] = []
    shown.screen.model.answered.connect(lambda: answers.append(shown.screen.model.hits.rowCount()))
    for query in ("k", "ke", "ship"):
        shown.screen.model.type(query)
    shown.wait()
    assert len(answers) == 1 and "nobody saw the ship at Call" in shown.rows()


def test_headings_are_not_chosen_and_hits_are(shown: Shown) -> None:
    shown.find("keys")
    model = shown.screen.model.hits
    assert [bool(model.index(row, 0).data(HEADING)) for row in range(4)] == [True, False, True, False]
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert shown.screen.results.currentIndex().row() == 1


def test_arrows_step_over_headings(shown: Shown) -> None:
    shown.find("keys")
    QTest.keyClick(shown.screen.results, Qt.Key.Key_Down)
    assert shown.screen.results.currentIndex().row() == 3
    QTest.keyClick(shown.screen.results, Qt.Key.Key_Up)
    assert shown.screen.results.currentIndex().row() == 1


def test_a_hit_says_who_and_when_and_marks_what_was_found(shown: Shown) -> None:
    shown.find("ship")
    index = shown.screen.model.hits.index(1, 0)
    assert index.data(META) == "0:03  ·  Ben" or index.data(META).endswith("Ben")
    assert [text for text, is_hit in index.data(PIECES) if is_hit] == ["ship"]
    assert "Ben" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_enter_plays_the_second_of_a_hit(shown: Shown) -> None:
    asked: list[tuple[str, object]] = []
    shown.screen.asked_for.connect(lambda *what: asked.append(what))
    shown.find("harbour source:Hearing")
    hit = shown.screen.hit()
    assert hit is not None
    QTest.keyClick(shown.screen.results, Qt.Key.Key_Return)
    shown.screen.play.click()
    assert asked == [("source", (hit.source_id, hit.anchor.time.start_ms))] * 2
    assert hit.anchor.time.start_ms > 0


def test_a_place_in_a_document_is_its_paragraph(shown: Shown) -> None:
    shown.find("letter")
    assert "paragraph 1" in shown.screen.where.text()
    assert shown.screen.play.text() == "Show the place"


def test_the_passage_is_shown_around_the_hit(shown: Shown) -> None:
    shown.find("ship source:Call")
    text = shown.screen.passage.toPlainText()
    assert "Ben" in text and "nobody saw the ship at Call" in text
    assert shown.screen.preview.isVisible()


def test_a_narrow_window_shows_the_list_alone(shown: Shown) -> None:
    shown.find("keys")
    shown.screen.resize(620, 420)
    wait_for(lambda: shown.screen.preview.isHidden() and shown.screen.side.isHidden())
    assert shown.screen.results.isVisible()


def test_what_cannot_be_read_is_said_in_a_line_and_the_hits_stay(shown: Shown) -> None:
    shown.find("keys")
    before = shown.rows()
    shown.find("(keys")
    assert "parenthesis" in shown.screen.hint.text()
    assert shown.rows() == before
    assert shown.screen.notice.text == ""


def test_without_the_model_of_meaning_it_goes_by_words_and_says_so(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shown.desk.desk.search, "_finder_at_hand", lambda: None)
    shown.find("keys")
    assert "exact words" in shown.screen.hint.text()


def test_nothing_found_says_what_to_try(shown: Shown) -> None:
    shown.find("zeppelin")
    assert shown.screen.found.currentWidget() is shown.screen.nothing
    assert shown.screen.summary.text() == "Nobody said that."


def test_an_empty_field_shows_how_to_search(shown: Shown) -> None:
    assert shown.screen.found.currentWidget() is shown.screen.help
    assert "NEAR(boat harbour, 5)" in shown.screen.help.toPlainText()
    shown.find("keys")
    assert shown.screen.found.currentWidget() is shown.screen.results
    shown.screen.field.clear()
    wait_for(lambda: shown.screen.found.currentWidget() is shown.screen.help)


def test_help_comes_and_goes_with_its_button(shown: Shown) -> None:
    shown.find("keys")
    shown.screen.how.click()
    assert shown.screen.found.currentWidget() is shown.screen.help
    shown.screen.how.click()
    assert shown.screen.found.currentWidget() is shown.screen.results


def facets(shown: Shown) -> dict[str, int]:
    model = shown.screen.side.facets.model()
    return {str(model.index(row, 0).data(ID)): row for row in range(model.rowCount())}


def test_a_facet_narrows_the_query_and_lets_go(shown: Shown) -> None:
    shown.find("keys")
    model = shown.screen.side.facets.model()
    row = facets(shown)["lang:de"]
    assert str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)).startswith("Language: ")
    model.setData(model.index(row, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    shown.wait()
    assert shown.screen.field.text() == "keys lang:de"
    assert shown.rows() == ["Call", KEYS]
    row = facets(shown)["lang:de"]
    model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    shown.wait()
    assert shown.screen.field.text() == "keys"


def test_exact_words_are_a_switch(shown: Shown) -> None:
    shown.find("keys harbour")
    shown.screen.exact.setChecked(True)
    shown.wait()
    assert shown.screen.model.page is not None and shown.screen.model.page.exact_total
    assert shown.screen.summary.text().startswith("2")


def test_a_search_is_saved_run_renamed_pinned_and_removed(shown: Shown) -> None:
    shown.find("ship")
    shown.actions.do("search.save")
    shown.screen.ask.field.setText("ships")
    shown.screen.ask.yes.click()
    wait_for(lambda: [one.name for one in shown.screen.model.saved] == ["ships"])
    shown.screen.field.clear()
    shown.screen.side.run_wanted.emit("ships")
    wait_for(lambda: len(shown.rows()) == 4)
    assert shown.screen.field.text() == "ship"
    shown.screen.ask_for_new_name("ships")
    shown.screen.ask.field.setText("big ships")
    shown.screen.ask.yes.click()
    wait_for(lambda: [one.name for one in shown.screen.model.saved] == ["big ships"])
    shown.desk.desk.saved.save("a", "boat")
    shown.screen.model.pin("big ships", True)
    wait_for(lambda: [one.name for one in shown.screen.model.saved] == ["big ships", "a"])
    menu = shown.screen.side.menu_for(shown.screen.model.saved[0])
    assert "Unpin" in [one.text() for one in menu.actions()]
    menu.deleteLater()
    shown.screen.model.remove("big ships")
    wait_for(lambda: [one.name for one in shown.screen.model.saved] == ["a"])


def test_what_is_new_since_the_last_look_is_marked(shown: Shown) -> None:
    shown.desk.desk.saved.save("ships", "ship")
    shown.desk.desk.saved.look("ships")
    late = add_source(shown.desk.desk.vault, "Late")
    add_transcript(shown.desk.desk.vault, late, [("Ben", "another ship came")])
    shown.screen.model.run("ships")
    wait_for(lambda: "Late" in shown.rows())
    model = shown.screen.model.hits
    new = [
        str(model.index(row, 0).data()) for row in range(model.rowCount()) if "new" in model.index(row, 0).data(META)
    ]
    assert new == ["another ship came"]


def test_hits_come_by_pages_as_somebody_goes_down(shown: Shown) -> None:
    vault = shown.desk.desk.vault
    source = add_source(vault, "Long")
    add_transcript(vault, source, [("Ben", f"the zebra number {number}") for number in range(90)])
    shown.find('"zebra"')
    model = shown.screen.model
    assert model.hits.rowCount() == 41 and model.hits.goes_on
    assert model.more()
    wait_for(lambda: model.hits.rowCount() == 81)
    assert model.more()
    wait_for(lambda: model.hits.rowCount() == 91)
    assert not model.hits.goes_on and not model.more()


def test_another_screen_can_ask_for_a_search(shown: Shown) -> None:
    shown.screen.show_what("ship")
    wait_for(lambda: len(shown.rows()) == 4)
    assert shown.screen.field.text() == "ship"


def test_lock_leaves_nothing(shown: Shown) -> None:
    shown.find("ship")
    shown.screen.forget()
    assert shown.rows() == [] and shown.screen.field.text() == ""
    assert "ship" not in shown.screen.passage.toPlainText()


def test_marks_count_as_qt_counts(qapp: object) -> None:
    layout = marked([("😀 a ", False), ("hit", True), (" 😀", False)])
    [part] = layout.formats()
    assert (part.start, part.length) == (5, 3)


def test_groups_keep_the_order_of_the_best_hit() -> None:
    assert grouped([]) == []
    assert Group("a", "b", ()).hits == ()


def test_a_saved_search_is_not_renamed_over_another(shown: Shown) -> None:
    saved = shown.desk.desk.saved
    saved.save("one", "boat")
    saved.save("two", "ship")
    with pytest.raises(Refused, match="already"):
        saved.rename("one", "two")
    with pytest.raises(NotFound):
        saved.pin("three", True)
    saved.pin("two", True)
    saved.pin("two", True)
    saved.pin("one", True)
    saved.pin("two", False)
    assert [(one.name, one.pinned) for one in saved.list()] == [("one", True), ("two", False)]
