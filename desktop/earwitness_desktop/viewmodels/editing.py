"""Corrections of the open source, one after the other, and what is being typed, kept before it is one.

Every act is a call of the desk in a thread; what comes of it is heard as a change of the vault like anybody else's.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from earwitness_core.corrections import Comparison, Draft, Revision
from earwitness_core.errors import EarwitnessError, TextChanged
from earwitness_core.ids import SegmentId, SourceId
from earwitness_core.model import Segment, TextSpan, TimeSpan
from earwitness_core.privacy.findings.found import Kind
from earwitness_desktop.script import SUSPECT, Mark, Place, Script
from earwitness_desktop.viewmodels.marks import suspect_of
from earwitness_desktop.viewmodels.session import OpenDesk
from earwitness_desktop.viewmodels.source import rebased

KEEP_TYPED_MS = 1_000  # from the first key that is not kept yet; a crash may cost twice as much


class Editing(QObject):
    """Asked with rows as they are shown. `done` comes with what was done, `refused` with why not."""

    done = Signal(object)  # Revision, or None where the act is not a revision
    refused = Signal(object)  # EarwitnessError
    draft_found = Signal(object)  # Draft
    compared = Signal(object)  # list[Comparison]
    remembers = Signal(object)  # list[Revision]
    marked = Signal(object)  # Kind: as which words were marked by hand

    def __init__(self, desk: OpenDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = desk
        self._source_id: SourceId | None = None
        self._typed: tuple[SegmentId, str] | None = None
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_TYPED_MS)
        self._keep_soon.timeout.connect(self.keep_typed)

    def begin(self, source_id: SourceId) -> None:
        """Be about this source; says whether something was being typed."""
        self.end()
        self._source_id = source_id
        self._open.background.read(
            lambda: self._open.desk.corrections.drafts.of(source_id), lambda found: self._found(source_id, found)
        )

    def end(self) -> None:
        """Be about nothing; what was typed last is kept."""
        self.keep_typed()
        self._source_id = None

    # what is typed

    def typed(self, segment_id: SegmentId, text: str) -> None:
        """This stands in the editor now."""
        self._typed = (segment_id, text)
        if not self._keep_soon.isActive():
            self._keep_soon.start()

    def keep_typed(self) -> None:
        """Keep it now, if it is not."""
        self._keep_soon.stop()
        typed, source_id = self._typed, self._source_id
        if typed is not None and source_id is not None:
            self._typed = None
            drafts = self._open.desk.corrections.drafts
            self._open.background.write(lambda: drafts.keep(source_id, *typed), failed=self.refused.emit)

    def left(self) -> None:
        """The editor is closed: what was typed is wanted no more, or is a correction."""
        self._keep_soon.stop()
        self._typed = None
        source_id = self._source_id
        if source_id is not None:
            self._open.background.write(lambda: self._open.desk.corrections.drafts.drop(source_id))

    # corrections

    def rewrite(self, row: Segment, text: str) -> None:
        """The row says this."""
        self._commit(row, text, lambda: self._open.desk.corrections.rewrite([row], text))

    def split(self, row: Segment, offset: int) -> None:
        """Cut it before the word at this code point of the row."""
        self._do(lambda: self._open.desk.corrections.split(row, row.span.start + offset))

    def split_typed(self, row: Segment, text: str, offset: int) -> None:
        """The row says this, in two: the cut is before the word at this code point of the new text."""

        def both() -> Revision:
            corrections = self._open.desk.corrections
            now = row
            if text.strip() != row.text:
                corrections.rewrite([row], text)
                now = corrections.begins(self._source(), TimeSpan(row.time.start_ms, row.time.start_ms + 1)) or row
            return corrections.split(now, now.span.start + offset)

        self._commit(row, text, both)

    def merge(self, first: Segment, second: Segment) -> None:
        """Make them one."""
        self._do(lambda: self._open.desk.corrections.merge(rebased([first, second])))

    def say_speaker(self, rows: Sequence[Segment], speaker_id: str | None, span: TextSpan | None = None) -> None:
        """These rows are said by this speaker, or by somebody new; with a span (of the first row), only its words."""
        source_id, seen = self._source(), rebased(rows)
        moved = None
        if span is not None:
            start = seen[0].span.start
            moved = TextSpan(start + span.start, start + span.end)
        self._do(lambda: self._open.desk.corrections.speaker(source_id, seen, speaker_id, moved))

    def name_speaker(self, speaker_id: str, name: str) -> None:
        """Give a speaker a name; an empty one takes it away."""
        source_id = self._source()
        self._do(lambda: self._open.desk.speakers.rename(source_id, speaker_id, name), tells=False)

    def same_person(self, keep_id: str, other_id: str) -> None:
        """The other is the one that is kept."""
        source_id = self._source()
        self._do(lambda: self._open.desk.speakers.merge(source_id, keep_id, other_id), tells=False)

    def undo(self) -> None:
        source_id = self._source()
        self._do(lambda: self._open.desk.corrections.undo(source_id))

    def redo(self) -> None:
        source_id = self._source()
        self._do(lambda: self._open.desk.corrections.redo(source_id))

    def restore(self, revision: int) -> None:
        """Have the text of an earlier revision again."""
        source_id = self._source()
        self._do(lambda: self._open.desk.corrections.restore(source_id, revision))

    def hear_again(self, time: TimeSpan) -> None:
        """Have a stretch transcribed once more."""
        source_id, desk = self._source(), self._open.desk

        def ask() -> None:
            with desk.vault.write(actor=desk.actor, action="speech.hear-again") as unit:
                desk.speech.hear_again(unit, desk.queue, source_id, time)

        self._do(ask, tells=False)

    # doubts and findings

    def agree(self, mark: Mark) -> None:
        """A doubt is unfounded; a finding is what it is said to be."""
        source_id, desk = self._source(), self._open.desk
        if mark.kind == SUSPECT:
            self._do(lambda: desk.corrections.doubts.heard_right(source_id, suspect_of(mark)), tells=False)
        else:
            self._do(lambda: desk.review.confirm([mark.id]), tells=False)

    def reject(self, mark: Mark) -> None:
        """A finding is nothing of the kind."""
        self._do(lambda: self._open.desk.review.reject([mark.id]), tells=False)

    def mark(self, script: Script, first: Place, end: Place, kind: Kind) -> None:
        """From one place of the text to another it is personal data of this kind."""
        source_id, desk = self._source(), self._open.desk
        above = script.rows[first.row - 1].id if first.row else None
        seen = [row.id for row in script.rows[first.row : end.row + 1]]

        def add() -> Kind:
            # Rows keep the positions they were read with (script.py): where these stand now, only the vault knows.
            now = desk.library.segments_between(source_id, above, limit=len(seen))
            if [row.id for row in now] != seen:
                raise TextChanged
            span = TextSpan(now[0].span.start + first.offset, now[-1].span.start + end.offset)
            desk.review.add(source_id, span, kind)
            return kind

        self._open.background.write(add, self.marked, failed=self.refused.emit)

    # versions

    def compare(self) -> None:
        """`compared` comes with how what is there now differs from what the machine gave."""
        source_id = self._source()
        self._ask(lambda: self._open.desk.corrections.compared(source_id), self.compared)

    def ask_history(self) -> None:
        """`remembers` comes with all corrections, the oldest first."""
        source_id = self._source()
        self._ask(lambda: self._open.desk.corrections.history(source_id), self.remembers)

    def _commit(self, row: Segment, text: str, call: Callable[[], Revision]) -> None:
        """Make a correction of what was typed. Refused, it stays a draft: nothing typed is lost."""
        source_id, drafts = self._source(), self._open.desk.corrections.drafts
        self._keep_soon.stop()
        self._typed = None

        def commit() -> Revision:
            try:
                made = call()
            except EarwitnessError:
                drafts.keep(source_id, row.id, text)
                raise
            drafts.drop(source_id)
            return made

        self._do(commit)

    def _ask(self, call: Callable[[], list[Comparison] | list[Revision]], answer: object) -> None:
        self._open.background.read(call, answer.emit, failed=self.refused.emit)  # type: ignore[attr-defined]

    def _do(self, call: Callable[[], object], *, tells: bool = True) -> None:
        self._open.background.write(
            call, lambda what: self.done.emit(what if tells else None), failed=self.refused.emit
        )

    def _source(self) -> SourceId:
        assert self._source_id is not None, "no source is open"
        return self._source_id

    def _found(self, source_id: SourceId, found: Draft | None) -> None:
        if found is not None and source_id == self._source_id:
            self.draft_found.emit(found)
