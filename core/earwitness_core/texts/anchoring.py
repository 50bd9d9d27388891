"""Anchors of owners: made, read, confirmed, moved, dropped. A quote has one, a coding will; all follow the text alike.

Whoever owns an anchor calls these in its own unit of work, and reads back where the place is now and how sure that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from earwitness_core import anchors
from earwitness_core.errors import Refused
from earwitness_core.ids import SourceId, TranscriptId
from earwitness_core.model import Anchor, TextSpan, TimeSpan
from earwitness_core.texts import rows
from earwitness_core.texts.layout import Layout
from earwitness_core.texts.places import Window, put, span_of
from earwitness_core.vault import UnitOfWork
from earwitness_core.vault.schema import AnchorRow, SegmentRow, TranscriptRow

_FEW = 12  # anchors of one text; for more it is read as a whole, not around each


@dataclass(frozen=True, slots=True)
class Placed:
    """An anchor as it stands: where it is and what is there, what a person saw, and whether that is the place."""

    id: str
    owner_id: str
    state: str
    anchor: Anchor
    now: str
    seen: anchors.Quote
    speaker_id: str | None
    made_on: TranscriptId
    revision: int

    @property
    def needs_review(self) -> bool:
        return self.state != "sure"


def make(unit: UnitOfWork, source_id: SourceId, span: TextSpan, *, kind: str, owner_id: str) -> str:
    """A new anchor on a range of the source's current text; its id. Refused where there is no text."""
    transcript = _transcript(unit.session, source_id)
    row = AnchorRow(
        source_id=source_id,
        transcript_id=transcript.id,
        owner_kind=kind,
        owner_id=owner_id,
        created_ms=unit.now_ms,
    )
    _see(unit.session, row, transcript, span)
    unit.session.add(row)
    unit.session.flush()
    return row.id


def make_all(unit: UnitOfWork, source_id: SourceId, places: Sequence[tuple[str, TextSpan]], *, kind: str) -> None:
    """Anchors of many owners, given with their ranges of the current text, at the cost of reading it once."""
    if not places:
        return
    transcript = _transcript(unit.session, source_id)
    whole = _Whole.of(unit.session, transcript.id)
    for owner_id, span in places:
        row = AnchorRow(
            source_id=source_id,
            transcript_id=transcript.id,
            owner_kind=kind,
            owner_id=owner_id,
            created_ms=unit.now_ms,
        )
        whole.see(row, transcript, span)
        unit.session.add(row)
    unit.session.flush()


def placed(session: Session, kind: str, *, source_id: str | None = None, owners: Iterable[str] = ()) -> list[Placed]:
    """The anchors of a kind of owner: in a source, or of some owners, or all; in the order of their texts."""
    query = select(AnchorRow).where(AnchorRow.owner_kind == kind)
    if source_id is not None:
        query = query.where(AnchorRow.source_id == source_id)
    if wanted := list(owners):
        query = query.where(AnchorRow.owner_id.in_(wanted))
    by_transcript: dict[str, list[AnchorRow]] = {}
    for row in session.scalars(query.order_by(AnchorRow.transcript_id, AnchorRow.start_ordinal)):
        by_transcript.setdefault(row.transcript_id, []).append(row)
    return [one for transcript, own in by_transcript.items() for one in _read(session, transcript, own)]


def confirm(unit: UnitOfWork, anchor_id: str) -> None:
    """What is there now is meant. Refused for a place where nothing is left."""
    row = unit.session.get_one(AnchorRow, anchor_id)
    transcript = unit.session.get_one(TranscriptRow, row.transcript_id)
    _see(unit.session, row, transcript, span_of(row, Layout.of(unit.session, transcript.id)))


def move(unit: UnitOfWork, anchor_id: str, span: TextSpan) -> None:
    """It is meant to be there."""
    row = unit.session.get_one(AnchorRow, anchor_id)
    transcript = _transcript(unit.session, SourceId(row.source_id))
    row.transcript_id = transcript.id
    _see(unit.session, row, transcript, span)


def drop(unit: UnitOfWork, kind: str, owner_id: str) -> None:
    """The owner is gone."""
    unit.session.execute(delete(AnchorRow).where(AnchorRow.owner_kind == kind, AnchorRow.owner_id == owner_id))


def _see(session: Session, row: AnchorRow, transcript: TranscriptRow, span: TextSpan) -> None:
    """Put an anchor to a range, and keep what is there as what was seen."""
    layout = Layout.of(session, transcript.id)
    _require_text(span, layout)
    window, start = _around(session, transcript.id, layout, span)
    _Whole(layout, window, start).see(row, transcript, span)


def _require_text(span: TextSpan, layout: Layout) -> None:
    if not 0 <= span.start < span.end <= layout.end:
        raise Refused("There is no text at this place.", next_step="Choose some words of the transcript.")


class _Whole:
    """A text, or as much of it as is asked about, with its map made once; `start` is where that part begins."""

    def __init__(self, layout: Layout, window: Window, start: int) -> None:
        self.layout, self._window, self._start = layout, window, start
        self._map = anchors.TextMap.of(window.segments)

    @classmethod
    def of(cls, session: Session, transcript_id: str) -> _Whole:
        layout = Layout.of(session, transcript_id)
        window = Window.of(session.scalars(rows.current(transcript_id)).all())
        return cls(layout, window, layout.starts[0] if layout.starts else 0)

    def see(self, row: AnchorRow, transcript: TranscriptRow, span: TextSpan) -> None:
        _require_text(span, self.layout)
        put(row, span, self.layout)
        within = self._within(span)
        quote, time = self._map.quote(within), self._map.time_of(within)
        row.exact, row.prefix, row.suffix = quote.exact, quote.prefix, quote.suffix
        row.start_ms, row.end_ms = time.start_ms, time.end_ms
        row.made_on, row.revision = transcript.id, transcript.revision
        row.char_start, row.char_end = span.start, span.end
        row.state = "sure"

    def text(self, span: TextSpan) -> str:
        within = self._within(span)
        return self._window.text[within.start : within.end]

    def words(self, span: TextSpan) -> TextSpan:
        snapped = self._map.snap(self._within(span))
        return TextSpan(snapped.start + self._start, snapped.end + self._start)

    def speaker(self, span: TextSpan) -> str | None:
        """Who says the first of it."""
        at = self._window.layout.index(span.start - self._start)
        ends = (one for one in self._window.segments[at : at + 2] if one.span.end > span.start - self._start)
        return next((one.speaker_id for one in ends), None)

    def _within(self, span: TextSpan) -> TextSpan:
        return TextSpan(span.start - self._start, span.end - self._start)


def _around(session: Session, transcript_id: str, layout: Layout, span: TextSpan) -> tuple[Window, int]:
    """The segments of a range with one on either side, for what stands around it; and where they begin."""
    first = max(0, layout.index(span.start) - 1)
    last = min(len(layout.starts) - 1, layout.index(max(span.start, span.end - 1)) + 1)
    ordinals = SegmentRow.ordinal.between(layout.ordinals[first], layout.ordinals[last])
    return Window.of(session.scalars(rows.current(transcript_id).where(ordinals)).all()), layout.starts[first]


def _read(session: Session, transcript_id: str, own: Sequence[AnchorRow]) -> Iterable[Placed]:
    layout = Layout.of(session, transcript_id)
    whole = _Whole.of(session, transcript_id) if len(own) > _FEW else None
    for row in sorted(own, key=lambda one: (one.start_ordinal, one.start_offset, one.id)):
        span = span_of(row, layout)
        now, words, speaker = "", span, None
        if layout.starts:
            part = whole or _Whole(layout, *_around(session, transcript_id, layout, span))
            now, words, speaker = part.text(span), part.words(span), part.speaker(span)
        yield Placed(
            id=row.id,
            owner_id=row.owner_id,
            state=row.state,
            anchor=Anchor(
                SourceId(row.source_id), TranscriptId(transcript_id), span, words, TimeSpan(row.start_ms, row.end_ms)
            ),
            now=now,
            seen=anchors.Quote(row.exact, row.prefix, row.suffix),
            speaker_id=speaker,
            made_on=TranscriptId(row.made_on),
            revision=row.revision,
        )


def _transcript(session: Session, source_id: SourceId) -> TranscriptRow:
    transcript = rows.current_transcript(session, source_id)
    if transcript is None or transcript.state != "complete":
        raise Refused(
            "The transcript of this source is not complete.", next_step="Let the jobs run with `earwitness work`."
        )
    return transcript
