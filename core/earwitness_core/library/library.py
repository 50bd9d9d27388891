"""The shelf of a vault: what lies in it, by project and source, down to the words of a transcript.

Everything a person names may be given by id, by the beginning or end of an id, or by name (naming.py).
Reads see one moment of the vault each; nothing here waits for a running stage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from earwitness_core.audit.reading import Readings
from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import ProjectId, SegmentId, SourceId, new_id
from earwitness_core.library import browsing, moving, reading
from earwitness_core.library.browsing import Line, Shelf, Wish
from earwitness_core.library.listening import Listening
from earwitness_core.library.naming import Named, pick
from earwitness_core.library.whole import ProjectReading, reading_project
from earwitness_core.model import (
    Label,
    ProjectInfo,
    Segment,
    SourceInfo,
    SpeakerInfo,
    SpeechChoice,
    Suspect,
    Transcript,
    TranscriptInfo,
)
from earwitness_core.texts import rows
from earwitness_core.vault import UnitOfWork, Vault
from earwitness_core.vault.schema import ProjectRow, SegmentRow, SourceRow

_FIRST = "General"


class Library:
    def __init__(self, vault: Vault, actor: str, *, readings: Readings | None = None) -> None:
        """`readings`: where a transcript that is read, or sound that is played, is put on record first."""
        self._vault = vault
        self._readings = readings
        self._actor = actor
        self.listening = Listening(vault, actor, readings)

    def projects(self) -> list[ProjectInfo]:
        """All projects by name."""
        with self._vault.read() as session:
            return reading.projects(session)

    def project(self, wanted: str | None = None) -> ProjectInfo:
        """One project; without a name the only one there is. Raises NotFound or Ambiguous."""
        every = self.projects()
        if wanted is None:
            if len(every) == 1:
                return every[0]
            names = ", ".join(one.name for one in every)
            raise NotFound(
                "There is no project yet." if not every else f"There are several projects: {names}.",
                next_step="Make one with `earwitness project add NAME`." if not every else "Say which with --project.",
            )
        found = pick("project", wanted, (Named(one.id, one.name) for one in every))
        return next(one for one in every if one.id == found)

    def add_project(
        self, name: str, *, label: Label = Label.CONFIDENTIAL, choice: SpeechChoice | None = None
    ) -> ProjectInfo:
        """A new, empty project. Names are unique whatever their case."""
        name = _name(name)
        with self._vault.write(actor=self._actor, action="project.add") as unit:
            self._require_free(unit.session, name)
            row = ProjectRow(
                id=new_id(),
                name=name,
                label=label.value,
                choice=(choice or SpeechChoice()).plain(),
                created_ms=unit.now_ms,
            )
            unit.session.add(row)
            unit.session.flush()
            return reading.project(row)

    def first_project(self) -> ProjectInfo:
        """The only project, made on the spot in a vault that has none, so that a first drop needs no set-up."""
        return self.project() if self.projects() else self.add_project(_FIRST)

    def rename_project(self, wanted: str, name: str) -> ProjectInfo:
        """Give a project another name; its sources stay where they are."""
        name = _name(name)
        found = self.project(wanted)
        with self._vault.write(actor=self._actor, action="project.rename") as unit:
            self._require_free(unit.session, name, but=found.id)
            row = unit.session.get_one(ProjectRow, found.id)
            row.name = name
        return replace(found, name=name)

    def choose_speech(self, wanted: str, choice: SpeechChoice) -> ProjectInfo:
        """How recordings of a project are transcribed from now on; what is done stays as it is."""
        found = self.project(wanted)
        with self._vault.write(actor=self._actor, action="project.choice") as unit:
            row = unit.session.get_one(ProjectRow, found.id)
            row.choice = choice.plain()
        return replace(found, choice=choice)

    def sources(
        self, project: str | None = None, state: str | None = None, *, limit: int | None = None, offset: int = 0
    ) -> list[SourceInfo]:
        """What is not in the trash, newest last; of one project or in one state on request.

        With `limit` the newest so many, after passing over `offset` newer ones.
        """
        wanted = self._wanted(project, state)
        with self._vault.read() as session:
            query = (
                select(SourceRow, ProjectRow)
                .join(ProjectRow, SourceRow.project_id == ProjectRow.id)
                .where(*wanted)
                .order_by(SourceRow.created_ms.desc(), SourceRow.id.desc())
                .limit(limit)
                .offset(offset or None)
            )
            rows = session.execute(query).all()[::-1]
            current = reading.current_transcripts(session, [row.id for row, _ in rows])
            return [reading.source(row, owning, current.get(row.id)) for row, owning in rows]

    def count(self, project: str | None = None, state: str | None = None) -> int:
        """How many `sources` there are in all."""
        wanted = self._wanted(project, state)
        with self._vault.read() as session:
            return session.scalar(select(func.count()).select_from(SourceRow).where(*wanted)) or 0

    def browse(self, wish: Wish) -> Shelf:
        """The ids of all that a wish shows, in order, and how many sources there are by each property."""
        with self._vault.read() as session:
            return browsing.browse(session, wish)

    def lines(self, ids: Sequence[str]) -> list[Line]:
        """These sources as a list shows them, in this order; one that is gone is left out."""
        with self._vault.read() as session:
            return browsing.lines(session, ids)

    @staticmethod
    def kind_in(unit: UnitOfWork, source_id: SourceId) -> str:
        """What a source is, inside a unit of work. Raises NotFound."""
        return moving.get(unit.session, source_id).kind

    def rename_source(self, source_id: SourceId, title: str) -> None:
        """Give a source another title. Raises NotFound, Refused for an empty one."""
        with self._vault.write(actor=self._actor, action="source.rename") as unit:
            moving.rename(unit, source_id, title)

    def move(self, source_ids: Sequence[str], project_id: ProjectId) -> None:
        """Put sources into another project, all or none of them.

        Raises NotFound; UnderHold when a hold is on the project they lie in; Refused for what that project has already.
        """
        with self._vault.write(actor=self._actor, action="source.move") as unit:
            moving.move(unit, source_ids, project_id)

    def titles(self, ids: Iterable[str]) -> dict[str, str]:
        """The titles of these sources, in the trash or not; one that is gone has none."""
        with self._vault.read() as session:
            return reading.titles(session, ids)

    def source(self, wanted: str) -> SourceInfo:
        """One source with where it came from and how far its stages are. Raises NotFound or Ambiguous."""
        with self._vault.read() as session:
            return reading.source_named(session, wanted)

    def transcript(self, wanted: str, revision: int | None = None) -> Transcript:
        """The words of a source as far as they are there, or as they were in a revision. NotFound without any.

        On record before anybody holds a word of it; then DiskFull, VaultBusy and VaultUnreachable refuse it.
        """
        with self._vault.read() as session:
            source = reading.source_named(session, wanted)
            if source.transcript is None:
                raise NotFound(
                    what="transcript of",
                    name=source.title,
                    next_step="Let the jobs run with `earwitness work`, and look at `earwitness jobs`.",
                )
            if revision is not None and not 0 <= revision <= source.transcript.revision:
                raise NotFound(what="revision", name=str(revision))
            segments = rows.segments(session, source.transcript.id, revision=revision)
            is_corrected = source.transcript.revision > 0 and revision != 0
            read = Transcript(
                source=source,
                info=source.transcript,
                segments=segments,
                speakers=reading.speakers(session, source.id),
                suspects=reading.suspects(session, source.transcript.id, segments if is_corrected else None),
            )
        self._note_reading(read.info)
        return read

    def reading(self, project_id: str) -> AbstractContextManager[ProjectReading]:
        """All of a project as it is at this moment, source by source."""
        return reading_project(self._vault, project_id)

    def speakers(self, source_id: SourceId) -> tuple[SpeakerInfo, ...]:
        """The people heard in a source, in the order they were first heard."""
        with self._vault.read() as session:
            return reading.speakers(session, source_id)

    def suspects(self, source_id: SourceId) -> tuple[Suspect, ...]:
        """The places of its current transcript that should be listened to again."""
        with self._vault.read() as session:
            current = reading.current_transcripts(session, [source_id]).get(source_id)
            if current is None:
                return ()
            asked = reading.suspects_now if current.revision else reading.suspects
            return asked(session, current.id)

    def segments_after(
        self, source_id: SourceId, ordinal: int = -1, *, before: int | None = None, limit: int | None = None
    ) -> tuple[Segment, ...]:
        """What stands after the segment with this ordinal: how a reader follows a running transcript, page by page."""
        with self._vault.read() as session:
            current = reading.current_transcripts(session, [source_id]).get(source_id)
            found = rows.segments(session, current.id, after=ordinal, before=before, limit=limit) if current else ()
        if current is not None and found:
            self._note_reading(current)
        return found

    def segments_between(
        self,
        source_id: SourceId,
        above: SegmentId | None = None,
        below: SegmentId | None = None,
        *,
        limit: int | None = None,
    ) -> tuple[Segment, ...]:
        """What stands between two segments: how a reader sees again what a correction touched.

        By ids, as their numbers in the order change when there is no room between them; None is the beginning, the end.
        """
        with self._vault.read() as session:
            current = reading.current_transcripts(session, [source_id]).get(source_id)
            ends = [one and session.get(SegmentRow, one) for one in (above, below)]
            after, before = (row.ordinal if row else None for row in ends)
            found = rows.segments(session, current.id, after=after, before=before, limit=limit) if current else ()
        if current is not None and found:
            self._note_reading(current)
        return found

    def segments_around(self, source_id: SourceId, ms: int, *, above: int, limit: int) -> tuple[Segment, ...]:
        """What is said at a moment, with up to so many segments above it, `limit` in all: what a reader sees first."""
        with self._vault.read() as session:
            current = reading.current_transcripts(session, [source_id]).get(source_id)
            found = rows.segments_around(session, current.id, ms, above=above, limit=limit) if current else ()
        if current is not None and found:
            self._note_reading(current)
        return found

    def _note_reading(self, read: TranscriptInfo) -> None:
        if self._readings is not None:
            self._readings.note("transcript.read", "transcript", [read.id])

    def _wanted(self, project: str | None, state: str | None) -> list[ColumnElement[bool]]:
        wanted: list[ColumnElement[bool]] = [SourceRow.trashed_ms.is_(None)]
        if project:
            wanted.append(SourceRow.project_id == self.project(project).id)
        if state:
            wanted.append(SourceRow.state == state)
        return wanted

    @staticmethod
    def _require_free(session: Session, name: str, but: ProjectId | None = None) -> None:
        taken = session.execute(select(ProjectRow.id, ProjectRow.name))
        if any(other.casefold() == name.casefold() and found != but for found, other in taken):
            raise Refused(f"There already is a project called {name}.", next_step="Choose another name.")


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refused("A project needs a name.")
    return name
