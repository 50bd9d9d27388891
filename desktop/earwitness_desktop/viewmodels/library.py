"""The library as a screen shows it: which place, which filters, what can be done with what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.ids import ProjectId, SourceId
from earwitness_core.library.browsing import Shelf
from earwitness_core.model import Changes, Label, ProjectInfo
from earwitness_desktop.jobs import Newest
from earwitness_desktop.viewmodels.arrivals import Arrivals
from earwitness_desktop.viewmodels.attention import AttentionViewModel
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.sources import SourcesModel
from earwitness_desktop.viewmodels.trash import TrashViewModel

FACETS = ("kind", "state", "language", "label")
_FIELDS = {"kind": "kinds", "state": "states", "language": "languages", "label": "labels"}


class LibraryViewModel(QObject):
    """Everything the library shows. `projects` and `counts` are as of the last look."""

    projects_changed = Signal()
    counts_changed = Signal()
    needs_changed = Signal()
    done = Signal(str, object)  # what was done, in words, and how it is undone (a function, or None)
    failed = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self.sources = SourcesModel(desk, self)
        self.arrivals = Arrivals(desk, self)
        self.attention = AttentionViewModel(desk, self)
        self.trashed = TrashViewModel(desk, self)
        self._counts = Newest(desk.background)
        self.projects: list[ProjectInfo] = []
        self.counts: dict[str, dict[str, int]] = {}
        self.needs_you = 0
        self.in_trash = 0
        self._over = False
        self._words = ""
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(150)
        self._typed.timeout.connect(lambda: self._show(words=self._words))
        self._look = QTimer(self)
        self._look.setSingleShot(True)
        self._look.setInterval(150)
        self._look.timeout.connect(self.look)
        self.sources.shown.connect(self._shelved)
        self.sources.failed.connect(self.failed)
        self.arrivals.failed.connect(self.failed)
        desk.signals.changed.connect(self._hear)
        self.look()
        self.sources.show(self.sources.wish)

    @property
    def project(self) -> ProjectInfo | None:
        """The project that is looked at; None for all."""
        return next((one for one in self.projects if one.id == self.sources.wish.project), None)

    @property
    def is_filtered(self) -> bool:
        """Whether something is left out by a filter."""
        wish = self.sources.wish
        return bool(wish.words or any(getattr(wish, field) for field in _FIELDS.values()))

    @property
    def total(self) -> int:
        """How many sources lie in the vault outside the trash."""
        return sum(one.sources for one in self.projects)

    def kept(self, facet: str) -> frozenset[str]:
        """The values of a facet that are let through; none: all."""
        kept: frozenset[str] = getattr(self.sources.wish, _FIELDS[facet])
        return kept

    def look(self) -> None:
        """Read projects and counts again."""
        desk = self._open.desk

        def counted() -> tuple[list[ProjectInfo], int, int]:
            needs = desk.queue.count(state="attention") + desk.intake.counts().get("attention", 0)
            return desk.library.projects(), needs, desk.care.trash.count()

        self._counts.read(counted, self._counted, failed=self.failed.emit)

    def choose_project(self, project_id: ProjectId | None) -> None:
        """Look at one project, or at all."""
        if project_id != self.sources.wish.project:
            self._show(project=project_id)

    def type(self, words: str) -> None:
        """Filter by words of the title, a moment after the last key."""
        self._words = words
        self._typed.start()

    def keep(self, facet: str, value: str, wanted: bool) -> None:
        """Let only these values of a facet through."""
        kept = self.kept(facet)
        self._show(**{_FIELDS[facet]: kept | {value} if wanted else kept - {value}})

    def keep_all(self) -> None:
        """Filter by nothing."""
        self._words = ""
        self._typed.stop()
        self._show(words="", **{field: frozenset() for field in _FIELDS.values()})

    def add_project(self, name: str) -> None:
        self._do(lambda: self._open.desk.library.add_project(name), self.tr("Project added."))

    def rename_project(self, project_id: ProjectId, name: str) -> None:
        self._do(lambda: self._open.desk.library.rename_project(project_id, name), self.tr("Project renamed."))

    def take(self, paths: Sequence[Path], project_id: ProjectId | None) -> None:
        """Take files and folders into a project, or into the only one there is."""
        self.arrivals.take(paths, project_id or self.sources.wish.project)

    def rename(self, source_id: SourceId, title: str) -> None:
        self._do(lambda: self._open.desk.library.rename_source(source_id, title), self.tr("Renamed."))

    def move(self, ids: Sequence[SourceId], project_id: ProjectId) -> None:
        self._do(lambda: self._open.desk.move(ids, project_id), self.tr("%n source(s) moved.", "", len(ids)))

    def choose_label(
        self, ids: Sequence[SourceId], label: Label, ask_why: Callable[[Sequence[SourceId], Label], object]
    ) -> None:
        """Label sources; where that lowers one of them, a reason is asked for first."""
        library = self._open.desk.library

        def lowers() -> bool:
            return any(line.label.rank > label.rank for line in library.lines(ids))

        def known(lowered: bool) -> None:
            if lowered:
                ask_why(ids, label)
            else:
                self.label(ids, label, "")

        self._open.background.read(lowers, known, failed=self.failed.emit)

    def label(self, ids: Sequence[SourceId], label: Label, reason: str) -> None:
        """Label sources; a lower label than before needs a reason, which stays on record."""

        def act() -> None:
            for one in ids:
                self._open.desk.labels.set_source(one, label, reason)

        self._do(act, self.tr("%n source(s) labelled.", "", len(ids)))

    def trash(self, ids: Sequence[SourceId]) -> None:
        trash = self._open.desk.care.trash
        said = self.tr("%n source(s) in the trash.", "", len(ids))
        self._do(lambda: trash.put(ids), said, lambda: self.restore(ids))

    def restore(self, ids: Sequence[SourceId]) -> None:
        trash = self._open.desk.care.trash
        self._do(lambda: trash.restore(ids), self.tr("%n source(s) back.", "", len(ids)))

    def hold(self, ids: Sequence[SourceId], reason: str) -> None:
        """Nobody may erase these until the hold is lifted."""

        def act() -> None:
            for one in ids:
                self._open.desk.care.holds.place("source", one, reason)

        self._do(act, self.tr("%n source(s) under hold.", "", len(ids)))

    def lift(self, ids: Sequence[SourceId], reason: str) -> None:
        """They may be erased again."""

        def act() -> None:
            for one in ids:
                self._open.desk.care.holds.lift("source", one, reason)

        self._do(act, self.tr("%n source(s) no longer under hold.", "", len(ids)))

    def transcribe_again(self, ids: Sequence[SourceId]) -> None:
        self._do(lambda: self._open.desk.transcribe_again(ids), self.tr("%n source(s) to be done again.", "", len(ids)))

    def find_speakers(self, ids: Sequence[SourceId]) -> None:
        def act() -> None:
            for one in ids:
                self._open.desk.speakers.rerun(one)

        self._do(act, self.tr("Speakers of %n source(s) to be found again.", "", len(ids)))

    def forget(self) -> None:
        """The vault closes: hold nothing of it."""
        self._typed.stop()
        self._look.stop()
        self._over = True
        self.sources.forget()
        self.arrivals.forget()
        self.attention.forget()
        self.trashed.forget()
        self.projects, self.counts = [], {}

    def _do(self, act: Callable[[], object], said: str, undo: Callable[[], object] | None = None) -> None:
        self._open.background.write(act, lambda _: self.done.emit(said, undo), failed=self.failed.emit)

    def _show(self, **changed: object) -> None:
        self.sources.show(replace(self.sources.wish, **changed))  # type: ignore[arg-type]

    def _shelved(self, shelf: Shelf) -> None:
        self.counts = {name: dict(counts) for name, counts in shelf.counts.items()}
        self.counts_changed.emit()

    def _counted(self, found: tuple[list[ProjectInfo], int, int]) -> None:
        self.projects, self.needs_you, self.in_trash = found
        self.projects_changed.emit()
        self.needs_changed.emit()

    def _hear(self, changes: Changes) -> None:
        if not self._over and {"project", "source", "inbox", "job"} & changes.touched.keys():
            self._look.start()
