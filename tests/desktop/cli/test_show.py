"""`earwitness show`."""

from __future__ import annotations

from earwitness_core.ids import SourceId
from earwitness_core.library import Library
from helpers.cli import Cli
from helpers.shelf import put_job, put_source, put_speaker, put_suspect, put_transcript
from helpers.transcripts import spoken


def _fill(cli: Cli) -> SourceId:
    with cli.open() as vault:
        source_id = put_source(vault, Library(vault, "tester").add_project("Harbour").id, "Interview")
        gray = put_speaker(vault, source_id, 1, "Ms Gray")
        transcript_id = put_transcript(vault, source_id, (gray, spoken("The ship left.")))
        put_suspect(vault, transcript_id, "loop", 0, 8)
        put_job(vault, source_id, "speakers", state="attention", outcome="out-of-memory")
    return source_id


def test_a_source_shows_provenance_jobs_speakers_and_doubts(cli: Cli) -> None:
    source_id = _fill(cli)

    shown = cli.json("show", "interview").answer

    assert shown["source"]["id"] == source_id
    assert [one["path"] for one in shown["provenance"]] == ["/recordings/Interview.wav"]
    assert [(one["kind"], one["state"], one["outcome"]) for one in shown["jobs"]] == [
        ("speakers", "attention", "out-of-memory")
    ]
    assert [(one["name"], one["speech_ms"]) for one in shown["speakers"]] == [("Ms Gray", 1_000)]
    assert shown["suspects"] == 1


def test_a_person_sees_the_same(cli: Cli) -> None:
    source_id = _fill(cli)

    shown = cli("show", source_id[-8:]).out

    for fact in (source_id, "Harbour", "/recordings/Interview.wav", "Ms Gray", "out-of-memory", "1 place"):
        assert fact in shown


def test_what_is_not_there_is_not_found(cli: Cli) -> None:
    assert cli.json("show", "nothing").exit_code == 3
