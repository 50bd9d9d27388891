"""What the fixture vaults hold, and the check that all of it can still be read."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import select, text

from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.packing import pack_words, unpack_words
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import JobRow, ProjectRow, SegmentRow, SourceRow, TranscriptRow

FIXTURES = Path(__file__).parent.parent / "data" / "vaults"
SOUND = bytes(range(256)) * 80  # 20 KiB: two chunks
SENTENCE = "The harbour was closed on Monday."


def copy_of(name: str, place: Path) -> Path:
    """A fixture vault that may be opened: opening one writes beside its files."""
    return Path(shutil.copytree(FIXTURES / name, place / name))


def fill(vault: Vault) -> None:
    """A project with one finished recording."""
    with vault.blobs.create() as writer:
        writer.write(SOUND)
        sealed = writer.finish()
    with vault.write(actor="fixture", action="fixture.fill") as unit:
        now = unit.now_ms
        vault.blobs.record(unit, sealed)
        project = ProjectRow(name="Fixture", created_ms=now)
        unit.session.add(project)
        unit.session.flush()
        source = SourceRow(
            project_id=project.id,
            title="Interview",
            media_type="audio/wav",
            size_bytes=len(SOUND),
            sha256=sealed.sha256,
            blob_id=sealed.id,
            duration_ms=2000,
            language="en",
            state="ready",
            created_ms=now,
        )
        unit.session.add(source)
        unit.session.flush()
        transcript = TranscriptRow(source_id=source.id, version=1, state="complete", language="en", created_ms=now)
        unit.session.add(transcript)
        unit.session.add(JobRow(key=f"decode:{source.id}", kind="decode", lane="light", state="done", created_ms=now))
        unit.session.flush()
        unit.session.add(
            SegmentRow(
                transcript_id=transcript.id,
                ordinal=0,
                char_start=0,
                char_end=len(SENTENCE),
                start_ms=0,
                end_ms=2000,
                text=SENTENCE,
                words=pack_words(_words(), char_start=0, start_ms=0),
            )
        )


def require_readable(vault: Vault) -> None:
    """Everything that `fill` put in is there, whatever version it was filled in."""
    with vault.read() as session:
        source = session.scalars(select(SourceRow)).one()
        segment = session.scalars(select(SegmentRow)).one()
        found = session.execute(text("SELECT rowid FROM segment_fts WHERE segment_fts MATCH 'harbour'")).scalars().all()
        assert session.scalars(select(ProjectRow.name)).all() == ["Fixture"]
        assert session.scalars(select(JobRow.state)).all() == ["done"]
    assert segment.text == SENTENCE
    assert found == [segment.id]
    words = unpack_words(segment.words, segment.text, char_start=0, start_ms=0)
    assert [word.text for word in words] == SENTENCE.split()
    with vault.blobs.open(source.blob_id) as reader:
        assert reader.read() == SOUND


def _words() -> list[Word]:
    words, at = [], 0
    for number, word in enumerate(SENTENCE.split()):
        span = TextSpan(at, at + len(word))
        words.append(Word(word, span, TimeSpan(number * 300, number * 300 + 250), 0.9))
        at += len(word) + 1
    return words
