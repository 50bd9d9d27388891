"""Conversations put straight into a vault by who says what, for rooms that read them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from earwitness_core.ids import SourceId, TranscriptId, new_id
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow, SourceRow, SpeakerRow, TranscriptRow
from helpers.shelf import put_source, put_speaker, put_transcript
from helpers.transcripts import spoken


def add_project(vault: Vault, name: str) -> str:
    """The id of the project of this name, made when there is none."""
    with vault.write(actor="tester", action="test.project") as unit:
        row = unit.session.scalars(select(ProjectRow).where(ProjectRow.name == name)).one_or_none()
        if row is None:
            row = ProjectRow(id=new_id(), name=name, created_ms=unit.now_ms)
            unit.session.add(row)
    return row.id


def add_source(
    vault: Vault,
    title: str = "Interview",
    *,
    project: str = "Harbour case",
    language: str | None = "en",
    recorded_ms: int | None = None,
    kind: str = "recording",
) -> SourceId:
    source_id = put_source(vault, add_project(vault, project), title)
    with vault.write(actor="tester", action="test.source") as unit:
        row = unit.session.get_one(SourceRow, source_id)
        row.language, row.recorded_ms, row.kind = language, recorded_ms, kind
    return source_id


def add_transcript(
    vault: Vault,
    source_id: str,
    said: Sequence[tuple[str | None, str]],
    *,
    version: int = 1,
    state: str = "complete",
    start_ms: int = 0,
    each_ms: int = 300,
) -> TranscriptId:
    """A transcript of segments given as (speaker's name, text): a word every `each_ms`, one segment after another.

    Speakers of the source are found by name or made; None is nobody.
    """
    people = _speakers(vault, source_id, [name for name, _ in said if name is not None])
    segments = []
    for name, text in said:
        words = spoken(text, start_ms=start_ms, each_ms=each_ms)
        segments.append((people[name] if name is not None else None, words))
        start_ms = words[-1][2]
    transcript_id = put_transcript(vault, source_id, *segments, version=version, state=state)
    with vault.write(actor="tester", action="test.language") as unit:
        language = unit.session.get_one(SourceRow, source_id).language
        unit.session.get_one(TranscriptRow, transcript_id).language = language
    return TranscriptId(transcript_id)


def set_state(vault: Vault, transcript_id: str, state: str) -> None:
    with vault.write(actor="tester", action="test.state") as unit:
        unit.session.get_one(TranscriptRow, transcript_id).state = state


def trash(vault: Vault, source_id: str, *, restore: bool = False) -> None:
    with vault.write(actor="tester", action="test.trash") as unit:
        unit.session.get_one(SourceRow, source_id).trashed_ms = None if restore else unit.now_ms


def _speakers(vault: Vault, source_id: str, names: Sequence[str]) -> dict[str, str]:
    with vault.read() as session:
        rows = session.scalars(select(SpeakerRow).where(SpeakerRow.source_id == source_id)).all()
    known: dict[str, str] = {row.name: row.id for row in rows if row.name}
    for name in dict.fromkeys(names):
        if name not in known:
            known[name] = put_speaker(vault, source_id, len(known) + 1, name)
    return known
