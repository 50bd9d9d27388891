"""Search in the window with the real model of meaning: what shares no word with a question is found, and played."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from earwitness_desktop.roles import META
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.main_window import MainWindow
from earwitness_desktop.views.search.screen import SearchScreen
from earwitness_desktop.views.source.screen import SourceScreen
from earwitness_desktop.wiring import SCREENS
from helpers.listened import add_recording
from helpers.windows import make_closed, opened, wait_for

MONEY = "He could not pay the rent any more and had to borrow from his brother"
WEATHER = "It rained for three days and the wind took half of the roof"
FILLING = "We talked about the way to the station and what there was to eat that evening"

pytestmark = [pytest.mark.models, pytest.mark.timeout(180)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenDesk]:
    """Two recordings and their index, made once by the real stage."""
    session, made = opened(make_closed(tmp_path_factory.mktemp("meaning")))
    said = [("Anna", FILLING)] * 20  # several passages: the one that is meant is none of the first
    add_recording(made.desk.vault, [*said, ("Ben", MONEY), *said], title="Rent", seconds=200)
    add_recording(made.desk.vault, [*said, ("Clara", WEATHER), *said], title="Storm", seconds=200)
    assert made.desk.work(120)
    for _ in range(4):  # the threads that wait for calls are there before a test counts them
        made.background.read(lambda: time.sleep(0.1))
    made.background.write(lambda: None)
    wait_for(lambda: not made.background._tasks)
    made.desk.search.seek("warm")  # and so is the engine
    yield made
    session.shut_down()


@pytest.fixture
def window(desk: OpenDesk) -> Iterator[MainWindow]:
    made = MainWindow(desk.parent(), {}, SCREENS)  # type: ignore[arg-type]  # the session
    made._enter(desk)
    made.resize(1300, 800)
    made.show()
    made.go("search")
    yield made
    made.leave()


def search_of(window: MainWindow) -> SearchScreen:
    found = window.page("search")
    assert isinstance(found, SearchScreen)
    return found


def ask(window: MainWindow, question: str) -> SearchScreen:
    screen = search_of(window)
    screen.search_for(question)
    wait_for(lambda: screen.model._task is None and screen.model.page is not None)
    return screen


def test_a_question_finds_what_shares_no_word_with_it_and_says_so(window: MainWindow) -> None:
    screen = ask(window, "financial trouble")
    hit = screen.hit()
    assert hit is not None and hit.source_title == "Rent" and hit.why == "meaning"
    assert "by meaning" in screen.model.hits.index(screen.results.currentIndex().row(), 0).data(META)
    assert screen.hint.text() == ""


def test_the_passage_stands_beside_it_between_its_neighbours(window: MainWindow) -> None:
    screen = ask(window, "financial trouble")
    assert "borrow from his brother" in screen.passage.toPlainText()
    assert screen.where.text().startswith("Rent")


def test_a_passage_says_who_says_what_of_it(window: MainWindow) -> None:
    screen = ask(window, "financial trouble")
    lines = screen.passage.toPlainText().split("\n")
    assert lines[lines.index(MONEY) - 1] == "Ben"
    assert "Anna" in lines[: lines.index(MONEY)] and "Anna" in lines[lines.index(MONEY) :]


def test_words_are_marked_and_a_phrase_is_found_by_words_alone(window: MainWindow) -> None:
    screen = ask(window, '"the rent any more"')
    hit = screen.hit()
    assert hit is not None and hit.why == "words"
    screen.exact.setChecked(True)
    screen = ask(window, "financial trouble")
    assert screen.found.currentWidget() is screen.nothing
    screen.exact.setChecked(False)
    wait_for(lambda: screen.hit() is not None)


def test_a_facet_narrows_what_was_found_by_meaning(window: MainWindow) -> None:
    screen = ask(window, "storm damage to a building")
    assert screen.model.facets
    screen = ask(window, "storm damage to a building speaker:clara")
    assert {row.source_title for row in map(screen.model.hits.hit, range(screen.model.hits.rowCount())) if row} == {
        "Storm"
    }


def test_enter_plays_the_second_that_was_found_by_meaning(window: MainWindow) -> None:
    screen = ask(window, "financial trouble")
    hit = screen.hit()
    assert hit is not None and hit.anchor.time.start_ms > 10_000
    QTest.keyClick(screen.results, Qt.Key.Key_Return)
    source = window.page("source")
    assert isinstance(source, SourceScreen)
    wait_for(lambda: source.model.is_complete and source.player.duration_ms > 0)
    assert source.title.text() == "Rent"
    wait_for(lambda: abs(source.player.position_ms - hit.anchor.time.start_ms) < 50)
    window.commands.do("sound.play")
    wait_for(lambda: source.player.is_playing and source.player.position_ms > hit.anchor.time.start_ms + 150)
    window.commands.do("sound.play")


def test_a_question_can_be_saved_and_asked_again(window: MainWindow, desk: OpenDesk) -> None:
    screen = ask(window, "financial trouble")
    screen.model.save("money")
    wait_for(lambda: [one.name for one in screen.model.saved] == ["money"])
    screen.field.clear()
    wait_for(lambda: screen.found.currentWidget() is screen.help)
    screen.side.run_wanted.emit("money")
    wait_for(lambda: screen.hit() is not None)
    assert screen.field.text() == "financial trouble"
    screen.model.remove("money")
    wait_for(lambda: screen.model.saved == [])
