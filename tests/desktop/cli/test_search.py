"""`earwitness search`."""

from __future__ import annotations

import pytest

from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.shelf import put_source, put_speaker, put_transcript
from helpers.transcripts import spoken


@pytest.fixture(autouse=True)
def said(cli: Cli) -> None:
    with cli.open() as vault:
        source_id = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
        gray = put_speaker(vault, source_id, 1, "Ms Gray")
        put_transcript(
            vault,
            source_id,
            (gray, spoken("The ship left the harbour at night.", start_ms=60_000)),
            (None, spoken("I lost my keys.", start_ms=70_000)),
        )


def test_a_hit_says_who_said_it_and_at_which_second(cli: Cli) -> None:
    answer = cli.json("search", "harbour").answer

    [hit] = answer["hits"]
    assert (hit["title"], hit["speaker"], hit["start_ms"], hit["end_ms"]) == ("Interview", "Ms Gray", 61_200, 61_500)
    assert [hit["text"][start:end] for start, end in hit["matches"]] == ["harbour"]
    assert answer["total"] == 1


def test_a_person_sees_the_passage_and_its_second(cli: Cli) -> None:
    shown = cli("search", "harbour").out

    assert "The ship left the harbour at night." in shown
    assert "1:01" in shown
    assert "1 passage" in shown


def test_words_need_no_quotes(cli: Cli) -> None:
    assert cli.json("search", "lost", "keys").answer["total"] == 1


def test_the_syntax_of_the_help_is_that_of_the_search(cli: Cli) -> None:
    for query, total in [
        ('"lost keys"', 0),
        ("har*", 1),
        ("ship OR keys", 2),
        ("NEAR(ship harbour, 5)", 1),
        ("lost NOT keys", 0),
    ]:
        assert cli.json("search", query).answer["total"] == total, query


@pytest.mark.parametrize(
    "query", ["speaker:gray", 'project:"harbour"', "lang:en", "after:2020-01-31", "before:2100-05"]
)
def test_the_fields_of_the_help_are_those_of_the_search(cli: Cli, query: str) -> None:
    assert cli.json("search", f"ship {query}").answer["total"] == 1


def test_pages_follow_each_other(cli: Cli) -> None:
    first = cli.json("search", "ship OR keys", "--limit", "1").answer["hits"]
    second = cli.json("search", "ship OR keys", "--limit", "1", "--offset", "1").answer["hits"]

    assert len({hit["text"] for hit in first + second}) == 2


def test_facets_are_counted_on_request(cli: Cli) -> None:
    assert cli.json("search", "ship").answer["facets"] == {}
    facets = cli.json("search", "ship", "--facets").answer["facets"]

    assert [(one["value"], one["count"]) for one in facets["speaker"]] == [("Ms Gray", 1)]


def test_nothing_found_is_an_answer(cli: Cli) -> None:
    assert cli("search", "zeppelin").exit_code == 0
    assert "Nobody said that" in cli("search", "zeppelin").out


def test_a_query_that_cannot_be_read_says_why(cli: Cli) -> None:
    told = cli.json("search", '"unclosed')

    assert told.error["kind"] == "QueryRefused"
    assert told.exit_code == 70


def test_a_saved_search_is_done_again_and_says_what_is_new(cli: Cli) -> None:
    cli("search", "save", "ships", "ship OR boat")
    first = cli.json("search", "--saved", "ships").answer
    with cli.open() as vault:
        more = put_source(vault, Library(vault, "tester").projects()[0].id, "Second")
        put_transcript(vault, more, (None, spoken("A boat came in.")))

    second = cli.json("search", "--saved", "ships").answer
    third = cli.json("search", "--saved", "ships").answer

    assert (first["saved"], first["query"]) == ("ships", "ship OR boat")
    assert {hit["title"]: hit["new"] for hit in first["hits"]} == {"Interview": True}
    assert {hit["title"]: hit["new"] for hit in second["hits"]} == {"Interview": False, "Second": True}
    assert not any(hit["new"] for hit in third["hits"])


def test_saved_searches_are_listed_replaced_and_removed(cli: Cli) -> None:
    cli("search", "save", "ships", "ship")
    cli("search", "save", "ships", "boat", "--exact")
    [kept] = cli.json("search", "list").answer["saved"]
    assert (kept["name"], kept["query"], kept["exact"], kept["looked"]) == ("ships", "boat", True, None)

    assert cli.json("search", "remove", "ships").answer["removed"] == "ships"

    assert cli.json("search", "list").answer["saved"] == []
    assert cli.json("search", "remove", "ships").exit_code == 3
    assert cli.json("search", "--saved", "ships").exit_code == 3


def test_a_saved_search_that_cannot_be_read_is_not_saved(cli: Cli) -> None:
    assert cli.json("search", "save", "bad", '"unclosed').exit_code == 70
    assert cli.json("search", "list").answer["saved"] == []


def test_a_search_says_one_thing_at_a_time(cli: Cli) -> None:
    for asked in ([], ["ship", "--saved", "ships"], ["ship", "--exact", "--meaning"]):
        assert cli.json("search", *asked).exit_code == 2, asked


def test_exact_goes_by_all_the_words(cli: Cli) -> None:
    assert cli.json("search", "ship", "zeppelin", "--exact").answer["total"] == 0
    assert cli.json("search", "ship", "--exact").answer["way"] == "words"


def test_the_model_for_meaning_is_shown_and_one_that_is_not_here_is_refused(cli: Cli) -> None:
    assert cli.json("search", "model").answer["chosen"] == "minilm-l6-v2"
    assert cli.json("search", "model", "multilingual-e5-small").exit_code == 51
    assert cli.json("search", "model", "whisper-base").exit_code == 3
