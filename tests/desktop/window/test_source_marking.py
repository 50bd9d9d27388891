"""Words marked by hand as personal data: those that are chosen, in any row, also after the text was corrected."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMenu

from earwitness_core.ids import SourceId
from earwitness_core.privacy.findings.found import SPECIAL, Kind
from earwitness_core.privacy.review.finding import State
from earwitness_desktop.script import FINDING, Place
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.views.source.screen import SourceScreen
from helpers.conversations import add_source, add_transcript
from helpers.privacy_centre import open_desk
from helpers.windows import wait_for

SAID = (("Anna", "Good morning"), ("Ben", "The 🏗 crane of Lindqvist stood still"), ("Ben", "at the old mill"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[OpenDesk]:
    with open_desk(tmp_path) as made:
        yield made


@pytest.fixture
def source(desk: OpenDesk) -> SourceId:
    made = add_source(desk.desk.vault)
    add_transcript(desk.desk.vault, made, SAID)
    return made


@pytest.fixture
def screen(desk: OpenDesk, source: SourceId) -> Iterator[SourceScreen]:
    made = SourceScreen(desk)
    made.resize(1000, 700)
    made.show()
    made.show_what((source, None))
    wait_for(lambda: made.model.is_complete)
    wait_for(lambda: made.model.script.rows[0].text == "Good morning")
    yield made
    made.forget()
    made.close()


def choose(screen: SourceScreen, words: str) -> None:
    [(row, span)] = screen.model.script.find(words)
    screen.text.select(Place(row, span.start), Place(row, span.end))


def found(desk: OpenDesk, source: SourceId) -> list[tuple[str, str, str]]:
    return [(one.text, one.kind.value, one.state.value) for one in desk.desk.review.of(source)]


def test_what_is_chosen_is_a_confirmed_finding_and_marked_in_the_text(
    screen: SourceScreen, desk: OpenDesk, source: SourceId
) -> None:
    choose(screen, "Lindqvist")
    screen.marking.mark(Kind.PERSON)
    wait_for(lambda: found(desk, source) == [("Lindqvist", "person", State.CONFIRMED.value)])
    wait_for(lambda: "Person" in screen.notice.text)
    row = screen.model.script.rows[1]
    wait_for(lambda: any(one.kind == FINDING for one in screen.model.script.marks.get(row.id, ())))


def test_without_a_choice_it_is_the_word_of_the_caret(screen: SourceScreen, desk: OpenDesk, source: SourceId) -> None:
    screen.text.go_to(Place(2, 9))
    screen.marking.mark(Kind.PLACE)
    wait_for(lambda: found(desk, source) == [("old", "place", "confirmed")])


def test_a_choice_over_two_rows_is_one_finding(screen: SourceScreen, desk: OpenDesk, source: SourceId) -> None:
    screen.text.select(Place(1, 31), Place(2, 6))
    screen.marking.mark(Kind.PLACE)
    wait_for(lambda: len(found(desk, source)) == 1)
    assert found(desk, source)[0][0].split() == ["still", "at", "the"]


def test_it_finds_its_words_after_the_rows_before_have_grown(
    screen: SourceScreen, desk: OpenDesk, source: SourceId
) -> None:
    """Rows keep the positions they were read with: those of the vault count."""
    screen.editing.rewrite(screen.model.script.rows[0], "A very good morning to all of you who have come")
    wait_for(lambda: screen.model.script.rows[0].text.startswith("A very"))
    choose(screen, "old mill")
    screen.marking.mark(Kind.PLACE)
    wait_for(lambda: [one[0] for one in found(desk, source)] == ["old mill"])


def test_a_text_that_changed_meanwhile_is_not_marked_somewhere(
    screen: SourceScreen, desk: OpenDesk, source: SourceId
) -> None:
    script = screen.model.script
    desk.desk.corrections.rewrite([script.rows[1]], "Nothing of it")
    screen.editing.mark(script, Place(1, 0), Place(1, 3), Kind.PERSON)
    wait_for(lambda: "changed" in screen.notice.text)
    assert found(desk, source) == []


def test_the_menu_has_every_kind_once_in_words(screen: SourceScreen) -> None:
    menu = screen.marking.menu(None)
    leaves = [one for one in menu.actions() if one.menu() is None]
    special, more = (one.menu() for one in menu.actions() if one.menu() is not None)
    assert isinstance(special, QMenu) and isinstance(more, QMenu)
    assert leaves[0].text() == "Person"
    assert len(special.actions()) == len(SPECIAL)
    assert len(leaves) + len(special.actions()) + len(more.actions()) == len(Kind)
    menu.deleteLater()


def test_its_command_offers_the_menu_beside_the_row(screen: SourceScreen) -> None:
    screen.text.go_to(Place(1, 0))
    screen.marking.offer()
    [menu] = [one for one in screen.text.findChildren(QMenu) if one.isVisible()]
    assert menu.actions()[0].text() == "Person"
    menu.close()


def test_a_choice_in_the_menu_marks(screen: SourceScreen, desk: OpenDesk, source: SourceId) -> None:
    choose(screen, "Lindqvist")
    menu = screen.marking.menu(None)
    menu.actions()[0].trigger()
    wait_for(lambda: found(desk, source) == [("Lindqvist", "person", "confirmed")])
    menu.deleteLater()


def test_what_is_open_is_what_an_export_is_about(screen: SourceScreen, source: SourceId) -> None:
    assert screen.chosen_sources() == [source]
    screen.model.close()
    assert screen.chosen_sources() == []
