"""The sound of the open source: fetched sealed, its outline drawn behind, and the place where one stopped kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_core.ids import SourceId
from earwitness_core.model import SourceInfo
from earwitness_core.speech.outline import Outline
from earwitness_core.vault.reader import BlobReader
from earwitness_desktop.jobs import Task
from earwitness_desktop.viewmodels.session import OpenDesk

_KEEP_EVERY_MS = 5_000  # what a crash costs of the place


class Listening(QObject):
    """Whoever hears `came` owns the reader and closes it, and plays nothing of it before `recorded`."""

    came = Signal(object, str)  # the sealed sound, and a file name for its ending
    outlined = Signal(object)  # Outline
    recorded = Signal()  # it may sound now
    refused = Signal(object)  # EarwitnessError: that it is heard cannot be put on record
    told = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self._source_id: SourceId | None = None
        self._kept_ms: int | None = None
        self._at_ms: int | None = None
        self._drawing: Task | None = None
        self._is_drawn = False
        self._asked: list[Task] = []
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(_KEEP_EVERY_MS)
        self._keep_soon.timeout.connect(self.keep)

    def begin(self, source: SourceInfo, place_ms: int | None) -> None:
        """Fetch the sound of a source."""
        self.end()
        self._source_id, self._kept_ms, self._at_ms, self._is_drawn = source.id, place_ms, place_ms, False
        name = source.provenance[0].name if source.provenance else source.title
        desk = self._open.desk

        def came(reader: BlobReader) -> None:
            if self._source_id == source.id:
                self.came.emit(reader, name)
            else:
                reader.close()

        self._open.background.read(
            lambda: desk.library.listening.sound(source.id, record=False), came, failed=self._failed
        )
        self.draw()

    def record(self) -> None:
        """Somebody wants to hear it: put that on record, then let it sound."""
        source_id, desk = self._source_id, self._open.desk
        if source_id is None:
            return

        def recorded(_: object) -> None:
            if self._source_id == source_id:
                self.recorded.emit()

        self._open.background.write(lambda: desk.library.listening.heard(source_id), recorded, failed=self.refused)

    def draw(self) -> None:
        """Have the outline made, or fetched; nothing comes while there is no decoded sound."""
        source_id, desk = self._source_id, self._open.desk
        if source_id is None or self._drawing is not None or self._is_drawn:
            return
        self._drawing = self._open.background.follow(
            lambda task: desk.speech.outline(source_id, actor=desk.actor, wanted=lambda: not task.is_cancelled),
            lambda made: self._drawn(source_id, made),
            failed=lambda _: self._drawn(source_id, None),  # a picture: the sound itself says what is wrong with it
        )

    def at(self, ms: int) -> None:
        """It is heard here now."""
        self._at_ms = ms
        if self._source_id is not None and not self._keep_soon.isActive():
            self._keep_soon.start()

    def keep(self) -> None:
        """Keep the place, if it is another."""
        self._keep_soon.stop()
        source_id, at_ms = self._source_id, self._at_ms
        if source_id is not None and at_ms is not None and at_ms != self._kept_ms:
            self._kept_ms = at_ms
            self._open.background.write(lambda: self._open.desk.library.listening.keep_place(source_id, at_ms))

    def end(self) -> None:
        """Keep the place and be about nothing."""
        self.keep()
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        self._source_id = None

    def _drawn(self, source_id: SourceId, made: Outline | None) -> None:
        self._drawing = None
        if made is not None and source_id == self._source_id:
            self._is_drawn = True
            self.outlined.emit(made)

    def _failed(self, problem: EarwitnessError) -> None:
        if self._source_id is not None:
            self.told.emit(problem)
