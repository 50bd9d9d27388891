"""The source that is open: its facts, its text as it comes in, its marks, its sound. Refreshes what changed, only that.

The text comes in pages, what is around the place of listening first, so that the first screen does not wait for the
tenth hour. A commit that touches rows is answered by reading what lies between their untouched neighbours.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.errors import EarwitnessError
from earwitness_core.ids import SegmentId, SourceId
from earwitness_core.model import PARAGRAPH_KINDS, Changes, Segment, SourceInfo, SpeakerInfo
from earwitness_desktop.jobs import Task
from earwitness_desktop.script import FINDING, SUSPECT, Mark, Script
from earwitness_desktop.viewmodels.marks import finding_marks, suspect_marks
from earwitness_desktop.viewmodels.session import OpenDesk

FIRST_PAGE, PAGE = 60, 250  # rows: a screen and some; what is read within 20 ms
_ABOVE = 20  # rows of the first page over the place of listening: a third of a screen, and some
_BREATH_S = 0.01  # between pages: the thread that draws has the interpreter for itself
_TOGETHER_MS = 100
_MARKS_AFTER_MS = 900  # marks are placed on the whole text: not after every key
_ROWS = frozenset({"segment"})
_FACTS = frozenset({"source", "transcript", "job", "label_change", "provenance", "correction"})
_MARKS = frozenset({"suspect", "heard_right", "finding", "finding_scan", "segment", "correction"})


@dataclass(frozen=True, slots=True)
class _Begun:
    info: SourceInfo
    speakers: tuple[SpeakerInfo, ...]
    place_ms: int | None


@dataclass(frozen=True, slots=True)
class _Piece:
    at: int | None  # before which row it stands; None: at the end
    rows: tuple[Segment, ...]


class SourceModel(QObject):
    """One source at a time. `script` is filled on the GUI thread; views hear what of it changed."""

    opened = Signal(object)  # SourceInfo: another source, or its text anew; the script is empty now
    closed = Signal()
    info_changed = Signal(object)  # SourceInfo
    rows_added = Signal(int)  # from this row on
    rows_replaced = Signal(
        int, int, int
    )  # from a row, to before which there stood others, to before which there are now
    marks_changed = Signal()
    speakers_changed = Signal()
    readable = Signal()  # the first rows are there
    complete = Signal()  # all there is of the text has come
    told = Signal(object)  # EarwitnessError

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self.script = Script()
        self.info: SourceInfo | None = None
        self.place_ms: int | None = None  # where it was last listened to
        self.is_complete = False
        self._loading: Task | None = None
        self._touched: set[str] = set()
        self._tables: set[str] = set()
        self._soon = _timer(self, _TOGETHER_MS, self._refresh)
        self._marks_later = _timer(self, _MARKS_AFTER_MS, self._load_marks)
        desk.signals.changed.connect(self._hear)

    @property
    def source_id(self) -> SourceId | None:
        return self.info.id if self.info else None

    @property
    def has_sound(self) -> bool:
        """Whether it can be listened to, as far as its kind says."""
        return self.info is not None and self.info.kind == "recording"

    def open(self, source_id: str, at_ms: int | None = None) -> None:
        """Show this source, what is said at a moment first; without one, where it was last listened to."""
        self._stop()
        self._loading = self._open.background.follow(
            lambda task: self._load(task, source_id, at_ms), self._loaded, failed=self._failed, progressed=self._came
        )

    def close(self) -> None:
        """Show nothing, and hold nothing."""
        self._stop()
        self.info, self.place_ms, self.is_complete = None, None, False
        self.script = Script()
        self.closed.emit()

    def keep_place(self, ms: int) -> None:
        """It was listened to up to here."""
        source_id = self.source_id
        if source_id is not None and ms != self.place_ms:
            self.place_ms = ms
            self._open.background.write(lambda: self._open.desk.library.listening.keep_place(source_id, ms))

    # off the GUI thread

    def _load(self, task: Task, source_id: str, at_ms: int | None) -> None:
        library = self._open.desk.library
        info = library.source(source_id)
        place_ms = library.listening.place(info.id)
        task.report((task, _Begun(info, library.speakers(info.id), place_ms)))
        begin_ms = place_ms or 0 if at_ms is None else at_ms
        around = library.segments_around(info.id, begin_ms, above=_ABOVE, limit=FIRST_PAGE)
        task.report((task, _Piece(None, around)))
        if around:
            self._load_rest(task, info.id, around[0].id, around[-1].id)

    def _load_rest(self, task: Task, source_id: SourceId, first: SegmentId, last: SegmentId) -> None:
        """What stands behind the first page, then what stands above it, page by page."""
        between = self._open.desk.library.segments_between
        above: SegmentId | None = last
        below: SegmentId | None = None
        at: int | None = None
        while not task.is_cancelled:
            time.sleep(_BREATH_S)
            rows = between(source_id, above, below, limit=PAGE)
            if rows:
                task.report((task, _Piece(at, rows)))
                above, at = rows[-1].id, None if at is None else at + len(rows)
            elif below is None:
                above, below, at = None, first, 0
            else:
                return

    # on it

    def _came(self, told: tuple[Task, _Begun | _Piece]) -> None:
        task, what = told
        if task is not self._loading:
            return
        if isinstance(what, _Begun):
            self.info, self.place_ms, self.is_complete = what.info, what.place_ms, False
            self.script = Script(speakers=what.speakers)
            self.script.is_document = what.info.kind in PARAGRAPH_KINDS
            self.opened.emit(what.info)
        elif what.rows:
            first = len(self.script) if what.at is None else what.at
            self.script.replace(first, first, what.rows)
            # Ten hours are half a million values that end without the collector: looking at all of them, it stopped
            # every thread for half a second, again and again while the text came in.
            gc.freeze()
            if what.at is None:
                self.rows_added.emit(first)
            else:
                self.rows_replaced.emit(first, first, first + len(what.rows))
            if first == 0 and what.at is None:
                self.readable.emit()

    def _loaded(self, _: object) -> None:
        self._loading = None
        self.is_complete = True
        self._load_marks()
        self.complete.emit()
        if self._touched or self._tables:
            self._soon.start()

    def _failed(self, problem: EarwitnessError) -> None:
        self._loading = None
        self.told.emit(problem)

    def _stop(self) -> None:
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self._soon.stop()
        self._marks_later.stop()
        self._touched.clear()
        self._tables.clear()

    def _hear(self, changes: Changes) -> None:
        if self.info is None:
            return
        self._tables |= set(changes.touched)
        self._touched |= changes.of("segment")
        if changes.touched and not self._soon.isActive() and self._loading is None:
            self._soon.start()

    def _refresh(self) -> None:
        tables, touched = self._tables, self._touched
        self._tables, self._touched = set(), set()
        source_id = self.source_id
        if source_id is None:
            return
        read, library = self._open.background.read, self._open.desk.library
        if tables & _FACTS:
            read(lambda: library.source(source_id), self._know, failed=self._is_gone)
        if "speaker" in tables or "turn" in tables:
            read(lambda: library.speakers(source_id), self._know_speakers)
        if tables & _ROWS:
            self._read_rows(source_id, touched)
        if tables & _MARKS:
            self._marks_later.start()

    def _read_rows(self, source_id: SourceId, touched: set[str]) -> None:
        """Ask for the rows between the untouched neighbours of what was touched; without any, for more at the end."""
        mine = [row for one in touched if (row := self.script.row_of(SegmentId(int(one)))) is not None]
        first, last = (min(mine), max(mine) + 1) if mine else (len(self.script),) * 2
        above = self.script.rows[first - 1] if first > 0 else None
        below = self.script.rows[last] if last < len(self.script) else None
        around = (above.id if above else None, below.id if below else None)

        def ask() -> tuple[tuple[SegmentId | None, SegmentId | None], tuple[Segment, ...]]:
            return around, self._open.desk.library.segments_between(source_id, *around)

        self._open.background.read(ask, self._put_rows, failed=self.told.emit)

    def _put_rows(self, answer: tuple[tuple[SegmentId | None, SegmentId | None], Sequence[Segment]]) -> None:
        (above, below), rows = answer
        if rows and self.script.rows and rows[0].transcript_id != self.script.rows[0].transcript_id:
            self._anew()
            return
        first = 0 if above is None else self.script.row_of(above)
        end = len(self.script) if below is None else self.script.row_of(below)
        if first is None or end is None:  # they went meanwhile, and another answer is under way
            self._tables |= _ROWS
            self._touched |= {str(row.id) for row in self.script.rows}
            self._soon.start()
            return
        first += 0 if above is None else 1
        if [(row.id, row.speaker_id) for row in self.script.rows[first:end]] == [
            (row.id, row.speaker_id) for row in rows
        ]:
            return
        self.script.replace(first, end, rows)
        self.rows_replaced.emit(first, end, first + len(rows))

    def _know(self, info: SourceInfo) -> None:
        before, self.info = self.info, info
        if before is None or before.id != info.id:
            return
        if before.transcript and info.transcript and before.transcript.id != info.transcript.id:
            self._anew()
        else:
            self.info_changed.emit(info)

    def _know_speakers(self, speakers: tuple[SpeakerInfo, ...]) -> None:
        self.script.know(speakers)
        self.speakers_changed.emit()

    def _is_gone(self, _: EarwitnessError) -> None:
        self.close()

    def _anew(self) -> None:
        if self.source_id is not None:
            self.open(self.source_id)

    def _load_marks(self) -> None:
        source_id = self.source_id
        if source_id is None or not self.is_complete:
            return
        desk = self._open.desk
        revision = self.info.transcript.revision if self.info and self.info.transcript else 0
        read = self._open.background.read
        read(lambda: (source_id, SUSPECT, revision, suspect_marks(desk.library.suspects(source_id))), self._put_marks)
        read(lambda: (source_id, FINDING, revision, finding_marks(desk.review.of(source_id))), self._put_marks)

    def _put_marks(self, answer: tuple[SourceId, str, int, Sequence[Mark]]) -> None:
        source_id, kind, _, marks = answer
        if source_id == self.source_id:
            self.script.place_marks(kind, marks)
            self.marks_changed.emit()


def _timer(owner: QObject, wait_ms: int, act: object) -> QTimer:
    made = QTimer(owner)
    made.setSingleShot(True)
    made.setInterval(wait_ms)
    made.timeout.connect(act)
    return made


def rebased(rows: Sequence[Segment]) -> tuple[Segment, ...]:
    """Neighbouring rows with positions that follow each other, whenever each was read (script.py)."""
    made: list[Segment] = []
    for row in rows:
        start = made[-1].span.end + 1 if made else row.span.start
        by = start - row.span.start
        words = tuple(
            replace(word, span=replace(word.span, start=word.span.start + by, end=word.span.end + by))
            for word in row.words
        )
        made.append(replace(row, span=replace(row.span, start=start, end=start + len(row.text)), words=words))
    return tuple(made)
