"""Handing something on: what, in which format, how redacted; seen first exactly as it would be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError, Refused
from earwitness_core.exports import DATABASE, Export, Preview, Wish
from earwitness_core.losses import Loss
from earwitness_core.model import ProjectInfo, SourceInfo
from earwitness_core.privacy.policy.model import AllowRedacted, Decision, Deny, Profile
from earwitness_desktop.jobs import Task
from earwitness_desktop.shared import placing
from earwitness_desktop.viewmodels.privacy.paper import Line, read_back
from earwitness_desktop.viewmodels.session import OpenDesk

FORMATS = ("docx", "txt", "html", "srt", "vtt", "csv", "json", "mp3", DATABASE)
_REST_MS = 150  # while somebody goes through the choices


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written. `sound`: a page with its sound; `mark`: a CSV as Excel needs it; `project`: all of it."""

    sources: tuple[SourceInfo, ...] = ()
    project: ProjectInfo | None = None
    as_format: str = FORMATS[0]
    profile: Profile = Profile.NONE
    confirmed_only: bool = False
    sound: bool = True
    mark: bool = False

    @property
    def is_one_file(self) -> bool:
        """Whether one file comes of it; else a folder takes several."""
        return len(self.sources) == 1 or self.as_format == DATABASE

    @property
    def lacks_project(self) -> bool:
        """A database holds a whole project; single sources are not made more than was chosen."""
        return self.as_format == DATABASE and self.project is None

    @property
    def wish(self) -> Wish:
        return Wish(self.profile, self.confirmed_only)


@dataclass(frozen=True, slots=True)
class Seen:
    """How the first of the sources would look, and what the policies say to all: `least` is the profile that they
    demand, `refused` the sentence of the first that forbids. `paper`: what stands in a document that is no text."""

    preview: Preview | None
    least: Profile
    refused: str
    paper: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """What is outside of the vault now."""

    files: tuple[Path, ...]
    size_bytes: int
    losses: tuple[Loss, ...]


class HandoverModel(QObject):
    """`seen` comes after every change of what is wanted, `written` after writing."""

    changed = Signal()
    seen = Signal(object)  # Seen
    refused = Signal(object)  # EarwitnessError: it would not be written
    progressed = Signal(int, int)  # files written, and in all
    written = Signal(object)  # Written
    failed = Signal(object)  # EarwitnessError: it was not written

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.wanted = Wanted()
        self._looking: Task | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST_MS)
        self._timer.timeout.connect(self._look)

    def choose(self, sources: Sequence[str]) -> None:
        """These sources, by id."""
        library = self._desk.desk.library
        self._desk.background.read(
            lambda: tuple(library.source(one) for one in sources), self._chosen, failed=self.failed
        )

    def choose_project(self, project: str) -> None:
        """Whatever in a project has words."""
        library = self._desk.desk.library

        def read() -> tuple[ProjectInfo, tuple[SourceInfo, ...]]:
            return library.project(project), tuple(one for one in library.sources(project) if one.transcript)

        self._desk.background.read(read, self._chosen_project, failed=self.failed)

    def want(self, **changes: object) -> None:
        """Another format, another profile, …: the fields of Wanted."""
        self.wanted = replace(self.wanted, **changes)  # type: ignore[arg-type]
        self.changed.emit()
        self._timer.start()

    def write(self, place: Path) -> None:
        """Write one file to `place`, or several into the folder `place`."""
        wanted = self.wanted
        self._desk.background.follow(
            lambda task: _write(self._desk, wanted, place, task),
            self.written,
            failed=self.failed,
            progressed=self._tell,
        )

    def wake(self) -> None:
        """Nothing is read before somebody asks."""

    def sleep(self) -> None:
        self._timer.stop()

    def forget(self) -> None:
        """Keep nothing of the vault."""
        self._timer.stop()
        self.wanted = replace(self.wanted, sources=(), project=None)

    def _chosen(self, sources: tuple[SourceInfo, ...]) -> None:
        self.want(sources=sources, project=None)

    def _chosen_project(self, found: tuple[ProjectInfo, tuple[SourceInfo, ...]]) -> None:
        project, sources = found
        self.want(sources=sources, project=project)

    def _look(self) -> None:
        if self._looking is not None:
            self._looking.cancel()
        if self.wanted.sources and not self.wanted.lacks_project:
            wanted = self.wanted
            self._looking = self._desk.background.read(
                lambda: _see(self._desk, wanted), self._saw, failed=self._not_seen
            )

    def _saw(self, seen: Seen) -> None:
        self._looking = None
        self.seen.emit(seen)

    def _not_seen(self, problem: EarwitnessError) -> None:
        self._looking = None
        self.refused.emit(problem)

    def _tell(self, progress: tuple[int, int]) -> None:
        self.progressed.emit(*progress)


def _see(open_desk: OpenDesk, wanted: Wanted) -> Seen:
    desk = open_desk.desk
    decisions: list[Decision] = [desk.permissions.export(one.id) for one in wanted.sources]
    forbidden = next((one for one in decisions if isinstance(one, Deny)), None)
    redacted = [one.profile for one in decisions if isinstance(one, AllowRedacted)]
    least = max(redacted, key=lambda one: one.rank, default=Profile.NONE)
    if forbidden is not None:
        return Seen(None, least, forbidden.reason)
    if wanted.as_format in ("mp3", DATABASE):
        return Seen(None, least, "")
    seen = desk.exports.preview(wanted.sources[0].id, wanted.as_format, mark=wanted.mark, wish=wanted.wish)
    return Seen(seen, least, "", () if seen.is_text else read_back(seen.content))


def _write(open_desk: OpenDesk, wanted: Wanted, place: Path, task: Task) -> Written:
    """Each file whole or not at all. The person chose the place, and said there whether a file may be replaced."""
    if wanted.as_format == DATABASE:
        return _write_database(open_desk, wanted, place)
    files: list[Path] = []
    losses: dict[str, Loss] = {}
    size = 0
    alone = len(wanted.sources) == 1
    for at, made in enumerate(_made(open_desk, wanted)):
        if task.is_cancelled:
            break
        file = place if alone else place / made.name
        _place(made, file, may_replace=alone)
        files.append(file)
        size += file.stat().st_size
        for loss in made.losses:
            before = losses.get(loss.what)
            losses[loss.what] = Loss(loss.what, loss.count + (before.count if before else 0))
        task.report((at + 1, len(wanted.sources)))
    return Written(tuple(files), size, tuple(losses.values()))


def _write_database(open_desk: OpenDesk, wanted: Wanted, file: Path) -> Written:
    assert wanted.project is not None, "a database is of a project"
    project, losses = wanted.project.id, list[Loss]()

    def write(fresh: Path) -> None:
        losses.extend(open_desk.desk.exports.export_database(project, fresh, wish=wanted.wish)[1])

    placing.place(file, write, force=True)
    return Written((file,), file.stat().st_size, tuple(losses))


def _made(open_desk: OpenDesk, wanted: Wanted) -> Iterator[Export]:
    exports = open_desk.desk.exports
    if not wanted.sources:
        raise Refused("There is nothing to export.", next_step="Choose sources in the library first.")
    if wanted.as_format == "mp3":
        return (exports.clip(one.id, wish=wanted.wish) for one in wanted.sources)
    ids = [str(one.id) for one in wanted.sources]
    return exports.export_all(ids, wanted.as_format, sound=wanted.sound, mark=wanted.mark, wish=wanted.wish)


def _place(made: Export, file: Path, *, may_replace: bool) -> None:
    def write(fresh: Path) -> None:
        with fresh.open("wb") as out:
            made.write_to(out.write)

    placing.place(file, write, force=may_replace)
