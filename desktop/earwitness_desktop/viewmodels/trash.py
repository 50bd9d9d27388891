"""The trash: what lies in it, back again, or erased for good."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from earwitness_core.care import Erased, Trashed
from earwitness_desktop.jobs import Newest
from earwitness_desktop.viewmodels import saying
from earwitness_desktop.viewmodels.fresh import Watching
from earwitness_desktop.viewmodels.rows import Row, RowsModel
from earwitness_desktop.viewmodels.session import OpenDesk


class TrashViewModel(Watching):
    """`rows` shows it; `done` says what was done, in words."""

    changed = Signal()
    done = Signal(str)

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(desk, ("source", "hold"), parent)
        self._reads = Newest(desk.background)
        self.trashed: list[Trashed] = []
        headings = [self.tr("Title"), self.tr("Project"), self.tr("Size"), self.tr("Since"), self.tr("Hold")]
        self.rows = RowsModel(headings, self)

    @property
    def erasable(self) -> list[str]:
        """What no hold keeps."""
        return [one.id for one in self.trashed if not one.held]

    def refresh(self) -> None:
        self._reads.read(self._desk.desk.care.trash.list, self._show, failed=self.failed.emit)

    def restore(self, ids: Sequence[str]) -> None:
        """Back, with all that belongs to it."""
        said = self.tr("%n source(s) back.", "", len(ids))
        trash = self._desk.desk.care.trash
        self._desk.background.write(lambda: trash.restore(ids), lambda _: self._done(said), failed=self.failed.emit)

    def erase(self, ids: Sequence[str]) -> None:
        """For good: text, sound, voices, and every trace in the vault's files."""
        care = self._desk.desk.care
        self._desk.background.write(lambda: care.empty_trash(ids), self._erased, failed=self.failed.emit)

    def forget(self) -> None:
        super().forget()
        self._show([])

    def _erased(self, answer: tuple[Erased, bool]) -> None:
        erased, wiped = answer
        said = [self.tr("%n source(s) erased for good.", "", erased.sources)]
        if not wiped:
            said.append(self.tr("Others are using the vault: the remains are wiped the next time work begins."))
        said.append(self.tr("Earlier backups hold it until they are pruned."))
        if erased.originals:
            said.append(self.tr("%n original(s) are still where they came from.", "", len(erased.originals)))
        self._done(" ".join(said))

    def _done(self, said: str) -> None:
        self.done.emit(said)
        self.again()

    def _show(self, trashed: list[Trashed]) -> None:
        self.trashed = trashed
        self.rows.show([self._row(one) for one in trashed])
        self.changed.emit()

    def _row(self, one: Trashed) -> Row:
        held = self.tr("Under hold") if one.held else ""
        when = saying.whole_moment_text(one.trashed_ms)
        return Row(one.id, (one.title, one.project, saying.size_text(one.size_bytes), when, held), "trash")
