"""What a list of sources shows: filtered, sorted, counted, and read by pages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.errors import NotFound, Refused, UnderHold
from earwitness_core.ids import ProjectId, SourceId, new_id
from earwitness_core.library import Library
from earwitness_core.library.browsing import Order, Wish
from earwitness_core.library.order import Ordered
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import HoldRow, SourceRow
from helpers.conversations import add_project, add_source
from helpers.shelf import put_job, put_source, put_speaker


@pytest.fixture
def library(vault: Vault) -> Library:
    return Library(vault, actor="tester")


def titles(library: Library, wish: Wish) -> list[str]:
    return [line.title for line in library.lines(library.browse(wish).ids)]


def change(vault: Vault, source_id: str, **values: object) -> None:
    with vault.write(actor="tester", action="test.change") as unit:
        for name, value in values.items():
            setattr(unit.session.get_one(SourceRow, source_id), name, value)


@given(st.lists(st.uuids().map(lambda one: one.hex), unique=True))
def test_ids_in_a_string_are_a_sequence(ids: list[str]) -> None:
    ordered = Ordered("".join(ids))
    assert list(ordered) == ids
    assert [ordered.row(one) for one in ids] == list(range(len(ids)))
    assert ordered[1:3] == ids[1:3]
    assert ordered.row(new_id()) is None and ordered.row("") is None


def test_an_id_across_two_others_stands_nowhere() -> None:
    one, other = "ab" * 16, "cd" * 16
    assert Ordered(one + other).row(one[16:] + other[:16]) is None


def test_the_newest_come_first_and_the_trash_not_at_all(vault: Vault, library: Library) -> None:
    add_source(vault, "old")
    add_source(vault, "new")
    change(vault, add_source(vault, "gone"), trashed_ms=1)
    assert titles(library, Wish()) == ["new", "old"]
    assert titles(library, Wish(descending=False)) == ["old", "new"]


@pytest.mark.parametrize("order", list(Order))
def test_every_order_turned_round_is_the_same_list_backwards(vault: Vault, library: Library, order: Order) -> None:
    for number, (title, language) in enumerate([("b", "en"), ("A", None), ("c", "de"), ("a", "en")]):
        source = add_source(vault, title, project=f"p{number % 2}", language=language, recorded_ms=1_000 * (number % 3))
        change(vault, source, duration_ms=None if number == 2 else 100 * number, label=["public", None][number % 2])
    forth = titles(library, Wish(order=order, descending=False))
    assert sorted(forth) == ["A", "a", "b", "c"]
    assert titles(library, Wish(order=order)) == forth[::-1]


def test_sorting_is_by_what_is_asked(vault: Vault, library: Library) -> None:
    short = add_source(vault, "Short", recorded_ms=5_000)
    long = add_source(vault, "long", recorded_ms=9_000)
    change(vault, short, duration_ms=1, label="public")
    change(vault, long, duration_ms=2)
    put_speaker(vault, short, 1)
    by = {order: titles(library, Wish(order=order, descending=False)) for order in Order}
    assert by[Order.LENGTH] == by[Order.MOMENT] == by[Order.LABEL] == ["Short", "long"]
    assert by[Order.TITLE] == by[Order.SPEAKERS] == ["long", "Short"]


def test_words_are_looked_for_in_titles_in_any_case(vault: Vault, library: Library) -> None:
    for title in ("Ärzte im Hafen", "HAFEN 100%", "hafen_2", "Boot"):
        add_source(vault, title)
    assert sorted(titles(library, Wish(words="hafen"))) == ["HAFEN 100%", "hafen_2", "Ärzte im Hafen"]
    assert titles(library, Wish(words="hafen ärzte")) == ["Ärzte im Hafen"]
    assert titles(library, Wish(words="100%")) == ["HAFEN 100%"]
    assert titles(library, Wish(words="%")) == ["HAFEN 100%"]
    assert titles(library, Wish(words="n_2")) == ["hafen_2"]


def test_filters_of_one_kind_add_up_and_of_several_narrow(vault: Vault, library: Library) -> None:
    add_source(vault, "one", language="en", kind="recording")
    add_source(vault, "two", language="de", kind="document")
    add_source(vault, "three", language=None, kind="document")
    assert sorted(titles(library, Wish(languages=frozenset(("en", "de"))))) == ["one", "two"]
    assert titles(library, Wish(languages=frozenset(("en", "de")), kinds=frozenset(("document",)))) == ["two"]
    assert titles(library, Wish(languages=frozenset(("",)))) == ["three"]
    assert titles(library, Wish(states=frozenset(("attention",)))) == []


def test_a_facet_counts_what_the_other_filters_leave(vault: Vault, library: Library) -> None:
    add_source(vault, "one", project="A", language="en")
    add_source(vault, "two", project="B", language="de", kind="document")
    add_source(vault, "three", project="B", language="de")
    counts = library.browse(Wish(languages=frozenset(("de",)))).counts
    assert counts["language"] == {"en": 1, "de": 2}
    assert counts["kind"] == {"document": 1, "recording": 1}
    assert sum(counts["project"].values()) == 2


def test_a_label_of_its_own_or_its_projects_is_filtered_by_and_told(vault: Vault, library: Library) -> None:
    change(vault, add_source(vault, "own"), label="restricted")
    add_source(vault, "inherited")
    shelf = library.browse(Wish(labels=frozenset(("confidential",))))
    [line] = library.lines(shelf.ids)
    assert (line.title, line.label) == ("inherited", "confidential")
    assert shelf.counts["label"] == {"confidential": 1, "restricted": 1}


def test_a_line_tells_who_speaks_and_what_is_being_done(vault: Vault, library: Library) -> None:
    source = add_source(vault)
    put_speaker(vault, source, 1, "Anna")
    put_speaker(vault, source, 2)
    put_job(vault, source, "speakers", state="running")
    put_job(vault, source, "transcribe", state="attention", outcome="engine-crashed")
    [line] = library.lines([source])
    assert (line.speakers, line.speaker_count) == (("Anna",), 2)
    assert (line.stage, line.outcome) == ("transcribe", "engine-crashed")


def test_lines_come_in_the_order_asked_for_without_what_is_gone(vault: Vault, library: Library) -> None:
    one, two = add_source(vault, "one"), add_source(vault, "two")
    assert [line.title for line in library.lines([two, new_id(), one])] == ["two", "one"]


def test_pages_of_a_document_are_its_length(vault: Vault, library: Library) -> None:
    source = add_source(vault, kind="document")
    change(vault, source, media={"pages": 12}, duration_ms=None)
    assert library.lines([source])[0].pages == 12


def test_a_source_gets_another_title(vault: Vault, library: Library) -> None:
    source = add_source(vault, "IMG_0001")
    library.rename_source(source, "  The   harbour ")
    assert library.source(source).title == "The harbour"
    with pytest.raises(Refused, match="title"):
        library.rename_source(source, " ")
    with pytest.raises(NotFound):
        library.rename_source(SourceId(new_id()), "x")


def test_sources_move_together_or_not_at_all(vault: Vault, library: Library) -> None:
    there = ProjectId(add_project(vault, "There"))
    one, two = add_source(vault, "one"), add_source(vault, "two")
    library.move([one], there)
    assert library.source(one).project == "There"
    change(vault, two, sha256=library.source(one).sha256)
    third = add_source(vault, "three")
    with pytest.raises(Refused, match="already holds"):
        library.move([third, two], there)
    assert library.source(third).project == "Harbour case"


def test_nothing_is_taken_out_of_a_project_under_hold(vault: Vault, library: Library) -> None:
    source = put_source(vault, add_project(vault, "Held"))
    there = ProjectId(add_project(vault, "There"))
    with vault.write(actor="tester", action="test.hold") as unit:
        held = library.source(source).project_id
        unit.session.add(HoldRow(kind="project", target_id=held, reason="court", actor="t", placed_ms=1))
    with pytest.raises(UnderHold, match="court"):
        library.move([source], there)
