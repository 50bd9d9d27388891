"""Transcripts of other programs brought into a vault, each with its recording where there is one, and a loss report.

A transcript becomes the version of its source that is shown; what was there stays as evidence. The same file for the
same source is taken once. One transcript is one unit of work: killed at any moment, it is in the vault or it is not.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from earwitness_core.engines import Engine, Limits, never
from earwitness_core.errors import EarwitnessError, Refused
from earwitness_core.ids import ProjectId, SourceId, TranscriptId
from earwitness_core.imports import beside, shelving
from earwitness_core.imports.file import ForeignFile
from earwitness_core.imports.mend import Mended, mend, turns_of
from earwitness_core.imports.told import Hearing, Told, ToldSpeaker
from earwitness_core.jobs.spec import UNFINISHED
from earwitness_core.losses import Loss, report
from earwitness_core.model import Participant
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import JobRow, SourceRow, TranscriptRow

ENTRY = "earwitness_core.imports.child:entry"
MOST_TRANSCRIPTS = 5_000  # of one file
_LIMITS = Limits(memory_bytes=2 << 30, seconds_per_call=300.0)
_log = logging.getLogger(__name__)


class LookForViruses(Protocol):
    """What was found of content of a size: `clean`, `off` or `unavailable`. Raises IntakeRefused (intake.scan)."""

    def __call__(self, pieces: Iterable[bytes], size_bytes: int, /) -> str: ...


class Introduce(Protocol):
    """Makes speakers of what a file says about them (speech.brought)."""

    def __call__(self, unit: UnitOfWork, source_id: SourceId, people: Sequence[Participant], /) -> list[str]: ...


class Finish(Protocol):
    """Has a written transcript shown (speech.brought)."""

    def __call__(
        self, unit: UnitOfWork, source_id: SourceId, transcript_id: TranscriptId, /, *, with_speakers: bool
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Brought:
    """A transcript that is in the vault. `state`: imported, or already there."""

    file: Path
    tool: str
    title: str
    source_id: SourceId
    state: str
    recording: bool
    version: int
    segments: int
    words: int
    speakers: int
    losses: tuple[Loss, ...]


@dataclass(frozen=True, slots=True)
class NotBrought:
    """A file, or one transcript of it, that is not: why, and what to do."""

    file: Path
    title: str
    refusal: EarwitnessError


class Importer:
    """The imports of one vault; close it. `take` makes a recording a source of a project and says which."""

    def __init__(
        self,
        vault: Vault,
        *,
        take: Callable[[Path, ProjectId], SourceId],
        scan: LookForViruses,
        introduce: Introduce,
        finish: Finish,
        actor: str,
    ) -> None:
        self._vault = vault
        self._take = take
        self._scan = scan
        self._introduce = introduce
        self._finish = finish
        self._actor = actor
        self._engine = Engine(ENTRY, limits=_LIMITS)

    def bring(
        self,
        paths: Iterable[Path],
        project_id: ProjectId,
        *,
        source_id: SourceId | None = None,
        recording: Path | None = None,
        language: str | None = None,
        stopping: Callable[[], bool] = never,
    ) -> Iterator[Brought | NotBrought]:
        """Bring in transcripts, and those that lie in folders, one after another.

        They belong to `source_id`, else to `recording` (a file, or a folder to look for recordings in), else to a
        recording that lies beside them under the same name, else they become sources without sound. What the virus
        scan does not let pass is not brought. Raises Refused when a source or a single recording is given for several
        transcripts.
        """
        files = [file for path in paths for file in beside.transcripts_in(path)]
        for file in files:
            try:
                with ForeignFile(file) as open_file:
                    scanned = self._scan(open_file.pieces(), open_file.size_bytes)
                    told = self._read(open_file, stopping)
                    if len(told) * len(files) > 1 and (source_id or (recording and recording.is_file())):
                        raise Refused("Several transcripts cannot belong to one recording.")
                    for one in told:
                        yield self._bring(open_file, scanned, one, project_id, source_id, recording, language)
            except EarwitnessError as refusal:
                yield NotBrought(file, file.name, refusal)

    def close(self) -> None:
        self._engine.close()

    def _read(self, file: ForeignFile, stopping: Callable[[], bool]) -> list[Told]:
        hearing = Hearing(MOST_TRANSCRIPTS)
        arguments = {"name": file.path.name[-255:], "beside": beside.small_files(file.path)}
        self._engine.call("read", arguments, source=file, stopping=stopping, on_item=hearing.hear)
        late = {"write-ahead": 0} if beside.has_write_ahead(file.path) else {}
        return [replace(told, drops={**told.drops, **late}) for told in hearing.told]

    def _bring(
        self,
        file: ForeignFile,
        scanned: str,
        told: Told,
        project_id: ProjectId,
        source_id: SourceId | None,
        recording: Path | None,
        language: str | None,
    ) -> Brought | NotBrought:
        title = " ".join((told.title or file.path.stem).split())[:200] or file.path.stem
        try:
            sound = None if source_id else beside.recording_of(file.path, told, recording)
            if source_id is None and sound is not None:
                source_id = self._take(sound, project_id)
            return self._store(file, scanned, told, title, project_id, source_id, language)
        except EarwitnessError as refusal:
            return NotBrought(file.path, title, refusal)

    def _store(
        self,
        file: ForeignFile,
        scanned: str,
        told: Told,
        title: str,
        project_id: ProjectId,
        source_id: SourceId | None,
        language: str | None,
    ) -> Brought:
        sha256 = file.sha256()
        duration_ms = self._require_idle(source_id) if source_id else None
        mended = mend(told, duration_ms=duration_ms)
        silent = None if source_id else shelving.seal(self._vault, file, told, scanned)
        try:
            with self._vault.write(actor=self._actor, action="transcript.import", reason=told.tool) as unit:
                held = source_id or shelving.source_of(unit, project_id, silent)
                if held is None:
                    assert silent is not None
                    held = shelving.enter(unit, self._vault, project_id, title, silent, mended.end_ms, file.modified_ms)
                source = unit.session.get_one(SourceRow, held)
                if source.trashed_ms is not None:
                    raise Refused("Its source lies in the trash.", next_step="Bring it back first.")
                losses = (*mended.losses, *_without_sound(source))
                before = _same(unit.session, held, sha256, told.item)
                row = before or self._write(unit, held, told, mended, losses, language, _facts(file, sha256, told))
                title = source.title
        finally:
            if silent is not None and not shelving.keeps(self._vault, silent):
                self._vault.blobs.give_up(silent.sealed)
        _log.info("imported", extra={"source": held, "segments": len(mended.pieces), "losses": len(losses)})
        return Brought(
            file=file.path,
            tool=told.tool,
            title=title,
            source_id=held,
            state="already there" if before else "imported",
            recording=source.kind == "recording",
            version=row.version,
            segments=len(mended.pieces),
            words=sum(len(piece.words) for piece in mended.pieces),
            speakers=len(mended.speakers),
            losses=losses,
        )

    def _write(
        self,
        unit: UnitOfWork,
        source_id: SourceId,
        told: Told,
        mended: Mended,
        losses: tuple[Loss, ...],
        language: str | None,
        facts: Mapping[str, Any],
    ) -> TranscriptRow:
        people = [_speaker(one, mended) for one in mended.speakers]
        ids = self._introduce(unit, source_id, people) if people else []
        settings = {"import": facts, "losses": [one.plain() for one in losses], "speakers": "told" if ids else "none"}
        row = shelving.write(
            unit,
            source_id,
            mended,
            {one.key: speaker for one, speaker in zip(mended.speakers, ids, strict=True)},
            language=language or told.language,
            language_probability=None if language else told.language_probability,
            model_id=told.model,
            model_sha256=told.model_sha256,
            settings=settings,
        )
        self._finish(unit, source_id, TranscriptId(row.id), with_speakers=bool(ids))
        return row

    def _require_idle(self, source_id: SourceId) -> int | None:
        """How long the recording is. Raises Refused while a machine works on its words, which would replace these."""
        with self._vault.read() as session:
            source = session.get_one(SourceRow, source_id)
            working = select(JobRow.id).where(
                JobRow.source_id == source_id,
                JobRow.kind.in_(("transcribe", "speakers")),
                JobRow.state.in_([str(state) for state in UNFINISHED]),
            )
            if session.scalars(working.limit(1)).first() is not None:
                raise Refused(
                    "This recording is still to be transcribed, which would replace what is imported.",
                    next_step="Let the jobs end, or cancel them with `earwitness jobs cancel`, then import again.",
                )
            return source.duration_ms


def _same(session: Session, source_id: SourceId, sha256: str, item: str) -> TranscriptRow | None:
    """The version that this very file made of this source."""
    imported = select(TranscriptRow).where(
        TranscriptRow.source_id == source_id,
        TranscriptRow.origin == "imported",
        func.json_extract(TranscriptRow.settings, "$.import.sha256") == sha256,
        func.json_extract(TranscriptRow.settings, "$.import.item") == item,
    )
    return session.scalars(imported.order_by(TranscriptRow.version.desc())).first()


def _facts(file: ForeignFile, sha256: str, told: Told) -> dict[str, Any]:
    return {"tool": told.tool, "file": file.path.name, "sha256": sha256, "item": told.item, "made": told.made}


def _without_sound(source: SourceRow) -> tuple[Loss, ...]:
    return () if source.kind == "recording" else report({}, always=("no-recording",))


def _speaker(one: ToldSpeaker, mended: Mended) -> Participant:
    return Participant(turns_of(mended.pieces, one.key), one.name, one.ordinal, one.key)
