"""What is taken out is on record first; a project comes out whole; a database can be asked by any SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from earwitness_core.errors import NotFound, Refused
from earwitness_core.exports import Exporter
from earwitness_core.exports.sound import MEDIA_TYPE
from earwitness_core.ids import ProjectId
from earwitness_core.library import Library
from earwitness_core.model import Changes
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import SourceRow
from helpers.shelf import put_source, put_speaker, put_suspect, put_transcript
from helpers.transcripts import spoken


@pytest.fixture
def exporter(vault: Vault) -> Iterator[Exporter]:
    made = Exporter(vault, Library(vault, "tester"), actor="tester")
    yield made
    made.close()


@pytest.fixture
def project(vault: Vault) -> ProjectId:
    """Two interviews of one title, one without words, one in the trash."""
    owner = Library(vault, "tester").add_project("Harbour").id
    for title in ("Interview", "interview"):
        source = put_source(vault, owner, title)
        ann = put_speaker(vault, source, 1, "Ann")
        transcript = put_transcript(vault, source, (ann, spoken("The Ärger of =it")), (None, spoken("two three")))
        put_suspect(vault, transcript, "loop", 0, 3)
    put_source(vault, owner, "Silent")
    trashed = put_source(vault, owner, "Gone", trashed=True)
    put_transcript(vault, trashed, (None, spoken("secret")))
    return owner


def _recorded(vault: Vault) -> list[Changes]:
    told: list[Changes] = []
    vault.subscribe(told.append)
    return told


def test_an_export_is_on_record_before_there_is_a_word_of_it(
    vault: Vault, exporter: Exporter, project: ProjectId
) -> None:
    record = _recorded(vault)
    source = Library(vault, "tester").sources()[0]

    made = exporter.export(source.id, "txt")

    assert source.transcript is not None
    assert [(one.action, one.reason, one.of("transcript")) for one in record] == [
        ("transcript.export", "txt", {source.transcript.id})
    ]
    assert "Ärger" in made.text


def test_a_preview_is_the_beginning_of_what_would_be_written_and_no_export(
    vault: Vault, exporter: Exporter, project: ProjectId
) -> None:
    source = Library(vault, "tester").sources()[0]
    whole = exporter.export(source.id, "csv", mark=True).content
    record = _recorded(vault)

    seen = exporter.preview(source.id, "csv", mark=True)
    short = exporter.preview(source.id, "csv", mark=True, limit=20)
    paper = exporter.preview(source.id, "docx")

    assert (seen.content, seen.is_whole) == (whole, True)
    assert (short.content, short.is_whole) == (whole[:20], False)
    assert (paper.is_text, paper.is_whole) == (False, True)
    assert "Ärger" in "".join(one.text for one in Document(BytesIO(paper.content)).paragraphs)
    assert "export" not in " ".join(one.action for one in record)


def test_an_export_that_is_refused_is_on_no_record(vault: Vault, exporter: Exporter, project: ProjectId) -> None:
    record = _recorded(vault)

    with pytest.raises(NotFound):
        exporter.export("nobody", "txt")
    with pytest.raises(NotFound):
        exporter.export(Library(vault, "tester").sources()[0].id, "doc")

    assert record == []


def test_a_project_is_on_record_once_and_comes_under_names_that_differ(
    vault: Vault, exporter: Exporter, project: ProjectId
) -> None:
    record = _recorded(vault)

    made = list(exporter.export_project(project, "vtt"))

    assert [one.name for one in made] == ["Interview.vtt", "interview (2).vtt"]
    assert [one.action for one in record] == ["project.export"]
    assert len(record[0].of("transcript")) == 2
    assert len(record[0].of("source")) == 2


def test_a_page_needs_the_decoded_sound_or_the_wish_for_none(
    vault: Vault, exporter: Exporter, project: ProjectId
) -> None:
    source = Library(vault, "tester").sources()[0].id

    with pytest.raises(Refused, match="not decoded"):
        exporter.export(source, "html")
    assert "sound" in {loss.what for loss in exporter.export(source, "html", sound=False).losses}


def test_a_page_holds_the_sound_as_mp3_made_in_a_child(vault: Vault, exporter: Exporter, project: ProjectId) -> None:
    source = Library(vault, "tester").sources()[0].id
    with vault.blobs.create() as writer:
        writer.write(b"\x00\x10" * 16_000 * 3)
        sealed = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, sealed)
        unit.session.flush()
        unit.session.get_one(SourceRow, source).pcm_blob_id = sealed.id

    page = exporter.export(source, "html").text

    import base64
    import io
    import re

    import av

    found = re.search(rf'src="data:{MEDIA_TYPE};base64,([^"]+)"', page)
    assert found is not None
    with av.open(io.BytesIO(base64.b64decode(found[1])), "r") as sound:
        assert sound.streams.audio[0].codec_context.name.startswith("mp3")
        assert abs((sound.duration or 0) / av.time_base - 3.0) < 0.1


@pytest.fixture
def database(exporter: Exporter, project: ProjectId, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    file = tmp_path / "project.sqlite"
    file.touch()
    exporter.export_database(project, file)
    assert [one.name for one in tmp_path.iterdir() if "project" in one.name] == ["project.sqlite"]
    opened = sqlite3.connect(file)
    yield opened
    opened.close()


def test_a_database_is_sound_and_its_keys_hold(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    keys = {
        (table, row[3], row[2])
        for table in ("segments", "words", "transcripts", "speakers", "suspects", "provenance")
        for row in database.execute(f"PRAGMA foreign_key_list({table})")
    }
    assert keys == {
        ("segments", "transcript_id", "transcripts"),
        ("segments", "speaker_id", "speakers"),
        ("words", "segment_id", "segments"),
        ("transcripts", "source_id", "sources"),
        ("speakers", "source_id", "sources"),
        ("suspects", "transcript_id", "transcripts"),
        ("provenance", "source_id", "sources"),
    }


def test_a_database_holds_the_project_and_nothing_from_the_trash(database: sqlite3.Connection) -> None:
    counts = {
        table: database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        for table in ("sources", "transcripts", "segments", "words", "speakers", "provenance", "suspects")
    }

    assert counts == {
        "sources": 3, "transcripts": 2, "segments": 4, "words": 12, "speakers": 2, "provenance": 3, "suspects": 2
    }  # fmt: skip
    assert "Gone" not in {row[0] for row in database.execute("SELECT title FROM sources")}


def test_a_database_finds_words_without_their_accents(database: sqlite3.Connection) -> None:
    found = database.execute(
        "SELECT text FROM segments WHERE id IN (SELECT rowid FROM segments_fts WHERE segments_fts MATCH 'arger')"
    ).fetchall()

    assert found == [("The Ärger of =it",)] * 2


def test_words_lie_in_their_segments_text(database: sqlite3.Connection) -> None:
    rows = database.execute(
        "SELECT substr(s.text, w.char_start - s.char_start + 1, w.char_end - w.char_start), w.text"
        " FROM words w JOIN segments s ON s.id = w.segment_id"
    ).fetchall()

    assert rows
    assert all(cut == text for cut, text in rows)


def test_the_views_read_like_a_transcript(database: sqlite3.Connection) -> None:
    lines = database.execute("SELECT source, at, speaker, text FROM lines WHERE source = 'Interview'").fetchall()

    assert lines == [
        ("Interview", "00:00:00", "Ann", "The Ärger of =it"),
        ("Interview", "00:00:00", None, "two three"),
    ]
    assert database.execute("SELECT reason, text FROM to_review LIMIT 1").fetchall() == [("loop", "The Ärger of =it")]
    assert database.execute("SELECT count(*) FROM speaking").fetchone() == (2,)


def test_a_database_holds_no_key_and_no_sealed_blob(database: sqlite3.Connection) -> None:
    columns = {
        row[1]
        for (table,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for row in database.execute(f"PRAGMA table_info({table})")
    }

    assert not columns & {"wrapped_key", "blob_id", "pcm_blob_id", "vector"}
