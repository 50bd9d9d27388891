"""`earwitness transcript`."""

from __future__ import annotations

import threading

from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import TranscriptRow
from helpers.cli import Cli, Result
from helpers.shelf import add_said, put_job, put_source, put_speaker, put_suspect, put_transcript
from helpers.transcripts import spoken


def _source(vault: Vault) -> SourceId:
    return put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")


def test_a_transcript_is_read_with_times_and_speakers(cli: Cli) -> None:
    with cli.open() as vault:
        source_id = _source(vault)
        gray = put_speaker(vault, source_id, 1, "Ms Gray")
        put_transcript(vault, source_id, (gray, spoken("Where were you?", start_ms=65_000)), (None, spoken("At home.")))

    shown = cli("transcript", "Interview").out

    assert shown == "[1:05] Ms Gray: Where were you?\n[0:00] At home.\n"


def test_words_come_with_their_times_when_asked_for(cli: Cli) -> None:
    with cli.open() as vault:
        put_transcript(vault, _source(vault), (None, spoken("At home.")))

    plain = cli.json("transcript", "Interview").answer["segments"]
    with_words = cli.json("transcript", "Interview", "--words").answer["segments"]

    assert "words" not in plain[0]
    assert [(one["text"], one["start_ms"], one["char_start"]) for one in with_words[0]["words"]] == [
        ("At", 0, 0),
        ("home.", 300, 3),
    ]


def test_an_unfinished_transcript_says_so(cli: Cli) -> None:
    with cli.open() as vault:
        put_transcript(vault, _source(vault), (None, spoken("At home.")), state="partial")

    assert "Not complete" in cli("transcript", "Interview").out


def test_places_to_listen_to_again_are_told(cli: Cli) -> None:
    with cli.open() as vault:
        transcript_id = put_transcript(vault, _source(vault), (None, spoken("At home.")))
        put_suspect(vault, transcript_id, "missed-speech", 0, 0)

    shown = cli("transcript", "Interview").out

    assert "Listen again to 1 place:\n  0:00 to 0:00  speech without words" in shown
    assert [one["reason"] for one in cli.json("transcript", "Interview").answer["suspects"]] == ["missed-speech"]


def test_a_source_without_words_is_refused_with_what_to_do(cli: Cli) -> None:
    with cli.open() as vault:
        _source(vault)

    told = cli.json("transcript", "Interview")

    assert told.exit_code == 3
    assert "earwitness work" in told.error["next_step"]


def test_a_reader_follows_until_the_transcript_is_complete(cli: Cli) -> None:
    with cli.open() as vault:
        transcript_id = put_transcript(vault, _source(vault), (None, spoken("one")), state="partial")
        told: list[Result] = []
        reader = threading.Thread(target=lambda: told.append(cli.json("transcript", "Interview", "--follow")))
        reader.start()
        add_said(vault, transcript_id, (None, spoken("two", start_ms=1_000)))
        with vault.write(actor="runner", action="test.complete") as unit:
            unit.session.get_one(TranscriptRow, transcript_id).state = "complete"
        reader.join(30)

    assert not reader.is_alive()
    assert [line["segment"]["text"] for line in told[0].lines[:-1]] == ["one", "two"]
    assert told[0].answer["source"]["transcript"]["state"] == "complete"


def test_following_what_has_failed_ends_with_its_outcome(cli: Cli) -> None:
    with cli.open() as vault:
        put_job(vault, _source(vault), "transcribe", state="attention", outcome="model-missing")

    told = cli.json("transcript", "Interview", "--follow")

    assert told.error["outcome"] == "model-missing"
