"""Hits are the right ones, in a stable order, and say where and when each was said."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, update

from earwitness_core.errors import QueryRefused
from earwitness_core.model import TextSpan, TimeSpan
from earwitness_core.search import Search, SearchPage, matching
from earwitness_core.search.highlight import SHOWN_WORDS
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow, SourceRow, SpeakerRow
from helpers.conversations import add_source, add_transcript
from helpers.shelf import put_speaker, put_transcript
from helpers.transcripts import spoken, word_texts
from helpers.vaults import make_vault


@pytest.fixture
def search(vault: Vault) -> Search:
    return Search(vault)


def at(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, tzinfo=UTC).timestamp() * 1000)


def titles(page: SearchPage) -> list[str]:
    return sorted(hit.source_title for hit in page.hits)


def counts(page: SearchPage, name: str) -> dict[str, int]:
    [facet] = [one for one in page.facets if one.name == name]
    return {one.value: one.count for one in facet.counts}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """A vault for all tests that only read: see `filled`."""
    with make_vault(tmp_path_factory.mktemp("library")) as vault:
        yield filled(vault)


def filled(vault: Vault) -> Vault:
    """Four sources in two projects; each segment says `boat` once."""
    jobs: list[tuple[str, str, str | None, int | None, list[tuple[str | None, str]]]] = [
        ("Dock one", "Harbour case", "en", at(2026, 3, 31), [("Anna Weber", "a boat at dawn"), ("Ben", "which boat")]),
        ("Dock two", "Harbour case", "en-GB", at(2026, 4, 1), [("Anna Weber", "that boat again")]),
        ("Gare", "Station Study", "fr", at(2026, 4, 30), [("Zoé Müller", "un boat je crois")]),
        ("Undated", "Station Study", None, None, [(None, "some boat")]),
    ]
    for title, project, language, recorded_ms, said in jobs:
        source = add_source(vault, title, project=project, language=language, recorded_ms=recorded_ms)
        add_transcript(vault, source, said)
    with vault.write(actor="tester", action="test.date") as unit:
        unit.session.execute(update(SourceRow).where(SourceRow.recorded_ms.is_(None)).values(created_ms=at(2030, 1, 1)))
    return vault


def test_a_hit_says_where_and_when_its_first_match_was_said(vault: Vault, search: Search) -> None:
    source = add_source(vault, "Dock", recorded_ms=at(2026, 5, 1))
    transcript = add_transcript(
        vault, source, [(None, "well then"), ("Anna", "the old harbour was closed, the harbour!")]
    )

    [hit] = search.find("harbour").hits

    assert (hit.source_id, hit.source_title, hit.project, hit.speaker) == (source, "Dock", "Harbour case", "Anna")
    assert (hit.language, hit.recorded_ms) == ("en", at(2026, 5, 1))
    assert hit.span == TextSpan(10, 10 + len(hit.text))
    assert [hit.text[match.start : match.end] for match in hit.matches] == ["harbour", "harbour"]
    assert hit.anchor.transcript_id == transcript
    assert hit.anchor.span == TextSpan(18, 25)
    assert hit.anchor.words == TextSpan(18, 25)
    assert hit.anchor.time == TimeSpan(1_200, 1_500)


def test_a_match_within_a_longer_word_is_anchored_to_the_whole_word(vault: Vault, search: Search) -> None:
    add_transcript(vault, add_source(vault), [("Anna", "a harbour-master came")])

    [hit] = search.find("master").hits

    assert (hit.anchor.span, hit.anchor.words) == (TextSpan(10, 16), TextSpan(2, 16))
    assert hit.anchor.time == TimeSpan(300, 600)


def test_matches_count_in_code_points_whatever_stands_before_them(vault: Vault, search: Search) -> None:
    text = "👩‍👩‍👧‍👦 e\u0301te\u0301 \ufdd0odd\ufdd1 x\0y שלום the Häfen"
    add_transcript(vault, add_source(vault), [("Anna", text)])

    [hit] = search.find("hafen").hits

    assert [hit.text[match.start : match.end] for match in hit.matches] == ["Häfen"]
    assert "".join(piece for piece, _ in hit.pieces) == hit.snippet == hit.text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("boat", ["Dock one", "Dock one", "Dock two", "Gare", "Undated"]),
        ("boat dawn", ["Dock one"]),
        ("boat -dawn", ["Dock one", "Dock two", "Gare", "Undated"]),
        ("dawn OR crois", ["Dock one", "Gare"]),
        ("bo*", ["Dock one", "Dock one", "Dock two", "Gare", "Undated"]),
        ('"boat again"', ["Dock two"]),
        ('"again boat"', []),
        ("NEAR(that again, 1)", ["Dock two"]),
        ("NEAR(that again, 0)", []),
        ("boat speaker:anna", ["Dock one", "Dock two"]),
        ("boat speaker:WEBER", ["Dock one", "Dock two"]),
        ('boat speaker:"anna weber"', ["Dock one", "Dock two"]),
        ('boat speaker:"weber anna"', []),
        ("boat speaker:muller", ["Gare"]),
        ("boat speaker:zoe", ["Gare"]),
        ("boat speaker:web", []),
        ("boat speaker:web*", ["Dock one", "Dock two"]),
        ("boat speaker:anna speaker:ben", ["Dock one", "Dock one", "Dock two"]),
        ("boat -speaker:anna", ["Dock one", "Gare", "Undated"]),
        ("boat project:harbour", ["Dock one", "Dock one", "Dock two"]),
        ("boat -project:harbour", ["Gare", "Undated"]),
        ("boat source:dock title:gare", ["Dock one", "Dock one", "Dock two", "Gare"]),
        ("boat title:one speaker:ben", ["Dock one"]),
        ("boat lang:en", ["Dock one", "Dock one", "Dock two"]),
        ("boat lang:en-gb", ["Dock two"]),
        ("boat lang:e", []),
        ("boat kind:recording", ["Dock one", "Dock one", "Dock two", "Gare", "Undated"]),
        ("boat kind:document", []),
        ("boat before:2026-04-01", ["Dock one", "Dock one"]),
        ("boat before:2026-04", ["Dock one", "Dock one"]),
        ("boat after:2026-03-31 before:2026-05", ["Dock two", "Gare"]),
        ("boat on:2026-04", ["Dock two", "Gare"]),
        ("boat on:2026-03 on:2026-04-30", ["Dock one", "Dock one", "Gare"]),
        ("boat speaker:nobody", []),
        ("speaker:ben", ["Dock one"]),
        ("lang:en -speaker:ben", ["Dock one", "Dock two"]),
    ],
)
def test_words_and_filters_find_what_they_say(library: Vault, query: str, expected: list[str]) -> None:
    search = Search(library)
    page = search.find(query)
    assert titles(page) == expected
    assert (page.total, page.exact_total, page.ranked_all) == (len(expected), True, True)


def test_a_source_without_a_date_counts_from_its_arrival(library: Vault) -> None:
    search = Search(library)
    assert titles(search.find("boat on:2030")) == ["Undated"]


def test_facets_count_all_matches_and_each_value_narrows_to_its_count(library: Vault) -> None:
    search = Search(library)
    page = search.find("boat", limit=1)

    assert counts(page, "project") == {"Harbour case": 3, "Station Study": 2}
    assert counts(page, "speaker") == {"Anna Weber": 2, "Ben": 1, "Zoé Müller": 1}
    assert counts(page, "language") == {"en": 2, "en-GB": 1, "fr": 1}
    assert counts(page, "kind") == {"recording": 5}
    assert counts(page, "month") == {"2026-03": 2, "2026-04": 2, "2030-01": 1}
    assert page.exact_facets
    for facet in page.facets:
        for one in facet.counts:
            if facet.name != "language":  # lang:en also finds en-GB
                assert search.find(f"boat {one.query}").total == one.count, one


def test_facets_can_be_left_out(library: Vault) -> None:
    search = Search(library)
    assert search.find("boat", facets=False).facets == ()


def test_the_better_match_comes_first(vault: Vault, search: Search) -> None:
    source = add_source(vault)
    filler = [(None, f"nothing of note {i}") for i in range(20)]
    add_transcript(
        vault, source, [(None, "long talk in which a boat is said once among much else"), *filler, (None, "boat boat")]
    )

    hits = search.find("boat").hits
    assert [hit.text for hit in hits] == ["boat boat", "long talk in which a boat is said once among much else"]
    assert (hits[0].score or 0) > (hits[1].score or 0)


def test_pages_follow_each_other_without_gap_or_repetition(vault: Vault, search: Search) -> None:
    add_transcript(vault, add_source(vault), [(None, "the same boat")] * 45)

    pages = [search.find("boat", limit=20, offset=offset) for offset in (0, 20, 40, 60)]

    ids = [hit.segment_id for page in pages for hit in page.hits]
    assert [len(page.hits) for page in pages] == [20, 20, 5, 0]
    assert ids == sorted(set(ids))


def test_filters_alone_list_the_newest_recording_first_and_each_in_its_order(library: Vault) -> None:
    search = Search(library)
    listed = search.find("project:harbour", limit=10)

    assert [hit.text for hit in listed.hits] == ["that boat again", "a boat at dawn", "which boat"]
    assert [hit.score for hit in listed.hits] == [None] * 3
    assert listed.hits[0].anchor.span == listed.hits[0].span
    pages = [search.find("project:harbour", limit=1, offset=i).hits[0] for i in range(3)]
    assert pages == list(listed.hits)


def test_new_names_are_known_at_once(vault: Vault, search: Search) -> None:
    filled(vault)
    assert search.find("boat speaker:anna").total == 2
    with vault.write(actor="tester", action="test.rename") as unit:
        unit.session.execute(update(SpeakerRow).where(SpeakerRow.name == "Anna Weber").values(name="Carla"))
        unit.session.execute(update(ProjectRow).where(ProjectRow.name == "Harbour case").values(name="Port"))
        unit.session.execute(update(SourceRow).where(SourceRow.title == "Dock one").values(title="Quay", recorded_ms=0))

    assert search.find("boat speaker:anna").total == 0
    assert {(hit.speaker, hit.project) for hit in search.find("boat speaker:carla").hits} == {("Carla", "Port")}
    assert titles(search.find("boat on:1970")) == ["Quay", "Quay"]


def test_a_number_used_again_for_another_place_is_noticed(vault: Vault, search: Search) -> None:
    filled(vault)
    assert search.find("boat").total == 5
    with vault.write(actor="tester", action="test.delete") as unit:
        unit.session.execute(delete(SourceRow).where(SourceRow.title == "Undated"))
    add_transcript(vault, add_source(vault, "New"), [("Dora", "the new boat")])

    assert [hit.source_title for hit in search.find("boat speaker:dora").hits] == ["New"]


def test_an_unnamed_speaker_goes_by_number(vault: Vault, search: Search) -> None:
    source = add_source(vault)
    speaker = put_speaker(vault, source, 2)
    put_transcript(vault, source, (speaker, spoken("the boat")))

    [hit] = search.find('boat speaker:"Speaker 2"').hits
    assert hit.speaker == "Speaker 2"


def test_a_long_segment_shows_the_part_with_most_matches(vault: Vault, search: Search) -> None:
    words = [f"w{i}" for i in range(300)]
    words[20] = words[200] = words[205] = "boat"
    add_transcript(vault, add_source(vault), [("Anna", " ".join(words))])

    [hit] = search.find("boat").hits

    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert len(hit.snippet.split()) == SHOWN_WORDS
    assert [piece for piece, marked in hit.pieces if marked] == ["boat", "boat"]


def test_a_page_of_unheard_of_size_is_refused(search: Search) -> None:
    with pytest.raises(QueryRefused, match="page"):
        search.find("boat", limit=100_000)


def test_searches_may_run_in_many_threads(library: Vault) -> None:
    search = Search(library)
    totals: list[int] = []
    threads = [
        threading.Thread(target=lambda: totals.extend(search.find("boat").total for _ in range(10))) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert totals == [5] * 40


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(word_texts, min_size=1, max_size=6), st.data())
def test_whatever_was_said_a_hit_points_into_it(vault: Vault, words: list[str], data: st.DataObject) -> None:
    add_transcript(
        vault, add_source(vault), [("Anna", " ".join(["canary", *(word for text in words for word in text.split())]))]
    )
    asked = data.draw(st.sampled_from(["canary", "can*", "canary OR anything"]))

    for hit in Search(vault).find(asked, limit=1_000).hits:
        assert hit.matches
        assert all("canary"[:3] in hit.text[match.start : match.end].lower() for match in hit.matches[:1])
        assert hit.anchor.span.start == hit.span.start + hit.matches[0].start
        assert hit.snippet.strip("…") in hit.text


class TestWordsThatAreNearlyEverywhere:
    """With the limits set low, so that few segments are many."""

    @pytest.fixture(autouse=True)
    def _few_are_many(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(matching, "RANKED", 50)
        monkeypatch.setattr(matching, "SAMPLED", 40)

    @pytest.fixture
    def crowd(self, vault: Vault) -> Vault:
        for number in range(10):
            source = add_source(vault, f"Source {number}", project=f"Project {number % 2}")
            said = [
                ("Anna" if i % 4 else "Ben", f"the point {i}" + (" zebra" if i == number == 3 else ""))
                for i in range(40)
            ]
            add_transcript(vault, source, said)
        return vault

    def test_totals_and_facets_are_estimates_and_say_so(self, crowd: Vault, search: Search) -> None:
        page = search.find("the")
        assert (page.exact_total, page.exact_facets, page.ranked_all) == (False, False, False)
        assert page.total == pytest.approx(400, rel=0.1)
        assert counts(page, "project") == pytest.approx({"Project 0": 200, "Project 1": 200}, rel=0.2)
        assert len(page.hits) == 20

    def test_with_filters_or_prefixes_the_total_is_counted(self, crowd: Vault, search: Search) -> None:
        for query, total in (("the speaker:anna", 300), ("th*", 400), ("th* project:1", 200)):
            page = search.find(query)
            assert (page.total, page.exact_total, page.exact_facets) == (total, True, False)
            assert len(page.hits) == 20
        assert counts(search.find("th*"), "project") == pytest.approx({"Project 0": 200, "Project 1": 200}, rel=0.2)

    def test_a_narrow_filter_is_exact_again(self, crowd: Vault, search: Search) -> None:
        page = search.find("the speaker:ben title:7")
        assert (page.total, page.exact_total, page.exact_facets, page.ranked_all) == (10, True, True, True)

    def test_a_rare_side_of_or_comes_before_the_common_one(self, crowd: Vault, search: Search) -> None:
        page = search.find("the OR zebra")
        assert page.hits[0].text == "the point 3 zebra"
        assert len({hit.segment_id for hit in page.hits}) == 20

    def test_pages_do_not_repeat_hits(self, crowd: Vault, search: Search) -> None:
        for query in ("the", "the OR zebra", "th*"):
            ids = [hit.segment_id for offset in (0, 20) for hit in search.find(query, offset=offset).hits]
            assert len(set(ids)) == 40

    def test_the_order_is_the_same_every_time(self, crowd: Vault, search: Search) -> None:
        assert search.find("the").hits == Search(crowd).find("the").hits
