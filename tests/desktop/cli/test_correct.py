"""`earwitness correct` and `earwitness quote`."""

from __future__ import annotations

import pytest

from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.shelf import put_source, put_speaker, put_transcript
from helpers.transcripts import spoken


@pytest.fixture
def source_id(cli: Cli) -> SourceId:
    """A minute in which Anna says two segments and Ben one; a word every 300 ms."""
    with cli.open() as vault:
        source = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview", duration_ms=60_000)
        anna, ben = put_speaker(vault, source, 1, "Anna"), put_speaker(vault, source, 2, "Ben")
        put_transcript(
            vault,
            source,
            (anna, spoken("I met Lindvist in May", start_ms=0)),
            (anna, spoken("at the harbour", start_ms=5_200)),
            (ben, spoken("he did not sign", start_ms=10_000)),
        )
    return source


pytestmark = pytest.mark.usefixtures("source_id")


def _texts(cli: Cli, *more: object) -> list[str]:
    return [one["text"] for one in cli.json("transcript", "Interview", *more).answer["segments"]]


def test_a_name_is_replaced_after_a_look(cli: Cli) -> None:
    look = cli.json("correct", "Interview", "lindvist", "Lindqvist", "--preview").answer
    assert (look["preview"], len(look["places"]), look["revisions"]) == (True, 1, [])
    assert _texts(cli)[0] == "I met Lindvist in May"

    shown = cli("correct", "Interview", "lindvist", "Lindqvist").out

    assert "[0:00] I met Lindvist → Lindqvist in May\n1 place in 1 source corrected." in shown
    assert _texts(cli)[0] == "I met Lindqvist in May"
    assert _texts(cli, "--revision", 0)[0] == "I met Lindvist in May"


def test_a_name_is_replaced_in_a_whole_project(cli: Cli) -> None:
    answer = cli.json("correct", "everywhere", "Lindvist", "Lindqvist", "--project", "Harbour").answer

    assert [(one["title"], one["before"], one["after"]) for one in answer["places"]] == [
        ("Interview", "Lindvist", "Lindqvist")
    ]
    assert answer["revisions"][0]["revision"]["kind"] == "replace"


def test_what_is_said_nowhere_is_no_correction(cli: Cli) -> None:
    assert "nowhere" in cli("correct", "Interview", "Petrov", "Petrova").out
    assert cli.json("correct", "history", "Interview").answer["revisions"] == []


def test_a_segment_is_corrected_by_the_second_that_lists_show(cli: Cli) -> None:
    cli("correct", "text", "Interview", "0:05", "at the old quay")

    assert _texts(cli)[1] == "at the old quay"


def test_some_words_are_corrected_by_their_time(cli: Cli) -> None:
    answer = cli.json("correct", "text", "Interview", "10.3", "refused to", "--to", "10.9").answer

    assert _texts(cli)[2] == "he refused to sign"
    assert answer["revision"]["changes"] == [{"at_ms": 10_300, "before": "did not", "after": "refused to"}]


def test_segments_are_cut_and_joined(cli: Cli) -> None:
    cli("correct", "split", "Interview", "0.7")
    assert _texts(cli)[:2] == ["I met", "Lindvist in May"]

    cli("correct", "merge", "Interview", "0")

    assert _texts(cli)[0] == "I met Lindvist in May"


def test_a_segment_is_given_to_another_speaker(cli: Cli) -> None:
    assert cli("correct", "speaker", "Interview", "0:05", "Ben").exit_code == 0

    said = cli.json("transcript", "Interview").answer["segments"]
    assert [one["speaker"] for one in said] == ["Anna", "Ben", "Ben"]


def test_corrections_are_undone_and_made_again_on_record(cli: Cli) -> None:
    cli("correct", "Interview", "Lindvist", "Lindqvist")
    cli("correct", "undo", "Interview")
    assert _texts(cli)[0] == "I met Lindvist in May"
    cli("correct", "redo", "Interview")
    cli("correct", "restore", "Interview", 0)

    history = cli.json("correct", "history", "Interview").answer["revisions"]
    assert [(one["number"], one["kind"], one["target"]) for one in history] == [
        (1, "replace", None),
        (2, "undo", 1),
        (3, "redo", 1),
        (4, "restore", 0),
    ]
    assert "took back 1" in cli("correct", "history", "Interview").out


def test_nothing_to_undo_is_said(cli: Cli) -> None:
    assert cli.json("correct", "undo", "Interview").error["kind"] == "CorrectionRefused"


def test_the_difference_to_the_machines_text_is_shown(cli: Cli) -> None:
    cli("correct", "Interview", "Lindvist", "Lindqvist")

    assert "[0:00] … I met Lindvist → Lindqvist in May …" in cli("correct", "diff", "Interview").out
    answer = cli.json("correct", "diff", "Interview", "--from", 0, "--to", 1).answer
    assert [(one["before"], one["after"], one["start_ms"]) for one in answer["differences"]] == [
        ("Lindvist", "Lindqvist", 600)
    ]
    assert cli.json("correct", "diff", "Interview", "--from", 7).exit_code == 3


def test_a_revision_that_is_not_there_is_not_found(cli: Cli) -> None:
    assert cli.json("transcript", "Interview", "--revision", 3).exit_code == 3


def test_a_quote_is_saved_by_its_words_and_follows_them(cli: Cli) -> None:
    made = cli.json("quote", "add", "Interview", "met lindvist", "--note", "who").answer["quote"]
    assert (made["text"], made["speaker"], made["start_ms"], made["note"]) == ("met Lindvist", "Anna", 300, "who")

    cli("correct", "Interview", "Lindvist", "Lindqvist")

    [quote] = cli.json("quote", "list", "Interview").answer["quotes"]
    assert (quote["text"], quote["state"], quote["saved"]) == ("met Lindqvist", "sure", "met Lindvist")
    assert "Interview [0:00] Anna: “met Lindqvist”  who" in cli("quote").out


def test_a_quote_is_saved_by_its_time(cli: Cli) -> None:
    made = cli.json("quote", "add", "Interview", "--from", "10.3", "--to", "11.2").answer["quote"]

    assert (made["text"], made["speaker"]) == ("did not sign", "Ben")


def test_a_quote_needs_words_that_are_said_once(cli: Cli) -> None:
    assert cli.json("quote", "add", "Interview", "never said").exit_code == 3
    assert cli.json("quote", "add", "Interview", "i").exit_code == 4
    assert cli.json("quote", "add", "Interview").exit_code == 2


def test_a_quote_that_is_not_sure_is_looked_at(cli: Cli) -> None:
    made = cli.json("quote", "add", "Interview", "did not sign").answer["quote"]
    cli("correct", "text", "Interview", "0:10", "he tore it up")

    assert "to look at" in cli("quote", "list").out
    shown = cli("quote", "review").out
    assert "(unsure)" in shown
    assert "was “did not sign”" in shown
    assert cli.json("quote", "review", made["id"]).exit_code == 2
    assert cli.json("quote", "review", made["id"][-8:], "--is-right").answer["quotes"] == []

    assert [one["saved"] for one in cli.json("quote", "list").answer["quotes"]] == ["tore it up"]


def test_a_quote_is_moved_and_dropped(cli: Cli) -> None:
    made = cli.json("quote", "add", "Interview", "did not sign").answer["quote"]
    cli("correct", "text", "Interview", "0:10", "")

    cli("quote", "review", made["id"], "--is", "the harbour")
    assert [one["text"] for one in cli.json("quote", "list").answer["quotes"]] == ["the harbour"]

    cli("quote", "remove", made["id"])
    assert cli.json("quote", "list").answer["quotes"] == []


def test_transcribing_again_says_that_corrections_stay_behind(cli: Cli) -> None:
    cli("correct", "Interview", "Lindvist", "Lindqvist")

    shown = cli("transcribe", "Interview", "--model", "whisper-tiny.en")

    assert "1 correction of the version there is" in shown.out


def test_a_stretch_needs_both_ends(cli: Cli) -> None:
    assert cli.json("transcribe", "Interview", "--from", "0:05").exit_code == 2
